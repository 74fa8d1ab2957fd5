"""Photo captions of an article, with the credit separate; each appears once, although the copy repeats them."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from kprocure_parse.document import Span
from kprocure_parse.layout.press import dated
from kprocure_parse.layout.zones import Sections, Zoned
from kprocure_parse.lexicon import captions
from kprocure_parse.marks.spaced import folded
from kprocure_parse.patterns import deferred
from kprocure_parse.records import Caption, Label

_BY = "|".join(map(regex.escape, captions.CREDIT_EN))
_RESIDUE_CREDIT = deferred(rf"\s*+\?\?\s*(?:{_BY})\s?(?P<credit>[^?\n]{{1,60}}?)\s*\?\?\s*")
_CLOSING_CREDIT = deferred(rf"(?:\G|(?<!\s))\s*+[(/]?\s*+(?:{_BY})\s?(?P<credit>[^()\n]{{1,60}}?)\s*+[)|]?\s*+$")
_BRACKET_CREDIT = deferred(r"(?<=[.!?”\"])\s?\((?P<credit>[A-Z][^()]{3,60})\)$")


def extract(sections: Sections) -> tuple[tuple[Caption, ...], tuple[Label, ...]]:
    """The captions in order, and the omitted repetitions."""
    found: list[Caption] = []
    said: set[str] = set()
    repeated: list[Label] = []
    for each in sections.of("caption"):
        caption = _caption(sections.text, each)
        if caption.text.casefold() not in said:
            found.append(caption)
            said |= _sayings(caption)
        else:
            words = folded(sections.text[each.line.span.slice])
            repeated.append(Label(key="mark", text=words, span=each.line.span, rule="caption.repeated"))
    return tuple(found), tuple(repeated)


def _sayings(caption: Caption) -> set[str]:
    """How the copy may repeat a caption: as it is, or with the credit joined to its words."""
    return {caption.text.casefold(), f"courtesy of {caption.credit or ''} {caption.text}".casefold()}


def _caption(text: str, zoned: Zoned) -> Caption:
    start, end = zoned.line.span
    date = dated(zoned.line.text)
    if date is not None:
        start += date.end()
    credit, words = next(_credits(text, start, end), (None, Span(start, end)))
    return Caption(text=folded(text[words.slice]), credit=credit, span=_trimmed(text, start, end), rule=zoned.rule)


def _credits(text: str, start: int, end: int) -> Iterator[tuple[str, Span]]:
    residue = _RESIDUE_CREDIT.match(text, start, end)
    if residue is not None:
        yield folded(residue["credit"]), Span(residue.end(), end)
    for pattern in (_CLOSING_CREDIT, _BRACKET_CREDIT):
        match = pattern.search(text, start, end)
        if match is not None and match.start() > start:
            yield folded(match["credit"]), Span(start, match.start())


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return Span(start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip())))
