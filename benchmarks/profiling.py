"""Where the time goes: own time by function and by room of the package, over one kind of document after the other.

Own time of a function includes the C functions it calls (a pattern's match, a dict's get), which have no line of Python.
"""

from __future__ import annotations

import cProfile
import pstats
import re
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, TypeVar

from attrs import frozen

import kprocure_parse as kp
from benchmarks.measure import NotMeasured, Setting, nothing_held
from benchmarks.readable import readable, with_pdfium

PATIENCE = 20.0
"""Seconds for which one kind is profiled; later documents are left out."""
INTERVAL = 0.001
"""Seconds between two samples of pyinstrument."""
SHOWN = 10
"""Functions that are shown for each kind; all are kept."""
HOUSE = Path(kp.__file__).resolve().parent
LIBRARY = re.compile(r"(?:.*/)?(?:(?:site|dist)-packages|lib/python3\.\d+)/")
"""Directories before the name of a third-party module."""
_COMPREHENSIONS = {"<listcomp>", "<dictcomp>", "<setcomp>", "<genexpr>"}
_ATTRS = "<attrs generated methods "
"""Prefix of the class for which attrs wrote a function."""
T = TypeVar("T")


@frozen
class Profile:
    """Seconds of own time by function, the longest first, over a number of documents."""

    tool: str
    documents: int
    functions: dict[str, float]

    @property
    def rooms(self) -> dict[str, float]:
        """Seconds by room: readers, layout, fields, … and packages of others."""
        return summed_by_room(self.functions)

    def raw(self) -> dict[str, object]:
        """For another process, in JSON."""
        return {"tool": self.tool, "documents": self.documents, "functions": self.functions}

    @classmethod
    def of(cls, raw: Mapping[str, Any]) -> Profile:
        """A profile from what `raw` gave."""
        return cls(raw["tool"], raw["documents"], raw["functions"])


def profiled(setting: Setting) -> dict[str, Profile | str]:
    """A profile of each kind of document, or why there is none."""
    works: dict[str, Callable[[], Profile]] = {
        "texts": lambda: profile(setting.documents.texts, kp.parse_text),
        "HWPX": lambda: profile(readable(setting, "hwpx", kp.parse), kp.parse),
        "PDF (pypdfium2)": lambda: profile(readable(setting, "pdf", with_pdfium), with_pdfium),
        "HTML": lambda: profile(readable(setting, "html", kp.parse), kp.parse),
        "HWP": lambda: profile(readable(setting, "hwp", kp.parse), kp.parse),
    }
    return {kind: _tried(work) for kind, work in works.items()}


def _tried(work: Callable[[], Profile]) -> Profile | str:
    try:
        return work()
    except NotMeasured as reason:
        return str(reason)


def profile(documents: Sequence[T], work: Callable[[T], object]) -> Profile:
    """A profile of `work` over the documents, after warming up with the first one. Raises NotMeasured without documents."""
    if not documents:
        raise NotMeasured("no document of this kind")
    work(documents[0])
    done: list[T] = []

    def run() -> None:
        begun = time.perf_counter()
        for document in documents:
            work(document)
            done.append(document)
            if time.perf_counter() - begun > PATIENCE:
                break

    sampled = find_spec("pyinstrument") is not None
    with nothing_held():
        seconds = (_sampled if sampled else _traced)(run)
    return Profile("pyinstrument" if sampled else "cProfile", len(done), seconds)


def _sampled(run: Callable[[], object]) -> dict[str, float]:
    """By pyinstrument, which samples the program a thousand times a second."""
    from pyinstrument import Profiler  # noqa: PLC0415 - belongs to an extra

    profiler = Profiler(interval=INTERVAL, async_mode="disabled")
    profiler.start()
    try:
        run()
    finally:
        session = profiler.stop()
    return own((stack, seconds) for stack, seconds in session.frame_records)


def own(records: Iterable[tuple[Sequence[str], float]]) -> dict[str, float]:
    """Seconds by the innermost function of Python in each stack.

    A frame of pyinstrument is a function, its file and its line, with a NUL between them.
    """
    return summed((_innermost(stack), seconds) for stack, seconds in records)


def _innermost(stack: Sequence[str]) -> str:
    """A comprehension counts as the function that it is written in."""
    calls = [
        (name, file) for name, file, *_ in (frame.split("\0") for frame in reversed(stack)) if file != "<built-in>"
    ]
    name, file = next(iter(calls), ("?", "?"))
    if name in _COMPREHENSIONS:
        name = next((outer for outer, place in calls if place == file and outer not in _COMPREHENSIONS), name)
    return f"{module(file)}:{name}"


def _traced(run: Callable[[], object]) -> dict[str, float]:
    """By cProfile, which makes functions that call many others look longer than they are."""
    tracer = cProfile.Profile(builtins=False)
    tracer.runcall(run)
    known = pstats.Stats(tracer).stats  # type: ignore[attr-defined]
    return summed((f"{module(file)}:{name}", seconds) for (file, _, name), (_, _, seconds, _, _) in known.items())


def summed(parts: Iterable[tuple[str, float]]) -> dict[str, float]:
    """Seconds by name, the longest first; the frames of the benchmarks themselves are left out."""
    found: defaultdict[str, float] = defaultdict(float)
    for name, seconds in parts:
        if room(name) != "benchmarks":
            found[name] += seconds
    return dict(sorted(found.items(), key=lambda each: -each[1]))


def module(file: str) -> str:
    """The dotted name of a file's module: ours without kprocure_parse, those of others from their package on. No folder of this machine."""
    path = Path(file)
    if path.is_relative_to(HOUSE):
        return _dotted(path.relative_to(HOUSE))
    if LIBRARY.match(path.as_posix()):
        return _dotted(Path(LIBRARY.sub("", path.as_posix())))
    if path.is_relative_to(HOUSE.parent):
        return _dotted(path.relative_to(HOUSE.parent))
    return file.removeprefix(_ATTRS).strip("<>").removeprefix("kprocure_parse.") if file.startswith("<") else path.stem


def _dotted(path: Path) -> str:
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)


def room(function: str) -> str:
    """The room of a function: layout for layout.lines:_script, and the package of others."""
    return function.partition(":")[0].partition(".")[0]


def summed_by_room(functions: Mapping[str, float]) -> dict[str, float]:
    """Seconds by room, of seconds by function."""
    return summed((room(name), seconds) for name, seconds in functions.items())


def shares(seconds: Mapping[str, float], total: float) -> dict[str, float]:
    """Percent of a total by name, the largest first. A total of 0 gives none."""
    if total <= 0:
        return {}
    return {name: 100 * part / total for name, part in sorted(seconds.items(), key=lambda each: -each[1])}
