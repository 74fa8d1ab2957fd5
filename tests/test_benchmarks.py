"""The arithmetic of the measures, and that the command measures invented releases. No figure is asserted: timing is no test."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.__main__ import main
from benchmarks.arithmetic import Spread, exponent, ratios, spread, steps
from benchmarks.measure import Target


def test_spread_is_the_middle_and_the_ends() -> None:
    assert spread([3.0, 1.0, 2.0]) == Spread(2.0, 1.0, 3.0)
    assert spread([1.0, 2.0]) == Spread(1.5, 1.0, 2.0)
    with pytest.raises(ValueError, match="no round"):
        spread([])


def test_ratios_are_taken_round_by_round() -> None:
    assert ratios([2.0, 9.0], [1.0, 3.0]) == (2.0, 3.0)
    with pytest.raises(ValueError, match="no time pass"):
        ratios([1.0], [0.0])
    with pytest.raises(ValueError, match="zip"):
        ratios([1.0, 2.0], [1.0])


@given(
    power=st.floats(0.5, 3), factor=st.floats(1e-6, 10), lengths=st.sets(st.integers(10, 10**7), min_size=2, max_size=6)
)
def test_the_exponent_of_a_power_is_its_power(power: float, factor: float, lengths: set[int]) -> None:
    seconds = {length: factor * length**power for length in sorted(lengths)}
    assert exponent(seconds) == pytest.approx(power, rel=1e-3)
    assert steps(seconds) == pytest.approx([power] * (len(lengths) - 1), rel=0.05, abs=0.05)


def test_one_length_has_no_exponent() -> None:
    assert exponent({1000: 0.5}) is None


@pytest.mark.parametrize(
    ("target", "value", "met"), [(Target(2), 2.0, True), (Target(2), 2.1, False), (Target(1.8, "", "≥"), 1.8, True)]
)
def test_targets(target: Target, value: float, *, met: bool) -> None:
    assert target.met(value) is met


def test_invented_releases_are_measured_and_reported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--invented", "--quick", "--rounds", "1", "--only", "text", "hwpx", "--out", str(tmp_path)]) == 0
    printed = capsys.readouterr().out
    assert "not measured" not in printed
    figures = json.loads((tmp_path / "results.json").read_text("utf-8"))
    assert set(figures) == {"text-langdetect", "text-patterns", "hwpx"}
    assert all(value > 0 for values in figures.values() for value in values)
    page = (tmp_path / "RESULTS.md").read_text("utf-8")
    assert page.count("\n| parse") == 3
    assert "langdetect" in page


def test_a_row_that_is_not_known_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--only", "nothing-is-called-so"]) == 2
    assert "text-langdetect" in capsys.readouterr().err
