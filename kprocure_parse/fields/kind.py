"""Kind (보도자료, 보도참고자료, 보도설명자료 …): the banner says it, else a tag before the title, else the form."""

from __future__ import annotations

from collections.abc import Callable

import regex

from kprocure_parse.forms.form import Form
from kprocure_parse.layout.titles import tags_of
from kprocure_parse.layout.zones import Sections
from kprocure_parse.marks.form_labels import BANNERS
from kprocure_parse.patterns import deferred
from kprocure_parse.records import Kind

_JOINT = deferred(r"관계부처\s?합동|공동\s?(?:배포|보도)|합동\s?보도")
_STATEMENT = deferred(r"공동\s?성명|Joint Statement|모두\s?발언|Opening Remarks|축사|기념사|개회사|인사말씀", regex.I)

Rule = Callable[[Sections, Form], str | None]


def extract(sections: Sections, form: Form) -> tuple[Kind, str]:
    """One of the six kinds, and the id of the rule that decided it."""
    for name, rule in RULES:
        kind = rule(sections, form)
        if kind is not None:
            return _KINDS[kind], name
    return "press_release", "kind.default"


_KINDS: dict[str, Kind] = {
    "press_release": "press_release",
    "reference": "reference",
    "explanation": "explanation",
    "notice_of_activity": "notice_of_activity",
    "joint_press_release": "joint_press_release",
    "other": "other",
}


def _none(_: Sections, form: Form) -> str | None:
    return "other" if form.family == "none" else None


def _joint(sections: Sections, _: Form) -> str | None:
    header = " ".join(each.line.text for each in sections.of("banner", "frame"))
    return "joint_press_release" if _JOINT.search(header) else None


def _banner(sections: Sections, _: Form) -> str | None:
    for word in sections.form_words:
        if word.key == "banner":
            return next((banner.value for banner in sections.marks.of(BANNERS, word.span)), None)
    return None


def _tag(sections: Sections, _: Form) -> str | None:
    for each in sections.of("tag", "title")[:2]:
        for tag in tags_of(each.line):
            if tag.value.kind is not None:
                return tag.value.kind
    return None


def _statement(sections: Sections, _: Form) -> str | None:
    titles = sections.of("title")
    return "other" if titles and _STATEMENT.search(titles[0].line.text) and not sections.of("contacts") else None


def _form(_: Sections, form: Form) -> str | None:
    return "explanation" if form.id == "ko.rebuttal" else None


def _captions_only(sections: Sections, _: Form) -> str | None:
    return "other" if sections.of("caption") and not sections.of("body") else None


RULES: tuple[tuple[str, Rule], ...] = (
    ("kind.no_release", _none),
    ("kind.joint", _joint),
    ("kind.banner", _banner),
    ("kind.tag", _tag),
    ("kind.photos_only", _captions_only),
    ("kind.statement", _statement),
    ("kind.form", _form),
)
"""First answer wins; where no rule has one, `kind.default` calls it a press release."""
