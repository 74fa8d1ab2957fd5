"""White space inside words (`담 당 부 서`, `보 도 시 점`) and between them: patterns that allow it, text without it."""

from __future__ import annotations

import re
from collections.abc import Iterable

GAP = r"[ \u00a0\u3000]{0,8}"
"""White space between two letters of a word; a tab parts cells."""


def alternation(words: Iterable[str], gap: str = GAP) -> str:
    """A pattern for any of these words, longest first, with gaps between their letters."""
    ordered = sorted(dict.fromkeys(words), key=len, reverse=True)
    return "|".join([gap.join(map(re.escape, word)) for word in ordered] if gap else map(re.escape, ordered))


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of these words as they are written, longest first."""
    return alternation(words, gap="")


def by_last(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The last letter of words → the words that end with it, in the order given."""
    found: dict[str, list[str]] = {}
    for word in words:
        found.setdefault(word[-1], []).append(word)
    return {last: tuple(ending) for last, ending in found.items()}


def squeeze(text: str) -> str:
    """The text without white space."""
    return "".join(text.split())


def folded(text: str) -> str:
    """The text with single spaces between its words."""
    return " ".join(text.split())
