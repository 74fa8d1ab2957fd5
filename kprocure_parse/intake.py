"""What a caller hands over to be read → its bytes: a path, bytes, an open file. Opens files; what is none of these is told in a sentence."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol, TypeAlias

from kprocure_parse import brief
from kprocure_parse.errors import DamagedDocument
from kprocure_parse.readers.limits import Limits

if TYPE_CHECKING:
    from pathlib import Path

CHUNK = 1 << 20
_LONGEST_SUFFIX = 6


class ReadableFile(Protocol):
    """A file that is open for reading bytes: `open(path, "rb")`, `io.BytesIO`, an upload, an answer of a server."""

    def read(self, size: int, /) -> bytes:
        """The next bytes, none at the end."""


BytesLike: TypeAlias = bytes | bytearray | memoryview
DocumentBytes: TypeAlias = BytesLike | ReadableFile
DocumentSource: TypeAlias = str | os.PathLike[str] | DocumentBytes


def source_bytes(source: DocumentSource, limits: Limits) -> bytes:
    """The bytes of a document, of which at most one more than `limits.max_bytes` are read from a file that is open.

    Raises DamagedDocument for a directory, LimitExceeded, OSError, TypeError for what is neither a path nor holds bytes.
    """
    if isinstance(source, str | os.PathLike):
        return _file_bytes(source, limits)
    if isinstance(source, BytesLike):
        return bytes(source)
    if not hasattr(source, "read"):
        raise TypeError(
            f"a path, bytes or a file open for reading bytes is needed, not {type(source).__name__}; text goes to parse_text"
        )
    return b"".join(_chunks(source, limits.max_bytes + 1))


def bytes_alone(source: DocumentBytes, limits: Limits) -> bytes:
    """As `source_bytes`, but a path is none: a `str` could be text, too."""
    if isinstance(source, str | os.PathLike):
        raise TypeError(
            f"parse_bytes takes the bytes of a document, not {type(source).__name__}: a path goes to parse, text to parse_text"
        )
    return source_bytes(source, limits)


def text_alone(text: str) -> str:
    """The text; anything else is told where it belongs."""
    if not isinstance(text, str):
        raise TypeError(f"parse_text takes text, not {type(text).__name__}: bytes go to parse_bytes, a path to parse")
    return text


def file_name(source: DocumentSource) -> str | None:
    """The name of a file without its folders; None for bytes, and for a file without a name."""
    name = source if isinstance(source, str | os.PathLike) else getattr(source, "name", None)
    if not isinstance(name, str | os.PathLike) or str(name).startswith("<"):  # <stdin>
        return None
    return _path(name).name


def _path(name: str | os.PathLike[str]) -> Path:
    """A path. What knows paths is loaded with the first of them: a text has none."""
    from pathlib import Path

    return Path(name)


def _chunks(file: ReadableFile, wanted: int) -> Iterator[bytes]:
    while wanted > 0:
        chunk: object = file.read(min(wanted, CHUNK))
        if not isinstance(chunk, BytesLike):
            raise TypeError(
                f"the file gives {type(chunk).__name__}, not bytes: open it with mode 'rb', or give its text to parse_text"
            )
        if not chunk:
            return
        yield bytes(chunk)
        wanted -= len(chunk)


def _file_bytes(path: str | os.PathLike[str], limits: Limits) -> bytes:
    file = _path(path)
    try:
        size = file.stat().st_size
    except (OSError, ValueError) as error:  # ValueError: a null character
        if _is_missing(error) and _looks_like_text(str(path)):
            raise _not_a_path(str(path)) from error
        raise
    if file.is_dir():
        raise DamagedDocument(None, f"{file} is a directory; name the files in it")
    limits.check(None, "max_bytes", size, "bytes")
    return file.read_bytes()


def _is_missing(error: Exception) -> bool:
    return isinstance(error, ValueError | FileNotFoundError) or getattr(error, "errno", None) == errno.ENAMETOOLONG


def _looks_like_text(name: str) -> bool:
    """Whether a name that no file has is more likely the text itself: several lines, or words without the ending of a file."""
    suffix = _path(name).suffix
    ends = 0 < len(suffix) <= _LONGEST_SUFFIX and " " not in suffix
    return "\n" in name or "\0" in name or (" " in name and not ends)


def _not_a_path(name: str) -> FileNotFoundError:
    return FileNotFoundError(
        errno.ENOENT, "there is no such file; parse takes a path, and text goes to parse_text", brief.plain(name)
    )
