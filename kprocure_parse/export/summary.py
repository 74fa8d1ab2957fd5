"""Records → a few lines for people; says only what the record says."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Literal, NamedTuple, TypeAlias

from kprocure_parse.export import phrases
from kprocure_parse.records import Diagnostic, Distributed, Published, ReleaseTime, Text
from kprocure_parse.release import Article, Release, Version

LABEL_WIDTH = 13
COUNTED = ("body", "quotes", "captions")
Tone: TypeAlias = Literal[
    "plain", "kind", "headline", "subtitle", "count", "free", "embargo", "person", "warning", "info"
]
"""What a line is, for whoever paints it."""


class Row(NamedTuple):
    """A line of a summary: the label (blank where it goes on), the words, the attributes it tells of, how it is meant."""

    label: str
    value: str
    fields: tuple[str, ...]
    tone: Tone = "plain"


def summary(record: Release | Article, fields: Collection[str] | None = None) -> str:
    """Return the record in a few lines: what it is, when it may be published, whom to call."""
    return "\n".join(f"{row.label:<{LABEL_WIDTH}}{row.value}".rstrip() for row in rows(record, fields))


def rows(record: Release | Article, fields: Collection[str] | None = None) -> Iterator[Row]:
    """Yield the lines of a summary, all of them or those that tell of `fields`; no control character is in them."""
    for row in _release(record) if isinstance(record, Release) else _article(record):
        if fields is None or not set(fields).isdisjoint(row.fields):
            yield row._replace(value=row.value.translate(phrases.CONTROLS))


def _release(release: Release) -> Iterator[Row]:
    yield Row("", phrases.KINDS[release.kind], ("kind", "type"), "kind")
    yield from _listed("agency", "agencies", (agency.name for agency in release.agencies))
    for version in release.versions:
        yield from _version(version)
    yield from _release_time(release.release_time)
    yield from _listed("distributed", "distributed", _moment(release.distributed))
    yield from _listed("contact", "contacts", map(phrases.contact_with_commas, release.contacts), "person")
    yield from _listed("attachment", "attachments", map(phrases.attachment, release.attachments))
    yield from _remarks(release.diagnostics)


def _article(article: Article) -> Iterator[Row]:
    yield Row("", "newspaper article", ("kind", "type"), "kind")
    yield from _listed("outlet", "outlet", _texts(article.outlet))
    yield from _listed("headline", "headline", _texts(article.headline), "headline")
    yield from _listed("subhead", "subheads", (subhead.text for subhead in article.subheads), "subtitle")
    yield from _listed("byline", "bylines", (phrases.commas(byline.name, byline.email) for byline in article.bylines))
    yield from _listed("published", "published", _moment(article.published))
    yield Row("holds", _counts(article), COUNTED, "count")
    yield from _remarks(article.diagnostics)


def _version(version: Version) -> Iterator[Row]:
    headline = version.headline.text if version.headline else "(no headline found)"
    yield Row(f"[{version.language}]", headline, ("headline", "versions"), "headline")
    yield from (Row("", f"- {each.text}", ("subtitles", "versions"), "subtitle") for each in version.subtitles)
    yield Row("", _counts(version), (*COUNTED, "versions"), "count")


def _remarks(diagnostics: Iterable[Diagnostic]) -> Iterator[Row]:
    for index, each in enumerate(diagnostics):
        yield Row("" if index else "remark", f"{each.code}: {each.message}", ("diagnostics",), each.severity)


def _listed(label: str, field: str, values: Iterable[str], tone: Tone = "plain") -> Iterator[Row]:
    """The label before the first value, blanks before the others."""
    for index, value in enumerate(values):
        yield Row("" if index else label, value, (field,), tone)


def _texts(text: Text | None) -> Iterator[str]:
    if text is not None:
        yield text.text


def _release_time(release_time: ReleaseTime | None) -> Iterator[Row]:
    if release_time is None:
        return
    told: list[Row] = []
    if release_time.immediate:
        told.append(Row("", "immediately, once distributed", ("release_time",), "free"))
    told += [Row("", phrases.lift_in_words(lift), ("release_time",), "embargo") for lift in release_time.lifts]
    told = told or [Row("", f"unclear: {release_time.raw}", ("release_time",), "embargo")]
    yield told[0]._replace(label="release time")
    yield from told[1:]


def _moment(moment: Distributed | Published | None) -> Iterator[str]:
    if moment is not None:
        yield phrases.stamp(moment) or f"unclear: {moment.raw}"


def _counts(told: Version | Article) -> str:
    """How many of each: `14 body items (9 bullets), 2 quotes, no captions`."""
    bullets = sum(item.kind == "bullet" for item in told.body)
    body = phrases.counted(len(told.body), "body item") + (
        f" ({phrases.counted(bullets, 'bullet')})" if bullets else ""
    )
    return ", ".join([body, phrases.counted(len(told.quotes), "quote"), phrases.counted(len(told.captions), "caption")])
