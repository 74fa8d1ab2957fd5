"""How writers put a password with letters into a PDF that the scheme does not have: Hangul before 2008. Knows no engine."""

from __future__ import annotations


def as_utf8(password: str) -> str:
    """The bytes of its UTF-8, each as a letter: most writers, and PDFium, which tries this by itself."""
    return password.encode().decode("latin-1")


def as_marks(password: str) -> str:
    """A question mark for each letter that Latin does not have: LibreOffice 7."""
    return password.encode("latin-1", "replace").decode("latin-1")
