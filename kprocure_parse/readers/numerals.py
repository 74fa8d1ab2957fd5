"""Numbers as Hancom's automatic numbering writes them: 1, ①, Ⅰ, 가, ㉮ … Knows no file format."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_SYLLABLES, _JAMO = "가나다라마바사아자차카타파하", "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"
_ONES, _TENS = (
    ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"),
    ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"),
)
_HUNDRED = 100
_CHINESE, _KOREAN = "一二三四五六七八九", "일이삼사오육칠팔구"


def _run(first: str, length: int) -> str:
    return "".join(chr(ord(first) + number) for number in range(length))


SERIES: Mapping[str, str] = MappingProxyType(
    {
        "CIRCLED_DIGIT": _run("①", 20),
        "LATIN_CAPITAL": _run("A", 26),
        "LATIN_SMALL": _run("a", 26),
        "CIRCLED_LATIN_CAPITAL": _run("Ⓐ", 26),
        "CIRCLED_LATIN_SMALL": _run("ⓐ", 26),
        "HANGUL_SYLLABLE": _SYLLABLES,
        "CIRCLED_HANGUL_SYLLABLE": _run("㉮", 14),
        "HANGUL_JAMO": _JAMO,
        "CIRCLED_HANGUL_JAMO": _run("㉠", 14),
        "CIRCLED_IDEOGRAPH": _run("㊀", 10),
        "DECAGON_CIRCLE": "갑을병정무기경신임계",
        "DECAGON_CIRCLE_HANJA": "甲乙丙丁戊己庚辛壬癸",
    }
)
"""Name of a format in OWPML (KS X 6101, NumberType1) → its signs from one on; beyond them figures are written."""


def written(number: int, form: str) -> str:
    """A number from 1 in the format that OWPML calls `form`; in figures where the format has no sign for it."""
    signs = SERIES.get(form, "")
    if 0 < number <= len(signs):
        return signs[number - 1]
    if 0 < number < _HUNDRED and form in ("ROMAN_CAPITAL", "ROMAN_SMALL"):
        roman = _TENS[number // 10] + _ONES[number % 10]
        return roman if form == "ROMAN_CAPITAL" else roman.lower()
    if 0 < number < _HUNDRED and form in ("IDEOGRAPH", "HANGUL_PHONETIC"):
        return _spoken(number, *((_CHINESE, "十") if form == "IDEOGRAPH" else (_KOREAN, "십")))
    return str(number)


def _spoken(number: int, ones: str, ten: str) -> str:
    """Sino-Korean counting below a hundred: 이십삼, 二十三."""
    tens, rest = divmod(number, 10)
    return (ones[tens - 1] if tens > 1 else "") + (ten if tens else "") + (ones[rest - 1] if rest else "")
