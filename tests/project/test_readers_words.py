"""Readers know no word of a release: no pattern and no table of theirs holds one."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from kprocure_parse.lexicon import attachments, contact_words, labels, ranks

READERS = Path(__file__).parents[2] / "kprocure_parse" / "readers"
OF_WEB_PAGES = {"html_board", "html_sites"}
"""Boards label the cells around a text with words that releases use too (담당 부서); names of sections belong to the sites."""
WORDS = {
    word
    for table in (
        labels.BANNERS,
        *labels.LABELS.values(),
        attachments.STRONG,
        attachments.WEAK,
        contact_words.DEPARTMENT_LABELS,
        contact_words.ROLE_LABELS,
        contact_words.INQUIRY_LABELS,
        ranks.RANKS,
    )
    for word in table
    if len(word) > 1
} - {"기사", "배포"}
"""Without two words that also mean other things: an article of a newspaper, and a locked file of Hancom's (배포용 문서)."""


def literals(path: Path) -> Iterator[str]:
    """The strings of a module that are not docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {id(each.value) for each in ast.walk(tree) if isinstance(each, ast.Expr)}
    for each in ast.walk(tree):
        if isinstance(each, ast.Constant) and isinstance(each.value, str) and id(each) not in told:
            yield each.value


@pytest.mark.parametrize("path", sorted(READERS.glob("*.py")), ids=lambda path: path.stem)
def test_a_reader_knows_no_word_of_a_release(path: Path) -> None:
    if path.stem not in OF_WEB_PAGES:
        written = "\n".join(literals(path))
        assert {word for word in WORDS if word in written} == set()
