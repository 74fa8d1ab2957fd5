"""The record beside the text, with a link from every value to where it stood. Knows no field by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

from kprocure_parse.document import Span
from kprocure_parse.export.html.claims import Claim
from kprocure_parse.export.html.elements import Html, element, text, together
from kprocure_parse.export.names import VALUES, named, said
from kprocure_parse.export.phrasebook import folded, number, short, shown
from kprocure_parse.export.texts import PAGE
from kprocure_parse.export.walk import attributes, children, default, is_record, joined
from kprocure_parse.records import Diagnostic, Language, Section
from kprocure_parse.remarks import explain

PLACES = ("span", "rule", "parts")
"""Attributes that the page shows elsewhere: where a value stands and which rule found it."""
LONG = 24
"""From this length on a value is not repeated if the words above it contain it."""


class Side:
    """Writes the record of one page in a language; `language_at` returns that of the text at an offset."""

    def __init__(
        self, words: str, claims: dict[str, Claim], language_at: Callable[[int], str | None], language: Language
    ) -> None:
        self.words = words
        self.claims = claims
        self.language_at = language_at
        self.language: Language = language

    def groups(self, record: object, path: str = "", level: int = 3) -> Iterator[Html]:
        """One group for each attribute with a value; attributes without any are listed at the end."""
        held = [(name, [(way, value) for way, _, value in things]) for name, things in groupby(children(record), _name)]
        for name, things in held:
            parted = any(self._parted(joined(path, way), value) for way, value in things)
            write = self._parts if parted else self._group
            yield write(name, [(joined(path, way), value) for way, value in things], level)
        found = {name for name, _ in held}
        empty = [name for name, value in attributes(record) if name not in found and value in (None, ())]
        if empty:
            yield element(
                "p", text(self._said("nothing_found", fields=", ".join(map(self._named, empty)))), class_="none"
            )

    def _parted(self, path: str, value: object) -> bool:
        """Whether a record is no stretch of the text itself but holds records that are (a version)."""
        return path not in self.claims and any(True for _ in children(value))

    def _parts(self, name: str, things: list[tuple[str, object]], level: int) -> Html:
        return together(
            element(
                "section",
                element(f"h{level}", text(f"{self._named(name).removesuffix('s')} {index}")),
                self._facts(value, ""),
                *self.groups(value, path, level + 1),
                class_="part",
            )
            for index, (path, value) in enumerate(things, 1)
        )

    def _group(self, name: str, things: list[tuple[str, object]], level: int) -> Html:
        count = element("span", text(number(len(things))), class_="count") if len(things) > 1 else Html("")
        swatch = element("i", class_=f"swatch f-{name}", aria_hidden="true")
        heading = element(f"h{level}", swatch, text(self._named(name)), count)
        opened = None if isinstance(things[0][1], Section) else ""
        return element("details", element("summary", heading), self._rows(things), class_="group", open=opened)

    def _rows(self, things: list[tuple[str, object]]) -> Html:
        return element("ul", *(element("li", *self._row(path, value), id=f"record.{path}") for path, value in things))

    def _row(self, path: str, value: object) -> Iterator[Html]:
        claim = self.claims.get(path)
        words = ""
        if claim is not None:
            words = folded(" ".join(self.words[span.slice] for span in claim.spans))
            yield self._link(claim, words)
        if isinstance(value, Span):
            return
        yield self._facts(value, words)
        yield from self._tables(value)
        inner = [(joined(path, way), thing) for way, _, thing in children(value)]
        if inner:
            yield self._rows(inner)

    def _link(self, claim: Claim, words: str) -> Html:
        start, end = claim.spans[0].start, claim.spans[-1].end
        return element(
            "a",
            element(
                "span",
                text(short(words) or self._said("not_in_text" if claim.rule.startswith("known.") else "at_this_place")),
                class_="words",
                lang=self.language_at(start),
            ),
            class_=f"value f-{claim.field}",
            href=f"#{'s' if start < end else 'r'}{claim.number}",  # an empty claim (something is missing) has no mark in the text
            id=f"r{claim.number}",
            data_c=claim.number,
            data_field=self._named(claim.field),
            data_path=claim.path,
            data_rule=claim.rule,
            data_at=f"{start}–{end}",
        )

    def _facts(self, value: object, words: str) -> Html:
        told = [
            element("div", element("dt", text(self._named(name))), element("dd", text(said_value)))
            for name, said_value in self._plain(value)
            if said_value not in words or (said_value != words and len(said_value) < LONG and name != "text")
        ]
        return element("dl", *told, class_="facts") if told else Html("")

    def _said(self, name: str, **values: object) -> str:
        return PAGE[name].say(self.language, **values)

    def _named(self, name: str) -> str:
        return said(name, self.language)

    def _plain(self, value: object) -> Iterator[tuple[str, str]]:
        """The attributes of a record that are plain values other than their defaults."""
        for name, plain in attributes(value):
            if name in PLACES or plain == "" or is_record(plain) or plain == default(value, name):
                continue
            if isinstance(plain, tuple) and not all(isinstance(part, str) for part in plain):
                continue
            is_message = isinstance(value, Diagnostic) and name == "message"
            words = explain(value, self.language) if is_message else shown(plain, self.language)  # type: ignore[arg-type]
            yield name, self._worded(name, folded(words))

    def _worded(self, name: str, plain: str) -> str:
        """A word that the record chose among few, in the language of the page; English keeps it as it is in the record."""
        return plain if self.language == "en" else named(VALUES.get(name, {}), plain, self.language)

    def _tables(self, value: object) -> Iterator[Html]:
        for name, rows in attributes(value):
            if isinstance(rows, tuple) and rows and all(type(row) is tuple for row in rows):
                lines = (element("tr", *(element("td", text(cell)) for cell in row)) for row in rows)
                yield element(
                    "div",
                    element("table", *lines),
                    class_="scroll",
                    tabindex="0",
                    role="group",
                    aria_label=self._named(name),
                )


def _name(child: tuple[str, str, object]) -> str:
    return child[1]
