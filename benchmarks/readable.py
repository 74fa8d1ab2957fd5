"""Which files of a kind a measure can take: those that all it is given can read. Only what every build of the package has is used."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import kprocure_parse as kp
from benchmarks.measure import NotMeasured, Setting, needed


def readable(setting: Setting, kind: str, *works: Callable[[Path], object]) -> list[Path]:
    """Files of a kind that each of `works` can read. Raises NotMeasured if there is none."""
    found = setting.documents.files(kind)
    kept = [path for path in found if all(_is_done(work, path) for work in works)]
    if not kept:
        raise NotMeasured(f"no {kind} file among the documents" if not found else f"none of {len(found)} is read")
    return kept


def pages(paths: Sequence[Path]) -> int:
    """Pages of PDF files."""
    pdfium = needed("pypdfium2")
    return sum(len(pdfium.PdfDocument(path)) for path in paths)


def _is_done(work: Callable[[Path], object], path: Path) -> bool:
    try:
        work(path)
    except Exception:  # noqa: BLE001 - whatever a reader raises, the file is not for the comparison
        return False
    return True


def with_pdfium(path: Path) -> object:
    """Our parser with pypdfium2."""
    return kp.parse(path, pdf_engine="pypdfium2")
