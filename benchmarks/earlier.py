"""The results of an earlier run, from its results.json, for comparison."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import field, frozen

from benchmarks.arithmetic import spread


@frozen
class Earlier:
    """Medians by row, seconds of own time by kind and function, documents by kind, the lines of the table of scores."""

    medians: dict[str, float] = field(factory=dict)
    profiles: dict[str, dict[str, float]] = field(factory=dict)
    documents: dict[str, int] = field(factory=dict)
    scores: list[str] = field(factory=list)


def read(path: Path) -> Earlier:
    """The content of a results.json. Raises OSError, and ValueError for any other file."""
    try:
        return earlier(json.loads(path.read_text("utf-8")))
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError(f"{path.name} holds no results") from error


def earlier(raw: Mapping[str, Any]) -> Earlier:
    """The content of a results.json, also of a version that wrote only the values by row."""
    profiles = {kind: each for kind, each in raw.get("profile", {}).items() if isinstance(each, dict)}
    return Earlier(
        {name: spread(values).median for name, each in raw.get("rows", raw).items() if (values := _values(each))},
        {kind: each["functions, s"] for kind, each in profiles.items()},
        {kind: each["documents"] for kind, each in profiles.items()},
        raw.get("scores", []),
    )


def _values(row: object) -> list[float]:
    values = row.get("values", []) if isinstance(row, dict) else row
    return [float(value) for value in values] if isinstance(values, list) else []
