"""Numbers of numbered paragraphs as Hancom writes them (문단 번호 모양). Knows what a number looks like, not where it stands."""

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
_DIGITS_CIRCLED = ((1, 20, 0x2460), (21, 35, 0x3251), (36, 50, 0x32B1))
_ROMAN_BOUND = 4000


def written(number: int, shape: str) -> str:
    """A number in one of OWPML's shapes (DIGIT, CIRCLED_DIGIT, HANGUL_SYLLABLE …), or digits if the shape does not have it."""
    digits = str(number)
    return (_SHAPES[shape](number) or digits) if number > 0 and shape in _SHAPES else digits


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
