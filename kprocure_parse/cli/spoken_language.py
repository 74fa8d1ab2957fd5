"""The language in which the command speaks: --lang, else the locale of the messages. Nothing else in the package reads a locale."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextvars import ContextVar

from kprocure_parse.bilingual import Bilingual
from kprocure_parse.cli.messages import MESSAGES
from kprocure_parse.records import Language

PROGRAM = "kprocure-parse"
LANG = "--lang"
LANGUAGES: tuple[Language, ...] = ("en", "ko")
SPOKEN: ContextVar[Language] = ContextVar("SPOKEN", default="en")
"""Set by `main` for one run of the command."""
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
"""The first that is set decides, as POSIX has it."""


def say(name: str, /, **values: object) -> str:
    """A message of the command."""
    return spoken(MESSAGES[name], **values)


def spoken(text: Bilingual, /, **values: object) -> str:
    """A text in the language of the command."""
    return text.say(SPOKEN.get(), **values)


def of_locale(environment: Mapping[str, str]) -> Language:
    """Korean for ko_KR.UTF-8 and the like, English for any other locale."""
    locale = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    return "ko" if locale.partition(".")[0].partition("_")[0].lower() in {"ko", "korean"} else "en"


def asked(words: Sequence[str]) -> tuple[str | None, list[str]]:
    """What --lang asks for, and the other words: help and errors need it before any option is read."""
    found: str | None = None
    left: list[str] = []
    waiting = iter(words)
    for word in waiting:
        if word == "--":
            return found, [*left, word, *waiting]
        if word == LANG:
            found = next(waiting, "")
        elif word.startswith(f"{LANG}="):
            found = word.partition("=")[2]
        else:
            left.append(word)
    return found, left
