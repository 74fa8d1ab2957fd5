"""Learns the weights of kprocure_parse/readers/spacing.bin from texts whose word spaces are right.

    python -m tools.make_spacing OUT.bin TEXTS.jsonl.gz [...] [--without DIRECTORY ...]

Each line of TEXTS is {"id": ..., "text": ...}. An id in the name of a file in one of the directories is left out (releases
used for measuring). Needs numpy and numba, which the package does not.

Only weights of hashed n-grams are written, never the n-grams, and none for n-grams in fewer than 8 texts: no sentence and no
rare name survives. One in 20 texts is held out to measure. The result is the same on every run.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeAlias, cast

import numba
import numpy as np
import numpy.typing as npt

from kprocure_parse.readers.characters import normal
from kprocure_parse.readers.spacing import BITS, REACH, UNIT, places
from tools.corpus import ids_in, texts_of

MIN_TEXTS = 8
"""An n-gram in fewer texts gets no weight."""
HELD_OUT = 20
"""One text in so many is held out to measure."""
MIN_LINE = 20
_LATIN_PAIR = re.compile(r"[A-Za-z]\s?[A-Za-z]")
_YEAR = re.compile(r"'(?=\d\d\D)")
_QUOTED = re.compile(r"(['\"])([^'\"]*)\1")

Hashes: TypeAlias = npt.NDArray[np.uint32]
Answers: TypeAlias = npt.NDArray[np.int8]
Weights: TypeAlias = npt.NDArray[np.float32]


def curled(line: str) -> str:
    """A line whose straight quotes (korea.kr straightens them) are made curly again if they come in pairs."""
    line = _YEAR.sub("’", line)
    return _QUOTED.sub(lambda pair: f"“{pair[2]}”" if pair[1] == '"' else f"‘{pair[2]}’", line)


def gaps(text: str, chance: random.Random, share: float) -> Iterator[tuple[str, str, bool]]:
    """(before, after, spaced) of a share of a text's word ends and as many places inside words, some of them in short lines."""
    for raw in normal(text).split("\n"):
        line = curled(" ".join(raw.split()))
        if len(line) < MIN_LINE:
            continue
        ends = [place for place, letter in enumerate(line) if letter == " "]
        inner = [place for place in range(1, len(line)) if " " not in line[place - 1 : place + 1]]
        wanted = sum(chance.random() < share for _ in ends)
        for spaced, chosen in (
            (True, chance.sample(ends, wanted)),
            (False, chance.sample(inner, min(wanted, len(inner)))),
        ):
            for place in chosen:
                before, after = line[:place], line[place + spaced :]
                if not _LATIN_PAIR.match(line[place - 1 : place + 1 + spaced]):
                    yield (*shortened(before, after, chance), spaced)


def shortened(before: str, after: str, chance: random.Random) -> tuple[str, str]:
    """The two sides, in one case of three cut as in a narrow cell."""
    if chance.random() < 1 / 3:
        return before[-chance.randint(2, REACH) :].lstrip() or before, after[
            : chance.randint(2, REACH)
        ].rstrip() or after
    return before, after


def hashed(documents: Iterable[str], share: float) -> Iterator[tuple[Hashes, Answers]]:
    """For each text an array of features, one row per gap, and an array of answers."""
    for number, text in enumerate(documents):
        rows, answers = [], []
        for before, after, spaced in gaps(text, random.Random(number), share):  # noqa: S311 - a sample, no secret
            rows.append(places(before, after))
            answers.append(spaced)
        if rows:
            yield np.array(rows, np.uint32), np.array(answers, np.int8)


def counted(tables: Sequence[Hashes]) -> npt.NDArray[np.uint8]:
    """In how many texts each hash occurs (by 28 bits, at most 255)."""
    counts = np.zeros(1 << 28, np.uint8)
    for table in tables:
        once = np.unique(table >> 4)
        counts[once] += counts[once] < np.iinfo(np.uint8).max
    return counts


def learn(
    table: Hashes,
    answers: Answers,
    known: npt.NDArray[np.uint8],
    order: npt.NDArray[np.int64],
    state: Weights,
    rate: float,
    l1: float,
) -> None:
    """One pass of FTRL-proximal (McMahan 2013) over the gaps; `state` holds z, n and the weight of each place."""
    for row in order:
        total = 0.0
        for column in range(table.shape[1]):
            total += state[table[row, column] & MASK, 2]
        error = 1 / (1 + np.exp(-total)) - answers[row]
        for column in range(table.shape[1]):
            if known[table[row, column] >> 4] < MIN_TEXTS:
                continue
            place = table[row, column] & MASK
            z, n, weight = state[place, 0], state[place, 1], state[place, 2]
            more = n + error * error
            z += error - (np.sqrt(more) - np.sqrt(n)) / rate * weight
            state[place, 0], state[place, 1] = z, more
            size = np.abs(z) - l1
            state[place, 2] = -np.sign(z) * size / ((1 + np.sqrt(more)) / rate) if size > 0 else 0.0


MASK = (1 << BITS) - 1


def quantised(weights: Weights) -> npt.NDArray[np.int8]:
    """The weights in steps of UNIT."""
    steps: npt.NDArray[np.int8] = np.clip(np.rint(weights / UNIT), -127, 127).astype(np.int8)
    return steps


def right(tables: Sequence[tuple[Hashes, Answers]], weights: npt.NDArray[np.int8]) -> float:
    """The share of gaps that the weights decide correctly."""
    hits = sum(int(((weights[table & MASK].sum(1, dtype=np.int32) >= 0) == answers).sum()) for table, answers in tables)
    return hits / sum(len(answers) for _, answers in tables)


def main() -> None:
    """Reads, learns, measures, writes."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("texts", type=Path, nargs="+")
    parser.add_argument("--without", type=Path, nargs="*", default=[])
    parser.add_argument("--share", type=float, default=0.8, help="of all word ends")
    parser.add_argument("--passes", type=int, default=4)
    parser.add_argument("--rate", type=float, default=0.1)
    parser.add_argument("--l1", type=float, default=14.0)
    options = parser.parse_args()
    made = list(hashed(texts_of(options.texts, ids_in(options.without)), options.share))
    weights = learned(made, options.passes, options.rate, options.l1)
    packed = zlib.compress(weights.tobytes(), 9)
    options.out.write_bytes(packed)
    sys.stdout.write(
        f"held out {right(made[::HELD_OUT], weights):.4f}, {np.count_nonzero(weights)} weights, {len(packed)} bytes\n"
    )


def learned(made: Sequence[tuple[Hashes, Answers]], passes: int, rate: float, l1: float) -> npt.NDArray[np.int8]:
    """The weights learned from the texts that are not held out."""
    teachers = [each for number, each in enumerate(made) if number % HELD_OUT]
    known = counted([table for table, _ in teachers])
    table, answers = np.concatenate([each[0] for each in teachers]), np.concatenate([each[1] for each in teachers])
    state = np.zeros((1 << BITS, 3), np.float32)
    compiled = cast("Callable[..., None]", numba.njit(learn))
    for number in range(passes):
        compiled(table, answers, known, np.random.default_rng(number).permutation(len(table)), state, rate, l1)
    return quantised(state[:, 2])


if __name__ == "__main__":
    main()
