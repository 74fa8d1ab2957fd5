"""Results as a page for people, and as pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice, zip_longest
from pathlib import Path
from typing import cast

from attrs import field, frozen

from benchmarks import plots
from benchmarks.machine import machine
from benchmarks.measure import BenchmarkRow, Measured, NotMeasured
from benchmarks.profiling import SHOWN, Profile, shares
from benchmarks.reasons import REASONS

Found = tuple[BenchmarkRow, Measured | NotMeasured]
LENGTHS, MEMORY = ("length", "seconds by bytes"), ("many-memory", "MB by texts")
"""The row and the detail that a table and a picture show."""


@frozen
class Run:
    """All results of a run. `origin` says what was measured on; `load` is that of the machine at the start and at the end."""

    origin: str
    found: Sequence[Found]
    load: tuple[Sequence[float], Sequence[float]] = ((), ())
    profiles: Mapping[str, Profile | str] = field(factory=dict)
    scores: Sequence[str] = ()
    before: str = ""
    """The commit of the build before; its profiles are `earlier`."""
    earlier: Mapping[str, Profile | str] = field(factory=dict)

    @property
    def figures(self) -> list[tuple[BenchmarkRow, Measured]]:
        """The rows that have a figure."""
        return [(row, each) for row, each in self.found if isinstance(each, Measured)]

    def curve(self, row: str, detail: str) -> dict[float, float]:
        """Numbers by number from the details of a row; empty where it was not measured."""
        known = [each.details.get(detail, {}) for known, each in self.figures if known.name == row]
        return cast("dict[float, float]", known[0]) if known else {}


def write(folder: Path, run: Run) -> None:
    """Writes RESULTS.md and its pictures into a folder, which is created if needed."""
    folder.mkdir(parents=True, exist_ok=True)
    pictures = drawn(run)
    for name, picture in pictures.items():
        (folder / name).write_text(picture, encoding="utf-8")
    (folder / "RESULTS.md").write_text("\n".join(page(run, pictures)) + "\n", encoding="utf-8")


# ---------------------------------------------------------------------------------------------- pictures


def drawn(run: Run) -> dict[str, str]:
    """Pictures by file name; rows that were not measured have none."""
    pictures = {}
    if run.figures:
        pictures["targets.svg"] = plots.bars("Value over target: left of the line is better", [*map(_bar, run.figures)])
    if curve := run.curve(*LENGTHS):
        pictures["length.svg"] = plots.line("Time of parse_text", curve, "bytes of UTF-8", "seconds", logarithmic=True)
    if curve := run.curve(*MEMORY):
        pictures["memory.svg"] = plots.line("Memory of the parent", curve, "texts read", "MB", logarithmic=False)
    return pictures


def _bar(figure: tuple[BenchmarkRow, Measured]) -> plots.Bar:
    row, found = figure
    value = found.spread.median
    return plots.Bar(row.name, row.target.ratio(value), row.target.met(value), f"{value:.3g} ({row.target})")


# ---------------------------------------------------------------------------------------------- the page


def page(run: Run, pictures: Iterable[str] = ()) -> Iterator[str]:
    """The lines of RESULTS.md, with the pictures that there are."""
    there = set(pictures)
    yield from ("# Results", "", f"{run.origin[:1].upper()}{run.origin[1:]}.", "", *_machine(run), "")
    yield "Ratios of one run: both sides take the same documents by turns; median (least to most) of the rounds."
    if run.before:
        yield f"The build before is that of commit {run.before}, in a process of its own."
    yield from ("", *_rows(run), "", *_picture("targets.svg", "Value over target of each row", there))
    yield from _missed(run)
    yield from _curve("Time by length", run.curve(*LENGTHS), ("bytes", "seconds", "MB a second"), _speed)
    yield from _picture("length.svg", "Time of parse_text by the length of the text", there)
    yield from _curve("Memory", run.curve(*MEMORY), ("texts read", "MB of the parent", "more than at the start"), _more)
    yield from _picture("memory.svg", "Memory of the parent by texts read", there)
    yield from _profiles(run)
    yield from _scores(run)


def _machine(run: Run) -> Iterator[str]:
    known = machine()
    packages = cast("dict[str, str]", known["packages"])
    start, end = (", ".join(f"{each:.2f}" for each in load) or "not known" for load in run.load)
    memory = "memory not known" if known["memory, GB"] is None else f"{known['memory, GB']} GB of memory"
    yield f"- Machine: {known['processor']}, {known['cores']} cores, {memory}, {known['system']}"
    yield f"- {known['python']}; {', '.join(f'{name} {version}' for name, version in packages.items())}"
    yield f"- Load over 1, 5 and 15 minutes: {start} at the start, {end} at the end"


def _rows(run: Run) -> Iterator[str]:
    yield from _head("row", "what", "against", "measured", "target", "", "ours", "theirs")
    for row, each in run.found:
        yield _line(row.name, row.what, row.against, *_cells(row, each))


def _cells(row: BenchmarkRow, found: Measured | NotMeasured) -> Sequence[str]:
    if isinstance(found, NotMeasured):
        return f"not measured: {found}", str(row.target), "", "", ""
    middle, least, most = found.spread
    verdict = "met" if row.target.met(middle) else "**not met**"
    return f"{middle:.3g} ({least:.3g} to {most:.3g})", str(row.target), verdict, found.ours, found.theirs


def _missed(run: Run) -> Iterator[str]:
    """Rows whose median misses the target, with the reason if one is known."""
    missed = [(row, each.spread.median) for row, each in run.figures if not row.target.met(each.spread.median)]
    if missed:
        yield from ("## Targets not met", "")
        for row, value in missed:
            yield f"- **{row.name}**: {value:.3g}, target {row.target}. {REASONS.get(row.name, '')}".rstrip()
        yield ""


def _curve(
    title: str, curve: Mapping[float, float], head: Sequence[str], third: Callable[[Mapping[float, float], float], str]
) -> Iterator[str]:
    if curve:
        yield from (f"## {title}", "", *_head(*head))
        yield from (_line(f"{at:,}", f"{value:.3g}", third(curve, at)) for at, value in curve.items())
        yield ""


def _speed(curve: Mapping[float, float], at: float) -> str:
    return f"{at / curve[at] / 1e6:.3g}"


def _more(curve: Mapping[float, float], at: float) -> str:
    return f"{curve[at] - next(iter(curve.values())):.3g}"


def _picture(name: str, said: str, there: set[str]) -> Iterator[str]:
    if name in there:
        yield from (f"![{said}]({name})", "")


# ---------------------------------------------------------------------------------------------- profile and scores


def _profiles(run: Run) -> Iterator[str]:
    if run.profiles:
        yield from ("## Where the time goes", "")
        yield "Own time, that of the C functions a function calls included, as a share of all; the ten longest, and the rooms."
        yield "A collection of garbage counts where it happens to begin."
        yield ""
    for kind, each in run.profiles.items():
        if isinstance(each, str):
            yield from (f"### {kind}", "", f"Not profiled: {each}.", "")
        else:
            old = run.earlier.get(kind)
            yield from _profile(kind, each, old if isinstance(old, Profile) else None)


def _profile(kind: str, now: Profile, old: Profile | None) -> Iterator[str]:
    took = f"{now.documents} documents, {_each(now.functions, now.documents)}"
    if old is not None:
        took += f" (before: {old.documents}, {_each(old.functions, old.documents)})"
    yield from (f"### {kind}", "", f"{took}; by {now.tool}.", "")
    yield from _beside("function", now.functions, {} if old is None else old.functions)
    yield from _beside("room", now.rooms, {} if old is None else old.rooms)


def _each(functions: Mapping[str, float], documents: int) -> str:
    return f"{sum(functions.values()) / documents * 1e3:.3g} ms each while watched"


def _beside(what: str, now: Mapping[str, float], old: Mapping[str, float]) -> Iterator[str]:
    """The longest now, and beside them the longest of the earlier run if it is known."""
    yield from _head(*(what, "share", f"{what} before", "share")[: 4 if old else 2])
    for pair in zip_longest(_longest(now), _longest(old), fillvalue=("", "")):
        yield _line(*(cell for cells in pair[: 2 if old else 1] for cell in cells))
    yield ""


def _longest(seconds: Mapping[str, float]) -> list[tuple[str, str]]:
    known = shares(seconds, sum(seconds.values()))
    return [(f"`{name}`", f"{share:.1f} %") for name, share in islice(known.items(), SHOWN)]


def _scores(run: Run) -> Iterator[str]:
    if run.scores:
        yield from ("## Accuracy", "", "```text", *run.scores, "```", "")


def _head(*names: str) -> tuple[str, str]:
    return _line(*names), "|" + "---|" * len(names)


def _line(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"
