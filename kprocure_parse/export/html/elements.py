"""Tags and text. `Html` is a type of its own, so that mypy finds strings that would enter a page unescaped."""

from __future__ import annotations

import html
from collections.abc import Iterable
from typing import NewType

Html = NewType("Html", str)

_VOID = frozenset({"br", "img", "input", "meta"})
_UNWRITABLE = {0: "\ufffd", 13: "&#13;"} | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
"""An HTML parser turns a carriage return into a line feed; an HTML file cannot hold NUL or half of a surrogate pair."""


def text(words: str) -> Html:
    """Text, escaped for use between tags or in an attribute."""
    return Html(html.escape(words).translate(_UNWRITABLE))


def element(name: str, /, *content: Html, **attributes: str | float | None) -> Html:
    """`<name attribute="…">content</name>`.

    `class_` is written class, `data_c` data-c; None leaves an attribute out, and an empty string gives one without a value (`open`).
    """
    told = "".join(_attribute(key, value) for key, value in attributes.items() if value is not None)
    return Html(f"<{name}{told}>" if name in _VOID else f"<{name}{told}>{''.join(content)}</{name}>")


def together(parts: Iterable[Html]) -> Html:
    """One after the other."""
    return Html("".join(parts))


def _attribute(key: str, value: str | float) -> str:
    name = key.rstrip("_").replace("_", "-")
    return f' {name}="{text(str(value))}"' if value != "" else f" {name}"
