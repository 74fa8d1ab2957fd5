"""Running text about contacts: the sentence that asks the press to call, and prose that is no contact at all.

Knows words only. `이 보도자료와 관련하여 … 취재를 원하시면 …과 홍길동 사무관(☎ …)에게 연락주시기 바랍니다` holds people; every other
sentence with a telephone number belongs to the body.
"""

from __future__ import annotations

import regex

from kprocure_parse.document import Span, span_of
from kprocure_parse.lexicon import contact_words as lexicon
from kprocure_parse.patterns import deferred, quick

_LEAD = quick(rf"(?:{'|'.join(map(regex.escape, lexicon.SENTENCE_LEADS))}),?(?=\s|$)")
_SUBJECT = quick("|".join(map(regex.escape, lexicon.SENTENCE_SUBJECTS)))
_RELEASE, _COVERAGE = "자료", "취재"
"""One of them stands in every subject."""
_LEAD_WORDS = quick(f"{_RELEASE}|{_COVERAGE}")
_TAIL = quick(rf"\s*+(?:{'|'.join(map(regex.escape, lexicon.SENTENCE_TAILS))}|(?:{'|'.join(lexicon.LINKS)})[,.]?$)")
_LINK = deferred(rf"(?<=[)）]\s?)(?:{'|'.join(lexicon.LINKS)})\s++")
_SENTENCE = quick(
    rf"[다요음함임까](?:[.!?]|[\"”’'])|[“”\"…?!]|(?:{'|'.join(lexicon.PROSE_ENDINGS)}|(?:(?<![가-힣])|(?<=[을를에기과와]))(?:{'|'.join(lexicon.PROSE_WORDS)}))[,.]?(?:\s|$)|[가-힣]{{2}}를\s|[가-힣]{{3}}[을는]\s"
)
_MANY_WORDS = 9


def lead_words(text: str) -> list[Span]:
    """The words one of which every sentence about the release has."""
    if _RELEASE not in text and _COVERAGE not in text:
        return []
    return [span_of(match.span()) for match in _LEAD_WORDS.finditer(text)]


def lead_end(text: str, span: Span) -> int | None:
    """Where the department begins in a sentence about the release; None for any other sentence."""
    start, end = span
    if text.find(_RELEASE, start, end) < 0 and text.find(_COVERAGE, start, end) < 0:
        return None
    if _SUBJECT.search(text, start, end) is None:
        return None
    ends = [match.end() for match in _LEAD.finditer(text, *span)]
    return ends[-1] if ends else None


def is_tail(text: str, span: Span) -> bool:
    """Whether the words after a number close such a sentence, or lead to the next line: `에게 연락주시기 바랍니다`, `또는`."""
    return _TAIL.match(text, *span) is not None


def after_link(text: str, span: Span) -> Span:
    """The stretch without the leading word that links it to the person before: `이나 강원도 …`."""
    match = _LINK.match(text, *span)
    return Span(match.end(), span.end) if match else span


def is_prose(text: str, span: Span) -> bool:
    """Whether a stretch is a sentence or a part of one rather than units, ranks and names."""
    words = text[span.slice].split()
    return len(words) > _MANY_WORDS or _SENTENCE.search(text, *span) is not None
