"""Staff in a stretch of words: `과 홍길동 사무관`, `과  장 홍 길 동`, `물자구매과장 홍길동`, `홍길동사무관`.

Knows words only: units before, then rank and name in either order, with or without spaces. What surrounds
the stretch (a role label, a telephone number) is given by `Around`.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from kprocure_parse.document import Span, span_of
from kprocure_parse.lexicon import ranks, surnames, units
from kprocure_parse.marks import people
from kprocure_parse.marks.agency_names import bearers
from kprocure_parse.marks.ranks import LONGEST_RANK, is_rank, may_be_rank, without_acting
from kprocure_parse.marks.spaced import any_of
from kprocure_parse.marks.units import level
from kprocure_parse.patterns import deferred

_ENGLISH = deferred(rf"(?P<rank>{any_of(ranks.ENGLISH)})\s(?P<name>[A-Z][A-Za-z'’-]*(?:\s[A-Z][A-Za-z'’.-]*){{1,3}})")
_SYLLABLES = deferred(r"[가-힣○]++")
_SPLIT_HEADS = ("과장", "국장", "팀장")


class Around(NamedTuple):
    """What surrounds a stretch: whether a role or a rank still waits for its person, and whether a number or a cell with a name follows.

    `unit`: the department was named before the role label. `joined`: a comma follows, and somebody with a number.
    """

    role: bool = False
    rank: bool = False
    phone: bool = False
    cell: bool = False
    named: bool = False
    labelled: bool = False
    joined: bool = False
    unit: bool = False


class Member(NamedTuple):
    """A name, a rank, or both; the values are squeezed, the spans hold them as written."""

    name: str | None = None
    rank: str | None = None
    name_span: Span | None = None
    rank_span: Span | None = None


class Staffing(NamedTuple):
    """What a stretch of words says: the words of its units, then its people in order."""

    units: tuple[Span, ...] = ()
    people: tuple[Member, ...] = ()
    led: Span | None = None
    """The unit after the name that this person heads: 홍길동 시범산업과장."""


class _Letters(NamedTuple):
    """A stretch without its spaces: the letters, where each stood, and which of them open a word."""

    text: str
    at: tuple[int, ...]
    starts: frozenset[int]

    def span(self, start: int, end: int) -> Span:
        return Span(self.at[start], self.at[end - 1] + 1)


class _Tail(NamedTuple):
    """The end of a stretch that was understood: where it begins, its name and its rank as index pairs."""

    start: int
    name: tuple[int, int] | None
    rank: tuple[int, int] | None
    led: tuple[int, int] | None = None


_Rule = Callable[[_Letters, int, Around], _Tail | None]


def read(text: str, words: Sequence[Span], around: Around) -> Staffing:
    """Reads the units and people of a stretch; people are read from its end, and what is left before them are units."""
    letters = _letters(text, words)
    if letters.text.isascii():
        return _english(text, words)
    end = len(letters.text)
    people: list[Member] = []
    led: Span | None = None
    while end:
        rules = RULES if not people else MORE
        tail = _tail(rules, letters, end, around)
        if tail is None:
            break
        people.append(_person(letters, tail))
        led = letters.span(*tail.led) if tail.led is not None else led
        end = tail.start
    return Staffing(units=_before(words, letters, end), people=tuple(reversed(people)), led=led)


def _tail(rules: Sequence[_Rule], letters: _Letters, end: int, around: Around) -> _Tail | None:
    for rule in rules:
        found = rule(letters, end, around)
        if found is not None:
            return found
    return None


def _english(text: str, words: Sequence[Span]) -> Staffing:
    """`Deputy Director Sung Chun-hyang`, `International Cooperation Division Sung Chun-hyang` is left as it is."""
    if not words:
        return Staffing()
    whole = Span(words[0].start, words[-1].end)
    match = _ENGLISH.fullmatch(text, *whole)
    if match is None:
        return Staffing(units=tuple(words))
    rank, name = span_of(match.span("rank")), span_of(match.span("name"))
    folded = (" ".join(text[part.slice].split()) for part in (rank, name))
    return Staffing(people=(Member(rank=next(folded), name=next(folded), rank_span=rank, name_span=name),))


def _letters(text: str, words: Sequence[Span]) -> _Letters:
    at = tuple([offset for word in words for offset in range(*word) if not text[offset].isspace()])
    opening = {word.start for word in words}
    starts = frozenset([index for index, offset in enumerate(at) if offset in opening])
    return _Letters("".join([text[offset] for offset in at]), at, starts)


def _before(words: Sequence[Span], letters: _Letters, end: int) -> tuple[Span, ...]:
    if end >= len(letters.at):
        return tuple(words)
    stop = letters.at[end]
    cut = [Span(word.start, min(word.end, stop)) for word in words if word.start < stop]
    return tuple(word for word in cut if word)


def _person(letters: _Letters, tail: _Tail) -> Member:
    name = letters.text[slice(*tail.name)] if tail.name else None
    rank = letters.text[slice(*tail.rank)] if tail.rank else None
    return Member(
        name=name,
        rank=rank,
        name_span=letters.span(*tail.name) if tail.name else None,
        rank_span=letters.span(*tail.rank) if tail.rank else None,
    )


def _rank_starts(letters: _Letters, end: int) -> Iterator[int]:
    """Where a rank that ends at `end` may begin, longest first; one that is a whole word is not cut (기술서기관)."""
    if not may_be_rank(letters.text[:end]):
        return
    for length in range(min(LONGEST_RANK + 6, end), 1, -1):
        if is_rank(letters.text[end - length : end]):
            yield end - length
            if end - length in letters.starts:
                return


def _name_starts(
    letters: _Letters, end: int, *, sure: bool = False, glued: bool = False, beside: people.Place = "rank"
) -> Iterator[int]:
    """Where a name that ends at `end` may begin, longest first; spaces only between single syllables."""
    for length in range(min(people.LONGEST + 1, end), 1, -1):
        start = end - length
        if not glued and start not in letters.starts:
            continue
        inner = [index for index in range(start + 1, end) if index in letters.starts]
        spaced = not inner or inner[0] - start <= 1 or letters.text[start : inner[0]] in surnames.COMPOUND_SURNAMES
        if spaced and _is_name(letters, start, end, sure=sure and not inner, beside="rank" if inner else beside):
            yield start


def _is_name(letters: _Letters, start: int, end: int, *, sure: bool, beside: people.Place) -> bool:
    """A name by its syllables, or by its place: where a name must stand, or directly after the unit."""
    word = letters.text[start:end]
    if people.is_name(word, beside):
        return True
    tied = start > 0 and start in letters.starts and level(letters.text[:start]) is not None
    if not (sure or tied) or _is_unit(word) or word[:2] in units.STEMS or word in people.LABELS:
        return False
    return _is_long_name(word) or people.is_name(word, "cell")


def _is_long_name(word: str) -> bool:
    """A family name and three syllables: 성에스더, 선우다스림."""
    family = 2 if word[:2] in surnames.COMPOUND_SURNAMES else 1 if word[0] in surnames.SURNAMES else 0
    return family > 0 and len(word) == family + people.USUAL and level(word) is None and not is_rank(word)


def _is_unit(word: str) -> bool:
    """Whether a short word is known as a unit or an agency: 총무과, 홍보실, 조달청."""
    if word in units.ENDINGS or bearers(word):
        return True
    return word[:2] in units.STEMS and level(word) is not None


def _name_rank(letters: _Letters, end: int, around: Around) -> _Tail | None:
    """홍길동 사무관, 홍길동사무관, 홍 길 사무관."""
    for rank in _rank_starts(letters, end):
        unit = (
            rank not in letters.starts and letters.text[rank:end] in ranks.UNIT_TOO
        )  # 상훈담당관 is no 담당관 named 상훈
        for name in _name_starts(letters, rank, beside="called" if around.phone else "rank"):
            if not unit or rank - name >= people.USUAL:
                return _Tail(name, (name, rank), (rank, end))
    return None


def _rank_name(letters: _Letters, end: int, _: Around) -> _Tail | None:
    """사무관 홍길동, 과  장 홍 길 동, 과 장홍길동."""
    for glued in (False, True):
        for name in _name_starts(letters, end, sure=not glued, glued=glued):
            for rank in _rank_starts(letters, name):
                if rank in letters.starts:
                    return _Tail(rank, (name, end), (rank, name))
    return None


def _head_name(letters: _Letters, end: int, around: Around) -> _Tail | None:
    """물자구매과장 홍길동: the office is glued to the unit it leads; where the unit is known, 운영부장 is a rank."""
    if around.role and around.unit:
        return None
    for name in _name_starts(letters, end):
        head = _head(letters, name)
        if head is not None:
            return _Tail(name, (name, end), (head, name))._replace(start=name - 1)
    return None


def _name_head(letters: _Letters, end: int, _: Around) -> _Tail | None:
    """홍길동 시범산업과장, 국토교통부 홍길동 시범예산과장: the unit after the name, glued to its head's office.

    After a division the word is an office of one's own (운영지원과 홍길동 비상계획실장).
    """
    head = _head(letters, end)
    word = max((start for start in letters.starts if start < end), default=0)
    if head is None or level(letters.text[word : end - 1]) is None:
        return None
    for name in _name_starts(letters, word):
        above = level(letters.text[:name]) if name else None
        if above is None or above < units.DIVISION:
            return _Tail(name, (name, word), (head, end), led=(word, end - 1))
    return None


def _name_office(letters: _Letters, end: int, _: Around) -> _Tail | None:
    """운영지원과 홍길동 비상계획실장, 운영지원과 홍길동 보안담당: an office of one's own after unit and name."""
    word = max((start for start in letters.starts if start < end), default=0)
    if not letters.text.endswith(ranks.OWN_OFFICES, word, end) or end - word > LONGEST_RANK:
        return None
    for name in _name_starts(letters, word):
        if name > 0 and level(letters.text[:name]) is not None:
            return _Tail(name, (name, word), (word, end))
    return None


def _head(letters: _Letters, end: int) -> int | None:
    """Where the office begins that is glued to a unit ending at `end`."""
    word = max((start for start in letters.starts if start < end), default=0)
    for office in ranks.HEADS:
        start = end - len(office)
        if start >= word + 2 and letters.text.endswith(office, word, end):
            return start
    return None


def _rank_after_role(letters: _Letters, end: int, around: Around) -> _Tail | None:
    """책임자 무안공항장 홍길동: after a role label any word that is no unit is a rank."""
    if not around.role or around.rank:
        return None
    for name in _name_starts(letters, end):
        word = max((start for start in letters.starts if start < name), default=None)
        if word is not None and name in letters.starts and _is_cell_rank(letters.text[word:name]):
            return _Tail(word, (name, end), (word, name))
    return None


def _name_alone(letters: _Letters, end: int, around: Around) -> _Tail | None:
    """…과 홍길동(☎ …), a cell 홍길동."""
    if around.joined and not around.phone:
        return _name_joined(letters, end, around)
    waits = around.role or around.rank
    placed = (around.rank and around.cell) or (around.phone and (around.role or around.labelled))
    for name in _name_starts(letters, end, sure=placed):
        fits = waits if name == 0 and not around.phone else waits or around.phone
        if fits and (name > 0 or waits or around.labelled):
            return _Tail(name, (name, end), None)
    return None


def _name_joined(letters: _Letters, end: int, around: Around) -> _Tail | None:
    """…과 홍길동, 임꺽정(☎ …): the first of two; after a unit, or a name by its syllables in a line with a label."""
    for name in _name_starts(letters, end):
        tied = name > 0 and level(letters.text[:name]) is not None
        if tied or (name == 0 and around.labelled and people.is_name(letters.text[:end])):
            return _Tail(name, (name, end), None)
    return None


def _rank_alone(letters: _Letters, end: int, around: Around) -> _Tail | None:
    """A cell 과  장; 운영지원과 사무관(☎ …) without a name."""
    for rank in _rank_starts(letters, end):
        doubtful = letters.text[rank:end] in ranks.UNIT_TOO and not ((around.role or around.named) and rank == 0)
        if rank in letters.starts and not doubtful:
            return _Tail(rank, None, (rank, end))
    return None


def _cell_rank(letters: _Letters, end: int, around: Around) -> _Tail | None:
    """A cell after a role label that is neither a name nor a unit: 담당, 책임컨설턴트."""
    if not (around.role and around.cell and not around.rank and letters.starts == {0}) or around.phone:
        return None
    return _Tail(0, None, (0, end)) if _is_cell_rank(letters.text[:end]) else None


def _head_alone(letters: _Letters, end: int, around: Around) -> _Tail | None:
    """담당과장 | 예산실 예산총괄과장 | 홍길동: unit and office in one cell, the name in the next."""
    head = _head(letters, end) if around.role or around.labelled else None
    if head is None or letters.text[head:end] not in _SPLIT_HEADS:
        return None
    return _Tail(end - 1, None, (head, end))


def _is_cell_rank(word: str) -> bool:
    if word in ranks.IN_RANK_CELL:
        return True
    return len(word) > 1 and level(word) is None and bool(_SYLLABLES.fullmatch(without_acting(word)))


CELL_RANKS = ranks.IN_RANK_CELL
"""Words that are ranks only in a cell that can hold nothing else."""

RULES: tuple[_Rule, ...] = (
    _name_rank,
    _rank_name,
    _head_name,
    _name_head,
    _name_office,
    _rank_after_role,
    _name_alone,
    _rank_alone,
    _head_alone,
    _cell_rank,
)
"""In order; the first that understands the end of a stretch wins."""

MORE: tuple[_Rule, ...] = (_name_rank, _rank_name, _rank_alone)
"""Further people before the last one: 과장 홍길동 사무관 김철수(☎ …); a cell of two ranks, 사무관 / 주무관."""
