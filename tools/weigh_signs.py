"""Learns the weights of kprocure_parse/forms/weights.py: what each sign says for or against a text being a release.

    python -m tools.weigh_signs TEXTS.jsonl.gz [...] [--without DIRECTORY ...] [--texts 4000] [--measure 5000]

Each line of TEXTS is {"id": ..., "text": ...}: releases. An id in the name of a file in one of the directories is left out
(releases used for measuring). Texts that are not releases are invented (tests/makers/other_texts.py). Needs numpy.

A logistic function over the signs is fitted with four constraints: a sign for a release never weighs against one, and a sign
of other texts never for one; no sign of style makes a release alone; and what the form prints has the weight of a proof
(PROOFS), because the flat texts of archives that teach here have lost it. The threshold is zero: bias and weights are moved
so that at most SHARE of the invented texts of kinds that a fold has not seen come out as releases.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from kprocure_parse.forms.look import Look
from kprocure_parse.forms.signs import SIGNS
from kprocure_parse.marks.found import Marks
from kprocure_parse.readers import plain
from tests.makers.other_texts import FORMS, others
from tools.corpus import ids_in, texts_of

PROOFS = {
    "banner": 3.0,
    "release_row": 6.0,
    "distribution_row": 2.0,
    "instruction": 6.0,
    "tag": 2.5,
    "board": 6.0,
    "named": 8.0,
    "known": 8.0,
    "contact_table": 4.0,
    "coverage": 3.6,
    "contact_line": 1.5,
    "desk_phone": 0.5,
    "sat": 2.5,
}
OUT = Path("kprocure_parse/forms/weights.py")
OTHERS = 40
"""Invented texts of each kind."""
SHARE = 0.0175
"""The most that may come out as releases of kinds that a fold has not seen."""
MOST = 2.0
"""The highest weight of a learned sign of style: less than the bias, so that none makes a release alone."""
TELLING = {
    "lead": 3.4,
    "reprint": 4.0,
    "pointer": 3.4,
    "personnel": 3.4,
    "subtitles_alone": 3.4,
    "en_agency": 3.4,
    "announced": 2.4,
}
"""The highest weight of a sign that only agencies, and those who copy them, write."""
FOLDS = 6
STEPS = 3000
HANGUL = re.compile(r"[가-힣]")

Rows: TypeAlias = npt.NDArray[np.float64]


def releases(files: Iterable[Path], left_out: frozenset[str]) -> list[str]:
    """The texts of all files, each id once, in a fixed order; English parts of bilingual texts become texts of their own."""
    found = list(texts_of(files, left_out))
    found += list(english(found))
    random.Random(5).shuffle(found)  # noqa: S311 - no secret
    return found


def english(texts: Iterable[str]) -> Iterator[str]:
    """The English lines of texts that have many."""
    for text in texts:
        lines = [line for line in text.split("\n") if len(HANGUL.findall(line)) * 5 < len(line)]
        if len("\n".join(lines)) > 900:  # noqa: PLR2004
            yield "\n".join(lines)


def seen(texts: Iterable[str]) -> Rows:
    """Which signs each text shows."""
    looks = (Look(Marks(plain.read_text(text).text)) for text in texts)
    return np.array([[sign.test(look) for sign in SIGNS] for look in looks], dtype=np.float64)


def fitted(held: Rows, other: Rows) -> tuple[Rows, float]:
    """Weights and bias, with both classes weighted equally; gradient descent with momentum, constraints applied at each step."""
    rows = np.vstack([held, other])
    wanted = np.r_[np.ones(len(held)), np.zeros(len(other))]
    share = np.r_[np.full(len(held), 0.5 / len(held)), np.full(len(other), 0.5 / len(other))]
    side = np.array([1.0 if sign.speaks_for else -1.0 for sign in SIGNS])
    proven = np.array([PROOFS.get(sign.id, np.nan) for sign in SIGNS])
    fixed = ~np.isnan(proven)
    most = np.array([TELLING.get(sign.id, MOST) for sign in SIGNS])
    weights, bias = np.where(fixed, np.nan_to_num(proven), 0.0), -2.0
    speed, bias_speed = np.zeros_like(weights), 0.0
    for _ in range(STEPS):
        error = share * (1 / (1 + np.exp(-(rows @ weights + bias))) - wanted)
        speed = 0.9 * speed - 0.5 * (rows.T @ error + weights / len(rows))
        bias_speed = 0.9 * bias_speed - 0.5 * float(error.sum())
        speed[fixed] = 0.0
        weights, bias = weights + speed, bias + bias_speed
        weights = np.where(fixed, weights, np.minimum(weights, most))
        wrong = weights * side < 0
        weights[wrong], speed[wrong] = 0.0, 0.0
    return weights, bias


def unseen(held: Rows, other: Rows, kinds: Sequence[str]) -> Rows:
    """The scores of invented texts, each from weights that saw none of its kind."""
    names = sorted(FORMS)
    random.Random(0).shuffle(names)  # noqa: S311 - no secret
    scores = np.zeros(len(other))
    for fold in range(FOLDS):
        mask = np.isin(kinds, names[fold::FOLDS])
        weights, bias = fitted(held, other[~mask])
        scores[mask] = other[mask] @ weights + bias
    return scores


def table(weights: Rows, bias: float) -> str:
    """The module as Python reads it."""
    rows = sorted(
        ((sign.id, float(weight)) for sign, weight in zip(SIGNS, weights, strict=True)), key=lambda row: -row[1]
    )
    lines = "\n".join(f'    "{name}": {round(weight, 1) or 0.0},' for name, weight in rows)
    return (
        '"""What each sign weighs in deciding whether a text is a release: log-odds, learned by tools/weigh_signs.py. A positive sum means a release."""\n\n'
        "from __future__ import annotations\n\n"
        f"BIAS = {round(bias, 1)}\n"
        '"""Without any evidence a text is no release."""\n\n'
        f"WEIGHTS: dict[str, float] = {{\n{lines}\n}}\n"
    )


def main() -> None:
    """Learns, measures, writes."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("files", nargs="+", type=Path)
    options.add_argument("--without", nargs="*", type=Path, default=())
    options.add_argument("--texts", type=int, default=4000)
    options.add_argument("--measure", type=int, default=5000)
    chosen = options.parse_args()
    texts = releases(chosen.files, ids_in(chosen.without))
    held, fresh = seen(texts[: chosen.texts]), seen(texts[chosen.texts : chosen.texts + chosen.measure])
    made = list(others(11, OTHERS * len(FORMS)))
    other, kinds = seen(each.text for each in made), [each.kind for each in made]
    weights, bias = fitted(held, other)
    scores, ours = unseen(held, other, kinds), fresh @ weights + bias
    threshold = float(np.quantile(scores, 1 - SHARE))
    for place in sorted({threshold, *np.arange(-2.0, 2.5, 0.5)}):
        lost, taken = (ours <= place).mean(), (scores > place).mean()
        sys.stderr.write(f"threshold {place:5.2f}: {lost:6.2%} of releases lost, {taken:6.2%} of unseen kinds taken\n")
    OUT.write_text(table(weights, bias - threshold), encoding="utf-8")


if __name__ == "__main__":
    main()
