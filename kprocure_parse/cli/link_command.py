"""`kprocure-parse link PATH…`: which releases of many files belong together, and why."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import get_args

from kprocure_parse.cli.arguments import ENGINE, JOBS, PROGRAM, SPEAKING, TABLES, Option, argument
from kprocure_parse.cli.help_texts import HELP
from kprocure_parse.cli.link_lines import link_lines
from kprocure_parse.cli.output import complain, standard
from kprocure_parse.cli.several_files import FINE, UNREADABLE, read_all
from kprocure_parse.cli.sources import expand
from kprocure_parse.cli.speaking_parser import SpeakingParser
from kprocure_parse.cli.spoken_language import spoken
from kprocure_parse.export import to_dict
from kprocure_parse.links import Linked, LinkKind, link

OPTIONS = (
    Option(("--kind",), HELP["link_kind"], "KIND", get_args(LinkKind)),
    Option(("-f", "--format"), HELP["link_format"], "FORMAT", ("text", "ndjson")),
    *TABLES,
    JOBS,
    ENGINE,
    *SPEAKING,
)  # fmt: skip


def parser() -> argparse.ArgumentParser:
    """The parser of `link`."""
    made = SpeakingParser(
        prog=f"{PROGRAM} link",
        usage=spoken(HELP["usage_agenda"], program=f"{PROGRAM} link"),
        description="link_description",
        epilog=spoken(HELP["link_epilog"]),
    )
    made.add_argument("files", metavar="PATH", nargs="+", help=spoken(HELP["agenda_files"]))
    for option in OPTIONS:
        made.add_argument(*option.flags, **argument(option))
    return made


def print_links(words: Sequence[str]) -> int:
    """Print the groups of the files."""
    options = parser().parse_args(words)
    files, missing = expand(options.files, None)
    troubles = [f"{name}: {why}" for name, why in missing]
    found = link(read_all(files, options, troubles))
    write = standard(None)
    for line in _written((each for each in found if options.kind in {None, each.kind}), options.format):
        write(f"{line}\n")
    for trouble in troubles:
        complain(trouble)
    return UNREADABLE if troubles else FINE


def _written(groups: Iterable[Linked], form: str | None) -> Iterator[str]:
    for found in groups:
        if form == "ndjson":
            yield json.dumps(to_dict(found), ensure_ascii=False)
        else:
            yield from link_lines(found)
