"""Turn press releases into Markdown notes, their facts as YAML in front (Obsidian, Logseq, static sites, retrieval).

python examples/to_markdown.py [--output FOLDER] [PATH…]

A path is a release or a folder of releases. With --output, each release becomes a note named after its day and headline.
"""

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import kprocure_parse as kp

RELEASES = Path(__file__).parent / "releases"
NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|#^\[\]\x00-\x1f]+')
LONGEST_NAME = 60


def name(record: kp.Release | kp.Article, file: Path) -> str:
    """A file name that every system takes: `2026-09-17 조달청, 재난·안전 물자 신속구매 체계 가동.md`."""
    told = record.distributed if isinstance(record, kp.Release) else record.published
    day = f"{told.date} " if told and told.date else ""
    title = NOT_IN_NAMES.sub(" ", record.headline.text if record.headline else file.stem)
    return f"{day}{' '.join(title.split())[:LONGEST_NAME].rstrip(' .')}.md"


def notes(paths: list[Path]) -> Iterator[tuple[str, str]]:
    """Name and text of a note for each file; folders stand for the files in them."""
    for path in paths:
        for file in sorted(path.iterdir()) if path.is_dir() else [path]:
            try:
                record = kp.parse(file)
            except kp.ReadError as error:
                print(f"{file}: {error}", file=sys.stderr)
                continue
            yield name(record, file), kp.to_markdown(record)


def main() -> None:
    """Read the command line; without paths, use one of examples/releases/."""
    parser = argparse.ArgumentParser(description="Press releases as Markdown notes.")
    parser.add_argument(
        "paths",
        metavar="PATH",
        nargs="*",
        type=Path,
        default=[RELEASES / "ko_korea_kr_2021.txt"],
        help="a press release, or a folder of them",
    )
    parser.add_argument("--output", metavar="FOLDER", type=Path, help="write a note for each release into this folder")
    options = parser.parse_args()
    if options.output is not None:
        options.output.mkdir(parents=True, exist_ok=True)
    for title, note in notes(options.paths):
        if options.output is None:
            print(note)
        else:
            (options.output / title).write_text(note, encoding="utf-8")
            print(title)


if __name__ == "__main__":
    main()
