"""People, groups and bodies in Korean prose: `홍길동 조달청장은`, `김 청장은`, `업체 관계자들은`, `재외동포청은`.

Knows words only: an office or a noun for people with the particle of a subject, and the name beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from kprocure_parse.document import Span
from kprocure_parse.marks.found import Marks
from kprocure_parse.marks.heads import HEADS
from kprocure_parse.marks.ranks import ends_in_office
from kprocure_parse.patterns import deferred
from kprocure_parse.values.quotes import phrases
from kprocure_parse.values.quotes.korean_bodies import named_body, office_alone, unnamed_group, whoever
from kprocure_parse.values.quotes.korean_foreign import foreign_name, in_latin, latin_called, office_foreign
from kprocure_parse.values.quotes.korean_named import (
    bare_name,
    bracketed,
    family_name,
    glued,
    glued_family,
    named_person,
    of_marked_body,
    office_name,
    spaced,
)
from kprocure_parse.values.quotes.phrases import InPhrase
from kprocure_parse.values.quotes.speakers import Mention, Speaker
from kprocure_parse.values.quotes.subject_mentions import OFFICE_WORDS, SubjectRule, mention_of

_BODY_BEFORE = deferred(r"[가-힣A-Za-z0-9·]{2,24}$", regex.REVERSE)
_LONGEST_BODY = 24


def heads(marks: Marks) -> Iterator[Mention]:
    """The heads a text introduces in brackets: 조달청(청장 홍길동)."""
    for mark in (each for each in marks.of(HEADS) if each.value.name):
        body = _BODY_BEFORE.search(marks.text, max(0, mark.span.start - _LONGEST_BODY), mark.span.start)
        if body is not None and mark.value.name:
            office = mark.value.office
            title = body[0] + office[1:] if body[0][-1] == office[0] else f"{body[0]} {office}"
            speaker = Speaker(name=mark.value.name, title=title)
            yield Mention(kind="named", speaker=speaker, start=body.start(), end=mark.span.end, bracketed=True)


def mentions(text: str, span: Span, bodies: frozenset[str] = frozenset()) -> Iterator[Mention]:
    """Everybody a stretch of prose names, in order; a subject that ends the stretch may be anybody.

    `bodies` are short names that the text gives to bodies (이하 중수본).
    """
    words = phrases.words_of(text, span)
    for place, word in enumerate(words):
        if not word.particle and not ends_in_office(word.bare.removesuffix("들")):
            continue
        at = InPhrase(words, place)
        if word.bare in bodies and word.particle and not word.bare.endswith(OFFICE_WORDS):
            yield mention_of("body", at, place, word.bare)
            continue
        rules = RULES if place + 1 < len(words) else (*RULES, bare_name, whoever)
        mention = next((found for rule in rules if (found := rule(at)) is not None), None)
        if mention is not None:
            yield mention


def people(marks: Marks) -> Iterator[Mention]:
    """Everybody the text names in full with an office: first the heads in brackets, then line by line."""
    yield from heads(marks)
    start, text = 0, marks.text
    for line in text.split("\n"):
        for each in mentions(text, Span(start, start + len(line))):
            if each.kind == "named" and (each.speaker.title or each.courtesy):
                yield each
        start += len(line) + 1


def teller(phrase: str) -> Mention | None:
    """Who stands in `"…"라는 홍길동 가상대 교수의 말`: the phrase read as if it were a subject."""
    subject = phrase.removesuffix("의") + "은"
    found = list(mentions(subject, Span(0, len(subject))))
    return found[-1] if found and found[-1].end == len(subject) else None


RULES: tuple[SubjectRule, ...] = (
    spaced,
    family_name,
    named_person,
    office_name,
    office_foreign,
    bracketed,
    in_latin,
    latin_called,
    glued,
    glued_family,
    foreign_name,
    of_marked_body,
    office_alone,
    unnamed_group,
    named_body,
)
"""In order; the first that understands a word wins."""
