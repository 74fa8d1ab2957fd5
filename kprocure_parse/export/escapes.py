"""Words → Markdown (CommonMark with pipe tables) that shows them as they are: characters with a meaning in Markdown are escaped."""

from __future__ import annotations

from collections.abc import Sequence

from kprocure_parse.export import phrasebook
from kprocure_parse.patterns import deferred

_MARKUP = deferred(
    r"[\\`*\[<~$]"  # escapes, code, emphasis, links, HTML, ~strike~ (3~5일, 7~9일), $formulas$
    r"|(?<=\])\(|(?<=[^\s\-=<>])>"  # the other characters of a link and a tag, for programs that ignore escapes
    r"|(?<![^\W_])_|_(?![^\W_])"  # emphasis, but not inside a word
    r"|&(?=#?\w+;)"  # an entity
    r"|(?<!\S)#"  # a tag, the end of a heading
    r"|(?<==)=|(?<=%)%|(?<=\^)\^|(?<=:):"  # syntax of note-taking programs: ==this==, %%this%%
)
_BEGINNING = deferred(r"^(?:[-+>=:]|\d{1,9}(?=[.)]))")


def table(rows: Sequence[Sequence[str]], line_end: str = " ") -> list[str]:
    """The lines of a pipe table; short rows are filled up with empty cells. `line_end` is written for line ends within a cell."""
    width = max(map(len, rows))
    lines = [f"| {' | '.join(_cell(word, line_end) for word in (*row, *[''] * (width - len(row))))} |" for row in rows]
    return [lines[0], f"|{' --- |' * width}", *lines[1:]]


def _cell(words: str, line_end: str) -> str:
    return line_end.join(filter(None, map(inline, words.split("\n")))).replace("|", "\\|")


def inline(words: str) -> str:
    """Escapes words within a line."""
    return _MARKUP.sub(r"\\\g<0>", phrasebook.phrase(words))


def escaped(words: str) -> str:
    """Escapes words that begin a block, where a dash or a number with a full stop would begin a list."""
    line = inline(words)
    found = _BEGINNING.match(line)
    if found is None:
        return line
    if found[0].isdigit():
        return f"{found[0]}\\{line[found.end() :]}"
    return f"\\{line}"
