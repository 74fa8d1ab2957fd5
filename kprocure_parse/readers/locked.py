"""What is said of documents with a password, whatever their format. A password itself is never part of it."""

from __future__ import annotations

from kprocure_parse.errors import EncryptedDocument, WrongPassword


def needed(format: str) -> EncryptedDocument:  # noqa: A002 - as in the errors
    """The error for a document whose password was not given."""
    how = "give it with password= (the command takes --password-file), or save the document without one"
    return EncryptedDocument(format, f"the document has a password; {how}")


def wrong(format: str) -> WrongPassword:  # noqa: A002 - likewise
    """The error for a document that has another password."""
    return WrongPassword(format, "wrong password: the document has another one")


def doubtful(format: str) -> WrongPassword:  # noqa: A002 - likewise
    """The same where nothing tells a wrong password from damage to what it opens first."""
    return WrongPassword(format, "wrong password: the document has another one, or is damaged")


def refused(format: str, password: str | None) -> EncryptedDocument:  # noqa: A002 - likewise
    """The error for a document that does not open, with a password or without one."""
    return needed(format) if password is None else wrong(format)


def unknown(format: str, scheme: str) -> EncryptedDocument:  # noqa: A002 - likewise
    """The error for a document that is encrypted in a way not known here, whatever its password."""
    return EncryptedDocument(
        format, f"the document is encrypted by {scheme}, which is not read; save it without a password"
    )


def lacking(format: str) -> EncryptedDocument:  # noqa: A002 - likewise
    """The error where the packages are missing that open documents with a password."""
    return EncryptedDocument(format, "the document has a password; to open it: pip install 'kprocure-parse[password]'")
