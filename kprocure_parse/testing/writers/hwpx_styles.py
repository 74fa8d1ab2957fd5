"""header.xml of an HWPX file: its font, borders, characters, paragraphs and style, and the ids by which a section names them."""

from __future__ import annotations

from typing import Literal

Shape = Literal["body", "title", "banner"]
"""The look of a paragraph: justified, or bold and centred."""

CHARACTERS: dict[Shape, int] = {"body": 0, "title": 1, "banner": 2}
PARAGRAPHS: dict[Shape, int] = {"body": 0, "title": 1, "banner": 1}
UNFRAMED, FRAMED = 1, 2
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>'
_HANCOM = "http://www.hancom.co.kr"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "ha": f"{_HANCOM}/hwpml/2011/app",
        "hp": f"{_HANCOM}/hwpml/2011/paragraph",
        "hp10": f"{_HANCOM}/hwpml/2016/paragraph",
        "hs": f"{_HANCOM}/hwpml/2011/section",
        "hc": f"{_HANCOM}/hwpml/2011/core",
        "hh": f"{_HANCOM}/hwpml/2011/head",
        "hhs": f"{_HANCOM}/hwpml/2011/history",
        "hm": f"{_HANCOM}/hwpml/2011/master-page",
        "hpf": f"{_HANCOM}/schema/2011/hpf",
        "dc": "http://purl.org/dc/elements/1.1/",
        "opf": "http://www.idpf.org/2007/opf/",
        "ooxmlchart": f"{_HANCOM}/hwpml/2016/ooxmlchart",
        "hwpunitchar": f"{_HANCOM}/hwpml/2016/HwpUnitChar",
        "epub": "http://www.idpf.org/2007/ops",
        "config": "urn:oasis:names:tc:opendocument:xmlns:config:1.0",
    }.items()
)
"""All namespaces that Hancom Office declares at the root of every part, used or not."""

_SCRIPTS = ("hangul", "latin", "hanja", "japanese", "other", "symbol", "user")
_SIZES = {"body": 1300, "title": 1900, "banner": 2400}
"""In hundredths of a point."""


def header() -> str:
    """The whole of header.xml; always the same."""
    parts = (
        _many("fontfaces", [_font(script) for script in _SCRIPTS]),
        _many("borderFills", [_border(UNFRAMED, "NONE", "0.1 mm"), _border(FRAMED, "SOLID", "0.12 mm")]),
        _many("charProperties", [_characters(shape) for shape in CHARACTERS]),
        _many("tabProperties", ['<hh:tabPr id="0" autoTabLeft="0" autoTabRight="0"/>']),
        _many("paraProperties", [_paragraph(0, "JUSTIFY"), _paragraph(1, "CENTER")]),
        _many("styles", [_STYLE]),
    )
    return (
        f'{DECLARATION}<hh:head {NAMESPACES} version="1.5" secCnt="1">'
        '<hh:beginNum page="1" footnote="1" endnote="1" pic="1" tbl="1" equation="1"/>'
        f"<hh:refList>{''.join(parts)}</hh:refList>"
        '<hh:compatibleDocument targetProgram="HWP201X"><hh:layoutCompatibility/></hh:compatibleDocument>'
        '<hh:docOption><hh:linkinfo path="" pageInherit="0" footnoteInherit="0"/></hh:docOption></hh:head>'
    )


_STYLE = (
    '<hh:style id="0" type="PARA" name="바탕글" engName="Normal" paraPrIDRef="0" charPrIDRef="0" nextStyleIDRef="0" '
    'langID="1042" lockForm="0"/>'
)


def _many(name: str, members: list[str]) -> str:
    return f'<hh:{name} itemCnt="{len(members)}">{"".join(members)}</hh:{name}>'


def _font(script: str) -> str:
    return (
        f'<hh:fontface lang="{script.upper()}" fontCnt="1"><hh:font id="0" face="함초롬바탕" type="TTF" isEmbedded="0">'
        '<hh:typeInfo familyType="FCAT_GOTHIC" weight="6" proportion="4" contrast="0" strokeVariation="1" armStyle="1" '
        'letterform="1" midline="1" xHeight="1"/></hh:font></hh:fontface>'
    )


def _border(name: int, kind: str, width: str) -> str:
    sides = "".join(
        f'<hh:{side}Border type="{kind}" width="{width}" color="#000000"/>'
        for side in ("left", "right", "top", "bottom")
    )
    slashes = "".join(f'<hh:{slash} type="NONE" Crooked="0" isCounter="0"/>' for slash in ("slash", "backSlash"))
    return (
        f'<hh:borderFill id="{name}" threeD="0" shadow="0" centerLine="NONE" breakCellSeparateLine="0">{slashes}{sides}'
        '<hh:diagonal type="SOLID" width="0.1 mm" color="#000000"/></hh:borderFill>'
    )


def _characters(shape: Shape) -> str:
    values = (("fontRef", 0), ("ratio", 100), ("spacing", 0), ("relSz", 100), ("offset", 0))
    bold = "" if shape == "body" else "<hh:bold/>"
    return (
        f'<hh:charPr id="{CHARACTERS[shape]}" height="{_SIZES[shape]}" textColor="#000000" shadeColor="none" '
        f'useFontSpace="0" useKerning="0" symMark="NONE" borderFillIDRef="{UNFRAMED}">{"".join(_each(*value) for value in values)}{bold}'
        '<hh:underline type="NONE" shape="SOLID" color="#000000"/><hh:strikeout shape="NONE" color="#000000"/>'
        '<hh:outline type="NONE"/><hh:shadow type="NONE" color="#C0C0C0" offsetX="10" offsetY="10"/></hh:charPr>'
    )


def _each(name: str, value: int) -> str:
    """One value for every script."""
    scripts = " ".join(f'{script}="{value}"' for script in _SCRIPTS)
    return f"<hh:{name} {scripts}/>"


def _paragraph(name: int, align: str) -> str:
    margins = "".join(f'<hc:{side} value="0" unit="HWPUNIT"/>' for side in ("intent", "left", "right", "prev", "next"))
    return (
        f'<hh:paraPr id="{name}" tabPrIDRef="0" condense="0" fontLineHeight="0" snapToGrid="1" suppressLineNumbers="0" '
        f'checked="0" textDir="LTR"><hh:align horizontal="{align}" vertical="BASELINE"/>'
        '<hh:heading type="NONE" idRef="0" level="0"/>'
        '<hh:breakSetting breakLatinWord="KEEP_WORD" breakNonLatinWord="KEEP_WORD" widowOrphan="0" keepWithNext="0" '
        'keepLines="0" pageBreakBefore="0" lineWrap="BREAK"/><hh:autoSpacing eAsianEng="0" eAsianNum="0"/>'
        f'<hh:margin>{margins}</hh:margin><hh:lineSpacing type="PERCENT" value="160" unit="HWPUNIT"/>'
        f'<hh:border borderFillIDRef="{UNFRAMED}" offsetLeft="0" offsetRight="0" offsetTop="0" offsetBottom="0" connect="0" '
        'ignoreMargin="0"/></hh:paraPr>'
    )
