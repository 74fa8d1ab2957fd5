"""Every word of the table of clock words, written in a release time, reaches the record."""

from __future__ import annotations

import datetime as dt

import pytest

import kprocure_parse as kp
from kprocure_parse.lexicon import clock, labels
from kprocure_parse.records import ReleaseTime


def read(value: str) -> ReleaseTime:
    text = f"보도자료\n보도시점\n{value}\n배포\n2026. 4. 10.(금)\n가상의 물품 새로 지정\n\n가상청은 물품을 지정했다고 10일 밝혔다.\n"
    record = kp.parse_text(text)
    assert isinstance(record, kp.Release)
    assert record.release_time is not None, value
    assert record.distributed is not None
    assert record.headline is not None
    assert (record.distributed.date, record.headline.text) == (dt.date(2026, 4, 10), "가상의 물품 새로 지정"), value
    return record.release_time


@pytest.mark.parametrize(
    ("word", "medium"), [(word, medium) for medium, words in clock.MEDIA.items() for word in words]
)
def test_media(word: str, medium: str) -> None:
    assert [lift.medium for lift in read(f"({word}) 2026. 4. 13.(월) 11:00").lifts] == [medium]


@pytest.mark.parametrize(("word", "edition"), clock.EDITIONS.items())
def test_editions(word: str, edition: str) -> None:
    assert [lift.edition for lift in read(f"2026. 4. 13.(월) {word}").lifts] == [edition]


@pytest.mark.parametrize("word", clock.EVENTS)
def test_events(word: str) -> None:
    assert [lift.event for lift in read(f"2026. 4. 13.(월) 국무회의 {word} 시").lifts] == [f"국무회의 {word} 시"]


@pytest.mark.parametrize(("word", "days"), [(word, days) for word, (days, _) in clock.RELATIVE_DAYS.items()])
def test_days_told_from_another(word: str, days: int) -> None:
    assert [lift.date for lift in read(f"{word} 11:00").lifts] == [dt.date(2026, 4, 10 + days)]


@pytest.mark.parametrize("word", clock.HALVES)
def test_parts_of_the_day(word: str) -> None:
    assert [lift.time for lift in read(f"2026. 4. 13.(월) {word} 8시").lifts] != [None]


@pytest.mark.parametrize("word", [*clock.NOON, *clock.MIDNIGHT])
def test_named_hours(word: str) -> None:
    assert [lift.time for lift in read(f"보도 2026. 4. 13.(월) {word}").lifts] != [None]


@pytest.mark.parametrize("word", clock.KOREAN_ZONES)
def test_korean_zones(word: str) -> None:
    assert [lift.time for lift in read(f"2026. 4. 13.(월) 22:00({word}시간)").lifts] == [dt.time(22)]


@pytest.mark.parametrize("word", clock.FOREIGN_ZONES)
def test_foreign_zones(word: str) -> None:
    assert [lift.time for lift in read(f"2026. 4. 13.(월) 22:00 ({word}시간 14:30)").lifts] == [dt.time(22)]


@pytest.mark.parametrize("word", [*clock.KOREAN_ZONES_EN, *clock.FOREIGN_ZONES_EN])
def test_zones_in_latin_letters(word: str) -> None:
    korean = word in clock.KOREAN_ZONES_EN
    assert [lift.time for lift in read(f"2026. 4. 13.(월) 22:00 {word}").lifts] == [dt.time(22) if korean else None]


@pytest.mark.parametrize("word", clock.EMBARGO_WORDS)
def test_words_beside_a_moment(word: str) -> None:
    assert [lift.time for lift in read(f"2026. 4. 13.(월) 22:00({word})").lifts] == [dt.time(22)]


@pytest.mark.parametrize("word", labels.TIME_WORDS)
def test_words_between_moments_stay_in_the_value(word: str) -> None:
    assert word in read(f"2026. 4. 13.(월) 11:00 {word}").raw
