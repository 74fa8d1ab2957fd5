"""Remarks on the words themselves: two versions of a paragraph, two spellings of a name, lost characters, lone quotation marks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import combinations, islice, pairwise

import regex

from kprocure_parse.document import Span, span_of
from kprocure_parse.fields.diagnostics.facts import Facts, Remark
from kprocure_parse.lexicon.english import BEFORE_NAMES
from kprocure_parse.marks.quotation import QUOTATION
from kprocure_parse.patterns import deferred, quick
from kprocure_parse.records import Item
from kprocure_parse.remarks import remark

ALIKE = 0.45
"""Smallest Dice coefficient, by four-letter pieces, of neighbouring paragraphs that count as alike (1 % of 1,360 pairs)."""
COMPARED = 60
"""Shortest paragraph that is compared (characters)."""
NAMES = 100
"""How many of the first names are compared with each other; no release has half as many."""
SHOWN = 3
"""Most places whose words a message shows."""
AROUND = 4
"""How many characters on each side of a lost character a message shows."""

_WORDS = deferred(r"\W++")
_FIGURE = deferred(r"\d[\d,.]*+|첫째|둘째|셋째|넷째|다섯째")
_DIGITS = "2013456789"
"""The digits, most frequent first."""
_NAME = quick(r"(?<=[^\s.!?“\"] )[A-Z][A-Za-z&-]*+|[‘'「｢“\"][^‘’'「」｢｣“”\"\n]{2,90}[’'」｣”\"]")
_LOST = deferred(r"(?:(?<=[가-힣])|(?<!\S))\?(?=[가-힣])|�")
_ENTITY = deferred(r"&(?:[A-Za-z]{1,8}|#\d{1,6});")
_ENGLISH_NAME = quick(
    rf"(?:{'|'.join(map(regex.escape, BEFORE_NAMES))})\s+"
    r"(?P<name>[A-Z][a-z]+(?:[ -][A-Z]?[a-z]+){1,2})"
)


def duplicates(facts: Facts) -> Iterator[Remark]:
    """Neighbouring paragraphs that say nearly the same about the same names and figures."""
    prose = [item for item in facts.paragraphs if item.kind == "paragraph" and len(item.text) >= COMPARED]
    for first, second in pairwise(prose):
        share = _alike(first.text, second.text) if _same_facts(first.text, second.text) else 0.0
        if share >= ALIKE:
            yield (
                remark("near_duplicate", share=f"{share:.0%}", first=first.text[:40], second=second.text[:40]),
                Span(first.span.start, second.span.end),
            )


def _alike(first: str, second: str) -> float:
    """Dice coefficient of the sets of four-letter pieces: 0 nothing in common, 1 the same."""
    one, two = _pieces(first), _pieces(second)
    return 2 * len(one & two) / (len(one) + len(two)) if one and two else 0.0


def _pieces(text: str) -> set[str]:
    plain = _WORDS.sub(" ", text.lower())
    return {plain[place : place + 4] for place in range(len(plain) - 3)}


def _same_facts(first: str, second: str) -> bool:
    """Whether two paragraphs have the same figures and names; capitalised words inside a sentence are names."""
    if any((digit in first) != (digit in second) for digit in _DIGITS):
        return False  # enough for most pairs: no figures need to be searched for
    return all(set(pattern.findall(first)) == set(pattern.findall(second)) for pattern in (_FIGURE, _NAME))


def spellings(facts: Facts) -> Iterator[Remark]:
    """One person's name romanised in two ways."""
    if not any(map(facts.sections.text.__contains__, BEFORE_NAMES)):
        return
    from kprocure_parse.values.romanised import same_person

    names: dict[str, Span] = {}
    for name, span in sorted(_names(facts), key=lambda each: each[1]):
        names.setdefault(name, span)
    for (first, _), (second, span) in combinations(islice(names.items(), NAMES), 2):
        if same_person(first, second):
            yield remark("name_spellings", first=first, second=second), span


def _names(facts: Facts) -> Iterator[tuple[str, Span]]:
    text = facts.sections.text
    places = [*(caption.span for caption in facts.captions), *(item.span for item in facts.paragraphs)]
    for place in places:
        if not any(map(text[place.slice].__contains__, BEFORE_NAMES)):
            continue
        for match in _ENGLISH_NAME.finditer(text, *place):
            name = span_of(match.span("name"))
            yield facts.words(name), name


def lost(facts: Facts) -> Iterator[Remark]:
    """Question marks between two syllables, once for the text."""
    text = facts.sections.text
    if "?" in text or "�" in text:
        yield from _once(facts, [span_of(match.span()) for match in _LOST.finditer(text)], "lost_character")


def residue(facts: Facts) -> Iterator[Remark]:
    """The rest of a character entity, once for the text."""
    text = facts.sections.text
    if "&" in text and ";" in text:
        yield from _once(facts, [span_of(match.span()) for match in _ENTITY.finditer(text)], "entity_residue")


def _once(facts: Facts, places: Sequence[Span], code: str) -> Iterator[Remark]:
    if places:
        around = (Span(max(0, each.start - AROUND), each.end + AROUND) for each in places[:SHOWN])
        more = len(places) - SHOWN
        name = f"{code}.more" if more > 0 else code
        yield remark(name, places=", ".join(map(facts.words, around)), count=more), places[0]


def unpaired(facts: Facts) -> Iterator[Remark]:
    """A paragraph with an odd number of quotation marks, unless a neighbour has, too: a quotation may span several paragraphs."""
    signs = _signs(facts)
    if not signs:
        return
    starts, ends = zip(*signs, strict=True)
    odd = [
        (bisect_right(ends, item.span.end) - bisect_left(starts, item.span.start)) % 2 == 1 for item in facts.paragraphs
    ]
    for place, item in enumerate(facts.paragraphs if True in odd else ()):
        beside = (place > 0 and odd[place - 1]) or (place + 1 < len(odd) and odd[place + 1])
        if odd[place] and not beside and item.kind != "table":
            yield remark("quote_unpaired", words=_shown(item)), item.span


def _signs(facts: Facts) -> list[Span]:
    """The quotation marks; two apostrophes before a year do not count (''20년)."""
    text = facts.sections.text
    signs = [mark.span for mark in facts.sections.marks.of(QUOTATION)]
    return [sign for sign in signs if sign.end - sign.start == 1 or not text[sign.end : sign.end + 1].isdigit()]


def _shown(item: Item) -> str:
    return f"{item.text[:40]}…" if len(item.text) > 40 else item.text  # noqa: PLR2004 — as much as a line of a summary holds
