"""Numbers of numbered paragraphs as Hancom, Word and LibreOffice write them (문단 번호 모양). Knows what a number looks like, not where it stands."""

from __future__ import annotations

from collections.abc import Callable

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_SYLLABLES, _JAMO = "가나다라마바사아자차카타파하", "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"
_PHONETIC, _IDEOGRAPHS = "일이삼사오육칠팔구", "一二三四五六七八九"
_STEMS, _STEM_IDEOGRAPHS = "갑을병정무기경신임계", "甲乙丙丁戊己庚辛壬癸"
_ZODIAC = "子丑寅卯辰巳午未申酉戌亥"
_NATIVE, _NATIVE_TENS = (
    ("하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉"),
    ("열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"),
)
_DIGITS_CIRCLED = ((1, 20, 0x2460), (21, 35, 0x3251), (36, 50, 0x32B1))
_ROMAN_BOUND = 4000


def written(number: int, shape: str) -> str:
    """A number in one of OWPML's shapes (DIGIT, CIRCLED_DIGIT, HANGUL_SYLLABLE …) or of Word's, or digits if the shape does not have it."""
    digits, draw = str(number), _SHAPES.get(shape) or _OF_WORD.get(shape)
    return (draw(number) or digits) if number > 0 and draw else digits


def _circled(number: int) -> str:
    return next((chr(code + number - low) for low, high, code in _DIGITS_CIRCLED if low <= number <= high), "")


def _roman(number: int) -> str:
    if number >= _ROMAN_BOUND:
        return ""
    written = []
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        written.append(sign * count)
    return "".join(written)


def _from(row: str) -> Callable[[int], str]:
    """The n-th sign of a row; empty beyond its end."""
    return lambda number: row[number - 1] if number <= len(row) else ""


def _latin(number: int) -> str:
    """A … Z, then AA, BB …, as Hancom continues."""
    times, place = divmod(number - 1, len(_LATIN))
    return _LATIN[place] * (times + 1) if times < len(_LATIN) else ""


def _range(first: int, count: int) -> Callable[[int], str]:
    return _from("".join(map(chr, range(first, first + count))))


def _counted(digits: str, ten: str) -> Callable[[int], str]:
    """Sino-Korean numbers to 99: 십이, 이십삼."""

    def written(number: int) -> str:
        tens, ones = divmod(number, 10)
        if tens > len(digits):
            return ""
        lead = (digits[tens - 1] if tens > 1 else "") + ten if tens else ""
        return lead + (digits[ones - 1] if ones else "")

    return written


def _native(number: int) -> str:
    """Native Korean numbers to 99: 열둘, 스물셋."""
    tens, ones = divmod(number, 10)
    if tens > len(_NATIVE_TENS):
        return ""
    return (_NATIVE_TENS[tens - 1] if tens else "") + (_NATIVE[ones - 1] if ones else "")


_SHAPES: dict[str, Callable[[int], str]] = {
    "DIGIT": str,
    "CIRCLED_DIGIT": _circled,
    "ROMAN_CAPITAL": _roman,
    "ROMAN_SMALL": lambda number: _roman(number).lower(),
    "LATIN_CAPITAL": _latin,
    "LATIN_SMALL": lambda number: _latin(number).lower(),
    "CIRCLED_LATIN_CAPITAL": _range(0x24B6, 26),
    "CIRCLED_LATIN_SMALL": _range(0x24D0, 26),
    "HANGUL_SYLLABLE": _from(_SYLLABLES),
    "CIRCLED_HANGUL_SYLLABLE": _range(0x326E, 14),
    "HANGUL_JAMO": _from(_JAMO),
    "CIRCLED_HANGUL_JAMO": _range(0x3260, 14),
    "HANGUL_PHONETIC": _counted(_PHONETIC, "십"),
    "IDEOGRAPH": _counted(_IDEOGRAPHS, "十"),
    "CIRCLED_IDEOGRAPH": _range(0x3280, 10),
    "DECAGON_CIRCLE": _from(_STEMS),
    "DECAGON_CIRCLE_HANJA": _from(_STEM_IDEOGRAPHS),
}
SHAPES = tuple(_SHAPES)
"""The shapes in the order of HWP 5's codes 0 to 16 (한글문서파일형식 5.0, 표 43)."""

_OF_WORD: dict[str, Callable[[int], str]] = {
    "ZERO_DIGIT": lambda number: f"{number:02}",
    "PARENTHESIZED_DIGIT": _range(0x2474, 20),
    "DIGIT_FULL_STOP": _range(0x2488, 20),
    "DASHED_DIGIT": lambda number: f"- {number} -",
    "PARENTHESIZED_LATIN_SMALL": _range(0x249C, 26),
    "PARENTHESIZED_HANGUL_SYLLABLE": _range(0x320E, 14),
    "PARENTHESIZED_HANGUL_JAMO": _range(0x3200, 14),
    "PARENTHESIZED_IDEOGRAPH": _range(0x3220, 10),
    "HANGUL_NATIVE": _native,
    "ZODIAC": _from(_ZODIAC),
    "HANGUL_DIGIT": _from(_PHONETIC),
    "IDEOGRAPH_DIGIT": _from(_IDEOGRAPHS),
}
"""Shapes that Word and LibreOffice have besides."""
