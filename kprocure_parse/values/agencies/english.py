"""Which agencies act as subjects in English: `The Public Procurement Service (Administrator …) held …`.

A full name may stand anywhere; an acronym counts only where it opens a sentence or a title,
since PPS, KCC and FTC mean other things elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kprocure_parse.document import Span, span_of
from kprocure_parse.lexicon import agencies as words
from kprocure_parse.marks.english_agencies import ENGLISH_AGENCIES, HEADED, EnglishNaming
from kprocure_parse.marks.mark import Mark
from kprocure_parse.marks.spaced import folded
from kprocure_parse.patterns import deferred
from kprocure_parse.values.agencies.actors import Cast

Found = tuple[str, Span]

_OPENING = deferred(
    r"(?:^|[.!?][”\"’']?\s|\n)[^\p{L}\p{N}]{0,6}(?:(?:[Tt]he|Korea[’']s|South Korea[’']s|The Korean|Republic of Korea[’']s)\s)*+$"
)
_PARTNER = deferred(r"\b(?:with|and|by|between|from|against|under)\s(?:the\s)?$")
_JOINT = deferred(r"(?:\s\([^()\n]{1,60}\))*+\s?(?:,|and|&)\s(?:the\s)?")
_SPEAKS = deferred(
    rf"(?:[’']s)?\s(?:{'|'.join(words.ENGLISH_HEADS)})\b|(?:\s\([^()\n]{{1,60}}\))*+,?\s(?:said|announced|held|will|has|plans|hosted|led)\b"
)
_BODY = deferred(
    rf"(?:[Tt]he\s)?(?P<name>[A-Z][\w&’'-]{{0,40}}+(?:\s(?:of|and|for|the|on|in|&|[A-Z][\w&’'-]{{0,40}}+)){{1,10}}?){HEADED}"
)
_NOUN = deferred(rf"\b(?:{'|'.join(words.ENGLISH_NOUNS)})\b")
_BEFORE = 40


def find_subject(cast: Cast, places: Sequence[Span]) -> list[Found]:
    """The agencies that open a sentence or speak in the first stretch where one does."""
    text = cast.text
    for span in places:
        mentions = cast.marks.of(ENGLISH_AGENCIES, span)
        for place, mention in enumerate(mentions):
            before = text[max(span.start, mention.span.start - _BEFORE) : mention.span.start]
            opens = _opens(before, mention.span.start - span.start) or mention.value.headed
            if opens or _speaks(text, mention.span, span, before):
                return [_found(cast, mention), *_with(cast, mention.span, mentions[place + 1 :])]
        body = _body(text, span)
        if body is not None:
            return [(folded(text[body.slice]), body)]
    return []


def _body(text: str, span: Span) -> Span | None:
    """A body unknown to the lexicon that opens a sentence with its head in brackets."""
    body = _BODY.search(text, *span)
    if body is None or not _NOUN.search(body["name"]):
        return None
    before = text[span.start : body.start()][-_BEFORE:]
    return span_of(body.span("name")) if _opens(before, body.start() - span.start) else None


def find_mention(cast: Cast, places: Sequence[Span]) -> list[Found]:
    """The first agency that is named in full and is not a partner of somebody else."""
    for span in places:
        for mention in cast.marks.of(ENGLISH_AGENCIES, span):
            start = mention.span.start
            if mention.value.full and not _PARTNER.search(cast.text, max(span.start, start - _BEFORE), start):
                return [_found(cast, mention)]
    return []


def _found(cast: Cast, mention: Mark[EnglishNaming]) -> Found:
    return cast.named(mention.value.names), mention.span


def _opens(before: str, distance: int) -> bool:
    opening = _OPENING.search(before)
    return opening is not None and (opening.start() > 0 or distance <= _BEFORE or before[:1] in ".!?\n")


def _speaks(text: str, found: Span, span: Span, before: str) -> bool:
    return _SPEAKS.match(text, found.end, span.end) is not None and not _PARTNER.search(before)


def _with(cast: Cast, first: Span, others: Sequence[Mark[EnglishNaming]]) -> Iterator[Found]:
    end = first.end
    for mention in others:
        if _JOINT.fullmatch(cast.text, end, mention.span.start) is None:
            return
        yield _found(cast, mention)
        end = mention.span.end
