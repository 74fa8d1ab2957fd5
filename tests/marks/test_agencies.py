"""Bodies in running words: what opens a sentence, and what hangs on the name."""

from __future__ import annotations

import pytest

from kprocure_parse.marks.agencies import AGENCIES
from kprocure_parse.marks.found import Marks

FIRST = (
    ("opens the sentence", "국토교통부는 버스를 늘린다.", [("국토교통부", True)]),
    ("in the brackets of the one that opens it", "국토교통부(가상교통위원회)는 버스를 늘린다.", [("국토교통부", True), ("가상교통위원회", True)]),
    ("in brackets inside a sentence", "버스는 국토교통부(가상교통위원회)가 늘린다.", [("국토교통부", False), ("가상교통위원회", False)]),
)  # fmt: skip


@pytest.mark.parametrize(("origin", "text", "expected"), FIRST, ids=[row[0] for row in FIRST])
def test_a_body_in_brackets_opens_what_its_parent_opens(
    origin: str, text: str, expected: list[tuple[str, bool]]
) -> None:
    assert [(mark.value.form, mark.value.first) for mark in Marks(text).of(AGENCIES)] == expected, origin
