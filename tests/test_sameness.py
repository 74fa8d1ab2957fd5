"""What two readings of one release share: equal facts, one fingerprint; and every change of a fact shows."""

from __future__ import annotations

import datetime as dt
import hashlib
import subprocess
import sys
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kprocure_parse as kp
from kprocure_parse import sameness
from kprocure_parse.testing import FileFormat, Specimen, make, releases, render
from tests.makers.effort import examples
from tests.makers.records import RECORDS

ROOT = Path(__file__).parents[1]
COVER = ROOT / "examples" / "releases" / "ko_cover_form_2026.txt"
FORMATS_READ: tuple[FileFormat, ...] = ("text", "hwpx")
COVER_FINGERPRINT = "0bf971909d8482aa9cb0ce2016b38366"
"""Written down, so that a change of what is compared, or of how, is seen: users keep fingerprints."""


def cover() -> kp.Release:
    record = kp.parse(COVER)
    assert isinstance(record, kp.Release)
    return record


def test_a_fingerprint_can_be_kept() -> None:
    assert cover().fingerprint == COVER_FINGERPRINT


def test_other_processes_give_the_same() -> None:
    asked = f"import kprocure_parse as kp; print(kp.parse({str(COVER)!r}).fingerprint)"
    for seed in ("1", "2"):
        found = subprocess.run(
            [sys.executable, "-c", asked],
            capture_output=True,
            check=True,
            encoding="utf-8",
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "LC_ALL": "C"},
        )
        assert found.stdout.strip() == COVER_FINGERPRINT


def changed(**what: Any) -> kp.Release:
    return attrs.evolve(cover(), **what)


def contact(number: int, **what: Any) -> tuple[kp.Contact, ...]:
    people = list(cover().contacts)
    people[number] = attrs.evolve(people[number], **what)
    return tuple(people)


def lifted(**what: Any) -> kp.ReleaseTime:
    told = cover().release_time
    assert told is not None
    return attrs.evolve(told, lifts=(attrs.evolve(told.lifts[0], **what), *told.lifts[1:]))


def headline(words: str) -> tuple[kp.Version, ...]:
    (version,) = cover().versions
    assert version.headline is not None
    return (attrs.evolve(version, headline=attrs.evolve(version.headline, text=words)),)


HEADLINE = "조달청, 재난·안전 물자 신속구매 체계 가동… 공급 기간 절반으로 단축"
WHERE: dict[str, Any] = {"span": kp.Span(0, 0), "rule": "test.rule"}
SAME = [
    {"text": "", "unclaimed": (kp.Span(0, 1),), "source": kp.Source(format="pdf", pages=3)},
    {"versions": headline(HEADLINE.replace(" ", "  ").replace("…", "..."))},
    {"versions": headline(f"‘{HEADLINE}’")},
    {"versions": tuple(attrs.evolve(version, body=(), quotes=()) for version in cover().versions)},
    {"contacts": cover().contacts[::-1]},
    {"contacts": cover().contacts + cover().contacts[:1]},
    {"agencies": (*cover().agencies, kp.Agency(name="관세청", raw="관세청", **WHERE))},
    {"contacts": contact(0, confidence=0.5, span=kp.Span(0, 1))},
    {"attachments": (), "diagnostics": ()},
]
DIFFERENT = [
    {"kind": "reference"},
    {"agencies": ()},
    {"agencies": (kp.Agency(name="관세청", raw="관세청", **WHERE),)},
    {"versions": headline(HEADLINE.replace("절반", "3분의 1"))},
    {"versions": tuple(attrs.evolve(version, language="en") for version in cover().versions)},
    {"release_time": None},
    {"release_time": lifted(time=dt.time(12, 1))},
    {"release_time": lifted(date=dt.date(2026, 9, 18))},
    {"release_time": lifted(medium="online")},
    {"release_time": lifted(event="국무회의 종료 시")},
    {"distributed": None},
    {"contacts": cover().contacts[1:]},
    {"contacts": contact(0, name="이가람")},
    {"contacts": contact(0, rank="국장")},
    {"contacts": contact(0, emails=("a@example.com",))},
    {"contacts": contact(0, phones=(kp.Phone(number="042-000-0000", **WHERE),))},
    {"contacts": contact(0, department=("구매사업국", "쇼핑몰구매과"))},
]


@pytest.mark.parametrize("what", SAME, ids=",".join)
def test_what_readers_differ_in_does_not_count(what: dict[str, Any]) -> None:
    assert changed(**what).same_facts(cover())
    assert changed(**what).fingerprint == COVER_FINGERPRINT


@pytest.mark.parametrize("what", DIFFERENT, ids=",".join)
def test_a_changed_fact_shows(what: dict[str, Any]) -> None:
    assert not changed(**what).same_facts(cover())
    assert changed(**what).fingerprint != COVER_FINGERPRINT


def test_texts_without_a_headline_are_told_apart_by_their_letters() -> None:
    one, again, other = (kp.parse_text(text) for text in ("회의록\n\n가나다", "회의록 가나다.", "회의록\n\n가나라"))
    assert one.same_facts(again)
    assert not one.same_facts(other)


def test_texts_without_a_header_are_told_apart_by_their_letters() -> None:
    record = kp.parse(ROOT / "examples" / "releases" / "ko_korea_kr_2025.txt")
    assert isinstance(record, kp.Release)
    bare = attrs.evolve(record, contacts=())
    assert bare.headline is not None
    assert bare.same_facts(attrs.evolve(bare, text=bare.text.replace(" ", "  ")))
    assert not bare.same_facts(attrs.evolve(bare, text=bare.text + "가"))


def test_only_records_are_compared() -> None:
    with pytest.raises(TypeError, match="a Release or an Article has facts to compare, not str"):
        cover().same_facts("조달청")  # type: ignore[arg-type]  # the error is the point


LETTERS = [("조달청, ‘24’", "조달청24"), ("ＰＰＳ – PPS", "ppspps"), ("ㆍ①㎡", "1m2"), ("\ud800 가", "가"), (None, "")]  # fmt: skip


@pytest.mark.parametrize(("words", "kept"), LETTERS)
def test_letters_and_digits_are_kept(words: str | None, kept: str) -> None:
    assert sameness.letters(words) == kept


def test_letters_are_the_same_in_every_python() -> None:
    told = "|".join(sameness.letters(chr(code)) for code in range(0x30000))
    assert hashlib.sha256(told.encode()).hexdigest()[:16] == "6a848cedb7f09dc2"


@settings(max_examples=examples("release"))
@given(specimen=releases())
def test_a_release_has_one_fingerprint_in_all_formats(specimen: Specimen) -> None:
    found = [kp.parse_bytes(render(specimen, form)) for form in FORMATS_READ]
    assert found[0].same_facts(found[1])
    assert found[0].fingerprint == found[1].fingerprint


def test_pdf_and_hwpx_are_one_release() -> None:
    for form in ("ko.cover.2023", "ko.row"):
        for specimen in make(4, seed=3, form=form):
            pdf, hwpx = (kp.parse_bytes(render(specimen, each)) for each in ("pdf", "hwpx"))
            assert pdf.fingerprint == hwpx.fingerprint


def test_invented_releases_are_told_apart() -> None:
    made = [specimen for seed in (1, 2) for specimen in make(50, seed=seed)]
    assert len({kp.parse_bytes(render(specimen, "text")).fingerprint for specimen in made}) == len(made)


@settings(max_examples=examples("record"))
@given(RECORDS, RECORDS)
def test_fingerprints_are_equal_where_the_facts_are(one: kp.Record, other: kp.Record) -> None:
    assert one.same_facts(one)
    assert (one.fingerprint == other.fingerprint) == one.same_facts(other) == other.same_facts(one)
    assert len(one.fingerprint) == sameness.LENGTH
    int(one.fingerprint, 16)


@settings(max_examples=examples("record"))
@given(RECORDS)
def test_json_keeps_the_fingerprint(record: kp.Record) -> None:
    assert kp.from_json(kp.to_json(record)).fingerprint == attrs.evolve(record, unclaimed=()).fingerprint


@given(st.text(), st.text())
def test_only_letters_count(one: str, other: str) -> None:
    assert sameness.letters(one + " “” · " + other) == sameness.letters(one) + sameness.letters(other)
