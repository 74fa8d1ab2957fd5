"""Ranks and names told by their place in a row: `담당자 | 감정관 | 임꺽정 | (042-000-0000)`.

    department cells | role   | rank   | name   | number
    혁신조달과       | 책임자 | 과 장  | 홍길동 | (042-000-0001)
                     | 담당자 | 감정관 | 임꺽정 | (042-000-0002)
                     |        | 연구역 | 성춘향 | (042-000-0003)

Two cells between a role label and a number are rank and name, whatever they say, unless the first names a unit; a later
row without a label has them in the same columns. This finds ranks that no list has and names of any shape.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kprocure_parse.document import Span
from kprocure_parse.lexicon import units
from kprocure_parse.marks import people
from kprocure_parse.marks.contact_pieces import ContactPiece
from kprocure_parse.marks.ranks import is_rank
from kprocure_parse.marks.spaced import folded, squeeze
from kprocure_parse.marks.staff import Member
from kprocure_parse.marks.units import level
from kprocure_parse.patterns import deferred

_RANK = deferred(r"[\d가-힣]{2,14}(?:[(（][가-힣代]{1,6}[)）])?")
_NAME = deferred(
    r"(?P<name>[가-힣○]+(?: [가-힣○]+){0,4}|[A-Za-z][A-Za-z.'’-]*(?: [A-Za-z][A-Za-z.'’-]*){0,3})(?: ?[(（][^()（）]{1,20}[)）])?"
)
_LONGEST_NAME = 20


def members_by_place(text: str, pieces: Sequence[ContactPiece]) -> dict[int, Member]:
    """Pieces that are a rank or a name by their place, by their index."""
    found: dict[int, Member] = {}
    columns: tuple[int, int] | None = None
    for index, rank, name in _candidates(pieces):
        labelled = index >= 0
        if not labelled and (pieces[rank].cell, pieces[name].cell) != columns:
            continue
        if not _is_pair(text, pieces[rank], pieces[name], labelled=labelled):
            continue
        found[rank] = Member(rank=pieces[rank].value, rank_span=pieces[rank].span)
        found[name] = _named(text, pieces[name].span)
        if labelled and pieces[rank].cell < pieces[name].cell:
            columns = pieces[rank].cell, pieces[name].cell
    return found


def _candidates(pieces: Sequence[ContactPiece]) -> Iterator[tuple[int, int, int]]:
    """Role label (or -1), rank and name: two cells of words directly before a number or the end of the row."""
    known = [index for index, piece in enumerate(pieces) if piece.kind not in {"blank", "sign"}]
    for place in range(len(known) - 1):
        rank, name = known[place], known[place + 1]
        after = pieces[known[place + 2]] if place + 2 < len(known) else None
        if not (_is_cell(pieces[rank]) and _is_cell(pieces[name])):
            continue
        if after is not None and after.kind not in {"phone", "email"} and after.row == pieces[name].row:
            continue
        before = known[place - 1] if place else None
        labelled = before is not None and pieces[before].kind == "role" and pieces[before].alone
        if labelled or (pieces[rank].row == pieces[name].row and pieces[rank].cell < pieces[name].cell):
            yield (before if labelled and before is not None else -1), rank, name


def _is_cell(piece: ContactPiece) -> bool:
    return piece.kind == "words" and piece.alone


def _is_pair(text: str, rank: ContactPiece, name: ContactPiece, *, labelled: bool) -> bool:
    """Whether the cells can be a rank and a name, in this order, and their words do not say otherwise."""
    written = folded(text[name.span.slice])
    if _RANK.fullmatch(rank.value) is None or _NAME.fullmatch(written) is None or len(written) > _LONGEST_NAME:
        return False
    if is_rank(name.value) or (people.is_name(rank.value) and not is_rank(rank.value)):
        return False
    height = level(rank.value)
    return is_rank(rank.value) or height is None or (labelled and height == units.AGENCY and people.is_name(name.value))


def _named(text: str, span: Span) -> Member:
    """The name without its Hanja; single syllables are drawn together (홍 길 동), words are not (응우옌 티 란)."""
    match = _NAME.match(folded(text[span.slice]))
    written = match["name"] if match else text[span.slice]
    squeezed = squeeze(written)
    spread = len(squeezed) <= people.LONGEST and not squeezed.isascii()
    return Member(name=squeezed if spread else written, name_span=span)
