"""Specimens put on paper: for every layout of releases, the sheet that a ministry would print.

The specimens of a layout state only what it has a place for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby, takewhile

from attrs import evolve

from kprocure_parse.records import Contact, Item
from kprocure_parse.release import Version
from kprocure_parse.testing.sheet import Block, Sheet, SheetCell, SheetGrid, SheetLine
from kprocure_parse.testing.specimen import FormId, Specimen

_BLANK = SheetLine(kind="blank")
_BOARD_HEAD = "Writer : 홍길동 Read : 814 Date : {} Division : International Cooperation"


def sheet(specimen: Specimen) -> Sheet:
    """What the layout of a specimen puts on paper, from top to bottom."""
    notice = specimen.manner.notice
    return (*_WRITTEN[specimen.form](specimen), *([_BLANK, SheetLine(kind="notice", text=notice)] if notice else ()))


# ------------------------------------------------------------------------------------------ whole forms


def _cover(specimen: Specimen) -> Iterator[Block]:
    """Banner, release row, titles in a table of their own; the contact table after the body (since 2023)."""
    banner = [line for line in (specimen.manner.above_banner, specimen.manner.banner) if line]
    yield SheetGrid(kind="banner", rows=tuple((SheetCell(lines=(line,)),) for line in banner), widths=(1,))
    yield _release_row(specimen)
    yield _BLANK
    yield _title_table(specimen)
    yield from _body(specimen)
    yield from _contacts(specimen)


def _row(specimen: Specimen) -> Iterator[Block]:
    """A release row without a banner."""
    yield _release_row(specimen)
    yield _BLANK
    yield from _titles(specimen, 0)
    yield from _body(specimen)
    yield from _contacts(specimen)


def _header(specimen: Specimen) -> Iterator[Block]:
    """Banner, times and contacts in one table, the titles below it (to 2023)."""
    manner = specimen.manner
    rows: list[tuple[SheetCell, ...]] = [(SheetCell(lines=(manner.banner,), columns=4),)]
    rows.append((SheetCell(lines=(manner.release_label,)), SheetCell(lines=manner.time_lines, columns=3)))
    if manner.distributed is not None:
        rows.append((SheetCell(lines=(manner.distributed_label,)), SheetCell(lines=(manner.distributed,), columns=3)))
    contacts = specimen.release.contacts
    rows.append(
        (SheetCell(lines=(manner.department_label,)), SheetCell(lines=(" ".join(contacts[0].department),), columns=3))
    )
    people = [cell for contact in contacts for cell in _older_person(specimen, contact)]
    for start in range(0, len(people), 4):
        row = people[start : start + 4]
        rows.append((*row, *[SheetCell()] * (4 - len(row))))
    yield SheetGrid(kind="row", rows=tuple(rows), widths=(0.18, 0.32, 0.18, 0.32))
    yield _BLANK
    yield from _titles(specimen, 0)
    yield from _body(specimen)


def _rebuttal(specimen: Specimen) -> Iterator[Block]:
    """The banner of an explanation, no release row, titles, the agency's reply, contacts."""
    yield SheetLine(kind="banner", text=specimen.manner.banner)
    yield _BLANK
    yield from _titles(specimen, 0)
    yield from _body(specimen)
    yield from _contacts(specimen)


def _web(specimen: Specimen) -> Iterator[Block]:
    """A text of korea.kr: titles, body, captions, attachments, the line of contacts; two versions come one after the other."""
    count = len(specimen.release.versions)
    for number in range(count):
        if number:
            yield _BLANK
        yield from _titles(specimen, number)
        yield _BLANK
        yield from _version(specimen, number)
        if number == 0:
            yield from _attachments(specimen)
        if number == (0 if specimen.manner.inquiry_between else count - 1):
            yield _BLANK
            yield from _inquiry(specimen)


def _board(specimen: Specimen) -> Iterator[Block]:
    """The English board of pps.go.kr: Writer, Read, Date, Division above the text."""
    yield SheetLine(kind="furniture", text=_BOARD_HEAD.format(specimen.manner.distributed))
    yield _BLANK
    yield from _titles(specimen, 0)
    yield from _body(specimen)


_WRITTEN: dict[FormId, Callable[[Specimen], Iterator[Block]]] = {
    "ko.cover.2023": _cover,
    "ko.header.2005": _header,
    "ko.row": _row,
    "ko.rebuttal": _rebuttal,
    "ko.web.2020": _web,
    "ko.web.2023": _web,
    "generic.ko.marked": _web,
    "generic.ko": _web,
    "en.web.2026": _web,
    "en.board.2019": _board,
    "generic.en": _web,
}

# ------------------------------------------------------------------------------------------ parts of forms


def _release_row(specimen: Specimen) -> SheetGrid:
    """보도시점 | value | 배포 | value, or its first half."""
    manner = specimen.manner
    cells = [SheetCell(lines=(manner.release_label,)), SheetCell(lines=manner.time_lines)]
    if manner.distributed is not None:
        cells += [SheetCell(lines=(manner.distributed_label,)), SheetCell(lines=(manner.distributed,))]
    return SheetGrid(kind="row", rows=(tuple(cells),), widths=(0.17, 0.37, 0.12, 0.34)[: len(cells)])


def _body(specimen: Specimen) -> Iterator[Block]:
    """The body of a release in one language, below its titles, and the list of attachments."""
    yield _BLANK
    yield from _version(specimen, 0)
    yield from _attachments(specimen)


def _contacts(specimen: Specimen) -> Iterator[Block]:
    yield _BLANK
    yield _contact_table(specimen)


def _title_table(specimen: Specimen) -> SheetGrid:
    """Title and subtitles, one below the other, in a table of their own."""
    titles, subtitles = (
        [block.text for block in _titles(specimen, 0) if isinstance(block, SheetLine) and block.kind == kind]
        for kind in ("title", "subtitle")
    )
    rows = [(SheetCell(lines=tuple(lines)),) for lines in (titles, subtitles) if lines]
    return SheetGrid(kind="title", rows=tuple(rows), widths=(1,))


def _titles(specimen: Specimen, number: int) -> Iterator[Block]:
    for place, line in enumerate(specimen.manner.headlines[number]):
        tag = specimen.manner.tag if number == place == 0 else ""
        yield SheetLine(kind="title", text=tag + line)
    for subtitle in specimen.release.versions[number].subtitles:
        yield SheetLine(kind="subtitle", text=specimen.manner.subtitle.format(subtitle.text))


def _version(specimen: Specimen, number: int) -> Iterator[Block]:
    """Body and captions."""
    version = specimen.release.versions[number]
    after = specimen.manner.caption_after[number]
    yield from _captions(specimen, version, after, -1)
    for place, item in enumerate(version.body):
        if place and item.level <= 1 and item.kind != "note":
            yield _BLANK
        yield _grid(item) if item.kind == "table" else SheetLine(kind="body", text=_written(specimen, item))
        yield from _captions(specimen, version, after, place)


def _grid(item: Item) -> SheetGrid:
    """A table of the body; the first column, which names the rows, is wider, and its cells extend over rows without a name."""
    rows = item.rows
    below = [sum(1 for _ in takewhile(lambda row: not row[0], rows[at:])) for at in range(1, len(rows) + 1)]
    return SheetGrid(
        kind="body",
        rows=tuple(
            tuple(
                SheetCell(lines=(cell,), rows=1 if place else 1 + reach)
                for place, cell in enumerate(row)
                if place or row[0]
            )
            for row, reach in zip(rows, below, strict=True)
        ),
        widths=(1.5, *[1.0] * (len(rows[0]) - 1)),
    )


def _written(specimen: Specimen, item: Item) -> str:
    indent = " " * max(item.level - 1, 0) if item.marker else " "
    return f"{indent if specimen.manner.indent else ''}{item.marker + ' ' if item.marker else ''}{item.text}"


def _captions(specimen: Specimen, version: Version, after: tuple[int, ...], place: int) -> Iterator[Block]:
    for caption, where in zip(version.captions, after, strict=True):
        if where == place:
            yield _BLANK
            credit = specimen.manner.credit.format(caption.credit) if caption.credit else ""
            yield SheetLine(kind="caption", text=specimen.manner.caption_mark + caption.text + credit)
            yield _BLANK


def _attachments(specimen: Specimen) -> Iterator[Block]:
    found = specimen.release.attachments
    if found:
        yield _BLANK
    for number, attachment in enumerate(found, start=1):
        end = specimen.manner.closing if number == len(found) else ""
        indent = "" if number == 1 else "      "
        yield SheetLine(kind="attachment", text=f"{indent}{attachment.marker} {attachment.title} 1부.{end}")


def _inquiry(specimen: Specimen) -> Iterator[Block]:
    people = ", ".join(
        f"{' '.join(each.department)} {each.name} {each.rank}{_phone(specimen, each)}"
        for each in specimen.release.contacts
    )
    if people:
        yield SheetLine(kind="contact", text=specimen.manner.inquiry + people)


def _phone(specimen: Specimen, person: Contact) -> str:
    """What follows a name: `(042-724-0000)`, `(042-724-0000, garam@example.go.kr)`."""
    numbers = [phone.number + (phone.extension or "") for phone in person.phones]
    pattern = specimen.manner.phone if numbers else specimen.manner.phone.replace("☎", "")
    return pattern.format(", ".join((*numbers, *person.emails)))


def _reach(specimen: Specimen, person: Contact) -> tuple[str, ...]:
    """The lines of the cell with the phone numbers."""
    if not (specimen.manner.mail_below and person.phones and person.emails):
        return (_phone(specimen, person),)
    return tuple(_phone(specimen, each) for each in (evolve(person, emails=()), evolve(person, phones=())))


def _contact_table(specimen: Specimen) -> SheetGrid:
    """The contact table: six columns, with label and department merged over the people of a department."""
    rows: list[tuple[SheetCell, ...]] = []
    for (department, group), share in groupby(
        specimen.release.contacts, key=lambda each: (each.department, each.group)
    ):
        people = list(share)
        label = (specimen.manner.department_label, *([f"<{group}>"] if group else []))
        for place, person in enumerate(people):
            merged = (
                [SheetCell(lines=label, rows=len(people)), SheetCell(lines=department, rows=len(people))]
                if place == 0
                else []
            )
            rows.append((*merged, *_person(specimen, person)))
    mailed = any(person.emails for person in specimen.release.contacts)
    return SheetGrid(kind="contact", rows=tuple(rows), widths=_MAILED if mailed else _CALLED)


_CALLED, _MAILED = (0.19, 0.24, 0.13, 0.11, 0.12, 0.21), (0.15, 0.21, 0.12, 0.1, 0.11, 0.31)
"""Shares of the page's width for the columns of the contact table; with e-mail addresses, the last one has room for them in one line."""


def _person(specimen: Specimen, person: Contact) -> tuple[SheetCell, ...]:
    rank = person.rank or ""
    texts = (
        specimen.manner.roles[person.role != "responsible"],
        "  ".join(rank) if specimen.manner.wide and len(rank) == len("과장") else rank,
        person.name or "",
    )
    return (*(SheetCell(lines=(text,)) for text in texts), SheetCell(lines=_reach(specimen, person)))


def _older_person(specimen: Specimen, person: Contact) -> tuple[SheetCell, ...]:
    """담당과장 | 이름(전화) and 담당자 | 이름 직급(전화)."""
    phone = _phone(specimen, person)
    if person.role == "responsible":
        return SheetCell(lines=(f"담당{person.rank}",)), SheetCell(lines=(f"{person.name}{phone}",))
    return SheetCell(lines=("담 당 자",)), SheetCell(lines=(f"{person.name} {person.rank}{phone}",))
