"""`kprocure-parse link PATH…`: which releases of many files belong together, and why."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import get_args

from kprocure_parse.batch import Parsed
from kprocure_parse.cli.arguments import Option
from kprocure_parse.cli.help_texts import HELP
from kprocure_parse.cli.link_lines import link_lines
from kprocure_parse.cli.several_files import SHARED, format_of, parser_of, print_all
from kprocure_parse.export import to_dict
from kprocure_parse.links import Linked, LinkKind, link


def _object(found: Linked) -> Iterator[str]:
    yield json.dumps(to_dict(found), ensure_ascii=False)


FORMATS: dict[str, Callable[[Linked], Iterator[str]]] = {"text": link_lines, "ndjson": _object}
ENDINGS = {"": "text", "txt": "text", "ndjson": "ndjson", "jsonl": "ndjson"}
OPTIONS = (
    Option(("--kind",), HELP["link_kind"], "KIND", get_args(LinkKind)),
    Option(("-f", "--format"), HELP["over_files_format"], "FORMAT", tuple(FORMATS)),
    *SHARED,
)  # fmt: skip


def print_links(words: Sequence[str]) -> int:
    """Print the groups of the files, or write them."""
    made = parser_of("link", "link_description", OPTIONS)
    options = made.parse_args(words)
    form = FORMATS[format_of(made, options, ENDINGS)]

    def written(records: Iterable[Parsed]) -> Iterator[str]:
        groups = (each for each in link(records) if options.kind in {None, each.kind})
        return (f"{line}\n" for each in groups for line in form(each))

    return print_all(made, options, written)
