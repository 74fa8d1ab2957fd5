"""The two faces that PDFs are set in, NanumGothic and its bold, found in the package koreanize-matplotlib.

That package is not imported, as it would import matplotlib; its fonts are free (SIL Open Font License).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from threading import RLock

from attrs import frozen

LOCK = RLock()
"""Held while a document is written: reportlab reads a font's tables through one cursor."""
_PREFIX = "kprocure-parse:"
"""Prefix of the faces' names in reportlab's registry, where an application may have its own NanumGothic."""
_EM = 1000
_MISSING = "writing PDFs needs reportlab and the fonts of koreanize-matplotlib: pip install kprocure-parse[testing]"


@frozen(kw_only=True)
class Face:
    """A typeface: its name in reportlab's registry, and the widths of its characters by code, in thousandths of an em."""

    name: str
    widths: Mapping[int, float]

    def width(self, text: str, size: float) -> float:
        """The width of a text in points. Raises ValueError for a character that the face does not have."""
        try:
            return sum([self.widths[ord(letter)] for letter in text]) * size / _EM
        except KeyError as error:
            letter = chr(error.args[0])
            raise ValueError(f"NanumGothic has no glyph for {letter!r} (U+{ord(letter):04X})") from None


@frozen(kw_only=True)
class Faces:
    """The faces of a document."""

    regular: Face
    bold: Face


def faces() -> Faces:
    """Both faces, registered with reportlab at the first call. Raises ImportError if the extra `testing` is missing."""
    with LOCK:
        return _faces()


@cache
def _faces() -> Faces:
    return Faces(regular=_face("NanumGothic"), bold=_face("NanumGothicBold"))


def _face(name: str) -> Face:
    found = find_spec("koreanize_matplotlib")
    if found is None or found.origin is None:
        raise ImportError(_MISSING, name="koreanize_matplotlib")
    try:
        from reportlab.pdfbase.pdfmetrics import registerFont
        from reportlab.pdfbase.ttfonts import TTFont
    except ImportError as error:
        raise ImportError(_MISSING, name=error.name) from error
    path = Path(found.origin).parent / "fonts" / f"{name}.ttf"
    font = TTFont(_PREFIX + name, str(path), asciiReadable=False, shapable=False)
    registerFont(font)
    widths = {code: width for code, width in font.face.charWidths.items() if chr(code).isprintable()}
    spaces = {ord("\u00a0"): widths[ord(" ")], ord("\u3000"): font.face.charWidths[ord("\u3000")]}
    return Face(name=font.fontName, widths={**widths, **spaces})
