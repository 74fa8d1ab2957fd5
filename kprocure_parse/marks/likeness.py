"""Words compared by their letters alone: where a text repeats them, and whether two titles say the same.

White space, quotation marks, dashes, dots and brackets do not count, nor does the case of Latin letters: copies of one title differ in these.
"""

from __future__ import annotations

from itertools import pairwise

from kprocure_parse.document import Span

FEWEST = 6
"""Letters of words that are looked for in a text; fewer are found by chance."""
SHARED = 0.4
"""With this share of the pairs of letters of the shorter one, two titles are about the same."""
_JAMO = ("\u3131", "\u318e")
"""Single Korean letters are typed for marks: ㅇ and ㅁ for bullets, ㅡ for a dash, ㆍ for a dot."""


def letters(words: str) -> str:
    """The letters and digits of words, Latin ones small."""
    return "".join(_lowered(each) for each in words if _counts(each))


def find_repeated(text: str, words: str) -> Span | None:
    """Where the text says these words first, from word to word, with the quotation marks or brackets that stand around them; None if nowhere."""
    wanted = letters(words)
    if len(wanted) < FEWEST:
        return None
    places = [place for place, each in enumerate(text) if _counts(each)]
    plain = "".join(_lowered(text[place]) for place in places)
    found = plain.find(wanted)
    while found >= 0:
        span = Span(places[found], places[found + len(wanted) - 1] + 1)
        if not (_is_letter(text, span.start - 1) or _is_letter(text, span.end)):
            return _widened(text, span, words)
        found = plain.find(wanted, found + 1)
    return None


def says_same(one: str, other: str) -> bool:
    """Whether two titles have the same letters, or one holds the other or most of it."""
    first, second = letters(one), letters(other)
    if first in second or second in first:
        return True
    return len(_pairs(first) & _pairs(second)) >= SHARED * min(len(_pairs(first)), len(_pairs(second)))


def _pairs(plain: str) -> frozenset[tuple[str, str]]:
    return frozenset(pairwise(plain))


def _widened(text: str, span: Span, words: str) -> Span:
    """With as many of the marks directly around it as the words begin and end with."""
    start, end = span
    for _ in range(_edge(words)):
        start -= start > 0 and not text[start - 1].isspace() and not _counts(text[start - 1])
    for _ in range(_edge(words[::-1])):
        end += end < len(text) and not text[end].isspace() and not _counts(text[end])
    return Span(start, end)


def _edge(words: str) -> int:
    """How many characters stand before the first letter."""
    return next((place for place, each in enumerate(words) if _counts(each)), 0)


def _is_letter(text: str, place: int) -> bool:
    return 0 <= place < len(text) and _counts(text[place])


def _counts(character: str) -> bool:
    return character.isalnum() and not _JAMO[0] <= character <= _JAMO[1]


def _lowered(character: str) -> str:
    lower = character.lower()
    return lower if len(lower) == 1 else character
