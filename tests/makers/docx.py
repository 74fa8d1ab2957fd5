"""Small Word documents for tests: WordprocessingML, with `p`, `r` … for the elements. All content is the caller's."""

from html import escape


def t(text: str) -> str:
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'


def r(*parts: str, looks: str = "") -> str:
    """A run; a part without a tag is text."""
    own = f"<w:rPr>{looks}</w:rPr>" if looks else ""
    return f"<w:r>{own}{''.join(part if part.startswith('<') else t(part) for part in parts)}</w:r>"


def p(*parts: str, looks: str = "", style: str = "") -> str:
    """A paragraph; a part without a tag is a run."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    own = f"<w:pPr>{named}{looks}</w:pPr>" if named + looks else ""
    return f"<w:p>{own}{''.join(part if part.startswith('<') else r(part) for part in parts if part)}</w:p>"


def listed(number: int, level: int) -> str:
    """Properties of a paragraph in a numbering."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def mark(kind: str) -> str:
    """A run with the beginning, the middle or the end of a field."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def complex_field(instruction: str, result: str) -> str:
    asked = f"<w:r><w:instrText> {instruction} </w:instrText></w:r>"
    return f"{mark('begin')}{asked}{mark('separate')}{r(result)}{mark('end')}"


def box(*blocks: str) -> str:
    """A text box as Word writes it: for new versions and, once more, for old ones."""
    held = f"<w:txbxContent>{''.join(blocks)}</w:txbxContent>"
    return (
        f'<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx>{held}</wps:txbx>'
        f"</wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{held}</v:textbox>"
        "</v:shape></w:pict></mc:Fallback></mc:AlternateContent>"
    )


def cell(*blocks: str, looks: str = "") -> str:
    own = f"<w:tcPr>{looks}</w:tcPr>" if looks else ""
    return f"<w:tc>{own}{''.join(blocks)}</w:tc>"


def row(*cells: str, looks: str = "") -> str:
    """A row; a cell is its text or its markup."""
    own = f"<w:trPr>{looks}</w:trPr>" if looks else ""
    return f"<w:tr>{own}{''.join(each if each.startswith('<') else cell(p(each)) for each in cells)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def note(kind: str, name: int, *blocks: str, more: str = "") -> str:
    return f'<w:{kind} w:id="{name}"{more}>{"".join(blocks)}</w:{kind}>'


def reference(kind: str, name: int, more: str = "") -> str:
    return f'<w:r><w:{kind}Reference w:id="{name}"{more}/></w:r>'


# ------------------------------------------------------------------------------------------ styles and numberings


def style(name: str, *, letters: str = "", paragraph: str = "", below: str = "") -> str:
    based = f'<w:basedOn w:val="{below}"/>' if below else ""
    return f'<w:style w:type="paragraph" w:styleId="{name}">{based}<w:pPr>{paragraph}</w:pPr><w:rPr>{letters}</w:rPr></w:style>'


def level(at: int, form: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


def numbering(name: int, *levels: str, more: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{name}">{more}{"".join(levels)}</w:abstractNum>'


def number(name: int, of: int, more: str = "") -> str:
    return f'<w:num w:numId="{name}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'
