"""Documents with a password: opened with it, refused without it or with another, and the password told to nobody."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Mapping
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import kprocure_parse as kp
from kprocure_parse.readers import hwp, hwp_password, odt, office_lock, pdf
from kprocure_parse.readers.limits import DEFAULT, Limits
from kprocure_parse.readers.registry import Access
from kprocure_parse.testing.writers.docx import document as docx_document
from kprocure_parse.testing.writers.odt import MIMETYPE, NAMESPACES
from kprocure_parse.testing.writers.zipped import zipped
from tests.makers import docx as make_docx
from tests.makers import hwp as make_hwp
from tests.makers import hwpx as make_hwpx
from tests.makers import pdf as make_pdf
from tests.makers.locked import (
    AES,
    AES_128,
    BLOWFISH,
    FILES,
    HANCOM,
    MANIFEST,
    Scheme,
    hwp_stream,
    office,
    package,
    whole_package,
)
from tests.makers.locked import pdf as locked_pdf
from tests.makers.odt import p

TEXT = "가상청은 물품 열두 가지를 알렸다."
SECRET = "비밀 암호 1"


def odt_members(*paragraphs: str) -> dict[str, str]:
    body = f"<office:body><office:text>{''.join(map(p, paragraphs))}</office:text></office:body>"
    return {
        "content.xml": f"<office:document-content {NAMESPACES}>{body}</office:document-content>",
        "styles.xml": f"<office:document-styles {NAMESPACES}/>",
    }


def locked_odt(scheme: Scheme = AES, **more: Any) -> bytes:
    return package(odt_members(TEXT), SECRET, MIMETYPE, scheme, **more)


def locked_whole(**more: Any) -> bytes:
    return whole_package(zipped(odt_members(TEXT), mimetype=MIMETYPE), SECRET, MIMETYPE, **more)


def locked_hwpx() -> bytes:
    members = {f"Contents/section{number}.xml": make_hwpx.section(text) for number, text in enumerate((TEXT, "붙임"))}
    return package(members, SECRET, "application/hwp+zip", HANCOM)


PROPERTIES = make_hwp.Node(0x10, bytes(26))
"""What DocInfo begins with."""


def locked_hwp(flags: int = make_hwp.PASSWORD, *, scheme: int = 4, section: bytes | None = None) -> bytes:
    key = hwp_password.key(SECRET.encode())
    packed = make_hwp.deflated if flags & make_hwp.COMPRESSED else bytes
    head = make_hwp.header(flags)
    streams = {
        "FileHeader": head[:44] + scheme.to_bytes(4, "little") + head[48:],
        "DocInfo": hwp_stream(packed(make_hwp.stream(PROPERTIES)), key),
        "BodyText/Section0": section or hwp_stream(packed(make_hwp.stream(make_hwp.paragraph(TEXT))), key),
    }
    return make_hwp.compound(streams)


MADE: Mapping[str, bytes] = {
    "ODT, AES of 256 bits": locked_odt(),
    "ODT, AES of 128 bits": locked_odt(AES_128),
    "ODT before 1.2, Blowfish": locked_odt(BLOWFISH),
    "ODT without checksums": locked_odt(checked=False),
    "ODT larger than a checksum covers": package(odt_members(TEXT, *map(str, range(2_000))), SECRET, MIMETYPE),
    "ODT encrypted as a whole, Argon2id": locked_whole(),
    "HWPX as Hancom fills it": locked_hwpx(),
    "DOCX, as Office 2007 encrypts it": office(docx_document(make_docx.p(make_docx.r(make_docx.t(TEXT)))), SECRET),
    "HWP": locked_hwp(),
    "HWP, packed": locked_hwp(make_hwp.PASSWORD | make_hwp.COMPRESSED),
}
REAL: Mapping[str, tuple[str, str]] = {
    "libreoffice_7_aes.odt": (SECRET, TEXT),
    "libreoffice_7_blowfish.odt": ("secret-1", TEXT),
    "libreoffice_7.docx": ("secret-1", TEXT),
    "libreoffice_7.pdf": ("secret-1", TEXT),
    "pypdf_7_aes128.pdf": (SECRET, "Virtual Office said so."),
    "pypdf_7_aes256.pdf": (SECRET, "Virtual Office said so."),
    "rhwp_0.hwpx": (SECRET, "안전용품 공동구매, 이렇게 달라집니다"),
    "rhwp_0.hwp": (SECRET, "안전용품 공동구매, 이렇게 달라집니다"),
}
"""Invented texts saved with a password by LibreOffice 7.4, by pypdf 7.1 and by rhwp 0.8.6, an HWP editor by others: its password, and words of it."""


@pytest.mark.parametrize("origin", MADE)
def test_a_document_is_read_with_its_password(origin: str) -> None:
    assert kp.read(MADE[origin], password=SECRET).text.startswith(TEXT)


@pytest.mark.parametrize("name", REAL)
def test_what_other_programs_write_is_read(name: str) -> None:
    password, words = REAL[name]
    assert words in kp.parse(FILES / name, password=password).text


@pytest.mark.parametrize("name", [name for name in REAL if name.endswith(".pdf")])
def test_both_engines_read_the_same(name: str, engine: str) -> None:
    password, words = REAL[name]
    data = (FILES / name).read_bytes()
    assert pdf.read(data, engine=engine, password=password).text.startswith(words)
    for other in ("other", "\ue000", "\a", "\0", "다른 암호", "x" * 999):
        with pytest.raises(kp.WrongPassword):
            pdf.read(data, engine=engine, password=other)


@pytest.mark.parametrize("password", [None, "", "secret", "암호", "\a", "\0"])
def test_a_pdf_that_may_be_read_but_not_changed_needs_none(password: str | None, engine: str) -> None:
    data = make_pdf.locked(make_pdf.document([make_pdf.Line(56, 100, TEXT)]))
    assert pdf.read(data, engine=engine, password=password).text == TEXT


def test_nothing_follows_a_password(engine: str) -> None:
    with pytest.raises(kp.WrongPassword):
        pdf.read(locked_pdf("Virtual", "secret"), engine=engine, password="secret\0 1")


@pytest.mark.parametrize("strength", [40, 128])
def test_passwords_of_pdfs(strength: int, engine: str) -> None:
    data = locked_pdf("Virtual Office said so.", "secret", strength)
    assert pdf.read(data, engine=engine, password="secret").text == "Virtual Office said so."


def every_file() -> dict[str, bytes]:
    return {**MADE, **{name: (FILES / name).read_bytes() for name in REAL}}


@pytest.mark.parametrize("origin", every_file())
def test_without_a_password_it_is_said_how_to_give_one(origin: str) -> None:
    with pytest.raises(kp.EncryptedDocument, match=r"password=.*--password-file") as caught:
        kp.read(every_file()[origin])
    assert not isinstance(caught.value, kp.WrongPassword)


@pytest.mark.parametrize("origin", every_file())
@pytest.mark.parametrize("other", ["sesame-1", "다른 암호", ""])
def test_a_wrong_password_is_told_without_showing_it(origin: str, other: str) -> None:
    with pytest.raises(kp.WrongPassword, match="wrong password") as caught:
        kp.read(every_file()[origin], password=other)
    told = f"{caught.value!r} {caught.value} {''.join(traceback.format_exception(caught.value))}"
    assert not other or other not in told


@pytest.mark.parametrize(
    ("written", "origin"),
    [
        ("우리 암호".encode(), "UTF-8: pypdf, which PDFium opens"),
        ("우리 암호".encode("latin-1", "replace"), "a question mark for each letter: LibreOffice 7.4"),
    ],
)
def test_hangul_in_an_old_pdf(written: bytes, origin: str, engine: str) -> None:
    data = make_pdf.locked(make_pdf.document([make_pdf.Line(56, 100, TEXT)]), written)
    assert pdf.read(data, engine=engine, password="우리 암호").text == TEXT, origin
    with pytest.raises(kp.WrongPassword):
        pdf.read(data, engine=engine, password="암호")


@given(st.text(st.characters(codec="utf-8")))
@example(")üÕ\U000a3096G")  # with which a file without a checksum can be unpacked to two bytes
def test_no_other_password_opens_or_breaks_it(password: str) -> None:
    for origin in (
        "ODT, AES of 256 bits",
        "ODT without checksums",
        "ODT encrypted as a whole, Argon2id",
        "HWP",
        "HWP, packed",
        "HWPX as Hancom fills it",
    ):
        try:
            found = kp.read(MADE[origin], password=password)
        except kp.WrongPassword:
            assert password != SECRET, origin
        else:
            assert password == SECRET, (origin, found)


def test_a_password_that_is_not_needed_changes_nothing() -> None:
    plain = zipped(odt_members(TEXT), mimetype=MIMETYPE)
    assert kp.parse_bytes(plain, password="x") == kp.parse_bytes(plain)
    assert kp.parse_bytes(TEXT.encode(), password="x") == kp.parse_bytes(TEXT.encode())


# ------------------------------------------------------------------------------------------ what is wrong with files


def altered(data: bytes, name: str, change: str = "", to: str = "") -> bytes:
    """The package with another list of files, or with a member cut off."""
    with ZipFile(BytesIO(data)) as archive:
        members: dict[str, str | bytes] = {
            each: archive.read(each) for each in archive.namelist() if each != "mimetype"
        }
    if change:
        members[name] = bytes(members[name]).decode().replace(change, to)  # type: ignore[arg-type] # they are bytes
    else:
        members[name] = bytes(members[name])[:16]  # type: ignore[arg-type] # likewise
    return zipped(members, mimetype=MIMETYPE)


@pytest.mark.parametrize(
    ("data", "error", "words"),
    [
        (altered(locked_odt(), MANIFEST, "#aes256-cbc", "#camellia256-cbc"), kp.EncryptedDocument, "camellia256-cbc"),
        (altered(locked_odt(), MANIFEST, '"PBKDF2"', '"x:y:scrypt"'), kp.EncryptedDocument, "scrypt"),
        (altered(locked_odt(), MANIFEST, '"PBKDF2"', '"PGP"'), kp.EncryptedDocument, "pgp"),
        (altered(locked_odt(), MANIFEST, '"PBKDF2"', '"x:y:argon2id"'), kp.DamagedDocument, "how they are encrypted"),
        (altered(locked_whole(), MANIFEST, 'argon2-memory="64"', 'argon2-memory="16"'), kp.DamagedDocument, "wrongly"),
        (altered(locked_whole(), "encrypted-package"), kp.WrongPassword, "or is damaged"),
        (whole_package(b"no zip", SECRET, MIMETYPE), kp.DamagedDocument, "zip"),
        (altered(locked_odt(), MANIFEST, "xmldsig#sha256", "xmldsig#md5"), kp.EncryptedDocument, "md5"),
        (altered(locked_odt(), MANIFEST, 'm:algorithm-name="http://www.w3.org/2001/04/xmlenc#aes256-cbc"', ""), kp.EncryptedDocument, "pbkdf2"),
        (altered(locked_odt(), MANIFEST, 'initialisation-vector="', 'initialisation-vector="AAAA'), kp.DamagedDocument, "how they are encrypted"),
        (altered(locked_odt(), MANIFEST, 'iteration-count="2"', 'iteration-count="-2"'), kp.DamagedDocument, "how they are encrypted"),
        (altered(locked_odt(), MANIFEST, "</m:manifest>", ""), kp.DamagedDocument, "well-formed"),
        (altered(locked_odt(), "content.xml"), kp.WrongPassword, "or is damaged"),
        (zipped({"encrypted-package": b"x"}, mimetype=MIMETYPE), kp.DamagedDocument, "well-formed"),
        (zipped({"encrypted-package": b"x", MANIFEST: "<a/>"}, mimetype=MIMETYPE), kp.DamagedDocument, "zip"),
        (locked_hwp(scheme=3), kp.EncryptedDocument, "EncryptVersion 3"),
        (make_hwp.compound({"EncryptedPackage": b"x" * 64, "EncryptionInfo": b"\4\0\4\0\x40\0\0\0<broken"}), kp.DamagedDocument, "well-formed"),
        (make_hwp.compound({"EncryptedPackage": b"x" * 64, "EncryptionInfo": b"\3\0\2\0"}), kp.DamagedDocument, "cannot be opened"),
        (make_hwp.compound({"EncryptedPackage": b"x" * 64, "EncryptionInfo": b"\4\0\3\0"}), kp.EncryptedDocument, "Extensible"),
        (office(zipped({"xl/workbook.xml": "<a/>"}), SECRET), kp.UnsupportedFormat, "Excel workbook"),
        (make_hwp.compound({"EncryptedPackage": b"x" * 64}), kp.DamagedDocument, "cannot be opened"),
    ],
)  # fmt: skip
def test_what_cannot_be_opened_is_named(data: bytes, error: type[kp.ReadError], words: str) -> None:
    with pytest.raises(error, match=words):
        kp.read(data, password=SECRET)


def test_damage_after_the_first_file_is_not_taken_for_a_wrong_password() -> None:
    found = odt.read(altered(locked_odt(), "styles.xml"), password=SECRET)
    assert (found.text, found.missing) == (TEXT, ("styles.xml",))


def test_a_damaged_section_after_a_sound_one() -> None:
    found = kp.read(altered(locked_hwpx(), "Contents/section1.xml"), password=SECRET)
    assert (found.text, found.missing) == (TEXT, ("Contents/section1.xml",))


def test_a_damaged_section_of_an_hwp_is_no_wrong_password() -> None:
    with pytest.raises(kp.DamagedDocument):
        hwp.read(locked_hwp(make_hwp.PASSWORD | make_hwp.COMPRESSED, section=b"\xff" * 40), password=SECRET)


@pytest.mark.parametrize(
    ("data", "limits", "name"),
    [
        (locked_odt(rounds=30), Limits(max_key_rounds=59), "max_key_rounds"),
        (locked_odt(), Limits(max_unpacked=1_500), "max_unpacked"),
        (locked_whole(), Limits(max_key_rounds=63), "max_key_rounds"),
        (locked_whole(), Limits(max_unpacked=50_000), "max_unpacked"),
        (locked_hwp(), Limits(max_deciphered=100), "max_deciphered"),
        ((FILES / "libreoffice_7.docx").read_bytes(), Limits(max_members=1), "max_members"),
    ],
)
def test_limits(data: bytes, limits: Limits, name: str) -> None:
    with pytest.raises(kp.LimitExceeded) as caught:
        kp.read(data, limits=limits, password=SECRET)
    assert caught.value.limit == name


def test_rounds_of_office_are_counted_before_they_are_gone_through() -> None:
    info = b'\4\0\4\0\x40\0\0\0<encryption><encryptedKey spinCount="4000000"/></encryption>'
    with pytest.raises(kp.LimitExceeded, match="8,000,000 rounds"):
        office_lock.opened(make_hwp.compound({"EncryptionInfo": info}), SECRET, DEFAULT)


# ------------------------------------------------------------------------------------------ the cipher of HWP


@pytest.mark.parametrize(
    ("password", "expected", "origin"),
    [
        (b"helloworld", "207ae2ca4cd87fcf0d01569d8c14715a", "the test of hwp-extract"),
        (
            b"123456",
            "4471ba5269ac43d4917f7e442f9b22fc",
            "the test of kordoc, which opens files of Hancom Office with it",
        ),
    ],
)
def test_keys_are_those_of_others(password: bytes, expected: str, origin: str) -> None:
    assert hwp_password.key(password).hex() == expected, origin


@given(st.binary(max_size=40), st.binary(max_size=12))
def test_a_stream_comes_back(data: bytes, password: bytes) -> None:
    key = hwp_password.key(password)
    assert hwp_password.deciphered(hwp_stream(data, key), key) == data


def test_a_stream_of_several_pieces_comes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hwp_password, "_PIECE", 8)
    key, data = hwp_password.key(b"x"), bytes(range(100))
    assert hwp_password.deciphered(hwp_stream(data, key), key) == data


# ------------------------------------------------------------------------------------------ what is no password, what shows none


@pytest.mark.parametrize("wrong", [b"secret", 12345])
def test_a_password_is_text(wrong: Any) -> None:
    with pytest.raises(TypeError, match="password is a str") as caught:
        kp.read(MADE["HWP"], password=wrong)
    assert str(wrong) not in str(caught.value)


def test_half_a_character_is_in_no_password() -> None:
    with pytest.raises(ValueError, match="halves of characters") as caught:
        kp.read(MADE["HWP"], password="sesame\udc80")
    assert "sesame" not in repr(caught.value)


def test_the_record_does_not_hold_it() -> None:
    record = kp.parse(FILES / "rhwp_0.hwpx", password=SECRET)
    for told in (repr(record), kp.to_json(record), kp.to_html(record), kp.to_markdown(record)):
        assert SECRET not in told
    assert SECRET not in repr(Access(password=SECRET))


def test_pictures_of_a_locked_pdf() -> None:
    pytest.importorskip("PIL")
    source = FILES / "libreoffice_7.pdf"
    assert len(kp.page_pictures(source, password="secret-1")) == 1
    assert TEXT in kp.annotate(source, password="secret-1")
    with pytest.raises(kp.WrongPassword):
        kp.page_pictures(source, password="other")
    with pytest.raises(kp.EncryptedDocument):
        kp.page_pictures(make_pdf.locked(make_pdf.document([make_pdf.Line(56, 100, "가")]), b"secret"))


@pytest.mark.parametrize(
    ("origin", "modules"),
    [
        ("ODT, AES of 256 bits", ("cryptography.hazmat.primitives.ciphers",)),
        ("HWP", ("cryptography.hazmat.primitives.ciphers",)),
        ("libreoffice_7.docx", ("msoffcrypto.exceptions", "msoffcrypto.format.ooxml")),
    ],
)
def test_without_its_extra_it_is_said_what_to_install(
    origin: str, modules: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in modules:
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(kp.EncryptedDocument, match=r"kprocure-parse\[password\]"):
        kp.read(every_file()[origin], password=SECRET)
