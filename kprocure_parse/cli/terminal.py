"""The terminal (extra `cli`): summaries in colour. Without rich or a terminal, the same words are printed plain."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, TextIO

from kprocure_parse.cli.excerpt import Line
from kprocure_parse.cli.results import FileResult
from kprocure_parse.cli.spoken_language import SPOKEN
from kprocure_parse.export import LABEL_WIDTH, rows
from kprocure_parse.export.phrasebook import CONTROLS

if TYPE_CHECKING:
    from rich.console import Console
    from rich.panel import Panel

TONES = {
    "kind": "italic",
    "headline": "bold",
    "subtitle": "none",
    "count": "dim",
    "free": "green",
    "embargo": "yellow",
    "person": "cyan",
    "warning": "red",
    "info": "dim",
    "plain": "none",
}


def console(stream: TextIO) -> Console | None:
    """Rich's console on a stream; None if that is not a terminal or rich is not installed."""
    if not stream.isatty():
        return None
    try:
        from rich.console import Console
    except ModuleNotFoundError:
        return None
    made = Console(file=stream, highlight=False)
    return None if made.is_dumb_terminal else made


def painted(found: FileResult, fields: tuple[str, ...] | None) -> Panel:
    """A summary in a frame under the file's name; long lines are wrapped with an indent."""
    from rich import box
    from rich.panel import Panel
    from rich.table import Table
    from rich.text import Text

    grid = Table.grid(padding=(0, 0), expand=True)
    grid.add_column(width=LABEL_WIDTH, style="dim", no_wrap=True)
    grid.add_column(ratio=1, overflow="fold")
    for row in rows(found.record, fields, SPOKEN.get()):
        grid.add_row(Text(row.label), Text(row.value, TONES[row.tone]))
    name = Text(found.source.name.translate(CONTROLS), "bold blue")
    return Panel(grid, title=name, title_align="left", border_style="bright_black", box=box.ROUNDED, padding=(0, 1))


def show(lines: Iterable[Line]) -> None:
    """Lines on standard output, in colour on a terminal."""
    painter = console(sys.stdout)
    if painter is None:
        for line in lines:
            print("".join(words for words, _ in line).rstrip())
        return
    from rich.text import Text

    for line in lines:
        painter.print(Text.assemble(*line), overflow="fold")
