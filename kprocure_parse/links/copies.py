"""Whether two releases are one, or the later one corrects the other: by the letters of their sentences, their numbers, headlines and days.

Formula releases (daily counts, weekly notices) share titles and sentences and differ in day and numbers; press releases of one text that two agencies
publish share nearly everything on nearly one day. Between them lies little: of 22,149 texts of korea.kr, 21 pairs up to three days apart share
between 0.6 and 0.8 of their letters; 16 are one release, and of the other five the numbers or the headlines differ.
"""

from __future__ import annotations

from attrs import frozen

from kprocure_parse.links.keys import key_of
from kprocure_parse.links.linked import LinkEvidence, LinkKind
from kprocure_parse.links.traces import Trace
from kprocure_parse.patterns import quick
from kprocure_parse.sameness import letters

DAYS, WEEK = 3, 7
"""Days from one copy to another (a release is given out on Friday and published on Sunday), and from a release to its correction."""
MOST, HALF = 0.7, 0.5
"""Share of the letters of the larger text: alone on one day; with one headline and the same numbers."""
NUMBERS = 0.7
"""Share of the longer list of numbers that both have; formula releases of two days share fewer."""
FEWEST_NUMBERS = 4
"""Shorter lists say nothing."""
LETTERS = 60
"""Letters of a text that proves something by itself."""
SHOWN = 5
_FIGURES = quick(r"[0-9]{1,9}")


@frozen(kw_only=True)
class Link:
    """Two traces that belong together; of a correction and of coverage the first comes first."""

    kind: LinkKind
    one: Trace
    other: Trace
    score: float
    evidence: tuple[LinkEvidence, ...] = ()


@frozen(kw_only=True)
class Shared:
    """What two traces have in common: letters of equal sentences; the numbers of each; days between them, None where one is not known.

    `proven`: a day of either, or else equal facts or numbers, without which the formula of another month would be taken for a copy.
    """

    letters: int
    larger: int
    smaller: int
    first: frozenset[str]
    second: frozenset[str]
    days: int | None
    proven: bool

    @property
    def numbers(self) -> frozenset[str]:
        """The numbers of both."""
        return self.first & self.second

    @property
    def most_numbers(self) -> int:
        """How many numbers the one has that has more."""
        return max(len(self.first), len(self.second))

    @property
    def share(self) -> float:
        """Of the letters of the larger text."""
        return self.letters / self.larger if self.larger else 0.0

    @property
    def bodies_agree(self) -> bool:
        """Whether most of the shorter text is in both, if it is long enough to tell; the PDF of a poster has none."""
        return self.smaller < LETTERS or self.letters >= HALF * self.smaller

    @property
    def numbers_agree(self) -> bool:
        """Whether nearly all numbers are in both."""
        return self.most_numbers < FEWEST_NUMBERS or len(self.numbers) >= NUMBERS * self.most_numbers


def copied(one: Trace, other: Trace) -> Link | None:
    """The link of two releases of one text: `same`, or `correction` with the original first."""
    if one.article is not other.article or _contradict(one.title, other.title):
        return None
    if bool(one.note) is not bool(other.note):
        original, later = (one, other) if other.note else (other, one)
        found = compare(original, later)
        return _correction(original, later, found) if _corrects(original, later, found) else None
    found = compare(one, other)
    return _same(one, other, found) if _is_one(one, other, found) else None


def compare(one: Trace, other: Trace) -> Shared:
    """What two traces share."""
    first, second = (frozenset(each.read_figures().numbers) for each in (one, other))
    equal = one.fingerprint == other.fingerprint or (first == second and len(first) >= FEWEST_NUMBERS)
    return Shared(
        letters=shared_letters(one, other),
        larger=max(one.size, other.size),
        smaller=min(one.size, other.size),
        first=first,
        second=second,
        days=days_between(one, other),
        proven=bool(one.day or other.day) or equal,
    )


def shared_letters(one: Trace, other: Trace) -> int:
    """The letters of the sentences of the second that stand in the first, too."""
    known = set(one.sentences)
    return sum(size for sentence, size in zip(other.sentences, other.sizes, strict=True) if sentence in known)


def days_between(one: Trace, other: Trace) -> int | None:
    """From the first to the second, or None."""
    return (other.day - one.day).days if one.day and other.day else None


def _contradict(one: str | None, other: str | None) -> bool:
    """Whether two headlines have numbers of which neither list holds the other: 297차 and 300차."""
    first, second = (set(map(int, _FIGURES.findall(title or ""))) for title in (one, other))
    return not (first <= second or second <= first)


def _is_one(one: Trace, other: Trace, found: Shared) -> bool:
    gap = abs(found.days) if found.days is not None else None
    if gap is not None and gap > DAYS:
        return False
    if one.fingerprint == other.fingerprint and (gap is None or gap <= 1) and found.bodies_agree:
        return True
    if found.larger < LETTERS or not found.proven:
        return False
    if found.share >= MOST and (gap == 0 or found.numbers_agree):
        return True
    return found.share >= HALF and one.headline == other.headline != "" and found.numbers_agree


def _corrects(original: Trace, later: Trace, found: Shared) -> bool:
    gap = 0 if found.days is None else found.days
    alike = original.headline == later.headline or found.share >= MOST
    return (
        found.proven
        and 0 <= gap <= WEEK
        and found.larger >= LETTERS
        and found.share >= HALF
        and alike
        and found.numbers_agree
    )


def _same(one: Trace, other: Trace, found: Shared) -> Link:
    evidence = _evidence(one, other, found)
    return Link(kind="same", one=one, other=other, score=_score(one, other, found), evidence=evidence)


def _score(one: Trace, other: Trace, found: Shared) -> float:
    """What sentences the two share; equal facts make up for what breaks sentences, not for what was written anew."""
    told = one.fingerprint == other.fingerprint and (found.larger < LETTERS or found.share >= MOST)
    return 1.0 if told else round(found.share, 3)


def _evidence(one: Trace, other: Trace, found: Shared) -> tuple[LinkEvidence, ...]:
    told = [LinkEvidence(fact="sentences", shared=found.letters, of=found.larger)]
    if one.fingerprint == other.fingerprint:
        told.append(LinkEvidence(fact="facts"))
    if one.headline == other.headline != "":
        told.append(LinkEvidence(fact="headline"))
    if found.most_numbers:
        told.append(LinkEvidence(fact="numbers", shared=len(found.numbers), of=found.most_numbers))
    return tuple(told)


def _correction(original: Trace, later: Trace, found: Shared) -> Link:
    before, after = found.first, found.second
    known = set(original.sentences)
    changed = tuple(words for words in later.told if key_of(letters(words)) not in known)
    told = [
        *_evidence(original, later, found),
        LinkEvidence(fact="note", words=(later.note or "",)),
        LinkEvidence(fact="only_original", words=tuple(sorted(before - after, key=_value)[:SHOWN])),
        LinkEvidence(fact="only_correction", words=(*sorted(after - before, key=_value)[:SHOWN], *changed[:SHOWN])),
    ]
    kept = tuple(each for each in told if each.words or each.of or each.fact in {"facts", "headline"})
    return Link(kind="correction", one=original, other=later, score=round(found.share, 3), evidence=kept)


def _value(number: str) -> tuple[int, str]:
    return len(number.partition(".")[0]), number
