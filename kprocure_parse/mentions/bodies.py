"""Public bodies and the people who lead them, from the marks that name agencies and heads in brackets."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from kprocure_parse.document import Span
from kprocure_parse.lexicon import agencies, offices, speech
from kprocure_parse.marks.agencies import AGENCIES, Naming
from kprocure_parse.marks.agency_names import at, is_institute
from kprocure_parse.marks.english_agencies import ENGLISH_AGENCIES
from kprocure_parse.marks.found import Marks
from kprocure_parse.marks.heads import HEADS
from kprocure_parse.marks.people import is_name
from kprocure_parse.marks.ranks import is_office
from kprocure_parse.mentions.kinds import Organisation, Person

_HEAD = "장"
_GAP = 2
"""Characters between a body and the brackets after it: a blank, a closing mark."""


def find_organisations(marks: Marks, day: dt.date | None) -> list[Organisation]:
    """Bodies named in the text; English ones by their full names, as acronyms mean other things too."""
    korean = (
        _organisation(marks, mark.span, at(mark.value.names, day) if mark.value.names else mark.value.form, mark.rule)
        for mark in marks.of(AGENCIES)
        if mark.value.names or _is_body(mark.value)
    )
    english = (
        _organisation(marks, mark.span, at(mark.value.names, day), mark.rule)
        for mark in marks.of(ENGLISH_AGENCIES)
        if mark.value.full
    )
    return [*korean, *english]


def _is_body(naming: Naming) -> bool:
    """Whether a form outside the lexicon names one body: 한국…, 국립…, or an institute whose head stands beside it; 추진단 and 중학교 do not."""
    if naming.form.endswith(_HEAD) and is_office(naming.form):  # 조달품질원장
        return False
    return naming.form.startswith(agencies.NATIONAL) or (naming.headed and is_institute(naming.form))


def _organisation(marks: Marks, span: Span, name: str, rule: str) -> Organisation:
    return Organisation(name=name, raw=marks.text[span.slice], span=span, rule=rule)


def find_people(marks: Marks, bodies: list[Organisation]) -> Iterator[Person]:
    """Heads of bodies in brackets; a name that is none by its syllables is left out."""
    ends = {body.span.end + gap: body.name for body in bodies for gap in range(_GAP + 1)}
    for mark in marks.of(HEADS):
        head = mark.value
        if (
            head.name
            and head.name not in offices.NO_HOLDERS
            and head.office.endswith(tuple(speech.OFFICE_WORDS_KO))
            and is_name(head.name, "rank")
        ):
            organisation = ends.get(mark.span.start)
            yield Person(
                name=head.name, office=head.office, organisation=organisation, span=head.place, rule="person.head"
            )
