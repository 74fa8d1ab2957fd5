"""Compare the Korean and the English version of bilingual releases: what stands for what, what stands in one only, where they differ.

python examples/compare_versions.py [--all] [PATH…]

A path is a release with both versions, or a folder of such. With --all also what is aligned, and what stands in one version only.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

import kprocure_parse as kp

DIFFERING = Path(__file__).parent / "versions"


def lines(found: kp.ComparedVersions, *, everything: bool) -> Iterator[str]:
    """The differences, each with its passages; with `everything` all passages."""
    for place, pair in enumerate(found.aligned):
        differences = [each for each in found.differences if each.pair == place]
        if differences or everything:
            yield f"  {pair.score:.2f}  {found.languages[0]}  {' '.join(pair.first.text.split())}"
            yield f"        {found.languages[1]}  {' '.join(pair.second.text.split())}"
        yield from (f"        {each.code}: {each.message}" for each in differences)
    for language, once in zip(found.languages, (found.only_in_first, found.only_in_second), strict=True):
        yield from (f"  only {language}: {each.kind}: {each.words}" for each in once if everything)


def main() -> None:
    """Read the command line; without paths, use examples/versions/."""
    parser = argparse.ArgumentParser(description="Where the two versions of bilingual releases differ.")
    parser.add_argument(
        "paths", metavar="PATH", nargs="*", type=Path, default=[DIFFERING], help="releases, in any shape"
    )
    parser.add_argument(
        "--all", action="store_true", help="show all that is aligned, and what stands in one version only"
    )
    options = parser.parse_args()
    for parsed in kp.parse_many(options.paths, jobs=1):
        record = parsed.record if isinstance(parsed, kp.Parsed) else None
        if isinstance(record, kp.Release) and len(record.versions) > 1:
            print(record.headline.text if record.headline else parsed.source)
            print("\n".join(lines(kp.compare_versions(record), everything=options.all)) or "  no difference")


if __name__ == "__main__":
    main()
