"""Untrusted XML: entities, depth, size, characters that XML forbids."""

from xml.etree.ElementTree import tostring
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kprocure_parse as kp
from kprocure_parse.readers.limits import Limits
from kprocure_parse.readers.markup import local, parse_xml, whole_number, without

MANY = " ".join(f"b{n}=''" for n in range(1000))
LAUGHS = "<!DOCTYPE l [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {name} '{f'&{below};' * 10}'>" for below, name in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("data", "text", "origin"),
    [
        ("<a>가상</a>", "가상", "text"),
        ('<?xml version="1.0" encoding="EUC-KR"?><a>가상</a>', "가상", "text, whatever it declares"),
        ("<a>가상</a>".encode(), "가상", "UTF-8"),
        (b"\xef\xbb\xbf" + "<a>가상</a>".encode(), "가상", "UTF-8 with a mark"),
        ('<?xml version="1.0" encoding="UTF-16"?><a>가상</a>'.encode("utf-16"), "가상", "UTF-16"),
        ("<a><![CDATA[<b>가상</b>]]></a>", "<b>가상</b>", "CDATA"),
        ("<a>가<!-- 주석 --><?x y?>상</a>", "가상", "comments and instructions"),
        ("<a>&lt;R&amp;D&gt; &#xAC00;&#44032;</a>", "<R&D> 가가", "references"),
        ("<a>가\x00\x01\x1f상\ufffe</a>", "가상", "signs that XML forbids"),
        ("<a>가&#0;&#x1F;&#8;상&#xFFFF;&#xD800;&#000;&#57343;&#65535;</a>", "가상", "references to them"),
        ("<a>가&#9;&#10;&#xA0;상</a>", "가\t\n\xa0상", "references to white space stay"),
        (
            "<a>&#0;가&#55295;&#57344;&#65533;&#x10;&#10;&#20;상</a>",
            "가\ud7ff\ue000\ufffd\n상",
            "references at the borders",
        ),
    ],
)
def test_text_is_read(data: bytes | str, text: str, origin: str) -> None:
    assert "".join(parse_xml(data, "xml").itertext()) == text, origin


def test_names_lose_their_prefixes() -> None:
    root = parse_xml('<hp:tbl xmlns:hp="x" hp:id="1"><hc:b c="2"/></hp:tbl>', "hwpx")
    assert (root.tag, root.get("id"), root[0].tag, root[0].get("c")) == ("tbl", "1", "b", "2")
    assert (local("hp:tbl"), local("tbl")) == ("tbl", "tbl")


@pytest.mark.parametrize(
    ("data", "words", "origin"),
    [
        ("", "not well-formed", "empty"),
        ("<a>", "not well-formed", "cut off"),
        ("<a></b>", "not well-formed", "crossed tags"),
        ("<a/><b/>", "not well-formed", "two roots"),
        ("<a>&nbsp;</a>", "not well-formed", "an entity that nothing defines"),
        ("<a>\x00<b></a>", "not well-formed", "still broken without its forbidden signs"),
        (b"<a>\xff\x00</a>", "not well-formed", "forbidden signs in no known encoding"),
        (b'<?xml version="1.0" encoding="x-none"?><a/>', "not well-formed", "an unknown encoding"),
        (LAUGHS + "]><l>&i;</l>", "document type definition", "a billion laughs"),
        ('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', "document type definition", "an outside definition"),
    ],
)
def test_errors_say_what_was_found(data: bytes | str, words: str, origin: str) -> None:
    with pytest.raises(kp.DamagedDocument, match=words) as caught:
        parse_xml(data, "xml")
    assert caught.value.format == "xml", origin


@pytest.mark.parametrize(
    ("data", "limits", "limit", "origin"),
    [
        ("<a>" * 201, Limits(), "max_depth", "deep, and never closed"),
        ("<a>" * 5 + "</a>" * 5, Limits(max_depth=4), "max_depth", "one too deep"),
        ("<a>" + "<b/>" * 100 + "</a>", Limits(max_elements=100), "max_elements", "many elements"),
        (f"<a {MANY}/>", Limits(max_elements=10), "max_elements", "many attributes"),
        ("<a>" + "x" * 100 + "</a>", Limits(max_unpacked=100), "max_unpacked", "many bytes"),
        ("<a>" + "x" * 100 + "</a>", Limits(max_xml=100), "max_xml", "many bytes in one file"),
        ("<a b='" + "x" * 50_000_000 + "'/>", Limits(), "max_xml", "one token of 50 MB"),
    ],
)  # fmt: skip
def test_limits_are_named(data: str, limits: Limits, limit: str, origin: str) -> None:
    with pytest.raises(kp.LimitExceeded) as caught:
        parse_xml(data, "xml", limits)
    assert caught.value.limit == limit, origin


def test_limits_are_not_one_too_low() -> None:
    assert parse_xml("<a>" * 4 + "</a>" * 4, "xml", Limits(max_depth=4, max_elements=4)).tag == "a"


@pytest.mark.parametrize(
    ("data", "left", "origin"),
    [
        (b"<h><looks><a/></looks><b/></h>", b"<h><b/></h>", "an element"),
        (b'<x:h><x:looks n="1"><x:a/></x:looks>1</x:h>', b"<x:h>1</x:h>", "with a prefix and attributes"),
        (b"<h><looks/><b/></h>", b"<h><looks/><b/></h>", "it closes itself: nothing to leave out"),
        (b"<h><looks><a/></h>", b"<h><looks><a/></h>", "it is never closed: the parser says so"),
        (b"<h><a looks='1'>looks</a></h>", b"<h><a looks='1'>looks</a></h>", "a word that is no element"),
        (b"looks", b"looks", "no markup"),
        (b"", b"", "nothing"),
    ],
)
def test_elements_are_left_out(data: bytes, left: bytes, origin: str) -> None:
    assert without(data, [b"looks", b"other"]) == left, origin


@given(st.lists(st.sampled_from(("looks", "shapes", "lists")), unique=True), st.sampled_from(("", "hh:", "a1:")))
def test_leaving_out_elements_is_the_same_before_and_after_parsing(names: list[str], prefix: str) -> None:
    inner = "".join(f'<{prefix}{name} n="1"><{prefix}item>{name}</{prefix}item></{prefix}{name}>' for name in names)
    whole = f'<{prefix}head xmlns:{prefix.rstrip(":") or "x"}="u">{inner}</{prefix}head>'.encode()
    left = [child.tag for child in parse_xml(whole, "hwpx") if child.tag != "looks"]
    assert [child.tag for child in parse_xml(without(whole, [b"looks"]), "hwpx")] == left


@pytest.mark.parametrize(
    ("value", "number"),
    [
        ("7", 7),
        ("-7", -7),
        ("007", 7),
        ("٣", 3),
        ("99999999999", 99_999_999_999),
        ("999999999999", 5),
        ("--7", 5),
        ("-", 5),
        ("", 5),
        ("1.5", 5),
        ("²", 5),
        (" 7", 5),
        ("x", 5),
    ],
)
def test_whole_numbers(value: str, number: int) -> None:
    assert whole_number(parse_xml(f'<a b="{value}"/>', "xml"), "b", 5) == number


def test_what_has_no_attribute_has_the_default() -> None:
    assert whole_number(parse_xml("<a/>", "xml"), "b", 5) == 5
    assert whole_number(None, "b") == 0


LEGAL = st.text(st.characters(blacklist_categories=["Cs", "Cc"], blacklist_characters="\ufffe\uffff"), max_size=30)


@given(LEGAL)
def test_text_comes_back_as_it_was_written(text: str) -> None:
    assert (parse_xml(f"<a>{escape(text)}</a>", "xml").text or "") == text


@given(
    st.recursive(
        LEGAL.map(escape),
        lambda inner: st.lists(inner, max_size=3).map(lambda all_: "".join(f"<b>{each}</b>" for each in all_)),
    )
)
def test_what_was_parsed_can_be_parsed_again(inner: str) -> None:
    once = tostring(parse_xml(f"<a>{inner}</a>", "xml"), "unicode")
    assert tostring(parse_xml(once, "xml"), "unicode") == once


@given(st.one_of(st.binary(max_size=100), st.text("<a/>&#x0;'\"=![]CDT \x00\x1f\ud800", max_size=60)))
def test_anything_is_a_tree_or_a_read_error(data: bytes | str) -> None:
    try:
        parse_xml(data, "xml")
    except kp.ReadError as error:
        assert str(error)
