"""The process that reads: takes chunks on standard input and answers on standard output.

It is a fresh interpreter (`python -c`), not a copy of its parent: this is safe with threads on every system, and does not
run the parent's script again. Frames hold MessagePack of a fixed shape; nothing that could run code is unpacked.
"""

from __future__ import annotations

import os
import sys
from typing import BinaryIO, NamedTuple

import msgspec

from kprocure_parse.batch.requests import Answer, ReadingOptions, Request, answer

READY = b"ready"
_LENGTH = 8


class Parcel(NamedTuple):
    """What one process reads at a time."""

    reading: ReadingOptions
    documents: tuple[Request, ...]


CHUNKS = msgspec.msgpack.Decoder(Parcel)
ANSWERS = msgspec.msgpack.Decoder(list[Answer])
PACKED = msgspec.msgpack.Encoder()


def command() -> list[str]:
    """The command that starts such a process: this interpreter, with the same module path."""
    places = [str(place) for place in sys.path]
    return [sys.executable, "-c", f"import sys; sys.path[:] = {places!r}; from {__name__} import serve; serve()"]


def serve() -> None:
    """Read chunks and answer them until standard input ends, as it does when the parent is gone."""
    incoming, outgoing = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # output of a library must not get between the answers
    write(outgoing, READY)
    while (frame := read(incoming)) is not None:
        chunk = CHUNKS.decode(frame)
        answers = [answer(document, chunk.reading) for document in chunk.documents]
        try:
            write(outgoing, PACKED.encode(answers))
        except OSError:  # the parent is gone: nobody to tell, and nothing to report at exit
            os._exit(1)


def write(stream: BinaryIO, frame: bytes) -> None:
    """Write a frame: its length, then its bytes. Raises OSError if nobody reads."""
    stream.write(len(frame).to_bytes(_LENGTH, "big"))
    stream.write(frame)
    stream.flush()


def read(stream: BinaryIO) -> bytes | None:
    """Read a frame; None where the stream ends, even in the middle of one."""
    length = int.from_bytes(stream.read(_LENGTH).rjust(_LENGTH, b"\0"), "big")
    frame = stream.read(length) if length else b""
    return frame if length and len(frame) == length else None
