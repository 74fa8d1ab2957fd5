"""English names of agencies in running words: a full name in any case, an acronym only as its agency writes it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from kprocure_parse.document import span_of
from kprocure_parse.lexicon import agencies as words
from kprocure_parse.marks.mark import Kind, Mark, Walls
from kprocure_parse.marks.spaced import folded
from kprocure_parse.patterns import deferred, quick


class EnglishNaming(NamedTuple):
    """The agencies that bear or bore the English name, by their official Korean ones; `full` unless it is an acronym.

    `headed`: its head stands in brackets after the full name: (Administrator …).
    """

    names: tuple[str, ...]
    full: bool
    headed: bool


def _by_form() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for name, forms in words.ENGLISH.items():
        for form in forms:
            found.setdefault(form, {})[name] = None
    return {form: tuple(names) for form, names in found.items()}


_BY_FORM = _by_form()
_FULL = {form.lower(): names for form, names in _BY_FORM.items() if not form.isupper()}
_SHORT = {form: names for form, names in _BY_FORM.items() if form.isupper()}


def _any(forms: Sequence[str]) -> str:
    return "|".join(regex.escape(form).replace(r"\ ", r"\s+") for form in sorted(forms, key=len, reverse=True))


_NAME = deferred(
    rf"(?=[A-Za-z])(?<![\p{{L}}\p{{N}}])(?:(?P<full>(?i:{_any(tuple(_FULL))}))|(?P<short>{_any(tuple(_SHORT))}))(?![\p{{L}}\p{{N}}])"
)
HEADED = rf"\s\((?:[A-Z]{{2,8}}[,;]?\s)?(?:{'|'.join(words.ENGLISH_HEADS)})\b"
"""A head in brackets, with the acronym of the agency before it or without: (PPS, Administrator …)."""
_HEADED = quick(HEADED)


def find_english_agencies(text: str, _: Walls) -> Iterator[Mark[EnglishNaming]]:
    """Agencies of the lexicon by their English names. PPS, KCC and FTC mean other things too: who asks looks at the place."""
    for match in _NAME.finditer(text):
        full = match["full"] is not None
        names = _FULL.get(folded(match[0]).lower(), ()) if full else _SHORT[match[0]]
        if names:  # a long s (ſ) counts as an s to the pattern and is none
            headed = full and _HEADED.match(text, match.end()) is not None
            yield Mark("english_agency", span_of(match.span()), EnglishNaming(names, full, headed), "agency.english")


ENGLISH_AGENCIES = Kind("english_agency", find_english_agencies)
