"""Every class of the package has a name of its own, and so has every module, except modules of one subject on several floors."""

from __future__ import annotations

import ast
from collections import Counter
from itertools import groupby
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "kprocure_parse"
FLOORS = ({"lexicon", "marks", "layout", "forms", "values", "fields", "mentions", "testing"}, {"readers", "testing"})
"""Packages that may share module names for one subject: words, marks, values and fields of one thing; a format that is read and written."""
PUBLIC = {"arrow"}
"""Modules that users import and whose name another package contains too."""


def class_names() -> list[str]:
    """The names of all classes without the underscore of private ones, once for each module."""
    found: list[str] = []
    for path in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found += {each.name.lstrip("_") for each in ast.walk(tree) if isinstance(each, ast.ClassDef)}
    return found


def test_no_class_name_stands_twice() -> None:
    twice = {name for name, count in Counter(class_names()).items() if count > 1}
    assert twice == set()


def test_no_module_name_stands_twice_outside_its_floors() -> None:
    modules = [path for path in PACKAGE.rglob("*.py") if not path.stem.startswith("__")]
    twice: set[str] = set()
    for name, named in groupby(sorted(modules, key=_stem), _stem):
        rooms = {path.relative_to(PACKAGE).parts[0] for path in named}
        if len(rooms) > 1 and name not in PUBLIC and not any(rooms <= floors for floors in FLOORS):
            twice.add(name)
    assert twice == set()


def _stem(path: Path) -> str:
    return path.stem
