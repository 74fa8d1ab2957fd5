"""Cut press releases into chunks for a search index or a language model, one JSON object a line.

python examples/chunks.py [--max-characters N] [PATH…]

A path is a release or a folder of releases. `text` stands in the release from `span[0]` to `span[1]`; `context` is to be put
before it for embedding: the headline and the headings above.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import kprocure_parse as kp

RELEASES = Path(__file__).parent / "releases"


def rows(path: Path, max_characters: int) -> Iterator[dict[str, Any]]:
    """The chunks of one release, numbered; a file that cannot be read gives none."""
    try:
        record = kp.parse(path)
    except kp.ReadError as error:
        print(f"{path}: {error}", file=sys.stderr)
        return
    for number, chunk in enumerate(kp.chunks(record, max_characters)):
        above = [chunk.headline or "", *chunk.path] if chunk.field != "headline" else []
        yield {"id": f"{path.name}#{number}", "context": " > ".join(filter(None, above)), **kp.to_dict(chunk)}


def main() -> None:
    """Read the command line; without paths, use examples/releases/."""
    parser = argparse.ArgumentParser(description="Chunks of press releases, one JSON object a line.")
    parser.add_argument(
        "paths", metavar="PATH", nargs="*", type=Path, default=[RELEASES], help="a press release, or a folder of them"
    )
    parser.add_argument("--max-characters", metavar="N", type=int, default=1000, help="the longest chunk (1000)")
    options = parser.parse_args()
    for path in options.paths:
        for file in sorted(path.iterdir()) if path.is_dir() else [path]:
            for row in rows(file, options.max_characters):
                print(json.dumps(row, ensure_ascii=False))


if __name__ == "__main__":
    main()
