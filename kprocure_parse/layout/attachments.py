"""Steps of the layout: lists of attachments (붙임, 별첨, 참고) and the attachments' own text after them."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from kprocure_parse.document import Span
from kprocure_parse.layout.contacts import is_table_line
from kprocure_parse.layout.enclosures import announces, heads_appendix, marked
from kprocure_parse.layout.language import is_finished
from kprocure_parse.layout.lines import Line
from kprocure_parse.layout.work import Work
from kprocure_parse.layout.zones import APPENDIX
from kprocure_parse.lexicon import glyphs
from kprocure_parse.marks.enclosures import ENCLOSURES, Enclosure, entries_in, number_at_end
from kprocure_parse.marks.mark import Mark
from kprocure_parse.marks.quotation import SPOKEN
from kprocure_parse.marks.sentences import is_predicate
from kprocure_parse.patterns import deferred

ENTRY_LENGTH = 120
"""Longest entry in a list of attachments (characters)."""

_TABLE = attrgetter("table")
_NUMBERED = deferred(r"\s*+(?P<number>\d{1,2})\s?[.)]\s*+\S")


def give_lists(work: Work) -> None:
    """Gives attachment marks and their entries; after the contacts, also the attachments' own text."""
    starts = {mark.span.start for mark in work.marks.of(ENCLOSURES)}
    if not starts:
        return
    contacts, speaking = _contacts(work), work.holding(SPOKEN)
    for language in work.versions:
        lines = work.open(language)
        openings = [place for place, line in enumerate(lines) if line.span.start in starts]
        if not openings:
            continue
        spoken = max((place for place, line in enumerate(lines) if line.number in speaking), default=-1)
        done = 0
        for place in openings:
            if place < done or not _begins(lines, place, after=contacts[0] if contacts else None, spoken=spoken):
                continue
            done = end = _announced_end(lines, place)
            for line in lines[place:end]:
                work.give(line, "attachment", "attachment.list")
            told = spoken >= end or (lines[place].is_note and any(is_finished(line, language) for line in lines[end:]))
            if end < len(lines) and _is_appendix(lines[place], contacts, told=told):
                _appendices(work, lines[end:])
                break


def give_behind_table(work: Work) -> None:
    """Gives all lines below the contact table of a cover form to the attachments (24 of 59 forms; one has 2,500 such lines).

    A version that only begins below the table (the English one) is left alone.
    """
    if not work.rows:
        return
    header = max((number for number, (zone, _) in work.zones.items() if zone in ("banner", "release_row")), default=0)
    table = next((number for number in reversed(_contacts(work)) if is_table_line(work.lines[number])), None)
    table = table if table is not None and table > header else None
    if table is None:
        return
    for language in work.versions:
        lines = work.open(language)
        above = [line for line in lines if line.number < table and is_finished(line, language)]
        below = [line for line in lines if line.number > table] if above else []
        notes = next((place for place, line in enumerate(below) if not line.is_note), len(below))
        _appendices(work, below[notes:])  # a ※ directly below the table still belongs to the body (finance)


def give_boxes_behind(work: Work) -> None:
    """Gives titled boxes between the last sentence and the list of attachments (예방수칙, 추진체계): they are attachments without a mark."""
    if {None}.issuperset(map(_TABLE, work.lines)):
        return
    for language in work.versions:
        lines = work.open(language)
        for place, line in enumerate(lines):
            end = _box_end(lines, place + 1) if line.table is None else 0
            if end and (end == len(lines) or announces(lines[end])) and is_finished(line, language):
                for row in lines[place + 1 : end]:
                    work.give(row, "appendix", "attachment.box")


def _box_end(lines: Sequence[Line], start: int) -> int:
    """The end of the table that begins at `start` with a title in brackets; 0 if there is none.

    The title is the table's first row or, in a PDF, a line above the frame.
    """
    end = start + 1
    if end >= len(lines) or lines[end].table is None or not lines[start].is_bracketed:
        return 0
    while end < len(lines) and lines[end].table == lines[start + 1].table:
        end += 1
    return end


def _appendices(work: Work, lines: Sequence[Line]) -> None:
    """Gives the attachments' own text, which may contain further marks with their lists or titles."""
    place = 0
    while place < len(lines):
        end = place + 1
        listed = marked(lines[place])
        if listed:
            end = _announced_end(lines, place)
        for line in lines[place:end]:
            work.give(line, "attachment" if listed else "appendix", APPENDIX)
        place = end


def _announced_end(lines: Sequence[Line], start: int) -> int:
    """The end of what a mark announces: of the title below a mark alone on its line, or of the entries of a list."""
    following = lines[start + 1] if start + 1 < len(lines) else None
    return start + 2 if heads_appendix(lines[start], following) else _list_end(lines, start)


def _begins(lines: Sequence[Line], place: int, *, after: int | None, spoken: int) -> bool:
    """Whether a line begins what is attached.

    A common word alone above a title (참고) does so below the contacts, which begin in the line `after`, or without any below the last words
    that are `spoken`.
    """
    line = lines[place]
    if announces(line) or _heads_list(lines, place):
        return True
    ended = 0 <= spoken < place if after is None else after < line.number
    return ended and heads_appendix(line, lines[place + 1] if place + 1 < len(lines) else None)


def _heads_list(lines: Sequence[Line], place: int) -> bool:
    """Whether a mark alone on its line (※ 참고자료) is above the first entry of a list, which states its number of copies."""
    mark = lines[place].enclosure
    if mark is None or not mark.value.alone or place + 1 >= len(lines):
        return False
    entry = _NUMBERED.match(lines[place + 1].text)
    return entry is not None and entry["number"] == "1" and lines[place + 1].text.rstrip(" .").endswith(("부", "매"))


def _list_end(lines: Sequence[Line], start: int) -> int:
    """The end of an attachment list, after its last entry: 붙임 1. … / 2. … / 3. …, or <붙임> / - … / - …."""
    mark = lines[start].enclosure
    bare = mark is not None and mark.span.end >= lines[start].span.end
    end, expected = start + 1, {1, 2} if bare else {_last_number(lines[start], mark) + 1}
    while end < len(lines) and len(lines[end].text) <= ENTRY_LENGTH and not is_predicate(lines[end].text):
        match = _NUMBERED.match(lines[end].text)
        if match is not None and int(match["number"]) in expected:
            expected = {max(int(match["number"]), _last_number(lines[end], None)) + 1}
        elif not (bare and expected == {1, 2} and lines[end].level == glyphs.BULLETS["-"]):
            break
        end += 1
    return end


def _last_number(line: Line, mark: Mark[Enclosure] | None) -> int:
    """The number of the last title in a line of a list (붙임 1. … 2. …); 1 if it has none."""
    text = line.marks.text
    start, counted = (mark.span.end, number_at_end(text[mark.span.slice])) if mark else (line.span.start, None)
    found = entries_in(text, Span(start, line.span.end), counted)
    return found[-1].number if found else counted or 1


def _is_appendix(mark: Line, contacts: Sequence[int], *, told: bool) -> bool:
    """Whether the lines after an attachment mark are the attachment's own text.

    Appendices come after the contacts. Before the contacts the lines belong to the body, and without any if the text is still `told`
    there: people speak, or sentences are below a note.
    """
    if contacts and contacts[0] < mark.number:
        return True
    return not contacts and not told


def _contacts(work: Work) -> Sequence[int]:
    """The numbers of the lines with contacts."""
    return sorted(number for number, (zone, _) in work.zones.items() if zone == "contacts")
