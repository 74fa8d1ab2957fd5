"""Character references (&amp;, &#39;, &#x27;) in text that was escaped more often than its format asks for."""

from __future__ import annotations

from html import unescape

import regex

from kprocure_parse.patterns import deferred

_REFERENCE = deferred(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_MOST_TIMES = 4


def decode_references(text: str) -> str:
    """Decodes references as many times as they were escaped; `R&D;` and `AT&T` stay.

    Feeds hold titles escaped once, twice, or not at all (`&amp;#039;`), and nothing says which.
    """
    for _ in range(_MOST_TIMES):
        decoded = _REFERENCE.sub(_character, text)
        if decoded == text:
            break
        text = decoded
    return text


def _character(match: regex.Match[str]) -> str:
    return unescape(match[0])
