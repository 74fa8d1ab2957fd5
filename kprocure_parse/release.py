"""The two records a document becomes: a Release, or the Article a newspaper made of one."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import frozen

from kprocure_parse import brief, sameness
from kprocure_parse.clearance import Clearance, clear
from kprocure_parse.document import Span
from kprocure_parse.records import (
    Agency,
    Attachment,
    Byline,
    Caption,
    Contact,
    Diagnostic,
    Distributed,
    Item,
    Kind,
    Label,
    Language,
    Lift,
    Medium,
    Published,
    Quote,
    ReleaseTime,
    Section,
    Source,
    Text,
)
from kprocure_parse.shown import Body, Contacts
from kprocure_parse.value_object import ValueObject

if TYPE_CHECKING:
    from kprocure_parse.mentions.kinds import Mention


@frozen(kw_only=True, eq=False, repr=False)
class Version(ValueObject):
    """The release in one language; a bilingual (국영문 동시) release has two, in document order."""

    language: Language
    headline: Text | None = None
    subtitles: tuple[Text, ...] = ()
    body: tuple[Item, ...] = ()
    quotes: tuple[Quote, ...] = ()
    captions: tuple[Caption, ...] = ()
    span: Span
    rule: str

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "body", Body(self.body))  # here, as decoders call no converter

    def __repr__(self) -> str:
        told = brief.counts(subtitles=self.subtitles, body_items=self.body, quotes=self.quotes, captions=self.captions)
        return brief.line("Version", _named(self.language, self.headline), told)


@frozen(kw_only=True, eq=False, repr=False)
class Release(ValueObject):
    """A press release (보도자료). `headline`, `subtitles`, `body`, `quotes` are those of the first version.

    `kind_rule` is the id of the rule that decided `kind` (empty in a record made by hand); `kind_confidence`, from
    0 to 1, says how sure it is: 1.0 where the form's own words say it.
    """

    type: Literal["release"] = "release"
    kind: Kind
    kind_rule: str = ""
    kind_confidence: float = 1.0
    agencies: tuple[Agency, ...] = ()
    release_time: ReleaseTime | None = None
    distributed: Distributed | None = None
    versions: tuple[Version, ...] = ()
    contacts: tuple[Contact, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    labels: tuple[Label, ...] = ()
    sections: tuple[Section, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    unclaimed: tuple[Span, ...] = ()
    text: str
    source: Source

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "contacts", Contacts(self.contacts))

    def version(self, language: Language) -> Version | None:
        """The version in `language` ("ko" or "en"), or None."""
        return next((version for version in self.versions if version.language == language), None)

    def clearance(self, medium: Medium, at: dt.datetime) -> Clearance:
        """Whether `medium` may publish at the moment `at`, which has a time zone: since when, until when, or on which condition.

        The medium's own lifts decide, else those for all media; of several the latest. Nothing is free before the distribution
        (배포), and 배포 즉시 is free with it; an immediate release whose distribution has no day is `on_condition`. `"all"` asks
        for every medium that the release names: free when the last of them is. Nothing is assumed of a medium that the release
        does not name (`not_stated`).

        Raises ValueError for a medium that there is not and for a moment without a time zone, TypeError for what is no moment.
        """
        return clear(self.release_time, self.distributed, medium, at)

    def same_facts(self, other: Record) -> bool:
        """Whether another record says the same: of one release in two formats, or read twice.

        Compared are the kind, the headline of each version, the first agency, the release time (immediate, and of each lift
        medium, day, hour, edition and event), the distribution, and of each contact unit, name, rank, telephone numbers and
        e-mail addresses. Of words the letters and digits count, Latin capitals as small ones. Body, quotes, attachments,
        partners, order and places do not count, for readers differ in them. All letters of the text count, too, where there is no
        headline, or neither a release time nor a distribution nor a contact: the rest would be the same for too many.
        """
        return _facts(self) == _facts(other)

    @property
    def fingerprint(self) -> str:
        """32 hexadecimal digits, equal for two records if and only if `same_facts`; the same in every process, Python and format."""
        return sameness.fingerprint(_facts(self))

    @property
    def headline(self) -> Text | None:
        """The first version's headline (제목)."""
        return self.versions[0].headline if self.versions else None

    @property
    def subtitles(self) -> tuple[Text, ...]:
        """The first version's subtitles (부제)."""
        return self.versions[0].subtitles if self.versions else ()

    @property
    def body(self) -> tuple[Item, ...]:
        """The first version's body (본문)."""
        return self.versions[0].body if self.versions else ()

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """The first version's quotes (인용)."""
        return self.versions[0].quotes if self.versions else ()

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """What the text says: amounts, shares, counts, moments, laws, notices, bodies, people in office.

        Found anew each time it is asked; no part of the record: neither compared nor written.
        """
        from kprocure_parse.mentions.finding import find_mentions  # noqa: PLC0415 — mentions stand above: found only when asked for

        return find_mentions(self)

    def __repr__(self) -> str:
        return brief.line(
            "Release",
            _named(self.kind, self.headline),
            brief.plain(self.agencies[0].name, 24) if self.agencies else None,
            _free(self.release_time),
            brief.counts(
                versions=self.versions,
                body_items=self.body,
                quotes=self.quotes,
                contacts=self.contacts,
                attachments=self.attachments,
                diagnostics=self.diagnostics,
            ),
        )

    def _repr_html_(self) -> str:
        """The annotated page, as notebooks show a record."""
        from kprocure_parse.export.html.frame import framed  # noqa: PLC0415 — export stands above: it is asked only when a notebook asks

        return framed(self)


@frozen(kw_only=True, eq=False, repr=False)
class Article(ValueObject):
    """A newspaper's copy of a release, or its report on one."""

    type: Literal["article"] = "article"
    outlet: Text | None = None
    headline: Text | None = None
    subheads: tuple[Text, ...] = ()
    bylines: tuple[Byline, ...] = ()
    published: Published | None = None
    captions: tuple[Caption, ...] = ()
    body: tuple[Item, ...] = ()
    quotes: tuple[Quote, ...] = ()
    labels: tuple[Label, ...] = ()
    sections: tuple[Section, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    unclaimed: tuple[Span, ...] = ()
    text: str
    source: Source

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "body", Body(self.body))

    def same_facts(self, other: Record) -> bool:
        """Whether another record says the same: outlet, headline, the names of the bylines, day and hour of publication.

        Of words the letters and digits count, Latin capitals as small ones; an article without a headline is compared by all letters of its text.
        """
        return _facts(self) == _facts(other)

    @property
    def fingerprint(self) -> str:
        """32 hexadecimal digits, equal for two records if and only if `same_facts`; the same in every process, Python and format."""
        return sameness.fingerprint(_facts(self))

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """What the text says: amounts, shares, counts, moments, laws, notices, bodies, people in office.

        Found anew each time it is asked; no part of the record: neither compared nor written.
        """
        from kprocure_parse.mentions.finding import find_mentions  # noqa: PLC0415 — mentions stand above: found only when asked for

        return find_mentions(self)

    def __repr__(self) -> str:
        return brief.line(
            "Article",
            _named(brief.plain(self.outlet.text, 24) if self.outlet else "", self.headline),
            f"published {self.published.date}" if self.published else None,
            brief.counts(
                bylines=self.bylines,
                body_items=self.body,
                quotes=self.quotes,
                captions=self.captions,
                diagnostics=self.diagnostics,
            ),
        )

    def _repr_html_(self) -> str:
        """The annotated page, as notebooks show a record."""
        from kprocure_parse.export.html.frame import framed  # noqa: PLC0415 — export stands above: it is asked only when a notebook asks

        return framed(self)


Record: TypeAlias = Release | Article
"""What a document becomes."""


def _facts(record: Record) -> str:
    """What `same_facts` compares. Raises TypeError for what is no record."""
    if isinstance(record, Release):
        return _release_facts(record)
    if isinstance(record, Article):
        return _article_facts(record)
    raise TypeError(f"only a Release or an Article has facts to compare, not {type(record).__name__}")


def _release_facts(release: Release) -> str:
    headlines = [[version.language, _letters(version.headline)] for version in release.versions]
    header = release.release_time or release.distributed or release.contacts
    return sameness.canonical(
        "release",
        release.kind,
        headlines,
        sameness.letters(release.agencies[0].name) if release.agencies else None,
        sameness.stated(release.release_time),
        sameness.moment(release.distributed),
        sameness.people(release.contacts),
        None if any(words for _, words in headlines) and header else sameness.letters(release.text),
    )


def _article_facts(article: Article) -> str:
    headline = _letters(article.headline)
    return sameness.canonical(
        "article",
        _letters(article.outlet),
        headline,
        [sameness.letters(writer.name) for writer in article.bylines],
        sameness.moment(article.published),
        None if headline else sameness.letters(article.text),
    )


def _letters(words: Text | None) -> str | None:
    return sameness.letters(words.text) if words else None


def _named(what: str, headline: Text | None) -> str:
    """`press_release '조달청, …'`."""
    return f"{brief.plain(what)} {brief.quoted(headline.text) if headline else '(no headline)'}".strip()


def _free(release_time: ReleaseTime | None) -> str | None:
    """`free at once`, `free from 2026-09-17 12:00 online, 2026-09-18 print`."""
    if release_time is None:
        return None
    at_once = ["at once"] if release_time.immediate else []
    lifts = ", ".join(_lifted(lift) for lift in release_time.lifts[:3])
    return " ".join(["free", *at_once, f"from {lifts}" if lifts else ""]).rstrip()


def _lifted(lift: Lift) -> str:
    clock = lift.time.isoformat("minutes")[:5] if lift.time is not None else ""
    when = f"{lift.date or ''} {clock}".strip()
    condition = f"({brief.plain(lift.event, 20)})" if lift.event else ""
    return " ".join(filter(None, (when, lift.medium, condition)))
