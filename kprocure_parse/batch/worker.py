"""The process that reads: chunks in on standard input, answers out on standard output.

It is a fresh interpreter (`python -c`), not a copy of its parent: safe beside threads on every system, and the parent's
script is not run again. Frames carry MessagePack with a fixed shape; nothing that could run code is unpacked.
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
    """What starts such a process: this interpreter, with the places where this one finds its modules."""
    places = [str(place) for place in sys.path]
    return [sys.executable, "-c", f"import sys; sys.path[:] = {places!r}; from {__name__} import serve; serve()"]


def serve() -> None:
    """Read chunks and answer them until standard input ends, as it does when the parent has gone."""
    incoming, outgoing = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not come between the answers
    write(outgoing, READY)
    while (frame := read(incoming)) is not None:
        chunk = CHUNKS.decode(frame)
        answers = [answer(document, chunk.reading) for document in chunk.documents]
        try:
            write(outgoing, PACKED.encode(answers))
        except OSError:  # the parent has gone: nobody to tell, and nothing to complain of at exit
            os._exit(1)


def write(stream: BinaryIO, frame: bytes) -> None:
    """One frame: its length, its bytes. Raises OSError where nobody reads."""
    stream.write(len(frame).to_bytes(_LENGTH, "big"))
    stream.write(frame)
    stream.flush()


def read(stream: BinaryIO) -> bytes | None:
    """One frame, or None where the stream ends, be it in the middle of one."""
    length = int.from_bytes(stream.read(_LENGTH).rjust(_LENGTH, b"\0"), "big")
    frame = stream.read(length) if length else b""
    return frame if length and len(frame) == length else None
