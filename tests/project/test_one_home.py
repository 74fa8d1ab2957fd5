"""Each kind of mark is matched in one module: no other has a pattern or a table of its own that finds it.

A pattern matches a kind if it finds each specimen of it as a whole between other words, and nothing that only resembles it. A
table of words matches it if its literals include the specimens. Lexicon tables only hold words; makers of specimens write them.
"""

from __future__ import annotations

import ast
import importlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import regex

from kprocure_parse.patterns import Deferred

PACKAGE = Path(__file__).parents[2] / "kprocure_parse"
OUTSIDE = {"lexicon", "testing", "export", "cli", "batch"}
"""Packages that hold words, write specimens or show records. Readers know marks of files, and are only checked for those of releases."""
DEEP = 3


class Mark(NamedTuple):
    """Specimens of a kind, words that only resemble them, and the modules that match it (the aim is one)."""

    specimens: tuple[str, ...]
    others: tuple[str, ...]
    homes: set[str]


MARKS: dict[str, Mark] = {
    "phone": Mark(
        ("042-000-0000", "02-000-0000"),
        ("2026-06-12", "가나-다라-마바"),
        {"marks.phones", "values.contacts.numbers"},
    ),
    "e-mail": Mark(
        ("garam@example.go.kr", "na.rae@example.com"),
        ("가람 나래", "www.example.go.kr", "example"),
        {"marks.mails"},
    ),
    "date": Mark(
        ("2026. 9. 17.", "2026. 12. 1."),
        ("1. 2. 3.", "가나. 다라. 마바.", "제1. 2."),
        {"layout.grids", "layout.title_parts", "marks.dates", "values.times.feed"},
    ),
    "clock": Mark(
        ("12:00", "09:30"),
        ("12;00", "가나:다라"),
        {"layout.grids", "layout.header", "marks.clocks", "marks.release_times"},
    ),
    "bullet": Mark(
        ("□", "ㅇ", "○"),
        ("가", "a", "7", "(", "@"),
        {
            "layout.contacts",
            "marks.breaks",
            "marks.bullets",
            "marks.contact_pieces",
            "readers.pdf_paragraphs",
            "values.quotes.phrases",
        },
    ),
    "quotation": Mark(
        ("“", "”"),
        ("(", "가", ".", "a"),
        {
            "layout.press",
            "layout.titles",
            "marks.contact_sentences",
            "marks.heads",
            "marks.quotation",
            "values.contacts.facts",
        },
    ),
    "attachment mark": Mark(("붙임", "별첨", "참고"), ("가나", "다라마", "책임자", "조달청"), {"marks.enclosures"}),
    "contact label": Mark(
        ("담당자", "책임자", "담당부서"),
        ("가나다", "라마바", "사무관", "조달청", "붙임"),
        {"marks.contact_labels"},
    ),
    "rank": Mark(
        ("사무관", "주무관", "서기관"),
        ("가나다", "라마바", "책임자", "조달청", "붙임"),
        {"marks.tags", "values.quotes.korean_people"},
    ),
    "sentence end": Mark(("다.", "다.”"), ("가.", "1.", "고.", "다", "라.”"), {"marks.sentences"}),
    "agency ending": Mark(
        ("조달청", "관세청", "산림청"),
        ("가나다", "라마바", "책임자", "사무관", "붙임"),
        {"marks.agency_names", "marks.rebuttals", "marks.staff"},
    ),
}


@pytest.mark.parametrize("kind", MARKS)
def test_a_kind_of_mark_is_matched_in_one_module(kind: str) -> None:
    assert set(_matching(MARKS[kind])) <= MARKS[kind].homes


def _matching(mark: Mark) -> Iterator[str]:
    for name, things in _tables().items():
        if any(_finds(thing, mark) for thing in things):
            yield name


@cache
def _tables() -> dict[str, list[Any]]:
    """The patterns and the collections of words that each module defines itself, by the module's name."""
    found: dict[str, list[Any]] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        if parts[0] in OUTSIDE or path.stem.startswith("__"):
            continue
        module = importlib.import_module(".".join(("kprocure_parse", *parts)))
        names = list(_assigned(path))
        found[".".join(parts)] = [thing for name in names for thing in _within(getattr(module, name, None))]
    return found


def _assigned(path: Path) -> Iterator[str]:
    for statement in ast.parse(path.read_text(encoding="utf-8")).body:
        targets = statement.targets if isinstance(statement, ast.Assign) else [getattr(statement, "target", None)]
        for target in targets:
            for each in target.elts if isinstance(target, ast.Tuple) else [target]:
                if isinstance(each, ast.Name):
                    yield each.id


def _within(value: Any, depth: int = DEEP) -> Iterator[Any]:
    if isinstance(value, Deferred | regex.Pattern):
        yield value
    elif isinstance(value, str):
        yield frozenset(value)
    elif isinstance(value, frozenset | set | tuple | list | dict):
        words = frozenset(each for each in value if isinstance(each, str))
        if words:
            yield words
        if depth:
            parts = value.values() if isinstance(value, dict) else value
            yield from (thing for part in parts for thing in _within(part, depth - 1))


def _finds(thing: Any, mark: Mark) -> bool:
    if isinstance(thing, frozenset):
        return thing.issuperset(mark.specimens) and not thing.intersection(mark.others)
    if isinstance(thing.pattern, bytes):
        return False
    return all(_whole(thing, each) for each in mark.specimens) and not any(_whole(thing, each) for each in mark.others)


def _whole(pattern: Any, words: str) -> bool:
    """Whether the pattern, or a group of it, matches exactly these words somewhere in a line."""
    for line in (words, f"가가 {words} 나나", f"{words} 나나", f"가가 {words}", f"가가{words}", f"가가{words} 나나"):
        for match in pattern.finditer(line):
            if words in {match[0].strip(), *(group.strip() for group in match.groups() if group)}:
                return True
    return False
