"""Takes out of the files of an HWPX document, before they are parsed, what no reader asks for. Knows bytes and no elements.

Half of a section says how wide cells are, where pictures stand and where lines ran; parsing it takes as long as the rest.
"""

from __future__ import annotations

from kprocure_parse.patterns import quick
from kprocure_parse.readers.markup import without

_LOOKS = (b"fontfaces", b"borderFills", b"charProperties", b"tabProperties", b"styles")
"""Parts of header.xml about the look of letters and frames: three fifths of it."""
_END = rb' [ A-Za-z0-9_=":.#-]*[A-Za-z0-9]"/>'
"""The rest of an element without content, as Hancom Office writes it; those written otherwise stay.

A quotation mark behind a letter or digit closes a value, so that no value is cut in two.
"""
_EMPTY = rb"(?:<hc:[A-Za-z0-9]+" + _END + rb")*"
_SECTION = quick(
    rb"<hp:(?:"
    rb"(?:cell(?:Sz|Margin)|(?:in|out)Margin|(?:cur|org)Sz|sz|pos|offset|flip|rotationInfo|img(?:Clip|Dim))" + _END +
    rb"|renderingInfo>" + _EMPTY + rb"</hp:renderingInfo>"
    rb"|imgRect>" + _EMPTY + rb"</hp:imgRect>"
    rb"|linesegarray>(?:<hp:lineseg" + _END + rb")*</hp:linesegarray>(?=</hp:p></hp:subList>)"
    rb")"
)  # fmt: skip
"""Sizes and places of cells and objects; the layout of the last paragraph of a list, since pages are told by the lines outside lists."""
_SPACING = rb"(?:<hh:margin>" + _EMPTY + rb"</hh:margin>|<hh:lineSpacing" + _END + rb")*"
_HEADER = quick(
    rb"<h(?:"
    rb"h:(?:align|breakSetting|autoSpacing|border|lineSpacing)" + _END +
    rb"|h:margin>" + _EMPTY + rb"</hh:margin>"
    rb'|p:switch><hp:case [a-z:-]+="[^"<]*">' + _SPACING + rb"</hp:case><hp:default>" + _SPACING + rb"</hp:default></hp:switch>"
    rb")"
)  # fmt: skip
"""What paragraph shapes say beside their marks."""
_DECLARED = b"<!"
"""Begins comments and CDATA, in which a tag is none."""


def section(data: bytes) -> bytes:
    """A section without sizes, places and lines that are not read."""
    return data if _DECLARED in data else _SECTION.sub(b"", data)


def header(data: bytes) -> bytes:
    """header.xml without the look of letters, frames and paragraphs."""
    left = without(data, _LOOKS)
    return left if _DECLARED in left else _HEADER.sub(b"", left)
