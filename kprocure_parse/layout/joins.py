"""Decides which lines of a body are one item: sentences that continue after a line end, second lines of bullets and notes."""

from collections.abc import Sequence
from itertools import pairwise, starmap
from operator import attrgetter, methodcaller
from typing import NamedTuple

from kprocure_parse.layout.lines import Line
from kprocure_parse.lexicon import glyphs, sentences, speech, title_words
from kprocure_parse.marks.sentences import is_open, is_stopped_en, is_told
from kprocure_parse.patterns import deferred, quick

LONG_PARAGRAPH = 70
"""Longest line of a text that has a line end after every printed line (characters)."""
WRAPPED_LINES = 6
"""Fewest unmarked lines that can show this habit."""
WRAPPED_SHARE = 0.45
"""Smallest share of these lines that end in the middle of a sentence."""
SHORTEST = 15
"""A line that is not closed must be longer than this to continue in the next; a shorter one is a heading or a name (characters)."""

_CLOSED = quick(r"[.!?:;\"”’')\]>」』]$")
_LABELLED = deferred(r"\([^()]{1,20}\)|[가-힣A-Za-z·/ ]{1,15}\s?[:：]\s")
"""How an entry of a list begins: (민간) …, 장소 : …"""
_STOPS = (".", "!", "?", ":", ";")
_OBJECTS = ("을", "를")
_GOING = (",", "/", *glyphs.ARROWS)
"""Marks at the end of a line of a note that goes on in the next one."""
CUT = 25
"""A line longer than this that ends with a particle is a sentence cut in two, even by a blank line, if the next line finishes one (characters)."""
HEAD = 5
"""Within this many characters a note that is a list begins with ①."""
LINKING = tuple(f"{word}{end}" for word in (*speech.LINKS_KO, *sentences.LINKING) for end in (" ", ","))
"""How a sentence begins that adds to what was said: 아울러, …"""
STEP = 50
"""Longest line of steps that go on with an arrow; a longer one is a comment (characters)."""
_LISTING = "보면,"
"""How a sentence ends whose entries stand below it, each after a blank line: … 계약방법별로 보면,"""
_CLOCK = deferred(r"\d\d:\d\d$")
_NO_CUT = (*title_words.NO_PARTICLES, *sentences.NO_CUT)
_CIRCLED = frozenset(glyphs.CIRCLED)
_ARROWS = frozenset(glyphs.ARROWS)
GOING_ON = _CIRCLED | _ARROWS
"""Marks that may go on with what is inside an item: ② after ①, an arrow after an arrow."""
_BOX_MARKS = frozenset("▣◈❖")
_SHORT_HEADS = frozenset("()")
_HAS_HEAD = methodcaller("startswith", tuple(_SHORT_HEADS))
_TEXT, _GAP = attrgetter("text"), attrgetter("gap")


class Habits(NamedTuple):
    """How a body is divided into lines.

    `marked`: into items with marks. `wrapped`: every printed line is a line of the text. `spaced`: by blank lines.
    `labelled`: items without a mark begin with a label in brackets.
    """

    marked: bool
    wrapped: bool
    spaced: bool
    labelled: bool


def habits_of(lines: Sequence[Line], *, marked: bool) -> Habits:
    """The habits seen in the lines of one body."""
    plain = [line for line in lines if line.marker is None and not line.is_row]
    wrapped = len(plain) >= WRAPPED_LINES and _is_wrapped(plain)
    gaps = [*map(_GAP, lines[1:])]
    spaced = (len(gaps) - gaps.count(0) - gaps.count(1)) * 2 > len(lines) - 1
    labelled = any(map(_HAS_HEAD, map(_TEXT, lines))) and any(starmap(_begins_label, pairwise(lines)))
    return Habits(marked, wrapped, spaced, labelled)


def _is_wrapped(plain: Sequence[Line]) -> bool:
    """Whether lines without a mark end where the printed lines do: none is long, and many end in the middle of a sentence."""
    texts = [line.text for line in plain]
    if max(map(len, texts)) > LONG_PARAGRAPH:
        return False
    fewest = WRAPPED_SHARE * len(texts)
    return (
        sum(len(text) > SHORTEST for text in texts) >= fewest
        and sum(not _is_closed(text) and not is_told(text) for text in texts) >= fewest
        and any(map(is_told, texts))
    )


def _begins_label(above: Line, line: Line) -> bool:
    """Whether a line without a mark begins with a label in brackets, and not below a note or a line that does, too."""
    if line.marker is not None or line.text[:1] not in _SHORT_HEADS:
        return False
    return not above.is_note and (above.marker is not None or above.text[:1] not in _SHORT_HEADS)


def _is_closed(text: str) -> bool:
    return _CLOSED.search(text, max(0, len(text) - 2)) is not None  # the last character, or the one before a line end


_INSIDE = quick(r"[a-z]|(?:[(（][^()（）\n]{1,30}[)）])?(?:은|는|을|를|의|에|와|과|으로)\s")
"""How a line begins that is in the middle of a sentence: a small letter, a particle, brackets that belong to the word above."""
_SAYING = quick(r"이?라(?:고|며|면서|는)[\s,]")
_MARKS_CLOSE = ("”", '"', "’", "'")


def goes_on(above: Line, line: Line, first: Line, habits: Habits) -> bool:
    """Whether `line` belongs to the item whose first line is `first` and whose last line so far is `above`."""
    if not _may_go_on(line) or not _follows(above, line):
        return False
    inside = _INSIDE.match(line.text) or _speaks_on(above.text, line.text)
    if (inside and not is_told(above.text)) or _says_on(above.text, line.text):
        return True
    if first.is_note:
        return _note_goes_on(above, line, first, habits)
    if is_told(above.text) or first.marker in _BOX_MARKS or _LABELLED.match(line.text):
        return False
    if is_open(above.text):
        on = above.text.endswith(",") or first.marker is not None or len(above.text) > SHORTEST or line.gap == 1
        return on and not (line.gap > 1 and above.text.endswith(_LISTING) and not is_told(line.text))
    return _unclosed_goes_on(above, line, first, habits)


def _speaks_on(above: str, line: str) -> bool:
    """Whether a line closes the quotation mark that the line above leaves open: … “추위가 이어져 겨울철 / 대비에 힘쓰겠다”라고 밝혔다."""
    return above.rfind("“") > above.rfind("”") and "”" in line.partition("“")[0]


def _says_on(above: str, line: str) -> bool:
    """Whether a line says of the speech that ends above whose it is: … 힘쓰겠습니다.” / 라고 밝혔다."""
    return above.endswith(_MARKS_CLOSE) and _SAYING.match(line) is not None


def _follows(above: Line, line: Line) -> bool:
    """Whether a line stands directly below running text, and in the same box if there is one."""
    if line.number != above.number + 1 or line.table != above.table:
        return False
    return not (above.is_row or above.is_bracketed)


def counts_on(group: Sequence[Line], line: Line) -> bool:
    """Whether a line goes on with a list inside the item whose lines are `group`: … ①안내, ②상담, / ③신청; * ① 안내 / ② 상담."""
    first, above = group[0], group[-1]
    numbered = line.bullet is not None and line.bullet.group == "circled"
    if not numbered or line.is_row or above.is_row:
        return False
    words = f"{first.words} {above.text}"
    if first.is_note and any(sign in first.words[:HEAD] for sign in glyphs.FIRST_CIRCLED):
        before = chr(ord(line.text[0]) - 1)
        return before in words and (line.gap == 1 or sum(each in _CIRCLED for each in above.text) == 1)
    if line.gap > 1 or is_told(above.text) or (first.bullet is not None and first.bullet.group == "circled"):
        return False
    second, third = (chr(ord(line.text[0]) - back) in words for back in (1, 2))
    return second and (third or above.text.endswith(","))


def steps_on(group: Sequence[Line], line: Line) -> bool:
    """Whether a line goes on with the steps of the item above, which has the same arrow: … (2월) 5 ⇒ (3월) 6 / ⇒ (4월) 7."""
    above = group[-1]
    if line.marker not in _ARROWS or line.is_row or above.is_row or line.number != above.number + 1:
        return False
    if len(line.text) > STEP or line.text.endswith(",") or is_told(line.text) or is_told(above.text):
        return False
    return any(line.marker in each.words for each in group)


def lacks_verb(text: str) -> bool:
    """Whether a line ends with the object of a verb that is still to come: … 인력과 장비를."""
    return text.endswith(_OBJECTS) and not text.endswith(title_words.NO_PARTICLES)


def breaks_off(text: str, endings: tuple[str, ...] = sentences.CUT) -> bool:
    """Whether a long line ends with a particle or the time of day, so that its predicate is still to come: … 새 창구를 / 연다."""
    if len(text) <= (SHORTEST if lacks_verb(text) else CUT) or text.endswith(_NO_CUT):
        return False
    return text.endswith(endings) or _CLOCK.search(text, len(text) - 5) is not None


def _may_finish(above: str, line: Line) -> bool:
    """Whether a line can be the second part of a sentence that broke off: it ends the sentence, or leaves it open for a third.

    Over a blank line a word with 은 or 는 begins a sentence of its own; lines that end alike are a list.
    """
    if line.gap > 1 and line.text.split(maxsplit=1)[0].endswith(("은", "는")):
        return False
    return is_told(line.text) or is_open(line.text) or (breaks_off(line.text) and line.text[-1] != above[-1])


def _may_go_on(line: Line) -> bool:
    return not (line.marker is not None or line.is_row or line.is_bracketed)


def _unclosed_goes_on(above: Line, line: Line, first: Line, habits: Habits) -> bool:
    if above.text.endswith(_STOPS) or (line.gap > 1 and _is_closed(above.text)):
        return False
    if (habits.wrapped and len(above.text) > SHORTEST) or (breaks_off(above.text) and _may_finish(above.text, line)):
        return True
    if line.gap == 1 and lacks_verb(above.text):
        return True
    return line.gap == 1 and (habits.marked or (first.marker is not None and habits.spaced))


def _note_goes_on(above: Line, line: Line, first: Line, habits: Habits) -> bool:
    """Whether a line continues a note: it begins like the note, or the note is not finished."""
    if not line.script.hangul and is_stopped_en(above.text):
        return False
    if line.gap > 1:
        alike = {":", "("} - ({"("} if habits.labelled else set())
        parallel = _opening(first.words) == _opening(line.text) in alike and not is_told(line.text)
        return (parallel or above.text.endswith(_GOING)) and not is_told(above.text)
    if above.text.endswith(_GOING):
        return True
    if _opening(first.words) == _opening(line.text) != "":
        return True
    if line.text.startswith(LINKING) and is_told(line.text) and not is_open(above.text):
        return False  # 아울러, … 밝혔다: the text goes on
    return not is_told(above.text) and (habits.spaced or not is_told(line.text))


def _opening(words: str) -> str:
    """How an entry begins: with a bracket, with a label and a colon, or with neither."""
    if words[:1] in _SHORT_HEADS:
        return "("
    head = words[:20]
    return ":" if ":" in head or "：" in head else ""
