"""Decides whether a text is a release, from the sum of the weights of its signs, and how it is written."""

from __future__ import annotations

from collections.abc import Iterable
from math import exp

from kprocure_parse.document import Document, Paragraph
from kprocure_parse.forms.form import Form, Style, Titles
from kprocure_parse.forms.look import Look
from kprocure_parse.forms.press import is_article
from kprocure_parse.forms.signs import BY_ID, SIGNS
from kprocure_parse.forms.weights import BIAS, WEIGHTS
from kprocure_parse.marks.contact_labels import CONTACT_LABELS
from kprocure_parse.marks.found import Marks
from kprocure_parse.patterns import deferred, quick

BOARD = ("Writer", "Date", "Read", "Division")
"""Labels of the head of an English board page (pps.go.kr)."""

_LAST = BY_ID["known"]
"""What the caller knows is asked after the text itself, whose signs also tell how it is written."""
_COMMON = (
    "named",
    "release_row",
    "lead",
    "long_sentences",
    "headline",
    "body_topic",
    "relative_day",
    "square_told",
    "contact_line",
    "head",
    "announced",
)
"""What most releases show and is soon looked for: these signs are asked first, and more than half of all texts need no other."""
_FOR = tuple(
    sorted(
        (sign for sign in SIGNS if sign.speaks_for and sign != _LAST),
        key=lambda sign: (_COMMON.index(sign.id) if sign.id in _COMMON else len(_COMMON), -WEIGHTS[sign.id]),
    )
)
_RANK = {name: -abs(weight) for name, weight in WEIGHTS.items()}
_OTHERS = (*(sign for sign in SIGNS if not sign.speaks_for and WEIGHTS[sign.id]), _LAST)
SURE = 7.0
"""With this much evidence the signs of other texts are not looked for; no invented text of another kind reaches it."""

_TOP_LABELS = frozenset({"담당부서", "담당과장", "담당자", "자료문의"})
_SENTENCE_ABOVE = deferred(r"\n(?:[^\n]{45,600}?[다함임음]\.|\s*+[□■ㅁ])|(?:\n[^\n]*+){62}")
_SQUARE = quick(r"\n[^\S\n]*+[□■ㅁ]")
_PPS = deferred(
    r"[^가-힣]조달청(?:\(청장|\(차장|장|은|과|이|,|·|…)|\(0?42[-)]\s?7\d24?\d?-|042-724-\d{4}|Public Procurement Service|\bPPS\b"
)

_PPS_WORDS = ("조달청", "(42", "(042", "042-724", "Public Procurement Service", "PPS")
"""One of them stands in whatever `_PPS` finds, after its first character at the latest."""


def recognise(document: Document, marks: Marks, *, known: bool = False) -> Form:
    """Decides whether a text is a release, a newspaper's article or neither; `known` if the caller says that it is a release."""
    look = Look(marks, _names(document), known=known)
    if is_article(look) and not _stand(look, "release_row", "contact_line", "contact_table", "board"):
        return Form(family="article")
    score, evidence = weigh(look)
    sure = 1 / (1 + exp(-abs(score)))
    if score <= 0:
        return Form(family="none", confidence=sure, evidence=evidence)
    board = look.is_latin and _stand(look, "board")
    return Form(
        family="release",
        confidence=sure,
        evidence=evidence,
        style=_style(look),
        titles=_titles(look),
        head=BOARD if board else (),
        head_date="Date" if board else None,
    )


def weigh(look: Look) -> tuple[float, tuple[str, ...]]:
    """The sum of the weights of a text's signs, and the signs, heaviest first. A positive sum means a release."""
    score, found = BIAS, []
    seen = look.seen
    for sign in _FOR:
        stands = seen[sign.id] = sign.test(look)
        if stands:
            score += WEIGHTS[sign.id]
            found.append(sign.id)
            if score > SURE:
                return score, _heaviest_first(found)
    for sign in _OTHERS:
        if sign.test(look):
            score += WEIGHTS[sign.id]
            found.append(sign.id)
    return score, _heaviest_first(found)


def _heaviest_first(signs: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(signs, key=_RANK.__getitem__))


def _names(document: Document) -> frozenset[str]:
    """What the source calls its paragraphs, where it has names."""
    return frozenset([block.name.lower() for block in document.blocks if isinstance(block, Paragraph) and block.name])


def _stand(look: Look, *names: str) -> bool:
    """Whether one of these signs is seen in a text."""
    return any(BY_ID[name].stands_in(look) for name in names)


def _style(look: Look) -> Style:
    """Marked where □ opens a line below no cover; on a cover, in the older form alone."""
    covered = _stand(look, "release_row", "instruction")
    if covered or (_stand(look, "banner") and _stand(look, "distribution_row")):
        return "marked" if _contacts_on_top(look) else "plain"
    squares = not look.is_latin and _SQUARE.search(look.text) is not None
    return "marked" if squares and not _stand(look, "coverage") else "plain"


def _contacts_on_top(look: Look) -> bool:
    """The older form: department and people above the title, so no sentence and no item before them."""
    labels = look.marks.of(CONTACT_LABELS, look.top)
    first = next((mark for mark in labels if mark.value.word in _TOP_LABELS), None)
    return first is not None and _SENTENCE_ABOVE.search(f"\n{look.marks.text[: first.span.start]}") is None


def _titles(look: Look) -> Titles:
    """PPS keeps its headlines to one line in the texts of korea.kr, which end in a line of contacts."""
    if look.is_latin or _stand(look, "release_row", "banner"):
        return "wrapped"
    asked = _stand(look, "contact_line", "person_phone") or any(
        mark.value.sort == "inquiry" for mark in look.marks.of(CONTACT_LABELS)
    )
    return "one_line" if asked and _names_pps(look.text) else "wrapped"


def _names_pps(text: str) -> bool:
    """Whether a text names PPS; nothing before the first of its words need be searched."""
    places = [place for word in _PPS_WORDS if (place := text.find(word)) >= 0]
    return bool(places) and _PPS.search(text, max(0, min(places) - 1)) is not None
