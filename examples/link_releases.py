"""Find what belongs together in many files: one release in several formats or of several agencies, corrections, translations, newspapers' articles.

python examples/link_releases.py [--kind KIND] [PATH…]

A path is a release, a folder, a feed, a bundle or a table of texts; the order does not matter.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import kprocure_parse as kp
from kprocure_parse.links import LinkKind

RELATED = Path(__file__).parent / "related"


def lines(found: kp.Linked) -> Iterator[str]:
    """A group: its kind and score, its members, what speaks for it."""
    yield f"{found.kind}  {found.score:.2f}"
    for member in found.members:
        name = Path(member.name).name if member.name else member.id
        yield f"  {member.role:<10}  {member.day or '----------'}  {member.headline}  ({name})"
    for each in found.evidence:
        yield f"    {each}"


def main() -> None:
    """Read the command line; without paths, use examples/related/."""
    parser = argparse.ArgumentParser(description="What belongs together in many files.")
    parser.add_argument("paths", metavar="PATH", nargs="*", type=Path, default=[RELATED], help="releases, in any shape")
    parser.add_argument("--kind", choices=get_args(LinkKind), help="only groups of this kind")
    options = parser.parse_args()
    records = kp.parse_many(options.paths, jobs=1)
    for found in kp.link(records, failed=lambda each: print(f"{each.source!s}: {each.error}", file=sys.stderr)):
        if options.kind in {None, found.kind}:
            print("\n".join(lines(found)))


if __name__ == "__main__":
    main()
