"""Records ↔ JSON: what `to_json` wrote, `from_json` reads back as an equal record."""

from __future__ import annotations

import msgspec

from kprocure_parse.export.dicts import to_dict
from kprocure_parse.release import Article, Release


class NotARecord(ValueError):
    """JSON that is malformed, or that is not one record as `to_json` writes it."""


class _TypeKey(msgspec.Struct):
    """The key that says which record it is; everything else is skipped."""

    type: str | None = None


_TYPE = msgspec.json.Decoder(_TypeKey)
_DECODERS: dict[str | None, msgspec.json.Decoder[Release] | msgspec.json.Decoder[Article]] = {
    "release": msgspec.json.Decoder(Release),
    "article": msgspec.json.Decoder(Article),
}


def to_json(record: Release | Article, indent: int | None = None) -> str:
    """Return the record as JSON: one line, or indented by `indent` spaces. Korean stays readable. Raises TypeError for what is no record."""
    encoded = msgspec.json.encode(to_dict(record))
    return (encoded if indent is None else msgspec.json.format(encoded, indent=indent)).decode("utf-8")


def from_json(data: str | bytes) -> Release | Article:
    """Return the record that `to_json` wrote, equal to the original in every value.

    Unknown keys are skipped, so that records of later versions can be read.

    Raises:
        NotARecord: a ValueError that says what was found instead, and where.
    """
    try:
        tag = _TYPE.decode(data).type
    except msgspec.ValidationError as error:
        raise NotARecord(f"one JSON object with a `type` was expected: {error}") from error
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise NotARecord(f"malformed JSON: {error}") from error
    if tag not in _DECODERS:
        found = "no `type`" if tag is None else f"`type` {tag!r}"
        raise NotARecord(f'`type` "release" or "article" was expected; this JSON object has {found}')
    try:
        return _DECODERS[tag].decode(data)
    except msgspec.ValidationError as error:
        raise NotARecord(f"`type` is {tag!r}, but this is no {tag} as to_json writes it: {error}") from error
