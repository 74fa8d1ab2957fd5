"""What becomes of a document that `parse_many` reads: a record, or the error that prevented one."""

from __future__ import annotations

import os

from attrs import frozen

from kprocure_parse.records import Known
from kprocure_parse.release import Article, Release


@frozen
class Parsed:
    """A document that was read, and its record.

    `part` says where in the source it stood, if that holds several; `known` is what is known of it besides.
    """

    source: str | os.PathLike[str] | bytes
    record: Release | Article
    part: str | None = None
    known: Known | None = None


@frozen
class Failed:
    """A document (or a source as a whole) that was not read, and why.

    The error is a ReadError, an OSError, WorkerDied, or UnexpectedError for a defect of the parser.
    """

    source: str | os.PathLike[str] | bytes
    error: Exception
    part: str | None = None
    known: Known | None = None


def name_of(found: Parsed | Failed) -> str | None:
    """The document's name for people: `texts.jsonl#156000000`, `bundle.zip#a.hwpx`; None for bytes."""
    steps = ["" if isinstance(found.source, bytes) else str(found.source), found.part or ""]
    return "#".join(step for step in steps if step) or None
