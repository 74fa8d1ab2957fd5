"""Specimens in any number, outside a test."""

from __future__ import annotations

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import seed as seeded

from kprocure_parse.testing.specimen import FormId, Specimen
from kprocure_parse.testing.strategies import releases


def make(count: int, *, seed: int = 0, form: FormId | None = None) -> list[Specimen]:
    """`count` specimens of one form or of all; the same seed gives the same ones.

    As far as hypothesis does: another version of it, or other modules loaded (it draws on their constants), may give others.

    Raises ValueError if `count` is negative.
    """
    if count < 0:
        raise ValueError(f"cannot make {count} releases: give a count of 0 or more")
    return [_one(f"{seed}/{number}", form) for number in range(count)]


def _one(seed: str, form: FormId | None) -> Specimen:
    """The second example of a run of its own: the first is always the simplest, later ones vary it."""
    found: list[Specimen] = []

    @seeded(seed)
    @settings(
        max_examples=2,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(releases(form))
    def gather(specimen: Specimen) -> None:
        found.append(specimen)

    gather()
    return found[-1]
