"""HWP 5 (한글 2000 and later) → Document: the container, the headings, the sections, the preview as a last resort.

Knows the file format and no release. After 한글문서파일형식 5.0, revision 1.3, published by Hancom.
"""

from __future__ import annotations

from kprocure_parse.document import Document
from kprocure_parse.errors import DamagedDocument, LimitExceeded
from kprocure_parse.readers import hwp_preview
from kprocure_parse.readers.draft import DraftBlock, assemble
from kprocure_parse.readers.headings import Headings
from kprocure_parse.readers.hwp_body import Body
from kprocure_parse.readers.hwp_container import Container, open_container
from kprocure_parse.readers.hwp_distribution import opened
from kprocure_parse.readers.hwp_headings import headings
from kprocure_parse.readers.hwp_records import Forest
from kprocure_parse.readers.limits import DEFAULT, Limits


def read(data: bytes, limits: Limits = DEFAULT) -> Document:
    """Bytes of an HWP 5 file, whatever its name, → Document. `engine` is "preview" where only the preview could be read.

    Raises UnsupportedFormat for other formats (HWP 3, HWPML and old Office files are named), EncryptedDocument for a
    password, DRM, or a distribution document without `cryptography`; DamagedDocument; LimitExceeded.
    """
    try:
        return _read(open_container(data, limits), limits)
    except RecursionError as deep:  # a caller may stand so deep in the stack that even `max_depth` is too much
        raise LimitExceeded("hwp", "tables inside tables are too deep to be read here", "max_depth") from deep


def _read(container: Container, limits: Limits) -> Document:
    try:
        blocks, pages = _body(container, limits)
        return assemble(blocks, format="hwp", pages=pages, limits=limits)
    except DamagedDocument:
        preview = _preview(container)
        if not preview:
            raise
        return assemble(preview, format="hwp", engine="preview", limits=limits)


def _body(container: Container, limits: Limits) -> tuple[list[DraftBlock], int | None]:
    """All sections in their order, and the pages. Raises DamagedDocument where one cannot be read or none is there."""
    storage = "ViewText" if container.distributed else "BodyText"
    forest, made = Forest(limits), list[DraftBlock]()
    body = Body(_headings(container, forest), limits)
    paths = container.sections(storage)
    for path in paths:
        made.extend(body.section(forest.tree(_section(container, path))))
    if not paths:
        raise DamagedDocument("hwp", f"there is no section in {storage}; the file is cut off or altered")
    return made, body.pages


def _section(container: Container, path: str) -> bytes:
    if not container.distributed:
        return container.stream(path)
    return container.unpacked(opened(container.raw(path)), path)


def _headings(container: Container, forest: Forest) -> Headings:
    """The marks of DocInfo; none where it is damaged, for the text can still be read."""
    try:
        return headings(forest.tree(container.stream("DocInfo")))
    except DamagedDocument:
        return headings(())


def _preview(container: Container) -> list[DraftBlock]:
    try:
        return hwp_preview.blocks(container.raw("PrvText"))
    except DamagedDocument:
        return []
