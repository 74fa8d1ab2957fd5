"""Names of government units (부서): where one ends and the next begins, and how high each stands.

Knows words only: nothing of tables, lines or people.
"""

from collections.abc import Sequence
from typing import NamedTuple

from kprocure_parse.document import Span, span_of
from kprocure_parse.marks.spaced import folded
from kprocure_parse.marks.units import level
from kprocure_parse.patterns import quick

_TASK = quick(r"(?P<task>[^\s-]{4,40})-(?=[^\s-]+$)")


class UnitWord(NamedTuple):
    """One word of a unit's name; `apart`: it opens a cell of its own, and so a new unit."""

    span: Span
    apart: bool = False


def names(text: str, words: Sequence[UnitWord]) -> tuple[str, ...]:
    """The units these words name, outer to inner: `(조달품질원, 품질총괄과)`.

    A name may have several words (차세대 나라장터 구축 추진단); it ends with the word that has a unit's
    ending. A note in brackets belongs to the name before it. White space is folded.
    """
    found: list[list[str]] = []
    open_ = False
    for word in words:
        value = folded(text[word.span.slice])
        note = value.startswith(("(", "（"))
        if found and (note or (open_ and not word.apart)):
            found[-1].append(value)
        else:
            found.append([value])
        open_ = level(value) is None and not note
    return tuple(map(_joined, found))


def _joined(name: Sequence[str]) -> str:
    """`총 괄 과`: single letters of one word are drawn together."""
    return "".join(name) if len(name) > 1 and all(len(word) == 1 for word in name) else " ".join(name)


def split_task(text: str, word: Span) -> tuple[Span, Span] | None:
    """`시설공모-건설계약과`: the task and the unit after the hyphen, if it is one."""
    match = _TASK.match(text, *word)
    if match is None or level(text[match.end() : word.end]) is None:
        return None
    return span_of(match.span("task")), Span(match.end(), word.end)
