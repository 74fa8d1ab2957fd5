"""Where sentences end. Five questions about the words of a line, each answered from its last characters alone.

`is_told`: does it make a statement, with a verb or a nominalised verb, with or without a full stop?
`is_predicate`: is its last word a finite verb, which no title of an attachment and no cell of a table ends with?
`is_open`: must the sentence go on in the next line?
`is_stopped`: does a full stop end it, or a sentence inside it? `is_stopped_en`, `is_paused_en`: the same of English.
"""

from __future__ import annotations

from kprocure_parse.lexicon import sentences
from kprocure_parse.patterns import deferred

_TOLD = (*sentences.PREDICATES, *sentences.QUESTIONS, *sentences.NOUNS)
_STOPPED = tuple(f"{ending}." for ending in (*_TOLD, sentences.POLITE))
_CLOSED_EN = f"{sentences.CLOSERS}]"
_CITED = deferred(r"\s?\([^()]{1,40}\)$")
"""A remark in brackets after the full stop: … 늘었다.(전년 대비)."""
_SIGNED = ("*.", ").")
_FOOTNOTE = deferred(r"(?<=[가-힣])(?:\*{1,3}|\d{1,2}\))\.$")
_FOLLOWED = tuple(f"{ending}.{space}" for ending in ("다", sentences.POLITE) for space in " \n\u00a0")
"""A sentence that ends inside a line."""


def without_footnote(words: str) -> str:
    """Words without the sign of a footnote between the last one and its full stop: 밝혔다**., 밝혔다1)."""
    sign = _FOOTNOTE.search(words) if words.endswith(_SIGNED) else None
    return words if sign is None else f"{words[: sign.start()]}."


def is_told(words: str) -> bool:
    """Whether Korean words end as a statement: … 밝혔다, … 추진함. (full stop, closing marks, footnote stars may follow)."""
    return without_footnote(words).rstrip(" *").rstrip(".").rstrip(sentences.CLOSERS).rstrip(".．").endswith(_TOLD)


def is_predicate(words: str) -> bool:
    """Whether Korean words end in a finite verb, with or without a full stop."""
    return without_footnote(words).rstrip(sentences.CLOSERS).rstrip(".").endswith(sentences.PREDICATES)


def is_stopped(words: str) -> bool:
    """Whether a full stop after a Korean ending closes the words, or a sentence inside them."""
    if any(map(words.__contains__, _FOLLOWED)):
        return True
    if without_footnote(words).rstrip(sentences.CLOSERS).endswith(_STOPPED):
        return True
    cited = _CITED.search(words) if words.endswith(")") else None
    return cited is not None and words[: cited.start()].rstrip(sentences.CLOSERS).endswith(_STOPPED)


def is_open(words: str) -> bool:
    """Whether Korean words cannot end here: a comma, a connective ending, a phrase that owns what follows."""
    if words.endswith(sentences.OPEN):
        return True
    counted = words[-3:-2].isdecimal()  # 00건의, but not 협의
    return words.endswith(sentences.GENITIVE) and (counted or words[-2:-1] not in sentences.NO_GENITIVE)


def is_stopped_en(words: str) -> bool:
    """Whether an English sentence ends here: a full stop or its kin, closing marks after it."""
    return words.rstrip(_CLOSED_EN).endswith(tuple(sentences.STOPS))


def is_paused_en(words: str) -> bool:
    """Whether an English line is complete: ended by a sentence's mark, a colon, or closed speech."""
    return words.endswith(('"', "”")) or words.rstrip(_CLOSED_EN).endswith((*sentences.STOPS, *sentences.PAUSES))
