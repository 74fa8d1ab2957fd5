"""Records → a few lines for people. Says only what the record says."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Literal, NamedTuple, TypeAlias

from kprocure_parse.export import phrasebook
from kprocure_parse.export.names import KINDS
from kprocure_parse.export.texts import SUMMARY, counted
from kprocure_parse.records import Diagnostic, Distributed, Language, Published, ReleaseTime, Text
from kprocure_parse.release import Article, Release, Version
from kprocure_parse.remarks import explain

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


def summary(record: Release | Article, fields: Collection[str] | None = None, language: Language = "en") -> str:
    """Return the record in a few lines: what it is, when it may be published, whom to call."""
    return "\n".join(
        f"{phrasebook.padded(row.label, LABEL_WIDTH)}{row.value}".rstrip() for row in rows(record, fields, language)
    )


def rows(
    record: Release | Article, fields: Collection[str] | None = None, language: Language = "en"
) -> Iterator[SummaryRow]:
    """Yield the lines of a summary, all of them or those that show `fields`, without control characters."""
    say = _Sayer(language)
    for row in say.release(record) if isinstance(record, Release) else say.article(record):
        if fields is None or not set(fields).isdisjoint(row.fields):
            yield row._replace(value=row.value.translate(phrasebook.CONTROLS))


class _Sayer:
    """Writes the lines of a summary in one language."""

    def __init__(self, language: Language) -> None:
        self._language: Language = language

    def release(self, release: Release) -> Iterator[SummaryRow]:
        yield SummaryRow("", KINDS[release.kind].say(self._language), ("kind", "type"), "kind")
        agencies = self._or_none((agency.name for agency in release.agencies), release, "no_agency")
        yield from self._listed("agency", "agencies", agencies)
        for version in release.versions:
            yield from self._version(version)
        yield from self._release_time(release.release_time)
        yield from self._listed("distributed", "distributed", self._moment(release.distributed))
        people = map(phrasebook.contact_with_commas, release.contacts)
        yield from self._listed("contact", "contacts", self._or_none(people, release, "no_contacts"), "person")
        yield from self._listed("attachment", "attachments", map(phrasebook.attachment, release.attachments))
        yield from self._remarks(release.diagnostics)

    def article(self, article: Article) -> Iterator[SummaryRow]:
        yield SummaryRow("", KINDS["article"].say(self._language), ("kind", "type"), "kind")
        yield from self._listed("outlet", "outlet", _texts(article.outlet))
        yield from self._listed("headline", "headline", _texts(article.headline), "headline")
        yield from self._listed("subhead", "subheads", (subhead.text for subhead in article.subheads), "subtitle")
        people = (phrasebook.commas(byline.name, byline.email) for byline in article.bylines)
        yield from self._listed("byline", "bylines", people)
        yield from self._listed("published", "published", self._moment(article.published))
        yield SummaryRow(self._said("holds"), self._counts(article), COUNTED, "count")
        yield from self._remarks(article.diagnostics)

    def _said(self, name: str, **values: object) -> str:
        return SUMMARY[name].say(self._language, **values)

    def _or_none(self, values: Iterable[str], release: Release, none: str) -> Iterable[str]:
        """The values, or a line that a release has none; for anything but a release, nothing."""
        return list(values) or ([self._said(none)] if release.kind != "other" else [])

    def _version(self, version: Version) -> Iterator[SummaryRow]:
        headline = version.headline.text if version.headline else self._said("no_headline")
        yield SummaryRow(f"[{version.language}]", headline, ("headline", "versions"), "headline")
        for each in version.subtitles:
            yield SummaryRow("", f"- {each.text}", ("subtitles", "versions"), "subtitle")
        yield SummaryRow("", self._counts(version), (*COUNTED, "versions"), "count")

    def _remarks(self, diagnostics: Iterable[Diagnostic]) -> Iterator[SummaryRow]:
        for index, each in enumerate(diagnostics):
            words = f"{each.code}: {explain(each, self._language)}"
            yield SummaryRow("" if index else self._said("remark"), words, ("diagnostics",), each.severity)

    def _listed(self, label: str, field: str, values: Iterable[str], tone: Tone = "plain") -> Iterator[SummaryRow]:
        """Lines with the label before the first value and blanks before the others."""
        for index, value in enumerate(values):
            yield SummaryRow("" if index else self._said(label), value, (field,), tone)

    def _release_time(self, release_time: ReleaseTime | None) -> Iterator[SummaryRow]:
        if release_time is None:
            return
        told: list[tuple[str, Tone]] = [(self._said("immediately"), "free")] if release_time.immediate else []
        told += [(phrasebook.lift_in_words(lift, self._language), "embargo") for lift in release_time.lifts]
        told = told or [(self._said("unclear", raw=release_time.raw), "embargo")]
        for index, (words, tone) in enumerate(told):
            yield SummaryRow("" if index else self._said("release_time"), words, ("release_time",), tone)

    def _moment(self, moment: Distributed | Published | None) -> Iterator[str]:
        if moment is not None:
            yield phrasebook.stamp(moment) or self._said("unclear", raw=moment.raw)

    def _counts(self, told: Version | Article) -> str:
        """How many of each: `14 body items (9 bullets), 2 quotes, no captions`."""
        bullets = sum(item.kind == "bullet" for item in told.body)
        body = counted("body", len(told.body), self._language)
        if bullets:
            body = self._said("of_which_bullets", body=body, bullets=counted("bullet", bullets, self._language))
        quotes = counted("quote", len(told.quotes), self._language)
        return ", ".join([body, quotes, counted("caption", len(told.captions), self._language)])


def _texts(text: Text | None) -> Iterator[str]:
    if text is not None:
        yield text.text
