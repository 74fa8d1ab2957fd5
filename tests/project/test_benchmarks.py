"""The arithmetic of the measures, and that the command measures invented releases. No figure is asserted, since timing is not a test."""

from __future__ import annotations

import json
import math
import re
import subprocess
from importlib.util import cache_from_source
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.__main__ import main
from benchmarks.arithmetic import Spread, exponent, ratios, spread, steps
from benchmarks.builds import PROFILE, build
from benchmarks.documents import Invented, Listed, listed
from benchmarks.measure import BenchmarkRow, Measured, NotMeasured, Target
from benchmarks.plots import Bar, bars, line
from benchmarks.processes import TOP, compiled
from benchmarks.profiling import HOUSE, Profile, module, own, profile, shares
from benchmarks.reasons import REASONS
from benchmarks.report import Run, drawn, page
from benchmarks.rows import ROWS
from benchmarks.rows.texts import counted
from benchmarks.scores import cut, scored


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


@pytest.mark.parametrize(
    ("target", "value", "ratio"),
    [
        (Target(2), 3.0, 1.5),
        (Target(1.8, "", "≥"), 3.6, 0.5),
        (Target(0), 0.0, 1.0),
        (Target(0), 2.0, math.inf),
        (Target(1, "", "≥"), 0.0, math.inf),
    ],
)
def test_the_ratio_to_a_target_is_at_most_one_where_it_is_met(target: Target, value: float, ratio: float) -> None:
    assert target.ratio(value) == ratio
    assert target.met(value) is (ratio <= 1)


# ---------------------------------------------------------------------------------------------- the command


def test_invented_releases_are_measured_and_reported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = ["text-langdetect", "text-floor", "hwpx"]
    asked = ["--invented", "--quick", "--rounds", "1", "--only", *rows, "--profile", "--out", str(tmp_path)]
    assert main(asked) == 0
    assert "not measured" not in capsys.readouterr().out
    assert {path.name for path in tmp_path.iterdir()} == {"RESULTS.md", "targets.svg"}
    page = (tmp_path / "RESULTS.md").read_text("utf-8")
    found = re.findall(r"^\| ([\w-]+) \| .+? \| .+? \| ([\d.]+) \(([\d.]+) to ([\d.]+)\) \|", page, re.MULTILINE)
    assert [name for name, *_ in found] == [*rows, "hwpx-read"]
    assert all(float(middle) > 0 and middle == least == most for _, middle, least, most in found)
    assert "Not profiled: no hwp file among the documents." in page
    assert "| `layout` |" in page.partition("### texts")[2].partition("### HWPX")[0]
    assert "| `readers` |" in page.partition("### HWPX")[2]
    assert str(Path.home()) not in page
    for embedded in re.findall(r"!\[.+?\]\((.+?)\)", page):
        ET.parse(tmp_path / embedded)


@pytest.fixture(scope="module")
def checkout() -> None:
    """A history of this checkout, which a copy of its files lacks."""
    known = subprocess.run(["git", "-C", str(TOP), "rev-parse", "HEAD"], capture_output=True, check=False)  # noqa: S607 - wherever git is installed
    if known.returncode:
        pytest.skip("no history to take an earlier build from")


@pytest.mark.usefixtures("checkout")
def test_a_build_of_a_commit_takes_the_same_documents(capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["--invented", "--quick", "--rounds", "1", "--only", "text-before", "--before", "HEAD"]
    assert main(asked) == 0
    assert re.search(r"text-before +parse_text, .+: [\d.]+ \(", capsys.readouterr().out)


def test_what_is_no_commit_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--invented", "--quick", "--only", "import-lazy", "--before", "no-such-commit"]) == 2
    assert "--before: git has no package at no-such-commit" in capsys.readouterr().err


def test_without_an_earlier_build_its_rows_say_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--invented", "--quick", "--only", "text-before"]) == 0
    assert "not measured: no earlier build to compare with (--before COMMIT)" in capsys.readouterr().out


def test_another_build_answers_in_a_process_of_its_own(tmp_path: Path) -> None:
    documents = Invented(tmp_path, 2)
    with build(TOP, listed(documents)) as worker:
        assert worker.ask("texts pps") > 0
        with pytest.raises(NotMeasured, match="no hwp file"):
            worker.ask("parse hwp")
        with pytest.raises(NotMeasured, match="KeyError in the other build"):
            worker.ask("nothing is called so")
        profiles = worker.ask(PROFILE)
    assert Profile.of(profiles["texts"]).documents == 2
    assert profiles["HWP"] == "no hwp file among the documents"


def test_documents_reach_another_process_as_they_are(tmp_path: Path) -> None:
    documents = Invented(tmp_path, 2)
    there = Listed(json.loads(json.dumps(listed(documents))))
    assert there.texts_of("ministries") == documents.texts == there.texts == [*there.run(5)]
    assert there.files("pdf") == documents.files("pdf")
    assert there.files("hwp") == []


def test_new_processes_find_the_package_compiled() -> None:
    """As an installer does: where Python writes no bytecode, an editable checkout would be compiled at every start."""
    compiled()
    homes = [cache_from_source(str(source)) for source in (TOP / "kprocure_parse").rglob("*.py")]
    assert homes
    assert [home for home in homes if not Path(home).is_file()] == []


def test_a_row_that_is_not_known_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--only", "nothing-is-called-so"]) == 2
    assert "text-langdetect" in capsys.readouterr().err


def test_texts_that_ask_the_detector_are_counted_and_the_function_is_put_back() -> None:
    module = ModuleType("asked")
    module.function = len  # type: ignore[attr-defined]
    with pytest.raises(ZeroDivisionError), counted(module, "function") as calls:  # noqa: PT012 - tests what is restored after an error
        assert module.function("abc") == 3
        assert calls == [1]
        _ = 1 // 0
    assert module.function is len


# ---------------------------------------------------------------------------------------------- the report

_ROW = BenchmarkRow("text-floor", "parse_text", "patterns", Target(2), lambda _: Measured((1.0,)))
_MEASURED = Measured((3.0, 2.5, 5.0), "1 ms a text", "2 ms a text", {"count": 4})
_PROFILE = Profile("cProfile", 2, {"layout.lines:cut": 0.03, "fields.body:find": 0.01})
_SCORES = [" 96.61%  pdf: kind   57 right  2 wrong  floor 96.00%", "1 documents raised"]


def _page(run: Run) -> str:
    return "\n".join(page(run))


def test_a_run_stands_beside_the_build_before() -> None:
    quicker = Profile("cProfile", 2, {"fields.body:find": 0.01})
    assert Profile.of(json.loads(json.dumps(_PROFILE.raw()))) == _PROFILE
    run = Run("texts", [(_ROW, _MEASURED)], ((), ()), {"texts": quicker}, _SCORES, "abc1234", {"texts": _PROFILE})
    both = _page(run)
    assert "The build before is that of commit abc1234" in both
    assert "| `fields.body:find` | 100.0 % | `layout.lines:cut` | 75.0 % |" in both
    assert "|  |  | `fields.body:find` | 25.0 % |" in both
    assert _SCORES[0] in both
    assert "before" not in _page(evolve(run, before="", earlier={}))


def test_what_is_missed_is_told_with_its_reason() -> None:
    missed = _page(Run("texts", [(_ROW, _MEASURED)])).partition("## Targets not met")[2]
    assert f"- **text-floor**: 3, target ≤ 2. {REASONS['text-floor']}" in missed
    assert "## Targets not met" not in _page(Run("texts", [(_ROW, Measured((2.0,)))]))
    assert "| not measured: no node | ≤ 2 |" in _page(Run("texts", [(_ROW, NotMeasured("no node"))]))


def test_reasons_are_those_of_rows() -> None:
    assert set(REASONS) <= {row.name for row in ROWS}


def test_length_and_memory_have_tables_and_pictures() -> None:
    rows = {row.name: row for row in ROWS}
    found = [
        (rows["length"], Measured((1.0,), details={"seconds by bytes": {1000: 0.001, 10000: 0.02}})),
        (rows["many-memory"], Measured((90.0,), details={"MB by texts": {0: 40.0, 2000: 90.0}})),
    ]
    run = Run("texts", found)
    assert set(drawn(run)) == {"targets.svg", "length.svg", "memory.svg"}
    assert "| 10,000 | 0.02 | 0.5 |" in _page(run)
    assert "| 2,000 | 90 | 50 |" in _page(run)


# ---------------------------------------------------------------------------------------------- scores


@pytest.mark.parametrize(
    ("output", "kept"),
    [
        ("", []),
        ("\n".join([*_SCORES, "    release-17.pdf: ValueError", " 50.00%  release-18.pdf"]), _SCORES),
        (
            f"{_SCORES[0]}\n              release-19.pdf: 3 for 4\n0 documents raised",
            [_SCORES[0], "0 documents raised"],
        ),
        (f"reading release-20.pdf\n{_SCORES[0]}   ", _SCORES[:1]),
    ],
)
def test_the_table_of_scores_names_no_document(output: str, kept: list[str]) -> None:
    assert cut(output) == kept


def test_a_script_of_scores_is_run(tmp_path: Path) -> None:
    script = tmp_path / "score.py"
    script.write_text(f"import sys\nprint({_SCORES[0]!r})\nprint('0 documents raised\\nsecret')\nsys.exit(1)")
    assert scored(script) == [_SCORES[0], "0 documents raised"]
    script.write_text("raise SystemExit('secret')")
    with pytest.raises(NotMeasured, match=r"^the script ended with 1 and without a table$"):
        scored(script)


# ---------------------------------------------------------------------------------------------- profiles


@given(seconds=st.dictionaries(st.text(), st.floats(0, 1e6), max_size=20))
def test_shares_are_of_a_hundred(seconds: dict[str, float]) -> None:
    found = shares(seconds, sum(seconds.values()))
    assert sum(found.values()) == pytest.approx(100 if sum(seconds.values()) else 0)
    assert [*found.values()] == sorted(found.values(), reverse=True)


@pytest.mark.parametrize(
    ("file", "name"),
    [
        (str(HOUSE / "layout" / "lines.py"), "layout.lines"),
        (str(HOUSE / "readers" / "__init__.py"), "readers"),
        ("/home/somebody/.venv/lib/python3.12/site-packages/pypdfium2/_helpers/page.py", "pypdfium2._helpers.page"),
        ("/usr/lib/python3.11/re/__init__.py", "re"),
        ("/home/somebody/script.py", "script"),
        ("<frozen importlib._bootstrap>", "frozen importlib._bootstrap"),
        ("<attrs generated methods kprocure_parse.records.Span>", "records.Span"),
    ],
)
def test_modules_are_told_without_folders(file: str, name: str) -> None:
    assert module(file) == name


def test_own_time_is_that_of_the_innermost_function_of_python() -> None:
    lines, pattern = f"cut\0{HOUSE / 'layout' / 'lines.py'}\0007", "Pattern.match\0<built-in>\0000"
    here = f"run\0{HOUSE.parent / 'benchmarks' / 'profiling.py'}\0001"
    each, other = (f"<genexpr>\0{HOUSE / 'layout' / file}\0009" for file in ("lines.py", "roles.py"))
    stacks = [[here, lines, pattern], [here, lines, each, pattern], [here, lines], [here, lines, other], [here]]
    assert own((stack, 0.25) for stack in stacks) == {"layout.lines:cut": 0.75, "layout.roles:<genexpr>": 0.25}


@pytest.mark.parametrize("sampled", [True, False])
def test_a_profile_is_taken_with_what_is_installed(*, sampled: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if sampled:
        pytest.importorskip("pyinstrument")
    else:
        monkeypatch.setattr("benchmarks.profiling.find_spec", lambda _: None)
    taken = profile([["b", "a"] * 3000] * 5, json.dumps)
    assert taken.tool == ("pyinstrument" if sampled else "cProfile")
    assert taken.documents == 5
    assert set(taken.rooms) <= {"json", "typing"}
    with pytest.raises(NotMeasured):
        profile([], json.dumps)


# ---------------------------------------------------------------------------------------------- pictures


def _texts(picture: str) -> list[str]:
    return [each.text or "" for each in ET.fromstring(picture).iter("{http://www.w3.org/2000/svg}text")]


@given(
    rows=st.lists(
        st.builds(Bar, st.text(), st.floats(0, allow_nan=False), st.booleans(), st.sampled_from(["<3 & more", "0"])),
        max_size=5,
    )
)
def test_bars_are_well_formed_whatever_they_are_called(rows: list[Bar]) -> None:
    texts = _texts(bars("a < b & c", rows))
    assert "a < b & c" in texts
    assert sum(text in {"<3 & more ✓", "<3 & more ✗", "0 ✓", "0 ✗"} for text in texts) == len(rows)


@given(
    points=st.dictionaries(st.floats(1e-6, 1e8), st.floats(1e-6, 1e8), min_size=1, max_size=9),
    logarithmic=st.booleans(),
)
def test_every_point_is_in_the_picture(points: dict[float, float], *, logarithmic: bool) -> None:
    root = ET.fromstring(line("t", points, "x", "y", logarithmic=logarithmic))
    circles = root.findall("{http://www.w3.org/2000/svg}circle")
    assert len(circles) == len(points)
    assert all(0 <= float(each.get("cx", "")) <= float(root.get("width", "")) for each in circles)
    assert all(0 <= float(each.get("cy", "")) <= float(root.get("height", "")) for each in circles)


def test_without_a_point_there_is_no_picture() -> None:
    with pytest.raises(ValueError, match="no point"):
        line("t", {}, "x", "y", logarithmic=True)
