"""The parts of pages that are drawn from the code, by the marks that they fill."""

from __future__ import annotations

import ast
import inspect
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from docs.making.classes import limits_table, records_page, table, words
from docs.making.pictures import picture_of
from kprocure_parse import errors
from kprocure_parse.fields.diagnostics import CODES
from kprocure_parse.forms.signs import SIGNS
from kprocure_parse.forms.weights import WEIGHTS
from kprocure_parse.lexicon.column_names import COLUMN_NAMES
from kprocure_parse.testing import FORMS as SPECIMENS

ROOT = Path(__file__).resolve().parents[2]
SHOWN = 24
"""Lines of an example's output that a page shows."""
RUN: dict[str, tuple[str, ...]] = {
    # examples that run without an input of one's own and without anything but a few extras
    "ask_facts.py": (),
    "bilingual.py": (),
    "build_document_by_hand.py": (),
    "chunks.py": ("--max-characters", "120", "examples/releases/ko_korea_kr_2021.txt"),
    "compare_versions.py": (),
    "contacts_over_time.py": (),
    "contacts_to_csv.py": (),
    "embargo_calendar.py": (),
    "find_embargoes.py": (),
    "link_releases.py": (),
    "parse_one.py": (),
    "quotes_by_speaker.py": ("--title", "청장"),
    "to_markdown.py": (),
    "who_held_which_office.py": (),
    "watch_folder.py": ("--once",),
}
QUESTIONS = {path.stem: path for path in sorted((ROOT / "examples" / "questions").glob("*.sql"))}
"""Questions in SQL, by their names."""


def forms() -> str:
    """A picture of an invented release in each layout that `kprocure_parse.testing` writes."""
    return "\n\n".join(
        f"## {form}\n\n![The first page of an invented release in the form {form}]({picture_of(form)}){{ width=420 }}"
        for form in SPECIMENS
    )


def signs() -> str:
    """Each sign with its weight, the heaviest first."""
    told = sorted(SIGNS, key=lambda sign: -WEIGHTS[sign.id])
    return table(
        ("sign", "what is seen", "weighs"), ((f"`{sign.id}`", sign.title, f"{WEIGHTS[sign.id]:+.1f}") for sign in told)
    )


def diagnostics() -> str:
    """The table of codes."""
    rows = ((f"`{code}`", severity, meaning) for code, (severity, meaning) in CODES.items())
    return table(("code", "severity", "when"), rows)


def read_errors() -> str:
    """Each error and when it is raised."""
    found = (thing for thing in vars(errors).values() if isinstance(thing, type) and issubclass(thing, Exception))
    return table(("error", "when"), ((f"`{cls.__name__}`", inspect.cleandoc(cls.__doc__ or "")) for cls in found))


def column_names() -> str:
    """The usual names of columns in tables of texts."""
    rows = ((f"`{name}`", " ".join(f"`{usual}`" for usual in usuals)) for name, usuals in COLUMN_NAMES.items())
    return table(("what it holds", "usual names"), rows)


def command_line() -> str:
    """What `kprocure-parse --help` prints."""
    return f"```text\n{_printed('-m', 'kprocure_parse', '--help')}\n```"


def examples() -> str:
    """Each example: its docstring, and the beginning of what it prints."""
    return "\n\n".join("\n\n".join(_example(path)) for path in sorted((ROOT / "examples").glob("*.py")))


def _example(path: Path) -> Iterator[str]:
    told = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    first, usage, *rest = told.split("\n\n")
    yield f"## {path.name}"
    yield first
    yield f"```sh\n{usage}\n```"
    yield from rest
    if path.name in RUN:
        lines = _printed(str(path.relative_to(ROOT)), *RUN[path.name]).splitlines()
        more = [f"… {len(lines) - SHOWN} more lines"] if len(lines) > SHOWN else []
        yield "\n".join(["```text", *lines[:SHOWN], *more, "```"])


def _printed(*arguments: str) -> str:
    found = subprocess.run(  # noqa: S603  # our own scripts
        [sys.executable, *arguments],
        capture_output=True,
        check=True,
        encoding="utf-8",
        cwd=ROOT,
        env=os.environ
        | {"PYTHONUTF8": "1", "PYTHONPATH": str(ROOT), "COLUMNS": "100", "NO_COLOR": "1", "LC_ALL": "C.UTF-8"},
    )
    return found.stdout.rstrip()


def sql(name: str) -> str:
    """A question as it stands in its file."""
    return f"```sql\n{QUESTIONS[name].read_text(encoding='utf-8').rstrip()}\n```"


PARTS: dict[str, Callable[[], str]] = {
    **{f"sql_{name}": partial(sql, name) for name in QUESTIONS},
    "column_names": column_names,
    "command_line": command_line,
    "diagnostics": diagnostics,
    "examples": examples,
    "forms": forms,
    "limits": limits_table,
    "read_errors": read_errors,
    "records": records_page,
    "signs": signs,
    "words": words,
}
