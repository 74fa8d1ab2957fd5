"""Classes of the package → Markdown: their docstrings, a table of their attributes."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterable, Iterator
from typing import get_args

import attrs

from kprocure_parse import clearance, document, records, release
from kprocure_parse.mentions import kinds as mentions
from kprocure_parse.readers.limits import Limits

_WORD = re.compile(r"\b[A-Z]\w+\b")
MODULES = (release, records, clearance, mentions, document)


def record_classes() -> dict[str, type]:
    """The classes of records by their names, the large ones first; of the document, what a record is made of."""
    found = {
        name: thing
        for module in MODULES
        for name, thing in vars(module).items()
        if _is_record(thing) and name[0] != "_"
    }
    first = dict.fromkeys(("Release", "Version", "Article"))
    return {name: found[name] for name in (*first, *(name for name in found if name not in first))}


def _is_record(thing: object) -> bool:
    named_tuple = isinstance(thing, type) and issubclass(thing, tuple) and hasattr(thing, "_fields")
    return (
        isinstance(thing, type) and (attrs.has(thing) or named_tuple) and thing.__module__.startswith("kprocure_parse")
    )


def words() -> str:
    """The values of each Literal by which records name kinds, media, roles: a table."""
    rows = [
        (name, " ".join(f"`{word}`" for word in get_args(alias)))
        for module in MODULES
        for name, alias in vars(module).items()
        if get_args(alias) and all(isinstance(word, str) for word in get_args(alias)) and name[0].isupper()
    ]
    return table(("type", "words"), ((f"`{name}`", told) for name, told in dict(rows).items()))


def records_page() -> str:
    """Every record class: its docstring, its attributes, its properties and methods."""
    classes = record_classes()
    return "\n\n".join(_class(name, cls, classes) for name, cls in classes.items())


def _class(name: str, cls: type, linked: Iterable[str]) -> str:
    parts = [f"## {name}", inspect.cleandoc(cls.__doc__ or "")]
    rows = list(_attributes(cls, linked))
    if rows:
        parts.append(table(("attribute", "type", "if not given"), rows))
    parts += (f"`{signature}`: {told}" for signature, told in _members(cls))
    return "\n\n".join(parts)


def _attributes(cls: type, linked: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    if not attrs.has(cls):
        for key, hint in cls.__annotations__.items():
            yield f"`{key}`", _type(hint, linked), ""
        return
    for attribute in attrs.fields(cls):
        default = "" if attribute.default is attrs.NOTHING else f"`{attribute.default!r}`"
        yield f"`{attribute.name}`", _type(attribute.type, linked), default


def _type(hint: object, linked: Iterable[str]) -> str:
    """The type as it is written, its classes as links."""
    written = hint if isinstance(hint, str) else getattr(hint, "__name__", str(hint))
    told = written.replace("|", "\\|").replace("[", "\\[").replace("]", "\\]")
    return _WORD.sub(lambda found: f"[{found[0]}](#{found[0].lower()})" if found[0] in linked else found[0], told)


def _members(cls: type) -> Iterator[tuple[str, str]]:
    for name, member in vars(cls).items():
        if name.startswith("_") or name in getattr(cls, "_fields", ()):
            continue
        if isinstance(member, property):
            yield name, inspect.cleandoc(member.__doc__ or "")
        elif inspect.isfunction(member):
            arguments = ", ".join(list(inspect.signature(member).parameters)[1:])
            yield f"{name}({arguments})", inspect.cleandoc(member.__doc__ or "")


def limits_table() -> str:
    """Each limit, its default and what stands below it in the source."""
    tree = ast.parse(inspect.getsource(Limits)).body[0]
    assert isinstance(tree, ast.ClassDef)  # noqa: S101  # what a class's source is
    told = {
        one.target.id: inspect.cleandoc(str(other.value.value))
        for one, other in zip(tree.body, tree.body[1:], strict=False)
        if isinstance(one, ast.AnnAssign)
        and isinstance(one.target, ast.Name)
        and isinstance(other, ast.Expr)
        and isinstance(other.value, ast.Constant)
    }
    rows = ((f"`{limit.name}`", f"{limit.default:,}", told[limit.name]) for limit in attrs.fields(Limits))
    return table(("limit", "default", "of what"), rows)


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """A pipe table; cells are Markdown already."""
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(' '.join(cell.split()) for cell in line)} |" for line in lines)
