"""On a terminal: the same words in colour and a bar; without a terminal, neither."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryFile
from unittest import mock

import pytest

from kprocure_parse import cli

cells = pytest.importorskip("rich.cells", reason="the extra `cli` is not installed")
pty = pytest.importorskip("pty", reason="no pseudo-terminals here")

pytestmark = pytest.mark.usefixtures("one_processor")
ROOT = Path(__file__).parents[2]
RELEASES = sorted((ROOT / "examples" / "releases").glob("*.txt"))
MAIN = "import sys; from kprocure_parse.cli import main; sys.exit(main())"
WITHOUT_RICH = f"import sys; sys.modules['rich'] = None; {MAIN}"
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def run(
    *arguments: str | Path, rich: bool = True, output: bool = True, errors: bool = True, apart: bool = False
) -> tuple[int, str, str]:
    """The exit status, what the terminal shows, and what went into the pipe if a stream is not a terminal.

    The command runs in this process, or `apart` in one of its own.
    """
    shown, terminal = pty.openpty()
    with TemporaryFile() as pipe, ThreadPoolExecutor(1) as reader:  # unlike a pipe, a file cannot fill up
        seen = reader.submit(_everything, shown)
        streams = (terminal if output else pipe.fileno(), terminal if errors else pipe.fileno())
        start = _apart if apart else _here
        try:
            code = start(list(map(str, arguments)), streams, rich=rich)
        finally:
            os.close(terminal)
        pipe.seek(0)
        return code, seen.result().decode("utf-8"), pipe.read().decode("utf-8")


def _apart(words: list[str], streams: tuple[int, int], *, rich: bool) -> int:
    code = MAIN if rich else WITHOUT_RICH
    output, errors = streams
    return subprocess.run(
        [sys.executable, "-c", code, *words], stdout=output, stderr=errors, env=_environment(), cwd=ROOT, check=False
    ).returncode


def _here(words: list[str], streams: tuple[int, int], *, rich: bool) -> int:
    absent = {} if rich else {name: None for name in ("rich", *sys.modules) if name.partition(".")[0] == "rich"}
    output, errors = (open(each, "w", encoding="utf-8", closefd=False) for each in streams)  # noqa: SIM115
    with (
        output,
        errors,
        mock.patch.multiple(sys, stdout=output, stderr=errors),
        mock.patch.dict(os.environ, _environment(), clear=True),
        mock.patch.dict(sys.modules, absent),
    ):
        return cli.main(words)


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "FORCE_COLOR"}}
    return kept | {"TERM": "xterm-256color", "COLUMNS": "100", "LINES": "40"}


def _everything(shown: int) -> bytes:
    """What comes until nobody has the other end any more."""
    seen = b""
    while part := _part(shown):
        seen += part
    os.close(shown)
    return seen


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
    _, painted, _ = run(*RELEASES, apart=True)
    _, _, piped = run(*RELEASES, output=False)
    assert "\x1b[1m" in painted
    assert "\x1b" not in piped
    assert words(painted) == words(piped)
    assert "[ko]" in painted


def test_lines_stay_within_the_terminal() -> None:
    _, painted, _ = run(*RELEASES)
    assert max(cells.cell_len(line) for line in plain(painted).split("\n")) == 100


def test_without_rich_the_words_are_plain() -> None:
    code, seen, _ = run(*RELEASES, rich=False, apart=True)
    assert code == 0
    assert "\x1b" not in seen
    assert words(seen) == words(run(*RELEASES, output=False)[2])


@pytest.mark.parametrize("rich", [True, False], ids=["rich", "without rich"])
def test_a_long_run_shows_how_far_it_is(rich: bool) -> None:
    status, seen, piped = run("--json", "absent", *RELEASES * 3, rich=rich, output=False)
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
