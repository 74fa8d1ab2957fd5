"""Which scripts a text is written in, by its letters."""

from typing import NamedTuple

from kprocure_parse.patterns import deferred, quick


class Script(NamedTuple):
    """How many letters of each script a text has."""

    hangul: int
    latin: int
    han: int
    kana: int


_HANGUL_PAGES = bytes((0x11, 0x31, *range(0xAC, 0xD8)))
"""The high bytes of Hangul syllables and letters in UTF-16."""
_LETTER_PAGE, _LAST_PAGE = 0x31, 0xD7
"""The high bytes among them that other letters share."""
_NO_HANGUL = quick(r"[\u3100-\u3130\u318F-\u31FF\uD7A4-\uD7FF]")
"""The other letters with these high bytes."""
_LATIN_BYTES = bytes((*range(0x41, 0x5B), *range(0x61, 0x7B), *range(0xC0, 0x100)))
_FURTHER_PAGES = (0x01, 0x02)
_FURTHER = quick(r"[Ā-ɏ]")
"""Latin letters that are not in Latin-1."""
_EAST_PAGES = bytes((0x2E, 0x2F, 0x30, *range(0x34, 0xA0), *range(0xD8, 0xE0), 0xF9, 0xFA))
"""The high bytes of Han and kana, and of other signs; without 。 and 「, one line in a hundred has any."""
_HAN = deferred(r"\p{Han}")
_KANA = quick(r"[ぁ-ヿ]")


_ANY_LATIN, _ANY_HANGUL = quick(r"[A-Za-z\xc0-\u024f]"), deferred(r"[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]")


def has_latin(text: str) -> bool:
    """Whether `script_of` would count a Latin letter."""
    return _ANY_LATIN.search(text) is not None


def has_hangul(text: str) -> bool:
    """Whether `script_of` would count a Hangul letter."""
    return _ANY_HANGUL.search(text) is not None


def has_few_hangul(text: str, one_in: int) -> bool:
    """Whether fewer than one character in so many is a Hangul letter; letters that may be others are told apart only where that decides."""
    pages = _pages(text)
    shared = pages.count(_LETTER_PAGE) + pages.count(_LAST_PAGE)
    sure = len(pages) - len(pages.translate(None, _HANGUL_PAGES)) - shared
    return sure * one_in < len(text) and _hangul(text, pages) * one_in < len(text)


def _pages(text: str) -> bytes:
    """The high byte of each character in UTF-16."""
    return text.encode("utf-16-le", "surrogatepass")[1::2]


def script_of(text: str) -> Script:
    """Counts the letters of each script. Korean marks typed as single letters (ㅇ ㅁ) count as Hangul.

    The bytes are counted: looking up every letter in a set, or searching every line with a pattern, takes several times as long.
    """
    pages = _pages(text)
    hangul, latin = _hangul(text, pages), _latin(text, pages)
    if len(pages.translate(None, _EAST_PAGES)) == len(pages):
        return Script(hangul, latin, 0, 0)
    return Script(hangul, latin, len(_HAN.findall(text)), len(_KANA.findall(text)))


def _hangul(text: str, pages: bytes) -> int:
    counted = len(pages) - len(pages.translate(None, _HANGUL_PAGES))
    mixed = _LETTER_PAGE in pages or _LAST_PAGE in pages
    return counted - len(_NO_HANGUL.findall(text)) if mixed else counted


def _latin(text: str, pages: bytes) -> int:
    narrow = text.encode("latin-1", "ignore")
    counted = len(narrow) - len(narrow.translate(None, _LATIN_BYTES))
    further = _FURTHER_PAGES[0] in pages or _FURTHER_PAGES[1] in pages
    return counted + len(_FURTHER.findall(text)) if further else counted
