"""The small records: what a release says, and where each thing stood.

All are frozen, slotted and keyword-only. Every one carries `span`, half-open offsets
into the record's `text`, and `rule`, the id of the rule that found it. Absent is None or
an empty tuple. Times are Korean Standard Time; nothing here reads a clock.

`text[span]` always re-reads to the value. White space in a value is folded (a value that
stood on two lines is joined by one space); where a span holds more, the record's docstring says so.

What was chosen among candidates carries `confidence`, from 0 to 1: an estimate of how likely the
value is right. Where the words of the text prove a value it is 1.0.

What the caller knows (`Known`) and the text does not say has a rule `known.…`. Its span is where the text repeats it, in other
quotation marks or spacing perhaps, or empty, `Span(0, 0)`: no text stands for it.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal, get_args

from attrs import Attribute, field, frozen
from attrs.validators import instance_of, optional

from kprocure_parse import brief
from kprocure_parse.document import Format, Span
from kprocure_parse.value_object import ValueObject

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

Language = Literal["ko", "en"]
Kind = Literal["press_release", "reference", "explanation", "notice_of_activity", "joint_press_release", "other"]
Medium = Literal["all", "online", "print", "broadcast", "photo", "video"]
Edition = Literal["morning", "evening"]
ItemKind = Literal["paragraph", "bullet", "note", "heading", "table"]
ContactRole = Literal["responsible", "officer"]
SectionRole = Literal["header", "release", "contacts", "captions", "attachment", "notice", "furniture"]
Severity = Literal["info", "warning"]
LabelKey = Literal[
    "banner", "release_time", "distributed", "contacts", "attachments", "headline", "end", "kind", "source", "mark"
]


def seoul() -> ZoneInfo:
    """Korean time, always the same object."""
    from zoneinfo import ZoneInfo

    return ZoneInfo("Asia/Seoul")


def checked_language(language: object) -> None:
    """Raises ValueError, naming the languages, for one that is not spoken."""
    if language not in get_args(Language):
        raise ValueError(f"no language {language!r}; there are {', '.join(get_args(Language))}")


def checked_medium(medium: object) -> None:
    """Raises ValueError, naming the media, for a medium that there is not."""
    if medium not in get_args(Medium):
        raise ValueError(f"no medium {medium!r}; there are {', '.join(get_args(Medium))}")


@frozen(kw_only=True, eq=False, repr=False)
class Text(ValueObject):
    """A run of words: a headline (제목), a subtitle (부제), an outlet, a subhead.

    `confidence` says how sure it is that these words are such a title, and that it begins and ends here.
    """

    text: str
    confidence: float = 1.0
    span: Span
    rule: str


@frozen(kw_only=True, eq=False, repr=False)
class Agency(ValueObject):
    """Who issues the release (기관). `name` is the official Korean name, `raw` what was written.

    `confidence` says how sure it is that this agency issues the release: others are named in it too.
    """

    name: str
    raw: str
    confidence: float = 1.0
    span: Span
    rule: str


@frozen(kw_only=True, eq=False, repr=False)
class Lift(ValueObject):
    """One moment from which a medium may publish (엠바고 해제).

    `date` and `time` are KST. A morning paper (조간) carries the paper's date; its online
    companion is a lift of its own. `event` is a condition in words (국무회의 종료 시).
    A clock of 24:00 is written as 00:00 of the following day.
    """

    medium: Medium
    date: dt.date | None = None
    time: dt.time | None = None
    edition: Edition | None = None
    event: str | None = None
    span: Span
    rule: str


@frozen(kw_only=True, eq=False, repr=False)
class ReleaseTime(ValueObject):
    """보도시점 / 보도일시: from when the release may be published.

    `immediate` is 배포 즉시 and its variants: free once distributed. `span` runs from the first to
    the last character of the value; `parts` are its stretches where another cell stands
    between them, and `raw` is those stretches joined by a space.
    """

    raw: str
    immediate: bool
    lifts: tuple[Lift, ...] = ()
    parts: tuple[Span, ...] = ()
    span: Span
    rule: str

    def lifts_at(self, medium: Medium) -> dt.datetime | None:
        """The aware moment (Asia/Seoul) from which `medium` may publish, or None if none is stated.

        The medium's own lift is asked first, then the one for all media. A lift without a
        clock begins with its day. A morning edition (조간) is dated by the paper, so print is free
        from that day's 00:00 (first editions are printed the evening before, at an hour the
        form never states); an evening edition (석간) likewise frees print on its own day. The hour
        at which online media may follow a print edition is stated or unknown, never assumed.
        None: a condition (`event`) decides, no date is known, nothing is said of this medium,
        or the release is immediate and no clock was stated. None is no permission: `Release.clearance` tells these apart.

        Raises ValueError for a medium that there is not.
        """
        checked_medium(medium)
        for wanted in (medium, "all"):
            for lift in self.lifts:
                if lift.medium != wanted:
                    continue
                if lift.event is not None or lift.date is None:
                    return None
                if lift.time is None and lift.edition is None and self.immediate:
                    return None
                return dt.datetime.combine(lift.date, lift.time or dt.time.min, tzinfo=seoul())
        return None


@frozen(kw_only=True, eq=False, repr=False)
class Distributed(ValueObject):
    """배포 / 배포일시: when the agency distributed the release. `date` is None if it is impossible."""

    date: dt.date | None
    time: dt.time | None = None
    raw: str
    span: Span
    rule: str


@frozen(kw_only=True, eq=False, repr=False)
class Item(ValueObject):
    """One piece of the body (본문): its mark and level, its words, the cells of a table.

    `level` is 0 for plain paragraphs and 1–4 for the official ladder □ → ㅇ → - → ·; a note
    (`*`, `※`) has the level of what it explains plus one. The span begins at the marker.
    """

    kind: ItemKind
    marker: str | None = None
    level: int = 0
    text: str
    rows: tuple[tuple[str, ...], ...] = ()
    span: Span
    rule: str


@frozen(kw_only=True, eq=False, repr=False)
class Quote(ValueObject):
    """Speech (인용). `text` has no quotation marks; `speaker` is the bare name, `speaker_title` the office.

    Both are the words of the text and may stand before or after the quote, or be carried
    forward from an earlier one; the span is that of the spoken words. `confidence` says how sure it is
    that this person said them.
    """

    text: str
    speaker: str | None = None
    speaker_title: str | None = None
    confidence: float = 1.0
    span: Span
    rule: str


@frozen(kw_only=True, eq=False, repr=False)
class Caption(ValueObject):
    """A photo caption (사진 설명). The span holds its mark, its words and its credit."""

    text: str
    credit: str | None = None
    span: Span
    rule: str


@frozen(kw_only=True, eq=False, repr=False)
class Phone(ValueObject):
    """One number, area code first (`042-000-0000`); `extension` as written (`~6`)."""

    number: str
    extension: str | None = None
    span: Span
    rule: str


@frozen(kw_only=True, eq=False, repr=False)
class Contact(ValueObject):
    """One person to ask (담당 부서 / 책임자 / 담당자 / 문의). The span runs over what belongs to that person alone.

    `department` runs from the outer to the inner unit and may stand elsewhere (merged cells, a
    unit given once for two people). `rank` is 직급 with its spaces squeezed (`과 장` is 과장).
    `confidence` says how sure it is that `name` is a person's name and that the rest belongs to it.
    """

    department: tuple[str, ...] = ()
    group: str | None = None
    role: ContactRole | None = None
    rank: str | None = None
    name: str | None = None
    phones: tuple[Phone, ...] = ()
    emails: tuple[str, ...] = ()
    confidence: float = 1.0
    span: Span
    rule: str


@frozen(kw_only=True, eq=False, repr=False)
class Attachment(ValueObject):
    """An attachment (붙임 / 별첨 / 참고). `title` may be empty if there is only the mark; the span includes the mark.

    `body` is what the attachment itself says, if the document holds it: items, headings, notes and tables as in a
    version. The span then runs over the whole of it, from the mark above its text.
    """

    title: str
    marker: str
    body: tuple[Item, ...] = field(default=(), repr=brief.held)
    span: Span
    rule: str


@frozen(kw_only=True, eq=False, repr=False)
class Byline(ValueObject):
    """A journalist of an article."""

    name: str
    email: str | None = None
    span: Span
    rule: str


@frozen(kw_only=True, eq=False, repr=False)
class Published(ValueObject):
    """When an article says it was published."""

    date: dt.date | None
    time: dt.time | None = None
    raw: str
    span: Span
    rule: str


@frozen(kw_only=True, eq=False, repr=False)
class Label(ValueObject):
    """A word of the form that was understood but is not a value: 보도시점, 담당 부서, 보도자료, 끝."""

    key: LabelKey
    text: str
    span: Span
    rule: str


@frozen(kw_only=True, eq=False, repr=False)
class Section(ValueObject):
    """A stretch of one language and one role. The sections of a record partition its text."""

    language: Language | None
    role: SectionRole
    span: Span
    rule: str


@frozen(kw_only=True, eq=False, repr=False)
class Diagnostic(ValueObject):
    """Something a careful reader would remark on. `code` is stable and listed in the README."""

    code: str
    severity: Severity
    message: str
    span: Span
    rule: str


@frozen(kw_only=True, eq=False, repr=False)
class Source(ValueObject):
    """What the record was read from: its format, the engine that read it, its number of pages.

    `fields` are the elements of a feed's item as they came, (name, value), known and unknown, in their order. `name` is
    `Known.source` or, where that is not given, the name of the file without its folders. `id` and `url` are those of `Known`.
    """

    format: Format
    engine: str | None = None
    pages: int | None = None
    fields: tuple[tuple[str, str], ...] = ()
    name: str | None = None
    id: str | None = None
    url: str | None = None


_STRING = optional(instance_of(str))


def _is_day(made: object, attribute: Attribute[dt.date], value: dt.date) -> None:
    """Refuses what is no date; pandas' NaT is a datetime that equals nothing, not even itself."""
    instance_of(dt.date)(made, attribute, value)
    if value != value:  # noqa: PLR0124 - only NaT
        raise TypeError(f"'{attribute.name}' must be a date or None, not {value!r}")


@frozen(kw_only=True, eq=False, repr=False)
class Known(ValueObject):
    """What the caller knows of a text besides the text itself: a row of a table, an entry of a feed.

    `title` (제목) and `agency` (기관) fill what the text does not say, and are the caller's word that the text is a release.
    `published`, the day or moment at which it was published (승인일시; without a zone it is Korean time), settles years and
    days that the text leaves open, and which body a reused short name means. None of them overrides what the text says.
    `id`, `url` and `source`, the name of what the text came from, stand in the record's `source`.

    Raises TypeError for an argument of another type.
    """

    title: str | None = field(default=None, validator=_STRING)
    agency: str | None = field(default=None, validator=_STRING)
    published: dt.date | dt.datetime | None = field(default=None, validator=optional(_is_day))
    id: str | None = field(default=None, validator=_STRING)
    url: str | None = field(default=None, validator=_STRING)
    source: str | None = field(default=None, validator=_STRING)

    @property
    def day(self) -> dt.date | None:
        """The Korean day of `published`."""
        if not isinstance(self.published, dt.datetime):
            return self.published
        try:
            return (self.published.astimezone(seoul()) if self.published.tzinfo else self.published).date()
        except OverflowError:  # the first or the last day that a calendar has
            return self.published.date()
