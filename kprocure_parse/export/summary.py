"""Records → a few lines for people. Says only what the record says."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Literal, NamedTuple, TypeAlias

from kprocure_parse.export import phrasebook
from kprocure_parse.records import Diagnostic, Distributed, Published, ReleaseTime, Text
from kprocure_parse.release import Article, Release, Version

LABEL_WIDTH = 13
COUNTED = ("body", "quotes", "captions")
Tone: TypeAlias = Literal[
    "plain", "kind", "headline", "subtitle", "count", "free", "embargo", "person", "warning", "info"
]
"""What a line is, for colouring."""


class SummaryRow(NamedTuple):
    """A line of a summary: its label (blank if it continues), its words, the attributes it shows, and what kind of line it is."""

    label: str
    value: str
    fields: tuple[str, ...]
    tone: Tone = "plain"


def summary(record: Release | Article, fields: Collection[str] | None = None) -> str:
    """Return the record in a few lines: what it is, when it may be published, whom to call."""
    return "\n".join(f"{row.label:<{LABEL_WIDTH}}{row.value}".rstrip() for row in rows(record, fields))


def rows(record: Release | Article, fields: Collection[str] | None = None) -> Iterator[SummaryRow]:
    """Yield the lines of a summary, all of them or those that show `fields`, without control characters."""
    for row in _release(record) if isinstance(record, Release) else _article(record):
        if fields is None or not set(fields).isdisjoint(row.fields):
            yield row._replace(value=row.value.translate(phrasebook.CONTROLS))


def _release(release: Release) -> Iterator[SummaryRow]:
    yield SummaryRow("", phrasebook.KINDS[release.kind], ("kind", "type"), "kind")
    yield from _listed("agency", "agencies", _or_none((agency.name for agency in release.agencies), release, "agency"))
    for version in release.versions:
        yield from _version(version)
    yield from _release_time(release.release_time)
    yield from _listed("distributed", "distributed", _moment(release.distributed))
    people = map(phrasebook.contact_with_commas, release.contacts)
    yield from _listed("contact", "contacts", _or_none(people, release, "contacts"), "person")
    yield from _listed("attachment", "attachments", map(phrasebook.attachment, release.attachments))
    yield from _remarks(release.diagnostics)


def _or_none(values: Iterable[str], release: Release, what: str) -> Iterable[str]:
    """The values, or a line that a release has none; for anything but a release, nothing."""
    return list(values) or ([f"(no {what} found)"] if release.kind != "other" else [])


def _article(article: Article) -> Iterator[SummaryRow]:
    yield SummaryRow("", "newspaper article", ("kind", "type"), "kind")
    yield from _listed("outlet", "outlet", _texts(article.outlet))
    yield from _listed("headline", "headline", _texts(article.headline), "headline")
    yield from _listed("subhead", "subheads", (subhead.text for subhead in article.subheads), "subtitle")
    yield from _listed(
        "byline", "bylines", (phrasebook.commas(byline.name, byline.email) for byline in article.bylines)
    )
    yield from _listed("published", "published", _moment(article.published))
    yield SummaryRow("holds", _counts(article), COUNTED, "count")
    yield from _remarks(article.diagnostics)


def _version(version: Version) -> Iterator[SummaryRow]:
    headline = version.headline.text if version.headline else "(no headline found)"
    yield SummaryRow(f"[{version.language}]", headline, ("headline", "versions"), "headline")
    yield from (SummaryRow("", f"- {each.text}", ("subtitles", "versions"), "subtitle") for each in version.subtitles)
    yield SummaryRow("", _counts(version), (*COUNTED, "versions"), "count")


def _remarks(diagnostics: Iterable[Diagnostic]) -> Iterator[SummaryRow]:
    for index, each in enumerate(diagnostics):
        yield SummaryRow("" if index else "remark", f"{each.code}: {each.message}", ("diagnostics",), each.severity)


def _listed(label: str, field: str, values: Iterable[str], tone: Tone = "plain") -> Iterator[SummaryRow]:
    """Lines with the label before the first value and blanks before the others."""
    for index, value in enumerate(values):
        yield SummaryRow("" if index else label, value, (field,), tone)


def _texts(text: Text | None) -> Iterator[str]:
    if text is not None:
        yield text.text


def _release_time(release_time: ReleaseTime | None) -> Iterator[SummaryRow]:
    if release_time is None:
        return
    told: list[SummaryRow] = []
    if release_time.immediate:
        told.append(SummaryRow("", "immediately, once distributed", ("release_time",), "free"))
    told += [
        SummaryRow("", phrasebook.lift_in_words(lift), ("release_time",), "embargo") for lift in release_time.lifts
    ]
    told = told or [SummaryRow("", f"unclear: {release_time.raw}", ("release_time",), "embargo")]
    yield told[0]._replace(label="release time")
    yield from told[1:]


def _moment(moment: Distributed | Published | None) -> Iterator[str]:
    if moment is not None:
        yield phrasebook.stamp(moment) or f"unclear: {moment.raw}"


def _counts(told: Version | Article) -> str:
    """How many of each: `14 body items (9 bullets), 2 quotes, no captions`."""
    bullets = sum(item.kind == "bullet" for item in told.body)
    body = phrasebook.counted(len(told.body), "body item") + (
        f" ({phrasebook.counted(bullets, 'bullet')})" if bullets else ""
    )
    return ", ".join(
        [body, phrasebook.counted(len(told.quotes), "quote"), phrasebook.counted(len(told.captions), "caption")]
    )
