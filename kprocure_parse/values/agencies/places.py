"""The places of a text that may name who issues it, and what each of them names.

A banner may be left over from another agency's template, and a lead names partners and places besides the issuer: which
place is believed is decided in `issuers`.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from kprocure_parse.document import Span, span_of
from kprocure_parse.lexicon import agencies as words
from kprocure_parse.lexicon.title_words import BRIEFERS
from kprocure_parse.marks.agency_names import bearers, is_institute
from kprocure_parse.marks.spaced import squeeze
from kprocure_parse.patterns import deferred, quick
from kprocure_parse.values.agencies.actors import Actor, Cast
from kprocure_parse.values.agencies.subjects import (
    SENTENCE,
    Unit,
    find_groups,
    find_subjects,
    find_units,
    is_ordered,
    linked,
)

QUIET = 2500
"""Most characters of paragraphs without a subject (summaries under ◈) before the first one with a subject."""
_SENTENCE_LENGTH = 300
"""How far a sentence is followed (characters)."""
_REPRINT = quick(r"이 자료는\s(?P<name>[^\n]{2,30}?)의\s보도자료를")
_LICENSED = deferred(r"(?<![^\s])(?P<name>[\p{L}\p{N}][\p{L}\p{N} ]{1,30}?)\s?이\(가\)\s창작한")
_SOURCE = deferred(r"보도자료\s?출처\s?[:：]\s?(?P<name>[\p{L}\p{N} ]{2,30}+)")
_FILE = deferred(r"(?<![가-힣])(?P<name>[가-힣]{2,12}?(?<=[부처청원위회실]))\s?보도자료(?=[-_.\s(])")
"""The name of the attached file: 붙임파일([0701]가상부보도자료-….hwpx); nothing else names who issues 478 shells of culture in 20,000 texts."""
_CELL_LABEL = deferred(
    r"(?:[\s*※☎▲○□·.<>(（-]|담\s*당\s*(?:부\s*서|기\s*관|과)|문\s*의\s*(?:처)?|[총협공][괄조동](?=\s*[>)])|[:：]|(?<=문의)\.)*+"
)
_NEXT_PERSON = deferred(r"(?:\d{4}(?:[~,/]\d{1,4})?+|@[A-Za-z0-9.-]{3,60}+)\)?+\s*+[,/]\s*+(?=[가-힣])")
"""Between two people of a contact line: after the phone or address of the first."""
_BRIEFER = deferred(rf"[^\p{{L}}\n]{{0,4}}+(?:{'|'.join(BRIEFERS)})")
_ATTENDED = deferred(
    r"[^\n]{0,60}?[\p{L}\s]등\s?\d{1,3}\s?개\s?(?:유관|관계|관련|정부)?\s?(?:기관|부처)[^\n]{0,4}(?:참석|참여|참가)"
)
"""A title that lists who comes: 가상부, 가상협회 등 12개 기관 참석."""
_ANSWER = deferred(r"\s?(?:설명|입장|해명|반박|답변)")
QUOTED = deferred(r"\s?[“\"‘']")
_BANNER_END = deferred(r"\s*+(?:보\s?도|참\s?고|설\s?명|해\s?명|공\s?동|합\s?동|[/|])")


_UNITS_TOO = ("처", "사무소")
"""Endings shared by agencies and by units in a department cell."""


class Places(NamedTuple):
    """Where the parts of a text stand.

    `header` are the lines or cells above the title, `leads` the first paragraphs of each version, `contacts` cells,
    `notices` the lines of reprint and licence, `rest` the paragraphs after the leads, `imprints` the last lines or cells.
    """

    header: Sequence[Span] = ()
    headlines: Sequence[Span] = ()
    leads: Sequence[Span] = ()
    contacts: Sequence[Span] = ()
    notices: Sequence[Span] = ()
    rest: Sequence[Span] = ()
    imprints: Sequence[Span] = ()


class Found(NamedTuple):
    """A body that a place names. `headed`: its head stands in brackets; `weak`: it has none and is the kind of body that is a partner."""

    name: str
    span: Span
    headed: bool = False
    weak: bool = False


def by_lead(cast: Cast, places: Places) -> list[Found]:
    """The subject of a lead."""
    return _subject(cast, places.leads)


def by_rest(cast: Cast, places: Places) -> list[Found]:
    """The subject of a later paragraph."""
    return _subject(cast, places.rest)


def _subject(cast: Cast, spans: Sequence[Span]) -> list[Found]:
    """The first paragraph that has a subject; one with its head in brackets before one without."""
    quiet = True
    for place, lead in enumerate(spans):
        groups = list(find_subjects(cast, lead))
        foremost = place == 0 or (quiet and lead.start - spans[0].start < QUIET)
        for sure in (True, False):
            for group in groups:
                if any(_speaks(unit, sure=sure, foremost=foremost) for unit in group):
                    return found_in(cast, _announcing(cast, group, spans[place + 1 : place + 2]) or group)
        quiet = quiet and not groups
    return []


def _announcing(cast: Cast, group: Sequence[Unit], following: Sequence[Span]) -> list[Unit]:
    """Who opens the next paragraph with its head in brackets, where something only happens to those of this one: A와 B가 뽑혔다. / C(처장 …)는."""
    if not group[-1].actor.nominative or any(unit.strong for unit in group):
        return []
    named = {unit.actor.name for unit in group}
    units = (unit for span in following for unit in find_units(cast, span)[:1] if unit.actor.name not in named)
    return [unit for unit in units if unit.actor.first and unit.strong and unit.reported]


def _speaks(unit: Unit, *, sure: bool, foremost: bool) -> bool:
    """Whether a body unknown to the lexicon speaks for itself: only in the first paragraph with a subject; later it just takes part."""
    if not unit.reported or not (foremost or unit.actor.known or unit.parents):
        return False
    return unit.strong or (unit.plain and not sure)


def by_opening(cast: Cast, places: Places) -> list[Found]:
    """An agency that opens a sentence with its head in brackets, whatever the subject turns out to be."""
    for lead in places.leads:
        for unit in find_units(cast, lead):
            if is_ordered(cast.text, unit.actor, lead.end):
                continue
            if unit.actor.first and unit.reported and (unit.strong or (unit.actor.known and unit.actor.office)):
                return found_in(cast, [unit])
    return []


def found_in(cast: Cast, group: Sequence[Unit]) -> list[Found]:
    """The public bodies of one subject, without the foundations and associations that only take part beside a government body.

    Those whose head stands in brackets announce with it: 환경부(장관 …)와 가상협회(회장 …)는; but not an agreement that they sign.
    """
    public = [unit for unit in group if unit.reported]
    governing = [unit for unit in public if unit.parents or not unit.actor.partner]
    if len(governing) < len(public) and governing and not _agree(cast.text, group[-1].actor.end):
        governing = [unit for unit in public if unit in governing or unit.actor.headed]
    return [
        Found(body.name, body.span, headed=body.headed, weak=unit.actor.partner and not unit.actor.headed)
        for unit in governing or public
        for body in unit.bodies
    ]


def _agree(text: str, start: int) -> bool:
    """Whether the sentence that goes on there tells of an agreement."""
    closed = SENTENCE.search(text, start, start + _SENTENCE_LENGTH)
    told = text[start : closed.end() if closed is not None else start + _SENTENCE_LENGTH]
    return any(word in told for word in words.AGREEMENTS)


def by_body(cast: Cast, places: Places) -> list[Found]:
    """A body outside the lexicon as the topic that opens a lead: 국립가상수목원은."""
    for lead in places.leads:
        for group in find_subjects(cast, lead):
            if group[0].opens and group[0].reported:
                return found_in(cast, group)
    return []


def by_notice(cast: Cast, places: Places) -> list[Found]:
    """The reprint notice of korea.kr, the licence line, the source line of a mirror, the name of the file pointed at."""
    for span in places.notices:
        for pattern in (_REPRINT, _LICENSED, _SOURCE, _FILE):
            match = pattern.search(cast.text, *span)
            if match is not None:
                name = _named(cast, match["name"])
                if name is not None:
                    return [Found(name, span_of(match.span("name")))]
    return []


def _named(cast: Cast, form: str) -> str | None:
    names = bearers(form)
    squeezed = squeeze(form)
    return cast.named(names) if names else squeezed if is_institute(squeezed) else None


def by_title(cast: Cast, places: Places) -> list[Found]:
    """An agency that opens a title: `조달청, …`, `해수부-국토부, …`, `조달청장, …`; others only before a comma."""
    for span in places.headlines:
        found: list[Unit] = []
        for unit in find_units(cast, span):
            if not (linked(cast.text, found[-1], unit) if found else unit.actor.first):
                break
            found.append(unit)
        if not found or found[0].actor.role not in ("none", "topic") or _ATTENDED.match(cast.text, *span):
            continue
        if found[0].actor.known or _comma(cast.text, found[-1]):
            return found_in(cast, found)
    return []


def _comma(text: str, unit: Unit) -> bool:
    return text[unit.actor.end : unit.actor.end + 1] in (",", "，")


def by_reply(cast: Cast, places: Places) -> list[Found]:
    """Who answers in a rebuttal: `< 조달청 설명 >`, `환경부의 입장은`, `공정위 및 금융위 입장`."""
    for span in (*places.leads, *places.rest):
        for group in find_groups(cast, span):
            if group[-1].actor.known and _ANSWER.match(cast.text, group[-1].actor.end, span.end):
                return found_in(cast, group)
    return []


def by_contacts(cast: Cast, places: Places) -> list[Found]:
    """Agencies that open a department cell, a contact line or a later person of it; joint releases name each ministry there."""
    found: list[Found] = []
    for span in places.contacts:
        label = _CELL_LABEL.match(cast.text, *span)
        starts = [label.end() if label is not None else span.start]
        starts += [match.end() for match in _NEXT_PERSON.finditer(cast.text, *span)]
        for start, end in pairwise((*starts, span.end)):
            actor = next(iter(cast.actors(Span(start, end))), None)
            if actor is None or actor.span.start != start or not _is_cell_name(cast.text, actor, end):
                continue
            alone = not cast.text[actor.end : end].strip() and not actor.name.endswith(_UNITS_TOO)
            if actor.known or (alone and is_institute(actor.name)):
                found.append(Found(actor.name, actor.span))
    return found


def _is_cell_name(text: str, actor: Actor, end: int) -> bool:
    """Whether a body stands in a cell for itself, or above its units: ○○부 기획조정관 총괄과, whose last letter links nothing.

    A head does not: 조달청장.
    """
    if actor.office and not text.startswith(" ", actor.span.end):
        return False
    return actor.role == "none" or (actor.known and actor.role == "link" and (actor.office or actor.end == end))


def by_header(cast: Cast, places: Places) -> list[Found]:
    """An agency alone in a line or cell of the header (`경 찰 청`), or before the banner (`기획재정부 보도자료`)."""
    for span in places.header:
        cell = _trimmed(cast.text, span)
        names = bearers(cast.text[cell.slice])
        if names:
            return [Found(cast.named(names), cell)]
        actor = next(iter(cast.actors(cell)), None)
        if actor is None or actor.span.start != cell.start or actor.headed:
            continue
        if actor.end == cell.end or _BANNER_END.match(cast.text, actor.end, cell.end):
            return [Found(actor.name, actor.span)]
    return []


def by_imprint(cast: Cast, places: Places) -> list[Found]:
    """An agency and its spokesman, alone in one of the last lines above an address: 기획재정부 대변인."""
    for span in places.imprints:
        form, _, office = cast.text[span.slice].partition("\n")[0].rstrip().rpartition(" ")
        if office in words.SPOKESMEN and bearers(form):
            return [Found(cast.named(bearers(form)), Span(span.start, span.start + len(form)))]
    return []


def _trimmed(text: str, span: Span) -> Span:
    whole = text[span.slice]
    start = span.start + len(whole) - len(whole.lstrip())
    return Span(start, start + len(whole.strip()))


def by_briefer(cast: Cast, places: Places) -> list[Found]:
    """The bodies of those who brief, in their order: 브리퍼 : 해양수산부 홍길동 차관."""
    if not any(map(cast.text.__contains__, BRIEFERS)):
        return []
    spans = [span for span in (*places.leads, *places.rest) if _BRIEFER.match(cast.text, *span) is not None]
    actors = (actor for span in spans for actor in cast.actors(span) if actor.known)
    return [Found(actor.name, actor.span) for actor in actors]


def by_quoted(cast: Cast, places: Places) -> list[Found]:
    """The agency whose head opens a paragraph and is quoted there, where no other's is: 홍길동 조달청장은 “…”."""
    quoted: dict[str, Found] = {}
    for span in (*places.leads, *places.rest):
        for actor in cast.actors(span):
            if actor.known and actor.office and actor.first and QUOTED.match(cast.text, actor.end, span.end):
                quoted.setdefault(actor.name, Found(actor.name, actor.span))
    return [*quoted.values()] if len(quoted) == 1 else []


def by_english_lead(cast: Cast, places: Places) -> list[Found]:
    """The agencies that open a sentence or speak in an English lead."""
    from kprocure_parse.values.agencies import english

    return [Found(*found) for found in english.find_subject(cast, places.leads)]


def by_english_mention(cast: Cast, places: Places) -> list[Found]:
    """The first agency that an English title or lead names in full."""
    from kprocure_parse.values.agencies import english

    return [Found(*found) for found in english.find_mention(cast, (*places.headlines, *places.leads))]
