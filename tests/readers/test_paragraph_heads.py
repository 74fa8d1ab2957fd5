"""Paragraph marks that are not part of the text (문단 머리), and their numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kprocure_parse.readers.numerals import SHAPES, written
from kprocure_parse.readers.paragraph_heads import BULLET, NUMBER, OUTLINE, Heading, Headings, Level

HANCOM = (
    Level("^1.", "DIGIT", 1),
    Level("^2.", "HANGUL_SYLLABLE", 1),
    Level("^3)", "DIGIT", 1),
    Level("^4)", "HANGUL_SYLLABLE", 1),
)
"""The outline of every new document of Hancom Office."""


@pytest.mark.parametrize(
    ("number", "form", "sign"),
    [
        (1, "DIGIT", "1"),
        (20, "CIRCLED_DIGIT", "⑳"),
        (21, "CIRCLED_DIGIT", "㉑"),
        (51, "CIRCLED_DIGIT", "51"),
        (4, "ROMAN_CAPITAL", "IV"),
        (99, "ROMAN_SMALL", "xcix"),
        (100, "ROMAN_SMALL", "c"),
        (4000, "ROMAN_CAPITAL", "4000"),
        (7, "ZERO_DIGIT", "07"),
        (20, "PARENTHESIZED_DIGIT", "⒇"),
        (3, "DIGIT_FULL_STOP", "⒊"),
        (14, "PARENTHESIZED_HANGUL_SYLLABLE", "㈛"),
        (2, "PARENTHESIZED_HANGUL_JAMO", "㈁"),
        (26, "PARENTHESIZED_LATIN_SMALL", "⒵"),
        (10, "PARENTHESIZED_IDEOGRAPH", "㈩"),
        (23, "HANGUL_NATIVE", "스물셋"),
        (20, "HANGUL_NATIVE", "스물"),
        (100, "HANGUL_NATIVE", "100"),
        (12, "ZODIAC", "亥"),
        (10, "HANGUL_DIGIT", "10"),
        (26, "LATIN_SMALL", "z"),
        (27, "LATIN_CAPITAL", "AA"),
        (14, "HANGUL_SYLLABLE", "하"),
        (15, "HANGUL_SYLLABLE", "15"),
        (14, "HANGUL_JAMO", "ㅎ"),
        (1, "CIRCLED_HANGUL_SYLLABLE", "㉮"),
        (1, "CIRCLED_HANGUL_JAMO", "㉠"),
        (10, "HANGUL_PHONETIC", "십"),
        (23, "HANGUL_PHONETIC", "이십삼"),
        (19, "IDEOGRAPH", "十九"),
        (10, "CIRCLED_IDEOGRAPH", "㊉"),
        (1, "DECAGON_CIRCLE", "갑"),
        (10, "DECAGON_CIRCLE_HANJA", "癸"),
        (0, "CIRCLED_DIGIT", "0"),
        (-3, "HANGUL_SYLLABLE", "-3"),
        (7, "", "7"),
        (7, "OF_A_LATER_VERSION", "7"),
    ],
)
def test_numbers_are_written_as_hancom_writes_them(number: int, form: str, sign: str) -> None:
    assert written(number, form) == sign


@given(
    st.integers(-(10**9), 10**9),
    st.sampled_from(SHAPES),
)
def test_every_number_has_a_sign(number: int, form: str) -> None:
    assert written(number, form)


@given(st.sampled_from(SHAPES))
def test_numbers_below_a_hundred_differ(form: str) -> None:
    assert len({written(number, form) for number in range(1, 100)}) == 99


@pytest.mark.parametrize(
    ("levels", "marks", "origin"),
    [
        ([0, 0, 1, 1, 2, 0, 1], ["1.", "2.", "가.", "나.", "1)", "3.", "가."], "levels begin anew"),
        ([1, 0, 1], ["가.", "1.", "가."], "a lower level first"),
        ([3, 9], ["가)", ""], "a level that the numbering has not"),
    ],
)
def test_numbers_count_on_each_level(levels: list[int], marks: list[str], origin: str) -> None:
    shapes = tuple(Heading(NUMBER, level, 1) for level in range(10))
    headings = Headings(shapes, (HANCOM,), ())
    assert [headings.mark(level, 0) for level in levels] == marks, origin


@pytest.mark.parametrize(
    ("format_", "mark", "origin"),
    [
        ("^1.^2.", "3.2.", "numbers of levels"),
        ("제^2조", "제2조", "words around"),
        ("^n", "3.2", "the path of levels (한글문서파일형식 5.0, 표 38)"),
        ("^N", "3.2.", "the path and a dot"),
        ("^9)", ")", "a level that is not there"),
        ("○", "○", "no number at all"),
        ("^x", "^x", "no place"),
        ("", "", "nothing"),
        ("^N" * 100, ("3.2." * 100)[:100], "a mark stays short"),
    ],
)
def test_formats_have_places_for_numbers(format_: str, mark: str, origin: str) -> None:
    levels = (Level("^1", "DIGIT", 3), Level(format_, "DIGIT", 2))
    headings = Headings((Heading(NUMBER, 0, 1), Heading(NUMBER, 1, 1)), (levels,), ())
    headings.mark(0, 0)
    assert headings.mark(1, 0) == mark, origin


@pytest.mark.parametrize(
    ("heading", "outline", "mark", "origin"),
    [
        (Heading(0, 0, 1), 1, "", "no mark"),
        (Heading(BULLET, 0, 1), 0, "□", "a bullet"),
        (Heading(BULLET, 5, 2), 0, "○", "bullets have no levels"),
        (Heading(BULLET, 0, 3), 0, "", "a bullet that is not there"),
        (Heading(BULLET, 0, 0), 0, "", "no bullet named"),
        (Heading(NUMBER, 0, 1), 0, "1.", "a number"),
        (Heading(NUMBER, 0, 0), 1, "", "a number of no list is none, whatever the outline"),
        (Heading(OUTLINE, 0, 0), 1, "1.", "an outline, named by the section"),
        (Heading(OUTLINE, 0, 1), 0, "1.", "an outline with a numbering of its own"),
        (Heading(OUTLINE, 0, 0), 0, "", "an outline without numbering"),
        (Heading(NUMBER, 0, 7), 0, "", "a numbering that is not there"),
    ],
)
def test_kinds_of_marks(heading: Heading, outline: int, mark: str, origin: str) -> None:
    assert Headings((heading,), (HANCOM,), ("□", "○")).mark(0, outline) == mark, origin


def test_a_shape_that_is_not_there_has_no_mark() -> None:
    assert not Headings((), (), ()).mark(7, 1)


def test_numberings_count_each_for_itself() -> None:
    headings = Headings((Heading(NUMBER, 0, 1), Heading(NUMBER, 0, 2)), (HANCOM, HANCOM), ())
    assert [headings.mark(shape, 0) for shape in (0, 1, 0, 1)] == ["1.", "1.", "2.", "2."]
