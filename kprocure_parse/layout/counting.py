"""Remembers where the numbers of a text stand: ② is as deep as ①, whatever stands between them."""

from __future__ import annotations

from collections.abc import Sequence

from kprocure_parse.lexicon import glyphs
from kprocure_parse.marks.bullets import Bullet

MOST = 40
"""How many open sequences are remembered."""


class Counting:
    """The sequences of circled numbers so far: the last number of each, and the marks it is nested in."""

    __slots__ = ("_runs",)

    def __init__(self) -> None:
        self._runs: list[tuple[str, tuple[Bullet, ...]]] = []

    def marks_above(self, bullet: Bullet) -> tuple[Bullet, ...] | None:
        """The marks that the number before this one is nested in; None if it goes on with no sequence."""
        run = self._run_before(bullet)
        return None if run is None else self._runs[run][1]

    def note(self, stack: Sequence[Bullet]) -> None:
        """Notes the number that is the last of the stack: it goes on with a sequence, and ends those nested in it, or opens one."""
        bullet = stack[-1]
        run = self._run_before(bullet)
        if run is not None:
            del self._runs[run:]
        self._runs.append((bullet.sign, tuple(stack[:-1])))
        del self._runs[:-MOST]

    def _run_before(self, bullet: Bullet) -> int | None:
        before = number_before(bullet.sign)
        return next((run for run in range(len(self._runs) - 1, -1, -1) if self._runs[run][0] == before), None)


def number_before(sign: str) -> str:
    """The circled number before this one: ① before ②; no letter before the first of its kind (①, ❶, ㉮)."""
    before = chr(ord(sign) - 1)
    return "" if sign in glyphs.FIRST_CIRCLED else before
