"""What the parser leaves unclaimed in the corpus stays within the shares in tests/unclaimed.json."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tools.measure_unclaimed import measured, texts_of

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT.parent / "shared" / "corpus"
CEILINGS = json.loads((ROOT / "tests" / "unclaimed.json").read_text("utf-8"))
EVERY = {"ministries": 24, "pps": 24, "scale": 200}


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not here")
@pytest.mark.parametrize("name", CEILINGS)
def test_the_share_of_unclaimed_text(name: str) -> None:
    found = measured(texts_of([CORPUS / f"{name}.jsonl.gz"], EVERY[name]))
    assert found.characters <= CEILINGS[name]["characters"]
    assert found.texts <= CEILINGS[name]["texts"]


def test_nothing_is_claimed_of_text_that_is_no_release() -> None:
    assert measured(["가나다라\n마바사"]).texts == 1
