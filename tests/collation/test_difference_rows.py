"""Rows of what the two versions of a release say differently, as `kp.arrow.tables` writes them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import kprocure_parse as kp

pytest.importorskip("pyarrow", reason="the extra `arrow` is not installed")
EXAMPLE = Path(__file__).parents[2] / "examples" / "versions" / "bilingual_that_differs_2026.txt"
KOREAN = "조달청, 가상 창구 열어\n\n조달청(청장 홍길동)은 10월 12일 기업 60개사와 담당자 150명이 모인 가상 설명회를 연다고 밝혔다.\n"


def test_a_row_for_each_difference() -> None:
    record = kp.parse(EXAMPLE)
    tables = kp.arrow.tables([record], differences=True)
    rows = tables["differences"].to_pylist()
    told = [(row["number"], row["kind"], row["first_words"], row["first_value"], row["second_value"]) for row in rows]
    assert told == [(1, "date", "10월 12일", "10-12", "10-13"), (2, "count", "150명", "150", "115")]
    for row in rows:
        assert record.text[row["first_start"] : row["first_end"]] == row["first_words"]
        assert record.text[row["second_start"] : row["second_end"]] == row["second_words"]
        assert row["key"] == tables["releases"]["key"].to_pylist()[0]


def test_a_release_of_one_version_has_none() -> None:
    assert kp.arrow.tables([kp.parse_text(KOREAN)], differences=True)["differences"].num_rows == 0
    assert "differences" not in kp.arrow.tables([kp.parse_text(KOREAN)])


@pytest.mark.parametrize("given", ["text", [1]], ids=str)
def test_what_is_no_table_is_refused(given: Any) -> None:
    with pytest.raises(TypeError, match=r"tables or batches are taken, not (str|int)"):
        list(kp.arrow.records(given))
