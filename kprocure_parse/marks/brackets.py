"""Brackets (괄호) around words: which of them enclose all of a title or caption, and which only its first words."""

from __future__ import annotations

from kprocure_parse.lexicon import glyphs


def closes_within(words: str) -> bool:
    """Whether the bracket that opens these words closes before their end: <가람> 안내, <가람>과 <나래>."""
    opening = words[:1]
    closing = glyphs.BRACKETS.get(opening)
    if closing is None:
        return False
    depth = 0
    for place, sign in enumerate(words):
        depth += (sign == opening) - (sign == closing)
        if not depth:
            return place + 1 < len(words)
    return False


def is_unclosed(words: str) -> bool:
    """Whether a bracket of these words is left open."""
    return any(words.count(opening) > words.count(closing) for opening, closing in glyphs.BRACKETS.items())
