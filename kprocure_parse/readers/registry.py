"""Every reader, by format. A reader is loaded when it is first needed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeAlias

from kprocure_parse.document import Document, Format
from kprocure_parse.readers import plain
from kprocure_parse.readers.limits import DEFAULT, Limits
from kprocure_parse.readers.sniffing import sniff

Reader: TypeAlias = Callable[[bytes, Limits, str | None], Document]
"""Bytes, limits and the name of a PDF engine (None = the best one installed) → Document."""


def read(data: bytes, limits: Limits = DEFAULT, pdf_engine: str | None = None) -> Document:
    """Bytes of a document → Document; the format is recognised by content.

    Raises ReadError (or a child) when the bytes cannot be read.
    """
    limits.check(None, "max_bytes", len(data), "bytes")
    return READERS[sniff(data)](data, limits, pdf_engine)


def _plain(data: bytes, limits: Limits, _: str | None) -> Document:
    return plain.read(data, limits)


def _html(data: bytes, limits: Limits, _: str | None) -> Document:
    from kprocure_parse.readers import html

    return html.read(data, limits)


def _xml(data: bytes, limits: Limits, _: str | None) -> Document:
    from kprocure_parse.readers import api

    return api.read(data, limits)


def _hwpx(data: bytes, limits: Limits, _: str | None) -> Document:
    from kprocure_parse.readers import hwpx

    return hwpx.read(data, limits)


def _odt(data: bytes, limits: Limits, _: str | None) -> Document:
    from kprocure_parse.readers import odt

    return odt.read(data, limits)


def _docx(data: bytes, limits: Limits, _: str | None) -> Document:
    from kprocure_parse.readers import docx

    return docx.read(data, limits)


def _hwpml(data: bytes, limits: Limits, _: str | None) -> Document:
    from kprocure_parse.readers import hwpml

    return hwpml.read(data, limits)


def _hwp(data: bytes, limits: Limits, _: str | None) -> Document:
    from kprocure_parse.readers import hwp

    return hwp.read(data, limits)


def _pdf(data: bytes, limits: Limits, engine: str | None) -> Document:
    from kprocure_parse.readers import pdf

    return pdf.read(data, limits, engine=engine)


READERS: Mapping[Format, Reader] = MappingProxyType(
    {
        "plain": _plain,
        "html": _html,
        "xml": _xml,
        "hwpx": _hwpx,
        "hwp": _hwp,
        "hwpml": _hwpml,
        "odt": _odt,
        "docx": _docx,
        "pdf": _pdf,
    }
)
"""Format → its reader. A new format is one file in this room and a row here."""
