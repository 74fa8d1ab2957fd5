"""The shape of records as JSON Schema, derived from the record classes."""

from __future__ import annotations

import datetime as dt
import inspect
from typing import Any, get_args, get_type_hints

import attrs

from kprocure_parse import records, release
from kprocure_parse.export.walk import names

DIALECT = "https://json-schema.org/draft/2020-12/schema"
CLOCK = r"^\d{2}:\d{2}:\d{2}(\.\d{1,6})?$"

_CLASSES = {
    name: cls
    for module in (records, release)
    for name, cls in vars(module).items()
    if isinstance(cls, type) and attrs.has(cls)
}


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of what `to_json` and `to_dict` return: a release or an article.

    It is exact: every key is required, absent values are null or `[]`, and no other keys occur.
    """
    import msgspec

    choices, definitions = msgspec.json.schema_components(
        (release.Release, release.Article), ref_template="#/$defs/{name}"
    )
    return {
        "$schema": DIALECT,
        "title": "kprocure_parse record",
        "description": "A Korean government press release (보도자료), or a newspaper article made of one.",
        "oneOf": list(choices),
        "$defs": {name: _exact(name, definition) for name, definition in sorted(definitions.items())},
    }


def _exact(name: str, definition: dict[str, Any]) -> dict[str, Any]:
    """A definition that is exact: keys in the declared order, all required, no others."""
    described = definition | {"description": inspect.cleandoc(definition["description"])}
    if name not in _CLASSES:
        return described
    hints = get_type_hints(_CLASSES[name])
    properties = {key: _property(definition["properties"][key], hints[key]) for key in names(_CLASSES[name])}
    return described | {"properties": properties, "required": list(properties), "additionalProperties": False}


def _property(schema: dict[str, Any], hint: object) -> dict[str, Any]:
    """A property without its default, which a required key never takes; clock times have their pattern."""
    kept = {key: value for key, value in schema.items() if key != "default"}
    if dt.time in get_args(hint):
        kept["anyOf"] = [{"type": "string", "pattern": CLOCK}, {"type": "null"}]
    return kept
