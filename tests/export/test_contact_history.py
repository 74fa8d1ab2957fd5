"""The people of one department over time: who appears, what changes, who is named no longer; nothing is guessed."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kprocure_parse as kp
from tests.makers.effort import examples
from tests.makers.records import RECORDS

WHERE: dict[str, Any] = {"span": kp.Span(0, 1), "rule": "test.rule"}
UNIT = "구매총괄과"


def person(name: str | None, rank: str | None = None, *numbers: str, units: tuple[str, ...] = (UNIT,)) -> kp.Contact:
    phones = tuple(kp.Phone(number=f"042-000-{number}", **WHERE) for number in numbers)
    return kp.Contact(department=units, name=name, rank=rank, phones=phones, **WHERE)


def release(day: int | None, *people: kp.Contact, agency: str | None = "조달청") -> kp.Release:
    agencies = (kp.Agency(name=agency, raw=agency, **WHERE),) if agency else ()
    given = kp.Distributed(date=dt.date(2026, 3, day), time=None, raw="", **WHERE) if day else None
    source = kp.Source(format="plain", name=f"{day}.txt")
    return kp.Release(
        kind="press_release", agencies=agencies, distributed=given, contacts=people, text="", source=source
    )


def told(*records: kp.Release, department: str = UNIT, agency: str | None = None) -> list[str]:
    changes = kp.contact_history(records, department, agency=agency).changes
    return [
        " ".join([str(each.day.day), each.kind, each.name, *each.before, ">", *each.after, "." * each.later_days])
        for each in changes
    ]


CASES: dict[str, tuple[list[kp.Release], list[str]]] = {
    "a person appears": (
        [release(1, person("김가람", "과장", "0001"))],
        ["1 appears 김가람 > 과장 042-000-0001 "],
    ),
    "another rank": (
        [release(1, person("김가람", "사무관")), release(2, person("김가람", "서기관"))],
        ["1 appears 김가람 > 사무관 ", "2 rank 김가람 사무관 > 서기관 "],
    ),
    "another number": (
        [release(1, person("김가람", None, "0001")), release(2, person("김가람", None, "0002", "0003"))],
        ["1 appears 김가람 > 042-000-0001 ", "2 phones 김가람 042-000-0001 > 042-000-0002 042-000-0003 "],
    ),
    "what a release leaves out is no change": (
        [release(1, person("김가람", "과장", "0001")), release(2, person("김가람")), release(3, person("김가람", "과장", "0001"))],
        ["1 appears 김가람 > 과장 042-000-0001 "],
    ),
    "who is named no longer": (
        [release(1, person("김가람", "과장")), release(2, person("이나래")), release(3, person("이나래"))],
        ["1 appears 김가람 > 과장 ", "1 last_named 김가람 과장 > ..", "2 appears 이나래 > "],
    ),
    "who is named again was not gone": (
        [release(1, person("김가람")), release(2, person("이나래")), release(3, person("김가람"), person("이나래"))],
        ["1 appears 김가람 > ", "2 appears 이나래 > "],
    ),
    "a release without the department ends nothing": (
        [release(1, person("김가람")), release(2, person("최라온", units=("공사관리과",)))],
        ["1 appears 김가람 > "],
    ),
    "several releases of a day are one": (
        [release(1, person("김가람", None, "0002")), release(1, person("김가람", "과장", "0001"))],
        ["1 appears 김가람 > 과장 042-000-0001 042-000-0002 "],
    ),
    "units of one name in two agencies": (
        [release(1, person("김가람", "과장")), release(2, person("김가람", "사무관"), agency="관세청")],
        ["1 appears 김가람 > 과장 ", "2 appears 김가람 > 사무관 "],
    ),
    "without an agency": ([release(1, person("김가람"), agency=None)], ["1 appears 김가람 > "]),
    "without a name": ([release(1, person(None, None, "0001"))], []),
}  # fmt: skip


@pytest.mark.parametrize(("records", "expected"), CASES.values(), ids=list(CASES))
def test_what_changed(records: list[kp.Release], expected: list[str]) -> None:
    assert told(*records) == expected
    assert told(*reversed(records)) == expected


def test_one_agency_alone() -> None:
    records = [release(1, person("김가람")), release(2, person("이나래"), agency="관세청")]
    assert told(*records, agency="관세청") == ["2 appears 이나래 > "]


UNITS = [
    ("구매총괄과", True),
    ("구매사업국", True),
    ("구매사업국 구매총괄과", True),
    ("구매 총괄과", True),
    ("총괄과", False),
    ("본청 구매총괄과", False),
]


@pytest.mark.parametrize(("asked", "found"), UNITS)
def test_a_unit_is_asked_for_by_its_whole_name(asked: str, found: bool) -> None:
    records = [release(1, person("김가람", units=("본청", "구매사업국", UNIT)))]
    assert bool(told(*records, department=asked)) is found


def test_the_fullest_department_and_all_files_of_the_day() -> None:
    short, full = release(1, person("김가람")), release(1, person("김가람", units=("구매사업국", UNIT)))
    found = kp.contact_history([("b.txt", short), ("a.txt", full)], UNIT)
    assert (found.changes[0].department, found.changes[0].files) == (("구매사업국", UNIT), ("a.txt", "b.txt"))
    assert found.days == (dt.date(2026, 3, 1),)


def test_the_known_day_of_a_table_decides_and_what_has_none_is_counted() -> None:
    known = kp.Parsed("texts.jsonl", release(None, person("김가람")), "1", kp.Known(published=dt.date(2026, 3, 5)))
    found = kp.contact_history([known, release(None, person("이나래"), person("박다온"))], UNIT)
    assert [(each.day.day, each.name, each.files) for each in found.changes] == [(5, "김가람", ("texts.jsonl#1",))]
    assert found.undated == 2


def test_failures_are_told() -> None:
    failed: list[kp.Failed] = []
    assert kp.contact_history([kp.Failed("a.pdf", OSError("gone"))], UNIT, failed=failed.append).changes == ()
    assert [each.source for each in failed] == ["a.pdf"]


def test_an_empty_department_is_refused() -> None:
    with pytest.raises(ValueError, match="department is empty"):
        kp.contact_history([], " ")


NAMES = st.sampled_from(["김가람", "이나래", "박다온", None])
PEOPLE = st.builds(person, NAMES, st.sampled_from(["과장", "사무관", None]), st.sampled_from(["0001", "0002"]))
RELEASES = st.builds(
    lambda day, people, agency: release(day, *people, agency=agency),
    st.none() | st.integers(1, 9),
    st.lists(PEOPLE, max_size=3),
    st.sampled_from(["조달청", "관세청", None]),
)


@settings(max_examples=examples("record"))
@given(st.lists(RELEASES, max_size=6).flatmap(lambda made: st.tuples(st.just(made), st.permutations(made))))
def test_the_order_of_the_records_does_not_matter(both: tuple[list[kp.Release], list[kp.Release]]) -> None:
    one, other = (kp.contact_history(records, UNIT) for records in both)
    assert one == other
    assert kp.contact_history(both[0] * 2, UNIT) == attrs.evolve(one, undated=one.undated * 2)


@settings(max_examples=examples("record"))
@given(st.lists(RELEASES, max_size=6))
def test_each_person_appears_once_and_ends_at_most_once(records: list[kp.Release]) -> None:
    found = kp.contact_history(records, UNIT)
    for kind in ("appears", "last_named"):
        people = [(each.agency, each.name) for each in found.changes if each.kind == kind]
        assert len(people) == len(set(people))
    named = {(each.agency, each.name) for each in found.changes if each.kind == "appears"}
    assert {(each.agency, each.name) for each in found.changes} == named
    assert all(each.before != each.after for each in found.changes if each.kind in {"rank", "phones"})
    assert {each.day for each in found.changes} <= set(found.days)


@settings(max_examples=examples("record"))
@given(st.lists(RECORDS, max_size=3), st.text(min_size=1).filter(str.strip))
def test_any_records_have_a_history(records: list[kp.Record], department: str) -> None:
    found = kp.contact_history(records, department)
    json.dumps(kp.to_dict(found))
