"""One document of many: the outcome of reading it, here or in another process."""

from __future__ import annotations

import datetime as dt
import os
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, TypeAlias, cast

from kprocure_parse.errors import (
    DamagedDocument,
    EncryptedDocument,
    LimitExceeded,
    NoTextLayer,
    ReadError,
    UnexpectedError,
    UnsupportedFormat,
    WorkerDied,
    WrongPassword,
)
from kprocure_parse.export.packed import pack, unpack
from kprocure_parse.intake import BytesLike
from kprocure_parse.pipeline import PdfEngine, parse, parse_bytes
from kprocure_parse.readers.limits import Limits
from kprocure_parse.records import Known
from kprocure_parse.release import Article, Release

Where: TypeAlias = str | os.PathLike[str] | bytes
"""A path, or the bytes of a document."""
Asked: TypeAlias = Where | tuple[Where, Known | None]
"""A source alone, or with what the caller knows of it."""
Outcome: TypeAlias = Release | Article | Exception

_ERRORS: dict[str, Callable[..., Exception]] = {
    error.__name__: error
    for error in (
        ReadError,
        UnsupportedFormat,
        EncryptedDocument,
        WrongPassword,
        DamagedDocument,
        NoTextLayer,
        LimitExceeded,
        WorkerDied,
        UnexpectedError,
    )
}
_RECORD, _SYSTEM = "record", "system"
PAIR = 2
_NEEDED = "a path or bytes are needed, alone or in a pair with Known"


class ReadingOptions(NamedTuple):
    """How all documents of a run are read."""

    limits: Limits
    engine: PdfEngine | None = None
    password: str | None = None

    def __repr__(self) -> str:
        """Without the password."""
        return f"ReadingOptions({self.limits!r}, {self.engine!r}, {'a password' if self.password else None})"


class Request(NamedTuple):
    """A document as sent to another process: its bytes, or the bytes of its path; and what is known of it, in the order of `Known`."""

    kind: str
    data: bytes
    known: tuple[bytes | None, ...] = ()


class Answer(NamedTuple):
    """An outcome as sent back: its kind, and the packed record or the arguments of the error."""

    kind: str
    parts: tuple[bytes | None, ...]


def parted(asked: Asked) -> tuple[Where, Known | None]:
    """The source, and what is known of it. Anything else is taken for a source, whose reading says what is wrong with it."""
    if isinstance(asked, tuple) and len(asked) == PAIR and isinstance(asked[1], Known | None):
        return asked
    return cast("Where", asked), None


def no_source(source: object) -> UnsupportedFormat | None:
    """What is wrong with a source that is none of those that can be given."""
    if isinstance(source, str | os.PathLike | BytesLike) or hasattr(source, "read"):
        return None
    return UnsupportedFormat(None, f"{_NEEDED}, not {type(source).__name__}")


def request(asked: Asked) -> Request:
    """The source as a request, which `answer` reads. Names that are not Unicode keep their bytes."""
    source, known = parted(asked)
    told = () if known is None else _told(known)
    if isinstance(source, BytesLike):
        return Request("bytes", bytes(source), told)
    try:
        return Request("path", os.fsencode(source), told)
    except TypeError:
        return Request("nothing", type(source).__name__.encode(), told)


def _told(known: Known) -> tuple[bytes | None, ...]:
    """The parts of what is known; of the moment of publication only the Korean day, which is all that is read of it."""
    day = None if known.day is None else known.day.isoformat()
    parts = (known.title, known.agency, day, known.id, known.url, known.source)
    return tuple(None if part is None else _sent(part) for part in parts)


def _known(parts: tuple[bytes | None, ...]) -> Known | None:
    if not parts:
        return None
    title, agency, day, number, url, source = (None if part is None else _got(part) for part in parts)
    published = None if day is None else dt.date.fromisoformat(day)
    return Known(title=title, agency=agency, published=published, id=number, url=url, source=source)


def _where(document: Request) -> Where:
    if document.kind == "nothing":
        raise TypeError(f"{_NEEDED}, not {document.data.decode()}")
    return document.data if document.kind == "bytes" else os.fsdecode(document.data)


def outcome(source: Where, reading: ReadingOptions, known: Known | None = None) -> Outcome:
    """The record of a document, or the error that prevented one; nothing is raised."""
    try:
        limits, engine, password = reading
        if isinstance(source, bytes):
            return parse_bytes(source, known=known, limits=limits, pdf_engine=engine, password=password)
        return parse(source, known=known, limits=limits, pdf_engine=engine, password=password)
    except (ReadError, OSError) as error:
        return error
    except Exception as error:  # noqa: BLE001 - a defect costs one document, not a run of a million
        return _unexpected(error)


def _unexpected(error: Exception) -> UnexpectedError:
    found = UnexpectedError(f"{type(error).__name__}: {error}", "".join(traceback.format_exception(error)))
    found.__cause__ = error
    return found


def answer(document: Request, reading: ReadingOptions) -> Answer:
    """The outcome, packed by the process that read the document."""
    try:
        found = outcome(_where(document), reading, _known(document.known))
    except (TypeError, ValueError) as error:
        found = _unexpected(error)
    if isinstance(found, Release | Article):
        return Answer(_RECORD, (pack(found),))
    if isinstance(found, OSError):
        return Answer(_SYSTEM, (_sent(str(found.errno or 0)), _sent(found.strerror or str(found))))
    return Answer(type(found).__name__, tuple(None if part is None else _sent(str(part)) for part in found.args))


def received(source: Where, answer: Answer) -> Outcome:
    """The outcome, unpacked by the process that asked."""
    if answer.kind == _RECORD:
        return unpack(answer.parts[0] or b"")
    parts = [None if part is None else _got(part) for part in answer.parts]
    if answer.kind == _SYSTEM:
        return OSError(int(parts[0] or 0), parts[1], "" if isinstance(source, bytes) else str(Path(source)))
    return _ERRORS[answer.kind](*parts)


def died(how: str) -> Answer:
    """The answer for a document that has brought a process down."""
    return Answer(WorkerDied.__name__, (_sent(f"the process that read it {how}"),))


def _sent(words: str) -> bytes:
    return words.encode("utf-8", "surrogatepass")


def _got(words: bytes) -> str:
    return words.decode("utf-8", "surrogatepass")
