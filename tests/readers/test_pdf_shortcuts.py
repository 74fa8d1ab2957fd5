"""What the PDF reader does in bulk or in one step for most pages gives what the long way gives. All files are made here."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from math import inf, nan
from random import Random
from unittest.mock import patch
from weakref import ref

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kprocure_parse.errors import LimitExceeded
from kprocure_parse.readers import pdf, pdf_lines
from kprocure_parse.readers.limits import DEFAULT, Limits
from kprocure_parse.readers.pdf_flow import blocks
from kprocure_parse.readers.pdf_grids import grids
from kprocure_parse.readers.pdf_joints import _Own
from kprocure_parse.readers.pdf_lines import _LetterRun, lines, once
from kprocure_parse.readers.pdf_pdfium import _LOCK, _PdfiumReader, sheets
from kprocure_parse.readers.pdf_pdfium_calls import Calls
from kprocure_parse.readers.pdf_sheet import Box, GlyphRun, Matrix, Sheet, moved, moved_boxes, sound, sound_rules
from kprocure_parse.readers.spacing import habits
from tests.makers.pdf import Drawn, Line, Part, Rule, document, hexadecimal

WORDS = st.sampled_from(["가상청은 밝혔다.", "가", "A 1", "(①)", "  가 ", "사업비*"])
LINES = st.builds(Line, st.floats(50, 400), st.floats(50, 700), WORDS, st.sampled_from([6.0, 10.0, 16.0]))
PLACES = st.sampled_from([50.0, 90.0, 130.0, 170.0])
RULES = st.builds(Rule, PLACES, PLACES, PLACES, PLACES)
TURNED = Drawn(
    f"BT /F1 10 Tf 0 1 -1 0 300 300 Tm {hexadecimal('가나')} Tj 1 0 .2 1 60 60 Tm {hexadecimal('가 나')} Tj ET"
)
FRAME = Drawn("1 w 60 60 200 90 re S 60 60 200 90 re S 10 w 300 300 m 500 500 l S")
PARTS: st.SearchStrategy[list[Part]] = st.lists(
    st.one_of(LINES, RULES, st.just(TURNED), st.just(FRAME)), min_size=1, max_size=12
)


@contextmanager
def one_by_one() -> Iterator[None]:
    """The engine asked for each code by itself, and every text object read in the long way."""

    def codes(self: Calls, text: object, count: int) -> list[int]:
        return [self.code(text, at) for at in range(count)]

    with patch.object(Calls, "codes", codes), patch.object(_PdfiumReader, "plain", lambda *_: None):
        yield


def rounded(found: Iterable[Sheet]) -> list[object]:
    return [
        (sheet.number, [(run.text, *(round(each, 6) for each in (*run.lefts, *run.rights, run.base, run.size))) for run in sheet.runs],
         [tuple(round(side, 6) for side in rule) for rule in sheet.rules])
        for sheet in found
    ]  # fmt: skip


@given(PARTS, st.sampled_from(["", "/Rotate 90", "/CropBox [20 20 500 800]"]))
def test_pages_are_the_same_character_by_character(parts: list[Part], page: str) -> None:
    data = document(parts, page=page)
    with one_by_one():
        slowly = rounded(sheets(data, DEFAULT))
    assert rounded(sheets(data, DEFAULT)) == slowly


LETTERS = "ABCDEFG"
UNITS = st.lists(
    st.sampled_from([0, 2, 0x20, 0x41, 0xAD, 0xAC00, 0xD83D, 0xDE00, 0xF02B, 0xFF21, 0xFFFE, 0xFFFF]),
    min_size=7,
    max_size=7,
)


@given(UNITS, st.text(LETTERS, min_size=1, max_size=9), st.booleans())
def test_unusual_characters_are_the_same_one_by_one(units: list[int], written: str, beyond: bool) -> None:
    data = document([Line(60, 60, LETTERS), Line(60, 100, written)])
    for letter, unit in zip(LETTERS, units, strict=True):
        data = data.replace(f"> <{ord(letter):04x}>".encode(), f"> <{unit:04x}>".encode())
    if beyond:  # one letter beyond the first plane, and one without any
        pair, end = data.index(b"> <", data.index(b"beginbfchar")), data.index(b"endbfchar")
        data = data[:pair] + b"> <d83dde00>".ljust(26) + data[pair + 26 : end] + data[end:]
    with one_by_one():
        slowly = rounded(sheets(data, DEFAULT))
    assert rounded(sheets(data, DEFAULT)) == slowly


@given(PARTS)
@pytest.mark.parametrize("engine", ["pdfminer", "pypdfium2"])
def test_what_is_drawn_twice_is_drawn_once(engine: str, parts: list[Part]) -> None:
    parts = [Line(60, 30, "가상청"), *parts]
    twice = [each for part in parts for each in ((part, part) if isinstance(part, Rule) else (part,))]
    assert pdf.read(document(twice), engine=engine) == pdf.read(document(parts), engine=engine)


THIN = st.tuples(PLACES, PLACES, st.floats(0, 90), st.sampled_from([0.4, 1.0])).flatmap(
    lambda at: st.sampled_from(
        [(at[0], at[1], at[0] + at[2], at[1] + at[3]), (at[0], at[1], at[0] + at[3], at[1] + at[2])]
    )
)


@given(st.lists(THIN, max_size=40), st.randoms(use_true_random=False))
def test_grids_know_no_order_and_no_repetition(rules: list[Box], chance: Random) -> None:
    shuffled = [*rules, *rules[: len(rules) // 2]]
    chance.shuffle(shuffled)
    assert [each.owners for each in grids(shuffled)] == [each.owners for each in grids(rules)]


NUMBERS = st.one_of(st.floats(-2e6, 2e6), st.sampled_from([0.0, nan, inf, -inf, 1e6, -1e6, 1.7e308]))
RUNS = st.builds(
    lambda left, right, base, size: GlyphRun("가", (left,), (right,), base, size), NUMBERS, NUMBERS, NUMBERS, NUMBERS
)


@given(st.lists(RUNS, max_size=6))
def test_sound_runs_are_those_that_are_sound_alone(runs: list[GlyphRun]) -> None:
    alone = [run for run in runs if all(abs(each) < 1e6 for each in (*run.lefts, *run.rights, run.base, run.size))]
    assert sound(runs) == alone


@given(st.lists(st.tuples(NUMBERS, NUMBERS, NUMBERS, NUMBERS), max_size=6))
def test_sound_rules_are_those_that_are_sound_alone(rules: list[Box]) -> None:
    assert sound_rules(rules) == [rule for rule in rules if all(abs(each) < 1e6 for each in rule)]


SIDES = st.integers(-1000, 1000).map(float)
MATRICES = st.sampled_from(
    [(1, 0, 0, -1, 0, 842), (1, 0, 0, -1, -20, 800), (0, 1, 1, 0, 5, 7), (-1, 0, 0, 1, 595, 0), (2, 0, 0, 2, 0, 0)]
)


@given(MATRICES, st.tuples(SIDES, SIDES, SIDES, SIDES))
def test_boxes_are_moved_as_their_corners_are(matrix: Matrix, box: Box) -> None:
    left, bottom, right, top = min(box[0], box[2]), min(box[1], box[3]), max(box[0], box[2]), max(box[1], box[3])
    xs, ys = zip(moved(matrix, left, bottom), moved(matrix, right, top), strict=True)
    assert moved_boxes(matrix, [(left, bottom, right, top)]) == [(min(xs), min(ys), max(xs), max(ys))]


def test_more_boxes_than_there_is_room_for_are_fetched_in_parts() -> None:
    dots = "".join(f"{60 + at % 100} {60 + at // 100} 1 1 re f " for at in range(2_500))
    (sheet,) = sheets(
        document([Drawn(dots), *(Line(50, 40 + 12 * at, chr(ord("가") + at) * 40) for at in range(60))]), DEFAULT
    )
    assert len(sheet.rules) == 2_500
    assert [run.lefts[-1] for run in sheet.runs if len(run.text) == 40] == [440.0] * 60


STEPS = st.lists(
    st.tuples(st.sampled_from("가나A ,“”\u00a0\ufffd"), st.sampled_from([0, 0, 1, 2, 6, 20, -9])),
    min_size=1,
    max_size=8,
)


@st.composite
def runs(draw: st.DrawFn) -> GlyphRun:
    """Glyphs five points wide, with gaps between them."""
    at, lefts, steps = float(draw(st.integers(50, 120))), [], draw(STEPS)
    for _, gap in steps:
        at += gap
        lefts.append(at)
        at += 5
    text = "".join(letter for letter, _ in steps)
    base, size = draw(st.sampled_from([99.0, 100.0, 103.0, 116.0])), draw(st.sampled_from([6.0, 10.0]))
    return GlyphRun(text, lefts, [left + 5 for left in lefts], base, size)


def letter_by_letter(held: Iterable[GlyphRun]) -> Iterator[_LetterRun | None]:
    for run in held:
        for letter, left, right in zip(run.text, run.lefts, run.rights, strict=True):
            if letter in "\u00a0 ":
                yield None
            elif letter != "\ufffd":
                yield _LetterRun(letter, left, right, right, run.size)


@given(st.lists(runs(), max_size=6))
def test_lines_are_the_same_letter_by_letter(drawn: list[GlyphRun]) -> None:
    found = lines(once(drawn), 1)
    with patch.object(pdf_lines, "_words", letter_by_letter):
        assert lines(once(drawn), 1) == found


@pytest.mark.parametrize("blank", ["\u2003", "\u2009\u2009", "\x85", "\u2028"])
def test_a_line_of_rare_spaces_is_no_line(blank: str) -> None:
    """Found by damaged files: fonts map glyphs to any space of Unicode."""
    places = [100.0 + 5 * at for at in range(len(blank))]
    drawn = GlyphRun(blank, places, [each + 5 for each in places], 116, 10)
    word = GlyphRun("가", [100.0], [110.0], 99, 10)
    assert [line.text for line in lines([word, drawn], 1)] == ["가"]


@given(st.lists(runs(), max_size=6).map(lambda drawn: drawn + drawn[:2]))
def test_runs_whose_text_is_drawn_once_need_no_search(drawn: list[GlyphRun]) -> None:
    found = once(drawn)
    with patch.object(pdf_lines, "Counter", lambda _: defaultdict(lambda: 2)):
        assert once(drawn) == found


@given(st.lists(st.text("가나다", max_size=5)), st.text("가나다", min_size=1, max_size=4))
def test_beginnings_of_words_are_found_by_bisection(words: list[str], letters: str) -> None:
    own = _Own(sorted(words), habits(()))
    assert own.begins(letters) == any(word.startswith(letters) for word in words)


class Kept(list[GlyphRun]):
    """Runs that tell when nobody holds them any more."""


def test_no_page_is_kept_when_it_is_laid_out() -> None:
    held: list[ref[Kept]] = []

    def pages() -> Iterator[Sheet]:
        for sheet in sheets(document(*([Line(60, 60, f"가상청 {at}")] for at in range(6))), DEFAULT):
            assert [each() for each in held[:-1]] == [None] * len(held[:-1])
            runs = Kept(sheet.runs)
            held.append(ref(runs))
            yield sheet._replace(runs=runs)

    assert len(blocks(pages())) == 6


def test_pdfium_is_free_again_when_the_layout_fails() -> None:
    def fails(pages: Iterator[Sheet]) -> None:
        raise RecursionError(next(pages).number)

    data = document([Line(60, 60, "가상청")], [Line(60, 60, "나")])
    with patch.object(pdf, "blocks", fails), pytest.raises(RecursionError) as failed:
        pdf.read(data, engine="pypdfium2")
    assert failed.value.args == (1,)
    assert not _LOCK.locked()  # although the error, which is kept, holds what it met


DOTS = "".join(f"{60 + 2 * at} 60 1 1 re f " for at in range(100))


@pytest.mark.parametrize(
    ("operators", "counted", "origin"),
    [
        (DOTS, 201, "each object and each box, and the text"),
        (DOTS + DOTS, 301, "boxes drawn again are objects alone"),
        ("60 60 90 90 re S", 1 + 1 + 1 + 5, "a frame is an object, a box and five pieces"),
        ("60 60 90 90 re f", 1 + 1 + 1, "a surface has no outline"),
    ],
)
def test_what_takes_time_counts_as_drawn(operators: str, counted: int, origin: str) -> None:
    data = document([Line(60, 30, "가상청"), Drawn(operators)])
    assert len(list(sheets(data, Limits(max_drawn=counted)))) == 1, origin
    with pytest.raises(LimitExceeded):
        list(sheets(data, Limits(max_drawn=counted - 1)))


def test_a_hundred_and_twenty_pages_of_dotted_tables_may_be_drawn() -> None:
    dots = "".join(f"{60 + at % 400} {60 + at // 400} 1 1 re f " for at in range(3_400))
    again = "".join(f"{60 + at % 400} {60 + at // 400} 1 1 re f " for at in range(1_200))
    data = document([Line(60, 30, "가상청"), Drawn(dots + again)])
    (sheet,) = sheets(data, Limits(max_drawn=DEFAULT.max_drawn // 120))
    assert len(sheet.rules) == 3_400
