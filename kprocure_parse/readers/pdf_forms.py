"""What is looked at before an engine reads: drawings used within drawings (form XObjects), encrypted streams. Knows no operator but `Do`.

PDFium follows a form that uses itself twice for ever and cannot be stopped, so files with forms are checked first.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from kprocure_parse.errors import DamagedDocument, ReadError
from kprocure_parse.readers.limits import Limits

_FORM = re.compile(rb"/Subtype\s*/Form\b")
_USE = re.compile(rb"/([^\x00\s()<>\[\]{}/%]++)[\x00\s]++Do\b")
_ENCRYPTED = b"/Encrypt"
_DEEPEST = 40


def check_forms(data: bytes, limits: Limits, password: str | None = None) -> None:
    """Checks the forms of a PDF, if it has any (a stream's dictionary is never compressed).

    Raises DamagedDocument for a form that uses itself, LimitExceeded over `limits.max_elements` drawings on one page.
    """
    if not _FORM.search(data):
        return
    from pdfminer.pdfdocument import PDFEncryptionError
    from pdfminer.pdfpage import PDFPage

    from kprocure_parse.readers.pdf_opened import OpenedPdf

    counted = _Counted()
    try:
        for page in PDFPage.create_pages(OpenedPdf(data, limits, password)):
            drawn = counted.uses(page.contents, page.resources)
            limits.check("pdf", "max_elements", drawn, "drawings within drawings on one page")
    except (ReadError, PDFEncryptionError) as error:
        if isinstance(error, ReadError):
            raise
    except Exception as error:
        # pdfminer lets any exception out of a broken file
        raise DamagedDocument("pdf", f"its drawings cannot be followed ({type(error).__name__})") from error


def check_encrypted(data: bytes, limits: Limits, password: str | None = None) -> None:
    """Checks what the encrypted streams of a PDF unpack to, if it has any. Raises LimitExceeded over `limits.max_unpacked`."""
    if _ENCRYPTED not in data:
        return
    from kprocure_parse.readers.pdf_opened import OpenedPdf

    try:
        OpenedPdf(data, limits, password).check_streams()
    except ReadError:
        raise
    except Exception:  # noqa: BLE001 - pdfminer lets any exception out; whether the file opens is for the engine to say
        return


class _Counted:
    """The number of drawings in each form, those of nested forms included."""

    def __init__(self) -> None:
        self.known: dict[int, int] = {}
        self.open: list[int] = []

    def uses(self, contents: list[object], resources: object) -> int:
        """The number of drawings that a page or a form uses."""
        from pdfminer.pdftypes import PDFStream, resolve1

        forms = _dictionary(_dictionary(resources).get("XObject"))
        if not forms:
            return 0
        streams = [stream for each in contents if isinstance(stream := resolve1(each), PDFStream)]
        names = Counter(name for stream in streams for name in _USE.findall(stream.get_data()))
        return sum(count * self.drawings(forms.get(name.decode("latin-1")), resources) for name, count in names.items())

    def drawings(self, reference: object, around: object) -> int:
        """The number of drawings in a form; 0 for a picture."""
        from pdfminer.pdftypes import PDFStream, resolve1
        from pdfminer.psparser import PSLiteral

        form = resolve1(reference)
        kind = resolve1(form.get("Subtype")) if isinstance(form, PDFStream) else None
        if not isinstance(form, PDFStream) or not isinstance(kind, PSLiteral) or kind.name != "Form":
            return 0
        number = form.objid or 0
        if number in self.open or len(self.open) >= _DEEPEST:
            raise DamagedDocument("pdf", "a drawing of it uses itself; print it to a new PDF")
        if number not in self.known:
            self.open.append(number)
            self.known[number] = 1 + self.uses([form], form.get("Resources", around))
            self.open.pop()
        return self.known[number]


def _dictionary(value: object) -> Mapping[str, object]:
    from pdfminer.pdftypes import resolve1

    found = resolve1(value)
    return found if isinstance(found, dict) else {}
