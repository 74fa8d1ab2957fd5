"""Which office a title names, and who holds it over time; all people are invented."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs
import pytest

import kprocure_parse as kp
from kprocure_parse.mentions.office_people import spells, spelt_name
from kprocure_parse.mentions.office_titles import read_office

WHERE: dict[str, Any] = {"span": kp.Span(0, 1), "rule": "test.rule"}
TITLES: list[tuple[str, str | None]] = [
    ("조달청장", "조달청 청장"),
    ("조달청 청장", "조달청 청장"),
    ("제00대 조달청장", "조달청 청장"),
    ("신임 조달청 차장", "조달청 차장"),
    ("청장", "조달청 청장"),
    ("PPS Administrator", "조달청 청장"),
    ("Administrator of the Public Procurement Service", "조달청 청장"),
    ("Vice Administrator", "조달청 차장"),
    ("Minister", None),
    ("Chairman", None),
    ("국토부 장관", "국토교통부 장관"),
    ("교육부장관", "교육부 장관"),
    ("가상정책국장", "조달청 가상정책국장"),
    ("조달청 가상정책국장", "조달청 가상정책국장"),
    ("조달청 가상정책국 국장", "조달청 가상정책국장"),
    ("조달청 가상정책국 가상과장", "조달청 가상과장"),
    ("조달청 가상과 과장", "조달청 가상과장"),
    ("국장", None),
    ("전 조달청장", None),
    ("장관", None),
    ("교수", None),
    ("가상전자 대표", None),
    ("가상지방조달청장", None),
    ("부총리 겸 기획재정부 장관", "기획재정부 장관"),
    ("기획재정부 부총리 겸 장관", "기획재정부 장관"),
    ("사회부총리 겸 교육부장관", "교육부 장관"),
    ("과학기술정보통신부 부총리 겸 과기정통부 장관", "과학기술정보통신부 장관"),
    ("과학기술정보통신부 부총리 겸 교육부 장관", None),  # says two things
    ("전 부총리 겸 기획재정부 장관", None),
    ("부총리겸 청장", "조달청 청장"),
]


@pytest.mark.parametrize(("title", "office"), TITLES)
def test_titles(title: str, office: str | None) -> None:
    found = read_office(title, "조달청", None)
    assert (" ".join(found) if found else None) == office


def test_an_office_alone_is_of_nobody_where_several_issue() -> None:
    assert read_office("청장", None, None) is None


@pytest.mark.parametrize(
    ("latin", "korean", "same"),
    [
        ("Hong Gil-dong", "홍길동", True),
        ("Gildong Hong", "홍길동", True),
        ("Lee Na-rae", "이나래", True),
        ("Kim Na-rae", "이나래", False),
        ("Lee Ga-ram", "이나래", False),
        ("홍길동", "홍길동", False),
    ],
)
def test_latin_spellings(latin: str, korean: str, same: Any) -> None:
    assert spells(latin, korean) is same


SPELT = [
    ("Hong Gil-dong", {"홍길동", "이나래"}, "홍길동"),
    ("Hong Gil-dong", {"Hong Gildong", "Gildong Hong"}, "Gildong Hong"),
    ("Kim Jeong-su", {"김정수", "김중수"}, "Kim Jeong-su"),  # both may be meant
    ("홍길동", {"Hong Gil-dong"}, "홍길동"),
    ("Lee Na-rae", {"홍길동"}, "Lee Na-rae"),
]


@pytest.mark.parametrize(("name", "others", "found"), SPELT)
def test_the_name_that_a_latin_one_spells(name: str, others: set[str], found: str) -> None:
    assert spelt_name(name, {name, *others}) == spelt_name(name, others) == found


def release(day: int | None, *said: tuple[str, str], agency: str = "조달청", text: str = "") -> kp.Release:
    quotes = tuple(kp.Quote(text="말", speaker=name, speaker_title=title, **WHERE) for name, title in said)
    return kp.Release(
        kind="press_release",
        agencies=(kp.Agency(name=agency, raw=agency, **WHERE),),
        distributed=kp.Distributed(date=dt.date(2026, 3, day), raw="", **WHERE) if day else None,
        versions=(kp.Version(language="ko", quotes=quotes, **WHERE),),
        text=text,
        source=kp.Source(format="plain", name=f"{day}.txt"),
    )


def told(*records: kp.Release) -> list[str]:
    return [
        f"{office.agency} {office.office}: "
        + ", ".join(
            f"{each.name} {each.first.day}-{each.last.day} x{each.times}"
            for each in office.holders
            if each.first and each.last
        )
        for office in kp.offices(records)
    ]


def test_holders_follow_each_other() -> None:
    records = (
        release(20, ("이나래", "조달청장")),
        release(2, ("홍길동", "청장")),
        release(5, ("Hong Gil-dong", "PPS Administrator"), ("정마루", "교수")),
        release(9, text="조달청(청장 홍길동)은 알렸다."),
    )
    assert told(*records) == ["조달청 청장: 홍길동 2-9 x3, 이나래 20-20 x1"]
    assert told(*reversed(records)) == told(*records)
    (office,) = kp.offices(records)
    assert office.holders[0].spellings == ("Hong Gil-dong", "홍길동")
    assert office.titles == ("PPS Administrator", "조달청장", "청장")
    assert office.disagreements == ()


def test_a_minister_who_is_deputy_prime_minister_holds_one_office() -> None:
    records = [
        release(2, text="과학기술정보통신부(부총리 겸 과기정통부 장관 홍길동)는 알렸다."),
        release(3, text="과학기술정보통신부(장관 홍길동)는 알렸다."),
        release(4, ("홍길동", "부총리 겸 과학기술정보통신부 장관")),
    ]
    assert told(*records) == ["과학기술정보통신부 장관: 홍길동 2-4 x3"]


def test_two_at_once_disagree_and_are_not_merged() -> None:
    (office,) = kp.offices(
        [release(2, ("홍길동", "청장")), release(4, ("이나래", "청장")), release(6, ("홍길동", "청장"))]
    )
    (found,) = office.disagreements
    assert (found.names, found.first.day, found.last.day) == (("홍길동", "이나래"), 4, 4)


def test_one_name_in_two_offices_is_two_holders() -> None:
    assert told(release(2, ("홍길동", "차장")), release(9, ("홍길동", "청장"))) == [
        "조달청 차장: 홍길동 2-2 x1",
        "조달청 청장: 홍길동 9-9 x1",
    ]


def test_latin_spellings_of_one_office_are_one_holder() -> None:
    records = [release(2, ("Hong Gil-dong", "Administrator")), release(3, ("Hong Gildong", "PPS Administrator"))]
    assert told(*records) == ["조달청 청장: Hong Gil-dong 2-3 x2"]


def test_contacts_head_their_units() -> None:
    person = kp.Contact(department=("가상국", "가상과"), role="responsible", rank="과장", name="정마루", **WHERE)
    record = kp.Release(
        kind="press_release",
        agencies=(kp.Agency(name="조달청", raw="조달청", **WHERE),),
        contacts=(person,),
        text="",
        source=kp.Source(format="plain"),
    )
    (office,) = kp.offices([record], agency="조달청")
    assert (office.office, [each.name for each in office.holders], office.undated) == ("가상과장", ["정마루"], 1)
    assert kp.offices([record], agency="관세청") == ()


def test_who_is_named_without_a_day_is_kept_and_disagrees_with_nobody() -> None:
    records = [release(None, ("홍길동", "청장")), release(9, ("이나래", "청장")), release(None, ("이나래", "청장"))]
    (office,) = kp.offices(records)
    assert [(each.name, each.first, each.last, each.times) for each in office.holders] == [
        ("이나래", dt.date(2026, 3, 9), dt.date(2026, 3, 9), 2),
        ("홍길동", None, None, 1),
    ]
    assert (office.undated, office.disagreements) == (2, ())


def test_the_release_time_dates_a_holder() -> None:
    lift = kp.Lift(medium="all", date=dt.date(2026, 3, 4), **WHERE)
    record = attrs.evolve(
        release(None, ("홍길동", "청장")),
        release_time=kp.ReleaseTime(raw="", immediate=False, lifts=(lift,), **WHERE),
    )
    (office,) = kp.offices([record])
    assert [(each.first, each.last) for each in office.holders] == [(dt.date(2026, 3, 4),) * 2]
    assert office.undated == 0
