"""A record as one page of HTML: its text with every claimed stretch marked, the record beside it."""

from kprocure_parse.export.html.frame import framed
from kprocure_parse.export.html.page import to_html

__all__ = ["framed", "to_html"]
