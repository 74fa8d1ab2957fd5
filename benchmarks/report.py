"""What was measured, as a page for people and as raw figures."""

from __future__ import annotations

import json
import platform
from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from benchmarks.measure import Measured, NotMeasured, Row

PACKAGES = (
    "kprocure-parse",
    "attrs",
    "regex",
    "langdetect",
    "pdfminer.six",
    "pypdfium2",
    "olefile",
    "selectolax",
    "trafilatura",
    "markitdown",
    "ray",
)
"""What a figure depends on; the versions stand beside the figures."""

Found = tuple[Row, Measured | NotMeasured]


def write(folder: Path, found: Sequence[Found], origin: str) -> None:
    """RESULTS.md and results.json in a folder, which is made where it is not there."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "RESULTS.md").write_text("\n".join(page(found, origin)) + "\n", encoding="utf-8")
    raw = {row.name: list(each.values) if isinstance(each, Measured) else str(each) for row, each in found}
    (folder / "results.json").write_text(json.dumps(raw, indent=1) + "\n", encoding="utf-8")


def page(found: Iterable[Found], origin: str) -> Iterator[str]:
    """The lines of RESULTS.md."""
    yield from ("# Results", "", f"{origin[:1].upper()}{origin[1:]}. {_machine()}.", "")
    yield "Ratios of one run: both sides take the same documents by turns; median (least to most) of the rounds."
    yield from ("", "| what | against | measured | target | | ours | theirs |", "|---|---|---|---|---|---|---|")
    for row, each in found:
        yield f"| {row.what} | {row.against} | {_cells(row, each)} |"


def _cells(row: Row, found: Measured | NotMeasured) -> str:
    if isinstance(found, NotMeasured):
        return f"not measured: {found} | {row.target} | | |"
    middle, least, most = found.spread
    verdict = "met" if row.target.met(middle) else "**not met**"
    return f"{middle:.3g} ({least:.3g} to {most:.3g}) | {row.target} | {verdict} | {found.ours} | {found.theirs}"


def _machine() -> str:
    packages = ", ".join(f"{name} {known}" for name in PACKAGES if (known := _version(name)))
    return f"{platform.machine()}, {platform.system()}, Python {platform.python_version()}; {packages}"


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
