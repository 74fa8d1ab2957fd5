"""Divides a Document into zones, in steps: each gives zones to lines that the steps before it left open."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import groupby
from operator import attrgetter

from kprocure_parse.document import Document, span_of
from kprocure_parse.forms.form import Form
from kprocure_parse.layout.attachments import give_behind_table, give_boxes_behind, give_lists
from kprocure_parse.layout.captions import give_captions, give_trailing
from kprocure_parse.layout.contacts import find_contacts
from kprocure_parse.layout.header import find_header
from kprocure_parse.layout.language import has_prose, is_finished, may_be_sentence
from kprocure_parse.layout.lines import Line, lines_of
from kprocure_parse.layout.notices import SIGNS, is_notice, is_residue, is_style_sheet, shell_title
from kprocure_parse.layout.rebuttals import give_coverage
from kprocure_parse.layout.signatures import give_signature
from kprocure_parse.layout.titles import find_titles
from kprocure_parse.layout.work import Work
from kprocure_parse.layout.zones import STYLE_SHEET, FormWord, Row, Sections, ZoneKind
from kprocure_parse.lexicon import source_names
from kprocure_parse.marks.enclosures import ENDS
from kprocure_parse.marks.found import Marks
from kprocure_parse.marks.mark import places_of
from kprocure_parse.marks.notices import NOTICES
from kprocure_parse.marks.style_sheets import STYLE_SHEETS
from kprocure_parse.marks.tags import TAGS
from kprocure_parse.patterns import deferred
from kprocure_parse.records import Language

MIN_VERSION_LINES = 2
"""Fewest English sentences of a stretch that is a version of the release rather than a citation in it."""

SENTENCE = 25
"""A Korean sentence of more characters than this is a version by itself."""
BOARD_LINES = 8
"""Longest head of a board page (lines): four labels, four values."""
BOARD_VALUE = 60
"""Longest value in such a head (characters)."""

_NAME, _NUMBER = attrgetter("name"), attrgetter("number")
_BOARD_DATE = deferred(r"(?<!\w)(?P<label>[A-Z][a-z]++)\s*+[:：]?\s*+(?P<date>\d{4}-\d\d-\d\d)")


def cut(document: Document, form: Form, marks: Marks) -> Sections:
    """The layout of a release, or of a text that is none: every line is in one zone, and the sections partition the text."""
    work = Work(marks, lines_of(document, marks), form)
    if form.family == "none":
        return work.unknown()
    for step in STEPS:
        step(work)
    return work.sections()


def _header(work: Work) -> None:
    contacts = {number for block in work.contacts for number in block.lines}
    known = work.zones.keys() - contacts
    lines = [line for line in work.lines if line.number not in known] if known else work.lines
    header = find_header(lines, contacts)
    work.rows = (*work.rows, *header.rows)
    work.form_words.extend(header.form_words)
    work.header_end = header.end
    for number, zone, rule in header.zones:
        if number not in header.titles:
            work.give(work.lines[number], zone, rule)


def _board(work: Work) -> None:
    """Gives the head of a board page: labels of the form, each with its value next to it or in the line below."""
    labels = work.form.head
    if not labels:
        return
    taken: list[Line] = []
    for line in work.open()[:BOARD_LINES]:
        labelled = any(line.text.startswith(label) and not line.text[len(label) :][:1].isalpha() for label in labels)
        valued = bool(taken) and taken[-1].text.rstrip(" :：") in labels
        if not labelled and not (valued and len(line.text) <= BOARD_VALUE):
            break
        taken.append(line)
    for line in taken:
        work.give(line, "frame", "header.board")
    date = _BOARD_DATE.search(work.text, taken[0].span.start, taken[-1].span.end) if taken else None
    if date is not None and date["label"] == work.form.head_date:
        label, value = span_of(date.span("label")), span_of(date.span("date"))
        work.rows = (Row(key="distributed", label=label, parts=(value,)),)
        work.form_words.append(FormWord(key="distributed", span=label, rule="label.board"))


def _named(work: Work) -> None:
    """Gives the parts that the source itself names: elements of a feed, regions of a page."""
    if _NAMED.keys().isdisjoint(map(_NAME, work.lines)):
        return
    for line in work.open():
        zone = _NAMED.get(line.name or "")
        if zone is not None:
            work.give(line, zone, f"{zone}.named")


_NAMED: dict[str, ZoneKind] = {
    **dict.fromkeys(source_names.TITLES, "title"),
    **dict.fromkeys(source_names.SUBTITLES, "subtitle"),
    **dict.fromkeys(source_names.AGENCIES, "agency"),
    **dict.fromkeys(source_names.DATES, "date"),
    **dict.fromkeys(source_names.EMBARGOES, "embargo"),
    **dict.fromkeys(source_names.FILES, "file"),
    **dict.fromkeys(source_names.NOTICES, "notice"),
    **dict.fromkeys(source_names.FRAMES, "frame"),
}


def _notices(work: Work) -> None:
    phrases = [mark.span.start for mark in work.marks.of(NOTICES)]
    for line in work.open_at((*phrases, *places_of(work.text, SIGNS))):
        if shell_title(line.text) is not None:
            work.give(line, "shell", "notice.shell")
        elif is_notice(line):
            work.give(line, "notice", "notice.phrase")
    if work.marks.of(STYLE_SHEETS):
        for line in filter(is_style_sheet, work.open()):
            work.give(line, "furniture", STYLE_SHEET)
    for line in filter(is_residue, work.open()):
        work.give(line, "furniture", "furniture.line")


def _contacts(work: Work) -> None:
    work.contacts = tuple(find_contacts(work.open()))
    for block in work.contacts:
        for number in block.lines:
            work.give(work.lines[number], "contacts", "contacts.block")


def _versions(work: Work) -> None:
    """Decides which languages have a version, and which version each line belongs to."""
    found: list[Language] = []
    stretches = _stretches(work)
    for language, lines in stretches:
        if language is not None and language not in found and _is_version(language, lines):
            found.append(language)
    if not found:
        present = [language for language, _ in stretches if language is not None]
        found = present[:1]
    if not found:
        titled = [work.languages[number] for number, (zone, _) in work.zones.items() if zone == "title"]
        found = [language for language in titled if language is not None][:1]
    if not found and (work.open() or any(zone == "shell" for zone, _ in work.zones.values())):
        found = ["ko"]
    if not found:
        return
    work.versions = tuple(found)
    if len(found) == 1:
        work.owners = work.versions * len(work.lines)
    else:
        work.owners = tuple([language if language in found else found[0] for language in work.languages])


def _stretches(work: Work) -> list[tuple[Language | None, list[Line]]]:
    lines, languages = work.open(), work.languages
    if len(set(languages)) == 1:
        return [(languages[0], lines)] if lines else []
    return [(language, [*alike]) for language, alike in groupby(lines, lambda line: languages[line.number])]


def _is_version(language: Language, lines: Sequence[Line]) -> bool:
    if language == "en":
        return has_prose(lines) and sum(may_be_sentence(line) for line in lines) >= MIN_VERSION_LINES
    return len(lines) > MIN_VERSION_LINES or any(
        len(line.text) > SENTENCE and is_finished(line, "ko") for line in lines
    )


def _preface(work: Work) -> None:
    """Gives opening remarks that come before the release in the same file: the release begins at the line tagged 보도자료."""
    lines = work.open()
    if not lines or not (first := lines[0].of(TAGS)) or first[0].value.word.endswith("보도자료"):
        return
    for place, line in enumerate(lines[1:], start=1):
        if any(tag.value.word.endswith("보도자료") for tag in line.of(TAGS)):
            for before in lines[:place]:
                work.give(before, "preface", "preface.other_document")
            return


def _titles(work: Work) -> None:
    """Gives the title block of each version. Its first lines may be known: the title that the source names, or lines above the release row."""
    for language in work.versions:
        lines = work.untold(language)
        named = work.titled(language)
        above = [] if named else lines[: bisect_left(lines, work.header_end, key=_NUMBER)]
        for line in above:
            work.give(line, "title", "headline.above_row")
        given = named or above
        answers = work.untitled if not given and work.untitled < len(work.lines) else None
        found = find_titles(
            [*given, *lines[len(above) :]], language, work.form.titles, given=len(given), answers=answers
        )
        work.title(found)


def _ends(work: Work) -> None:
    for line in work.lines if work.marks.of(ENDS) else ():
        for mark in line.of(ENDS):
            if mark.span.start > line.content.start:
                work.mark(mark.span, mark.rule)


def _body(work: Work) -> None:
    work.give_rest("body", "body.rest")


STEPS: tuple[Callable[[Work], None], ...] = (
    _named,
    _board,
    _contacts,
    _header,
    _notices,
    _versions,
    _preface,
    give_coverage,
    _titles,
    give_boxes_behind,
    give_captions,
    give_behind_table,
    give_lists,
    give_trailing,
    give_signature,
    _ends,
    _body,
)
"""The order matters: what the words of the form prove comes before what only the place of a line suggests."""
