"""Records ↔ JSON: what `to_json` wrote, `from_json` reads back as an equal record. msgspec is loaded when one of them is called."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, TypeAlias, TypedDict, cast

import attrs

from kprocure_parse.export.dicts import to_dict
from kprocure_parse.release import Article, Release

if TYPE_CHECKING:
    import msgspec

Decoder: TypeAlias = "msgspec.json.Decoder[Release] | msgspec.json.Decoder[Article]"


class NotARecord(ValueError):
    """JSON that is malformed, or that is not one record as `to_json` writes it."""


class _TypeKey(TypedDict, total=False):
    """The key that says which record it is; everything else is skipped."""

    type: str | None


_CLASSES: dict[str | None, type[Release | Article]] = {"release": Release, "article": Article}


@cache
def _type_decoder() -> msgspec.json.Decoder[_TypeKey]:
    import msgspec

    return msgspec.json.Decoder(_TypeKey)


@cache
def _decoder(tag: str | None) -> Decoder:
    import msgspec

    return cast("Decoder", msgspec.json.Decoder(_CLASSES[tag]))


def to_json(record: attrs.AttrsInstance, indent: int | None = None) -> str:
    """Return the record as JSON: one line, or indented by `indent` spaces. Korean stays readable. Raises TypeError for what is no record."""
    import msgspec

    encoded = msgspec.json.encode(to_dict(record))
    return (encoded if indent is None else msgspec.json.format(encoded, indent=indent)).decode("utf-8")


def from_values(values: Mapping[str, object]) -> Release | Article:
    """The record whose attributes are these plain values: lists, numbers, words, dates; spans as pairs.

    Raises NotARecord if they are not those of one.
    """
    import msgspec

    tag = values.get("type")
    if not isinstance(tag, str) or tag not in _CLASSES:
        raise NotARecord(f'`type` "release" or "article" was expected, not {tag!r}')
    try:
        return msgspec.convert(values, _CLASSES[tag])
    except msgspec.ValidationError as error:
        raise NotARecord(f"this is no {tag} as to_table writes it: {error}") from error


def from_json(data: str | bytes) -> Release | Article:
    """Return the record that `to_json` wrote, equal to the original in every value.

    Unknown keys are skipped, so that records of later versions can be read.

    Raises:
        NotARecord: a ValueError that says what was found instead, and where.
    """
    import msgspec

    try:
        tag = _type_decoder().decode(data).get("type")
    except msgspec.ValidationError as error:
        raise NotARecord(f"one JSON object with a `type` was expected: {error}") from error
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise NotARecord(f"malformed JSON: {error}") from error
    if tag not in _CLASSES:
        found = "no `type`" if tag is None else f"`type` {tag!r}"
        raise NotARecord(f'`type` "release" or "article" was expected; this JSON object has {found}')
    try:
        return _decoder(tag).decode(data)
    except msgspec.ValidationError as error:
        raise NotARecord(f"`type` is {tag!r}, but this is no {tag} as to_json writes it: {error}") from error
