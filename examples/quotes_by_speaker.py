"""Every quote under the name and the office of who said it, as the releases write them.

python examples/quotes_by_speaker.py [--title WORDS] [--name NAME] [PATH…]

A path is a release, a folder, a feed, a bundle or a table of texts. --title 청장 shows those whose title ends so, --name one person.
"""

import argparse
import sys
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

import kprocure_parse as kp

TEXTS = Path(__file__).parent / "texts.jsonl"


class Speaker(NamedTuple):
    """Who speaks, as the text has it; the agency is the one that issued the release."""

    name: str
    title: str
    agency: str


def quotes(paths: list[Path]) -> dict[Speaker, list[tuple[str, str]]]:
    """The days and the words of each speaker; what cannot be read is said and left out."""
    found: defaultdict[Speaker, list[tuple[str, str]]] = defaultdict(list)
    for each in kp.parse_many(paths):
        if isinstance(each, kp.Failed):
            print(f"{each.source!s}: {each.error}", file=sys.stderr)
        elif isinstance(each.record, kp.Release):
            agency = each.record.agencies[0].name if each.record.agencies else "no agency stated"
            for version in each.record.versions:
                for quote in version.quotes:
                    speaker = Speaker(quote.speaker or "nobody named", quote.speaker_title or "no title", agency)
                    found[speaker].append((day(each), quote.text))
    return found


def day(found: kp.Parsed) -> str:
    """The day of distribution, or the one that the table knows."""
    told = found.record.distributed if isinstance(found.record, kp.Release) else None
    known = found.known.day if found.known else None
    return str((told and told.date) or known or "no day")


def main() -> None:
    """Read the command line; without paths, use examples/texts.jsonl."""
    parser = argparse.ArgumentParser(description="Every quote under the name and the office of who said it.")
    parser.add_argument("paths", metavar="PATH", nargs="*", type=Path, default=[TEXTS], help="releases, in any shape")
    parser.add_argument(
        "--title", metavar="WORDS", default="", help="only titles that end in these words, such as 청장"
    )
    parser.add_argument("--name", metavar="NAME", help="only this speaker")
    options = parser.parse_args()
    for speaker, said in sorted(quotes(options.paths).items()):
        if speaker.title.endswith(options.title) and options.name in {None, speaker.name}:
            print(f"{speaker.name}, {speaker.title} ({speaker.agency})")
            for when, words in sorted(said):
                print(f"  {when}  {words}")


if __name__ == "__main__":
    main()
