"""People in English prose: `PPS Administrator Hong Gil-dong`, `Hong Gil-dong, Administrator of the PPS`, `Mr. Hong`, `he`.

Knows words only: runs of capitalised words, in which offices and bodies are told from names by the lexicon.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from kprocure_parse.document import Span, span_of
from kprocure_parse.lexicon import speech
from kprocure_parse.marks.spaced import any_of, folded
from kprocure_parse.patterns import deferred
from kprocure_parse.values.quotes.speakers import NOBODY, Mention, MentionKind, Speaker

_COURTESY = any_of(speech.COURTESY_EN)
_SHORTENED = "|".join(regex.escape(title) for title in speech.TITLES_EN if title.endswith("."))
_WORD = rf"(?:(?:{_COURTESY}|{_SHORTENED})(?![\p{{L}}])|(?:[A-Z]\.){{1,4}}+|\([A-Z]{{2,8}}\)|[A-Z][\p{{L}}\p{{N}}&]*+(?:[-’'–][\p{{L}}\p{{N}}]++){{0,3}}+)"
_LINK = rf"(?:{'|'.join(speech.NAME_WORDS_EN)})"
_RUN = deferred(
    rf"{_WORD}(?:[ \u00a0\u3000]++(?:{_LINK}[ \u00a0\u3000]++){{0,3}}+{_WORD}){{0,18}}+",
)
_TOKEN = deferred(rf"{_WORD}|[a-z]++")
_BEHIND = deferred(
    r",\s(?:(?:the|an?)\s)?(?P<title>(?:\([^()\n]{1,40}+\)|[^,.;:()\"“”\n]){3,110}?)(?=,|\s(?:said|stated|added)|[.;)\"“”\n])"
)
_WHO = deferred(rf"(?:{'|'.join(speech.CLAUSES_EN)})\b")
_ARTICLE = deferred(r"(?:[Tt]he|[Aa]n?|[Tt]his|[Ii]ts|[Tt]heir)\s+")
_COUNTRY = deferred(r"(?:South )?(?:Korea|ROK)(?:[’']s)\s+")
_OFFICE = deferred(
    rf"\b(?P<article>[Tt]he|[Aa]n?)\s(?P<title>(?:[\w’'()&-]++\s){{0,6}}?(?:{'|'.join(map(regex.escape, speech.OFFICES_EN))})"
    rf"(?:\s(?:{'|'.join(speech.OF_BODY_EN)})\s[^,;:.\"“”\n]{{2,60}}?(?=\s(?:{'|'.join(speech.ADVERBS_EN)})\s*$|[,;:]|\s*$))?)\b"
)
_RELATIVE = deferred(rf",\s(?:{'|'.join(speech.RELATIVE_EN)})\b[^,\"“”\n]{{1,160}}+(?:,|$)")
"""A clause between commas that speaks of others: `, who attended on behalf of …,`."""
_BODY = deferred(
    rf"(?:[Tt]he\s)?(?P<name>[A-Z]{{2,8}}\b|(?:(?<![\p{{L}}’'&()-])(?:[\p{{L}}’'&()-]++\s){{1,7}}?)??(?:{'|'.join(map(regex.escape, speech.BODIES_EN))})\b(?:\s\([A-Z]{{2,8}}\)|\sof(?:\sthe)?(?:\s[A-Z][\p{{L}}-]++(?:\sand)?){{1,5}})?)"
)
_PRONOUN = deferred(rf"\b(?:{'|'.join(speech.PRONOUNS_EN)})\b", regex.IGNORECASE)
_PEOPLE = deferred(
    rf"(?:(?<![\w’'&-])(?:[\w’'&-]++\s){{1,8}}?)??(?:{'|'.join(map(regex.escape, speech.GROUPS_EN))})\b",
    regex.IGNORECASE,
)
_TITLES = frozenset(speech.TITLES_EN)
_FULL, _LONGEST = 2, 5
"""Words of the shortest and the longest full name."""


class _Name(NamedTuple):
    start: int
    end: int
    name: str
    title: str | None


def people(text: str) -> Iterator[Mention]:
    """Everybody the text names in full, in order: Koreans by their family names, others by the office beside the name."""
    named = (mention for mention in mentions(text, Span(0, len(text))) if mention.kind == "named")
    return (each for each in named if each.speaker.title or _is_korean((each.speaker.name or "").split()))


def mentions(text: str, span: Span) -> Iterator[Mention]:
    """Names in a stretch: full ones (`named`), and family names alone or with an office (`family`)."""
    for run in _RUN.finditer(text, *span):
        for found in _names(text, run):
            title = found.title or _title_after(text, found.end, span.end)
            full = len(found.name.split()) >= _FULL
            speaker = Speaker(name=found.name, title=title)
            yield Mention(kind="named" if full else "family", speaker=speaker, start=found.start, end=found.end)


def subject_of(text: str, span: Span) -> Mention | None:
    """Who is the subject of a clause: a person, a pronoun, an office, a group, a body, in that order."""
    aside = [span_of(match.span()) for match in _RELATIVE.finditer(text, *span)]
    found = (each for each in mentions(text, span) if not any(part.start < each.start < part.end for part in aside))
    named = next((each for each in found if _is_subject(text, span, each)), None)
    if named is not None:
        return named
    pronoun = _PRONOUN.search(text, *span)
    if pronoun is not None:
        return Mention(kind="pronoun", speaker=NOBODY, start=pronoun.start(), end=pronoun.end())
    return _office(text, span) or _group(text, span) or _body(text, span)


def _is_subject(text: str, span: Span, mention: Mention) -> bool:
    """Whether a name is the subject, not in an adverbial or after a pronoun: `At the meeting with Mr. Hong, he said`."""
    before = text[span.start : mention.start]
    return _PRONOUN.search(before) is None and not before.rstrip().endswith((" with", " by", " to", " from", " for"))


def _office(text: str, span: Span) -> Mention | None:
    match = _OFFICE.search(text, *span)
    if match is None:
        return None
    kind: MentionKind = "office" if match["article"].lower() == "the" else "group"
    return Mention(kind=kind, speaker=Speaker(title=match["title"]), start=match.start(), end=match.end())


def _group(text: str, span: Span) -> Mention | None:
    match = _PEOPLE.search(text, *span)
    if match is None:
        return None
    title = _ARTICLE.sub("", folded(match[0]), count=1)
    return Mention(kind="group", speaker=Speaker(title=title), start=match.start(), end=match.end())


def _body(text: str, span: Span) -> Mention | None:
    match = _BODY.search(text, *span)
    if match is None:
        return None
    name = folded(match["name"])
    return Mention(
        kind="body", speaker=Speaker(name=_ARTICLE.sub("", name, count=1)), start=match.start(), end=match.end()
    )


def _names(text: str, run: regex.Match[str]) -> Iterator[_Name]:
    """The names of one run of capitalised words, offices and bodies taken off."""
    tokens = list(_TOKEN.finditer(text, *run.span()))
    place = 0
    title_from = 0
    while place < len(tokens):
        end = place
        while end < len(tokens) and _is_name_part(tokens[end][0], first=end == place, end=end - place):
            end += 1
        if end > place and _is_name([token[0] for token in tokens[place:end]], tokens[title_from:place]):
            name = _Name(
                tokens[place].start(),
                tokens[end - 1].end(),
                " ".join(text[tokens[place].start() : tokens[end - 1].end()].split()),
                _title(text, tokens[title_from:place]),
            )
            yield name
            title_from = end
        place = max(end, place + 1)


def _is_name_part(token: str, *, first: bool, end: int) -> bool:
    if token in _TITLES or token in speech.NO_NAMES_EN or token in speech.COURTESY_EN or token[0] == "(":
        return False
    if token[0].islower():
        return not first and token in speech.NAME_LINKS_EN
    plain = token.removesuffix("’s").removesuffix("'s")
    if plain != token or plain in speech.NO_NAMES_EN:
        return False
    acronym = len(token) > 1 and token.isupper() and "." not in token and token.capitalize() not in speech.SURNAMES_EN
    return not acronym and end < _LONGEST


def _is_name(parts: Sequence[str], before: Sequence[regex.Match[str]]) -> bool:
    """Whether words are a name: those with a Korean family name are; a single other word needs an office or a courtesy before it."""
    korean = _is_korean(parts)
    if before and before[-1][0].islower() and not korean:
        return False
    office = bool(before) and (before[-1][0] in speech.COURTESY_EN or _has_title(before))
    if len(parts) == 1:
        return korean or (bool(before) and (before[-1][0] in speech.COURTESY_EN or before[-1][0] in _TITLES))
    return korean or office or len(parts) < _LONGEST


def _is_korean(parts: Sequence[str]) -> bool:
    return any(part in speech.SURNAMES_EN or part.capitalize() in speech.SURNAMES_EN for part in parts)


def _has_title(tokens: Sequence[regex.Match[str]]) -> bool:
    return any(token[0] in _TITLES for token in tokens)


def _title(text: str, before: Sequence[regex.Match[str]]) -> str | None:
    """The office in front of a name: the words from the body on that hold a word of office."""
    kept = [token for token in before if token[0] not in speech.COURTESY_EN]
    while kept and (kept[0][0] in speech.OPENERS_EN or kept[0][0].islower()):
        kept = kept[1:]
    if not kept or not _has_title(kept):
        return None
    words = " ".join(text[kept[0].start() : kept[-1].end()].split())
    return _COUNTRY.sub("", _ARTICLE.sub("", words, count=1), count=1)


def _title_after(text: str, start: int, end: int) -> str | None:
    """The office after a name: `, the Administrator of the PPS,`."""
    match = _BEHIND.match(text, start, end)
    if match is None or _WHO.match(match["title"]) is not None:
        return None
    words = folded(match["title"])
    if any(word in _TITLES or word.capitalize() in _TITLES for word in regex.split(r"[\s-]", words)):
        return words
    return None
