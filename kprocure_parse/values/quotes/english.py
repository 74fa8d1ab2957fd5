"""English speech: marked words beside a verb of saying, and quotes that go on with the speaker before.

`X said, "…"`, `X said that "…"`, `"…," X said`, `"…" he added`, and paragraphs in marks that say nothing of a speaker.
Themes, titles and coined terms have no verb of saying beside them.
"""

from __future__ import annotations

import regex
from attrs import frozen

from kprocure_parse.document import Span, span_of
from kprocure_parse.lexicon import speech
from kprocure_parse.patterns import deferred, quick

LONG = 30
"""Characters from which a quote may stand without a verb of saying."""
AFTER = 300
"""How far after a quote it may be attributed (characters)."""
WORDS = 3
"""Marked words this few are more likely a term."""

_VERBS = "|".join(map(regex.escape, (*speech.VERBS_EN, *speech.PARTICIPLES_EN)))
_ADVERBS = rf"(?:(?:{'|'.join(speech.ADVERBS_EN)})\s++)*+"
_BEFORE = deferred(
    rf"\b(?P<verb>{_VERBS})\b(?P<tail>[^.!?\"“”\n]{{0,90}}?)(?P<mark>,|:|\bthat|\bby|\bquote|(?<=\b(?:{_VERBS}))(?:\bas)?)\s*+$"
)
_AFTER = deferred(
    rf"\s?,?\s?(?P<subject>[^\"“”!?\n]{{1,140}}?)\s{_ADVERBS}(?P<verb>{'|'.join(map(regex.escape, speech.VERBS_EN))})\b(?P<tail>[^.\"“”\n]{{0,120}})"
)
_INVERTED = quick(
    rf"\s?,?\s?(?:{'|'.join(map(regex.escape, speech.VERBS_EN))})\s(?P<subject>[^\"“”!?\n]{{2,140}}?)(?=[.\"“”\n]|$|\s(?:in|at|during|on)\s)"
)
_IMPERSONAL = deferred(r"\b[Ii]t (?:is|was|has been|had been) $")
"""`it is stated that "…"`: written somewhere, said by nobody."""
_OPENS_NEXT = deferred(r"[\s,:]*+(?:that)?[\s,:]*+$")
_ENDED = deferred(r"[.!?,…]$")
_SENTENCE = deferred(rf"(?<!\b(?:{'|'.join(speech.SHORTENED_EN)}|[A-Z]))[.!?][\"”’)]?\s++(?=[A-Z\"“‘(])|\n")


@frozen(kw_only=True)
class Attribution:
    """The rule by which words are speech, and the clause that names their speaker; None where the speaker is carried forward."""

    rule: str
    clause: Span | None = None


@frozen(kw_only=True)
class QuoteSurroundings:
    """What surrounds a quote: the text before and after that may attribute it, and what it continues."""

    words: Span
    before: Span
    after: Span
    another_follows: bool
    alone: bool
    beside_speech: bool


def attribution(text: str, around: QuoteSurroundings) -> Attribution | None:
    """How this quote is attributed; None if it is not speech."""
    words = text[around.words.slice]
    if not any(letter.isalpha() for letter in words) or _is_heading(words):
        return None
    return _before(text, around, words) or _after(text, around, words) or _unattributed(around, words)


def _is_heading(words: str) -> bool:
    """Whether words are the name of an event or a paper: every longer word is capitalised."""
    longer = [word for word in words.split() if len(word) > WORDS]
    return len(longer) > 1 and not any(word[0].islower() for word in longer)


def _before(text: str, around: QuoteSurroundings, words: str) -> Attribution | None:
    """`X said that "…"`; a fragment of few words is a term unless a comma or colon announces it."""
    start = around.before.start
    for match in _SENTENCE.finditer(text, *around.before):
        if text[match.end() : around.before.end].strip():
            start = match.end()
    found = _BEFORE.search(text, start, around.before.end)
    if found is None:
        return None
    if len(words.split()) <= WORDS and (found["mark"] not in (",", ":") or _ENDED.search(words) is None):
        return None
    if _IMPERSONAL.search(text, start, found.start()) is not None:
        return None
    return Attribution(rule="quote.en.before", clause=Span(start, found.start()))


def _after(text: str, around: QuoteSurroundings, words: str) -> Attribution | None:
    """`"…," X said.`; a verb that opens the next quote belongs to that one."""
    if around.after.end <= around.after.start or (_ENDED.search(words) is None and len(words.split()) <= WORDS):
        return None
    end = min(around.after.end, around.after.start + AFTER)
    inverted = _INVERTED.match(text, around.after.start, end)
    if inverted is not None:
        return Attribution(rule="quote.en.after", clause=span_of(inverted.span("subject")))
    found = _AFTER.match(text, around.after.start, end)
    if found is None or _SENTENCE.search(text, found.start("subject"), found.end("verb")) is not None:
        return None
    if around.another_follows and found.end() >= around.after.end and _OPENS_NEXT.match(found["tail"]) is not None:
        return None
    if words[-1:] == "." and found["subject"].lstrip()[:1].isupper() and not _closes_paragraph(text, found, around):
        return None
    return Attribution(rule="quote.en.after", clause=span_of(found.span("subject")))


def _closes_paragraph(text: str, found: regex.Match[str], around: QuoteSurroundings) -> bool:
    """Whether a short clause of saying ends what stands after a quote that closed with a full stop."""
    return len(found["tail"].split()) <= WORDS and text[found.end() : around.after.end].strip(" .") == ""


def _unattributed(around: QuoteSurroundings, words: str) -> Attribution | None:
    """A paragraph in marks, or words directly after other speech: the speaker goes on."""
    if len(words) < LONG or _ENDED.search(words) is None:
        return None
    if around.beside_speech:
        return Attribution(rule="quote.en.beside")
    return Attribution(rule="quote.en.paragraph") if around.alone else None
