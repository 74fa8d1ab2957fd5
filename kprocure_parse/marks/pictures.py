"""What stands around the words of a photo caption: the label before them ([그림1], 사진 1.), the credit after them (사진제공=…)."""

from __future__ import annotations

from collections.abc import Iterator

from kprocure_parse.document import span_of
from kprocure_parse.lexicon import captions
from kprocure_parse.marks.mark import Kind, Mark, Walls
from kprocure_parse.patterns import deferred, quick

_BLANK = r"[^\S\n\t]"
_NOUN = "|".join(captions.LABELS)
_LABEL = deferred(
    rf"(?m)^[^\S\n]*+(?:[{captions.MARKS}]{_BLANK}*+)?\K(?:"
    rf"(?:[<\[【〈(]{_BLANK}?(?:{_NOUN}){_BLANK}?\d{{0,2}}{_BLANK}?[>\]】〉)]){_BLANK}*+[.:]?(?:\d{{1,2}}{_BLANK}?\.)?"
    rf"|(?:{_NOUN}){_BLANK}?\d{{1,2}}(?:,{_BLANK}?\d{{1,2}})?{_BLANK}?[.:：_)](?!\d)"
    rf"|사진{_BLANK}?(?:설명|제목)?{_BLANK}?[:：]"
    rf"){_BLANK}*+(?=[^\n\t])"
)
_CREDIT_SIGNS = "=:："
_CREDITORS = "|".join(word.replace(" ", rf"{_BLANK}?") for word in sorted(captions.CREDIT_KO, key=len, reverse=True))
_CREDIT = quick(
    rf"(?:(?<=\s)|(?<=\S)(?=[(/\[]))[(/\[]?{_BLANK}?(?:{_CREDITORS}){_BLANK}?[{_CREDIT_SIGNS}]{_BLANK}*+"
    rf"(?P<credit>[^()\[\]/\n\t=]{{1,30}}[^()\[\]/\n\t=\s>])[)\]]?(?={_BLANK}*+[>\]】〉)]?{_BLANK}*+(?:[\n\t]|\Z))"
)


_SIGNED = quick(rf"(?<!.)[^\n{_CREDIT_SIGNS}]*+[{_CREDIT_SIGNS}][^\n]*+")
"""A line with a sign of credits."""


def find_labels(text: str, _: Walls) -> Iterator[Mark[str]]:
    """Labels of pictures that open a line and have words after them; the span ends where the words begin."""
    if any(map(text.__contains__, captions.LABELS)):
        for match in _LABEL.finditer(text):
            yield Mark("picture", span_of(match.span()), match[0].strip(), "caption.label")


def find_credits(text: str, _: Walls) -> Iterator[Mark[str]]:
    """Credits that close a line; the value is who made or gave the picture."""
    if any(map(text.__contains__, captions.CREDIT_KO)) and any(map(text.__contains__, _CREDIT_SIGNS)):
        for line in _SIGNED.finditer(text):
            for match in _CREDIT.finditer(text, *line.span()):
                yield Mark("credit", span_of(match.span()), match["credit"].strip(), "caption.credit")


PICTURES = Kind("picture", find_labels)
CREDITS = Kind("credit", find_credits)
