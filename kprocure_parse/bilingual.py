"""A text for people in English and Korean, side by side. Which language is spoken the caller decides: nothing here reads a locale."""

from collections.abc import Iterable
from string import Formatter
from typing import NamedTuple

from kprocure_parse.records import Language


class Bilingual(NamedTuple):
    """The same text twice, with the same names in braces for what is put in."""

    en: str
    ko: str

    def say(self, language: Language, /, **values: object) -> str:
        """The text in a language, filled in."""
        text = self.ko if language == "ko" else self.en
        return text.format(**values) if values else text

    def read(self, english: str, /) -> dict[str, str] | None:
        """What was put in, if this is the text that was filled in; None if it is another one."""
        first, *rest = list(Formatter().parse(self.en)) or [("", None, None, None)]
        if not english.startswith(first[0]):
            return None
        found: dict[str, str] = {}
        place, name = len(first[0]), first[1]
        for number, (literal, after, _, _) in enumerate(rest, 1):
            last = number == len(rest) and after is None
            end = len(english) - len(literal) if last and english.endswith(literal) else english.find(literal, place)
            if end < place or (last and end + len(literal) != len(english)):
                return None
            found[str(name)] = english[place:end]
            place, name = end + len(literal), after
        if name is not None:
            found[name], place = english[place:], len(english)
        return found if place == len(english) else None


def korean_of(english: str, texts: Iterable[Bilingual]) -> str | None:
    """The Korean of a text that was filled in with English words; None if it is none of these."""
    for each in texts:
        found = each.read(english)
        if found is not None:
            return each.say("ko", **found)
    return None
