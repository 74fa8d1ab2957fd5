"""What the caller knows, read: tags of the form before a title, the agencies of a table. All titles and people are invented."""

from __future__ import annotations

import datetime as dt

import pytest

from kprocure_parse.document import Span
from kprocure_parse.marks.found import Marks
from kprocure_parse.records import Known
from kprocure_parse.values.known import parted, read_known, read_known_agencies

TITLES = [
    # the title of a table, its words, the kind that it tells, its language
    ("가상 물품 공개", "가상 물품 공개", None, "ko"),
    ("[보도자료] 가상 물품 공개", "가상 물품 공개", "press_release", "ko"),
    ("(보도참고) 가상 물품 공개", "가상 물품 공개", "reference", "ko"),
    ("[보도참고자료] (공동) 가상 물품 공개", "가상 물품 공개", "reference", "ko"),
    ("(공동 - 설명)가상 물품 공개", "가상 물품 공개", "explanation", "ko"),
    ("(공동-보도) 가상 물품 공개", "가상 물품 공개", "joint_press_release", "ko"),
    ("[부처합동] 가상 물품 공개", "가상 물품 공개", "joint_press_release", "ko"),
    ("(보도설명) 가상 물품 공개", "가상 물품 공개", "explanation", "ko"),
    ("(동정) 가상청장, 가상 물품 공개", "가상청장, 가상 물품 공개", "notice_of_activity", "ko"),
    ("(국영문 동시배포) 가상 물품 공개", "가상 물품 공개", None, "ko"),
    ("(가상과) 가상 물품 공개", "(가상과) 가상 물품 공개", None, "ko"),
    ("가상 물품 공개 [참고]", "가상 물품 공개 [참고]", None, "ko"),
    ("[설명]", "", "explanation", "ko"),
    ("[보도자료] Virtual Goods Shown", "Virtual Goods Shown", "press_release", "en"),
    (" 가상 \n 물품 ", "가상 물품", None, "ko"),
    ("- -", "", None, "ko"),
    (None, "", None, "ko"),
]


@pytest.mark.parametrize(("title", "words", "kind", "language"), TITLES)
def test_titles_of_tables(title: str | None, words: str, kind: str | None, language: str) -> None:
    given = read_known(Known(title=title))
    assert (given.title, given.kind, given.language) == (words, kind, language)
    assert given.vouches == bool(words or kind)


AGENCIES = [
    # the agency of a table, the day, the official names
    ("조달청", None, ["조달청"]),
    ("Public Procurement Service", None, ["조달청"]),
    ("PPS", None, ["조달청"]),
    ("산업부", dt.date(2024, 3, 2), ["산업통상자원부"]),
    ("산업부", dt.date(2026, 3, 2), ["산업통상부"]),
    ("환경부·국토부", dt.date(2024, 3, 2), ["환경부", "국토교통부"]),
    ("조달청, 조달청", None, ["조달청"]),
    ("가상·물품원", None, ["가상·물품원"]),
    ("가상물품원", None, ["가상물품원"]),
]


@pytest.mark.parametrize(("raw", "day", "names"), AGENCIES)
def test_agencies_of_tables(raw: str, day: dt.date | None, names: list[str]) -> None:
    found = read_known_agencies(Marks("오늘은 맑다."), raw, day)
    assert [agency.name for agency in found] == names
    assert [agency.raw for agency in found] == list(parted(raw))
    assert {(agency.span, agency.rule) for agency in found} == {(Span(0, 0), "known.agency")}


NAMED = [
    ("행사에는 국토부 국장과 국토교통부 과장이 참석했다.", "국토교통부", "국토교통부"),
    ("행사에는 국토부 국장이 참석했다.", "국토교통부", "국토부"),
    ("행사에는 아무도 없었다.", "국토교통부", ""),
    ("With the Public Procurement Service.", "조달청", "Public Procurement Service"),
]


@pytest.mark.parametrize(("text", "raw", "words"), NAMED)
def test_where_the_text_names_a_known_agency(text: str, raw: str, words: str) -> None:
    (agency,) = read_known_agencies(Marks(text), raw, None)
    assert text[agency.span.slice] == words


DAYS = [
    (None, None),
    (dt.date(2026, 3, 2), dt.date(2026, 3, 2)),
    (dt.datetime(2026, 3, 2, 23), dt.date(2026, 3, 2)),  # noqa: DTZ001 — without a zone it is Korean time
    (dt.datetime(2026, 3, 2, 23, tzinfo=dt.UTC), dt.date(2026, 3, 3)),
    (dt.datetime.max.replace(tzinfo=dt.UTC), dt.date.max),
    (dt.datetime.min.replace(tzinfo=dt.timezone(dt.timedelta(hours=14))), dt.date.min),
]


@pytest.mark.parametrize(("published", "day"), DAYS)
def test_the_korean_day(published: dt.date | None, day: dt.date | None) -> None:
    assert Known(published=published).day == day


@pytest.mark.parametrize(
    "wrong", [{"title": 1}, {"agency": b"PPS"}, {"published": "2026-03-02"}, {"id": 7}, {"url": 0}]
)
def test_other_types_are_told_at_once(wrong: dict[str, object]) -> None:
    with pytest.raises(TypeError):
        Known(**wrong)  # type: ignore[arg-type]


class NotATime(dt.datetime):
    """A datetime that equals nothing, as pandas marks a missing one."""

    def __eq__(self, other: object) -> bool:
        return False

    def __ne__(self, other: object) -> bool:
        return True

    __hash__ = dt.datetime.__hash__


def test_a_missing_moment_is_no_moment() -> None:
    with pytest.raises(TypeError, match="published"):
        Known(published=NotATime(2031, 5, 7))


def test_an_agency_under_two_names_is_one() -> None:
    found = read_known_agencies(Marks("오늘은 맑다."), "기재부·기획재정부", dt.date(2024, 5, 7))
    assert [(agency.name, agency.raw) for agency in found] == [("기획재정부", "기재부")]
