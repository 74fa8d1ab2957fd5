"""A parser of arguments that speaks the language of the command: usage, headings, errors."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from typing import NoReturn

from kprocure_parse.bilingual import korean_of
from kprocure_parse.cli.help_texts import HELP
from kprocure_parse.cli.messages import PARSER
from kprocure_parse.cli.spoken_language import SPOKEN, spoken
from kprocure_parse.export.phrasebook import columns

WRONG_USAGE = 2


class HelpLines(argparse.RawDescriptionHelpFormatter):
    """Help whose usage begins with the word of the language."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Usage, after its word."""
        super().add_usage(usage, actions, groups, prefix or spoken(HELP["usage_before"]))

    def _split_lines(self, text: str, width: int) -> list[str]:
        """Help of an option; Korean in lines of syllables that are two columns wide."""
        return super()._split_lines(text, width) if SPOKEN.get() == "en" else wrapped(text, width)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        """A description; what has lines of its own, as the examples, keeps them."""
        if "\n" in text:
            return super()._fill_text(text, width, indent)
        return "\n".join(indent + line for line in wrapped(text, width - len(indent)))


class SpeakingParser(argparse.ArgumentParser):
    """What argparse says, in the language of the command."""

    def __init__(self, *, prog: str, description: str, epilog: str, usage: str | None = None) -> None:
        super().__init__(
            prog=prog,
            usage=usage,
            description=spoken(HELP[description]),
            epilog=epilog,
            formatter_class=HelpLines,
            add_help=False,
            allow_abbrev=False,  # --lang is taken out before the options are read
        )
        self._positionals.title = spoken(HELP["group_files"])
        self._optionals.title = spoken(HELP["group_options"])

    def error(self, message: str) -> NoReturn:
        """End with status 2, after the usage and what is wrong."""
        self.exit(WRONG_USAGE, f"{self.format_usage()}{self.prog}: {spoken(HELP['error'])}: {_translated(message)}\n")


def _translated(message: str) -> str:
    """What argparse says; anything else is in the language already."""
    if SPOKEN.get() == "en":
        return message
    head = PARSER[0].read(message)
    if head is not None:
        inner = korean_of(head["message"], PARSER) or head["message"]  # a type's own message is in the language already
        return PARSER[0].say("ko", name=head["name"], message=inner)
    return korean_of(message, PARSER[1:]) or message


def wrapped(text: str, width: int) -> list[str]:
    """The words in lines of at most so many columns, as far as a word is no longer than that."""
    lines: list[str] = []
    for word in text.split():
        if lines and columns(f"{lines[-1]} {word}") <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
