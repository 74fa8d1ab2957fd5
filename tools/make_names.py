"""Learns kprocure_parse/lexicon/name_syllables.py: how strongly each syllable suggests that a word is a person's name.

    python -m tools.make_names OUT.py TEXTS.jsonl.gz [...] [--without DIRECTORY ...]

Each line of TEXTS is {"id": ..., "text": ...}. An id in the name of a file in one of the directories is left out (releases
used for measuring). Names are taken from places that hold little else: before a rank and a telephone number, after the office
of a head in brackets, at the beginning of a sentence before an office that speaks. The negative examples are words of three
syllables in at least WORD_TEXTS texts; those that look more like names than like words change sides, and the weights are
learned again.

Only weights of single syllables are written, rounded to whole numbers: no name survives. One word in five is held out to
measure, then all of them teach. The result is the same on every run.
"""

from __future__ import annotations

import argparse
import math
import re
import sys
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from kprocure_parse.lexicon import ranks, speech, speech_names, surnames, units
from tools.corpus import ids_in, texts_of

WORD_TEXTS = 3
"""A word in fewer texts is not used as an example."""
PASSES = 3
HELD_OUT = 5
SURE = 2.0
"""Log-odds from which an unlabelled word changes sides."""
STRONGEST = 4
SYLLABLE_WORDS = 8
"""A syllable in fewer words gets no weight of its own."""
SYLLABLES = 400
"""The number of syllables over which counts are smoothed."""
UNKNOWN = -1
"""The weight of a syllable in no table."""

_RANK = "사무관|서기관|주무관|과장|팀장|연구관|연구사|전문관|국장|담당관|경정|경감|조사관"
_HEAD = "청장|장관|처장|위원장|원장|본부장|소장|총장|차장|관장|이사장|대표|국장|단장|센터장"
_OFFICE = f"{_HEAD}|차관|실장|과장|교수|회장|총재|시장|사장|정책관|심의관|대사|의원|총리|팀장"
_PLACES = (
    re.compile(rf"[과팀실관터단국반부계소원]\)? ([가-힣]{{3}}) (?:{_RANK})\s?\(?[☎☏]?\s?\(?0\d"),
    re.compile(rf"\((?:{_HEAD})[\s:：]{{0,3}}([가-힣]{{3}})\)"),
    re.compile(
        rf"(?:^|\n|[.?!,] )[^\S\n]*(?:[□○ㅇ◦*-]\s?)?([가-힣]{{3}}) (?:[가-힣·]{{2,14}} ){{0,2}}[가-힣·]{{0,12}}(?:{_OFFICE})[은는이] ?[\"“]"
    ),
)
_WORD = re.compile(r"(?<![가-힣])[가-힣]{3}(?![가-힣])")
_ABOUT = """How much a syllable says that its word is a Korean name: log-odds in whole numbers, made by tools/make_names.py.

A syllable that stands in no row has UNKNOWN.
"""
_BODIES = "부청처위회팀"

Weights: TypeAlias = tuple[Mapping[str, float], ...]
"""The weights of syllables, one mapping for each place in a word."""


def gathered(all_texts: Iterable[str]) -> tuple[set[str], set[str]]:
    """The names of three syllables, known by their places, and the other words."""
    names: set[str] = set()
    words: Counter[str] = Counter()
    for text in all_texts:
        for place in _PLACES:
            names.update(place.findall(text))
        words.update(set(_WORD.findall(text)))
    known = (
        speech.NO_NAMES_KO
        | speech_names.NO_NAMES_KO
        | speech_names.NOUNS_KO
        | speech.COUNTRIES_KO
        | ranks.RANKS
        | units.STEMS
    )
    names = {name for name in names if name[0] in surnames.SURNAMES and name[-1] not in _BODIES} - known
    return names, {word for word, count in words.items() if count >= WORD_TEXTS} - names


def learned(names: set[str], words: set[str]) -> Weights:
    """Log-odds of each syllable at each place, smoothed and cut."""
    found = []
    for place in range(3):
        of_names = Counter(name[place] for name in names)
        of_words = Counter(word[place] for word in words)
        found.append(
            {
                syllable: max(
                    -STRONGEST, min(STRONGEST, _ratio(of_names[syllable], len(names), of_words[syllable], len(words)))
                )
                for syllable in {*of_names, *of_words}
                if of_names[syllable] + of_words[syllable] >= SYLLABLE_WORDS
            }
        )
    return tuple(found)


def _ratio(of_names: int, names: int, of_words: int, words: int) -> float:
    few = 0.5
    many = few * 5
    return math.log((of_names + few) / (names + few * SYLLABLES)) - math.log(
        (of_words + many) / (words + many * SYLLABLES)
    )


def score(word: str, weights: Weights) -> float:
    """The sum of a word's syllables."""
    return sum(weight.get(syllable, UNKNOWN) for syllable, weight in zip(word, weights, strict=True))


def taught(names: set[str], words: set[str]) -> Weights:
    """The weights after words that look like names have changed sides."""
    names, words = set(names), set(words)
    for _ in range(PASSES):
        weights = learned(names, words)
        changing = {word for word in words if word[0] in surnames.SURNAMES and score(word, weights) > SURE}
        names, words = names | changing, words - changing
    return learned(names, words)


def rounded(weights: Weights) -> Weights:
    """The weights as whole numbers, without those equal to UNKNOWN."""
    return tuple(
        {syllable: round(value) for syllable, value in weight.items() if round(value) != UNKNOWN} for weight in weights
    )


def measured(names: set[str], words: set[str]) -> str:
    """How well the weights separate names and words that were held out."""
    told: dict[bool, list[float]] = {True: [], False: []}
    for fold in range(HELD_OUT):
        held = {word for word in names | words if zlib.crc32(word.encode()) % HELD_OUT == fold}
        weights = rounded(taught(names - held, words - held))
        for word in held:
            told[word in names].append(score(word, weights))
    lines = (
        f"above {bar:+d}: {sum(each > bar for each in told[True]) / len(names):.1%} of names, "
        f"{sum(each > bar for each in told[False]) / len(words):.1%} of words (names among them)"
        for bar in (4, 2, 0, -2, -4)
    )
    return "\n".join((f"{len(names):,} names, {len(words):,} words", *lines))


def table(name: str, weights: Mapping[str, float], about: str) -> str:
    """One table of the lexicon: the highest weight first, syllables in alphabetical order."""
    rows = []
    for value in sorted({int(value) for value in weights.values()}, reverse=True):
        syllables = "".join(sorted(syllable for syllable, other in weights.items() if other == value))
        parts = [syllables[start : start + 100] for start in range(0, len(syllables), 100)]
        words = (
            f'"{parts[0]}"' if len(parts) == 1 else "(\n" + "".join(f'        "{part}"\n' for part in parts) + "    )"
        )
        rows.append(f"    {value}: {words},\n")
    return f'{name}: dict[int, str] = {{\n{"".join(rows)}}}\n"""{about}"""\n'


def module(weights: Weights) -> str:
    """The whole module."""
    return "\n".join(
        (
            f'"""{_ABOUT}"""\n',
            f"UNKNOWN = {UNKNOWN}\n",
            table(
                "FAMILY", weights[0], "The first syllable of three: 김, 박 and 최 open names, 사 and 서 words as well."
            ),
            table("FIRST", weights[1], "The second of three."),
            table("LAST", weights[2], "The last of three: 훈 and 숙 end names, 을 and 청 words."),
        )
    )


def main(arguments: Sequence[str]) -> int:
    """Reads, learns, measures, writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("texts", type=Path, nargs="+")
    parser.add_argument("--without", type=Path, nargs="*", default=())
    options = parser.parse_args(arguments)
    names, words = gathered(texts_of(options.texts, ids_in(options.without)))
    sys.stdout.write(measured(names, words) + "\n")
    options.out.write_text(module(rounded(taught(names, words))), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
