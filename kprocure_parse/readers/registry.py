"""Every reader, by format. A reader is loaded when it is first needed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeAlias

from attrs import field, frozen

from kprocure_parse.document import Document, Format
from kprocure_parse.readers import plain
from kprocure_parse.readers.limits import DEFAULT, Limits
from kprocure_parse.readers.sniffing import is_locked_office, sniff
from kprocure_parse.value_object import ValueObject


@frozen(eq=False, repr=False)
class Access(ValueObject):
    """How a document is opened, where its format knows several ways: the name of a PDF engine (None = the best one installed), a password."""

    engine: str | None = None
    password: str | None = field(default=None, repr=False)


Reader: TypeAlias = Callable[[bytes, Limits, Access], Document]


def read(data: bytes, limits: Limits = DEFAULT, pdf_engine: str | None = None, password: str | None = None) -> Document:
    """Bytes of a document → Document; the format is recognised by content.

    Raises ReadError (or a child) when the bytes cannot be read, TypeError or ValueError for what is no password.
    """
    limits.check(None, "max_bytes", len(data), "bytes")
    checked_password(password)
    bare = data if password is None or not is_locked_office(data) else _opened(data, password, limits)
    return READERS[sniff(bare)](bare, limits, Access(pdf_engine, password))


def checked_password(password: str | None) -> str | None:
    """A password, if it is one. What is wrong with it is told without it: TypeError, ValueError."""
    if not isinstance(password, str | None):
        raise TypeError(f"password is a str or None, not {type(password).__name__}")
    if password and any(map(_is_half, password)):
        raise ValueError("the password holds halves of characters, which no text has: it was decoded wrongly")
    return password


def _is_half(letter: str) -> bool:
    return "\ud800" <= letter <= "\udfff"


def _opened(data: bytes, password: str, limits: Limits) -> bytes:
    from kprocure_parse.readers import office_lock

    return office_lock.opened(data, password, limits)


def _plain(data: bytes, limits: Limits, _: Access) -> Document:
    return plain.read(data, limits)


def _html(data: bytes, limits: Limits, _: Access) -> Document:
    from kprocure_parse.readers import html

    return html.read(data, limits)


def _xml(data: bytes, limits: Limits, _: Access) -> Document:
    from kprocure_parse.readers import api

    return api.read(data, limits)


def _hwpx(data: bytes, limits: Limits, how: Access) -> Document:
    from kprocure_parse.readers import hwpx

    return hwpx.read(data, limits, how.password)


def _odt(data: bytes, limits: Limits, how: Access) -> Document:
    from kprocure_parse.readers import odt

    return odt.read(data, limits, how.password)


def _docx(data: bytes, limits: Limits, _: Access) -> Document:
    from kprocure_parse.readers import docx

    return docx.read(data, limits)


def _hwpml(data: bytes, limits: Limits, _: Access) -> Document:
    from kprocure_parse.readers import hwpml

    return hwpml.read(data, limits)


def _hwp(data: bytes, limits: Limits, how: Access) -> Document:
    from kprocure_parse.readers import hwp

    return hwp.read(data, limits, how.password)


def _pdf(data: bytes, limits: Limits, how: Access) -> Document:
    from kprocure_parse.readers import pdf

    return pdf.read(data, limits, engine=how.engine, password=how.password)


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
