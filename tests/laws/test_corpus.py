"""Real releases, skipped if they are absent: every format and every engine gives the same record.

All files are read in continuous integration; elsewhere every third of them, and all of which there is more than one format.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

import kprocure_parse as kp
from tests.makers.effort import DEEP

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason=f"no corpus at {CORPUS}")
FILES = sorted(
    path for part in ("forms", "mixed", "html") for path in (CORPUS / part).glob("*") if path.suffix != ".json"
)
SAMPLE = FILES if DEEP else FILES[::3]
PDFS = [path for path in SAMPLE if path.suffix == ".pdf"]

ALIKE = 0.98
"""The least share of words, spaces included, on which both engines must agree; in 82 of 86 files they agree on all."""


def core(record: kp.Release | kp.Article) -> dict[str, Any]:
    """What a release says about its time, its titles and its people, without white space."""
    assert isinstance(record, kp.Release)
    lifted = record.release_time
    return {
        "kind": record.kind,
        "release_time": lifted
        and (lifted.immediate, {(lift.medium, lift.date, lift.time, lift.edition) for lift in lifted.lifts}),
        "distributed": record.distributed and (record.distributed.date, record.distributed.time),
        "titles": [
            (version.language, *(bare(title.text) for title in (version.headline, *version.subtitles) if title))
            for version in record.versions
        ],
        "contacts": [
            (
                bare("".join(each.department)),
                each.group,
                each.role,
                each.rank,
                each.name,
                [phone.number for phone in each.phones],
            )
            for each in record.contacts
        ],
    }


def bare(text: str) -> str:
    return re.sub(r"\s", "", text).translate(str.maketrans("‘’“”～∼–", "''\"\"~~-"))


@cache
def readable(path: Path) -> kp.Release | kp.Article | None:
    try:
        return kp.parse(path)
    except kp.ReadError:
        return None


@pytest.mark.parametrize("path", SAMPLE, ids=lambda path: path.name)
def test_a_file_gives_a_record_or_says_why_not(path: Path) -> None:
    record = readable(path)
    if record is not None:
        assert "".join(record.text[section.span.slice] for section in record.sections) == record.text
        assert kp.from_json(kp.to_json(record)) == record


@pytest.mark.parametrize("path", PDFS, ids=lambda path: path.name)
def test_both_pdf_engines_give_the_same_record(path: Path) -> None:
    try:
        one = kp.parse(path, pdf_engine="pypdfium2")
    except kp.ReadError as error:
        with pytest.raises(type(error)):
            kp.parse(path, pdf_engine="pdfminer")
        return
    other = kp.parse(path, pdf_engine="pdfminer")
    assert core(other) == core(one)
    words, others = Counter(one.text.split()), Counter(other.text.split())
    assert 2 * (words & others).total() >= ALIKE * (words.total() + others.total())


def same_release(path: Path) -> str:
    """The name of the release in a file, without its format and origin."""
    return re.sub(r"pdf__|hwpx__|hancom-hwp__|-2022$|-hwpx?-2022$|_saved$|-no$", "", path.stem)


PAIRS = [
    pair
    for pair in combinations((path for path in FILES if path.parent.name == "mixed"), 2)
    if same_release(pair[0]) == same_release(pair[1])
]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: " + ".join(path.name for path in pair))
def test_a_release_says_the_same_in_every_format(pair: tuple[Path, Path]) -> None:
    one, other = map(readable, pair)
    if one is None or other is None:
        pytest.skip("one of the two cannot be read")
    assert core(one) == core(other)
