"""Every word of lexicon/notices.py, written where its kind stands, reaches a section of the record."""

from __future__ import annotations

import pytest

import kprocure_parse as kp
from kprocure_parse.lexicon import notices

RELEASE = "가상청, 새 장터 열어\n\n가상청(청장 홍길동)은 새 장터를 열었다고 4일 밝혔다.\n\n"


def _role(line: str) -> str:
    """The role of the section that a line below a release begins."""
    record = kp.parse_text(RELEASE + line)
    return record.sections[-1].role if record.sections[-1].span.start == len(RELEASE) else "release"


@pytest.mark.parametrize(
    "phrase", [*notices.REPRINTS, *notices.LICENCES, *notices.RIGHTS, *notices.CHROME, *notices.POINTERS]
)
def test_a_phrase_makes_its_line_a_notice(phrase: str) -> None:
    assert _role(phrase) == "notice"
    assert _role(f"알림 {phrase} 가상") == "notice"


@pytest.mark.parametrize("start", notices.POINTER_STARTS)
@pytest.mark.parametrize("end", notices.POINTER_ENDS)
def test_a_pointer_begins_with_a_sign_and_ends_with_a_wish(start: str, end: str) -> None:
    assert _role(f"{start} 가상의 안내문을 {end}") == "notice"


@pytest.mark.parametrize("words", notices.FURNITURE)
def test_chrome_is_furniture(words: str) -> None:
    assert _role(words) == "furniture"
