"""Claims → the text with marks: one nested mark for each claim, cut at line ends and where two claims cross."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import attrs

from kprocure_parse.document import Span
from kprocure_parse.export.html.claims import Claim
from kprocure_parse.export.html.elements import Html, element, text
from kprocure_parse.export.names import said
from kprocure_parse.export.texts import PAGE
from kprocure_parse.records import Language

LONG = 400
"""From this length on a remark concerns the whole text rather than these words, and is not underlined."""


@attrs.frozen
class _ClaimStretch:
    """One stretch of one claim."""

    span: Span
    claim: Claim


class Marker:
    """Writes one text, stretch by stretch, each once. The first mark of a claim is the target of links."""

    def __init__(self, words: str, claims: Iterable[Claim], language: Language) -> None:
        self.words = words
        self.language: Language = language
        pieces = (_ClaimStretch(span, claim) for claim in claims for span in claim.spans)
        self.pieces = sorted(pieces, key=lambda piece: (piece.span.start, -piece.span.end, piece.claim.number))
        self.next = 0
        self.open: list[_ClaimStretch] = []
        self.met: set[int] = set()

    def lines(self, stretch: Span) -> Iterator[Html]:
        """The lines of a stretch, each as a paragraph with its line end."""
        start = stretch.start
        while start < stretch.end:
            end = self.words.find("\n", start, stretch.end) + 1 or stretch.end
            blank = None if self.words[start:end].strip() else "blank"
            yield element("p", Html("".join(self._line(start, end))), class_=blank)
            start = end

    def _line(self, start: int, end: int) -> Iterator[str]:
        """A line: claims still open from earlier lines are opened again, and those that reach further are closed at the end."""
        stack: list[_ClaimStretch] = []
        fresh = self._begun(end)
        cuts = sorted({start, *(piece.span.start for piece in fresh), *self._ends([*self.open, *fresh], end), end})
        waiting = [*self.open, *fresh]
        place = 0
        for here, there in zip(cuts, [*cuts[1:], end], strict=True):
            yield from self._closed(stack, here)
            while place < len(waiting) and waiting[place].span.start <= here:
                piece = waiting[place]
                place += 1
                if piece.span:
                    stack.append(piece)
                    yield self._tag(piece)
                else:
                    yield self._tag(piece) + "</span>"
            yield text(self.words[here:there])
        yield "</span>" * len(stack)
        self.open = [piece for piece in waiting if piece.span.end > end]

    def _begun(self, end: int) -> Sequence[_ClaimStretch]:
        """The claims that begin before `end`; at the end of the text also empty ones."""
        first = self.next
        while self.next < len(self.pieces) and (
            self.pieces[self.next].span.start < end or end == len(self.words) == self.pieces[self.next].span.start
        ):
            self.next += 1
        return self.pieces[first : self.next]

    @staticmethod
    def _ends(pieces: Iterable[_ClaimStretch], end: int) -> Iterator[int]:
        return (piece.span.end for piece in pieces if piece.span.end < end)

    def _closed(self, stack: list[_ClaimStretch], here: int) -> Iterator[str]:
        """Closes the claims that end here; claims inside them that go on are opened again."""
        lowest = next((depth for depth, piece in enumerate(stack) if piece.span.end <= here), None)
        if lowest is None:
            return
        kept = [piece for piece in stack[lowest:] if piece.span.end > here]
        yield "</span>" * (len(stack) - lowest)
        stack[lowest:] = kept
        yield from map(self._tag, kept)

    def _tag(self, piece: _ClaimStretch) -> str:
        claim = piece.claim
        wide = " long" if piece.span.end - piece.span.start > LONG else ""
        tag = f'<span class="m f-{text(claim.field)}{wide}" data-c="{claim.number}"'
        if claim.number in self.met:
            return f"{tag}>"
        self.met.add(claim.number)
        return f'{tag} id="s{claim.number}" tabindex="0" role="group" aria-label="{text(name(claim, self.language))}">'


def name(claim: Claim, language: Language) -> str:
    """The name of a mark for screen readers: its field and its rule."""
    return f"{said(claim.field, language)}, {PAGE['rule'].say(language, rule=claim.rule)}"
