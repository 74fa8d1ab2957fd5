"""Learns kprocure_parse/lexicon/issuer_facts.py: facts for and against an agency that a text only names being its issuer.

    python tools/make_issuers.py OUT.py TEXTS.jsonl.gz [...] [--without DIRECTORY ...] [--of N]

Each line of TEXTS is {"id": ..., "text": ..., "agency": ...}, the agency as korea.kr names it. An id in the name of a file in
one of the directories is left out (releases used for measuring). Texts whose lead proves the issuer by a head in brackets
teach nothing and are skipped. An agency that a text names is right if korea.kr names it too; every fact that
`values.agencies.evidence` finds adds or subtracts log-odds (logistic regression, with weights regularised towards zero).

Only weights with one decimal are written, no words of a text. First, five models, each trained without the texts of a fifth
of all agencies, are measured on those texts. The result is the same on every run.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import sys
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import kprocure_parse as kp
from kprocure_parse.fields.agencies import places_of
from kprocure_parse.forms.recognition import recognise
from kprocure_parse.layout.sections import cut
from kprocure_parse.marks.found import Marks
from kprocure_parse.readers import plain
from kprocure_parse.values.agencies.actors import Cast
from kprocure_parse.values.agencies.evidence import witnesses
from kprocure_parse.values.agencies.places import by_lead

FOLDS = 5
SEEN = 15
"""A fact seen with fewer agencies gets no weight."""
PENALTY = 1.0
"""How strongly weights are regularised towards zero."""
ROUNDS = 300
FINE = 0.05
"""Weights below this are not written."""
_ABOUT = '''"""What speaks for and against an agency that a text only names: log-odds of what korea.kr says, made by tools/make_issuers.py.

A fact is told by `values.agencies.evidence`: the place (title, subtitle, lead 1, lead, later) and the particle or mark there, how
often the agency is named beside the others, what the text says of its government.
"""'''


class Case(NamedTuple):
    """An agency that a text names: the facts, the text, who issued the text, and whether it is this one."""

    facts: frozenset[str]
    text: str
    issuer: str
    right: bool


def cases(rows: Iterator[dict[str, str]]) -> Iterator[Case]:
    """The agencies of texts whose lead proves nothing."""
    for row in rows:
        record = kp.parse_text(row["text"])
        if not isinstance(record, kp.Release) or not record.versions:
            continue
        document = plain.read_text(row["text"])
        marks = Marks(document.text, document.walls())
        places = places_of(cut(document, recognise(document, marks), marks), record.versions)
        cast = Cast(marks)
        if any(found.headed for found in by_lead(cast, places)):
            continue
        issuer = "".join(row["agency"].split())
        for name, witness in witnesses(cast, places).items():
            yield Case(witness.facts, row["id"], issuer, "".join(name.split()) == issuer)


def learned(taught: Sequence[Case]) -> dict[str, float]:
    """The weights of the facts, and the bias as that of the fact "": coordinate-wise Newton steps."""
    seen = Counter(fact for case in taught for fact in case.facts)
    facts = ["", *sorted(fact for fact, count in seen.items() if count >= SEEN)]
    holders: dict[str, list[int]] = {fact: [] for fact in facts}
    for number, case in enumerate(taught):
        for fact in ("", *case.facts):
            if fact in holders:
                holders[fact].append(number)
    weights, sums = dict.fromkeys(facts, 0.0), [0.0] * len(taught)
    for _ in range(ROUNDS):
        most = 0.0
        for fact in facts:
            chances = [(number, 1 / (1 + math.exp(-sums[number]))) for number in holders[fact]]
            slope = sum(taught[number].right - chance for number, chance in chances) - PENALTY * weights[fact] * bool(
                fact
            )
            step = slope / (sum(chance * (1 - chance) for _, chance in chances) + PENALTY)
            weights[fact] += step
            most = max(most, abs(step))
            for number in holders[fact]:
                sums[number] += step
        if most < FINE / 10:
            break
    return weights


def chance(weights: dict[str, float], case: Case) -> float:
    """The probability that the weights give an agency."""
    return 1 / (1 + math.exp(-weights[""] - sum(weights.get(fact, 0.0) for fact in case.facts)))


def measured(taught: Sequence[Case]) -> Iterator[tuple[float, bool]]:
    """For each text, the probability of its best agency, from a model that saw no text of the same issuer, and whether it is right."""
    for fold in range(FOLDS):
        weights = learned([case for case in taught if _fold(case) != fold])
        best: dict[str, tuple[float, bool]] = {}
        for case in taught:
            if _fold(case) == fold:
                best[case.text] = max(best.get(case.text, (0.0, False)), (chance(weights, case), case.right))
        yield from best.values()


def _fold(case: Case) -> int:
    return zlib.crc32(case.issuer.encode()) % FOLDS


def table(weights: dict[str, float]) -> str:
    """The module that is packaged."""
    rows = sorted(((weight, fact) for fact, weight in weights.items() if fact and abs(weight) >= FINE), reverse=True)
    lines = (f'    "{fact}": {weight:.1f},' for weight, fact in rows)
    return "\n".join((_ABOUT, "", f"BIAS = {weights['']:.1f}", "", "WEIGHTS: dict[str, float] = {", *lines, "}", ""))


def _rows(texts: Sequence[Path], without: Sequence[Path], of: int) -> Iterator[dict[str, str]]:
    measuring = {path.stem for directory in without for path in directory.iterdir()}
    for path in texts:
        with gzip.open(path, "rt", encoding="utf8") as lines:
            rows = (row for row in map(json.loads, lines) if zlib.crc32(row["id"].encode()) % of == 0)
            yield from (row for row in rows if row["id"] not in measuring)


def main() -> int:
    """Reads, learns, measures, writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("texts", type=Path, nargs="+")
    parser.add_argument("--without", type=Path, action="append", default=[])
    parser.add_argument("--of", type=int, default=4, help="one text in so many teaches")
    given = parser.parse_args()
    taught = list(cases(_rows(given.texts, given.without, given.of)))
    answers = list(measured(taught))
    for least in (0.0, 0.5, 0.8, 0.9):
        sure = [right for confidence, right in answers if confidence >= least]
        print(
            f"sure from {least}: {len(sure)} of {len(answers)} texts, {sum(sure) / max(1, len(sure)):.1%} right",
            file=sys.stderr,
        )
    given.out.write_text(table(learned(taught)), encoding="utf8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
