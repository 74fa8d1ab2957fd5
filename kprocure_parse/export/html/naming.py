"""What a page calls things: names of attributes as people write them, values as they read them."""

from __future__ import annotations

import datetime as dt

LANGUAGES = {"ko": "Korean", "en": "English"}
FORMATS = {"plain": "plain text"}
SHORT = 160
"""Characters of a value that the record's side shows; the whole stands in the text."""


def said(name: str) -> str:
    """The name of an attribute: `release_time` is "Release time"."""
    return name.replace("_", " ").capitalize()


def folded(words: str) -> str:
    """Words on one line."""
    return " ".join(words.split())


def short(words: str) -> str:
    """The first words of a long value."""
    return words if len(words) <= SHORT else f"{words[: SHORT - 1].rstrip()}…"


def shown(value: object) -> str:
    """A plain value as people read it; a tuple of words from the first, the outer one, to the last."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dt.time):
        return value.isoformat("minutes")
    if isinstance(value, tuple):
        return " › ".join(str(part) for part in value)
    return str(value)


def number(count: int) -> str:
    """A count with its thousands parted."""
    return f"{count:,}"
