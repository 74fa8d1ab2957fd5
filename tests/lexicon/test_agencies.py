"""Every name of an agency, written as the subject of a lead, reaches `agencies`; renamed bodies have the name of the day."""

from __future__ import annotations

import datetime as dt

import pytest

import kprocure_parse as kp
from kprocure_parse.lexicon import agencies as words
from kprocure_parse.lexicon.speech import COUNTRIES_KO
from kprocure_parse.marks.agency_names import official

KOREAN = sorted((form, name) for name, others in words.SHORT.items() for form in (name, *others))
ENGLISH = sorted((form, name) for name, others in words.ENGLISH.items() for form in others)
HEADS = sorted(words.HEADS)


def _day(name: str) -> dt.date:
    """A day on which the agency had the name."""
    since, until = words.TERMS.get(name, (None, None))
    return dt.date(*until) - dt.timedelta(days=30) if until else dt.date(*since or (2024, 6, 1)) + dt.timedelta(days=30)


def _release(lead: str, day: dt.date) -> str:
    row = f"보도시점 배포 즉시 배포 {day.year}. {day.month}. {day.day}."
    return f"보도자료\n{row}\n가상 물품을 고르다\n\n{lead} 이 물품은 앞으로 널리 쓰인다.\n\n* 문의: 가상과 홍길동 사무관(042-000-0000)\n"


def _agencies(text: str) -> list[str]:
    record = kp.parse_text(text)
    assert isinstance(record, kp.Release)
    return [agency.name for agency in record.agencies]


@pytest.mark.parametrize(("form", "name"), KOREAN, ids=[row[0] for row in KOREAN])
def test_korean_names(form: str, name: str) -> None:
    day = _day(name)
    assert official(form, day) == name
    assert _agencies(_release(f"{form}은(는) 15일 가상의 물품을 골랐다고 밝혔다.".replace("은(는)", "는"), day)) == [
        name
    ]
    assert _agencies(_release(f"{form}(장관 홍길동)는 15일 가상의 물품을 골랐다고 밝혔다.", day)) == [name]


@pytest.mark.parametrize(("form", "name"), ENGLISH, ids=["-".join(row) for row in ENGLISH])
def test_english_names(form: str, name: str) -> None:
    day = _day(name)
    lead = (
        f"The {form} said on {day:%B} {day.day}, {day.year} that it will choose the virtual goods of many small firms."
    )
    row = f"보도자료\n보도시점 배포 즉시 배포 {day.year}. {day.month}. {day.day}.\n"
    text = (
        f"{row}Virtual goods chosen\n\n{lead} They will be used widely in the future. More of them will follow soon.\n"
    )
    assert _agencies(text) == [name]


@pytest.mark.parametrize("head", HEADS)
def test_heads_in_brackets(head: str) -> None:
    """A body outside the lexicon is known by its head."""
    assert _agencies(
        _release(f"국립가상품질원({head} 홍길동)은 15일 물품을 골랐다고 밝혔다.", dt.date(2024, 6, 1))
    ) == ["국립가상품질원"]


@pytest.mark.parametrize("ending", sorted({*words.INSTITUTES} - {*words.PARTNERS}))
def test_endings_of_bodies(ending: str) -> None:
    body = f"가상시범{ending}"
    assert _agencies(_release(f"조달청 소속 {body}는 15일 물품을 골랐다고 밝혔다.", dt.date(2024, 6, 1)))[0] == body


@pytest.mark.parametrize("country", sorted({*words.ABROAD_BEFORE, *COUNTRIES_KO}))
def test_agencies_of_other_states(country: str) -> None:
    assert "조달청" not in _agencies(_release(f"{country} 조달청은 15일 물품을 골랐다고 밝혔다.", dt.date(2024, 6, 1)))


@pytest.mark.parametrize("word", sorted(words.NO_AGENCY))
def test_words_that_are_none(word: str) -> None:
    assert not _agencies(_release(f"가상{word}은 15일 물품을 골랐다고 밝혔다.", dt.date(2024, 6, 1)))


@pytest.mark.parametrize("link", sorted(words.BELONGS))
def test_bodies_under_an_agency(link: str) -> None:
    lead = f"조달청 {link} 국립가상품질원은 15일 물품을 골랐다고 밝혔다."
    assert _agencies(_release(lead, dt.date(2024, 6, 1))) == ["국립가상품질원", "조달청"]
