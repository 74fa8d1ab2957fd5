"""What a passage shares with its translation whatever the language: figures, dates, names in Latin letters, Korean words as they are romanised, agencies."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import cache

from kprocure_parse.collation.statements import OfficialNames, PartialDate, StatedFigure, Statement
from kprocure_parse.links.shared_numbers import latin_names
from kprocure_parse.mentions.office_people import romanised
from kprocure_parse.patterns import quick

_WORD = quick(r"[A-Za-z][A-Za-z’'-]+[A-Za-z]")
_HANGUL = quick(r"[가-힣]+")
_TOKEN = quick(r"[^\W_]+")
_SHORTEST = 5
"""Letters of a romanised word that is no accident."""
BASES = {"n": 1.0, "s": 0.4, "y": 0.7, "m": 0.4, "D": 0.5, "h": 0.7, "l": 1.0, "a": 0.7, "w": 0.5}
"""Kind of an anchor, the first letter of its key → what it weighs alone."""
_LARGE = 10


def stated_keys(told: Sequence[Statement]) -> set[str]:
    """The keys of what was stated."""
    return {key for each in told for key in _keys(each)}


def _keys(each: Statement) -> Iterator[str]:
    match each.value:
        case StatedFigure(value):
            kind = "n" if value >= _LARGE or value != int(value) else "s"
            yield f"{kind}:{value.normalize():f}"
        case PartialDate(year, month, day):
            yield from (f"{kind}:{part}" for kind, part in (("y", year), ("m", month), ("D", day)) if part is not None)
        case dt.time() as hour:
            yield f"h:{hour}"
        case OfficialNames(official):
            yield from (f"a:{name}" for name in official)


def latin_keys(text: str) -> set[str]:
    """Names in Latin letters, and all longer Latin words, which may be romanised Korean."""
    words = {_plain(match[0]) for match in _WORD.finditer(text)}
    return {f"l:{name}" for name in {*latin_names(text), *(word for word in words if len(word) >= _SHORTEST)}}


def _plain(word: str) -> str:
    return "".join(filter(str.isalpha, word.lower()))


def hangul_sounds(text: str) -> str:
    """The Hangul words of a text in Latin letters, in one line."""
    return " ".join("".join(map(_syllable, match[0])) for match in _HANGUL.finditer(text))


@cache
def _syllable(block: str) -> str:
    return romanised(block)


def is_sounded(key: str) -> bool:
    """Whether a key may be found among romanised words: no shorter ones, which are so by accident."""
    return key.startswith("l:") and len(key) >= _SHORTEST + len("l:")


def word_keys(text: str) -> set[str]:
    """All words, by which two texts in one language are compared."""
    return {f"w:{match[0].lower()}" for match in _TOKEN.finditer(text)}
