"""Make labelled press releases for your own pipeline: invented, in every form and format, with what a reader should find.

python examples/make_releases.py [--count N] [--seed N] [--form FORM] [--format FORMAT …] [--output FOLDER]

With --form press.newspaper the releases are newspaper articles, in plain text, HTML and PDF.

Writes each release in each format, and labels.ndjson with one line of JSON for each: file, form, and the values without
spans. Then reads every file back and says how many are read as they were written. Needs the extra `testing`.
"""

import argparse
import json
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias

import kprocure_parse as kp
from kprocure_parse.testing import (
    FORMATS,
    FORMS,
    PRESS_FORMATS,
    ArticleSpecimen,
    FileFormat,
    Specimen,
    differences,
    facts,
    make,
    render,
)

PRESS = "press.newspaper"
ENDINGS = {
    "text": ".txt",
    "korea.kr": ".flat.txt",
    "html": ".html",
    "xml": ".xml",
    "hwpx": ".hwpx",
    "odt": ".odt",
    "docx": ".docx",
    "pdf": ".pdf",
}


Invented: TypeAlias = Specimen | ArticleSpecimen


def write(
    specimens: Sequence[Invented], formats: list[FileFormat], folder: Path
) -> list[tuple[Path, FileFormat, Invented]]:
    """Write the files and their labels; give back which file holds which release."""
    written: list[tuple[Path, FileFormat, Invented]] = []
    with (folder / "labels.ndjson").open("w", encoding="utf-8") as labels:
        for number, specimen in enumerate(specimens):
            for file_format in formats:
                path = folder / f"{number:05}{ENDINGS[file_format]}"
                path.write_bytes(render(specimen, file_format))
                label = {"file": path.name, "form": specimen.form, **facts(specimen.record)}
                labels.write(json.dumps(label, ensure_ascii=False) + "\n")
                written.append((path, file_format, specimen))
    return written


def read(path: Path) -> kp.Release | kp.Article:
    """The record of a file; a feed holds one item."""
    return next(iter(kp.parse_feed(path))) if path.suffix == ".xml" else kp.parse(path)


def main() -> None:
    """Read the command line, make the releases, read them back."""
    parser = argparse.ArgumentParser(description="Labelled, invented press releases in every form and format.")
    parser.add_argument("--count", metavar="N", type=int, default=5, help="how many releases (5)")
    parser.add_argument("--seed", metavar="N", type=int, default=0, help="the same seed gives the same releases (0)")
    parser.add_argument("--form", choices=[*FORMS, PRESS], help="one layout instead of all")
    parser.add_argument("--format", choices=FORMATS, nargs="+", default=list(FORMATS), help="formats (all)")
    parser.add_argument("--output", metavar="FOLDER", type=Path, help="where to write (a new temporary folder)")
    options = parser.parse_args()
    folder = options.output or Path(tempfile.mkdtemp(prefix="releases-"))
    folder.mkdir(parents=True, exist_ok=True)
    formats = [each for each in options.format if options.form != PRESS or each in PRESS_FORMATS]
    written = write(make(options.count, seed=options.seed, form=options.form), formats, folder)
    alike = sum(not differences(specimen.record, read(path), written_as=form) for path, form, specimen in written)
    print(f"{len(written)} files of {options.count} releases in {folder}")
    print(f"{alike} of {len(written)} are read as they were written")


if __name__ == "__main__":
    main()
