"""Who issues a release: the agency that speaks in the lead, else what notice, title, contacts and banner say.

Knows words only. RULES orders the places, and the first that answers decides. Where its words do not prove the
issuer, the evidence for the agency is weighed; if it is too weak, the next place is asked.
"""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from kprocure_parse.lexicon import agencies as words
from kprocure_parse.marks.found import Marks
from kprocure_parse.marks.mails import MAILS
from kprocure_parse.marks.phones import PHONES
from kprocure_parse.marks.spaced import folded
from kprocure_parse.records import Agency
from kprocure_parse.values.agencies import places as by
from kprocure_parse.values.agencies.actors import Cast
from kprocure_parse.values.agencies.evidence import UNKNOWN, Witness, witnesses
from kprocure_parse.values.agencies.places import Found, Places
from kprocure_parse.values.agencies.subjects import find_subjects


class Rule(NamedTuple):
    """A place that may name the issuer, what is found there, and the least confidence it needs; None where words prove it, with confidence `proof`."""

    name: str
    find: Callable[[Cast, Places], list[Found]]
    least: float | None = None
    proof: float = 1.0


def read_agencies(
    marks: Marks, places: Places, date: dt.date | None = None, known: dt.date | None = None
) -> tuple[Agency, ...]:
    """The issuing agencies, main one first, once each; () where the text names none.

    `date`, the text's own, tells agencies of one English or short name apart; without it the name that the text writes in full
    does, else `known`, the day of publication, else what the text says of its time.
    """
    return _Case(Cast(marks, date, known), places).decided()


class _Case:
    """The places of one text and its evidence, which is weighed once and only where words prove nothing."""

    def __init__(self, cast: Cast, places: Places) -> None:
        self.cast = cast
        self.places = places

    def decided(self) -> tuple[Agency, ...]:
        for rule in RULES:
            found = rule.find(self.cast, self.places)
            sure = self._sure(rule, found[0]) if found else 0.0
            if found and sure >= (rule.least or 0.0):
                return self._agencies(rule, found, sure)
        sure, found = self._weighed()
        return self._agencies(WEIGHED, found, sure) if sure >= (WEIGHED.least or 0.0) else ()

    @cached_property
    def _witnesses(self) -> Mapping[str, Witness]:
        return witnesses(self.cast, self.places)

    def _sure(self, rule: Rule, main: Found) -> float:
        if main.headed:
            return 1.0
        if rule.least is None:
            return rule.proof
        witness = self._witnesses.get(main.name)
        return UNKNOWN if witness is None else witness.confidence

    def _weighed(self) -> tuple[float, list[Found]]:
        """The agency with the strongest evidence, and those that share a subject with it."""
        acting = (name for name, witness in self._witnesses.items() if witness.acts)
        best = max(acting, key=lambda name: self._witnesses[name].confidence, default=None)
        if best is None:
            return 0.0, []
        for span in (*self.places.leads, *self.places.rest):
            for group in find_subjects(self.cast, span):
                found = by.found_in(self.cast, group)
                if found and found[0].name == best:
                    return self._witnesses[best].confidence, found
        return self._witnesses[best].confidence, [Found(best, self._witnesses[best].span)]

    def _agencies(self, rule: Rule, found: Sequence[Found], sure: float) -> tuple[Agency, ...]:
        """Of agencies that speak together, the one whose contacts alone are given comes first; a joint release gives those of each."""
        contacts = by.by_contacts(self.cast, self.places)
        below = {body.name for body in contacts}
        speaking = [body for body in found if not (body.weak and below)]
        first = self.cast.text[speaking[0].span.slice] if speaking else ""
        beside = any(self.cast.text.startswith(first, body.span.end + 1) for body in contacts)
        if (
            len(below) == 1 and not beside and not self._others_before(contacts[0])
        ):  # an institute may stand beside its ministry
            speaking.sort(key=lambda body: body.name not in below)
        made: dict[str, Agency] = {}
        for body in speaking:
            confidence = 1.0 if body.headed or body.name in below else round(sure, 2)
            self._add(made, body, rule.name, confidence)
        for body in contacts:
            self._add(made, body, CONTACTS, 1.0)
        return tuple(made.values())

    def _others_before(self, body: Found) -> bool:
        """Whether people without a body's name stand before it in the contacts: those of the main agency."""
        marks = self.cast.marks
        phones = (mark.span.end for span in self.places.contacts for mark in marks.of(PHONES, span))
        mails = (mark.span.end for span in self.places.contacts for mark in marks.of(MAILS, span))
        return any(end < body.span.start for end in (*phones, *mails))

    def _add(self, made: dict[str, Agency], body: Found, rule: str, confidence: float) -> None:
        name = words.WITHIN.get(body.name, body.name)
        raw = folded(self.cast.text[body.span.slice])
        made.setdefault(name, Agency(name=name, raw=raw, span=body.span, rule=rule, confidence=confidence))


CONTACTS = "agency.contacts"
RULES: tuple[Rule, ...] = (
    Rule("agency.ko.briefer", by.by_briefer, proof=0.9),
    Rule("agency.ko.lead", by.by_lead, least=0.2),
    Rule("agency.ko.opening", by.by_opening, least=0.4),
    Rule("agency.en.lead", by.by_english_lead),
    Rule("agency.notice", by.by_notice),
    Rule("agency.ko.title", by.by_title, least=0.4),
    Rule("agency.ko.body", by.by_body, least=0.5),
    Rule("agency.ko.reply", by.by_reply, least=0.2),
    Rule(CONTACTS, by.by_contacts),
    Rule("agency.header", by.by_header),
    Rule("agency.imprint", by.by_imprint),
    Rule("agency.ko.quoted", by.by_quoted, proof=0.9),
    Rule("agency.ko.text", by.by_rest, least=0.9),
    Rule("agency.en.mention", by.by_english_mention, least=0.4),
)
"""The first place that answers names the main agency; the contacts add those that take part in a joint release."""
WEIGHED = Rule("agency.weighed", lambda _, __: [], least=0.8)
"""Used where no place answers: the agency with the strongest evidence. With less confidence than this every fourth name would be wrong."""
