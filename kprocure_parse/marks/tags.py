"""What stands before or below a title but is not part of it: tags in brackets that state the kind, and datelines."""

from collections.abc import Iterator
from typing import NamedTuple

import regex

from kprocure_parse.document import Span, span_of
from kprocure_parse.lexicon import clock as lexicon
from kprocure_parse.lexicon import english, labels, title_words
from kprocure_parse.marks.clocks import find_clocks
from kprocure_parse.marks.dates import find_dates, may_begin_date
from kprocure_parse.marks.form_labels import banner_kind, bare
from kprocure_parse.marks.mark import Kind, Mark, Walls, lines_with
from kprocure_parse.patterns import deferred, quick


class Tag(NamedTuple):
    """A bracketed word of the form: its word squeezed, in small letters, and the kind that it announces, if it does."""

    word: str
    kind: str | None


_OPENING = regex.escape("[(<〈【《≪〔［（")
_CLOSING = regex.escape("])>〉】》≫〕］）")
_TAG = quick(rf"[{_OPENING}](?P<word>[^{_OPENING}{_CLOSING}\n]{{1,30}})[{_CLOSING}]")
_BEFORE_TAG = deferred(r"(?:#{1,6}[^\S\n]++|[^\w\s]{1,3})?[^\S\n]*+")
_TAG_FIRST = deferred(rf"(?:#{{1,6}}[^\S\n]++|[^\w\s]{{1,3}})?[^\S\n]*+[{_OPENING}]")
"""A bracket that nothing stands before but what may stand before a tag."""
_LINE = quick(rf"\n(?=[^\n가-힣A-Za-z0-9{_OPENING}]*+[{_OPENING}])")
"""A line with a bracket before its first letter or figure."""

_DATE_FIRST = quick(rf"\n[ \t\u00a0\u3000(–―-]{{0,8}}[0-9A-Z{lexicon.APOSTROPHES}]")
_DIGITS = frozenset("0123456789")
_LONGEST = 130
"""Characters of the longest dateline."""
_PLACE = deferred(
    rf"[\s,.]*+(?:(?<=[\s,])[가-힣A-Za-z\d ]{{0,24}}(?:{'|'.join((*title_words.VENUES, *title_words.SEATS))}))?\s*+[-–―)]{{0,2}}\s*+"
)
_ANY_PLACE = deferred(r"[^.!?]{0,60}")
_ISO = quick(r"\d{4}[-./]\d{1,2}[-./]\d{1,2}(?!\d)")


def find_tags(text: str, _: Walls) -> Iterator[Mark[Tag]]:
    """Tags that open a line: [보도자료], <참고>, [관계부처 합동] [설명]; a mark or Markdown's # may stand before them."""
    for line in lines_with(text, _LINE):
        if _TAG_FIRST.match(text, line) is None:
            continue
        close = text.find("\n", line)
        end = line
        for match in _TAG.finditer(text, line, close if close >= 0 else len(text)):
            tag = tag_of(match["word"])
            follows = end > line and not text[end : match.start()].strip()
            if tag is not None and (follows or _BEFORE_TAG.fullmatch(text, line, match.start())):
                yield Mark("tag", span_of(match.span()), tag, "tag.word")
                end = match.end()


def tag_of(words: str) -> Tag | None:
    """The tag that the words between brackets make, or None if they are not one."""
    word = bare(words).lower()
    kind = labels.TITLE_TAGS.get(word) or banner_kind(word)
    if kind is None and word not in labels.TRANSLATION_TAGS and not word.endswith(_ENDS):
        return None
    return Tag(word, kind)


_ENDS = ("보도자료", "설명자료", "참고자료")


def find_datelines(text: str, _: Walls) -> Iterator[Mark[str]]:
    """Finds lines that say only when, and perhaps where; the value is their language, en for figures alone."""
    for match in _DATE_FIRST.finditer(f"\n{text}"):
        first, start = match.start(), match.end() - 2  # the text stands one place later in what is searched
        end = text.find("\n", start)
        line = text[start : end if end >= 0 else len(text)].rstrip()
        language = _dateline(line) if len(line) <= _LONGEST and _begins(line) else None
        if language is not None:
            blanks = text[first:start]
            yield Mark(
                "dateline",
                Span(first + len(blanks) - len(blanks.lstrip()), start + len(line)),
                language,
                "dateline.line",
            )


def is_dated(words: str) -> bool:
    """Whether words that begin with a Korean date say only when, and perhaps where: 2031. 3. 4.(화) 13:30, 정부서울청사 -."""
    return len(words) <= _LONGEST and _dateline(words) == "ko"


def _begins(line: str) -> bool:
    return not line[0].isalpha() or line.startswith((*english.MONTHS, *lexicon.WEEKDAYS_EN))


def _dateline(line: str) -> str | None:
    iso = _ISO.match(line)
    if iso is not None and _ANY_PLACE.fullmatch(line, iso.end()):
        return "ko" if "." in iso[0] else "en"
    if line[0] in _DIGITS and not may_begin_date(line):
        return None
    date = next(iter(find_dates(line, ())), None)
    if date is None or date.span.start > 0:
        return None
    if date.rule == "date.english":
        return "en" if date.value.year is not None and _ANY_PLACE.fullmatch(line, date.span.end) else None
    clock = next(iter(find_clocks(line[date.span.end :], ())), None)
    end = date.span.end + (
        clock.span.end
        if clock is not None and not line[date.span.end :][: clock.span.start].strip(" ,.\t\u00a0")
        else 0
    )
    return "ko" if _PLACE.fullmatch(line, end) else None


TAGS: Kind[Tag] = Kind("tag", find_tags)
DATELINES: Kind[str] = Kind("dateline", find_datelines)
