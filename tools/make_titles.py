"""Learns the weights of kprocure_parse/layout/titles.weights.tsv from texts whose titles are known from korea.kr.

    python -m tools.make_titles OUT.tsv TEXTS.jsonl.gz [...] [--without PLACE ...] [--folds]

Each line of TEXTS is {"id", "agency", "approved", "title", "text" or "head"}. An id in one of the files, or in the names of a
directory's files, is left out (releases used for measuring). Needs numpy and scipy, which the package does not.

If the first lines match the known title, they are labelled as title, and so are the roles of the lines above. From the first
line that is surely body on, everything is body; dashed lines in between are subtitles; lines that remain open may have any
role. If no first line is like the title, none is labelled as title; a first round finds the texts among these that have a
title of their own, and these teach nothing. A conditional random field over the facts of title_facts is learned; a fact in
fewer than 25 texts or 6 agencies gets no weight, so no name and no sentence survives. The result is the same on every run.
`--folds` measures on agencies, and on years, that did not teach.
"""

from __future__ import annotations

import argparse
import collections
import re
import sys
import unicodedata
import zlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt
from scipy import optimize, sparse

from kprocure_parse.forms.recognition import recognise
from kprocure_parse.layout.language import is_finished
from kprocure_parse.layout.lines import Line, lines_of
from kprocure_parse.layout.part_headings import is_heading
from kprocure_parse.layout.sections import STEPS
from kprocure_parse.layout.title_asides import Asides, is_tag
from kprocure_parse.layout.title_facts import TitleFacts, looked
from kprocure_parse.layout.title_path import BODY, FIRST, FOLLOW, GOES_ON, LABEL, ROLES, SUBTITLE, TITLE
from kprocure_parse.layout.work import Work
from kprocure_parse.marks.found import Marks
from kprocure_parse.readers import plain
from tools.corpus import ids_in, rows_of

MIN_TEXTS, MIN_AGENCIES = 25, 6
"""A fact in fewer texts or of fewer agencies gets no weight."""
SEEN = 1000
"""How many characters of a text are looked at."""
DEPTH = 9
"""The most lines of a text."""
BELOW = 2
"""How many lines of the body after the first one teach."""
SHARE = 3
"""Only one in so many texts without their title teaches, with a weight as many times higher: they are two thirds of all."""
L2 = 2.0
ROUNDS = 60
STEP = 0.1
"""Weights are written in steps of this."""
LIKE, UNLIKE, CLEAR = 0.8, 0.33, 0.06
"""Shares of common letter pairs: from the first on, lines are the title; below the second they are not; other lines must be lower by the third."""
SHORTEST = 6
DOUBT = 0.4
"""How sure the first round must be that a text has a title of its own to leave the text out."""
FOLDS = 5
LATE = "2025"
"""The years from this one on are one fold."""

Array: TypeAlias = npt.NDArray[np.float64]
Roles: TypeAlias = frozenset[int]

_FOLD = str.maketrans({
    **dict.fromkeys("‘’`´“”\"「」｢｣『』'", ""), **dict.fromkeys("～∼〜", "~"), **dict.fromkeys("–—―‑", "-"),
    **dict.fromkeys("ㆍ‧･․・•∙", "·"), "⋯": "…", "，": ",", "（": "(", "）": ")", "：": ":",
})  # fmt: skip
_TAG = re.compile(
    r"^\s*[\[(<【][^\])>】]{0,20}(?:보도|참고|설명|해명|동정|반박|알림|공동|합동)[^\])>】]{0,14}[\])>】]\s*"
)
_LEAD = re.compile(
    r"[가-힣A-Za-z]\s?\([^()]{0,20}?(?:[장관리감]|대표|대표이사|총재)\s*[:：]?\s?[가-힣]{2,4}(?:[,·]? [^()]{0,40})?\)\s?[은는이가와과의도,]"
)
_HEADING = re.compile(r"^[<\[【〈《≪(]\s?[^<>\[\]【】]{2,40}[>\]】〉》≫)]$|^(?:\d{1,2}\.?|[ⅠⅡⅢIV]+\.?|[가나다]\.)\s")
_BRACKETED = re.compile(r"^[<\[【〈《≪(『「｢\"“‘].*[>\]】〉》≫)』」｣\"”’]$")
_DASHES = "-–—−‐‑―ㅡ"
_NOTES = "*※†"
_ANY, _LOW, _SUBTITLE, _BODY = (
    frozenset(range(5)),
    frozenset({SUBTITLE, BODY}),
    frozenset({SUBTITLE}),
    frozenset({BODY}),
)


class Lesson(NamedTuple):
    """A text that teaches: the facts of its first lines, and the roles that each may have."""

    id: str
    agency: str
    year: str
    facts: list[list[str]]
    roles: list[Roles]
    title: tuple[int, int] | None
    """The lines of the title."""
    exact: bool
    weight: float


def loose(text: str) -> str:
    """The letters only, without tags of the form, quotation marks and the final stop."""
    text = unicodedata.normalize("NFC", text)
    for _ in range(2):
        text = _TAG.sub("", text)
    return re.sub(r"\s", "", text.translate(_FOLD)).replace("...", "…").replace("..", "…").strip("-.!·")


def lessons(files: Iterable[Path], left_out: frozenset[str]) -> Iterator[Lesson]:
    """The lessons of all texts, each id once."""
    for row in rows_of(files, left_out):
        made = lesson(row)
        if made is not None:
            yield made


def lesson(row: dict[str, str]) -> Lesson | None:
    """What one text teaches; None if it is not clear."""
    text = (row.get("text") or row["head"])[:SEEN]
    if zlib.crc32(row["id"].encode()) % SHARE and loose(row["title"]) not in loose(text):
        return None
    lines, habit = first_lines(text)
    given = labelled(row["title"], lines)
    if given is None:
        return None
    title, exact, roles = given
    seen = lines[: len(roles) + ("text" in row or len(lines) > len(roles))]
    facts = TitleFacts(seen, [looked(line) for line in seen], habit)
    return Lesson(
        row["id"],
        row["agency"],
        row["approved"][6:10],
        [facts.of(place) for place in range(len(roles))],
        roles,
        title,
        exact,
        float(SHARE if title is None else 1),
    )


def first_lines(text: str) -> tuple[list[Line], str]:
    """The lines of a Korean version in which the title is searched, without notes, and the habit of its form."""
    document = plain.read_text(text)
    marks = Marks(document.text, document.walls())
    form = recognise(document, marks)
    work = Work(marks, lines_of(document, marks), form)
    for step in STEPS:
        if step.__name__ == "_titles":
            break
        step(work)
    if work.versions[:1] != ("ko",) or work.header_end:
        return [], form.titles
    lines = work.open("ko")[: DEPTH + 5]
    return [
        line for line in lines if not (line.is_note or is_tag(line) or Asides(lines[0], "ko").aside(line))
    ], form.titles


def labelled(title: str, lines: Sequence[Line]) -> tuple[tuple[int, int] | None, bool, list[Roles]] | None:
    """The lines of the title (None: there is none), whether they match it exactly, and the roles of all lines; None if unclear."""
    found = found_title(title, lines)
    if found is None:
        return None
    place, exact = found
    begin = place[1] if place else 0
    lead = next((number for number, line in enumerate(lines) if number >= begin and is_lead(line)), None)
    if place is None and lead is None:
        return None
    end = min(len(lines) if lead is None else lead + 1, DEPTH)
    if begin > end:
        return None
    above = [] if place is None else [LABEL] * place[0] + [TITLE] + [GOES_ON] * (place[1] - place[0] - 1)
    roles = [frozenset({role}) for role in above] + list(below(lines[begin:end], lead is not None and lead < end))
    more = min(len(lines), end + BELOW) - end if lead is not None and lead < end else 0
    return place, exact, roles + [_BODY] * more


def found_title(title: str, lines: Sequence[Line]) -> tuple[tuple[int, int] | None, bool] | None:
    """Which first lines are the title, and whether they match it exactly; None if that is not clear."""
    wanted, words = loose(title), [loose(line.text) for line in lines[:7]]
    if len(wanted) < SHORTEST or not lines:
        return None
    spans = [
        (first, last)
        for first in range(min(3, len(words)))
        for last in range(first + 1, min(first + 5, len(words) + 1))
    ]
    exact = next((span for span in spans if "".join(words[slice(*span)]) == wanted), None)
    if exact is not None:
        return usable(exact, lines, exact=True)
    likeness = sorted(((alike("".join(words[slice(*span)]), wanted), span) for span in spans), reverse=True)
    if likeness[0][0] >= LIKE and (len(likeness) == 1 or likeness[0][0] - likeness[1][0] >= CLEAR):
        return usable(likeness[0][1], lines, exact=False)
    if likeness[0][0] >= LIKE / 2 or alike(words[0], wanted) > UNLIKE:
        return None
    return None, False


def usable(span: tuple[int, int], lines: Sequence[Line], *, exact: bool) -> tuple[tuple[int, int], bool] | None:
    """The span down to its first dashed line, if it begins without a dash and only labels stand above it."""
    first, last = span
    dashed = [number for number in range(first, last) if (lines[number].marker or "x")[0] in _DASHES]
    if dashed:
        last = dashed[0]
    if last <= first or (first and lines[first].marker):
        return None
    if first and not exact and not (first == 1 and _BRACKETED.match(lines[0].text)):
        return None
    if any(is_lead(line) or len(line.text) > 70 for line in lines[:first]):  # noqa: PLR2004 - no label is longer
        return None
    return (first, last), exact


def alike(one: str, other: str) -> float:
    """The share of letter pairs that two texts have in common."""
    first, second = (collections.Counter(map("".join, pairwise(text))) for text in (one, other))
    return 2 * (first & second).total() / max(1, first.total() + second.total())


def is_lead(line: Line) -> bool:
    """Whether a line is surely body: a body with its head in brackets, a long sentence."""
    if line.is_note:
        return False
    words = line.words
    if (len(words) > 35 and _LEAD.search(words)) or len(words) > 150:  # noqa: PLR2004 - read on 200 texts
        return True
    told = is_finished(line, "ko")
    return told and len(words) > (28 if words.rstrip("\"”’' )").endswith(".") else 55)


def below(lines: Sequence[Line], led: bool) -> Iterator[Roles]:  # noqa: FBT001 - lines and what is known of the last
    """The roles below the title: from the first line that is surely body on, all is body; dashed lines above it are subtitles."""
    body = False
    for number, line in enumerate(lines):
        mark = line.marker or ""
        dashed = mark[:1] in _DASHES if mark else False
        body = body or (led and number == len(lines) - 1) or line.is_row
        body = body or is_heading(line) or (not dashed and mark != "(" and _HEADING.match(line.text) is not None)
        if body:
            yield _BODY
        elif dashed:
            yield _SUBTITLE if led or number < 3 else _LOW  # noqa: PLR2004 - further down without a lead a list may stand
        elif not led or line.words.endswith("다"):
            yield _LOW
        elif mark:
            boxed = lines[-1].marker is None and all(each.marker for each in lines[number:-1])
            yield _SUBTITLE if boxed and _LEAD.search(lines[-1].text) else _LOW
        else:
            yield _SUBTITLE if len(line.text) <= 60 else _LOW  # noqa: PLR2004 - longer ones may be leads


class Table(NamedTuple):
    """What was learned: the facts and their weights, the weights of transitions between roles, and those of the first role."""

    facts: dict[str, int]
    weights: Array
    after: Array
    first: Array


class Grouped:
    """Lessons as a matrix of facts, grouped by length."""

    def __init__(self, taught: Sequence[Lesson], facts: dict[str, int]) -> None:
        self.lessons = sorted(taught, key=lambda each: len(each.roles))
        rows = [line for each in self.lessons for line in each.facts]
        found = [[facts[fact] for fact in row if fact in facts] for row in rows]
        columns = np.array([column for row in found for column in row], np.int32)
        ends = np.cumsum([0, *map(len, found)])
        self.matrix = sparse.csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(rows), len(facts)))
        self.turned = self.matrix.T.tocsr()
        self.allowed = np.array(
            [[role in left for role in range(5)] for each in self.lessons for left in each.roles], float
        )
        self.share = np.array([each.weight for each in self.lessons])
        self.groups: list[tuple[int, slice, slice]] = []
        text = row_ = 0
        for length, count in sorted(collections.Counter(len(each.roles) for each in self.lessons).items()):
            self.groups.append((length, slice(text, text + count), slice(row_, row_ + length * count)))
            text, row_ = text + count, row_ + length * count


_MAY = np.array([[role in below_ for role in range(5)] for below_ in FOLLOW], float)
_MAY_FIRST = np.array([role in FIRST for role in range(5)], float)


def known(taught: Sequence[Lesson]) -> dict[str, int]:
    """The facts found in enough texts of enough agencies, numbered."""
    texts: collections.Counter[str] = collections.Counter()
    agencies: dict[str, set[str]] = collections.defaultdict(set)
    for each in taught:
        facts = {fact for line in each.facts for fact in line}
        texts.update(facts)
        for fact in facts:
            agencies[fact].add(each.agency)
    kept = (fact for fact, count in texts.items() if count >= MIN_TEXTS and len(agencies[fact]) >= MIN_AGENCIES)
    return {fact: number for number, fact in enumerate(sorted(fact for fact in kept if not set(fact) & set("\t\n")))}


def expected(
    scores: Array, steps: Array, start: Array, allowed: Array | None
) -> tuple[Array, Array, list[tuple[Array, Array]]]:
    """The log partition function of each text, the marginals of the roles at each line, and those of the transitions."""
    top = scores.max(2, keepdims=True)
    odds = np.exp(scores - top) if allowed is None else np.exp(scores - top) * allowed
    ahead, back, scale = np.empty_like(odds), np.ones_like(odds), np.empty(odds.shape[:2])
    now = odds[:, 0] * start
    for line in range(odds.shape[1]):
        now = now if line == 0 else (ahead[:, line - 1] @ steps) * odds[:, line]
        scale[:, line] = now.sum(1)
        ahead[:, line] = now / scale[:, line, None]
    between = []
    for line in range(odds.shape[1] - 2, -1, -1):
        coming = odds[:, line + 1] * back[:, line + 1] / scale[:, line + 1, None]
        back[:, line] = coming @ steps.T
        between.append((ahead[:, line], coming))
    return (np.log(scale) + top[:, :, 0]).sum(1), ahead * back, between


def learned(taught: Sequence[Lesson], rounds: int) -> Table:
    """The weights that make the allowed paths of the lessons most likely (L-BFGS)."""
    facts = known(taught)
    data, size = Grouped(taught, facts), 5 * len(facts)

    def loss(flat: Array) -> tuple[float, Array]:
        table = unpacked(flat, facts)
        scores, steps, start = data.matrix @ table.weights, _MAY * np.exp(table.after), _MAY_FIRST * np.exp(table.first)
        likelihood, slope, turns, begins = 0.0, np.empty_like(scores), np.zeros((5, 5)), np.zeros(5)
        for length, texts, rows in data.groups:
            shape, share = (-1, length, 5), data.share[texts]
            allowed = data.allowed[rows].reshape(shape)
            right, roles, ways = expected(scores[rows].reshape(shape), steps, start, allowed)
            total, roles_all, ways_all = expected(scores[rows].reshape(shape), steps, start, None)
            likelihood += float(((right - total) * share).sum())
            gap = (roles - roles_all) * share[:, None, None]
            slope[rows] = gap.reshape(-1, 5)
            begins += gap[:, 0].sum(0)
            for (one, two), (three, four) in zip(ways, ways_all, strict=True):
                turns += ((one * share[:, None]).T @ two - (three * share[:, None]).T @ four) * steps
        gradient = np.concatenate([(data.turned @ slope).ravel(), turns.ravel(), begins])
        return L2 / 2 * float(flat @ flat) - likelihood, L2 * flat - gradient

    found = optimize.minimize(
        loss, np.zeros(size + 30), jac=True, method="L-BFGS-B", options={"maxiter": rounds, "maxcor": 8}
    )
    return unpacked(found.x, facts)


def unpacked(flat: Array, facts: dict[str, int]) -> Table:
    """The optimiser's vector as a table."""
    size = 5 * len(facts)
    return Table(facts, flat[:size].reshape(-1, 5), flat[size : size + 25].reshape(5, 5), flat[size + 25 :])


def decided(data: Grouped, table: Table) -> Iterator[tuple[Lesson, tuple[int, int] | None, float]]:
    """For each lesson, the lines of the title on the best path, and their confidence."""
    scores = data.matrix @ table.weights
    steps, start = _MAY * np.exp(table.after), _MAY_FIRST * np.exp(table.first)
    with np.errstate(divide="ignore"):
        log_steps, log_start = np.log(steps), np.log(start)
    for length, texts, rows in data.groups:
        here = scores[rows].reshape(-1, length, 5)
        paths = best(here, log_steps, log_start)
        allowed = (paths[:, :, None] == np.arange(5)).astype(float)
        allowed[:, :, SUBTITLE:] = (paths >= SUBTITLE)[:, :, None]
        sure = np.exp(expected(here, steps, start, allowed)[0] - expected(here, steps, start, None)[0])
        for taught, path, share in zip(data.lessons[texts], paths, sure, strict=True):
            title = [line for line, role in enumerate(path) if role in (TITLE, GOES_ON)]
            yield taught, (title[0], title[-1] + 1) if title else None, float(share)


def best(scores: Array, steps: Array, start: Array) -> npt.NDArray[np.int64]:
    """The path with the highest score for each text."""
    ahead, ways = scores[:, 0] + start, []
    for line in range(1, scores.shape[1]):
        reached = ahead[:, :, None] + steps
        ways.append(reached.argmax(1))
        ahead = reached.max(1) + scores[:, line]
    path = [ahead.argmax(1)]
    for way in reversed(ways):
        path.append(way[np.arange(len(way)), path[-1]])
    return np.stack(path[::-1], 1)


def without_own(taught: Sequence[Lesson]) -> list[Lesson]:
    """The lessons without those texts that have a title of their own, different from korea.kr's, as found by a first round."""
    table = learned(taught, ROUNDS * 2 // 3)
    return [
        each
        for each, title, sure in decided(Grouped(taught, table.facts), table)
        if each.title or not title or sure < DOUBT
    ]


def rounded(table: Table) -> Table:
    """The weights, rounded as they are written."""
    weights = table.weights - table.weights.mean(1, keepdims=True)
    return table._replace(weights=_steps(weights), after=_steps(table.after), first=_steps(table.first))


def _steps(weights: Array) -> Array:
    return np.round(weights / STEP) * STEP


def written(table: Table) -> str:
    """A row for each fact, a column for each role; zeros are left empty."""
    rows = [*zip(table.facts, table.weights, strict=True), ("after:nothing", table.first)]
    rows += [(f"after:{role}", after) for role, after in zip(ROLES, table.after, strict=True)]
    told = (
        "\t".join([fact, *(f"{value:.1f}" if abs(value) > STEP / 2 else "" for value in values)])
        for fact, values in rows
        if np.abs(values).max() > STEP / 2
    )
    return "\n".join(["# fact\t" + "\t".join(ROLES), *sorted(told)]) + "\n"


def report(name: str, taught: Sequence[Lesson], table: Table) -> None:
    """Prints the share of titles that are right, by number of lines, and how often titles of each confidence are right."""
    hits: dict[str, list[bool]] = collections.defaultdict(list)
    sure: dict[float, list[bool]] = collections.defaultdict(list)
    for each, title, share in decided(Grouped(taught, table.facts), table):
        if each.title is not None and not each.exact:
            continue
        lines = "no title" if each.title is None else "one line" if each.title[1] - each.title[0] == 1 else "more lines"
        hits[lines].append(title == each.title)
        sure[0.99 if share >= 0.99 else 0.95 if share >= 0.95 else int(share * 10) / 10].append(title == each.title)  # noqa: PLR2004 - steps of the report
    shares = ", ".join(
        f"{lines} {sum(found) / len(found):.4f} of {len(found)}" for lines, found in sorted(hits.items())
    )
    steps = ", ".join(f"{step} {sum(found) / len(found):.3f} of {len(found)}" for step, found in sorted(sure.items()))
    print(f"{name}: {shares}; right where it is as sure as: {steps}", flush=True)


def folds(taught: Sequence[Lesson]) -> None:
    """Measures on agencies that did not teach, and on years that did not."""
    for fold in range(FOLDS):
        apart = [zlib.crc32(each.agency.encode()) % FOLDS == fold for each in taught]
        _fold(f"agencies {fold + 1} of {FOLDS}", taught, apart)
    _fold(f"years from {LATE}", taught, [each.year >= LATE for each in taught])


def _fold(name: str, taught: Sequence[Lesson], apart: Sequence[bool]) -> None:
    teachers = [each for each, away in zip(taught, apart, strict=True) if not away]
    report(name, [each for each, away in zip(taught, apart, strict=True) if away], rounded(learned(teachers, ROUNDS)))


def main() -> None:
    """Reads, learns, measures, writes."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("texts", type=Path, nargs="+")
    parser.add_argument("--without", type=Path, nargs="*", default=[])
    parser.add_argument("--folds", action="store_true", help="measure by agency and by year too")
    options = parser.parse_args()
    taught = without_own(list(lessons(options.texts, ids_in(options.without))))
    table = rounded(learned(taught, ROUNDS))
    options.out.write_text(written(table), encoding="utf-8")
    report(f"what taught, {len(taught)} texts, {len(table.facts)} facts", taught, table)
    if options.folds:
        folds(taught)
    sys.stdout.flush()


if __name__ == "__main__":
    main()
