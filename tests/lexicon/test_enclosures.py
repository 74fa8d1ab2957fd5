"""Every word that announces an attachment makes one, and every end mark ends a body without being part of it."""

from __future__ import annotations

import pytest

from kprocure_parse.lexicon import attachments
from kprocure_parse.pipeline import parse_text
from kprocure_parse.release import Release

FRAME = "시범청, 새 창구 열어\n\n시범청(청장 김하늘)은 3월 2일 새 창구를 열었다고 밝혔다.\n\n{}\n"


def read(line: str) -> Release:
    """A release that ends with that line."""
    record = parse_text(FRAME.format(line))
    assert isinstance(record, Release)
    return record


@pytest.mark.parametrize("word", attachments.STRONG)
def test_strong_words(word: str) -> None:
    for line in (
        f"{word} 1. 창구 운영 계획",
        f"<{word}> 창구 운영 계획",
        f"{word}: 창구 운영 계획",
        f"{word}  창구 운영 계획",
    ):
        assert [each.title for each in read(line).attachments] == ["창구 운영 계획"], line


@pytest.mark.parametrize("word", attachments.WEAK)
def test_weak_words(word: str) -> None:
    for line in (f"{word} 1. 창구 운영 계획", f"<{word}> 창구 운영 계획", f"[{word} 2] 창구 운영 계획"):
        assert [each.title for each in read(line).attachments] == ["창구 운영 계획"], line
    assert not read(f"{word} 사항을 누리집에 올린다.").attachments


@pytest.mark.parametrize("mark", attachments.END_MARKS)
def test_end_marks(mark: str) -> None:
    assert read(f"창구는 평일에 연다.\n\n{mark}").body[-1].text == "창구는 평일에 연다."
