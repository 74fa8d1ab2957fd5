"""Takes out of the files of an HWPX document, before they are parsed, what no reader asks for. Knows bytes and no elements.

Two thirds of a section say how wide cells are, where pictures stand, where lines ran and how letters look; parsing that takes longer than the rest.
"""

from __future__ import annotations

from kprocure_parse.patterns import quick
from kprocure_parse.readers.markup import without

_LOOKS = (b"fontfaces", b"borderFills", b"charProperties", b"tabProperties", b"styles")
"""Parts of header.xml about the look of letters and frames: three fifths of it."""
_VALUES = rb'[ A-Za-z0-9_=":.#-]*[A-Za-z0-9]"'
"""Attributes, as Hancom Office writes them; those written otherwise stay.

A quotation mark behind a letter or digit closes a value, so that no value is cut in two.
"""
_END = rb" " + _VALUES + rb"/>"
"""The rest of an element without content."""
_EMPTY = rb"(?:<hc:[A-Za-z0-9]+" + _END + rb")*"
_SECTION = quick(
    rb"<hp:(?:"
    rb"(?:cell(?:Sz|Margin)|(?:in|out)Margin|(?:cur|org)Sz|sz|pos|offset|flip|rotationInfo|img(?:Clip|Dim)"
    rb"|grid|startNum|visibility|lineNumberShape)" + _END +
    rb"|renderingInfo>" + _EMPTY + rb"</hp:renderingInfo>"
    rb"|imgRect>" + _EMPTY + rb"</hp:imgRect>"
    rb"|pagePr " + _VALUES + rb">(?:<hp:margin" + _END + rb")?</hp:pagePr>"
    rb"|pageBorderFill " + _VALUES + rb">(?:<hp:offset" + _END + rb")?</hp:pageBorderFill>"
    rb"|linesegarray>(?:<hp:lineseg" + _END + rb")*</hp:linesegarray>(?=</hp:p></hp:subList>)"
    rb")"
    rb'|</hp:t></hp:run><hp:run charPrIDRef="[0-9]*"><hp:t>'
)  # fmt: skip
"""Sizes and places of pages, cells and objects; the layout of the last paragraph of a list, since pages are told by the lines outside lists.

Also what stands between the texts of two runs, which look different and read as one.
"""
_ATTRIBUTES = quick(
    rb"(<hp:(?:"
    rb'p id="[0-9]*" paraPrIDRef="[0-9]*"(?= styleIDRef="[0-9]*" pageBreak="0" columnBreak="[01]" merged="[01]">)'
    rb'|lineseg textpos="[0-9]*" vertpos="-?[0-9]*"'
    rb'|tc name="[^"<>]*"'
    rb"|subList|tbl|pic"
    rb")) " + _VALUES + rb"(?=/?>)"
)  # fmt: skip
"""Begins a paragraph without page break, a line, a cell, a list, an object; then come attributes that nobody asks them for.

Half of the time that a parser takes goes into attributes.
"""
_SPACING = rb"(?:<hh:margin>" + _EMPTY + rb"</hh:margin>|<hh:lineSpacing" + _END + rb")*"
_HEADER = quick(
    rb"<h(?:"
    rb"h:(?:align|breakSetting|autoSpacing|border|lineSpacing)" + _END +
    rb"|h:margin>" + _EMPTY + rb"</hh:margin>"
    rb'|p:switch><hp:case [a-z:-]+="[^"<]*">' + _SPACING + rb"</hp:case><hp:default>" + _SPACING + rb"</hp:default></hp:switch>"
    rb")"
)  # fmt: skip
"""What paragraph shapes say beside their marks."""
_SHAPE, _SHAPE_END = b'<hh:paraPr id="', b"</hh:paraPr>"
_UNMARKED = quick(rb'[0-9]+" ' + _VALUES + rb"><hh:align" + _END + rb'<hh:heading type="NONE" ')
"""The beginning of a paragraph shape without a mark, behind its first quotation mark."""
_DECLARED = b"<!"
"""Begins comments and CDATA, in which a tag is none."""


def section(data: bytes) -> bytes:
    """A section without sizes, places, lines and attributes that are not read, and with one run for texts that follow each other."""
    if _DECLARED in data:
        return data
    return b"".join(filter(None, _ATTRIBUTES.split(_SECTION.sub(b"", data))))


def header(data: bytes) -> bytes:
    """header.xml without the look of letters, frames and paragraphs, and without the paragraph shapes that have no mark."""
    left = without(data, _LOOKS)
    if _DECLARED in left:
        return left
    first, *shapes = left.split(_SHAPE)
    return _HEADER.sub(b"", _SHAPE.join([first, *[shape for shape in shapes if not _is_unmarked(shape)]]))


def _is_unmarked(shape: bytes) -> bool:
    """Whether a paragraph shape has no mark and ends where the next one begins, as all but the last do."""
    ends = shape.find(_SHAPE_END) == len(shape) - len(_SHAPE_END)
    return ends and _UNMARKED.match(shape) is not None
