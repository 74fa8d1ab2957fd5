"""What the figures were measured with: the processor, the memory, the load, the packages."""

from __future__ import annotations

import os
import platform
import re
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PACKAGES = (
    "kprocure-parse",
    "attrs",
    "msgspec",
    "regex",
    "langdetect",
    "pdfminer.six",
    "pypdfium2",
    "olefile",
    "selectolax",
    "lxml",
    "trafilatura",
    "markitdown",
    "pyarrow",
    "ray",
    "pyinstrument",
)
"""Packages on which figures depend; their versions are reported."""


def machine() -> dict[str, object]:
    """Processor, cores, memory in GB (10**9 bytes), system, Python and packages."""
    return {
        "processor": processor(),
        "cores": os.cpu_count(),
        "memory, GB": memory(),
        "system": f"{platform.system()} {platform.machine()}",
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "packages": {name: known for name in PACKAGES if (known := _version(name))},
    }


def processor() -> str:
    """The model of the processor from /proc, else its architecture."""
    known = Path("/proc/cpuinfo")
    model = known.exists() and re.search(r"^model name\s*:\s*(.+)$", known.read_text("utf-8"), re.MULTILINE)
    return model[1].strip() if model else platform.machine()


def memory() -> float | None:
    """Memory of the machine in GB (10**9 bytes); None if the system does not say."""
    try:
        return round(os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 1e9, 1)
    except (AttributeError, ValueError, OSError):
        return None


def load() -> tuple[float, ...]:
    """The load average over 1, 5 and 15 minutes; empty if the system does not say."""
    try:
        return tuple(round(each, 2) for each in os.getloadavg())
    except (AttributeError, OSError):
        return ()


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
