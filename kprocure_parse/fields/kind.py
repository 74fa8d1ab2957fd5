"""Kind (보도자료, 보도참고자료, 보도설명자료 …): by the banner, else by coverage that the text answers, else by a tag before the title.

What the caller's own title has for a tag counts where the text says nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

import regex

from kprocure_parse.forms.form import Form
from kprocure_parse.layout.zones import Sections, Zoned
from kprocure_parse.lexicon import rebuttals, speeches, title_words
from kprocure_parse.marks.agencies import AGENCIES
from kprocure_parse.marks.form_labels import BANNERS
from kprocure_parse.marks.rebuttals import REBUTTALS
from kprocure_parse.patterns import deferred
from kprocure_parse.records import Kind

_JOINT = deferred(r"관계부처\s?합동|공동\s?(?:배포|보도)|합동\s?보도")
_STATEMENT = deferred(rf"(?:{'|'.join(speeches.STATEMENTS)})(?![가-힣])", regex.I)
_SPEECH = deferred(rf"(?<![가-힣])(?:{'|'.join(speeches.SPEECHES)})\s*+(?:[(\[<][^()]{{0,30}}[)\]>])?[\s\"'”’」』]*+$")
_POLITE = deferred(rf"[{''.join(map(chr, range(0xAC11, 0xD7A4, 28)))}]{speeches.POLITE_END}")
"""합니다, 입니다: a syllable that ends in ㅂ stands before; not 아니다."""
BRIEFED = 6
"""A script names who briefs within this many lines."""
SAID = 4
"""Fewest sentences in the polite form of remarks printed in full."""
FIRST = 2
"""A text says that it answers coverage within this many lines of its body."""

Rule = Callable[[Sections, Form], str | None]


def extract(sections: Sections, form: Form, known: str | None = None) -> tuple[Kind, str]:
    """One of the six kinds, and the id of the rule that decided it; `known` is what the tag of a known title announces."""
    for name, rule in RULES:
        kind = rule(sections, form)
        if kind is not None:
            return _KINDS[kind], name
    return ("press_release", "kind.default") if known is None else (_KINDS[known], KNOWN)


def confidence(rule: str, form: Form) -> float:
    """How sure the kind is: certain if words prove it, else as sure as the weighed form."""
    return round(form.confidence, 2) if rule in ("kind.no_release", "kind.default") else 1.0


_KINDS: dict[str, Kind] = {kind: kind for kind in get_args(Kind)}


def _none(_: Sections, form: Form) -> str | None:
    return "other" if form.family == "none" else None


def _joint(sections: Sections, _: Form) -> str | None:
    header = " ".join(each.line.text for each in sections.of("banner", "frame", "unlabelled"))
    return "joint_press_release" if _JOINT.search(header) else None


def _banner(sections: Sections, _: Form) -> str | None:
    for word in sections.form_words:
        if word.key == "banner":
            return next((banner.value for banner in sections.marks.of(BANNERS, word.span)), None)
    return None


def _tag(sections: Sections, _: Form) -> str | None:
    for each in sections.of("tag", "title", "shell")[:2]:
        for tag in each.parts.tags if each.parts is not None else ():
            if tag.kind is not None:
                return tag.kind
    return None


def _statement(sections: Sections, _: Form) -> str | None:
    """Whether the text is a statement or a speech in full, and not news about one."""
    titles = sections.of("title")
    if not titles or sections.of("contacts") or any(map(sections.text.__contains__, speeches.NEWS)):
        return None
    title = titles[0].line.text
    spoken = _SPEECH.search(title) is not None and any(map(sections.text.__contains__, speeches.ADDRESSES))
    return "other" if spoken or _STATEMENT.search(title) else None


def _script(sections: Sections, _: Form) -> str | None:
    """Whether the text is the script of a briefing: a line names who briefs."""
    if not any(map(sections.text.__contains__, title_words.BRIEFERS)):
        return None
    lines = (each.line.words for each in sections.of("title", "subtitle", "body")[:BRIEFED])
    return "other" if any(words.startswith(title_words.BRIEFERS) for words in lines) else None


def _remarks(sections: Sections, _: Form) -> str | None:
    """Whether the text is what somebody said to a meeting: its name, when and where it was, then prose in the polite form, without a mark or news."""
    if not sections.of("title") or not sections.of("dateline") or sections.of("contacts"):
        return None
    body = sections.of("body")
    marked = any(each.line.marker is not None for each in body)
    told = any(map(sections.text.__contains__, speeches.NEWS))
    polite = sum(len(_POLITE.findall(each.line.text)) for each in body)
    return "other" if polite >= SAID and not marked and not told else None


def _coverage(sections: Sections, _: Form) -> str | None:
    """Whether the text says what papers wrote."""
    return "explanation" if sections.covered else None


def _answer(sections: Sections, _: Form) -> str | None:
    """Whether the title or one of the first lines answers coverage, or the text begins with the heading of a reply and answers below it."""
    first = [*sections.of("title", "subtitle", "shell"), *sections.of("body")[:FIRST]]
    answers = [mark.span.start for mark in sections.marks.of(REBUTTALS) if mark.value == "answer"]
    replies = [each for each in first if each.rule == "body.reply"]
    if answers and (replies or any(each.line.span.start in answers for each in first)):
        return "explanation"
    return "explanation" if any(map(_states_position, replies)) else None


def _states_position(reply: Zoned) -> bool:
    """Whether the heading of a reply is that of an agency's position (< 가상부 입장 >), not of the government's."""
    return rebuttals.POSITION in reply.line.text and any(mark.value.names for mark in reply.line.of(AGENCIES))


def _captions_only(sections: Sections, _: Form) -> str | None:
    return "other" if sections.of("caption") and not sections.of("body") else None


RULES: tuple[tuple[str, Rule], ...] = (
    ("kind.no_release", _none),
    ("kind.joint", _joint),
    ("kind.banner", _banner),
    ("kind.coverage", _coverage),
    ("kind.answer", _answer),
    ("kind.tag", _tag),
    ("kind.photos_only", _captions_only),
    ("kind.script", _script),
    ("kind.statement", _statement),
    ("kind.remarks", _remarks),
)
"""The first answer wins; if no rule has one, the known title's tag decides, else the kind is press release by `kind.default`."""
KNOWN = "known.title"
