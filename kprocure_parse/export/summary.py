"""Records → a few lines for people; says only what the record says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from kprocure_parse.records import Contact, Diagnostic, Distributed, Lift, Published, ReleaseTime, Text
from kprocure_parse.release import Article, Release, Version

LABEL_WIDTH = 13
KINDS = {
    "press_release": "press release (보도자료)",
    "reference": "reference to the press (보도참고자료)",
    "explanation": "explanation or rebuttal (보도설명자료)",
    "notice_of_activity": "notice of activity (동정자료)",
    "joint_press_release": "joint press release (공동보도자료)",
    "other": "other text, not recognised as a press release",
}
EDITIONS = {"morning": "morning edition (조간)", "evening": "evening edition (석간)"}
MEDIA = {"all": "all media", "photo": "photos"}
CONTROLS = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)], " ")  # a text from the web commands no terminal


def summary(record: Release | Article) -> str:
    """Return the record in a few lines: what it is, when it may be published, whom to call."""
    rows = _release(record) if isinstance(record, Release) else _article(record)
    return "\n".join(f"{label:<{LABEL_WIDTH}}{value}".translate(CONTROLS).rstrip() for label, value in rows)


def _release(release: Release) -> Iterator[tuple[str, str]]:
    yield "", KINDS[release.kind]
    yield from _listed("agency", (agency.name for agency in release.agencies))
    for version in release.versions:
        yield from _version(version)
    yield from _listed("release time", _release_time(release.release_time))
    yield from _listed("distributed", _moment(release.distributed))
    yield from _listed("contact", map(_contact, release.contacts))
    yield from _listed("attachment", (attachment.title or attachment.marker for attachment in release.attachments))
    yield from _listed("remark", map(_remark, release.diagnostics))


def _article(article: Article) -> Iterator[tuple[str, str]]:
    yield "", "newspaper article"
    yield from _listed("outlet", _texts(article.outlet))
    yield from _listed("headline", _texts(article.headline))
    yield from _listed("subhead", (subhead.text for subhead in article.subheads))
    yield from _listed("byline", (_joined(byline.name, byline.email) for byline in article.bylines))
    yield from _listed("published", _moment(article.published))
    yield "holds", _counts(body=article.body, quote=article.quotes, caption=article.captions)
    yield from _listed("remark", map(_remark, article.diagnostics))


def _version(version: Version) -> Iterator[tuple[str, str]]:
    headline = version.headline.text if version.headline else "(no headline found)"
    yield f"[{version.language}]", headline
    yield from (("", f"- {subtitle.text}") for subtitle in version.subtitles)
    yield "", _counts(body=version.body, quote=version.quotes, caption=version.captions)


def _listed(label: str, values: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The label before the first value, blanks before the others."""
    for index, value in enumerate(values):
        yield (label if index == 0 else "", value)


def _texts(text: Text | None) -> Iterator[str]:
    if text is not None:
        yield text.text


def _release_time(release_time: ReleaseTime | None) -> Iterator[str]:
    if release_time is None:
        return
    if release_time.immediate:
        yield "immediately, once distributed"
    yield from map(_lift, release_time.lifts)


def _lift(lift: Lift) -> str:
    """A lift in words: `online: 2026-04-13 12:00`, `print: 2026-04-14, morning edition (조간)`."""
    when = _stamp(lift.date, lift.time)
    facts = [when, EDITIONS[lift.edition] if lift.edition else "", f"on condition: {lift.event}" if lift.event else ""]
    return f"{MEDIA.get(lift.medium, lift.medium)}: {', '.join(fact for fact in facts if fact)}"


def _moment(moment: Distributed | Published | None) -> Iterator[str]:
    if moment is not None:
        yield _stamp(moment.date, moment.time) or f"unclear: {moment.raw}"


def _stamp(date: dt.date | None, time: dt.time | None) -> str:
    parts = (date.isoformat() if date else "", time.isoformat("minutes") if time else "")
    return " ".join(part for part in parts if part)


def _contact(contact: Contact) -> str:
    phones = (phone.number + (phone.extension or "") for phone in contact.phones)
    who = " ".join(part for part in (contact.name, contact.rank) if part)
    return _joined(" ".join(contact.department), who, *phones, *contact.emails)


def _joined(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)


def _remark(diagnostic: Diagnostic) -> str:
    return f"{diagnostic.code}: {diagnostic.message}"


def _counts(**found: tuple[object, ...]) -> str:
    """How many of each: `14 body items, 2 quotes, no captions`."""
    return ", ".join(f"{len(items) or 'no'} {_plural(noun, len(items))}" for noun, items in found.items())


def _plural(noun: str, number: int) -> str:
    counted = f"{noun} item" if noun == "body" else noun
    return counted if number == 1 else f"{counted}s"
