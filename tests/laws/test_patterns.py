"""Every pattern of the package on its worst strings: linear time, or a time limit is hit (the engine's own; for `re` a signal).

A pattern that fails here reads some text over and over: from each place where it may begin, or for each way in which its
repeats can share the same characters. Mend the pattern, not the limit:

- make a repeat possessive whose characters the following part cannot match (`\\s*+`, `[^)]*+`), and a group of alternatives atomic;
- bound a repeat that nothing must follow (`{0,60}`), or drop it (a search needs `[가-힣]X`, not `[가-힣]+X`);
- say where a search that begins with a repeat may begin: with a look-behind (`(?<!\\s)\\s++$`), an anchor, a literal first;
- otherwise search in another way: for the literal with `str.find`, for the words around it with the pattern.

Patterns are tried with the methods that the package calls on them: one that is only matched at a given place needs no
linear search. Tables of patterns are tried with every method.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import signal
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import attrs
import pytest
import regex

import kprocure_parse
from kprocure_parse.patterns import Deferred, deferred
from tests.makers.effort import DEEP, LENGTH
from tests.makers.worst import worst_strings

LIMIT = 3 if DEEP else 0.3
"""Seconds of processor time, a hundred times what most patterns take: not a measure, but an end for a pattern without one."""
MOST = 30 if DEEP else 12
"""The most strings made from one pattern; a sample is enough for a long list of words."""
SEARCHING = frozenset({"search", "finditer", "findall", "sub", "subn", "split", "splititer"})
EVERYWHERE = ("가", "a ", "1", " ", "\n", "- ", "(", "가 ")
"""Strings that any text may repeat."""

GUARDED = {
    "readers.html_shape._TAG": ">",  # searched only while another `>` follows
}
"""Patterns whose module guarantees that every text ends in this."""
MATCHED = frozenset({"values.quotes.korean"})
"""Modules that put their patterns into a table and match them at one place, never search."""

Pattern: TypeAlias = "re.Pattern[Any] | regex.Pattern[Any]"


class Found(NamedTuple):
    name: str
    held: Pattern | Deferred
    methods: tuple[str, ...]

    @property
    def pattern(self) -> Pattern:
        """Compiled when it is tried: half of them are tried in another process."""
        return self.held.compiled if isinstance(self.held, Deferred) else self.held


def collected() -> Iterator[Found]:
    """Every pattern in a module of the package, alone or in a table, once."""
    seen: set[object] = set()
    for module in pkgutil.walk_packages(kprocure_parse.__path__, "kprocure_parse."):
        if module.name.endswith("__main__"):
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            for path, pattern in _held(value, name):
                if (key := _identity(pattern)) not in seen:
                    seen.add(key)
                    short = module.name.removeprefix("kprocure_parse.")
                    yield Found(f"{short}.{path}", pattern, _methods(module.name, name) if path == name else ALL)


def _identity(pattern: Pattern | Deferred) -> object:
    """What two patterns share that are one; a deferred one need not be compiled for it."""
    if isinstance(pattern, Deferred) and isinstance(pattern._compile, partial):
        return (pattern._compile.func, *pattern._compile.args)
    return pattern.pattern, pattern.flags


def _held(value: object, path: str) -> Iterator[tuple[str, Pattern | Deferred]]:
    if isinstance(value, str):
        return
    if isinstance(value, Deferred | re.Pattern | regex.Pattern):
        yield path, value
    elif isinstance(value, Mapping):
        for key, each in value.items():
            yield from _held(each, f"{path}[{key!r}]")
    elif isinstance(value, tuple | list | set | frozenset):
        for number, each in enumerate(value):
            yield from _held(each, f"{path}[{number}]")
    elif (kind := type(value)) and attrs.has(kind):
        for each in attrs.fields(kind):
            yield from _held(getattr(value, each.name), f"{path}.{each.name}")


ALL = ("search", "match", "fullmatch")


def _methods(module: str, name: str) -> tuple[str, ...]:
    """The methods that a module calls on its pattern of this name (all modules, for a public name); all methods if it is passed on."""
    source = _source(module if name.startswith("_") else "")
    uses = regex.finditer(rf"(?<![\w.]){name}\b(?!\s*(?::[^=\n]*)?=[^=])(?:\.(?P<method>\w+))?", source)
    called = {use["method"] for use in uses}
    if None in called and module.removeprefix("kprocure_parse.") in MATCHED:
        called = (called - {None}) | {"match"}
    if None in called or not called:
        return ALL
    return tuple(way for way in ALL if way in called or (way == "search" and called & SEARCHING))


@cache
def _source(module: str) -> str:
    """The text of one module, or of the whole package."""
    root = Path(kprocure_parse.__file__).parent
    paths = [root.parent / f"{module.replace('.', '/')}.py"] if module else sorted(root.rglob("*.py"))
    return "\n".join(path.read_text(encoding="utf-8") for path in paths if path.is_file())


FOUND = sorted(collected(), key=lambda found: found.name)


def test_patterns_are_found() -> None:
    assert len(FOUND) > 300
    assert {"forms.recognition._SQUARE", "marks.dates._FULL", "readers.markup._ILLEGAL"} <= {
        each.name for each in FOUND
    }


@pytest.mark.parametrize("module", sorted(MATCHED))
def test_tables_of_matched_patterns_are_matched(module: str) -> None:
    used = set(regex.findall(r"\bpattern\.(\w+)\(", _source(f"kprocure_parse.{module}")))
    assert used == {"match"}


@pytest.mark.parametrize("engine", [re, regex])
def test_a_pattern_that_backtracks_is_found(engine: Any) -> None:
    bad = Found("bad", engine.compile(r"(?:\w\s?)+:"), ("search",))
    with pytest.raises(TimeoutError):
        _try(bad, limit=0.2)


@pytest.mark.parametrize("engine", [re, regex])
@pytest.mark.parametrize("source", ["[가-힣]+X", r"\s+$", r"\d+(?:,\d+)*원"])
def test_quadratic_work_does_not_end_in_time(engine: Any, source: str) -> None:
    with pytest.raises(TimeoutError):
        _try(Found("quadratic", engine.compile(source), ("search",)), LIMIT)


@pytest.mark.parametrize("found", FOUND, ids=lambda found: found.name)
def test_no_pattern_backtracks(found: Found) -> None:
    _try(found, LIMIT)


def _try(found: Found, limit: float) -> None:
    closing = GUARDED.get(found.name, "")
    pattern = found.pattern
    general = (unit * (LENGTH // len(unit)) for unit in EVERYWHERE)
    for made in (*general, *worst_strings(pattern, LENGTH, MOST)):
        text = made + closing
        subject = text if isinstance(pattern.pattern, str) else text.encode("latin-1", "replace")
        for way in found.methods:
            ask = getattr(pattern, way)
            if isinstance(pattern, regex.Pattern):
                ask(subject, timeout=limit)
            else:
                with _interrupted(limit):
                    ask(subject)


@contextmanager
def _interrupted(seconds: float) -> Iterator[None]:
    """A context that ends with a TimeoutError after so much work: `re` looks for signals while it searches, and takes no limit."""

    def end(*_: object) -> None:
        raise TimeoutError(f"no answer in {seconds} s of work")

    before = signal.signal(signal.SIGPROF, end)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def test_a_deferred_pattern_is_compiled_when_first_used_and_answers_as_compiled() -> None:
    made: list[regex.Pattern[str]] = []

    def compiled() -> regex.Pattern[str]:
        made.append(regex.compile(r"(?P<number>\d+)", regex.IGNORECASE))
        return made[-1]

    pattern: Any = Deferred(compiled)
    assert not made
    assert pattern.search("a 12 b 7")["number"] == "12"
    assert pattern.sub("0", "1 2") == "0 0"
    assert (pattern.pattern, pattern.flags, pattern.groups) == (made[0].pattern, made[0].flags, 1)
    assert pattern.compiled is made[0]
    assert len(made) == 1


def test_a_broken_deferred_pattern_says_so_when_used() -> None:
    broken = deferred("(")
    with pytest.raises(regex.error, match="missing"):
        broken.search("")
