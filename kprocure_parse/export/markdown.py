"""Records → Markdown with YAML front matter, for note takers and retrieval pipelines."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator

import regex

from kprocure_parse.export import phrasebook
from kprocure_parse.export.escapes import escaped, inline, table
from kprocure_parse.patterns import deferred
from kprocure_parse.records import Attachment, Item, Text
from kprocure_parse.release import Article, Release, Version

Value = str | bool | dt.date | None | list[str]
LETTERS_AS_BULLETS = frozenset("ㅇoO")  # typed for ○
_UNPRINTABLE = deferred(r"[^\x20-\x7E\xA0-\u2027\u202A-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD\U00010000-\U0010FFFF]")


def to_markdown(record: Release | Article, *, attachments: bool = True) -> str:
    """Return the record as Markdown (CommonMark with pipe tables), its facts as YAML in front.

    The front matter says what, who, when and whom to call: `title`, `type`, `kind`, `languages`, `agencies`, `date` (of
    distribution, in no quotes), `distributed`, `release_time`, `immediate`, `lifts`, `online_from`, `print_from`, `contacts`, `attachments`; of an
    article `outlet`, `published`, `authors`. Every string is in double
    quotes, as in JSON; absent facts are left out.
    Below, each version begins with its headline as `#`: subtitles are bold, bullets are nested lists by their level, notes
    stand below what they explain, captions are in italics. These are the words of the release; characters with a meaning
    in Markdown are escaped, bullets such as □ and ㅇ become list marks, ordinals such as ① stay. The contents of attachments
    follow, each below its mark and title as `##`; `attachments=False` leaves them out.
    """
    told: tuple[Version | Article, ...] = record.versions if isinstance(record, Release) else (record,)
    front = "\n".join(["---", *_front(record), "---"])
    enclosed = [each for each in record.attachments if each.body] if isinstance(record, Release) and attachments else []
    pages = (*map(_lines, told), *map(_enclosed, enclosed))
    sections = "\n\n---\n\n".join("\n".join(page) for page in pages)
    return f"{front}\n\n{sections}".rstrip("\n") + "\n"


def _front(record: Release | Article) -> Iterator[str]:
    facts = _of_release(record) if isinstance(record, Release) else _of_article(record)
    for key, value in facts:
        if isinstance(value, list):
            if value:
                yield f"{key}:"
                yield from (f"  - {_quoted(entry)}" for entry in value)
        elif value not in {"", None}:
            yield f"{key}: {_quoted(value) if isinstance(value, str) else str(value).lower()}"


def _of_release(release: Release) -> Iterator[tuple[str, Value]]:
    yield "title", _title(release.headline)
    yield "type", release.type
    yield "kind", release.kind
    yield "languages", [version.language for version in release.versions]
    yield "agencies", [phrasebook.phrase(agency.name) for agency in release.agencies]
    yield "date", release.distributed.date if release.distributed else None
    yield "distributed", phrasebook.stamp(release.distributed)
    if release.release_time is not None:
        yield "release_time", phrasebook.phrase(release.release_time.raw)
        yield "immediate", release.release_time.immediate
        yield "lifts", [phrasebook.lift(lift) for lift in release.release_time.lifts]
        yield "online_from", phrasebook.moment(release.release_time, "online")
        yield "print_from", phrasebook.moment(release.release_time, "print")
    yield "contacts", [phrasebook.contact(person) for person in release.contacts]
    yield "attachments", [phrasebook.attachment(enclosure) for enclosure in release.attachments]


def _of_article(article: Article) -> Iterator[tuple[str, Value]]:
    yield "title", _title(article.headline)
    yield "type", article.type
    yield "languages", [language] if (language := phrasebook.language(article)) else []
    yield "outlet", _title(article.outlet)
    yield "date", article.published.date if article.published else None
    yield "published", phrasebook.stamp(article.published)
    yield "authors", [phrasebook.byline(journalist) for journalist in article.bylines]


def _title(words: Text | None) -> str:
    return phrasebook.phrase(words.text) if words else ""


def _quoted(words: str) -> str:
    """A YAML string: as in JSON, with characters that YAML does not allow as escapes."""
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(words, ensure_ascii=False))


def _lines(told: Version | Article) -> Iterator[str]:
    if told.headline and (title := inline(told.headline.text)):
        yield from (f"# {title}", "")
    for subtitle in told.subheads if isinstance(told, Article) else told.subtitles:
        if words := inline(subtitle.text):
            yield from (f"**{words}**", "")
    yield from _body(told.body)
    for caption in told.captions:
        if words := inline(phrasebook.caption(caption)):
            yield from (f"*{words}*", "")


def _enclosed(enclosure: Attachment) -> Iterator[str]:
    """An attachment with its contents."""
    yield from (f"## {inline(f'{enclosure.marker} {enclosure.title}')}", "")
    yield from _body(enclosure.body)


def _body(body: tuple[Item, ...]) -> Iterator[str]:
    """Blocks separated by empty lines, except neighbouring bullets. `within` has the levels of the open lists."""
    within: list[int] = []
    bullet_before = False
    for item in body:
        block = _block(item)
        if not block:
            continue
        while within and (within[-1] >= item.level or item.kind in {"heading", "table"}):
            within.pop()
        if bullet_before and item.kind != "bullet":
            yield ""
        margin = "  " * len(within)
        yield from (margin + line for line in block)
        bullet_before = item.kind == "bullet"
        if bullet_before:
            within.append(item.level)
        else:
            yield ""
    if bullet_before:
        yield ""


def _block(item: Item) -> list[str]:
    if item.kind == "table" and any(item.rows):
        return table(item.rows)
    words = _block_words(item)
    if not words:
        return []
    return [{"bullet": "- ", "heading": "## "}.get(item.kind, "") + words]


def _block_words(item: Item) -> str:
    """The words, after the mark if it carries a meaning (marks of notes, ordinals)."""
    marker = item.marker or ""
    telling = item.kind == "note" or (marker not in LETTERS_AS_BULLETS and regex.search(r"[\p{L}\p{N}]", marker))
    words = phrasebook.phrase(f"{marker} {item.text}" if telling else item.text)
    return escaped(words)
