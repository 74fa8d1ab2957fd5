"""Patterns that are compiled when they are first used: the package knows some four hundred, and a text asks for a part of them.

Most are compiled by `regex`. `re` is two to five times faster in patterns that are anchored or begin with a set of characters,
and is used where a text asks them often; it has no variable look-behind, no Unicode classes and no reset of a match's start.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Any, AnyStr, cast

import regex


class Deferred:
    """Stands for a pattern until it is used; answers as the compiled pattern does.

    What was asked for once stays on the instance, so later calls go straight to the compiled pattern. Two threads that
    ask at once both compile, and get the same.
    """

    def __init__(self, compiled: Callable[[], object]) -> None:
        self._compile = compiled

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a compiled pattern has
        if name.startswith("__"):
            raise AttributeError(name)
        found = self._compile() if name == "compiled" else getattr(self.compiled, name)
        setattr(self, name, found)
        return found


def deferred(source: AnyStr, flags: int = 0) -> regex.Pattern[AnyStr]:
    """A pattern for a table of a module. Raises regex.error when first used, if `source` is none."""
    return cast("regex.Pattern[AnyStr]", Deferred(partial(regex.compile, source, flags)))


def quick(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """The same by `re`. Possessive groups are not for it: CPython before 3.11.5 matches them wrongly."""
    return cast("re.Pattern[AnyStr]", Deferred(partial(re.compile, source, flags)))
