"""Patterns that are compiled when they are first used: the package knows some four hundred, and a text asks for a part of them."""

from __future__ import annotations

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
