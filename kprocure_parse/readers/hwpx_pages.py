"""The pages of an HWPX document, from its layout cache (배치 정보, linesegarray). Knows lines and no text."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from kprocure_parse.readers.hancom_pages import HancomPages
from kprocure_parse.readers.markup import whole_number


def begin(pages: HancomPages, root: Element) -> None:
    """Begins the section with this root; the lines inside its objects tell no pages."""
    laid_out = root.find("p/linesegarray/lineseg") is not None
    columns = any(whole_number(each, "colCount") > 1 for each in root.iter("colPr"))
    pages.section(laid_out=laid_out, columns=columns)


def turn(pages: HancomPages, paragraph: Element) -> None:
    """Takes the lines of a paragraph."""
    tops = [
        whole_number(line, "vertpos")
        for lines in paragraph.findall("linesegarray")
        for line in lines.findall("lineseg")
    ]
    pages.turn(tops, breaks=paragraph.get("pageBreak") == "1")
