"""Pictures of pages with a box for every block in which a claim stands."""

from __future__ import annotations

import base64
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kprocure_parse.document import Block, Document, PagePicture, Paragraph, Place, Span
from kprocure_parse.export.html.claims import Claim
from kprocure_parse.export.html.elements import Html, element, text, together
from kprocure_parse.export.html.marks import name
from kprocure_parse.export.phrasebook import said

Box = tuple[float, float, float, float]
DOT, STEP = 6.0, 7.5
"""Size of the small square that marks a claim inside another's box, and the distance between squares, in points."""
AIR = 1.5
"""Points by which a box is drawn larger than its block."""


def sheets(document: Document | None, pictures: Iterable[PagePicture], claims: Iterable[Claim]) -> list[Html]:
    """A figure for each picture."""
    boxes: dict[int, dict[Box, list[Claim]]] = {}
    if document is not None:
        pieces = list(_pieces(document.blocks))
        for claim in claims:
            for place in _places(document, pieces, claim):
                if place.page is not None and place.box is not None:
                    held = boxes.setdefault(place.page, {}).setdefault(place.box, [])
                    held.extend([claim] if claim not in held[-1:] else [])
    met: set[int] = set()
    return [_sheet(picture, boxes.get(picture.page, {}), met) for picture in pictures]


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


def _places(document: Document, pieces: Sequence[Span], claim: Claim) -> Iterator[Place]:
    """The places of a claim: one for each paragraph and cell that it touches."""
    for span in claim.spans:
        first = bisect_right(pieces, span.start, key=lambda piece: piece.end)
        last = bisect_left(pieces, span.end, first, key=lambda piece: piece.start)
        places = (document.place(piece) for piece in pieces[first:last] if piece)
        yield from (place for place in places if place is not None)


def _sheet(picture: PagePicture, boxes: dict[Box, list[Claim]], met: set[int]) -> Html:
    data = base64.b64encode(picture.data).decode("ascii")
    image = element(
        "img",
        src=f"data:{picture.media_type};base64,{data}",
        alt=f"Page {picture.page} of the document",
        width=round(picture.width),
        height=round(picture.height),
    )
    drawn = element(
        "svg",
        *(_box(box, claims, met) for box, claims in sorted(boxes.items(), key=_top)),
        viewBox=f"0 0 {picture.width:g} {picture.height:g}",
        role="group",
        aria_label=f"Values on page {picture.page}",
    )
    caption = element("figcaption", text(f"Page {picture.page}"))
    return element("figure", element("div", image, drawn, class_="paper"), caption, class_="sheet")


def _top(item: tuple[Box, list[Claim]]) -> tuple[float, float]:
    return item[0][1], item[0][0]


def _box(box: Box, claims: Sequence[Claim], met: set[int]) -> Html:
    """The box of the outermost claim of a block, with a square on its upper edge for each claim within."""
    left, top, right, bottom = box
    outer, *inner = sorted(claims, key=lambda claim: (claim.spans[0].start, -claim.spans[-1].end, claim.number))
    held = ", ".join(dict.fromkeys(said(claim.field) for claim in inner))
    frame = Rect(left - AIR, top - AIR, right - left + 2 * AIR, bottom - top + 2 * AIR)
    across = max(1, int(frame.width // STEP))
    dots = [
        Rect(right - STEP * (number % across + 1), frame.y - DOT / 2 + STEP * (number // across), DOT, DOT)
        for number in range(len(inner))
    ]
    return together(
        [
            _rect(outer, frame, "box", met, held or None),
            *(_rect(claim, dot, "dot", met) for claim, dot in zip(inner, dots, strict=True)),
        ]
    )


class Rect(NamedTuple):
    """A rectangle in points of the page."""

    x: float
    y: float
    width: float
    height: float


def _rect(claim: Claim, rect: Rect, kind: str, met: set[int], holds: str | None = None) -> Html:
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
        aria_label=f"{name(claim)}; holds {holds}" if holds else name(claim),
        rx=2,
        **sides,
    )
