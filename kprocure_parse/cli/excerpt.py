"""One value for people: what it is, its rule, its place, and the marked words with their context."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, Protocol, TypeAlias, runtime_checkable

from kprocure_parse.cli.spoken_language import say
from kprocure_parse.document import Document, Place, Span
from kprocure_parse.export.phrasebook import CONTROLS, padded
from kprocure_parse.export.walk import attributes, is_record
from kprocure_parse.pipeline import title_reasons
from kprocure_parse.records import Text

Line: TypeAlias = list[tuple[str, str]]
"""A line of output: words with their styles."""
OPENS, CLOSES = "«", "»"
AROUND, LONGEST, TAIL = 40, 360, 60
"""Characters of context on each side; of a longer span the beginning and the last TAIL characters are shown."""
LABEL = 8
_SPOKEN = {"span", "rule", "type", "confidence"}


@runtime_checkable
class PlacedRecord(Protocol):
    """A record that knows where it stood and which rule found it."""

    @property
    def span(self) -> Span:
        """Where it stood."""

    @property
    def rule(self) -> str:
        """The rule that found it."""


class Decided(NamedTuple):
    """What decided a value that describes the whole text and stands nowhere in it: the kind of a release."""

    rule: str
    confidence: float


Holder: TypeAlias = PlacedRecord | Span | Decided
"""What is known of where a value comes from."""


def parts_of(record: object) -> dict[str, object]:
    """The attributes of a record by name; empty for anything else."""
    return dict(attributes(record))


def explained(path: str, value: object, holder: Holder | None, document: Document) -> Iterator[Line]:
    """The lines for one value; `holder` is the record that contains it and knows where it stood."""
    yield [(path, "bold cyan"), ("  ", ""), (_told(value), "")]
    if holder is not None and not isinstance(holder, Span):
        yield _labelled(say("rule"), holder.rule, "green") + _sure(holder)
        yield from _facts(holder, document)
    if holder is None or isinstance(holder, Decided):
        yield _labelled(say("place"), say("of_the_whole"))
        return
    span: Span = holder if isinstance(holder, Span) else holder.span
    yield _labelled(say("place"), ", ".join(_where(document, span)))
    label = say("text")
    for marked in _excerpt(document.text, span):
        yield [(f"  {padded(label, LABEL)}", "dim"), ("│ ", "dim"), *marked]
        label = ""


def _sure(holder: PlacedRecord | Decided) -> Line:
    """The confidence, if candidates were weighed; nothing if words prove the value."""
    confidence: float = getattr(holder, "confidence", 1.0)
    return [] if confidence == 1.0 else [(say("confidence", number=f"{confidence:.2f}"), "")]


def _facts(holder: PlacedRecord | Decided, document: Document) -> Iterator[Line]:
    """The facts that counted most for a headline or a subtitle that was weighed against other cuts."""
    if isinstance(holder, Text) and holder.rule.startswith(("headline.", "subtitle.")):
        facts = title_reasons(document, holder.span)
        if facts:
            yield _labelled(say("facts"), ", ".join(facts))


def _labelled(label: str, words: str, style: str = "") -> Line:
    return [(f"  {padded(label, LABEL)}", "dim"), (words, style)]


def _told(value: object) -> str:
    """A value in words: `김가람` for a name; `department 구매사업국 구매총괄과, name 김가람` for a contact."""
    if isinstance(value, Span):
        return say("by_no_rule")
    if not is_record(value):
        return _plain(value)
    parts = {name: part for name, part in parts_of(value).items() if name not in _SPOKEN and not _nested(part)}
    if set(parts) == {"text"}:
        return _plain(parts["text"])
    return ", ".join(f"{name} {_plain(part)}" for name, part in parts.items() if part is not None and part != "")


def _nested(part: object) -> bool:
    """Whether a value is a record, or a list of them, which is described separately, or an empty list."""
    return is_record(part) or (isinstance(part, tuple) and (not part or not isinstance(part[0], str)))


def _plain(value: object) -> str:
    words = " ".join(map(str, value)) if isinstance(value, tuple) else str(value)
    return _short(" ".join(words.translate(CONTROLS).split()))


def _short(words: str) -> str:
    return words if len(words) <= LONGEST else f"{words[: LONGEST - TAIL]} … {words[-TAIL:]}"


def _where(document: Document, span: Span) -> Iterator[str]:
    """Page, box and cell, counted from 1, then line and characters of the text."""
    place = document.place(span)
    first = document.place(Span(span.start, min(span.start + 1, span.end)))
    last = document.place(Span(max(span.end - 1, span.start), span.end))
    if place is not None and (place.table is None or place.row is not None):
        yield from _address(place)
    elif first is not None:
        yield from _address(first)
        if last is not None and (way := [*_address(last._replace(box=None))]) != [*_address(first._replace(box=None))]:
            yield say("to", place=" ".join(word for word in way if word not in _address(first)))
    yield say("line", number=document.text.count(chr(10), 0, span.start) + 1)
    yield say("characters", start=f"{span.start:,}", end=f"{span.end:,}")


def _address(place: Place) -> Iterator[str]:
    if place.page is not None:
        yield say("page", number=place.page)
    if place.box is not None:
        yield say("box", edges=" ".join(f"{edge:.0f}" for edge in place.box))
    for name, number in (("table", place.table), ("row", place.row), ("column", place.column)):
        if number is not None:
            yield say(name, number=number + 1)


def _excerpt(text: str, span: Span) -> Iterator[Line]:
    """The span between marks, with the rest of its lines as far as AROUND allows."""
    before = text[max(0, span.start - AROUND) : span.start].rpartition("\n")[2]
    after = text[span.end : span.end + AROUND].partition("\n")[0]
    opening = "…" if span.start - len(before) > 0 and text[span.start - len(before) - 1] != "\n" else ""
    closing = "…" if span.end + len(after) < len(text) and text[span.end + len(after)] != "\n" else ""
    lines = _short(text[span.slice]).split("\n")
    for number, words in enumerate(lines):
        first, last = number == 0, number == len(lines) - 1
        yield [
            *([(_clean(opening + before), "dim"), (OPENS, "bold")] if first else []),
            (_clean(words), "reverse"),
            *([(CLOSES, "bold"), (_clean(after + closing), "dim")] if last else []),
        ]


def _clean(words: str) -> str:
    return words.translate(CONTROLS)
