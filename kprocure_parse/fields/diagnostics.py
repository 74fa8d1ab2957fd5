"""Diagnostics: what a careful reader would remark on. Everything is reported, nothing is repaired.

Codes are stable; CODES lists them with their meaning and is the source of the README's table.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, islice, pairwise

import regex
from attrs import field, frozen

from kprocure_parse.document import Document, Span
from kprocure_parse.layout.header import labels_without_value
from kprocure_parse.layout.lines import folded
from kprocure_parse.layout.zones import Sections
from kprocure_parse.patterns import deferred
from kprocure_parse.records import (
    Caption,
    Contact,
    Diagnostic,
    Distributed,
    Item,
    Language,
    Quote,
    ReleaseTime,
    Severity,
)
from kprocure_parse.release import Version
from kprocure_parse.values.contacts.numbers import is_unusual
from kprocure_parse.values.romanised import same_person
from kprocure_parse.values.times import DateMention, find_dates

CODES: dict[str, tuple[Severity, str]] = {
    "weekday_mismatch": ("warning", "a date carries a weekday that is not the calendar's"),
    "impossible_date": ("warning", "a date that no calendar has, such as 6. 31."),
    "embargo_before_distribution": ("warning", "a lift (보도시점) lies before the distribution (배포)"),
    "online_after_print": ("warning", "the online lift lies after the day of the print edition it belongs to"),
    "embargo_conflict": (
        "warning",
        "the feed's embargo (EmbargoDate) and the text's release time name different moments",
    ),
    "year_inferred": (
        "info",
        "no date of the header has a year: it is the one that the text names and the weekday fits",
    ),
    "near_duplicate": (
        "info",
        "two neighbouring paragraphs say nearly the same: perhaps two versions of one were left in",
    ),
    "name_spellings": ("info", "one person's name is romanised in two ways"),
    "phone_unusual": ("warning", "a telephone number of a shape that Korean numbers do not have"),
    "phone_not_understood": ("warning", "a contact is named, and the number beside the name was not understood"),
    "label_without_value": ("warning", "a label of the form (보도시점, 배포 …) has no value that was understood"),
    "language_mismatch": ("warning", "the headline is in one language and the body in another"),
    "preview_only": ("warning", "only the preview of the document could be read: it ends near 1,000 characters"),
    "partial": ("warning", "a section or a page of the document could not be read; the record is of the rest"),
    "not_a_release": ("info", "nothing shows that this text is a release; everything in it is unclaimed"),
}
"""Code → severity and meaning."""

_LOST_PHONE = deferred(r"[ \u00a0\t]{0,3}(?P<number>[(（][^()（）\n]{0,10}\d[^()（）\n]{0,20}[)）])")
ALIKE = 0.45
"""Dice coefficient of four-letter pieces from which neighbouring paragraphs count as alike (1 % of 1,360 pairs)."""
COMPARED = 60
"""Letters from which paragraphs are compared."""
NAMES = 100
"""Names from the top that are compared with each other; no release has half as many."""
NAMED = 5
"""Parts that could not be read of which the name is told."""
TITLE_WORDS = 3
"""Words of a headline from which it speaks a language: fewer may be the name of a programme."""
LEADS = 3
"""Paragraphs from the top in which weekdays are checked."""

_WORDS = deferred(r"\W++")
_HANGUL_WORD = deferred(r"\p{Hangul}++")
_LATIN_WORD = deferred(r"[A-Za-z][A-Za-z'’-]*+")
_OFFICES = (
    "Administrator",
    "Commissioner",
    "Minister",
    "Director",
    "Director General",
    "Chairman",
    "Chairperson",
    "President",
    "Governor",
    "Mr.",
    "Ms.",
)
_ENGLISH_NAME = deferred(
    rf"(?:{'|'.join(map(regex.escape, _OFFICES))})\s+"
    r"(?P<name>[A-Z][a-z]+(?:[ -][A-Z]?[a-z]+){1,2})"
)


@frozen(kw_only=True)
class Facts:
    """What the rules look at."""

    sections: Sections
    versions: tuple[Version, ...] = ()
    paragraphs: tuple[Item, ...] = ()
    distributed: Distributed | None = None
    release_time: ReleaseTime | None = None
    contacts: tuple[Contact, ...] = ()
    captions: tuple[Caption, ...] = ()
    quotes: tuple[Quote, ...] = ()
    engine: str | None = None
    missing: tuple[str, ...] = ()
    dates: tuple[DateMention, ...] = field(init=False)
    """Of the rows of the header, the titles and the first paragraphs."""

    @dates.default
    def _read_dates(self) -> tuple[DateMention, ...]:
        year = self.distributed.date.year if self.distributed and self.distributed.date else None
        spans = [part for row in self.sections.rows for part in row.parts]
        for version in self.versions:
            spans.extend(title.span for title in ((version.headline,) if version.headline else ()))
            spans.extend(subtitle.span for subtitle in version.subtitles)
            spans.extend(item.span for item in version.body[:LEADS])
        return tuple(mention for span in spans for mention in find_dates(self.sections.marks, span, year=year))


Rule = Callable[[Facts], Iterator[tuple[str, Span]]]


def extract(  # noqa: PLR0913, PLR0917 — everything that a reader may remark on
    sections: Sections,
    versions: tuple[Version, ...],
    distributed: Distributed | None,
    release_time: ReleaseTime | None,
    contacts: tuple[Contact, ...],
    document: Document,
) -> tuple[Diagnostic, ...]:
    """The diagnostics of a release, in the order of the text."""
    return _run(
        Facts(
            sections=sections,
            versions=versions,
            paragraphs=tuple(item for version in versions for item in version.body),
            distributed=distributed,
            release_time=release_time,
            contacts=contacts,
            captions=tuple(caption for version in versions for caption in version.captions),
            quotes=tuple(quote for version in versions for quote in version.quotes),
            engine=document.engine,
            missing=document.missing,
        )
    )


def extract_press(
    sections: Sections,
    body: tuple[Item, ...],
    captions: tuple[Caption, ...],
    quotes: tuple[Quote, ...],
    document: Document,
) -> tuple[Diagnostic, ...]:
    """The diagnostics of an article."""
    return _run(
        Facts(
            sections=sections,
            paragraphs=body,
            captions=captions,
            quotes=quotes,
            engine=document.engine,
            missing=document.missing,
        )
    )


def _run(facts: Facts) -> tuple[Diagnostic, ...]:
    found = [
        Diagnostic(code=code, severity=CODES[code][0], message=message, span=span, rule=f"diagnostic.{code}")
        for code, rule in RULES
        for message, span in rule(facts)
    ]
    return tuple(sorted(found, key=lambda each: (each.span, each.code)))


def _weekdays(facts: Facts) -> Iterator[tuple[str, Span]]:
    for mention in facts.dates:
        if mention.date is not None and mention.weekday is not None and mention.date.weekday() != mention.weekday:
            written = folded(facts.sections.text[mention.span.slice])
            yield f"{written}: {mention.date:%Y-%m-%d} is a {mention.date:%A}", mention.span


def _impossible(facts: Facts) -> Iterator[tuple[str, Span]]:
    for mention in facts.dates:
        if mention.date is None:
            yield f"no calendar has {folded(facts.sections.text[mention.span.slice])}", mention.span


def _early(facts: Facts) -> Iterator[tuple[str, Span]]:
    given = facts.distributed
    if given is None or given.date is None or facts.release_time is None:
        return
    for lift in facts.release_time.lifts:
        if lift.date is not None and _moment(lift.date, lift.time) < _moment(
            given.date, given.time if lift.time else None
        ):
            yield f"the {lift.medium} lift of {lift.date} lies before the distribution on {given.date}", lift.span


def _moment(date: dt.date, time: dt.time | None) -> dt.datetime:
    return dt.datetime.combine(date, time or dt.time.min)  # both sides are Korean time; only their order is asked


def _late_online(facts: Facts) -> Iterator[tuple[str, Span]]:
    lifts = facts.release_time.lifts if facts.release_time else ()
    printed = [lift.date for lift in lifts if lift.medium == "print" and lift.date is not None]
    for lift in lifts:
        if lift.medium in ("online", "all") and lift.date is not None and printed and lift.date > max(printed):
            yield f"online from {lift.date}, but in print on {max(printed)}", lift.span


def _conflict(facts: Facts) -> Iterator[tuple[str, Span]]:
    lifts = facts.release_time.lifts if facts.release_time else ()
    given = [lift for lift in lifts if lift.rule == "lift.source" and lift.date is not None]
    stated = [lift for lift in lifts if lift.rule != "lift.source" and lift.date is not None]
    for lift in given if stated else ():
        if all((each.date, each.time or lift.time) != (lift.date, lift.time) for each in stated):
            yield (
                f"the feed says {lift.date} {lift.time or ''}, the text {stated[0].date} {stated[0].time or ''}",
                lift.span,
            )


def _inferred(facts: Facts) -> Iterator[tuple[str, Span]]:
    if facts.release_time is None or (facts.distributed is not None and facts.distributed.date is not None):
        return
    if any(mention.year is not None for part in facts.release_time.parts for mention in _written(facts, part)):
        return
    for lift in facts.release_time.lifts[:1]:
        if lift.date is not None:
            yield f"read as {lift.date}: {folded(facts.sections.text[lift.span.slice])}", lift.span


def _written(facts: Facts, part: Span) -> Iterator[DateMention]:
    yield from find_dates(facts.sections.marks, part, year=dt.MINYEAR)


def _duplicates(facts: Facts) -> Iterator[tuple[str, Span]]:
    prose = [item for item in facts.paragraphs if item.kind == "paragraph" and len(item.text) >= COMPARED]
    for first, second in pairwise(prose):
        share = _alike(first.text, second.text)
        if share >= ALIKE:
            yield (
                f"{share:.0%} alike: {first.text[:40]}… / {second.text[:40]}…",
                Span(first.span.start, second.span.end),
            )


def _alike(first: str, second: str) -> float:
    """Dice coefficient of the sets of four-letter pieces: 0 nothing in common, 1 the same."""
    one, two = _pieces(first), _pieces(second)
    return 2 * len(one & two) / (len(one) + len(two)) if one and two else 0.0


def _pieces(text: str) -> set[str]:
    plain = _WORDS.sub(" ", text.lower())
    return {plain[place : place + 4] for place in range(len(plain) - 3)}


def _spellings(facts: Facts) -> Iterator[tuple[str, Span]]:
    names: dict[str, Span] = {}
    for name, span in sorted(_names(facts), key=lambda each: each[1]):
        names.setdefault(name, span)
    for (first, _), (second, span) in combinations(islice(names.items(), NAMES), 2):
        if same_person(first, second):
            yield f"{first} and {second} are one name", span


def _names(facts: Facts) -> Iterator[tuple[str, Span]]:
    text = facts.sections.text
    places = [*(caption.span for caption in facts.captions), *(item.span for item in facts.paragraphs)]
    for place in places:
        if not any(map(text[place.slice].__contains__, _OFFICES)):
            continue
        for match in _ENGLISH_NAME.finditer(text, *place):
            yield folded(match["name"]), Span(*match.span("name"))


def _phones(facts: Facts) -> Iterator[tuple[str, Span]]:
    for contact in facts.contacts:
        for phone in contact.phones:
            if is_unusual(phone):
                yield f"{phone.number} is not the shape of a Korean number", phone.span


def _lost_phones(facts: Facts) -> Iterator[tuple[str, Span]]:
    text = facts.sections.text
    for contact in facts.contacts:
        if contact.phones or contact.emails or contact.name is None:
            continue
        match = _LOST_PHONE.match(text, contact.span.end)
        if match is not None:
            yield f"no number of {match['number']} beside {contact.name}", Span(*match.span("number"))


def _labels(facts: Facts) -> Iterator[tuple[str, Span]]:
    understood = {"release_time": facts.release_time, "distributed": facts.distributed}
    for key, span in labels_without_value(facts.sections.form_words, facts.sections.rows):
        yield f"{folded(facts.sections.text[span.slice])} has no value", span
        understood.pop(key, None)
    for row in facts.sections.rows:
        if row.label is not None and row.key in understood and understood[row.key] is None:
            yield f"the value of {folded(facts.sections.text[row.label.slice])} was not understood", row.label


def _languages(facts: Facts) -> Iterator[tuple[str, Span]]:
    for version in facts.versions:
        if version.headline is not None and _prose(version) and _is_foreign(version.headline.text, version.language):
            other = "en" if version.language == "ko" else "ko"
            yield f"the headline is {other}, the body {version.language}", version.headline.span


def _is_foreign(title: str, language: Language) -> bool:
    """Whether a headline is wholly in the other script; one name or term would be no other language."""
    hangul, latin = len(_HANGUL_WORD.findall(title)), len(_LATIN_WORD.findall(title))
    return (latin if language == "ko" else hangul) >= TITLE_WORDS and (hangul if language == "ko" else latin) == 0


def _prose(version: Version) -> Sequence[Item]:
    return [item for item in version.body if item.kind in ("paragraph", "bullet")]


def _preview(facts: Facts) -> Iterator[tuple[str, Span]]:
    if facts.engine == "preview":
        yield (
            "read from the preview stream; save the document anew for the whole text",
            Span(0, len(facts.sections.text)),
        )


def _partial(facts: Facts) -> Iterator[tuple[str, Span]]:
    if facts.missing:
        named = ", ".join(facts.missing[:NAMED])
        rest = f" and {len(facts.missing) - NAMED} more" if len(facts.missing) > NAMED else ""
        yield f"could not be read: {named}{rest}", Span(0, len(facts.sections.text))


def _unknown(facts: Facts) -> Iterator[tuple[str, Span]]:
    if facts.sections.of("unknown"):
        yield "no banner, no contacts, no agency that announces anything", Span(0, len(facts.sections.text))


RULES: tuple[tuple[str, Rule], ...] = (
    ("preview_only", _preview),
    ("partial", _partial),
    ("not_a_release", _unknown),
    ("weekday_mismatch", _weekdays),
    ("impossible_date", _impossible),
    ("embargo_before_distribution", _early),
    ("online_after_print", _late_online),
    ("embargo_conflict", _conflict),
    ("year_inferred", _inferred),
    ("near_duplicate", _duplicates),
    ("name_spellings", _spellings),
    ("phone_unusual", _phones),
    ("phone_not_understood", _lost_phones),
    ("label_without_value", _labels),
    ("language_mismatch", _languages),
)
"""One rule a code."""
