"""Korean speech: which stretches between marks are spoken, judged by what stands after and before them.

Order of a sentence: speaker, words, verb of saying (`홍길동 조달청장은 "…"라며 "…"고 밝혔다.`). Particles after the
closing mark: 고 1,492, 라고 700, 며 444, 이라고 358, 면서 346 of 3,282 releases; with 을, 를, 에 the marks mostly hold a name.
"""

from collections.abc import Callable
from typing import NamedTuple

import regex

from kprocure_parse.lexicon import speech
from kprocure_parse.marks.quotation import Quoted
from kprocure_parse.patterns import deferred, quick

SHORT = 8
"""Marked words up to this length are more likely a term than speech (characters)."""
LONG = 20
"""From this length on, words without a particle may be speech (characters)."""
LONGER = 30
"""From this length on, they may even end in a noun."""

_VERBS = "|".join(map(regex.escape, speech.VERBS_KO))
_SURE = "|".join(map(regex.escape, speech.SURE_VERBS_KO))
_NAMING = "|".join(map(regex.escape, speech.NAMING_KO))
_NOUNS = "|".join(map(regex.escape, speech.REPORT_NOUNS_KO))
_WORDS = r"(?:[^\s\"“”.]{1,200}+\s{1,200}+){0,6}?"

_GOING_ON = quick(r"[\s'’\")]{0,3}(?:이?라)?(?:면서도?|며)(?:[\s,.“\"]|$)")
_SAYING = quick(rf"[\s'’\")]{{0,3}}(?:이?\s?라|다)?\s?고(?:도|는|까지)?,?\s*+(?!(?:{_NAMING})){_WORDS}(?:{_VERBS})")
_LISTED = quick(
    rf"\s?(?:하(?:는|고|며)\s?)?(?:것|점)?(?:[과와및]|[,.·]|에 이어|(?P<reason>{'|'.join(speech.REASONS_KO)})(?=,))?\s?(?:함께)?,?\s{{0,3}}[\"“‘]"
)
"""What stands between two quotes of one verb: `“…”, “…”며`, `“…”과 “…”을 당부`, `“…시기”로, “…”고`."""
_OF_WHOM = quick(rf"[\s'’]{{0,2}}(?:이?\s?라)?고\s(?:\S{{1,10}}\s)?(?:{_SURE})\S{{0,3}}?[한던힌진는]\s")
_AND_SO_ON = quick(rf"\s?등(?:의|이라는|과 같은|의 다양한)?\s(?:{_NOUNS})")
_BARE_SAYING = quick(r"[\s'’\")]{0,3}(?P<ra>이?라|다)?고(?:도|는)?(?:[\s,.“\"]|$)")
_NAMED = quick(rf"\s?이?라(?:고|는|며)(?:도|는)?\s*+(?:{_NAMING})")
_SURVEY = quick(
    rf"[\s'’]{{0,2}}(?:이?라)?고\s(?:{'|'.join(speech.ANSWERING_KO)})(?:한|했|하)\S{{0,4}}\s(?:{'|'.join(speech.SURVEY_NOUNS_KO)})"
)
"""Answers of a survey, which nobody in particular speaks."""
_PRINTED = quick(r"[\s'’]{0,2}(?:이?라)?고\s(?:\S{1,8}\s)?보도")
"""What a paper printed, which is not speech."""
_COMPLETED = quick(
    rf"\s?(?:{'|'.join(speech.COMPLETING_KO)})\S{{0,6}}?(?:{'|'.join(speech.COMPLETED_KO)})(?:[\s,“\"]|$)"
    rf"|\s?(?:{'|'.join(speech.DONE_KO)})(?:[\s,.]|$)"
    rf"|(?:{'|'.join(speech.OUGHT_KO)})야\s(?:한다|할 것이라)(?:고|며|면서)(?:[\s,.]|$)"
    rf"|\s?[을를]\s(?:\S{{1,6}}\s)?\S{{1,8}}(?:{'|'.join(speech.WANTED_KO)})(?:고|며|면서)(?:[\s,.]|$)"
)
_OBJECT = quick(
    rf"\s?(?:등?[을를]|으로|로|이?라는\s뜻[을를])\s(?:\S{{1,6}}\s){{0,2}}?(?:{'|'.join(speech.URGING_KO)})?(?:{_SURE}|{'|'.join(speech.EXPECTING_KO)})"
)
_ASKED = quick(rf"\s?등?[을를]\s(?:\S{{1,6}}\s){{0,1}}?(?:{'|'.join(map(regex.escape, speech.ASKING_KO))})")
_BEING = quick(rf"\s?(?:임|함|(?:이라|다)?는\s점)[을를]\s(?:\S{{1,6}}\s){{0,2}}?(?:{_SURE})")
_VERB = quick(rf"\s?,?\s?(?P<ra>이?라\s)?(?:{_SURE}|(?<=라\s)(?:하|(?:{'|'.join(speech.JUDGING_KO)})(?=[하했한])))")
_REPORT = quick(rf"\s?(?:이?라|다)?는\s(?:게|것이)\s(?P<speaker>[^\"“”.]{{2,40}}?)의?\s(?:{_NOUNS})")
_TOLD = quick(
    rf"\s?(?:이?라|다)?는\s(?P<speaker>(?:[^\"“”.,\s]{{1,20}}+\s){{0,5}}?[^\"“”.,\s]{{0,20}}?(?:{'|'.join(speech.OFFICES_KO)})님?)의?\s(?:{'|'.join(speech.TOLD_KO)})"
)
_NOUN = quick(rf"\s?(?:이?라)?(?:는|던)\s(?:\S{{0,7}}[^의\s]\s)?(?:{_NOUNS})(?:[을를도과와]|[,.\s]|[이로]\s)")
_WISH = quick(rf"(?:{'|'.join(speech.WISHES_KO)}|[다요라자까죠오.!?])[.!?]?$")
_UNFINISHED = deferred(r"[가-힣],$")
"""Spoken words that another pair of marks goes on with: `“…이며,”` above `“…”라고 말했다`."""
_SENTENCE_END = quick(r"(?:[다요까죠라자오]|것)[.!?…]?$|[.!?]$")
_AFTER = (
    _GOING_ON, _BARE_SAYING, _SAYING, _OBJECT, _BEING, _ASKED, _VERB, _REPORT, _TOLD, _COMPLETED, _NOUN, _AND_SO_ON,
)  # fmt: skip


class QuoteContext(NamedTuple):
    """What surrounds a stretch: the text `after` it up to the end of its paragraph; whether a speaker is named, and whether earlier speech goes on.

    `labelled`: `발언내용:` stands in front.
    """

    words: str
    after: str
    named: bool
    goes_on: bool
    chained: bool
    labelled: bool = False


_Test = Callable[[QuoteContext], bool]


def rule_of(stretch: Quoted, around: QuoteContext) -> str | None:
    """The id of the rule by which these words are speech; None if they are a name, a theme, a term."""
    if not any(letter.isalpha() for letter in around.words) or _PRINTED.match(around.after) is not None:
        return None
    if stretch.single:
        return "quote.ko.single" if _single(around) else None
    return next((name for name, test in RULES if test(around)), None)


def may_be_speech(after: str) -> bool:
    """Whether words are followed by something that can follow speech."""
    return any(pattern.match(after) is not None for pattern in _AFTER)


def is_unfinished(words: str) -> bool:
    """Whether spoken words break off at a comma, so that more of them must follow."""
    return _UNFINISHED.search(words) is not None


def listed(after: str, *, named: bool) -> int | None:
    """How far after the words the next quote with the same verb opens; None if there is none.

    Words in marks are a reason for what is said next (“…시기”로, “…”고) only if a speaker is `named` before them.
    """
    match = _LISTED.match(after)
    return None if match is None or (match["reason"] and not named) else match.end() - 1


def told_by(after: str) -> int | None:
    """Where the words begin that name the person described by `"…"고 말했던`; None if there are none."""
    match = _OF_WHOM.match(after)
    return match.end() if match else None


def spoken_by(after: str) -> str | None:
    """Who is named after the words: `"…"는 게 홍 부위원장의 설명이다`."""
    match = _REPORT.match(after) or _TOLD.match(after)
    return match["speaker"] if match else None


def _single(around: QuoteContext) -> bool:
    return _SURVEY.match(around.after) is None and (_going_on(around) or (around.named and _saying(around)))


def _going_on(around: QuoteContext) -> bool:
    return _GOING_ON.match(around.after) is not None and len(around.words) > SHORT // 2


def _saying(around: QuoteContext) -> bool:
    if _NAMED.match(around.after) is not None or _SURVEY.match(around.after) is not None:
        return False
    if _SAYING.match(around.after) is None:
        return False
    if len(around.words) <= SHORT:
        return _SENTENCE_END.search(around.words) is not None and (around.named or around.goes_on)
    return True


def _bare_saying(around: QuoteContext) -> bool:
    """A particle with a verb that the table does not have; enough after a whole sentence with a speaker."""
    match = _BARE_SAYING.match(around.after)
    if match is None or _NAMED.match(around.after) is not None or len(around.words) <= SHORT:
        return False
    if not (around.named or around.goes_on):
        return False
    return match["ra"] is None or _SENTENCE_END.search(around.words) is not None


def _completed(around: QuoteContext) -> bool:
    """`"…노력"하겠다고 밝혔다`, `"…준수를 강조"하면서`, which needs nobody before."""
    if len(around.words) <= LONG or _COMPLETED.match(around.after) is None:
        return False
    return around.named or around.goes_on or around.words.endswith(speech.CLOSING_KO)


def _object(around: QuoteContext) -> bool:
    """`"…해 줄 것"을 당부했다`."""
    if len(around.words) <= LONG and not (
        len(around.words) > SHORT and around.named and _SENTENCE_END.search(around.words)
    ):
        return False
    if _BEING.match(around.after) is not None:
        return True
    if _ASKED.match(around.after) is not None and (around.named or around.goes_on):
        return len(around.words) > LONGER or _WISH.search(around.words) is not None
    return _OBJECT.match(around.after) is not None and _WISH.search(around.words) is not None


def _verb(around: QuoteContext) -> bool:
    """`"…" 말했다`, with somebody named before; `"…것"이라 강조하고`, which needs nobody."""
    match = _VERB.match(around.after)
    return match is not None and len(around.words) > SHORT and (around.named or around.goes_on or bool(match["ra"]))


def _report(around: QuoteContext) -> bool:
    return len(around.words) > SHORT and spoken_by(around.after) is not None


def _noun(around: QuoteContext) -> bool:
    """`"…"는 뜻을 전했다`, with somebody named before."""
    if _AND_SO_ON.match(around.after) is not None:
        return len(around.words) > SHORT and _SENTENCE_END.search(around.words) is not None
    return (around.named or around.goes_on) and len(around.words) > LONG and _NOUN.match(around.after) is not None


def _chained(around: QuoteContext) -> bool:
    """Words between a speaker and more words of speech, or after `이렇게 말했다`; no particle of their own."""
    if around.labelled or not around.chained:
        return around.chained
    return len(around.words) > LONG and (_WISH.search(around.words) is not None or is_unfinished(around.words))


RULES: tuple[tuple[str, _Test], ...] = (
    ("quote.ko.going_on", _going_on),
    ("quote.ko.verb", _saying),
    ("quote.ko.particle", _bare_saying),
    ("quote.ko.object", _object),
    ("quote.ko.bare_verb", _verb),
    ("quote.ko.report", _report),
    ("quote.ko.completed", _completed),
    ("quote.ko.noun", _noun),
    ("quote.ko.chained", _chained),
)
"""In order; the first that holds names the quote's rule."""
