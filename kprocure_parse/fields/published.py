"""When an article says it was published: a date line, or a label and a date before other words (`date 2022-04-12 …`)."""

from __future__ import annotations

from kprocure_parse.document import Span
from kprocure_parse.layout.press import dated
from kprocure_parse.layout.zones import Sections
from kprocure_parse.records import Published
from kprocure_parse.values.times.stated import read_published


def extract(sections: Sections) -> Published | None:
    """The first date that the page itself states; days named in the text do not count."""
    for each in sections.of("published", "caption"):
        match = dated(each.line.text)
        if match is not None:
            start = each.line.span.start
            return read_published(sections.marks, Span(start + match.start("date"), start + match.end("date")))
    return None
