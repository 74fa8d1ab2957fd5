"""What can go wrong while reading. Imports nothing from the package.

Reading is the only thing that may fail. Content never raises: an odd document
gives fewer values and more diagnostics, never an exception.
"""


class ReadError(Exception):
    """Bytes that could not be turned into a document.

    `format` names what the bytes were taken for ("plain", "pdf", …) or is None
    when nothing was recognised; `reason` says what was found and what to do.
    """

    def __init__(self, format: str | None, reason: str) -> None:  # noqa: A002 - the contract's name
        super().__init__(format, reason)
        self.format = format
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.format}: {self.reason}" if self.format else self.reason


class UnsupportedFormat(ReadError):
    """A format this version does not read, or bytes that are no document at all."""


class EncryptedDocument(ReadError):
    """A document that needs a password or a licence to be opened."""


class WrongPassword(EncryptedDocument):
    """A document that has another password than the one given."""


class DamagedDocument(ReadError):
    """A document whose structure is broken beyond reading."""


class NoTextLayer(ReadError):
    """Pages without readable text: a scan, or fonts that map to nothing."""


class LimitExceeded(ReadError):
    """A document larger or deeper than a limit; `limit` is that limit's name."""

    def __init__(self, format: str | None, reason: str, limit: str) -> None:  # noqa: A002 - the contract's name
        super().__init__(format, reason)
        self.args = (format, reason, limit)
        self.limit = limit


class WorkerDied(Exception):
    """The process that read a document ended before it answered, twice; only `parse_many` uses such processes."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class UnexpectedError(Exception):
    """A defect of the parser that one document brought to light; `parse_many` goes on with the next one.

    `reason` names what was raised, `details` is its traceback as text.
    """

    def __init__(self, reason: str, details: str = "") -> None:
        super().__init__(reason, details)
        self.reason = reason
        self.details = details

    def __str__(self) -> str:
        return f"a defect of the parser, please report it: {self.reason}"
