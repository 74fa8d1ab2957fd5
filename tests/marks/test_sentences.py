"""Where sentences end: each question with rows that distinguish it from the others (invented sentences)."""

from __future__ import annotations

import pytest

from kprocure_parse.marks.sentences import is_paused_en, is_predicate, is_stopped, is_stopped_en, is_told

ROWS = [
    # words, told, predicate, stopped
    ("새 제도를 알렸다.", True, True, True),
    ("새 제도를 알렸다", True, True, False),
    ("“새 제도를 알리겠다.”", True, True, True),
    ("새 제도를 알렸다.(전년 대비)", False, False, True),
    ("새 제도를 알렸다. 다음 순서는 시연", False, False, True),
    ("새 제도를 알렸다.*", True, False, False),
    ("새 제도를 알렸다**.", True, True, True),
    ("새 제도를 알렸다1).", True, True, True),
    ("새 제도(2024).", False, False, False),
    ("새 제도를 추진함", True, False, False),
    ("새 제도를 추진함.", True, False, True),
    ("함께해요", True, True, False),
    ("어떻게 바뀔까", True, False, False),
    ("이렇게 하십시오.", True, True, True),
    ("문의할 수 있습니까", True, True, False),
    ("추진 계획 및 일정", False, False, False),
    ("주요", False, False, False),
    ("", False, False, False),
]


@pytest.mark.parametrize(("words", "told", "predicate", "stopped"), ROWS)
def test_korean_endings(words: str, *, told: bool, predicate: bool, stopped: bool) -> None:
    assert (is_told(words), is_predicate(words), is_stopped(words)) == (told, predicate, stopped)


@pytest.mark.parametrize(
    ("words", "stopped", "paused"),
    [
        ("The office opened a desk.", True, True),
        ("The office opened a desk.”", True, True),
        ("The office opened three desks:", False, True),
        ("“The office opened a desk”", False, True),
        ("A desk for newcomers", False, False),
    ],
)
def test_english_endings(words: str, *, stopped: bool, paused: bool) -> None:
    assert (is_stopped_en(words), is_paused_en(words)) == (stopped, paused)
