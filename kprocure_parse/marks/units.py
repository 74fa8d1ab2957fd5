"""Units of government (부서) by how their names end, and how high each stands."""

from __future__ import annotations

from kprocure_parse.lexicon import units
from kprocure_parse.patterns import deferred

_LONGEST = max(map(len, units.ENDINGS))
_NOTE = deferred(r"[(（][^()（）]*+[)）]$")


def level(name: str) -> int | None:
    """How high a unit stands: 0 agency, 1 bureau, 2 division; None if its name does not end like a unit's.

    A note in brackets and a number after the ending are ignored: 한미안보협력1과, 국무조정실(세종), 예산과2.
    """
    bare = (_NOTE.sub("", name) if name.endswith((")", "）")) else name).rstrip("0123456789")
    for length in range(min(_LONGEST, len(bare)), 0, -1):
        found = units.ENDINGS.get(bare[-length:])
        if found is not None:
            return found
    return None
