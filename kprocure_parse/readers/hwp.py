"""HWP 5 (한글 2000 and later) → Document: the container, the headings, the sections, the preview as a last resort.

Knows the file format, not releases. Source: 한글문서파일형식 5.0, revision 1.3, published by Hancom.
"""

from __future__ import annotations

from attrs import evolve

from kprocure_parse.document import Document
from kprocure_parse.errors import DamagedDocument
from kprocure_parse.readers import hwp_preview
from kprocure_parse.readers.draft import DraftBlock, assemble
from kprocure_parse.readers.hwp_body import HwpBody
from kprocure_parse.readers.hwp_container import Container, open_container
from kprocure_parse.readers.hwp_distribution import opened
from kprocure_parse.readers.hwp_headings import headings
from kprocure_parse.readers.hwp_records import Forest
from kprocure_parse.readers.limits import DEFAULT, Limits, bounded_depth
from kprocure_parse.readers.paragraph_heads import Headings


def read(data: bytes, limits: Limits = DEFAULT, password: str | None = None) -> Document:
    """Bytes of an HWP 5 file → Document. `engine` is "preview" where only the preview could be read.

    Raises UnsupportedFormat for other formats (HWP 3, HWPML and old Office files are named), EncryptedDocument for a
    password that is not given, DRM, or a distribution document without `cryptography`; WrongPassword; DamagedDocument; LimitExceeded.
    """
    with bounded_depth("hwp"):
        return _read(open_container(data, limits, password), limits)


def _read(container: Container, limits: Limits) -> Document:
    try:
        return _body(container, limits)
    except DamagedDocument:
        preview = _preview(container)
        if not preview:
            raise
        return assemble(preview, format="hwp", engine="preview", limits=limits)


def _body(container: Container, limits: Limits) -> Document:
    """All readable sections, in order. Raises DamagedDocument if none can be read or there is none."""
    storage = "ViewText" if container.distributed else "BodyText"
    forest, made, missing = Forest(limits), list[DraftBlock](), list[str]()
    body = HwpBody(_headings(container, forest, missing), limits)
    failed: DamagedDocument | None = None
    read = 0
    for path in container.sections(storage):
        try:
            made.extend(body.section(forest.tree(_section(container, path))))
            read += 1
        except DamagedDocument as error:
            failed = failed or error
            missing.append(path)
    if not read:
        raise failed or DamagedDocument("hwp", f"there is no section in {storage}; the file is cut off or altered")
    return evolve(assemble(made, format="hwp", pages=body.pages, limits=limits), missing=tuple(missing))


def _section(container: Container, path: str) -> bytes:
    if not container.distributed:
        return container.stream(path)
    return container.unpacked(opened(container.raw(path)), path)


def _headings(container: Container, forest: Forest, missing: list[str]) -> Headings:
    """The paragraph marks of DocInfo; none if it is damaged (which is noted), since the text can still be read."""
    try:
        return headings(forest.tree(container.stream("DocInfo")))
    except DamagedDocument:
        missing.append("DocInfo")
        return headings(())


def _preview(container: Container) -> list[DraftBlock]:
    try:
        return hwp_preview.blocks(container.raw("PrvText"))
    except DamagedDocument:
        return []
