"""What the caller knows → what fields may fill in: the words of a title without the tags of the form, the kind these tell, an agency, a day."""

import datetime as dt
from typing import NamedTuple

from kprocure_parse.document import Span
from kprocure_parse.marks.agencies import AGENCIES
from kprocure_parse.marks.agency_names import at, bearers
from kprocure_parse.marks.found import Marks
from kprocure_parse.marks.scripts import script_of
from kprocure_parse.marks.spaced import folded
from kprocure_parse.marks.tags import TAGS
from kprocure_parse.patterns import deferred
from kprocure_parse.records import Agency, Known, Language

AGENCY = "known.agency"
"""The rule of an agency that the caller names."""
_BETWEEN = deferred(r"[·ㆍ‧,;/|&\n]")
NOWHERE = Span(0, 0)
"""The span of what no text stands for."""


class Given(NamedTuple):
    """What is filled in where the text says nothing; empty and None where the caller knows nothing.

    `title` is without the tags of the form before it (`[보도자료]`), `kind` is what the first of these announces.
    """

    title: str = ""
    kind: str | None = None
    agency: str = ""
    day: dt.date | None = None

    @property
    def vouches(self) -> bool:
        """Whether the caller says by a title or an agency that the text is a release."""
        return bool(self.title or self.kind or self.agency)

    @property
    def language(self) -> Language:
        """The language of the title: Korean unless all its letters are Latin."""
        script = script_of(self.title)
        return "en" if script.latin and not script.hangul else "ko"


NOTHING = Given()


def read_known(known: Known | None) -> Given:
    """What the caller knows, as fields use it."""
    if known is None:
        return NOTHING
    words = folded(known.title or "")
    tags = Marks(words).of(TAGS)
    title = words[tags[-1].span.end :].lstrip() if tags else words
    return Given(
        title=title if any(map(str.isalnum, title)) else "",
        kind=next((tag.value.kind for tag in tags if tag.value.kind is not None), None),
        agency=folded(known.agency or ""),
        day=known.day,
    )


def read_known_agencies(marks: Marks, given: str, day: dt.date | None) -> tuple[Agency, ...]:
    """The known agencies under their official Korean names on that day, each with the place where the text names it first."""
    found: dict[str, Agency] = {}
    for raw in parted(given):
        names = names_of(raw)
        name = at(names, day) if names else raw
        found.setdefault(name, Agency(name=name, raw=raw, span=_named(marks, raw, names), rule=AGENCY))
    return tuple(found.values())


def parted(given: str) -> tuple[str, ...]:
    """The agencies that the caller names together (`산업부·국토부`), once each; the whole if one of them is not in the lexicon."""
    parts = tuple(dict.fromkeys(part.strip() for part in _BETWEEN.split(given) if part.strip()))
    return parts if parts and all(map(names_of, parts)) else (given,)


def names_of(raw: str) -> tuple[str, ...]:
    """The agencies that bear a Korean or English name, by their official Korean names; () for a body outside the lexicon."""
    from kprocure_parse.marks.english_agencies import ENGLISH_AGENCIES

    english = Marks(raw).of(ENGLISH_AGENCIES)
    whole = next((mark.value.names for mark in english if mark.span == Span(0, len(raw))), ())
    return bearers(raw) or whole


def _named(marks: Marks, raw: str, names: tuple[str, ...]) -> Span:
    """Where the text names the agency: as the caller does, else by another of its names."""
    spans = [mark.span for mark in marks.of(AGENCIES) if set(mark.value.names or (mark.value.form,)) & {raw, *names}]
    if names:
        from kprocure_parse.marks.english_agencies import ENGLISH_AGENCIES

        spans += [mark.span for mark in marks.of(ENGLISH_AGENCIES) if set(mark.value.names) & set(names)]
    same = [span for span in spans if marks.text[span.slice] == raw]
    return min(same or spans, default=NOWHERE)
