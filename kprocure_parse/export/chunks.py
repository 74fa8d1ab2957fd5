"""Records → chunks for retrieval: stretches of the text that know their field, their language and where they stand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

import regex
from attrs import frozen

from kprocure_parse.document import Span
from kprocure_parse.export import phrasebook
from kprocure_parse.patterns import deferred
from kprocure_parse.records import Item, Language, Quote
from kprocure_parse.release import Article, Release, Version

ChunkField = Literal["headline", "subtitles", "body", "captions", "header", "contacts", "attachments"]
MAX_CHARACTERS = 1000

_SECTIONS: dict[str, ChunkField] = {"header": "header", "contacts": "contacts", "attachment": "attachments"}
_SENTENCE = deferred(
    r"""(?:
        (?<!\b\p{Lu}|\b(?:Mr|Ms|Mrs|Dr|No|St|vs|Inc|Ltd|Co|Corp)|\d)\.  # no end: U.S., Dr. Kim, 2026. 9. 17.
      | [!?…。]
    )["'”’」』)\]]*\s+ | \n+""",
    regex.VERBOSE,
)
_WORD = deferred(r"[\p{L}\p{N}]")
_SPACE = deferred(r"\s+")


@frozen(kw_only=True)
class Chunk:
    """A stretch of a record's text, to be found again: `text` is `record.text[span]`, character for character.

    `field` is what it contains: `headline`, `subtitles`, `body`, `captions`, or a part of the form (`header` with the release
    time, `contacts`, `attachments` with their contents). `path` has the headings and bullets above its first words, from
    the outer to the inner; `speakers` are those whose speech begins in it. `headline` is that of its version, or of the first.
    """

    field: ChunkField
    language: Language | None
    headline: str | None
    path: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    text: str
    span: Span


class _Passage(NamedTuple):
    """A piece of text that is kept together if it is short enough, and its context. Pieces with the same `home` may share a chunk."""

    span: Span
    field: ChunkField
    home: Version | Article | Release
    language: Language | None
    path: tuple[str, ...] = ()
    begins: bool = False


def chunks(
    record: Release | Article, max_characters: int = MAX_CHARACTERS, *, attachments: bool = True
) -> tuple[Chunk, ...]:
    """Return the record's text in chunks of at most `max_characters`, in the order of the text.

    They hold what the record understood: titles, bodies and captions of all versions, and the header, the contacts and the
    attachments as they stand in the text. Furniture of the page, notices and `unclaimed` are left out. Neighbours of one field
    share a chunk as long as it is short enough and nothing but white space and marks lies between them; a heading begins a chunk.
    A longer piece is cut after a sentence, or else between words; only a word longer than a chunk is itself cut. The contents of
    an attachment have its title first in their `path`; `attachments=False` leaves attachments out.

    Raises:
        ValueError: if `max_characters` is less than 1.
    """
    if max_characters < 1:
        raise ValueError(f"a chunk has at least 1 character; max_characters is {max_characters}")
    text = record.text
    cut = (
        part
        for piece in _pieces(record)
        if attachments or piece.field != "attachments"
        for part in _parts(text, piece, max_characters)
    )
    quotes = sorted((quote for told in _told(record) for quote in told.quotes), key=lambda quote: quote.span)
    return tuple(_chunk(record, piece, quotes) for piece in _joined(text, cut, max_characters))


def _told(record: Release | Article) -> tuple[Version | Article, ...]:
    return record.versions if isinstance(record, Release) else (record,)


def _pieces(record: Release | Article) -> list[_Passage]:
    """Values first, then the rest of their sections; no character twice."""
    text = record.text
    found: list[_Passage] = []
    end = 0
    for piece in sorted(_values(record), key=lambda piece: piece.span):
        span = _trimmed(text, Span(max(piece.span.start, end), piece.span.end))
        if span:
            found.append(piece._replace(span=span))
            end = span.end
    taken = [piece.span for piece in found]
    end = 0
    for section in sorted(record.sections, key=lambda section: section.span):
        if (field := _SECTIONS.get(section.role)) is not None:
            for gap in _free(Span(max(section.span.start, end), section.span.end), taken):
                if span := _trimmed(text, gap):
                    found.append(_Passage(span, field, record, section.language))
                    end = span.end
    return sorted(found, key=lambda piece: piece.span)


def _values(record: Release | Article) -> Iterator[_Passage]:
    for told in _told(record):
        language = told.language if isinstance(told, Version) else phrasebook.language(record)
        if told.headline is not None:
            yield _Passage(told.headline.span, "headline", told, language)
        for title in told.subheads if isinstance(told, Article) else told.subtitles:
            yield _Passage(title.span, "subtitles", told, language)
        for caption in told.captions:
            yield _Passage(caption.span, "captions", told, language)
        for item, path in _paths(told.body):
            yield _Passage(item.span, "body", told, language, path, item.kind == "heading")
    yield from _enclosed(record)


def _enclosed(record: Release | Article) -> Iterator[_Passage]:
    """The contents of attachments, each piece in the language of its section."""
    sections = sorted(record.sections, key=lambda section: section.span)
    for enclosure in record.attachments if isinstance(record, Release) else ():
        for item, path in _paths(enclosure.body):
            place = bisect_right(sections, item.span.start, key=lambda section: section.span.start) - 1
            language = sections[place].language if place >= 0 else None
            above = (enclosure.title,) if enclosure.title else ()
            yield _Passage(item.span, "attachments", record, language, (*above, *path), item.kind == "heading")


def _paths(body: tuple[Item, ...]) -> Iterator[tuple[Item, tuple[str, ...]]]:
    """Each piece of a body with the headings and bullets above it."""
    heading: str | None = None
    above: list[Item] = []
    for item in body:
        while above and (above[-1].level >= item.level or item.kind == "heading"):
            above.pop()
        if item.kind == "heading":
            heading = item.text
            yield item, ()
            continue
        yield item, (*([heading] if heading else []), *(outer.text for outer in above))
        if item.level > 0 and item.kind == "bullet":
            above.append(item)


def _trimmed(text: str, span: Span) -> Span:
    """The span without the white space at its ends; empty if it has nothing else."""
    words = text[span.slice]
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))


def _free(span: Span, taken: list[Span]) -> Iterator[Span]:
    """The parts of `span` that none of the spans `taken` covers; these are sorted and do not overlap."""
    start = span.start
    for index in range(bisect_right(taken, start, key=lambda other: other.end), len(taken)):
        if taken[index].start >= span.end:
            break
        if taken[index].start > start:
            yield Span(start, taken[index].start)
        start = taken[index].end
    if start < span.end:
        yield Span(start, span.end)


def _parts(text: str, piece: _Passage, most: int) -> Iterator[_Passage]:
    """The piece, cut into parts that are short enough."""
    span = piece.span
    while span.end - span.start > most:
        cut = _cut(text, span, most)
        yield piece._replace(span=_trimmed(text, Span(span.start, cut)))
        span = _trimmed(text, Span(cut, span.end))
        piece = piece._replace(begins=False)
    if span:
        yield piece._replace(span=span)


def _cut(text: str, span: Span, most: int) -> int:
    """Where the first part ends: after a sentence, else between words, else at the maximum length."""
    room = span.start + most
    for pattern in (_SENTENCE, _SPACE):
        ends = [
            found.end() for found in pattern.finditer(text, span.start, room + 1)
        ]  # the part may be followed by a space beyond the maximum
        if ends:
            return ends[-1]
    return room


def _joined(text: str, pieces: Iterable[_Passage], most: int) -> Iterator[_Passage]:
    """Joins neighbours into one piece as long as it stays short enough."""
    open_piece: _Passage | None = None
    for piece in pieces:
        if open_piece is not None and _belongs(text, open_piece, piece, most):
            open_piece = open_piece._replace(span=Span(open_piece.span.start, piece.span.end))
            continue
        if open_piece is not None:
            yield open_piece
        open_piece = piece
    if open_piece is not None:
        yield open_piece


def _belongs(text: str, one: _Passage, other: _Passage, most: int) -> bool:
    between = text[one.span.end : other.span.start]
    alike = one.field == other.field and one.language == other.language and one.home is other.home
    return alike and not other.begins and not _WORD.search(between) and other.span.end - one.span.start <= most


def _chunk(record: Release | Article, piece: _Passage, quotes: list[Quote]) -> Chunk:
    told = record if isinstance(piece.home, Release) else piece.home
    first, end = (bisect_left(quotes, offset, key=lambda quote: quote.span.start) for offset in piece.span)
    spoken = (quote.speaker for quote in quotes[first:end] if quote.speaker)
    return Chunk(
        field=piece.field,
        language=piece.language,
        headline=told.headline.text if told.headline else None,
        path=piece.path,
        speakers=tuple(dict.fromkeys(spoken)),
        text=record.text[piece.span.slice],
        span=piece.span,
    )
