"""Shared by all tests: how hard hypothesis tries (`quick` locally, `ci` in continuous integration, `deep` overnight; HYPOTHESIS_EXAMPLES), and the PDF engines."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "quick",
    max_examples=60,
    derandomize=bool(os.environ.get("CI")),  # results must not depend on luck; `deep` looks further
    deadline=None,
    print_blob=True,
)
settings.register_profile(
    "ci",
    max_examples=500,
    derandomize=True,
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],  # a busy server is not a defect of a strategy
)
settings.register_profile("deep", settings.get_profile("ci"), max_examples=20_000, derandomize=False)
_chosen = os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "quick")
_count = os.environ.get("HYPOTHESIS_EXAMPLES")
if _count:  # a profile with another number of examples: the whole of `deep` takes a night
    settings.register_profile("counted", settings.get_profile(_chosen), max_examples=int(_count))
settings.load_profile("counted" if _count else _chosen)


@pytest.fixture(params=("pdfminer", "pypdfium2"))
def engine(request: pytest.FixtureRequest) -> str:
    name = str(request.param)
    if name == "pypdfium2":
        pytest.importorskip("pypdfium2", reason="the extra `fast` is not installed")
    return name
