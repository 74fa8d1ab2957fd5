"""Words printed on the form: banners with their issuers, labels of the release row, counts, frame words.

A label is compared after white space is squeezed out of it (`보 도 시 점`); it stands first in its line or cell, or inside a
line before the date that it labels. A banner fills its line or cell.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

import regex

from kprocure_parse.document import Span, span_of
from kprocure_parse.lexicon import clock, labels
from kprocure_parse.marks.agency_names import is_issuer
from kprocure_parse.marks.dates import HEAD
from kprocure_parse.marks.mark import Kind, Mark, Walls, wall_after, wall_before
from kprocure_parse.marks.spaced import alternation, squeeze
from kprocure_parse.patterns import deferred, quick

BANNER_LENGTH = 20
"""Characters of the longest banner, white space squeezed out."""
FormKey = Literal["release_time", "distributed", "counts", "frame"]


class FormLabel(NamedTuple):
    """A label of the form: its key, its word squeezed, and how it stands: before a colon, alone in its cell, open before its value, or inside a line."""

    key: FormKey
    word: str
    stands: Literal["colon", "whole", "open", "inner"]


EDGE = " \t\u00a0\u3000:：/|<>[]()（）〈〉【】《》〔〕※*·"
"""What may stand around the words of a form without belonging to them."""

_AROUND = EDGE + "".join(filter(str.isspace, map(chr, range(0x3001))))
"""EDGE and all white space."""
_BLANKS = r"\s*+"
_DOT = deferred(r"[·,･ㆍ]")
_BANNERS = tuple(sorted(labels.BANNERS.items(), key=lambda each: len(each[0]), reverse=True))
_BANNER_WORDS = tuple(labels.BANNERS)
_BANNER_END = quick(
    rf"[{''.join(sorted({word[-2] for word in labels.BANNERS}))}][^\S\n]{{0,8}}[{''.join(sorted({word[-1] for word in labels.BANNERS}))}]"
)
_TAIL = 12
"""How far after a banner's last word its bracket can close (characters)."""
_WIDEST = BANNER_LENGTH * 4
"""Characters of the longest banner with blanks between its letters."""


_LABELS: dict[FormKey, tuple[str, ...]] = {
    "release_time": labels.LABELS["release_time"],
    "distributed": labels.LABELS["distributed"],
    "counts": labels.LABELS["counts"],
    "frame": labels.LABELS["frame"],
}
_KEYS: dict[str, FormKey] = {word: key for key, words in _LABELS.items() for word in words}
_LABEL_START = quick(
    rf"[{''.join(sorted({word[0] for word in _KEYS}))}][^\S\n]{{0,8}}[{''.join(sorted({word[1] for word in _KEYS}))}]"
)
_LABEL = quick(rf"(?P<label>{alternation(_KEYS, _BLANKS)})(?:\s*+(?P<colon>[:：>|\])】〕〉》])|\s*+$|(?=\s))")
_DATE_AHEAD = rf"\s*+(?:\d{{1,4}}\s*[{clock.DOTS}년/-]|[{clock.APOSTROPHES}]\s?\d\d)"
_MOMENT_AHEAD = (
    rf"\s*+(?:[{clock.APOSTROPHES}]?\d|[(<]|배포\s*(?:후\s*)?(?:즉시|시)|즉시|바로"
    rf"|(?:{'|'.join((*clock.RELATIVE_DAYS, *clock.EDITIONS, *clock.EMBARGO_WORDS))})|[{clock.WEEKDAYS_KO}]요일)"
)
_AHEAD = {
    "release_time": deferred(rf"(?<!\s){_MOMENT_AHEAD}"),
    "distributed": deferred(rf"(?<!\s){_DATE_AHEAD}"),
}
"""What must follow a label for it to be one rather than a word of a sentence; matched where the label ends."""
_INNER = deferred(
    rf"(?<=[\s/|])(?:(?P<label>{alternation(('보도시점', '보도일시', '배포일시', '배포일', '배포'), _BLANKS)})\s*+[:：]?(?={_DATE_AHEAD}|\s*+$)"
    rf"|(?P<label>{alternation(('보도시점', '보도일시'), _BLANKS)})\s*+$)"
)

_BEFORE = " \t\u00a0\u3000/<|※*·"
_BRACKETS, _CLOSING = ("[", "【", "〔", "〈", "《", "("), ("]", "】", "〕", "〉", "》", ")")


def bare(words: str) -> str:
    """Words of a form for comparison: no white space, nothing of what stands around them (`< 보 도 자 료 >` → 보도자료)."""
    return squeeze(words).strip(EDGE)


def last_letter(words: str) -> str:
    """The last character of what `bare` leaves, in a quarter of the time."""
    return words.rstrip(_AROUND)[-1:]


def banner_kind(words: str) -> str | None:
    """The kind that the words of a banner announce (`기획재정부 보도자료` → press_release), or None if they are no banner."""
    short = bare(words)
    if len(short) > BANNER_LENGTH or not short.endswith(_BANNER_WORDS):
        return None
    for word, kind in _BANNERS:
        if short.endswith(word):
            issuer = short[: -len(word)].strip(EDGE)
            return kind if not issuer or _is_issuer(issuer) else None
    return None


def _is_issuer(words: str) -> bool:
    """Whether words name an issuer: an agency, several with dots between them, or a phrase for all that are involved."""
    return words in labels.JOINT_ISSUERS or all(map(is_issuer, _DOT.split(words)))


def find_banners(text: str, walls: Walls) -> Iterator[Mark[str]]:
    """Lines and cells that are a banner, each with the kind it announces."""
    last = Span(0, 0)
    for match in _BANNER_END.finditer(text):
        stretch = _stretch(text, walls, match.start())
        if stretch.start < last.end or stretch.end - match.end() > _TAIL or match.end() - stretch.start > _WIDEST:
            continue
        kind = banner_kind(text[stretch.slice])
        if kind is not None:
            yield Mark("banner", stretch, kind, "banner.word")
            last = stretch


def find_form_labels(text: str, walls: Walls) -> Iterator[Mark[FormLabel]]:
    """Labels in the head of a text: first in a line or cell, or inside it where a date or nothing follows.

    First in a line without a colon, a label of the release row counts where its value follows, any other where it is alone.
    """
    end = 0
    for candidate in _LABEL_START.finditer(text, 0, HEAD):
        place = candidate.start()
        if place < end:
            continue
        stretch = _stretch(text, walls, place)
        before = text[stretch.start : place].strip(_BEFORE)
        first = not before or (before in _BRACKETS and _closed(text, place, stretch.end))
        mark = _first_label(text, place, stretch.end) if first else _inner_label(text, place, stretch.end)
        if mark is not None:
            yield mark
            end = mark.span.end


def _closed(text: str, place: int, end: int) -> bool:
    """Whether the bracket before a label closes directly after it: [보도시점]; not (보도일시: …, 언론사: …), nor the medium (사진)."""
    match = _LABEL.match(text, place, end)
    return match is not None and match["colon"] in _CLOSING and _KEYS[squeeze(match["label"])] != "counts"


def _first_label(text: str, place: int, end: int) -> Mark[FormLabel] | None:
    match = _LABEL.match(text, place, end)
    if match is None:
        return None
    if match["colon"] or not text[match.end() : end].strip():
        return _label(match, "colon" if match["colon"] else "whole")
    ahead = _AHEAD.get(_KEYS[squeeze(match["label"])])
    return _label(match, "open") if ahead is not None and ahead.match(text, match.end(), end) else None


def _inner_label(text: str, place: int, end: int) -> Mark[FormLabel] | None:
    match = _INNER.match(text, place, end)
    return None if match is None else _label(match, "inner")


def _label(
    match: re.Match[str] | regex.Match[str], stands: Literal["colon", "whole", "open", "inner"]
) -> Mark[FormLabel]:
    word = squeeze(match["label"])
    key = _KEYS[word]
    return Mark("form_label", span_of(match.span("label")), FormLabel(key, word, stands), f"label.{key}")


def _stretch(text: str, walls: Walls, place: int) -> Span:
    """The line or cell around a place, without the white space around it."""
    start = max(text.rfind("\n", 0, place) + 1, wall_before(walls, place))
    line = text.find("\n", place)
    end = wall_after(walls, place, len(text)) if line < 0 else min(line, wall_after(walls, place, len(text)))
    piece = text[start:end]
    return Span(start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip())))


BANNERS: Kind[str] = Kind("banner", find_banners)
FORM_LABELS: Kind[FormLabel] = Kind("form_label", find_form_labels)
