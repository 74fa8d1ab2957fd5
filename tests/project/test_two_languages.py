"""Texts for people: each stands in one table, in English and Korean with the same places for values, and each is used."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Formatter

import attrs
import pytest

from kprocure_parse import records, release
from kprocure_parse.bilingual import Bilingual, korean_of
from kprocure_parse.cli import formats, help_texts, messages
from kprocure_parse.collation.compared import DIFFERENCES
from kprocure_parse.export import names, texts
from kprocure_parse.fields.diagnostics import CODES
from kprocure_parse.remarks import REMARKS

PACKAGE = Path(__file__).parents[2] / "kprocure_parse"
TABLES: dict[str, tuple[Mapping[str, Bilingual], str]] = {
    "cli messages": (messages.MESSAGES, "cli"),
    "cli help": (help_texts.HELP, "cli"),
    "summary": (texts.SUMMARY, "export"),
    "agenda": (texts.AGENDA, "export"),
    "page": (texts.PAGE, "export"),
    "lines": (texts.LINES, "export"),
    "diagnostics": (REMARKS, "fields"),
}
"""Table → its texts, and the room that says them."""
LISTED = (names.LINKS, names.EVIDENCE, names.PURPOSES, DIFFERENCES)
OTHERS: tuple[Bilingual, ...] = (
    *help_texts.FORMAT_ABOUT.values(),
    help_texts.EPILOG,
    *messages.PARSER,
    *messages.LIBRARY,
    *texts.WEEKDAYS,
    *(text for forms in texts.COUNTS.values() for text in forms),
    *(text for table in (*names.VALUES.values(), names.KINDS, names.FORMATS, *LISTED) for text in table.values()),
)
HANGUL = re.compile("[가-힣]")


def places(text: str) -> set[str | None]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None} | set(re.findall(r"%\(\w+\)s", text))


def every_text() -> Iterator[Bilingual]:
    for table, _ in TABLES.values():
        yield from table.values()
    yield from OTHERS


def test_every_text_is_said_in_both_languages_with_the_same_values() -> None:
    for text in every_text():
        assert places(text.ko) - places(text.en) == set(), text
        counted = {"count"} if text.en.startswith(("no ", "No ", "Nothing ")) else set()
        assert places(text.en) - places(text.ko) - counted == set(), text


def test_korean_is_korean() -> None:
    for text in every_text():
        plain = re.sub(r"\{\w+\}|%\(\w+\)s", "", text.en)
        assert HANGUL.search(text.ko) or not re.search("[A-Za-z]{2}", plain.replace("headline", "")), text


@pytest.mark.parametrize("name", TABLES)
def test_no_text_is_unused(name: str) -> None:
    table, room = TABLES[name]
    written = "\n".join(
        path.read_text(encoding="utf-8")
        for path in (PACKAGE / room).rglob("*.py")
        if path.name not in {"messages.py", "help_texts.py", "texts.py"}
    )
    names = {each.removesuffix(".more") for each in table}  # more of the same is said by the same rule
    assert [each for each in sorted(names) if not re.search(rf"""["']{re.escape(each)}["']""", written)] == []


def test_every_format_has_its_words() -> None:
    assert help_texts.FORMAT_ABOUT.keys() == formats.FORMATS.keys()


def test_every_attribute_has_a_korean_name() -> None:
    shown = {
        attribute.name
        for room in (records, release)
        for cls in vars(room).values()
        if isinstance(cls, type) and cls.__module__ == room.__name__ and attrs.has(cls) and cls is not records.Known
        for attribute in attrs.fields(cls)
    } - {"span", "rule", "parts"}
    assert shown == set(names.FIELDS)


def test_every_diagnostic_has_its_words() -> None:
    assert {name.partition(".")[0] for name in REMARKS} == set(CODES)


def test_no_particle_follows_a_value() -> None:
    """은/는, 이/가, 을/를 hang on the last letter, which a table cannot know."""
    assert [
        text.ko for text in every_text() if re.search(r"\}(?:은|는|이|가|을|를|으로|와|과)(?![가-힣])", text.ko)
    ] == []


@pytest.mark.parametrize(
    ("english", "korean"),
    [
        ("expected one argument", "값이 하나 필요합니다"),
        ("unrecognized arguments: --x", "모르는 인수: --x"),
        ("nothing of the table", None),
    ],
)
def test_what_others_say_is_translated(english: str, korean: str | None) -> None:
    assert korean_of(english, messages.PARSER) == korean
