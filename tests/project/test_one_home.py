"""Each kind of mark is matched in one module: no other has a pattern or a table of its own that finds it.

A pattern matches a kind if it finds each specimen of it, whole, between other words, and none of what only resembles it. A table
of words matches it if its literals hold the specimens. Lexicon tables hold words and match nothing; makers of specimens write them.
A module whose pattern takes the specimens but asks another question is named with that question.
"""

from __future__ import annotations

import ast
import importlib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

import pytest
import regex

from kprocure_parse.patterns import Deferred

PACKAGE = Path(__file__).parents[2] / "kprocure_parse"
OUTSIDE = {"lexicon", "testing", "export", "cli", "batch"}
"""Packages that hold words, write specimens or show records. Readers know marks of files, and are only checked for those of releases."""
DEEP = 3


class Mark(NamedTuple):
    """Specimens of a kind, what only resembles them, its home, and what other modules ask whose patterns look alike."""

    specimens: tuple[str, ...]
    others: tuple[str, ...]
    home: str
    different: Mapping[str, str] = MappingProxyType({})
    """A module → the question of its pattern, which is not "where does a mark of this kind stand?"."""


MARKS: dict[str, Mark] = {
    "phone": Mark(
        ("042-000-0000", "02-000-0000"),
        ("2026-06-12", "가나-다라-마바"),
        "marks.phones",
        {"values.contacts.numbers": "whether a number that was found is one of the usual plan"},
    ),
    "e-mail": Mark(
        ("garam@example.go.kr", "na.rae@example.com"), ("가람 나래", "www.example.go.kr", "example"), "marks.mails"
    ),
    "date": Mark(
        ("2026. 9. 17.", "2026. 12. 1."),
        ("1. 2. 3.", "가나. 다라. 마바.", "제1. 2."),
        "marks.dates",
        {"values.times.feed": "what a machine wrote into a feed, American order and RFC dates among it"},
    ),
    "clock": Mark(("12:00", "09:30"), ("12;00", "99:99", "가나:다라"), "marks.clocks"),
    "bullet": Mark(
        ("□", "ㅇ", "○"),
        ("가", "a", "7", "(", "[", ":", "@"),
        "marks.bullets",
        {
            "readers.pdf_paragraphs": "where a paragraph of a page begins; a reader may not know marks",
            "marks.breaks": "whether a drawn mark stands after other words of its line",
        },
    ),
    "quotation": Mark(("“", "”"), ("(", "<", "가", ".", "?", "a"), "marks.quotation"),
    "attachment mark": Mark(("붙임", "별첨", "참고"), ("가나", "다라마", "책임자", "조달청"), "marks.enclosures"),
    "contact label": Mark(
        ("담당자", "책임자", "담당부서"),
        ("가나다", "라마바", "사무관", "조달청", "붙임"),
        "marks.contact_labels",
    ),
    "rank": Mark(
        ("사무관", "주무관", "서기관"), ("가나다", "라마바", "도서관", "책임자", "조달청", "붙임"), "marks.ranks"
    ),
    "sentence end": Mark(("다.", "다.”"), ("가.", "1.", "고.", "다", "라.”"), "marks.sentences"),
    "agency ending": Mark(
        ("조달청", "관세청", "산림청"),
        ("가나다", "라마바", "책임자", "사무관", "붙임"),
        "marks.agency_names",
        {"marks.rebuttals": "whether the words before 입장 or 설명 may be those of any body, known or not"},
    ),
}


@pytest.mark.parametrize("kind", MARKS)
def test_a_kind_of_mark_is_matched_in_one_module(kind: str) -> None:
    mark = MARKS[kind]
    assert set(_matching(mark)) - {mark.home} == mark.different.keys()


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
