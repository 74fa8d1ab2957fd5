"""Every mark of the lexicon opens an item of a body, with the sign as it stands."""

from __future__ import annotations

import pytest

from kprocure_parse.lexicon import glyphs
from kprocure_parse.pipeline import parse_text
from kprocure_parse.release import Release

FRAME = "시범청, 새 창구 열어\n\n시범청(청장 김하늘)은 3월 2일 새 창구를 열었다고 밝혔다.\n\n{0} 창구는 평일에 연다.\n\n{0} 상담은 무료이다.\n"


def opened(sign: str) -> list[tuple[str | None, str, int]]:
    """Sign, kind and level of the items that the sign opens."""
    record = parse_text(FRAME.format(sign))
    assert isinstance(record, Release)
    return [(item.marker, item.kind, item.level) for item in record.body[1:]]


@pytest.mark.parametrize("sign", [*glyphs.BULLETS, *glyphs.LETTER_BULLETS, *glyphs.POINTERS])
def test_bullets(sign: str) -> None:
    assert opened(sign) == [(sign, "bullet", 1)] * 2


@pytest.mark.parametrize("sign", glyphs.NOTES)
def test_notes(sign: str) -> None:
    assert opened(sign) == [(sign, "note", 1)] * 2


@pytest.mark.parametrize("sign", glyphs.CIRCLED)
def test_circled(sign: str) -> None:
    assert opened(sign) == [(sign, "bullet", 1)] * 2


@pytest.mark.parametrize("sign", glyphs.TREND_SIGNS)
def test_signs_of_trends_open_nothing_before_a_figure(sign: str) -> None:
    record = parse_text(
        FRAME.format(f"{sign}3.5%").replace(" 창구는 평일에 연다.", "").replace(" 상담은 무료이다.", "")
    )
    assert isinstance(record, Release)
    assert all(item.marker is None for item in record.body)
