"""The pages of docs/: their examples print what they show, and the generated parts are complete."""

from __future__ import annotations

import doctest
import inspect
import re
import shlex
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest

from docs.making import classes, functions, parts
from kprocure_parse import errors
from kprocure_parse.fields.diagnostics import CODES
from kprocure_parse.forms.signs import SIGNS
from kprocure_parse.readers.limits import Limits
from kprocure_parse.testing import FORMS as SPECIMENS
from tests.makers.command import run, run_script

pytestmark = pytest.mark.usefixtures("one_processor")
ROOT = Path(__file__).parents[2]
PAGES = sorted((ROOT / "docs" / "pages").rglob("*.md"))
BLOCK = re.compile(r"^```python\n(.*?)^```$", flags=re.MULTILINE | re.DOTALL)
SHOWN = re.compile(r"^```console\n\$ (.*)\n((?:.*\n)*?)^```$", flags=re.MULTILINE)
MARK = re.compile(r"^\{\{ (\w+) \}\}$", flags=re.MULTILINE)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_pages_show_what_python_prints(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    blocks = BLOCK.findall(path.read_text(encoding="utf-8"))
    assert all(block.startswith(">>> ") for block in blocks)
    test = doctest.DocTestParser().get_doctest("\n".join(blocks), {}, path.name, None, None)
    said: list[str] = []
    flags = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS
    results = doctest.DocTestRunner(optionflags=flags).run(test, out=said.append)
    assert results.failed == 0, "".join(said)
    assert results.attempted >= len(blocks)


@pytest.mark.parametrize(
    ("command", "expected"),
    [pytest.param(*found, id=found[0]) for path in PAGES for found in SHOWN.findall(path.read_text(encoding="utf-8"))],
)
def test_commands_print_what_pages_show(command: str, expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    program, *arguments = shlex.split(command)
    monkeypatch.chdir(ROOT)
    if program == "python":
        found = run_script(Path(arguments[0]), *arguments[1:])
    else:
        assert program == "kprocure-parse"
        found = run(*arguments)
    assert (found.returncode, found.stdout.decode("utf-8").replace("\r\n", "\n"), found.stderr) == (0, expected, b"")


def test_there_are_examples_to_run() -> None:
    assert sum(len(BLOCK.findall(path.read_text(encoding="utf-8"))) for path in PAGES) >= 8


def test_every_part_has_its_place() -> None:
    marks = [mark for path in PAGES for mark in MARK.findall(path.read_text(encoding="utf-8"))]
    assert sorted(marks) == sorted(parts.PARTS)


def test_every_function_has_its_page_with_arguments_and_an_example() -> None:
    pages = {path.stem: path.read_text(encoding="utf-8") for path in PAGES if path.parent.name == "functions"}
    assert set(pages) == {name.replace(".", "_") for name in functions.FUNCTIONS}
    navigation = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    for name in functions.FUNCTIONS:
        page = pages[name.replace(".", "_")]
        assert f"{{{{ function {name} }}}}" in page
        assert re.search(rf"kp\.{re.escape(name)}\(", "".join(BLOCK.findall(page))), name
        assert f"- functions/{name.replace('.', '_')}.md" in navigation
        parameters = inspect.signature(functions.named(name)).parameters
        assert all(f"| `{parameter}` |" in functions.function(name) for parameter in parameters)


NAMED: list[tuple[Callable[[], str], set[str]]] = [
    (classes.records_page, {f"## {name}" for name in ("Release", "Article", "Version", "Lift", "Contact", "Span")}),
    (parts.forms, {f"pictures/{form}.png" for form in SPECIMENS}),
    (parts.signs, {f"| `{sign.id}` | {sign.title} |" for sign in SIGNS}),
    (parts.diagnostics, {f"| `{code}` | {severity} | {meaning} |" for code, (severity, meaning) in CODES.items()}),
    (parts.read_errors, {f"| `{cls.__name__}` |" for cls in errors.ReadError.__subclasses__()}),
    (classes.limits_table, {f"| `{limit.name}` | {limit.default:,} |" for limit in attrs.fields(Limits)}),
    (classes.words, {"| `Medium` | `all` `online` `print`", "| `Kind` | `press_release`"}),
]


@pytest.mark.parametrize(("part", "expected"), NAMED, ids=[part.__name__ for part, _ in NAMED])
def test_parts_name_all_there_is(part: Callable[[], str], expected: set[str]) -> None:
    written = part()
    assert {each for each in expected if each not in written} == set()


def test_every_attribute_of_every_record_is_listed() -> None:
    found = classes.record_classes()
    page = classes.records_page()
    for name, cls in found.items():
        section = page.split(f"## {name}\n")[1].split("\n## ")[0]
        assert (cls.__doc__ or "").split("\n")[0] in section
        if attrs.has(cls):
            assert all(f"| `{attribute.name}` |" in section for attribute in attrs.fields(cls)), name


def test_examples_are_told_by_their_docstrings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(parts, "_printed", _printed)
    scripts = {path.name for path in (ROOT / "examples").glob("*.py")}
    page = parts.examples()
    assert set(re.findall(r"^## (\S+)$", page, flags=re.MULTILINE)) == scripts
    assert set(parts.RUN) <= scripts
    assert "2026-09-18  조달청, 재난·안전 물자 신속구매 체계 가동" in page  # printed by embargo_calendar.py


def _printed(script: str, *arguments: str) -> str:
    """What an example prints, without the process of its own in which the docs are built."""
    found = run_script(Path(script), *arguments, COLUMNS="100", NO_COLOR="1")
    assert (found.returncode, found.stderr) == (0, b"")
    return found.stdout.decode("utf-8").rstrip()


def test_the_search_needs_no_network() -> None:
    """Pages that are opened from a folder: the index is a script, and the frame that stands for a worker is our own."""
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert "- offline" in settings
    assert "polyfills: [scripts/iframe-worker.js]" in settings
    assert (ROOT / "docs" / "pages" / "scripts" / "iframe-worker.js").is_file()
    assert "://" not in settings
