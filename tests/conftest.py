"""Shared by all tests: how hard hypothesis tries (`quick` locally, `ci` in continuous integration, `deep` overnight; HYPOTHESIS_EXAMPLES), and the PDF engines."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Generator

import pytest
from hypothesis import HealthCheck, settings

# A shell that starts the tests in the background leaves Ctrl-C ignored, and what they start would inherit that: tests that
# interrupt a command would wait for ever.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
# Some five hundred processes are started, and each would compile the package if no bytecode is written: half of its time.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False
os.environ["LC_ALL"] = "C.UTF-8"  # the command speaks the language of the locale; tests expect English

settings.register_profile(
    "quick",
    max_examples=20,  # of a cheap law; the dear ones have a share of it: tests/makers/effort.py
    derandomize=bool(os.environ.get("CI")),  # results must not depend on luck; `deep` looks further
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],  # a busy machine is not a defect of a strategy
)
settings.register_profile(
    "ci",
    max_examples=500,
    derandomize=True,
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],  # likewise
)
settings.register_profile("deep", settings.get_profile("ci"), max_examples=20_000, derandomize=False)
_chosen = os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "quick")
_count = os.environ.get("HYPOTHESIS_EXAMPLES")
if _count:  # a profile with another number of examples: the whole of `deep` takes a night
    settings.register_profile("counted", settings.get_profile(_chosen), max_examples=int(_count))
settings.load_profile("counted" if _count else _chosen)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Eleven thousand tests are no garbage: to look through them again and again is a sixth of the work of all of them."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()
        gc.collect()
        gc.freeze()
        gc.set_threshold(50_000)


@pytest.fixture
def one_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents are read in this process: starting others takes longer than reading a hundred texts. tests/batch/ is about those."""
    monkeypatch.setattr("kprocure_parse.batch.many._processors", lambda: 1)


@pytest.fixture(params=("pdfminer", "pypdfium2"))
def engine(request: pytest.FixtureRequest) -> str:
    name = str(request.param)
    if name == "pypdfium2":
        pytest.importorskip("pypdfium2", reason="the extra `fast` is not installed")
    return name
