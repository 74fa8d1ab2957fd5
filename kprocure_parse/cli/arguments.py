"""The options of the command line and the parsers made of them; their texts are in help_texts.py."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any, Literal, NamedTuple, NoReturn, get_args

from kprocure_parse import __version__
from kprocure_parse.batch import NAMED
from kprocure_parse.bilingual import Bilingual
from kprocure_parse.cli.formats import FORMATS
from kprocure_parse.cli.help_texts import EPILOG, FORMAT_ABOUT, HELP
from kprocure_parse.cli.passwords import password_given, password_in
from kprocure_parse.cli.speaking_parser import SpeakingParser
from kprocure_parse.cli.spoken_language import LANG, LANGUAGES, PROGRAM, say, spoken
from kprocure_parse.export.row_kinds import ROWS
from kprocure_parse.pipeline import PdfEngine

COMMANDS = {
    "agenda": HELP["command_agenda"],
    "amounts": HELP["command_amounts"],
    "link": HELP["command_link"],
    "explain": HELP["command_explain"],
    "completion": HELP["command_completion"],
}
SHELLS = ("bash", "zsh", "fish")
Completes = Literal["file", "fields", "nothing"]


class Option(NamedTuple):
    """An option: its names, its help, what it takes. Both the parser and the completion are made from it."""

    flags: tuple[str, ...]
    about: Bilingual
    metavar: str | None = None
    choices: tuple[str, ...] = ()
    kind: Callable[[str], Any] | None = None
    completes: Completes = "nothing"
    meaning: str | None = None
    """The name of what it sets, where several options set the same."""


def positive(words: str) -> int:
    """A number of at least 1."""
    number = int(words)
    if number < 1:
        raise ValueError(words)
    return number


def names(words: str) -> tuple[str, ...]:
    """Names separated by commas, each once."""
    return tuple(dict.fromkeys(name.strip() for name in words.split(",") if name.strip()))


WRITING = (
    Option(("-f", "--format"), HELP["format"], "FORMAT", tuple(FORMATS)),
    Option(("-o", "--output"), HELP["output"], "FILE", completes="file"),
    Option(("--rows",), HELP["rows"], "KIND", ROWS),
    Option(("--fields",), HELP["fields"], "FIELDS", kind=names, completes="fields"),
    Option(("--no-attachments",), HELP["no_attachments"]),
    Option(("--json",), HELP["json"]),
)
TABLES = (
    Option(("--text-column",), HELP["text_column"], "COLUMN"),
    Option(("--id",), HELP["id"], "COLUMN"),
    Option(("--title",), HELP["title"], "COLUMN"),
    Option(("--agency",), HELP["agency"], "COLUMN"),
    Option(("--published",), HELP["published"], "COLUMN"),
    Option(("--url",), HELP["url"], "COLUMN"),
)
JOBS = Option(("-j", "--jobs"), HELP["jobs"], "N", kind=positive)
ENGINE = Option(("--engine",), HELP["engine"], "ENGINE", get_args(PdfEngine))
PASSWORDS = (
    Option(("--password-file",), HELP["password_file"], "FILE", kind=password_in, completes="file", meaning="password"),
    Option(("--password",), HELP["password"], "PASSWORD", kind=password_given),
)
READING = (
    Option(("--resume",), HELP["resume"]),
    Option(("--watch",), HELP["watch"]),
    JOBS,
    ENGINE,
    *PASSWORDS,
    Option(("--fail-fast",), HELP["fail_fast"]),
    Option(("--no-progress",), HELP["no_progress"]),
)
SPEAKING = (
    Option((LANG,), HELP["lang"], "LANGUAGE", LANGUAGES),
    Option(("-h", "--help"), HELP["help"]),
)
OTHER = (Option(("--version",), HELP["version"]), *SPEAKING)
OPTIONS = (*WRITING, *TABLES, *READING, *OTHER)
GROUPS = {"group_writing": WRITING, "group_tables": TABLES, "group_reading": READING, "group_other": OTHER}


def parser() -> argparse.ArgumentParser:
    """The parser of the main command."""
    formats = "\n".join(f"  {name:<11}{spoken(FORMAT_ABOUT[name])}" for name in FORMATS)
    made = SpeakingParser(
        prog=PROGRAM,
        usage=spoken(HELP["usage"], program=PROGRAM),
        description="description",
        epilog=spoken(EPILOG, formats=formats, program=PROGRAM),
    )
    made.add_argument("files", metavar="FILE", nargs="+", help=spoken(HELP["files"], endings=" ".join(NAMED)))
    for title, options in GROUPS.items():
        group = made.add_argument_group(spoken(HELP[title]))
        for option in options:
            group.add_argument(*option.flags, **argument(option))
    return made


def explain_parser() -> argparse.ArgumentParser:
    """The parser of `explain`."""
    made = SpeakingParser(
        prog=f"{PROGRAM} explain", description="explain_description", epilog=spoken(HELP["explain_epilog"])
    )
    made.add_argument("file", metavar="FILE", help=spoken(HELP["explain_file"]))
    made.add_argument("field", metavar="FIELD", help=spoken(HELP["explain_field"]))
    for option in (ENGINE._replace(about=HELP["explain_engine"]), *PASSWORDS, *SPEAKING):
        made.add_argument(*option.flags, **argument(option))
    return made


def completion_parser() -> argparse.ArgumentParser:
    """The parser of `completion`."""
    made = SpeakingParser(
        prog=f"{PROGRAM} completion",
        description="completion_description",
        epilog=f"bash, zsh: source <({PROGRAM} completion bash); fish: {PROGRAM} completion fish | source",
    )
    made.add_argument("shell", metavar="SHELL", choices=SHELLS, help="%(choices)s")
    for option in SPEAKING:
        made.add_argument(*option.flags, **argument(option))
    return made


def argument(option: Option) -> dict[str, Any]:
    """The arguments of argparse for an option."""
    if option.flags[0] == "--version":
        return {"action": "version", "version": f"%(prog)s {__version__}", "help": spoken(option.about)}
    if "--help" in option.flags:
        return {"action": "help", "help": spoken(option.about)}
    if option.metavar is None:
        return {"action": "store_true", "help": spoken(option.about)}
    default = "releases" if "--rows" in option.flags else None
    return {
        **({} if option.meaning is None else {"dest": option.meaning}),
        "metavar": option.metavar,
        "default": default,
        "choices": option.choices or None,
        "type": option.kind,
        "help": spoken(option.about),
    }


def wrong(name: str, /, **values: object) -> NoReturn:
    """End as argparse does for wrong usage, with status 2 and a message of the command."""
    parser().error(say(name, **values))


def wrong_as_told(message: str) -> NoReturn:
    """The same with a message that was made elsewhere."""
    parser().error(message)
