"""Labels: words of the form that were understood and belong to no value."""

from __future__ import annotations

import regex

from kprocure_parse.document import Span, span_of
from kprocure_parse.layout.enclosures import announces
from kprocure_parse.layout.zones import Sections
from kprocure_parse.lexicon.press import DATE_LABELS
from kprocure_parse.marks.spaced import folded
from kprocure_parse.patterns import deferred
from kprocure_parse.records import Label

_BY = deferred(r"(?P<label>(?:[-–—]\s*)?(?:By|BY))(?=\s)")
_LETTER = deferred(r"[\p{L}\p{N}]")
_MARKDOWN = deferred(r"#{1,6}(?=\s)")


def extract(sections: Sections) -> tuple[Label, ...]:
    """Banner, row labels, end marks, tags before titles, frame words, residue; in order."""
    found = [
        Label(key=mark.key, text=folded(sections.text[mark.span.slice]), span=mark.span, rule=mark.rule)
        for mark in sections.form_words
    ]
    found.extend(_frames(sections))
    found.extend(_tags(sections))
    found.extend(_bare_attachments(sections))
    found.extend(_press(sections))
    found.extend(_markers(sections))
    return tuple(sorted(found, key=lambda label: label.span))


def _frames(sections: Sections) -> list[Label]:
    return [
        Label(key="mark", text=folded(each.line.text), span=each.line.span, rule=each.rule)
        for each in sections.of("frame", "dateline", "title_note", "tag", "date", "agency")
    ]


def _tags(sections: Sections) -> list[Label]:
    found = []
    for each in sections.of("title"):
        markdown = _MARKDOWN.match(sections.text, *each.line.span)
        if markdown is not None:
            found.append(Label(key="mark", text=markdown[0], span=span_of(markdown.span()), rule="label.markdown"))
        if each.parts is None:
            continue
        words = each.parts.words
        found.extend(
            Label(key="kind", text=folded(sections.text[tag.slice]), span=tag, rule="label.tag")
            for tag in each.parts.tag_spans
            if tag.end <= words.start
        )
        if each.parts.note is not None:
            note = each.parts.note
            found.append(Label(key="mark", text=folded(sections.text[note.slice]), span=note, rule="label.note"))
    return found


def _bare_attachments(sections: Sections) -> list[Label]:
    return [
        Label(key="attachments", text=folded(each.line.text), span=each.line.span, rule="label.attachments")
        for each in sections.of("attachment")
        if announces(each.line) and (mark := each.line.enclosure) is not None and mark.span.end >= each.line.span.end
    ]


def _press(sections: Sections) -> list[Label]:
    """`By` before a journalist's name, `date` glued to an article's date."""
    found = []
    for each in sections.of("byline", "published", "caption"):
        start = each.line.span.start
        label = _BY.match(each.line.text) if each.zone == "byline" else _dated(each.line.text)
        words = (label["label"] or "").rstrip() if label is not None else ""
        if words:
            found.append(
                Label(key="mark", text=words, span=Span(start, start + len(words)), rule=f"label.{each.zone}"),
            )
    return found


def _dated(line: str) -> regex.Match[str] | None:
    if not line.startswith(DATE_LABELS):
        return None
    from kprocure_parse.layout.press import dated

    return dated(line)


def _markers(sections: Sections) -> list[Label]:
    """Marks of subtitles, if they are letters or figures: ㅇ, ①."""
    return [
        Label(key="mark", text=each.line.marker, span=Span(start, start + len(each.line.marker)), rule="label.marker")
        for each in sections.of("subtitle")
        if each.line.marker is not None and _LETTER.match(each.line.marker)
        for start in (each.line.span.start,)
    ]
