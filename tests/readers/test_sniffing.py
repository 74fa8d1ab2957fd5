"""Sniffing: the format by content, with a name for formats that are not read. All bytes are invented."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kprocure_parse as kp
from kprocure_parse.readers import registry
from kprocure_parse.readers.limits import Limits
from kprocure_parse.readers.sniffing import sniff

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504


def packed(*members: tuple[str, str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in members:
            archive.writestr(zipfile.ZipInfo(name), content)  # a fixed date: the bytes are in the test id
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "origin"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "pdf", "first bytes"),
        (b"\r\n\x00junk\r\n%PDF-1.4\n", "pdf", "PDF 1.7, H.3.4.1: within the first 1024 bytes"),
        (packed(("mimetype", "application/hwp+zip"), ("version.xml", "")), "hwpx", "its media type, stored first"),
        (packed(("Contents/section0.xml", "<a/>")), "hwpx", "repacked without a media type"),
        (packed(("Contents\\section0.xml", "<a/>")), "hwpx", "packed anew on Windows: backslashes"),
        (packed(("mimetype", "application/hwp+zip"))[:60], "hwpx", "cut off: the reader says what is missing"),
        (packed(("mimetype", "application/vnd.oasis.opendocument.text")), "odt", "its media type, stored first"),
        (packed(("mimetype", "application/vnd.oasis.opendocument.text-template")), "odt", "a template"),
        (packed(("content.xml", "<a/>"), ("META-INF/manifest.xml", "<a/>")), "odt", "repacked without a media type"),
        (b'<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.text">', "odt", "in one XML file"),
        (packed(("[Content_Types].xml", ""), ("word/document.xml", "")), "docx", "Word"),
        (packed(("[Content_Types].xml", ""), ("word/document2.xml", "")), "docx", "a part of another number, as web versions write it"),
        (b'<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?><HWPML Version="2.8">', "hwpml", "Hancom's XML, named .hml or .hwp"),
        (b'<?xml version="1.0"?><document>', "xml", "a document of another kind"),
        (OLE + b"HWP Document File" + b"\0" * 15, "hwp", "FileHeader stream"),
        (OLE + "FileHeader".encode("utf-16-le"), "hwp", "directory of a damaged HWP 5"),
        (b"<!DOCTYPE html>\n<html>", "html", "document type"),
        (b"\xef\xbb\xbf\r\n\r\n\t<!doctype html>", "html", "blank lines of a JSP page, byte-order mark"),
        ("<!DOCTYPE html><html>".encode("utf-16"), "html", "UTF-16 with a mark"),
        (b"<HTML><HEAD>", "html", "no document type, capitals"),
        (b"<!-- saved from url=(0042)https://example.go.kr/ -->\n<html>", "html", "saved by a browser"),
        (b'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0">\n<html>', "html", "XHTML"),
        (b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', "html", "XHTML without a type"),
        ("<p>가상청은 밝혔다.</p>".encode(), "html", "DataContents: begins with a block tag"),
        ("가상청은 밝혔다.<br/><br/>이번 행사는 <br/>".encode(), "html", "DataContents: several breaks"),
        ("<P STYLE='x'>가상청</P>".encode("cp949"), "html", "old pages in CP949"),
        (b'<?xml version="1.0"?><response><header/></response>', "xml", "API envelope"),
        (b"<response>\n<header>", "xml", "envelope without a declaration"),
        (b"<OpenAPI_ServiceResponse>", "xml", "the other envelope"),
        (b'<?xml version="1.0"?><!-- made by hand --><rss version="2.0">', "xml", "RSS"),
        (b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "b">]><rss>', "xml", "the reader refuses the entities"),
        (b'<?xml version="1.0"?><unknown/>', "xml", "any declared XML"),
        ('<?xml version="1.0" encoding="UTF-16"?><rss/>'.encode("utf-16"), "xml", "XML in UTF-16"),
        ("조달청, 가상의 물품 지정".encode(), "plain", "UTF-8 text"),
        ("조달청, 가상의 물품 지정".encode("cp949"), "plain", "CP949 text"),
        ("조달청, 가상의 물품 지정".encode("utf-16"), "plain", "UTF-16 text"),
        ("<보도시점><배포 즉시><배포><2026. 1. 30.(금)>".encode(), "plain", "HWP preview: cells in angle brackets"),
        ("<붙임> 현황 <br> 표".encode(), "plain", "a single break left in a copy"),
        (b"BMW Korea and PPS sign an MOU", "plain", "begins like a bitmap"),
        (b"MZ generation likes Public Procurement", "plain", "begins like a program"),
        (b"PK, the initials of a park", "plain", "begins like a zip"),
        (b"The header %PDF- is explained below.", "plain", "speaks of PDF"),
        (b"From: PPS\nSubject: a release\n\nPPS said.", "plain", "a letter with head lines"),
    ],
)  # fmt: skip
def test_formats_are_told_by_content(data: bytes, name: str, origin: str) -> None:
    assert sniff(data) == name, origin


@pytest.mark.parametrize(
    ("data", "error", "word"),
    [
        (b"", kp.DamagedDocument, "empty"),
        (b" \n\t \x00", kp.DamagedDocument, "empty"),
        (b"\x89PNG\r\n", kp.UnsupportedFormat, "picture"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", kp.UnsupportedFormat, "picture"),
        (b"GIF89a", kp.UnsupportedFormat, "picture"),
        (b"BM" + b"\x36\x10\0\0" + b"\0" * 4 + b"\x36\0\0\0" + b"\x28\0\0\0", kp.UnsupportedFormat, "picture"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", kp.UnsupportedFormat, "picture"),
        (b"\0\0\0\x18ftypheic", kp.UnsupportedFormat, "picture"),
        (b"\0\0\0\x18ftypmp42", kp.UnsupportedFormat, "film"),
        (b'<?xml version="1.0"?><svg xmlns="x">', kp.UnsupportedFormat, "picture"),
        (b"HWP Document File V3.00 \x1a\1\2", kp.UnsupportedFormat, "HWP 3"),
        (packed(("xl/workbook.xml", "")), kp.UnsupportedFormat, "XLSX"),
        (packed(("ppt/presentation.xml", "")), kp.UnsupportedFormat, "PPTX"),
        (packed(("mimetype", "application/vnd.oasis.opendocument.spreadsheet")), kp.UnsupportedFormat, "OpenDocument"),
        (packed(("a.hwpx", "x"), ("b.pdf", "y")), kp.UnsupportedFormat, "unpack"),
        (packed(), kp.UnsupportedFormat, "zip"),
        (OLE + "WordDocument".encode("utf-16-le"), kp.UnsupportedFormat, "DOC"),
        (OLE + "Workbook".encode("utf-16-le"), kp.UnsupportedFormat, "XLS"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), kp.EncryptedDocument, "password"),
        (OLE, kp.UnsupportedFormat, "OLE"),
        (b"\x1f\x8b\x08\0", kp.UnsupportedFormat, "archive"),
        (b"7z\xbc\xaf\x27\x1c", kp.UnsupportedFormat, "archive"),
        (b"{\\rtf1\\ansi", kp.UnsupportedFormat, "RTF"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n", kp.UnsupportedFormat, "MHTML"),
        (b"From: <Saved by Blink>\nSubject: x\nContent-Type: multipart/related", kp.UnsupportedFormat, "MHTML"),
    ],
)
def test_what_is_not_read_is_named(data: bytes, error: type[kp.ReadError], word: str) -> None:
    with pytest.raises(error) as caught:
        registry.read(data)
    assert word in str(caught.value)


def test_the_registry_has_a_reader_for_every_format() -> None:
    assert set(registry.READERS) == {"plain", "html", "xml", "hwpx", "hwp", "hwpml", "odt", "docx", "pdf"}
    assert registry.read("가상청은 밝혔다.".encode()).format == "plain"


def test_the_size_limit_holds_before_anything_is_read() -> None:
    with pytest.raises(kp.LimitExceeded) as caught:
        registry.read(b"%PDF-1.7" * 2, Limits(max_bytes=10))
    assert caught.value.limit == "max_bytes"


@given(st.binary(max_size=300))
def test_any_bytes_have_a_format_or_a_read_error(data: bytes) -> None:
    try:
        assert sniff(data) in registry.READERS
    except kp.ReadError as error:
        assert str(error)


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="<\0"), min_size=1))
def test_text_without_tags_is_plain_in_utf8(text: str) -> None:
    if text.strip() and text.isprintable():
        assert sniff(text.encode()) == "plain" or text.startswith(("II*", "ID3", "%!PS", "GIF8", "8BPS"))
