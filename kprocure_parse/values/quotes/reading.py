"""Quotes (인용): what people say in the prose of a release, and who says it, in Korean and in English.

Knows text and paragraphs, no form and no field. Marks are found first, then what they hold is judged by the words
around them, then the speaker is looked for: before the words, after them, in the quote before.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kprocure_parse.document import Span
from kprocure_parse.marks.found import Marks
from kprocure_parse.marks.quotation import Quoted, find_quoted
from kprocure_parse.marks.spaced import folded
from kprocure_parse.records import Language, Quote
from kprocure_parse.values.quotes.korean_walk import KoreanSpeech
from kprocure_parse.values.quotes.speakers import Speaker

if TYPE_CHECKING:
    from kprocure_parse.values.quotes.english_walk import EnglishSpeech


def read_quotes(marks: Marks, paragraphs: Sequence[Span], language: Language) -> tuple[Quote, ...]:
    """The speech in these paragraphs, in order; `speaker` and `speaker_title` as the text writes them.

    `rule` names what showed that it is speech: the particle or verb after it, the words before it, or that it goes on.
    `confidence` says how sure the speaker is: by the weight of the name, less where nobody is named in the sentence.
    """
    stretches = find_quoted(marks, paragraphs)
    if not stretches:
        return ()
    walk = _walk(language)(marks, paragraphs, stretches)
    return tuple(_quote(marks.text, *found) for found in walk.quotes())


def _quote(text: str, stretch: Quoted, speaker: Speaker, rule: str) -> Quote:
    return Quote(
        text=folded(text[stretch.words.slice]),
        speaker=speaker.name,
        speaker_title=speaker.title,
        confidence=speaker.sure,
        span=stretch.words,
        rule=rule,
    )


def _walk(language: Language) -> type[KoreanSpeech | EnglishSpeech]:
    if language == "ko":
        return KoreanSpeech
    from kprocure_parse.values.quotes.english_walk import EnglishSpeech

    return EnglishSpeech
