"""A page inside another: notebooks show it in a frame, which keeps the styles and scripts of the two apart."""

from __future__ import annotations

from kprocure_parse.export.html.elements import Html, element
from kprocure_parse.export.html.page import to_html
from kprocure_parse.release import Article, Release


def framed(record: Release | Article) -> Html:
    """What `_repr_html_` of a record returns: its page in a frame that may run only the page's own script."""
    return element(
        "iframe",
        srcdoc=to_html(record),
        title="Annotated text of the record",
        sandbox="allow-scripts",
        width="100%",
        height="720",
        style="border: 1px solid #8888; border-radius: 8px",
    )
