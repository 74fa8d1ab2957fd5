"""Who issues a release: the agency that speaks in the lead, else what notice, title, contacts and banner say.

Knows words only. A banner may be left over from another agency's template, and a lead names partners and places
besides the issuer; so what a place proves is ordered in RULES, and the first place that answers decides.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from itertools import pairwise

from attrs import frozen

from kprocure_parse.document import Span
from kprocure_parse.lexicon import agencies as words
from kprocure_parse.marks.agency_names import bearers, is_institute, official
from kprocure_parse.marks.found import Marks
from kprocure_parse.patterns import deferred
from kprocure_parse.records import Agency
from kprocure_parse.values.agencies import english
from kprocure_parse.values.agencies.actors import Cast
from kprocure_parse.values.agencies.subjects import Unit, find_subjects, find_units, linked

_REPRINT = deferred(r"이 자료는\s(?P<name>[^\n]{2,30}?)의\s보도자료를")
_LICENSED = deferred(r"(?<![^\s])(?P<name>[\p{L}\p{N}][\p{L}\p{N} ]{1,30}?)\s?이\(가\)\s창작한")
_SOURCE = deferred(r"보도자료\s?출처\s?[:：]\s?(?P<name>[\p{L}\p{N} ]{2,30}+)")
_CELL_LABEL = deferred(
    r"(?:[\s*※☎▲○□·.<>(（-]|담\s*당\s*(?:부\s*서|기\s*관|과)|문\s*의\s*(?:처)?|[총협공][괄조동](?=\s*[>)])|[:：])*+"
)
_NEXT_PERSON = deferred(r"(?:\d{4}(?:[~,/]\d{1,4})?+|@[A-Za-z0-9.-]{3,60}+)\)?+\s*+[,/]\s*+(?=[가-힣])")
"""Between two people of a contact line: behind the phone or address of the first."""
_ANSWER = deferred(r"\s?(?:설명|입장|해명|반박|답변)")
_BANNER_END = deferred(r"\s*+(?:보\s?도|참\s?고|설\s?명|해\s?명|공\s?동|합\s?동|[/|])")


_UNITS_TOO = ("처", "사무소")
"""Endings that a unit in a department cell may have as well as an agency."""


@frozen(kw_only=True)
class Places:
    """Where the parts of a text stand.

    `header` are the lines or cells above the title, `leads` the first paragraphs of each version, `contacts` cells,
    `notices` the lines of reprint and licence, `rest` the paragraphs after the leads.
    """

    header: Sequence[Span] = ()
    headlines: Sequence[Span] = ()
    leads: Sequence[Span] = ()
    contacts: Sequence[Span] = ()
    notices: Sequence[Span] = ()
    rest: Sequence[Span] = ()


_Found = tuple[str, Span]
_Rule = Callable[[Cast, Places], list[_Found]]


def read_agencies(marks: Marks, places: Places, date: dt.date | None = None) -> tuple[Agency, ...]:
    """The issuing agencies, main one first, once each; () where the text names none.

    `date` tells agencies of one English or short name apart.
    """
    cast = Cast(marks, date)
    for rule, find in RULES:
        found = find(cast, places)
        if found:
            joint = [(name, span, "agency.contacts") for name, span in _contacts(cast, places)]
            return _once(marks.text, date, [*((name, span, rule) for name, span in found), *joint])
    return ()


def _once(text: str, date: dt.date | None, found: Sequence[tuple[str, Span, str]]) -> tuple[Agency, ...]:
    made: dict[str, Agency] = {}
    for name, span, rule in found:
        raw = " ".join(text[span.slice].split())
        own = _resolve(text, raw, date) or words.WITHIN.get(name, name)
        made.setdefault(own, Agency(name=own, raw=raw, span=span, rule=rule))
    return tuple(made.values())


_SHARED = 2
"""Agencies from which a short form is shared."""


def _resolve(text: str, raw: str, date: dt.date | None) -> str | None:
    """Of agencies that share a short form, the one the text also names in full, where no day decides."""
    names = bearers(raw)
    if date is not None or len(names) < _SHARED:
        return None
    return next((name for name in names if name in text), None)


def _lead(cast: Cast, places: Places) -> list[_Found]:
    return _subject(cast, places.leads)


def _rest(cast: Cast, places: Places) -> list[_Found]:
    return _subject(cast, places.rest)


def _subject(cast: Cast, spans: Sequence[Span]) -> list[_Found]:
    """The first paragraph that has a subject; one with its head in brackets before one without."""
    for place, lead in enumerate(spans):
        groups = list(find_subjects(cast, lead))
        for sure in (True, False):
            for group in groups:
                if any(_speaks(unit, sure=sure, foremost=place == 0) for unit in group):
                    return _found(group)
    return []


def _speaks(unit: Unit, *, sure: bool, foremost: bool) -> bool:
    """A body outside the lexicon speaks for itself in the foremost paragraph only; later it takes part."""
    if not unit.reported or not (foremost or unit.actor.known or unit.parents):
        return False
    return unit.strong or (unit.plain and not sure)


def _opening(cast: Cast, places: Places) -> list[_Found]:
    """An agency that opens a sentence with its head, whatever its partner makes of the sentence."""
    for lead in places.leads:
        for unit in find_units(cast, lead):
            if unit.actor.first and unit.reported and (unit.strong or (unit.actor.known and unit.actor.office)):
                return _found([unit])
    return []


def _found(group: Sequence[Unit]) -> list[_Found]:
    reported = [unit for unit in group if unit.reported]
    bodies = [(unit.actor.name, unit.actor.span) for unit in reported]
    parents = [parent for unit in reported for parent in unit.parents if parent.known or is_institute(parent.name)]
    return [*bodies, *((parent.name, parent.span) for parent in parents)]


def _body(cast: Cast, places: Places) -> list[_Found]:
    """A body outside the lexicon as the topic that opens a lead: 국립가상수목원은."""
    for lead in places.leads:
        for group in find_subjects(cast, lead):
            if group[0].opens and group[0].reported:
                return _found(group)
    return []


def _notice(cast: Cast, places: Places) -> list[_Found]:
    """The reprint notice of korea.kr, the licence line, the source line of a mirror."""
    for span in places.notices:
        for pattern in (_REPRINT, _LICENSED, _SOURCE):
            match = pattern.search(cast.text, *span)
            if match is not None:
                name = _named(match["name"], cast.date)
                if name is not None:
                    return [(name, Span(*match.span("name")))]
    return []


def _named(form: str, date: dt.date | None) -> str | None:
    known = official(form, date)
    squeezed = "".join(form.split())
    return known or (squeezed if is_institute(squeezed) else None)


def _title(cast: Cast, places: Places) -> list[_Found]:
    """An agency that opens a title: `조달청, …`, `해수부-국토부, …`, `조달청장, …`; others only before a comma."""
    for span in places.headlines:
        found: list[Unit] = []
        for unit in find_units(cast, span):
            if not (linked(cast.text, found[-1], unit) if found else unit.actor.first):
                break
            found.append(unit)
        if not found or found[0].actor.role not in ("none", "topic"):
            continue
        if found[0].actor.known or _comma(cast.text, found[-1]):
            return _found(found)
    return []


def _comma(text: str, unit: Unit) -> bool:
    return text[unit.actor.end : unit.actor.end + 1] in (",", "，")


def _reply(cast: Cast, places: Places) -> list[_Found]:
    """Whose answer a rebuttal gives: `< 조달청 설명 >`, `환경부의 입장은`."""
    for span in (*places.leads, *places.rest):
        for actor in cast.actors(span):
            if actor.known and _ANSWER.match(cast.text, actor.end, span.end):
                return [(actor.name, actor.span)]
    return []


def _contacts(cast: Cast, places: Places) -> list[_Found]:
    """Agencies that open a department cell, a contact line or a later person of it; joint releases name each ministry there."""
    found: list[_Found] = []
    for span in places.contacts:
        label = _CELL_LABEL.match(cast.text, *span)
        starts = [label.end() if label is not None else span.start]
        starts += [match.end() for match in _NEXT_PERSON.finditer(cast.text, *span)]
        for start, end in pairwise((*starts, span.end)):
            actor = next(iter(cast.actors(Span(start, end))), None)
            if actor is None or actor.span.start != start or actor.role != "none" or actor.office:
                continue
            alone = not cast.text[actor.end : end].strip() and not actor.name.endswith(_UNITS_TOO)
            if actor.known or (alone and is_institute(actor.name)):
                found.append((actor.name, actor.span))
    return found


def _header(cast: Cast, places: Places) -> list[_Found]:
    """An agency alone in a line or cell of the header (`경 찰 청`), or before the banner (`기획재정부 보도자료`)."""
    for span in places.header:
        cell = _trimmed(cast.text, span)
        name = official(cast.text[cell.slice], cast.date)
        if name is not None:
            return [(name, cell)]
        actor = next(iter(cast.actors(cell)), None)
        if actor is None or actor.span.start != cell.start or actor.headed:
            continue
        if actor.end == cell.end or _BANNER_END.match(cast.text, actor.end, cell.end):
            return [(actor.name, actor.span)]
    return []


def _trimmed(text: str, span: Span) -> Span:
    whole = text[span.slice]
    start = span.start + len(whole) - len(whole.lstrip())
    return Span(start, start + len(whole.strip()))


def _mention(cast: Cast, places: Places) -> list[_Found]:
    """The first agency that title or lead name at all."""
    for span in (*places.headlines, *places.leads):
        for actor in cast.actors(span):
            if actor.known and actor.role != "link":
                return [(actor.name, actor.span)]
    return []


def _english_lead(cast: Cast, places: Places) -> list[_Found]:
    return english.find_subject(cast, places.leads)


def _english_mention(cast: Cast, places: Places) -> list[_Found]:
    return english.find_mention(cast, (*places.headlines, *places.leads))


RULES: tuple[tuple[str, _Rule], ...] = (
    ("agency.ko.lead", _lead),
    ("agency.ko.opening", _opening),
    ("agency.en.lead", _english_lead),
    ("agency.notice", _notice),
    ("agency.ko.title", _title),
    ("agency.ko.body", _body),
    ("agency.ko.reply", _reply),
    ("agency.contacts", _contacts),
    ("agency.header", _header),
    ("agency.ko.text", _rest),
    ("agency.ko.mention", _mention),
    ("agency.en.mention", _english_mention),
)
"""The first place that answers names the main agency; the contacts add those that take part in a joint release."""
