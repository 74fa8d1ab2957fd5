"""Pictures of pages with a box around the words of every claim."""

from __future__ import annotations

import base64
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kprocure_parse.document import Block, Box, Document, PagePicture, Paragraph, Span
from kprocure_parse.export.html.claims import Claim
from kprocure_parse.export.html.elements import Html, element, text, together
from kprocure_parse.export.html.marks import name
from kprocure_parse.export.html.page_words import PageWords
from kprocure_parse.export.names import said
from kprocure_parse.export.texts import PAGE
from kprocure_parse.records import Language

DOT, STEP = 6.0, 7.5
"""Size of the small square that marks a claim inside another's box, and the distance between squares, in points."""
AIR = 1.5
"""Points by which a box is drawn larger than its words."""


def sheets(
    document: Document | None, pictures: Iterable[PagePicture], claims: Iterable[Claim], language: Language
) -> list[Html]:
    """A figure for each picture."""
    pages = {picture.page: (picture, PageWords(picture)) for picture in pictures}
    boxes: dict[int, dict[Box, list[Claim]]] = {}
    if document is not None and pages:
        pieces = list(_pieces(document.blocks))
        for claim in sorted(claims, key=_from_outer):
            for page, box in _boxes(document, pieces, claim, {page: words for page, (_, words) in pages.items()}):
                held = boxes.setdefault(page, {}).setdefault(box, [])
                held.extend([claim] if claim not in held[-1:] else [])
    met: set[int] = set()
    return [_sheet(picture, boxes.get(page, {}), met, language) for page, (picture, _) in pages.items()]


def _from_outer(claim: Claim) -> tuple[int, int, int]:
    """The order of the text, the outer claim before those in it: what is drawn later lies above."""
    return claim.spans[0].start, -claim.spans[-1].end, claim.number


def _pieces(blocks: Iterable[Block]) -> Iterator[Span]:
    """The smallest parts of a document that have a place: paragraphs, and cells without paragraphs."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.span
            continue
        for cell in block.cells:
            if cell.blocks:
                yield from _pieces(cell.blocks)
            else:
                yield cell.span


def _boxes(
    document: Document, pieces: Sequence[Span], claim: Claim, words: dict[int, PageWords]
) -> Iterator[tuple[int, Box]]:
    """Page and rectangles of a claim, of its words in each paragraph and cell that it touches."""
    for span in claim.spans:
        first = bisect_right(pieces, span.start, key=lambda piece: piece.end)
        last = bisect_left(pieces, span.end, first, key=lambda piece: piece.start)
        for piece in pieces[first:last]:
            place = document.place(piece) if piece else None
            if place is None or place.page not in words or place.box is None:
                continue
            part = Span(max(span.start, piece.start), min(span.end, piece.end))
            for box in words[place.page].boxes(document.text, piece, place.box, part):
                yield place.page, box


def _sheet(picture: PagePicture, boxes: dict[Box, list[Claim]], met: set[int], language: Language) -> Html:
    data = base64.b64encode(picture.data).decode("ascii")
    image = element(
        "img",
        src=f"data:{picture.media_type};base64,{data}",
        alt=PAGE["page_of_document"].say(language, number=picture.page),
        width=round(picture.width),
        height=round(picture.height),
    )
    drawn = element(
        "svg",
        *(_box(box, claims, met, language) for box, claims in boxes.items()),
        viewBox=f"0 0 {picture.width:g} {picture.height:g}",
        role="group",
        aria_label=PAGE["values_on_page"].say(language, number=picture.page),
    )
    caption = element("figcaption", text(PAGE["page"].say(language, number=picture.page)), lang=language)
    return element("figure", element("div", image, drawn, class_="paper"), caption, class_="sheet")


def _box(box: Box, claims: Sequence[Claim], met: set[int], language: Language) -> Html:
    """The box of the outermost claim, with a square on its upper edge for each claim that has the same box."""
    left, top, right, bottom = box
    outer, *inner = sorted(claims, key=_from_outer)
    held = ", ".join(dict.fromkeys(said(claim.field, language) for claim in inner))
    frame = Rect(left - AIR, top - AIR, right - left + 2 * AIR, bottom - top + 2 * AIR)
    across = max(1, int(frame.width // STEP))
    dots = [
        Rect(right - STEP * (number % across + 1), frame.y - DOT / 2 + STEP * (number // across), DOT, DOT)
        for number in range(len(inner))
    ]
    return together(
        [
            _rect(outer, frame, "box", met, language, held or None),
            *(_rect(claim, dot, "dot", met, language) for claim, dot in zip(inner, dots, strict=True)),
        ]
    )


class Rect(NamedTuple):
    """A rectangle in points of the page."""

    x: float
    y: float
    width: float
    height: float


def _rect(  # noqa: PLR0913, PLR0917
    claim: Claim, rect: Rect, kind: str, met: set[int], language: Language, holds: str | None = None
) -> Html:
    """A rectangle; the first one of a claim is the target of links."""
    first = claim.number not in met
    met.add(claim.number)
    sides = {side: f"{length:.1f}".removesuffix(".0") for side, length in rect._asdict().items()}
    return element(
        "rect",
        class_=f"{kind} f-{claim.field}",
        data_c=claim.number,
        data_holds=holds,
        tabindex=0 if first else None,
        role="img",
        aria_label=f"{name(claim, language)}; {PAGE['holds'].say(language, fields=holds)}"
        if holds
        else name(claim, language),
        rx=2,
        **sides,
    )
