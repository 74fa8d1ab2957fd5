"""A long record in one line for people: `<Release press_release '조달청, …' 2 quotes>`. Knows no record."""

from __future__ import annotations

from collections.abc import Sequence

LONGEST = 280
"""Characters of a line, at most."""
_QUOTED = 60


def line(name: str, *parts: str | None) -> str:
    """The name and the parts that are given, in angle brackets; cut where it would be too long."""
    told = f"<{name} {', '.join(part for part in parts if part)}"
    return (told if len(told) < LONGEST else f"{told[: LONGEST - 2]}…") + ">"


def plain(words: object, width: int = _QUOTED) -> str:
    """The first words on one line, without characters that cannot be printed."""
    folded = " ".join(str(words)[: width * 4].split())
    shown = "".join(sign for sign in folded if sign.isprintable())
    return shown if len(shown) <= width else f"{shown[: width - 1].rstrip()}…"


def quoted(words: object) -> str:
    """The first words in quotation marks."""
    return f"'{plain(words)}'"


def counts(**held: Sequence[object]) -> str:
    """How many of each, without those of which there is none: `3 contacts, 1 quote`."""
    return ", ".join(counted(len(things), name) for name, things in held.items() if things)


def counted(count: int, name: str) -> str:
    """`1 quote`, `1,200 quotes`; the name is that of several."""
    return f"{count:,} {(name if count != 1 else name.removesuffix('s')).replace('_', ' ')}"


def held(things: Sequence[object]) -> str:
    """A tuple of records in the line of another one: `(12 of them)`."""
    return f"({len(things)} of them)" if things else "()"
