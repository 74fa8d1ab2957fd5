"""Input meant to do harm, each with its documented outcome: a record or a named error. All of it is made here."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from itertools import pairwise
from math import isqrt

import pytest

import kprocure_parse as kp
from kprocure_parse.readers.limits import DEFAULT
from kprocure_parse.testing.writers import docx as docx_writer
from kprocure_parse.testing.writers import odt as odt_writer
from kprocure_parse.testing.writers.hwpx_markup import Xml
from tests.laws.test_laws import RELEASE, values
from tests.makers import docx, effort, hwp, hwpx, odt

DEEP = 300
SHARE = 1 if effort.DEEP else 10
"""In continuous integration the limits are those of users; elsewhere these and what exceeds them are a tenth, which takes a tenth of the time."""
LARGE = ("max_unpacked", "max_markup", "max_characters", "max_cells", "max_elements")
LIMITS = kp.Limits(**{name: getattr(DEFAULT, name) // SHARE for name in LARGE})
WIDE = isqrt(50_000 // SHARE) + 1
"""Rows and columns of a table: a little more than max_cells."""
WIDER = isqrt(90_000 // SHARE) + 1
"""The same for max_elements: a cell has six."""
DEEP_HWP = 150
"""Nested tables; each takes two levels of records, of which HWP allows 1,023."""


def record_of(data: bytes) -> kp.Release:
    record = kp.parse_bytes(data)
    assert isinstance(record, kp.Release)
    return record


# ------------------------------------------------------------------------------------------ too much of a format


def hwpx_of(*blocks: str) -> bytes:
    return hwpx.document(hwpx.section(*blocks))


def hwp_of(*nodes: hwp.Node) -> bytes:
    return hwp.document(hwp.stream(*nodes))


def bomb(name: str = "Contents/section0.xml", mimetype: str = "application/hwp+zip") -> bytes:
    """A section of 201 million blanks or a tenth of them, packed to a thousandth of that."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", mimetype)
        with archive.open(name, "w") as section:
            for _ in range(201):
                section.write(b" " * (1_000_000 // SHARE))
    return made.getvalue()


def laughs() -> bytes:
    entities = "".join(f"<!ENTITY {name} '{f'&{below};' * 10}'>" for below, name in pairwise("abcdefghij"))
    return hwpx.document(f"<!DOCTYPE s [<!ENTITY a '가'>{entities}]><s>&j;</s>")


def nested_hwpx() -> bytes:
    block = "속"
    for _ in range(DEEP):
        block = hwpx.paragraph(hwpx.table((hwpx.cell(0, 0, block),)))
    return hwpx_of(block)


def nested_hwp() -> bytes:
    node = hwp.paragraph("속")
    for _ in range(DEEP_HWP):
        node = hwp.paragraph(hwp.table(hwp.cell(0, 0, node)))
    return hwp_of(node)


def nested_html() -> bytes:
    return ("<html><body>" + "<table><tr><td>" * DEEP + "속" + "</td></tr></table>" * DEEP).encode()


def wide_hwpx() -> bytes:
    return hwpx_of(hwpx.paragraph(hwpx.table(*[["가"] * WIDER] * WIDER)))


def wide_hwp() -> bytes:
    return hwp_of(hwp.paragraph(hwp.table(*(hwp.cell(row, at, "가") for row in range(WIDE) for at in range(WIDE)))))


def wide_html() -> bytes:
    return f"<html><body><table>{('<tr>' + '<td>가' * WIDE) * WIDE}</table>".encode()


def odt_of(*blocks: str) -> bytes:
    return odt_writer.document("".join(blocks))


def nested_odt() -> bytes:
    block = odt.p("속")
    for _ in range(DEEP):
        block = odt.table(odt.row(odt.cell(block)))
    return odt_of(block)


def wide_odt() -> bytes:
    return odt_of(odt.table(odt.row("가", more=' table:number-rows-repeated="999999999"')))


def docx_of(*blocks: str) -> bytes:
    return docx_writer.document("".join(blocks))


def nested_docx() -> bytes:
    block = docx.p("속")
    for _ in range(DEEP):
        block = docx.table(docx.row(docx.cell(block)))
    return docx_of(block)


LONG = "가" * (1_000_000 // SHARE)


@pytest.mark.parametrize(
    ("made", "limit"),
    [
        (bomb, "max_unpacked"),
        (lambda: hwp.document(bytes(201_000_000 // SHARE)), "max_unpacked"),
        (lambda: bomb("content.xml", odt_writer.MIMETYPE), "max_unpacked"),
        (nested_hwpx, "max_depth"),
        (nested_hwp, "max_depth"),
        (nested_html, "max_depth"),
        (wide_hwpx, "max_elements"),
        (wide_hwp, "max_cells"),
        (wide_html, "max_cells"),
        (nested_odt, "max_depth"),
        (wide_odt, "max_cells"),
        (lambda: odt_of(odt.p(LONG)), "max_characters"),
        (lambda: odt_of("<text:p/>" * (500_000 // SHARE + 1)), "max_elements"),
        (nested_docx, "max_depth"),
        (lambda: docx_of(docx.p(LONG)), "max_characters"),
        (lambda: docx_of("<w:p/>" * (500_000 // SHARE + 1)), "max_elements"),
        (LONG.encode, "max_characters"),
        (lambda: hwpx_of(LONG), "max_characters"),
        (lambda: hwp_of(hwp.paragraph(LONG)), "max_characters"),
        (f"<html><body><p>{LONG}</p>".encode, "max_characters"),
        (f"<html><body><p>{'x' * (6_000_000 // SHARE)}</p>".encode, "max_markup"),
        (lambda: hwpx_of(Xml("<hp:p/>" * (500_000 // SHARE + 1))), "max_elements"),
        (lambda: hwp.document(hwp.stream(hwp.Node(0)) * (500_000 // SHARE + 1)), "max_elements"),
    ],
)
def test_what_is_too_large_names_its_limit(made: Callable[[], bytes], limit: str) -> None:
    with pytest.raises(kp.LimitExceeded) as caught:
        kp.parse_bytes(made(), limits=LIMITS)
    assert caught.value.limit == limit


def test_entities_are_not_expanded() -> None:
    with pytest.raises(kp.DamagedDocument, match="document type definition"):
        kp.parse_bytes(laughs())


# ------------------------------------------------------------------------------------------ too much of a text


@pytest.mark.parametrize(
    "text",
    [
        "가" * 400_000,
        "A" * 400_000,
        "가 " * 200_000,
        "(" * 100_000,
        "[" * 50_000 + "]" * 50_000,
        "<" * 50_000 + ">" * 50_000,
        "“" * 50_000 + "가" + "”" * 50_000,
        "-" * 100_000,
        "- " * 50_000,
        "보도시점" * 50_000,
        "a@" * 50_000,
        "042-724-0000 " * 10_000,
        "가\t" * 50_000,
    ],
    ids=lambda text: ascii(text[:8]),
)
def test_one_thing_without_end_is_no_release_and_no_harm(text: str) -> None:
    record = record_of(b"\xef\xbb\xbf" + text.encode())
    assert record.kind == "other"
    assert record.headline is None
    assert "not_a_release" in {each.code for each in record.diagnostics}


@pytest.mark.parametrize("text", ["\n" * 400_000, " \t\u00a0\u3000" * 100_000, "\u200b" * 400_000])
def test_nothing_without_end_is_nothing(text: str) -> None:
    record = record_of(b"\xef\xbb\xbf" + text.encode())
    assert (record.kind, record.headline, record.unclaimed) == ("other", None, ())


def test_white_space_without_end_is_cut() -> None:
    blank = "\n" * 50_000
    record = kp.parse_text(f"가{blank}나")
    assert record.text == "가" + "\n" * 64 + "나"
    assert kp.parse_bytes(hwpx_of("가", Xml("<hp:p/>" * (50_000 // SHARE)), "나")).text == record.text
    assert (
        kp.parse_bytes(hwp_of(hwp.paragraph("가"), *[hwp.paragraph()] * (50_000 // SHARE), hwp.paragraph("나"))).text
        == record.text
    )


def test_fifty_thousand_bullets_are_as_many_items() -> None:
    count = 50_000 // SHARE
    head, mark, tail = RELEASE.partition(" ㅇ 이번에")
    record = kp.parse_text(head + " ㅇ 가상이다.\n" * count + mark + tail)
    assert isinstance(record, kp.Release)
    assert sum(item.kind == "bullet" and item.text == "가상이다." for item in record.body) == count
    assert [person.name for person in record.contacts] == ["홍길순", "김가상"]


def test_a_thousand_contacts_are_a_thousand_people() -> None:
    row = "담당 부서\t구매사업국 가상구매과\t책임자\t과 장\t홍길순\t(042-724-{:04})\n"
    record = kp.parse_text(RELEASE + "".join(map(row.format, range(1_000, 2_000))))
    assert isinstance(record, kp.Release)
    assert {f"042-724-{line}" for line in range(1_000, 2_000)} <= {
        phone.number for person in record.contacts for phone in person.phones
    }


def test_brackets_that_never_close_leave_the_rest_alone() -> None:
    before, after = (
        values(kp.parse_text(RELEASE)),
        values(kp.parse_text(RELEASE.replace("* 가상의", "(" * 99_999 + "가상의"))),
    )
    for key in ("kind", "release_time", "distributed", "contacts", "agencies"):
        assert before[key] == after[key]


# ------------------------------------------------------------------------------------------ signs nobody sees

UNSEEN = {
    "NUL": "\x00",
    "escape": "\x1b",
    "C1 control": "\x9b",
    "zero-width space": "\u200b",
    "zero-width joiner": "\u200d",
    "word joiner": "\u2060",
    "byte-order mark": "\ufeff",
    "right-to-left mark": "\u200f",
    "right-to-left override": "\u202e",
    "right-to-left isolate": "\u2067",
    "noncharacter": "\uffff",
    "tag": "\U000e0041",
}
LABELS = ("보도시점", "배포", "담당 부서", "책임자", "담당자", "보도자료")


def sown(text: str, sign: str) -> str:
    """A text with this sign between the syllables of every label."""
    for label in LABELS:
        text = text.replace(label, sign.join(label))
    return text


@pytest.mark.parametrize("sign", UNSEEN.values(), ids=UNSEEN)
def test_unseen_signs_are_dropped_and_labels_understood(sign: str) -> None:
    record = kp.parse_text(sown(RELEASE, sign))
    assert record == kp.parse_text(RELEASE)


SEEN_BY_XML = [sign for sign in UNSEEN.values() if sign not in "\x00\x1b\uffff"]


@pytest.mark.parametrize("sign", SEEN_BY_XML, ids=ascii)
def test_unseen_signs_are_dropped_in_every_format(sign: str) -> None:
    lines = RELEASE.split("\n")
    with_signs = [sown(line, sign) for line in lines]
    assert hwpx_text(with_signs) == hwpx_text(lines)
    assert hwp_text(with_signs) == hwp_text(lines)
    assert odt_text(with_signs) == odt_text(lines)
    assert docx_text(with_signs) == docx_text(lines)
    assert html_text(with_signs) == html_text(lines)


def hwpx_text(lines: list[str]) -> str:
    return kp.parse_bytes(hwpx_of(*map(hwpx.paragraph, lines))).text


def hwp_text(lines: list[str]) -> str:
    return kp.parse_bytes(hwp_of(*(hwp.paragraph(line.replace("\t", " ")) for line in lines))).text


def odt_text(lines: list[str]) -> str:
    return kp.parse_bytes(odt_of(*(odt.p(odt_writer.words(line)) for line in lines))).text


def docx_text(lines: list[str]) -> str:
    return kp.parse_bytes(docx_of(*(docx.p(docx_writer.words(line)) for line in lines))).text


def html_text(lines: list[str]) -> str:
    return kp.parse_bytes(f"<html><body>{''.join(f'<p>{line}</p>' for line in lines)}".encode()).text


def test_a_lone_surrogate_becomes_the_replacement_character() -> None:
    record = kp.parse_text(RELEASE.replace("* 가상의", "* 가상\ud800의"))
    assert "가상\ufffd의" in record.text
    assert kp.from_json(kp.to_json(record)) == record
    assert hwp_text(["가\ud800나".encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")]) == "가\ufffd나"


@pytest.mark.parametrize("text", ["4. 13.(\t월\t) 가", "4월 13일(월\u3000요일)", "2026. 4. 13. (\u2009Mon\u2009)"])
def test_white_space_inside_a_weekday(text: str) -> None:
    record = kp.parse_text(RELEASE.replace("조달청, 가상의 물품", f"조달청, {text} 물품"))
    assert "weekday_mismatch" not in {each.code for each in record.diagnostics}


@pytest.mark.parametrize("letter", ["ſ", "İ", "ı", "K"])
def test_letters_that_fold_to_others_are_none_of_them(letter: str) -> None:
    """A pattern that ignores case matches a long s as an s; tables of names do not."""
    plain = {"ſ": "s", "İ": "i", "ı": "i", "K": "k"}[letter]
    text = "The Korea Heritage Service, the Ministry of SMEs and Startups and the Public Procurement Service said on Sunday.\n"
    record = kp.parse_text(text.lower().replace(plain, letter) + text)
    assert record.text


# ------------------------------------------------------------------------------------------ parts that are lost


def test_a_record_of_a_part_says_so() -> None:
    section = hwpx.section(*map(hwpx.paragraph, RELEASE.split("\n")))
    record = record_of(hwpx.document(section, "<broken"))
    told = [each for each in record.diagnostics if each.code == "partial"]
    assert [(each.severity, each.message) for each in told] == [("warning", "could not be read: Contents/section1.xml")]
    assert record.text[told[0].span.slice] == record.text


def test_a_whole_record_does_not() -> None:
    section = hwpx.section(*map(hwpx.paragraph, RELEASE.split("\n")))
    assert "partial" not in {each.code for each in record_of(hwpx.document(section)).diagnostics}


def test_of_many_lost_parts_five_are_named() -> None:
    record = record_of(hwpx.document(hwpx.section("가"), *["<broken"] * 9))
    told = next(each.message for each in record.diagnostics if each.code == "partial")
    assert told.startswith("could not be read: Contents/section1.xml, ")
    assert told.endswith("section5.xml and 4 more")
