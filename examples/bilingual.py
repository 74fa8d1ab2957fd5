"""Show the Korean and the English version of bilingual press releases side by side in a terminal.

python examples/bilingual.py [FILE…]
"""

import argparse
import shutil
import unicodedata
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

import kprocure_parse as kp

RELEASES = Path(__file__).parent / "releases"
GAP = " │ "


def width(text: str) -> int:
    """How many terminal columns the text takes: a Hangul syllable takes two."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def wrap(text: str, columns: int) -> Iterator[str]:
    """The text in lines of at most so many terminal columns, broken between words."""
    line = ""
    for word in text.split():
        if line and width(f"{line} {word}") > columns:
            yield line
            line = word
        else:
            line = f"{line} {word}".strip()
    yield line


def parts(version: kp.Version, columns: int) -> Iterator[list[str]]:
    """A version in three parts of lines: headline with subtitles, body, and who is quoted."""
    titles = list(wrap(version.headline.text, columns)) if version.headline else []
    titles.append("═" * columns)
    for subtitle in version.subtitles:
        titles += wrap(f"- {subtitle.text}", columns)
    yield titles
    yield [line for item in version.body for line in ("", *wrap(f"{item.marker or ''} {item.text}", columns))]
    quotes = ["", f"{len(version.quotes)} quotes"]
    for quote in version.quotes:
        quotes += wrap(f"· {quote.speaker}, {quote.speaker_title}", columns)
    yield quotes


def main() -> None:
    """Print every release that has two versions; by default those of examples/releases/."""
    parser = argparse.ArgumentParser(description="The Korean and the English version of press releases side by side.")
    parser.add_argument(
        "files",
        metavar="FILE",
        nargs="*",
        type=Path,
        default=sorted(RELEASES.glob("*.txt")),
        help="a press release in two languages",
    )
    options = parser.parse_args()
    columns = (shutil.get_terminal_size((110, 0)).columns - len(GAP)) // 2
    for path in options.files:
        release = kp.parse(path)
        if isinstance(release, kp.Article):
            continue
        korean, english = release.version("ko"), release.version("en")
        if korean is not None and english is not None:
            print(f"{path.name}\n")
            for one, other in zip(parts(korean, columns), parts(english, columns), strict=True):
                for left, right in zip_longest(one, other, fillvalue=""):
                    print(f"{left}{' ' * (columns - width(left))}{GAP}{right}".rstrip())
            print()


if __name__ == "__main__":
    main()
