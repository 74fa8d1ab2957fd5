"""What a process does that works with one build of the package: it takes documents once, then works on them as often as it is asked.

One request a line on standard input, one answer in JSON a line on standard output. Only what every build has is used.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import kprocure_parse as kp
from benchmarks.builds import PROFILE
from benchmarks.documents import TEXTS, Listed
from benchmarks.measure import NotMeasured, Setting, nothing_held, over
from benchmarks.profiling import Profile, profiled
from benchmarks.readable import readable


def _texts(kind: str) -> Callable[[Listed], float]:
    return lambda documents: over(documents.texts_of(kind), kp.parse_text)()


def _files(kind: str, work: Callable[[Path], object]) -> Callable[[Listed], float]:
    @cache
    def files(documents: Listed) -> list[Path]:
        return readable(Setting(documents, 1), kind, work)

    return lambda documents: over(files(documents), work)()


WORKS: dict[str, Callable[[Listed], float]] = {
    **{f"texts {kind}": _texts(kind) for kind in TEXTS},
    "parse hwp": _files("hwp", kp.parse),
    "read hwp": _files("hwp", kp.read),
}
"""What may be asked for, by name → seconds of processor time."""


def serve() -> None:
    """Answers until standard input ends; the first line is the documents, as `benchmarks.documents.listed` gives them."""
    documents = Listed(json.loads(sys.stdin.readline()))
    _answer(str(Path(kp.__file__).parent.parent))
    for line in sys.stdin:
        try:
            with nothing_held():
                _answer(_done(line.strip(), documents))
        except NotMeasured as reason:
            _answer({"failed": str(reason)})
        except Exception as error:  # noqa: BLE001 - another build may break on anything; the row says so
            _answer({"failed": f"{type(error).__name__} in the other build"})


def _done(work: str, documents: Listed) -> object:
    if work == PROFILE:
        found = profiled(Setting(documents, 1))
        return {kind: each.raw() if isinstance(each, Profile) else each for kind, each in found.items()}
    return WORKS[work](documents)


def _answer(found: Any) -> None:  # noqa: ANN401 - whatever JSON holds
    print(json.dumps(found), flush=True)
