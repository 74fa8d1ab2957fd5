"""Texts in two languages, or a release and a newspaper's article on it: what they share are numbers, dates and names in Latin letters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from attrs import frozen

from kprocure_parse.links.candidates import CROWD, grouped
from kprocure_parse.links.copies import Link, copied, days_between, shared_letters
from kprocure_parse.links.keys import key_of
from kprocure_parse.links.linked import EvidenceFact, LinkEvidence
from kprocure_parse.links.shared_numbers import Figures
from kprocure_parse.links.traces import Trace

NEAR = 3
"""Days between a Korean release and its English version."""
NEWS = 10
"""Days in which a newspaper takes up a release."""
WEIGHTS = {"names": 1.0, "numbers": 1.0, "small numbers": 0.4, "dates": 0.7}
SMALL = 2
"""Digits of a number that many texts have."""
ENOUGH, SHARE = 2.4, 0.35
"""Weight of what is shared; its share of the weight of the shorter text."""
MARGIN = 1.25
"""How much more than with any other a text must share with its partner."""
NAMES, TOLD = 2, 4.8
"""Names, and weight, that an article in other words shares with its release."""
HALF = 0.5
"""Share where the English name of the agency is not known."""
COPIED = 0.2
"""Share of an article's letters in sentences of the release, which is proof alone."""
FULL = 100
"""Weight of equal sentences beside that of figures."""
SHOWN = 6
_ANY = ""


@frozen(kw_only=True)
class Common:
    """Figures that two texts share, and their weight against that of the shorter text."""

    figures: Figures
    of: Figures
    weight: float
    share: float


@frozen(kw_only=True)
class Match:
    """Two texts that may belong together, the Korean one or the release first."""

    one: Trace
    other: Trace
    score: float
    common: Common
    letters: int = 0


def translations(traces: Sequence[Trace]) -> list[Link]:
    """Korean and English releases of one agency and nearly one day, each the best partner of the other."""
    matches = []
    for korean, english in _neighbours(traces):
        common = shared(korean.read_figures(), english.read_figures())
        named = not {*korean.agencies}.isdisjoint(english.agencies)
        if common.weight >= (ENOUGH if named else TOLD) and common.share >= (SHARE if named else HALF):
            matches.append(Match(one=korean, other=english, score=common.weight * common.share, common=common))
    return [_translation(each) for each in _unrivalled(matches, both=True)]


def coverage(traces: Sequence[Trace]) -> list[Link]:
    """Articles, each with the release that it shares most with."""
    matches = []
    for release, article in _reported(traces):
        letters = shared_letters(release, article)
        common = shared(release.read_figures(), article.read_figures())
        told = len(common.figures.names) >= NAMES and common.weight >= TOLD and common.share >= SHARE
        if letters >= max(1, COPIED * article.size) or told:
            score = FULL * letters / max(article.size, 1) + common.weight * common.share
            matches.append(Match(one=release, other=article, score=score, common=common, letters=letters))
    return [_report(each) for each in _unrivalled(matches, both=False)]


def shared(one: Figures, other: Figures) -> Common:
    """What two lists of figures have in common."""
    both = Figures(*(tuple(sorted({*first} & {*second})) for first, second in zip(one, other, strict=True)))
    weight, least = _weight(both), min(_weight(one), _weight(other))
    return Common(
        figures=both,
        of=one if _weight(one) <= _weight(other) else other,
        weight=weight,
        share=min(weight / least, 1.0) if least else 0.0,
    )


def _weight(found: Figures) -> float:
    small = sum(len(number) <= SMALL for number in found.numbers)
    return round(
        WEIGHTS["names"] * len(found.names)
        + WEIGHTS["numbers"] * (len(found.numbers) - small)
        + WEIGHTS["small numbers"] * small
        + WEIGHTS["dates"] * len(found.dates),
        3,
    )


def _neighbours(traces: Sequence[Trace]) -> Iterator[tuple[Trace, Trace]]:
    """Releases in Korean alone and in English alone, of one agency, up to `NEAR` days apart."""
    english = [each for each in traces if each.languages == {"en"} and not each.article and each.day]
    wanted = {key for each in english for key in _issued(each)}
    days: defaultdict[tuple[str, int], list[Trace]] = defaultdict(list)
    for each in traces:
        if each.languages == {"ko"} and each.day:
            for agency in (*each.agencies, _ANY):
                if (key := (agency, each.day.toordinal())) in wanted:
                    days[key].append(each)
    for each in english:
        near = {korean.index: korean for key in _issued(each) for korean in days.get(key, ())}
        yield from ((korean, each) for korean in near.values())


def _issued(english: Trace) -> Iterator[tuple[str, int]]:
    """The agencies and days by which its Korean release is looked for; any agency where it has only a name in Latin letters."""
    known = [agency for agency in english.agencies if not agency.isascii()] or [_ANY]
    return ((agency, day) for agency in known for day in _days(english, NEAR, NEAR))


def _days(each: Trace, before: int, after: int) -> range:
    day = each.day.toordinal() if each.day else 0
    return range(day - before, day + after + 1)


def _reported(traces: Sequence[Trace]) -> Iterator[tuple[Trace, Trace]]:
    """Releases and articles that share a rare name, number or sentence, the article not before the release."""
    articles = [each for each in traces if each.article]
    told = {word for article in articles for word in _words(article)}
    seen: set[tuple[int, int]] = set()
    for group in grouped(traces, lambda each: told.intersection(_words(each)) if articles else ()):
        if len(group) > CROWD:
            continue
        for article in (each for each in group if each.article):
            for release in (each for each in group if not each.article):
                if (release.index, article.index) not in seen and _in_time(release, article):
                    seen.add((release.index, article.index))
                    yield release, article


def _words(each: Trace) -> set[int]:
    found = each.read_figures()
    return {
        *each.sentences,
        *map(key_of, found.names),
        *(key_of(number) for number in found.numbers if len(number) > SMALL),
    }


def _in_time(release: Trace, article: Trace) -> bool:
    days = days_between(release, article)
    return days is None or 0 <= days <= NEWS


def _unrivalled(matches: Sequence[Match], *, both: bool) -> list[Match]:
    """Matches whose second text shares clearly less with every other first one that is no copy of it; with `both`, the first one likewise."""
    seconds: defaultdict[int, list[Match]] = defaultdict(list)
    firsts: defaultdict[int, list[Match]] = defaultdict(list)
    for each in matches:
        firsts[each.one.index].append(each)
        seconds[each.other.index].append(each)
    return [
        each
        for each in matches
        if all(_wins(each, rival, each.one, rival.one) for rival in seconds[each.other.index])
        and (not both or all(_wins(each, rival, each.other, rival.other) for rival in firsts[each.one.index]))
    ]


def _wins(each: Match, rival: Match, mine: Trace, its: Trace) -> bool:
    if mine is its or each.score >= MARGIN * rival.score:
        return True
    found = copied(mine, its)
    return found is not None and found.kind == "same"


def _translation(match: Match) -> Link:
    return Link(
        kind="translation",
        one=match.one,
        other=match.other,
        score=round(match.common.share, 3),
        evidence=_evidence(match.common),
    )


def _report(match: Match) -> Link:
    said = LinkEvidence(fact="sentences", shared=match.letters, of=match.other.size)
    share = match.letters / match.other.size if match.other.size else 0.0
    evidence = (*((said,) if match.letters else ()), *_evidence(match.common))
    score = round(max(share, match.common.share), 3)
    return Link(kind="coverage", one=match.one, other=match.other, score=score, evidence=evidence)


def _evidence(common: Common) -> tuple[LinkEvidence, ...]:
    facts: tuple[tuple[EvidenceFact, tuple[str, ...], tuple[str, ...]], ...] = (
        ("numbers", common.figures.numbers, common.of.numbers),
        ("dates", common.figures.dates, common.of.dates),
        ("names", common.figures.names, common.of.names),
    )
    return tuple(
        LinkEvidence(fact=fact, shared=len(both), of=len(of), words=tuple(sorted(both, key=_longest)[:SHOWN]))
        for fact, both, of in facts
        if both
    )


def _longest(word: str) -> tuple[int, str]:
    return -len(word), word
