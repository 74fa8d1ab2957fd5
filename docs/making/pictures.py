"""A picture of each form: the first page of an invented release, set as a PDF."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pypdfium2

from kprocure_parse.testing import FORMS, FormId, make, render

SEED, SCALE = 4, 1.1


def picture_of(form: FormId) -> str:
    """The name of a form's picture among the pages."""
    return f"pictures/{form}.png"


def pictures() -> Iterator[tuple[str, bytes]]:
    """Name and PNG for every form of which there are specimens; the same each time."""
    for form in FORMS:
        document = pypdfium2.PdfDocument(render(make(1, seed=SEED, form=form)[0], "pdf"))
        written = io.BytesIO()
        document[0].render(scale=SCALE).to_pil().convert("L").save(written, "PNG", optimize=True)
        document.close()
        yield picture_of(form), written.getvalue()
