"""What is kept of a record while others are read: hashes of its sentences, its figures, what names it. Some 2,000 bytes, whatever its length."""

from __future__ import annotations

import datetime as dt
from array import array
from collections.abc import Iterator
from typing import NamedTuple

from attrs import frozen

from kprocure_parse import sameness
from kprocure_parse.export.taken import TakenRecord
from kprocure_parse.links.corrections import note_of, without_note
from kprocure_parse.links.keys import key_of
from kprocure_parse.links.shared_numbers import Figures, figures
from kprocure_parse.patterns import quick
from kprocure_parse.records import Item
from kprocure_parse.release import Article, Record, Release

FEWEST = 8
"""Letters of a sentence; shorter ones stand in many texts."""
_END = quick(r"(?<=[^\d\s][.!?])[\"'”’)\]]*\s+|\n+")


@frozen(kw_only=True)
class Trace:
    """A record as far as it is compared: `sentences` are hashes, each once, in their order as numbers; `sizes` their letters.

    `headline` is its letters, without the note of a correction; `digest`, of all its text and names, orders traces whatever their places. `told` are the sentences of a record with a note, for its evidence.
    """

    index: int
    name: str | None
    id: str | None
    article: bool
    languages: frozenset[str]
    agencies: tuple[str, ...]
    day: dt.date | None
    title: str | None
    headline: str
    fingerprint: str
    digest: str
    sentences: array[int]
    sizes: array[int]
    figures: str
    note: str | None = None
    told: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """All letters of the sentences."""
        return sum(self.sizes)

    def read_figures(self) -> Figures:
        """The figures, which are kept as one line each."""
        numbers, dates, names = self.figures.split("\n")
        return Figures(tuple(numbers.split()), tuple(dates.split()), tuple(names.split()))


def trace(index: int, each: TakenRecord) -> Trace:
    """The trace of a record."""
    record, file, day = each.record, each.file, each.day
    title = record.headline.text if record.headline else None
    note = note_of(title or "", record.text, file or "") if isinstance(record, Release) else None
    agencies = tuple(dict.fromkeys(agency.name for agency in record.agencies)) if isinstance(record, Release) else ()
    said, fingerprint = list(_sentences(record)), record.fingerprint
    sizes = dict(sorted((sentence.key, len(sentence.plain)) for sentence in said))
    source = record.source
    whole = (source.id, source.url, record.text, fingerprint, agencies, title, [sentence.plain for sentence in said])
    return Trace(
        index=index,
        name=file,
        id=source.id,
        article=isinstance(record, Article),
        languages=frozenset(_languages(record)),
        agencies=agencies,
        day=day,
        title=title,
        headline=sameness.letters(without_note(title or "")),
        fingerprint=fingerprint,
        digest=sameness.fingerprint(sameness.canonical(file, str(day), *whole)),
        sentences=array("Q", sizes),
        sizes=array("L", sizes.values()),
        figures="\n".join(map(" ".join, figures("\n".join(sentence.words for sentence in said)))),
        note=note,
        told=tuple(sentence.words for sentence in said) if note else (),
    )


class _SaidSentence(NamedTuple):
    """A sentence, its letters, and those as a number."""

    words: str
    plain: str
    key: int


def _languages(record: Record) -> Iterator[str]:
    yield from ["en"] if isinstance(record, Article) else (version.language for version in record.versions)


def _sentences(record: Record) -> Iterator[_SaidSentence]:
    """The sentences of the body in all versions."""
    for item in _items(record):
        for words in _END.split(item.text):
            plain = sameness.letters(words)
            if len(plain) >= FEWEST:
                yield _SaidSentence(words, plain, key_of(plain))


def _items(record: Record) -> Iterator[Item]:
    bodies = [record.body] if isinstance(record, Article) else [version.body for version in record.versions]
    return (item for body in bodies for item in body if item.kind != "table")
