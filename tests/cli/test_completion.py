"""The completion scripts, in the shells that are installed."""

from __future__ import annotations

import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

from kprocure_parse.cli.arguments import OPTIONS, SHELLS
from kprocure_parse.cli.formats import FORMATS
from tests.makers.command import run


@cache
def script(shell: str) -> str:
    found = run("completion", shell)
    assert (found.returncode, found.stderr) == (0, b"")
    return found.stdout.decode("utf-8")


@pytest.mark.parametrize("shell", SHELLS)
def test_scripts_name_every_option_and_format(shell: str) -> None:
    written = script(shell)
    for option in OPTIONS:
        for flag in option.flags:
            assert (f"-l {flag[2:]}" if shell == "fish" and flag.startswith("--") else flag.lstrip("-")) in written
    assert " ".join(FORMATS) in written


@pytest.mark.parametrize("shell", SHELLS)
def test_shells_take_the_scripts(shell: str, tmp_path: Path) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    path = tmp_path / "script"
    path.write_text(script(shell), encoding="utf-8")
    found = subprocess.run([shell, "-n", str(path)], capture_output=True, check=False)
    assert (found.returncode, found.stderr) == (0, b"")


BASH = [
    ("kprocure-parse --form", ["--format"]),
    ("kprocure-parse --format n", ["ndjson"]),
    ("kprocure-parse -f c", ["csv"]),
    ("kprocure-parse a.pdf --engine pyp", ["pypdfium2"]),
    ("kprocure-parse --fields file,headline_e", ["file,headline_en"]),
    ("kprocure-parse --jobs ", []),
    ("kprocure-parse exp", ["explain"]),
    ("kprocure-parse explain a.pdf release_t", ["release_time"]),
    ("kprocure-parse completion f", ["fish"]),
    ("kprocure-parse a.pdf comp", []),
    ("kprocure-parse age", ["agenda"]),
    ("kprocure-parse agenda --med", ["--medium"]),
    ("kprocure-parse agenda inbox --medium br", ["broadcast"]),
    ("kprocure-parse agenda inbox --format i", ["ics"]),
    ("kprocure-parse agenda inbox --fie", []),
    ("kprocure-parse li", ["link"]),
    ("kprocure-parse link inbox --kind cor", ["correction"]),
    ("kprocure-parse link inbox --format n", ["ndjson"]),
]


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
@pytest.mark.parametrize(("typed", "offered"), BASH, ids=[typed for typed, _ in BASH])
def test_bash_offers(typed: str, offered: list[str]) -> None:
    words = typed.split(" ")
    asked = f"""
COMP_WORDS=({" ".join(word or "''" for word in words)}) COMP_CWORD={len(words) - 1}
_kprocure_parse 2>&1
printf '%s\\n' "${{COMPREPLY[@]}}"
"""
    found = subprocess.run(
        [shutil.which("bash") or "", "-c", script("bash") + asked], capture_output=True, check=True, encoding="utf-8"
    )
    assert found.stdout.split() == offered


@pytest.mark.skipif(shutil.which("fish") is None, reason="fish is not installed")
@pytest.mark.parametrize(("typed", "offered"), [case for case in BASH if case[1] and "," not in case[0]], ids=str)
def test_fish_offers(typed: str, offered: list[str], tmp_path: Path) -> None:
    path = tmp_path / "script"
    path.write_text(script("fish"), encoding="utf-8")
    command = [shutil.which("fish") or "", "-c", f"source {path}; complete -C '{typed}'"]
    found = subprocess.run(command, capture_output=True, check=True, encoding="utf-8", cwd=tmp_path)
    assert {line.split("\t")[0] for line in found.stdout.splitlines()} >= set(offered)
