"""Decides the language of each line by its script; a detector is asked only where the script is not enough.

A release is Korean, English or both; other languages are None. A single foreign footnote, name or address takes the language of the
lines around it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby
from typing import Protocol

from kprocure_parse.layout.lines import Line
from kprocure_parse.layout.notices import is_style_sheet
from kprocure_parse.lexicon import english, glyphs
from kprocure_parse.marks.scripts import has_hangul, has_latin
from kprocure_parse.marks.sentences import is_paused_en, is_stopped, is_stopped_en, is_told
from kprocure_parse.patterns import deferred, quick
from kprocure_parse.records import Language

HANGUL_WEIGHT = 2
"""A Hangul syllable counts as much as this many Latin letters."""
KOREAN_SHARE = 0.3
"""Smallest ratio of Hangul to Latin in a Korean line; English with Korean names stays far below it."""
LONG_LATIN = 60
"""A line with fewer Latin letters is English without further checks."""
FUNCTION_SHARE = 0.12
"""Smallest share of function words in English prose of that length (headlines are shorter)."""
MIN_SENTENCE_WORDS = 8
"""Fewest words of a Latin line that is a sentence rather than a name."""
MIN_KOREAN = 12
"""Fewest Hangul syllables of a Korean stretch inside English that is more than a name."""

_WORD = deferred(r"[A-Za-z][A-Za-z'’-]*+")
_ADDRESS = quick(r"(?:https?://|www\.)\S++|(?<!\S)[^\s@]++@\S++|\[[^\]\n]{0,300}+\]\([^)\n]{0,1000}+\)")
_ENGLISH_TAG = quick(r"[(\[<]\s*+영문\s*+(?:본|보도자료|번역본|요약)?\s*+[)\]>]")
"""(영문본) begins the English part, although its letters are Korean."""
_PROFILES = ("en", "ko", "ja", "zh-cn", "zh-tw", "es", "fr", "de", "id", "vi")
_SEED = 20260612


class _Factory(Protocol):
    def create(self) -> _Detector: ...


class _Detector(Protocol):
    def append(self, text: str) -> None: ...
    def detect(self) -> str: ...


def languages_of(lines: Sequence[Line]) -> tuple[Language | None, ...]:
    """The language of every line; stretches that are too small get the language of their neighbours."""
    runs = _runs([*map(language_of, lines)])
    if len(runs) == 1:
        return (runs[0][0],) * len(lines)
    return tuple([language for language, start, end in _absorbed(lines, runs) for _ in range(start, end)])


def language_of(line: Line) -> Language | None:
    """The language of one line by its letters alone; None if it has no letters or is in another language."""
    text = line.text
    if not has_latin(text):  # half of all lines: nothing need be counted in them
        if "영문" in text and _ENGLISH_TAG.fullmatch(text):
            return "en"
        return "ko" if has_hangul(text) else None
    hangul, latin, han, kana = line.script
    weight = hangul * HANGUL_WEIGHT
    if weight and weight >= latin * KOREAN_SHARE:
        return "ko"
    if latin and _ADDRESS.sub("", line.text).strip(glyphs.DASHES + " *※()[]") == "":
        return None
    if latin > 2 * (han + kana):
        return "en" if latin < LONG_LATIN or (not is_style_sheet(line) and is_english(line.text)) else None
    return None


def is_english(text: str) -> bool:
    """Whether a long Latin text is English: by its function words, else by the detector."""
    spoken = _ADDRESS.sub(" ", text)
    words = _WORD.findall(spoken)
    if not words:
        return False
    if spoken != text and sum(map(str.isalpha, spoken)) < LONG_LATIN:
        return True
    common = sum(map(english.FUNCTION_WORDS.__contains__, " ".join(words).lower().split()))
    if common >= FUNCTION_SHARE * len(words):
        return True
    if sum(word[0].isupper() for word in words) * 2 > len(words):
        return True  # a headline or a list of names: many capitals, few function words
    return _detected(text) == "en"


def may_be_sentence(line: Line) -> bool:
    """Whether a Latin line has enough words for a sentence, more than a name or a term, and is not a note."""
    return not line.is_note and len(_WORD.findall(line.words)) >= MIN_SENTENCE_WORDS


def is_finished(line: Line, language: Language) -> bool:
    """Whether a line ends like a sentence: in Korean with a verb ending, perhaps before a bracket, in English with a full stop."""
    return is_stopped_en(line.text) if language == "en" else is_told(line.words) or is_stopped(line.words)


def has_prose(lines: Sequence[Line]) -> bool:
    """Whether an English stretch has a finished sentence outside notes, so more than titles and terms."""
    return any(may_be_sentence(line) and is_paused_en(line.text) for line in lines)


_Run = tuple[Language | None, int, int]


def _runs(languages: Sequence[Language | None]) -> list[_Run]:
    """The longest runs of one language; lines without a language join the run before them, the first lines the run after."""
    runs: list[_Run] = []
    end = 0
    for language, alike in groupby(languages):
        start, end = end, end + len([*alike])
        if runs and (language is None or language == runs[-1][0]):
            runs[-1] = (runs[-1][0], runs[-1][1], end)
        elif runs and runs[-1][0] is None:
            runs[-1] = (language, runs[-1][1], end)
        else:
            runs.append((language, start, end))
    return runs


def _absorbed(lines: Sequence[Line], runs: list[_Run]) -> list[_Run]:
    kept: list[_Run] = []
    for position, (language, start, end) in enumerate(runs):
        other = _around(runs, position)
        stands = other is None or _stands(language, lines[start:end])
        settled = language if stands else other
        if kept and kept[-1][0] == settled:
            kept[-1] = (settled, kept[-1][1], end)
        else:
            kept.append((settled, start, end))
    return kept


def _around(runs: list[_Run], position: int) -> Language | None:
    for neighbour in (position - 1, position + 1):
        if 0 <= neighbour < len(runs) and runs[neighbour][0] is not None:
            return runs[neighbour][0]
    return None


def _stands(language: Language | None, lines: Sequence[Line]) -> bool:
    if language == "en":
        return has_prose(lines)
    return any(line.script.latin == 0 and line.script.hangul > 1 for line in lines) or (
        sum(line.script.hangul for line in lines) >= MIN_KOREAN
    )


def _detected(text: str) -> str | None:
    detector = _factory().create()
    detector.append(_ADDRESS.sub(" ", text))
    try:
        return detector.detect()
    except Exception:  # noqa: BLE001 - langdetect raises its own error for text without letters
        return None


@lru_cache(maxsize=1)
def _factory() -> _Factory:
    """A private langdetect factory with ten profiles and its own seed; the global one stays as it is."""
    from importlib.resources import files

    from langdetect import DetectorFactory

    factory = DetectorFactory()
    folder = files("langdetect") / "profiles"
    factory.load_json_profile([(folder / name).read_text("utf-8") for name in _PROFILES])
    factory.seed = _SEED
    made: _Factory = factory
    return made
