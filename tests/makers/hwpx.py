"""Small HWPX files for tests: paragraphs, tables and objects as OWPML, the package around them. All content is the caller's."""

from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape, quoteattr

from kprocure_parse.testing.writers.hwpx_markup import Xml, text
from kprocure_parse.testing.writers.hwpx_package import package
from kprocure_parse.testing.writers.hwpx_styles import DECLARATION, NAMESPACES

# ------------------------------------------------------------------------------------------ in a paragraph


def paragraph(
    *parts: str, shape: str = "0", lines: Iterable[int] = (), page_break: bool = False, run_each: bool = True
) -> Xml:
    """One paragraph of text and markup; `lines` are the heights of its lines in the layout cache."""
    shown = [part if isinstance(part, Xml) else text(part) for part in parts]
    runs = "".join(f'<hp:run charPrIDRef="0">{part}</hp:run>' for part in (shown if run_each else ["".join(shown)]))
    cache = "".join(f'<hp:lineseg textpos="0" vertpos="{top}" vertsize="1000"/>' for top in lines)
    cache = f"<hp:linesegarray>{cache}</hp:linesegarray>" if cache else ""
    return Xml(f'<hp:p id="0" paraPrIDRef="{shape}" pageBreak="{int(page_break)}">{runs}{cache}</hp:p>')


def listed(*blocks: str) -> Xml:
    """Paragraphs as the content of an object; a str becomes a paragraph."""
    shown = (block if isinstance(block, Xml) else paragraph(block) for block in blocks)
    return Xml(f'<hp:subList id="" textDirection="HORIZONTAL">{"".join(shown)}</hp:subList>')


def control(inner: str) -> Xml:
    return Xml(f"<hp:ctrl>{inner}</hp:ctrl>")


def note(kind: str, number: int, *blocks: str, attributes: str = 'suffixChar="41"', form: str = "DIGIT") -> Xml:
    """A footnote (`footNote`) or endnote (`endNote`), its text preceded by its number, as Hancom writes it."""
    own = f'<hp:autoNum num="{number}" numType="{kind.upper()}"><hp:autoNumFormat type="{form}" suffixChar=")"/></hp:autoNum>'
    held = listed(paragraph(control(own), f" {blocks[0]}"), *blocks[1:])
    return control(f'<hp:{kind} number="{number}" {attributes}>{held}</hp:{kind}>')


def number(value: int, kind: str = "PICTURE", form: str = "DIGIT", before: str = "", after: str = "") -> Xml:
    shape = f'<hp:autoNumFormat type="{form}" prefixChar="{before}" suffixChar="{after}"/>'
    return control(f'<hp:autoNum num="{value}" numType="{kind}">{shape}</hp:autoNum>')


def clickable(guide: str, typed: str) -> tuple[Xml, Xml, Xml]:
    """A click-here field (누름틀) with its guide text and what stands in it."""
    told = f'<hp:parameters cnt="1"><hp:stringParam name="Direction">{escape(guide)}</hp:stringParam></hp:parameters>'
    begin = f'<hp:fieldBegin id="1" type="CLICK_HERE" name="">{told}</hp:fieldBegin>'
    return control(begin), text(typed), control('<hp:fieldEnd beginIDRef="1"/>')


# ------------------------------------------------------------------------------------------ objects


def caption(side: str, *blocks: str) -> Xml:
    return Xml(f'<hp:caption side="{side}">{listed(*blocks)}</hp:caption>')


def cell(
    row: int | str, column: int | str, *blocks: str, rows: int | str = 1, columns: int | str = 1, name: str = ""
) -> Xml:
    held = listed(*(blocks or ("",)))
    address = f'<hp:cellAddr colAddr="{column}" rowAddr="{row}"/><hp:cellSpan colSpan="{columns}" rowSpan="{rows}"/>'
    return Xml(f"<hp:tc name={quoteattr(name)}>{held}{address}</hp:tc>")


def table(*rows: Sequence[str], extra: str = "") -> Xml:
    """A table of rows of cells; a str becomes a cell at its place."""
    lines = (
        "".join(each if isinstance(each, Xml) else cell(at, place, each) for place, each in enumerate(row))
        for at, row in enumerate(rows)
    )
    return Xml(f"<hp:tbl>{extra}{''.join(f'<hp:tr>{line}</hp:tr>' for line in lines)}</hp:tbl>")


def drawing(kind: str, *blocks: str, extra: str = "") -> Xml:
    """A drawing object, such as `rect`, with the text inside it; without blocks, only with `extra`."""
    held = f"<hp:drawText>{listed(*blocks)}</hp:drawText>" if blocks else ""
    return Xml(f"<hp:{kind}>{held}{extra}</hp:{kind}>")


# ------------------------------------------------------------------------------------------ header.xml


def numbering(*levels: tuple[str, str] | tuple[str, str, str], name: str = "1") -> Xml:
    """Levels as (format, shape of numbers, first number)."""
    heads = "".join(
        f'<hh:paraHead level="{at}" start="{(*level, "1")[2]}" numFormat="{level[1]}">{level[0]}</hh:paraHead>'
        for at, level in enumerate(levels, start=1)
    )
    return Xml(f'<hh:numbering id="{name}" start="0">{heads}</hh:numbering>')


def bullet(sign: str, *, name: str = "1", picture: bool = False) -> Xml:
    return Xml(f'<hh:bullet id="{name}" char="{sign}" useImage="{int(picture)}"/>')


def shape(name: str, kind: str = "NONE", level: int | str = 0, of: str = "0") -> Xml:
    """A paragraph shape (paraPr) with its heading."""
    return Xml(f'<hh:paraPr id="{name}"><hh:heading type="{kind}" idRef="{of}" level="{level}"/></hh:paraPr>')


def header(*parts: str) -> str:
    return f'{DECLARATION}<hh:head version="1.4" {NAMESPACES}><hh:refList>{"".join(parts)}</hh:refList></hh:head>'


# ------------------------------------------------------------------------------------------ the package


def section(*blocks: str, outline: str | None = None) -> str:
    """One section.xml; a str becomes a paragraph."""
    shown = "".join(block if isinstance(block, Xml) else paragraph(block) for block in blocks)
    first = Xml(f'<hp:secPr outlineShapeIDRef="{outline}"/>') if outline is not None else Xml("")
    first = Xml(f"<hp:p><hp:run>{first}</hp:run></hp:p>") if first else first
    return f"{DECLARATION}<hs:sec {NAMESPACES}>{first}{shown}</hs:sec>"


def document(*sections: str, head: str | None = "", preview: str = "", **more: str | bytes) -> bytes:
    """A whole file of sections; `head` None omits header.xml, `more` has further members, with `__` for `/` in their names."""
    members: dict[str, str | bytes] = {f"Contents/section{at}.xml": each for at, each in enumerate(sections)}
    members |= {} if head is None else {"Contents/header.xml": head or header(shape("0"))}
    members |= {"Preview/PrvText.txt": preview} if preview else {}
    return package(members | {name.replace("__", "/"): data for name, data in more.items()})
