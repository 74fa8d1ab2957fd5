"""Every last word of a heading makes a short line a heading, whatever stands below it."""

from __future__ import annotations

import pytest

from kprocure_parse.lexicon import headings
from kprocure_parse.pipeline import parse_text
from kprocure_parse.release import Release

FRAME = "시범청, 새 창구 열어\n\n시범청(청장 김하늘)은 3월 2일 새 창구를 열었다고 밝혔다.\n\n{}\n\n가나일보 “새 창구의 줄이 길다” 등 세 건의 보도\n"


@pytest.mark.parametrize("end", headings.ENDS)
def test_ends(end: str) -> None:
    for words in (end, f"창구 {end}"):
        record = parse_text(FRAME.format(words))
        assert isinstance(record, Release)
        assert ("heading", words) in [(item.kind, item.text) for item in record.body]
