"""Decides which items are headings: short ones without a predicate, above a deeper item or a paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from kprocure_parse.layout.cells import EDGE, EDGES, is_figure
from kprocure_parse.layout.joins import LINKING, breaks_off, lacks_verb
from kprocure_parse.layout.part_headings import is_heading
from kprocure_parse.layout.pieces import BodyPiece
from kprocure_parse.lexicon import glyphs, headings, sentences
from kprocure_parse.marks.sentences import is_open
from kprocure_parse.patterns import deferred, quick

HEADING = 50
"""Longest heading (characters)."""
HEADING_EN = 3 * HEADING
"""Longest heading in Latin letters (characters)."""
BOXED = 90
"""Longest heading in brackets (characters)."""
ROW = 3
"""Words with at least this many figures are a row of a table."""
SHORTEST = 2
"""Shortest heading (characters)."""
LONGEST = max(BOXED, HEADING, HEADING_EN)
"""Longest heading of any kind (characters)."""
WORDS_EN = 16
"""Longest English heading (words)."""

_COUNT = r"\s?\d[\d,]*+\s?[개명건곳종팀회]\s?[가-힣]{0,4}\s?[》〕≫▶】\]>〉]$"
_BOXED = deferred(
    rf"[《〔≪◀【\[<〈](?!\s?{EDGE}|{_COUNT})[^\n]{{2,120}}[》〕≫▶】\]>〉]|\((?!{EDGES}|사진|단[,\s]|[^()\n]*\d[^()\n]*기준\)|[^()\n]*[\d·,][^()\n]*(?:제외|포함)\))[^()\n]{{2,30}}(?<!\s등)\)"
)
"""A title in brackets, but not a count (<4개 기관>), a note at a table's edge or a remark on what is above: (단, …), (이자가 생기는 할부 등)."""
_OPENING = frozenset("《〔≪◀【[<〈(")
_ANGLED = _OPENING - {"("}
_MARKS = frozenset(glyphs.HEADING_MARKS)
_VALUED = deferred(r"[:：](?=\s?\S)|[=→]|\d{2,3}[-)]\d{3,4}|@|https?:")
_STATED = quick(r"→|\d\s?명\)$|\d\s?%p?\)?(?:\s각각|\s모두)?\s(?:상승|하락|증가|감소)$")
"""A change or a head count: an item with one states a fact and is no heading, whatever is below it."""
_FIGURE = deferred(r"(?<![\d.,])\d[\d,.]*+")
_UNENDED = deferred(r"[-/.!;\"”’'」』]$")
_LABELLED = deferred(r"\([^()]{1,20}\)\s?\S")
"""An entry of a list: (현행) …"""
_GOES_ON = (",", "ㆍ", "·")
"""How an item ends that the next line goes on with."""
_TOPICS = ("은", "는")
_POINTED = ">>"
_SQUARE = "["
_AROUND = "().[]"
_FIRST = frozenset(("1", "가", "Ⅰ", "ⅰ", *glyphs.FIRST_CIRCLED))
"""Numbers that begin a count."""
_LAST = frozenset(words[-1] for words in headings.ENDS)
_SECTIONS = ("roman", "first", "second", "third", "fifth", "circled")


def headed(pieces: Sequence[BodyPiece]) -> list[BodyPiece]:
    """The pieces, with those as headings that head what follows them and are not an entry of a list above."""
    made = list(pieces)
    for place in range(len(made) - 2, -1, -1):
        if _may_head(made[place], made[place + 1]) and not _is_held_back(made, place):
            made[place] = made[place].as_kind("heading")
    for place in range(1, len(made)):
        if made[place].kind == "heading" and _is_entry(made[place], made[place - 1]):
            made[place] = made[place].as_kind("paragraph")
    for place, piece in enumerate(made[:-1]):
        if piece.kind == "paragraph" and piece.raw[:1] in _ANGLED and _is_boxed(piece):
            made[place] = piece.as_kind("heading")  # the title of what follows, be it the cells of a table
    return made


def _is_held_back(made: Sequence[BodyPiece], place: int) -> bool:
    """Whether a piece that may head others does not: two bare headings follow, it is a summary, or the piece above goes on in it."""
    chained = place + 2 < len(made) and _is_bare(made[place + 1]) and _is_bare(made[place + 2])
    open_above = place > 0 and made[place].bullet is None and made[place - 1].raw.endswith(_GOES_ON)
    return chained or open_above or _is_summary(made, place)


def marked_headings(pieces: Sequence[BodyPiece], levels: Sequence[int]) -> list[BodyPiece]:
    """The pieces, with those as headings that have a mark and head others by their levels."""
    if not any(levels):
        return list(pieces)
    return [
        piece.as_kind("heading") if piece.kind == "bullet" and _is_marked_heading(pieces, levels, place) else piece
        for place, piece in enumerate(pieces)
    ]


def _is_bare(piece: BodyPiece) -> bool:
    return piece.kind == "heading" and piece.bullet is None and not _is_boxed(piece)


def _may_head(piece: BodyPiece, following: BodyPiece) -> bool:
    if piece.kind in ("paragraph", "bullet") and is_heading(piece.first):
        return True
    if piece.bullet is not None:
        return piece.kind == "heading" or (piece.bullet.sign in _MARKS and _is_box_heading(piece, following))
    if piece.kind != "paragraph" or len(piece.words) > LONGEST:
        return False
    return (
        _is_boxed(piece)
        or _is_known(piece)
        or (
            is_short(piece)
            and piece.raw[0] != "("  # an entry of a list, or a remark
            and not is_figure(piece.first)
            and _is_long(following, piece)
        )
    )


def _is_known(piece: BodyPiece) -> bool:
    """Whether a piece ends with a word that is typical of headings: 보도 내용, 추진 계획."""
    last = piece.raw[-1:]  # a quick check: most sentences end with another letter
    return (last in _LAST or last.isspace()) and "".join(piece.raw.split()).endswith(headings.ENDS) and is_short(piece)


def _is_boxed(piece: BodyPiece) -> bool:
    return piece.raw[:1] in _OPENING and len(piece.words) <= BOXED and _BOXED.fullmatch(piece.words) is not None


def _is_entry(piece: BodyPiece, above: BodyPiece) -> bool:
    """Whether a heading is bare and really the last entry of a list: the paragraph above it is not a finished sentence either."""
    if piece.bullet is not None or _is_boxed(piece) or _is_known(piece) or is_heading(piece.first):
        return False
    return above.kind == "paragraph" and not above.is_told


def _is_summary(pieces: Sequence[BodyPiece], place: int) -> bool:
    """Whether a piece like `◇ 새 창구 열어` is the last of several, or the only one above the first sentence: a summary, and no heading."""
    piece, following = pieces[place], pieces[place + 1]
    if piece.bullet is None or piece.bullet.sign not in _MARKS or is_heading(piece.first):
        return False
    if place:
        return pieces[place - 1].bullet == piece.bullet and not any(each.is_told for each in pieces[:place])
    return following.is_told and following.bullet is not None and following.bullet.sign in glyphs.SQUARES


def _is_box_heading(piece: BodyPiece, following: BodyPiece) -> bool:
    """Whether a piece like `◇ 개정 이유` heads what follows: that must have another mark or be a sentence."""
    return (
        is_short(piece)
        and following.kind != "note"
        and (following.is_told or following.bullet is not None)
        and following.bullet != piece.bullet
    )


def _is_long(following: BodyPiece, piece: BodyPiece) -> bool:
    """Whether what follows can be below a heading: a marked item, a heading, a table, or a sentence longer than the heading."""
    if following.kind in ("bullet", "heading", "table"):
        return True
    return following.kind == "paragraph" and following.is_told and len(following.words) > len(piece.words)


def _is_marked_heading(pieces: Sequence[BodyPiece], levels: Sequence[int], place: int) -> bool:
    piece = pieces[place]
    if piece.bullet is None or place + 1 == len(pieces) or not is_short(piece):
        return False
    following = pieces[place + 1]
    if piece.bullet.sign == _POINTED or _LABELLED.match(piece.words):
        return piece.bullet.sign == _POINTED
    english = piece.bullet.level > 1 and not piece.first.script.hangul  # English points end without a full stop, too
    if english or (_is_nested(piece, levels[place]) and not _heads_nested(piece, following)):
        return False
    if following.bullet is not None:
        return following.kind != "note" and levels[place + 1] > levels[place]
    return following.kind == "table" or (_heads_unmarked(piece, following) and not _ends_list(pieces, levels, place))


def _is_nested(piece: BodyPiece, level: int) -> bool:
    if level <= 1 or piece.bullet is None:
        return False
    return (
        piece.bullet.group not in _SECTIONS[:3] and piece.bullet.sign[0] != _SQUARE
    )  # [1] heads parts wherever it stands


def _heads_nested(piece: BodyPiece, following: BodyPiece) -> bool:
    """Whether an item below others may be a heading: ① above an item that is not nested, □ above a table."""
    if following.kind == "table":
        return piece.bullet is not None and piece.bullet.sign in glyphs.SQUARES
    return heads_drawn(piece, following) and following.first.level == 1


def _heads_unmarked(piece: BodyPiece, following: BodyPiece) -> bool:
    if following.kind == "heading":
        return piece.bullet is not None and piece.bullet.group in _SECTIONS
    return following.kind == "paragraph" and (following.is_told or following.words.endswith(_TOPICS))


def _ends_list(pieces: Sequence[BodyPiece], levels: Sequence[int], place: int) -> bool:
    """Whether an item is the last of several that are no sentences, with nothing below the one before: the text goes on after the list."""
    piece, above = pieces[place], pieces[place - 1] if place else pieces[place]
    if piece.bullet is None or above.bullet is None or above.kind != "bullet" or above.is_told or not place:
        return False
    if piece.bullet.sign.strip(_AROUND) in _FIRST:
        return False
    alike = piece.bullet.sign == above.bullet.sign or piece.bullet.group not in ("drawn", "letter", "pointer")
    return alike and piece.bullet.group == above.bullet.group and levels[place] == levels[place - 1]


def heads_drawn(piece: BodyPiece, following: BodyPiece) -> bool:
    """Whether a circled number opens a title directly above an item with a drawn mark: ① 점검 결과 above □; an entry, ① (방법) …, is no title."""
    if piece.bullet is None or piece.bullet.group != "circled" or following.bullet is None:
        return False
    return following.bullet.group in ("drawn", "letter") and is_short(piece) and not piece.words.startswith("(")


def is_labelled(piece: BodyPiece) -> bool:
    """Whether a piece is an entry of a list with a label in brackets, and no sentence."""
    return piece.raw[:1] == "(" and _LABELLED.match(piece.words) is not None and not piece.is_told


def is_short(piece: BodyPiece) -> bool:
    """Whether a piece is short enough for a heading, and has no predicate, no value and no open end."""
    words = piece.words
    if len(words) > HEADING and (len(words) > HEADING_EN or not words.isascii()):
        return False
    if len(words) < SHORTEST or len(words.split()) > WORDS_EN:
        return False
    if (
        piece.is_told
        or words.startswith(LINKING)
        or is_open(words)
        or lacks_verb(words)
        or words.endswith(_TOPICS)
        or breaks_off(words, sentences.UNTITLED)
        or _UNENDED.search(words, max(0, len(words) - 2)) is not None
    ):
        return False
    if len(_FIGURE.findall(words)) >= ROW or _STATED.search(words) is not None:
        return False
    numbered = piece.bullet is not None and piece.bullet.group in _SECTIONS
    return numbered or _VALUED.search(words) is None
