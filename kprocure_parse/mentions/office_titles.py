"""A title as it stands beside a name → the office it names: the agency, and the office in it.

조달청장, 조달청 청장, 제00대 조달청장, 청장 in a release of 조달청, PPS Administrator: one office. What names no agency and is no office that
only the issuing agency has (교수, 대표, 회장) names none.
"""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from kprocure_parse.lexicon import offices as words
from kprocure_parse.marks.agency_names import at, bearers
from kprocure_parse.marks.english_agencies import ENGLISH_AGENCIES
from kprocure_parse.marks.found import Marks
from kprocure_parse.marks.ranks import is_office
from kprocure_parse.marks.spaced import any_of, folded
from kprocure_parse.patterns import quick

_BEFORE = quick(rf"(?:(?:{any_of(words.BEFORE)})\s|제?[0-9]{{1,3}}대\s)+")
_FORMER = quick(rf"(?:{any_of(words.FORMER)})\s?(?=[가-힣])")
_CONCURRENT = quick(rf"(?:^|(?<=\s))(?:{any_of(words.CONCURRENT)})\s?{words.BESIDES}\s?")
_LATIN = quick(r"[A-Za-z]")
_HEAD = "장"


class OfficeTitle(NamedTuple):
    """An office: the official name of the agency, and the office in it (청장, 가상정책국장)."""

    agency: str
    office: str


def read_office(title: str, issuer: str | None, day: dt.date | None) -> OfficeTitle | None:
    """The office that a title names; `issuer` is the one agency that issues the text, or None where there are several or none."""
    whole = folded(title)
    if _LATIN.match(whole):
        return _english(whole, issuer, day)
    told = whole[match.end() :] if (match := _BEFORE.match(whole)) else whole
    if _FORMER.match(told) and told.partition(" ")[0] in words.FORMER:
        return None
    if (besides := _CONCURRENT.search(told)) is not None:
        return _besides(told[: besides.start()].strip(), told[besides.end() :], issuer, day)
    first, _, rest = told.partition(" ")
    named = bearers(first)
    if named and rest:
        return _of_agency(at(named, day), rest) if _is_settled(named, day) else None
    return (_glued(told, day) or _of_issuer(told, issuer)) if not rest else None


def _besides(before: str, office: str, issuer: str | None, day: dt.date | None) -> OfficeTitle | None:
    """부총리 겸 장관, also after its agency, which may be named again: 교육부 사회부총리 겸 교육부장관."""
    itself = read_office(office, None, day)
    if not before:
        return itself or read_office(office, issuer, day)
    if itself is None:
        return read_office(f"{before} {office}", None, day)
    return itself if itself.agency in bearers(before) else None


def _is_settled(named: tuple[str, ...], day: dt.date | None) -> bool:
    """Whether one agency is meant: a short name that was used again (산업부) means one or the other, by the day."""
    return day is not None or len(named) == 1


def _of_agency(agency: str, office: str) -> OfficeTitle | None:
    """국토교통부 장관, 조달청 가상정책국 가상과장: an office after its agency; a unit's head stands under the unit alone."""
    *units, last = office.split(" ")
    if not is_office(last):
        return None
    if last.endswith(words.OF_UNITS) and last not in words.OF_UNITS:
        return OfficeTitle(agency, last)
    return OfficeTitle(agency, in_unit(units[-1], last) if units else _numbered(office))


def in_unit(unit: str, rank: str) -> str:
    """The office of a unit: 가상국장 of 국장 in 가상국, whichever way it is written; other ranks stand beside the unit (가상담당관 서기관)."""
    return f"{unit}장" if rank == f"{unit[-1]}장" else f"{unit} {rank}"


def _glued(word: str, day: dt.date | None) -> OfficeTitle | None:
    """조달청장, 교육부장관."""
    for end in range(len(word) - 1, 1, -1):
        named = bearers(word[:end])
        if named and not _is_settled(named, day):
            return None
        if named:
            agency, rest = at(named, day), word[end:]
            head = _leading(agency)
            if rest == _HEAD:
                return OfficeTitle(agency, head[0]) if head and head[0].endswith(_HEAD) else None
            return OfficeTitle(agency, _numbered(rest)) if is_office(rest) and _is_plain(rest, agency) else None
    return None


def _is_plain(office: str, agency: str) -> bool:
    """Whether the rest of a word is an office by itself, and not the end of another body's name."""
    return office in _all_leading(agency) or office.endswith(words.OF_UNITS)


def _of_issuer(word: str, issuer: str | None) -> OfficeTitle | None:
    """청장, 장관, 가상정책국장 in a release of one agency that has such an office."""
    if issuer is None:
        return None
    if word in _all_leading(issuer):
        return OfficeTitle(issuer, _numbered(word))
    unit = next((office for office in words.OF_UNITS if word.endswith(office)), None)
    return OfficeTitle(issuer, word) if unit is not None and word != unit else None


def _leading(agency: str) -> tuple[str, str] | None:
    kind = _kind(agency)
    return words.HEADS[kind] if kind else None


def _kind(agency: str) -> str | None:
    """How the agency's name ends: 청, 부, 처, 위원회."""
    return next((ending for ending in words.HEADS if agency.endswith(ending)), None)


def _all_leading(agency: str) -> tuple[str, ...]:
    head = _leading(agency) or ()
    return (*head, *words.OTHER_DEPUTIES) if words.HEADS["부"] == head else head


def _numbered(office: str) -> str:
    return words.NUMBERED.get(office, office)


def _english(title: str, issuer: str | None, day: dt.date | None) -> OfficeTitle | None:
    """PPS Administrator, Minister of …: the head or the deputy of the agency named, or of the issuer."""
    marks = list(Marks(title).of(ENGLISH_AGENCIES))
    if len(marks) > 1:
        return None
    agency = at(marks[0].value.names, day) if marks else issuer
    bare = f"{title[: marks[0].span.start]} {title[marks[0].span.end :]}" if marks else title
    office = " ".join(word for word in bare.replace(",", " ").split() if word not in words.LINKING_EN)
    kind = _kind(agency) if agency else None
    if agency is None or kind is None:
        return None
    head, deputy = words.HEADS[kind]
    if office in words.HEADS_EN[kind]:
        return OfficeTitle(agency, head)
    return OfficeTitle(agency, deputy) if office in words.DEPUTIES_EN[kind] else None
