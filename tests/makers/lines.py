"""Lines of plain text, as the layout looks at them."""

from kprocure_parse.layout.lines import Line, lines_of
from kprocure_parse.marks.found import Marks
from kprocure_parse.readers.plain import read_text


def read_lines(text: str) -> tuple[Line, ...]:
    document = read_text(text)
    return lines_of(document, Marks(document.text, document.walls()))
