"""English newspaper copies, recognised by what only newspapers print: byline, masthead, credits, a wire's place and day."""

from __future__ import annotations

import regex

from kprocure_parse.forms.look import Look
from kprocure_parse.lexicon import press
from kprocure_parse.marks.spaced import any_of
from kprocure_parse.patterns import deferred

_OUTLETS = any_of(press.OUTLETS)
_ENGLISH = deferred(r"(?:\b[A-Za-z]{2,}+\b[^가-힣\n]{1,6}?){12}")
_HANGUL = deferred(r"(?:[가-힣][^가-힣]{0,40}?){20}")
_IN_HEAD = (
    deferred(r"\n[^\S\n]*+(?:- )?B[yY] [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*+){1,3}"),
    deferred(rf"\n[^\S\n]*+(?:{_OUTLETS})[^\S\n]*+$", regex.M | regex.I),
    deferred(r"\n[^\S\n]*+date ?\d{4}-\d\d-\d\d"),
    deferred(
        r"\n(?:[^\S\n]*+[A-Z]{3,12}(?:, [A-Z][a-z]{2,8}\.? \d{1,2})? \((?:Yonhap|AP|Reuters|AFP)[^)\n]*+\)|\(END\))"
    ),
)
_ANYWHERE = (
    deferred(r"Courtesy of [A-Z]"),
    deferred(rf"interview with (?:{_OUTLETS})"),
    deferred(r"\n(?:Newspapers (?:in English|from Korea)|!\[\]\(\))"),
    deferred(r"\n[^\n]{60,900}(?:[.!]” ?|\. )\([A-Z][^()\n]{3,60}\)$", regex.M),
)


def is_article(look: Look) -> bool:
    """Whether a text is English with hardly a Korean word, and was edited by a newspaper."""
    if _HANGUL.search(look.text) is not None or _ENGLISH.search(look.text) is None:
        return False
    return any(pattern.search(look.head) for pattern in _IN_HEAD) or any(
        pattern.search(look.text) for pattern in _ANYWHERE
    )
