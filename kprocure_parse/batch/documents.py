"""What people name → the documents in it: files, folders, zip bundles, tables of texts, feeds of several releases.

Everything is opened when its turn comes and held no longer than it is read. What something is, its content tells; only
CSV, which looks like any text, is told by its name.
"""

from __future__ import annotations

import gzip
import io
import os
import posixpath
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO, Literal, NamedTuple, TypeAlias
from zipfile import ZipFile, ZipInfo

from attrs import asdict, evolve

from kprocure_parse.batch import feed_items, tables
from kprocure_parse.batch.requests import Asked, Where, no_source, parted
from kprocure_parse.batch.table_columns import USUAL, Columns
from kprocure_parse.errors import DamagedDocument, ReadError
from kprocure_parse.readers.api import feed_elements
from kprocure_parse.readers.archive import BROKEN, Archive
from kprocure_parse.readers.limits import DEFAULT, Limits
from kprocure_parse.readers.sniffing import is_bundle, opens_object
from kprocure_parse.records import Known

SUFFIXES = (".pdf", ".hwpx", ".hwp", ".hml", ".odt", ".fodt", ".docx", ".html", ".htm", ".xml", ".txt")
"""Endings of the documents that are read in folders and zip bundles; a file that is named itself is always read."""
TABLES = {".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".tsv": "csv", ".parquet": "parquet"}
"""Endings of tables, which may be packed with gzip (`.jsonl.gz`)."""
NAMED = (*SUFFIXES, ".zip", *TABLES)
"""The endings that messages name."""
BUNDLES = (".zip", *TABLES, *(f"{suffix}.gz" for suffix in TABLES))
_HEAD = 4096
_UP = ".."
_ZIP, _GZIP, _PARQUET = b"PK", b"\x1f\x8b", b"PAR1"
Kind: TypeAlias = Literal["zip", "jsonl", "csv", "parquet", "feed"]


class OneDocument(NamedTuple):
    """One document: the file it is (in), which part of it (`None`: all), and what is read, or why nothing can be."""

    source: Where
    part: str | None
    content: Where | ReadError | OSError
    known: Known | None = None
    fields: tuple[tuple[str, str], ...] = ()
    """The elements of a feed's item, for `source.fields`."""


class _Whereabouts(NamedTuple):
    """Where a stream stands: the source, the way into it, the file's name, and what is known of all in it."""

    source: Where
    way: tuple[str, ...]
    name: str | None
    known: Known | None

    def part(self, step: str, content: Where | ReadError | OSError, **known: str | None) -> OneDocument:
        """A document in it."""
        return OneDocument(self.source, "#".join((*self.way, step)), content, _joined(Known(**known), self.known))  # type: ignore[arg-type]


class SourceChoices(NamedTuple):
    """How sources are opened."""

    columns: Columns = USUAL
    limits: Limits = DEFAULT


USUALLY = SourceChoices()


def documents(sources: Iterable[Asked], opening: SourceChoices = USUALLY) -> Iterator[OneDocument]:
    """The documents in the sources, in their order; what cannot be opened is one document with the error."""
    for asked in sources:
        source, known = parted(asked)
        if (wrong := no_source(source)) is not None:
            yield OneDocument(source, None, wrong, known)
        else:
            yield from _within(source, known, opening)


def amount(source: Where, opening: SourceChoices = USUALLY) -> int:
    """How many documents are in a source, without reading them; 1 where that cannot be told."""
    try:
        if _is_folder(source):
            return sum(amount(path, opening) for path in files_in(source))
        with ExitStack() as stack:
            opened, kind = _opened(source, stack)
            return 1 if opened is None or kind is None else _amount(opened, kind)
    except Exception:  # noqa: BLE001 - reading it will tell what is wrong
        return 1


def files_in(folder: Where) -> Iterator[str]:
    """The files in a folder and below it that are read, in the order of their names; hidden ones are skipped."""
    for place, folders, files in os.walk(os.fsdecode(folder)):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (str(Path(place) / name) for name in sorted(files) if is_read(name))


def is_read(name: str) -> bool:
    """Whether a file of this name is read where a folder or a bundle is named."""
    return name.lower().endswith((*SUFFIXES, *BUNDLES)) and not name.startswith((".", "~$"))


def _within(source: Where, known: Known | None, opening: SourceChoices) -> Iterator[OneDocument]:
    whole = OneDocument(source, None, source, known)
    try:
        if _is_folder(source):
            yield from _folder(source, known, opening)
            return
        with ExitStack() as stack:
            opened, kind = _opened(source, stack)
            if opened is None or kind is None:
                yield whole
            else:
                name = None if isinstance(source, bytes) else Path(source).name
                yield from _parts(opened, kind, _Whereabouts(source, (), name, known), opening)
    except OSError as error:
        yield whole._replace(content=error)


def _is_folder(source: Where) -> bool:
    if isinstance(source, bytes):
        return False
    try:
        return Path(source).is_dir()
    except (TypeError, ValueError):
        return False  # reading it will tell what is wrong


def _folder(folder: Where, known: Known | None, opening: SourceChoices) -> Iterator[OneDocument]:
    empty = True
    for path in files_in(folder):
        empty = False
        yield from _within(path, known, opening)
    if empty:
        yield OneDocument(folder, None, DamagedDocument(None, nothing_in("folder")), known)


def nothing_in(what: str) -> str:
    """Why nothing is read of an empty folder or bundle."""
    return f"a {what} without files that end in {', '.join(NAMED)}"


def _opened(source: Where, stack: ExitStack) -> tuple[BinaryIO | None, Kind | None]:
    """The source as a stream, unpacked if it is a packed table, and what it holds; None for one document, or what nobody can open."""
    if isinstance(source, bytes):
        return _looked_at(io.BytesIO(source), "", stack)
    try:
        path = Path(source)
        if not path.is_file():
            return None, None  # a pipe, or nothing: whoever reads it will tell
        opened = stack.enter_context(path.open("rb"))
    except (OSError, TypeError, ValueError):
        return None, None
    return _looked_at(opened, path.name.lower(), stack)


def _looked_at(opened: BinaryIO, name: str, stack: ExitStack) -> tuple[BinaryIO, Kind | None]:
    head = _head(opened)
    if head.startswith(_GZIP):
        unpacked = stack.enter_context(gzip.GzipFile(fileobj=opened))
        inner: BinaryIO = unpacked  # type: ignore[assignment] # it reads and seeks as any other
        kind = _table(_head(inner), name.removesuffix(".gz"))
        return inner, kind
    return opened, _table(head, name) or _container(opened, head)


def _head(opened: BinaryIO) -> bytes:
    try:
        return bytes(opened.read1(_HEAD))  # type: ignore[attr-defined] # as far as a broken archive goes
    except BROKEN:  # no gzip after all
        return b""
    finally:
        opened.seek(0)


def _table(head: bytes, name: str) -> Kind | None:
    if head.startswith(_PARQUET):
        return "parquet"
    if opens_object(head):
        return "jsonl"
    kind = TABLES.get(Path(name).suffix)
    return kind if kind in {"jsonl", "csv"} and head.strip() else None  # type: ignore[return-value] # one of the two


def _container(opened: BinaryIO, head: bytes) -> Kind | None:
    if head.startswith(_ZIP):
        return "zip" if _is_bundle(opened) else None
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        found = feed_items.has_items(opened.read())
        opened.seek(0)
        return "feed" if found else None
    return None


def _is_bundle(opened: BinaryIO) -> bool:
    try:
        with ZipFile(opened) as archive:
            return is_bundle(archive.namelist())
    except BROKEN:
        return False  # the reader of documents will tell what is broken


def _parts(opened: BinaryIO, kind: Kind, place: _Whereabouts, opening: SourceChoices) -> Iterator[OneDocument]:
    try:
        if kind == "zip":
            yield from _members(opened, place, opening)
        elif kind == "feed":
            yield from _items(opened, place, opening)
        else:
            yield from _rows(opened, kind, place, opening)
    except ReadError as error:
        yield OneDocument(place.source, "#".join(place.way) or None, error, place.known)


def _rows(opened: BinaryIO, kind: str, place: _Whereabouts, opening: SourceChoices) -> Iterator[OneDocument]:
    for number, found in tables.rows(kind, opened, opening.columns, place.name, opening.limits):
        if isinstance(found, ReadError):
            yield place.part(str(number), found)
        else:
            known = _joined(found.known, place.known)
            yield OneDocument(place.source, "#".join((*place.way, found.known.id or str(number))), found.content, known)


def _items(opened: BinaryIO, place: _Whereabouts, opening: SourceChoices) -> Iterator[OneDocument]:
    for number, entry in enumerate(feed_items.entries(opened.read(), opening.limits), start=1):
        found = place.part(entry.id or str(number), entry.content, source=place.name, id=entry.id, url=entry.url)
        yield found._replace(fields=entry.fields)


def _members(opened: BinaryIO, place: _Whereabouts, opening: SourceChoices) -> Iterator[OneDocument]:
    with _bundle(opened) as archive:
        found = [(name, member) for member in archive.infolist() if (name := _name(member)) is not None]
        if not found:
            raise DamagedDocument("zip", nothing_in("zip archive"))
        for name, member in found:
            yield from _member(archive, name, member, place, opening)


def _bundle(opened: BinaryIO) -> ZipFile:
    """The archive; names without the flag of UTF-8 were written by Korean Windows."""
    try:
        return ZipFile(opened, metadata_encoding="cp949")
    except UnicodeDecodeError:
        return ZipFile(opened)


def _name(member: ZipInfo) -> str | None:
    """The name of a member that is read, without the `./` of some archivers; one that leads outside begins with `..`."""
    name = posixpath.normpath(member.filename.replace("\\", "/").lstrip("/"))
    *above, file = name.split("/")
    hidden = any(step.startswith((".", "__MACOSX")) and step != _UP for step in above)
    return None if hidden or member.is_dir() or not is_read(file) else name


def _member(
    archive: ZipFile, name: str, member: ZipInfo, place: _Whereabouts, opening: SourceChoices
) -> Iterator[OneDocument]:
    file = name.rpartition("/")[2]
    try:
        if name.startswith(f"{_UP}/"):
            raise DamagedDocument("zip", "a name that leads out of the archive; pack the file again without it")
        opening.limits.check("zip", "max_bytes", member.file_size, f"bytes in {name}")
        content = Archive("zip", opening.limits, archive, {name: member}).read(name) or b""
    except ReadError as error:
        yield place.part(name, error)
        return
    with ExitStack() as stack:
        opened, kind = _looked_at(io.BytesIO(content), file.lower(), stack)
        if kind is None or kind == "zip":  # a zip in a zip is told by the reader of documents
            yield place.part(name, content, source=file)
        else:
            yield from _parts(opened, kind, _Whereabouts(place.source, (*place.way, name), file, place.known), opening)


def _amount(opened: BinaryIO, kind: Kind) -> int:
    if kind == "zip":
        with _bundle(opened) as archive:
            return sum(_name(member) is not None for member in archive.infolist()) or 1
    if kind == "feed":
        return len(feed_elements(opened.read()))
    return tables.count(kind, opened)


def _joined(own: Known, given: Known | None) -> Known:
    """What a part says of itself, and what is known of the whole where it says nothing."""
    if given is None:
        return own
    told = {name: value for name, value in asdict(own).items() if value is not None}
    return evolve(given, **told)
