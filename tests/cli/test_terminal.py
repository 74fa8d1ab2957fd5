"""On a terminal: the same words in colour and a bar; without a terminal, neither."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryFile

import pytest

cells = pytest.importorskip("rich.cells", reason="the extra `cli` is not installed")
pty = pytest.importorskip("pty", reason="no pseudo-terminals here")

ROOT = Path(__file__).parents[2]
RELEASES = sorted((ROOT / "examples" / "releases").glob("*.txt"))
MAIN = "import sys; from kprocure_parse.cli import main; sys.exit(main())"
WITHOUT_RICH = f"import sys; sys.modules['rich'] = None; {MAIN}"
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def run(*arguments: str | Path, code: str = MAIN, output: bool = True, errors: bool = True) -> tuple[int, str, str]:
    """The exit status, what the terminal shows, and what went into the pipe if a stream is not a terminal."""
    shown, terminal = pty.openpty()
    environment = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "FORCE_COLOR"}}
    with TemporaryFile() as pipe:  # unlike a pipe, a file cannot fill up while the terminal is read
        process = subprocess.Popen(
            [sys.executable, "-c", code, *map(str, arguments)],
            stdout=terminal if output else pipe,
            stderr=terminal if errors else pipe,
            env=environment | {"TERM": "xterm-256color", "COLUMNS": "100", "LINES": "40"},
            cwd=ROOT,
        )
        os.close(terminal)
        seen = b""
        while part := _part(shown):
            seen += part
        process.wait()
        os.close(shown)
        pipe.seek(0)
        piped = pipe.read().decode("utf-8")
    return process.returncode, seen.decode("utf-8"), piped


def _part(shown: int) -> bytes:
    try:
        return os.read(shown, 65536)
    except OSError:  # how Linux reports that the other end is closed
        return b""


def plain(text: str) -> str:
    return ESCAPES.sub("", text).replace("\r\n", "\n")


def words(text: str) -> str:
    """The words without frames, line ends and spaces, since line breaks depend on the width."""
    return re.sub(r"[\s╭╮╰╯─│]", "", plain(text))


def test_a_terminal_shows_the_words_of_the_plain_summary_in_colour() -> None:
    _, painted, _ = run(*RELEASES)
    _, _, piped = run(*RELEASES, output=False)
    assert "\x1b[1m" in painted
    assert "\x1b" not in piped
    assert words(painted) == words(piped)
    assert "[ko]" in painted


def test_lines_stay_within_the_terminal() -> None:
    _, painted, _ = run(*RELEASES)
    assert max(cells.cell_len(line) for line in plain(painted).split("\n")) == 100


def test_without_rich_the_words_are_plain() -> None:
    code, seen, _ = run(*RELEASES, code=WITHOUT_RICH)
    assert code == 0
    assert "\x1b" not in seen
    assert words(seen) == words(run(*RELEASES, output=False)[2])


@pytest.mark.parametrize("code", [MAIN, WITHOUT_RICH], ids=["rich", "without rich"])
def test_a_long_run_shows_how_far_it_is(code: str) -> None:
    status, seen, piped = run("--json", "absent", *RELEASES * 3, code=code, output=False)
    assert status == 1
    assert len(piped.splitlines()) == 18
    assert re.search(r"\d+/19 .* failed|of 19 files, .* failed", plain(seen))
    assert "19 files in " in plain(seen)
    assert "1 could not be read" in plain(seen)
    assert plain(seen).rstrip().endswith("kprocure-parse: absent: No such file or directory")


def test_records_stand_above_the_bar() -> None:
    _, seen, _ = run("--json", *RELEASES * 3)
    assert "18 files in " in plain(seen)
    assert sum(line.startswith('{"type"') for line in plain(seen).replace("\r", "\n").split("\n")) == 18


@pytest.mark.parametrize(
    ("arguments", "errors"), [((*RELEASES * 3,), False), (("--no-progress", *RELEASES * 3), True), ((*RELEASES,), True)]
)
def test_no_bar_where_nobody_wants_it(arguments: tuple[str | Path, ...], errors: bool) -> None:
    _, seen, piped = run("--json", *arguments, errors=errors, output=errors)
    assert "files in" not in seen + piped


def test_explain_marks_the_words_in_colour() -> None:
    _, seen, _ = run("explain", RELEASES[0], "headline")
    _, _, piped = run("explain", RELEASES[0], "headline", output=False)
    assert "\x1b[7m" in seen
    assert words(seen) == words(piped)
