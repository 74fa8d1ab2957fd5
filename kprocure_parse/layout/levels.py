"""Decides how deep items are nested, by the order in which the marks of this text first appear below one another."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from kprocure_parse.layout.counting import Counting, number_before
from kprocure_parse.layout.headings import heads_drawn, is_labelled, is_short
from kprocure_parse.layout.pieces import BodyPiece
from kprocure_parse.lexicon import glyphs
from kprocure_parse.marks.bullets import Bullet

_SECTIONS = ("roman", "first", "second")
"""Numbers that head sections: they are never nested below drawn marks."""
_DRAWN = ("drawn", "letter")
_POINTING = frozenset(f"☞↳{glyphs.ARROWS}")
"""Arrows comment on the item above, as notes do: nothing is nested below them."""

_HEADING_POINTERS = frozenset("▶▷►☞")
"""Pointers that may open headings."""
_HEADING_MARKS = frozenset(glyphs.HEADING_MARKS)
_SQUARES = frozenset(glyphs.SQUARES)


def levels_of(pieces: Sequence[BodyPiece], *, marked: bool) -> list[int]:
    """The level of each piece: 0 without a mark; notes are one level below what they explain.

    `marked` says that items without a mark continue the marked item above. In an unmarked text they end it.
    """
    signs = {piece.bullet.sign for piece in pieces if piece.bullet is not None}
    if not signs:
        return [0] * len(pieces)
    heads = frozenset[str]() if signs.isdisjoint(_HEADING_POINTERS) else _heading_arrows(pieces)
    summary = None if signs.isdisjoint(_HEADING_MARKS) else _summary_mark(pieces)
    stack: list[Bullet] = []
    explained, counting = 0, Counting()
    levels: list[int] = []
    for place, piece in enumerate(pieces):
        bullet = piece.bullet
        if bullet is None:
            if stack:
                _close(stack, piece, marked=marked)
                explained = _explained(stack, piece, marked=marked)
            else:
                explained = 0
            levels.append(0)
            continue
        if piece.kind == "note" or (bullet.sign in _POINTING and bullet.sign not in heads):
            if bullet in stack:
                del stack[stack.index(bullet) :]
                explained = len(stack)
            levels.append(explained + 1)
            continue
        if place and pieces[place - 1].kind == "note" and _is_listed(stack, pieces[place - 1], piece):
            stack += [above for above in (pieces[place - 1].bullet, bullet) if above is not None]
        else:
            if (piece.kind == "heading" and bullet.group in _DRAWN) or (
                summary is not None and _ends_summary(stack, bullet, summary)
            ):
                stack.clear()
            if bullet.group == "circled":
                _number(stack, pieces, place, counting)
            else:
                _open(stack, bullet, heads)
        explained = len(stack)
        levels.append(explained)
    return levels


def _is_listed(stack: Sequence[Bullet], above: BodyPiece, piece: BodyPiece) -> bool:
    """Whether an item is the first of a list that a note heads: ※ 발령 기준 above - (1단계) …, no sentence and with a mark that is new here.

    A star mostly explains a word of the item above: of 15 of its pairs read, four were lists.
    """
    bullet = piece.bullet
    if bullet is None or bullet.group != "drawn" or bullet.level <= glyphs.BULLETS["○"] or piece.is_told:
        return False
    starred = above.bullet is None or above.bullet.sign[0] == "*"
    if above.kind != "note" or starred or not is_short(above) or above.bullet in stack:
        return False
    return all(_rung(other) < bullet.level and not _alike(other, bullet) for other in stack)


def _number(stack: list[Bullet], pieces: Sequence[BodyPiece], place: int, counting: Counting) -> None:
    """Puts a circled number on the stack: where the number before it stands, or below the item that holds that number."""
    bullet = pieces[place].bullet
    if bullet is None:
        return
    marks, above = counting.marks_above(bullet), pieces[place - 1] if place else None
    if above is not None and _lists(above, bullet):
        if above.kind == "note":
            marks = None
        elif marks is None and stack[-1:] == [above.bullet]:
            marks = tuple(stack)
    if marks is not None:
        stack[:] = (*marks, bullet)
    else:
        _unnest(stack, pieces[place : place + 2])
        _open(stack, bullet, frozenset())
    counting.note(stack)


def _lists(piece: BodyPiece, bullet: Bullet) -> bool:
    """Whether an item holds the number before this one: … ① 안내 / ② 상담."""
    before = number_before(bullet.sign)
    return before != "" and piece.bullet is not None and piece.bullet.group != "circled" and before in piece.raw


def _unnest(stack: list[Bullet], pieces: Sequence[BodyPiece]) -> None:
    """Removes the marks like the one below a title with ①, which the title heads."""
    first, following = pieces[0].bullet, pieces[-1].bullet
    if first is None or following is None or first.sign not in glyphs.FIRST_CIRCLED:
        return
    if not heads_drawn(pieces[0], pieces[-1]):
        return
    while stack and stack[-1].group in _DRAWN and stack[-1].level >= following.level:
        stack.pop()


def _summary_mark(pieces: Sequence[BodyPiece]) -> str | None:
    """The mark of the lines that sum up a text above its first □ (◇, ◈); None if it opens headings, or other items below."""
    marked = [piece for piece in pieces if piece.bullet is not None]
    above = [*takewhile(lambda piece: piece.bullet is not None and piece.bullet.sign not in _SQUARES, marked)]
    if not above or above[0].bullet is None or above[0].bullet.sign not in glyphs.HEADING_MARKS:
        return None
    bullet, below = above[0].bullet, marked[len(above) :]
    headed = any(piece.kind == "heading" and piece.bullet == bullet for piece in above)
    return None if headed or any(piece.bullet == bullet for piece in below) else bullet.sign


def _ends_summary(stack: Sequence[Bullet], bullet: Bullet, summary: str) -> bool:
    """Whether a mark is the first □ below the summary: the text is not nested in it."""
    return bullet.sign in _SQUARES and bool(stack) and stack[0].sign == summary


def _heading_arrows(pieces: Sequence[BodyPiece]) -> frozenset[str]:
    """The arrows that open headings in this text: `▶ 과장급 전보` directly above ㅇ items, `☞ 시범청 신고처` above dashes."""
    return frozenset(
        piece.bullet.sign
        for piece, following in pairwise(pieces)
        if piece.bullet is not None
        and piece.bullet.sign in _HEADING_POINTERS
        and following.bullet is not None
        and _is_lower(following.bullet)
        and (piece.bullet.sign not in _POINTING or following.bullet.level >= piece.bullet.level)
        and is_short(piece)
    )


def _is_lower(bullet: Bullet) -> bool:
    """Whether a mark is a drawn one below □."""
    return bullet.group in _DRAWN and bullet.level > 1


def _close(stack: list[Bullet], piece: BodyPiece, *, marked: bool) -> None:
    """Removes marks from the stack at an unmarked piece: a heading ends the deeper marks, a paragraph of an unmarked text all but numbers; an entry of a list, (봄) …, none."""
    if piece.kind == "heading":
        while stack and _rung(stack[-1]) > 1:
            stack.pop()
    elif piece.kind == "paragraph" and not marked and not is_labelled(piece):
        while stack and stack[-1].group not in _SECTIONS:
            stack.pop()


def _explained(stack: Sequence[Bullet], piece: BodyPiece, *, marked: bool) -> int:
    """The level that a note below an unmarked piece explains; a paragraph below a bare number, which heads a chapter, has level 0."""
    if piece.kind != "paragraph" or marked:
        return len(stack)
    sections = [bullet for bullet in stack if bullet.group in _SECTIONS]
    return 0 if stack and stack[-1].sign.isdecimal() else len(sections)


def _rung(bullet: Bullet) -> int:
    return bullet.level if bullet.group in _DRAWN else 0


def _open(stack: list[Bullet], bullet: Bullet, heads: frozenset[str]) -> None:
    """Puts a mark on the stack: in place of one of its kind, else below the marks that rank above it; `heads` are arrows that head others."""
    if bullet in stack and bullet.group in _DRAWN:  # no two drawn marks of one kind are open
        del stack[stack.index(bullet) + 1 :]
        return
    known = [_alike(other, bullet) for other in stack]
    if True in known:
        del stack[known.index(True) :]
    elif bullet.group in _SECTIONS:
        while stack and (
            stack[-1].group not in _SECTIONS or _SECTIONS.index(stack[-1].group) > _SECTIONS.index(bullet.group)
        ):
            stack.pop()
    else:
        while stack and _outranks(bullet, stack[-1], heads):
            stack.pop()
    stack.append(bullet)


def _outranks(bullet: Bullet, other: Bullet, heads: frozenset[str]) -> bool:
    if other.group == "note":
        return True
    if other.group == "pointer":
        return bullet.group != "pointer" and not (other.sign in heads and _is_lower(bullet))
    return bullet.group in _DRAWN and other.group in _DRAWN and bullet.level < other.level


def _alike(one: Bullet, other: Bullet) -> bool:
    """Whether two marks are of one kind: the same drawn sign or one that looks like it, or two numbers of the same style."""
    if one.group != other.group:
        return one.group in _DRAWN and other.group in _DRAWN and one.level == other.level == glyphs.BULLETS["○"]
    if one.group == "pointer":
        return one.sign == other.sign
    if one.group == "drawn":
        alike = one.level == other.level and (one.level > 1 or {one.sign, other.sign} <= _SQUARES)
        return one.sign == other.sign or alike
    return True
