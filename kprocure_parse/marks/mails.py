"""E-mail addresses."""

from __future__ import annotations

from collections.abc import Iterator

from kprocure_parse.document import span_of
from kprocure_parse.marks.mark import Kind, Mark, Walls
from kprocure_parse.patterns import deferred

_MAIL = deferred(r"[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]{1,40}(?:\.[A-Za-z0-9-]{1,20}){1,4}")


def find_mails(text: str, _: Walls) -> Iterator[Mark[str]]:
    """Addresses of any domain (RFC 5321's usual letters, no quoted local part), each as written."""
    if "@" not in text:
        return
    for match in _MAIL.finditer(text):
        yield Mark("mail", span_of(match.span()), match[0], "mail.address")


MAILS = Kind("mail", find_mails)
