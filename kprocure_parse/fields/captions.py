"""Photo captions (사진 설명) of a version: mark and credit taken off."""

from __future__ import annotations

from kprocure_parse.document import Span
from kprocure_parse.layout.lines import Line, folded
from kprocure_parse.layout.zones import Sections
from kprocure_parse.lexicon import captions, glyphs
from kprocure_parse.patterns import deferred
from kprocure_parse.records import Caption, Language

_CREDIT = deferred(
    rf"(?:\G|(?<!\s))\s*+[(/\[]?\s*+(?:{'|'.join(captions.CREDIT_KO)})\s*[=:：]\s*(?P<credit>[^()\[\]/]{{1,30}})[)\]]?$"
)
_PHOTO_TAG = deferred(
    r"[<\[(]사진\s?\d{0,2}[>\])]\s*(?:\d{1,2}\s?\.\s*)?|(?:<|\[|\()?사진\s?\d*(?:설명)?\s?(?:>|\]|\))?\s*[:：.]\s*|->\s*"
)
_OPEN = f"<[【〈≪{glyphs.DASHES}"
_CLOSE = f">]】〉≫{glyphs.DASHES}"


def extract(sections: Sections, version: Language) -> tuple[Caption, ...]:
    """The captions owned by one version, in order."""
    return tuple(_caption(sections.text, each.line, each.rule) for each in sections.of("caption", version=version))


def _caption(text: str, line: Line, rule: str) -> Caption:
    span = _bare(text, line)
    credit = _CREDIT.search(text, *span)
    words = Span(span.start, credit.start()) if credit and credit.start() > span.start else span
    return Caption(
        text=folded(text[words.slice]),
        credit=folded(credit["credit"]) if credit and words != span else None,
        span=line.span,
        rule=rule,
    )


def _bare(text: str, line: Line) -> Span:
    start, end = line.content.start, line.span.end
    tag = _PHOTO_TAG.match(text, start, end)
    start = tag.end() if tag and tag.end() < end else start
    words = text[start:end]
    if line.marker not in (*glyphs.DASHES, None) or not words:
        return Span(start, end)
    if words[0] in _OPEN:
        start += 1
    if text[end - 1] in _CLOSE and (line.marker or words[0] in _OPEN):
        end -= 1
    return _stripped(text, start, end)


def _stripped(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return Span(start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip())))
