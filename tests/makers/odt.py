"""Small OpenDocument texts for tests: markup of content.xml and styles.xml, with `p`, `span` … for the elements. All content is the caller's."""

DELETED = (
    '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>지운 말</text:p></text:deletion>'
    "</text:changed-region></text:tracked-changes>"
)


INLINE = (
    '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion/></text:changed-region>'
    '<text:changed-region text:id="c2"><text:insertion/></text:changed-region></text:tracked-changes>'
)
"""As LibreOffice begins a flat file: the deleted words stand in the text."""
START, END = (f'<text:change-{each} text:change-id="c1"/>' for each in ("start", "end"))


def p(*parts: str, style: str = "", name: str = "p", more: str = "") -> str:
    own = f' text:style-name="{style}"' if style else ""
    return f"<text:{name}{own}{more}>{''.join(parts)}</text:{name}>"


def span(text: str, style: str) -> str:
    return p(text, style=style, name="span")


def h(text: str, level: int, more: str = "") -> str:
    return p(text, name="h", more=f' text:outline-level="{level}"{more}')


def note(citation: str, *blocks: str, kind: str = "footnote") -> str:
    held = "".join(blocks)
    return (
        f'<text:note text:note-class="{kind}"><text:note-citation>{citation}</text:note-citation>'
        f"<text:note-body>{held}</text:note-body></text:note>"
    )


def frame(*blocks: str, of: str = "text-box") -> str:
    return f"<draw:frame><draw:{of}>{''.join(blocks)}</draw:{of}></draw:frame>"


def listed(*items: str, style: str = "", more: str = "") -> str:
    """A list; an item is the markup inside it, or a whole item or header."""
    own = f' text:style-name="{style}"' if style else ""
    made = "".join(
        each if each.startswith("<text:list-") else f"<text:list-item>{each}</text:list-item>" for each in items
    )
    return f"<text:list{own}{more}>{made}</text:list>"


def cell(*blocks: str, more: str = "") -> str:
    return f"<table:table-cell{more}>{''.join(blocks)}</table:table-cell>"


def row(*cells: str, more: str = "") -> str:
    """A row; a cell is its text or its markup."""
    made = "".join(each if each.startswith("<table:") else cell(p(each)) for each in cells)
    return f"<table:table-row{more}>{made}</table:table-row>"


def table(*rows: str, style: str = "") -> str:
    own = f' table:style-name="{style}"' if style else ""
    return f"<table:table{own}>{''.join(rows)}</table:table>"


COVERED = "<table:covered-table-cell/>"

# ------------------------------------------------------------------------------------------ styles


def style(name: str, text: str = "", *, family: str = "text", more: str = "") -> str:
    return (
        f'<style:style style:name="{name}" style:family="{family}"{more}><style:text-properties {text}/></style:style>'
    )


def number(level: int, form: str, *, before: str = "", after: str = "", more: str = "") -> str:
    return (
        f'<text:list-level-style-number text:level="{level}" style:num-format="{form}" style:num-prefix="{before}" '
        f'style:num-suffix="{after}"{more}/>'
    )


def bullet(level: int, sign: str, font: str = "") -> str:
    looks = f'<style:text-properties style:font-name="{font}"/>' if font else ""
    return f'<text:list-level-style-bullet text:level="{level}" text:bullet-char="{sign}">{looks}</text:list-level-style-bullet>'


def levels(name: str, *made: str) -> str:
    return f'<text:list-style style:name="{name}">{"".join(made)}</text:list-style>'


def master(name: str, *parts: str, more: str = "") -> str:
    return f'<style:master-page style:name="{name}"{more}>{"".join(parts)}</style:master-page>'


def masters(*made: str) -> str:
    return f"<office:master-styles>{''.join(made)}</office:master-styles>"
