"""The pages of functions: signature, arguments and words, drawn from the functions themselves."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

import kprocure_parse as kp
from docs.making.classes import table

ARROW = ("arrow.link", "arrow.parse_batch", "arrow.records", "arrow.tables", "arrow.to_table", "arrow.traces")
FUNCTIONS = (*(name for name in kp.__all__ if inspect.isfunction(getattr(kp, name))), *ARROW)
"""Every public function, by its name below `kprocure_parse`."""


def named(name: str) -> Callable[..., Any]:
    """The function of this name."""
    home, _, last = name.rpartition(".")
    found: Callable[..., Any] = getattr(getattr(kp, home) if home else kp, last)
    return found


def function(name: str) -> str:
    """What a function takes and returns, and what it says of itself."""
    found = named(name)
    signature = inspect.signature(found)
    rows = ((f"`{each.name}`", f"`{_type(each.annotation)}`", _default(each)) for each in signature.parameters.values())
    arguments = table(("argument", "type", "default"), rows) if signature.parameters else "It takes no arguments."
    returned = f"Returns `{_type(signature.return_annotation)}`."
    return "\n\n".join([inspect.cleandoc(found.__doc__ or ""), "## Arguments", arguments, returned])


def _type(annotation: object) -> str:
    """The type as it is written in the code; a wall of a union stays inside its cell."""
    return str(annotation).replace("|", "\\|")


def _default(parameter: inspect.Parameter) -> str:
    if parameter.default is inspect.Parameter.empty:
        return "required"
    words = repr(parameter.default)
    return "the usual limits" if words.startswith("Limits(") else f"`{words}`"
