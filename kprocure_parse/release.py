"""The two records a document becomes: a Release, or the Article a newspaper made of one."""

from __future__ import annotations

import datetime as dt
from typing import Literal, TypeAlias

from attrs import frozen

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
    Medium,
    Published,
    Quote,
    ReleaseTime,
    Section,
    Source,
    Text,
)


@frozen(kw_only=True)
class Version:
    """The release in one language; a bilingual (국영문 동시) release has two, in document order."""

    language: Language
    headline: Text | None = None
    subtitles: tuple[Text, ...] = ()
    body: tuple[Item, ...] = ()
    quotes: tuple[Quote, ...] = ()
    captions: tuple[Caption, ...] = ()
    span: Span
    rule: str


@frozen(kw_only=True)
class Release:
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

    def _repr_html_(self) -> str:
        """The annotated page, as notebooks show a record."""
        from kprocure_parse.export.html.frame import framed  # noqa: PLC0415 — export stands above: it is asked only when a notebook asks

        return framed(self)


@frozen(kw_only=True)
class Article:
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

    def _repr_html_(self) -> str:
        """The annotated page, as notebooks show a record."""
        from kprocure_parse.export.html.frame import framed  # noqa: PLC0415 — export stands above: it is asked only when a notebook asks

        return framed(self)


Record: TypeAlias = Release | Article
"""What a document becomes."""
