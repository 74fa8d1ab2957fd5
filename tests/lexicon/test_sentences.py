"""Every ending of the lexicon ends a sentence: its line counts as ended, and no subtitle continues below it."""

from __future__ import annotations

import pytest

from kprocure_parse.lexicon import sentences
from kprocure_parse.marks.sentences import is_predicate, is_stopped, is_told
from kprocure_parse.pipeline import parse_text

FRAME = "새 창구 열려\n\n □ 시범청(청장 김하늘)은 3월 2일 새 창구를 열었다고 밝혔다.\n ㅇ 창구는 평일에 {}\n지원 대상은 넓다.\n"


@pytest.mark.parametrize("ending", [*sentences.PREDICATES, *sentences.QUESTIONS, *sentences.NOUNS])
def test_an_ending_ends_its_item(ending: str) -> None:
    words = f"연다 {ending}"
    assert is_told(words)
    assert is_told(f"{words}.”")
    assert is_stopped(f"{words}.")
    assert is_predicate(words) == (ending in sentences.PREDICATES)
    record = parse_text(FRAME.format(words))
    assert record.type == "release"
    assert [item.text for item in record.body][1:] == [f"창구는 평일에 {words}", "지원 대상은 넓다."]
