"""Quotes (인용): what people say in the prose of a release, and who says it, in Korean and in English.

Knows text and paragraphs, no form and no field. Marks are found first, then what they hold is judged by the words
around them, then the speaker is looked for: before the words, behind them, in the quote before.
"""

from __future__ import annotations

from collections.abc import Sequence

from kprocure_parse.document import Span
from kprocure_parse.records import Language, Quote
from kprocure_parse.values.quote_marks import Stretch, find_stretches
from kprocure_parse.values.quote_walk_en import Walk as EnglishWalk
from kprocure_parse.values.quote_walk_ko import Walk as KoreanWalk
from kprocure_parse.values.speakers import Speaker


def read_quotes(text: str, paragraphs: Sequence[Span], language: Language) -> tuple[Quote, ...]:
    """The speech in these paragraphs of `text`, in order; `speaker` and `speaker_title` as the text writes them.

    `rule` names what told that it is speech: the particle or verb behind it, the words before it, or that it goes on.
    """
    stretches = find_stretches(text, paragraphs)
    if not stretches:
        return ()
    walk = WALKS[language](text, paragraphs, stretches)
    return tuple(_quote(text, *found) for found in walk.quotes())


def _quote(text: str, stretch: Stretch, speaker: Speaker, rule: str) -> Quote:
    return Quote(
        text=" ".join(text[stretch.words.slice].split()),
        speaker=speaker.name,
        speaker_title=speaker.title,
        span=stretch.words,
        rule=rule,
    )


WALKS: dict[Language, type[KoreanWalk | EnglishWalk]] = {"ko": KoreanWalk, "en": EnglishWalk}
