"""What all tests share: how hard hypothesis tries (`quick` at the desk, `ci` on the server, `deep` overnight), and the engines of PDF."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("quick", max_examples=60, deadline=None, print_blob=True)
settings.register_profile(
    "ci",
    max_examples=500,
    derandomize=True,  # a landing must not hang on luck; `deep` looks further
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],  # a busy server is no defect of a strategy
)
settings.register_profile("deep", settings.get_profile("ci"), max_examples=20_000, derandomize=False)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "quick"))


@pytest.fixture(params=("pdfminer", "pypdfium2"))
def engine(request: pytest.FixtureRequest) -> str:
    name = str(request.param)
    if name == "pypdfium2":
        pytest.importorskip("pypdfium2", reason="the extra `fast` is not installed")
    return name
