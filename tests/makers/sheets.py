"""Sheets made by hand for tests of writers and readers, and what they say. All contents are invented."""

from hypothesis import strategies as st

from kprocure_parse.testing.sheet import LineKind, Sheet, SheetCell, SheetGrid, SheetLine

TITLE = "가온지방조달청, 공공조달 설명회에 중소기업 120개사 참여"
HOSTILE = '<script>alert(1)</script> & "x", 조달 설명회 열려'
SUBTITLES = ("새 제도를 한눈에", "참여 기업 만족도 높아")
LEAD = "조달청(청장 홍길동)은 6월 23일(화) 정부대전청사에서 공공조달 설명회를 개최했다고 밝혔다."
ITEMS = (
    ("paragraph", 0, LEAD),
    ("bullet", 1, "이날 설명회에는 중소기업 120개사가 참여했다."),
    ("bullet", 2, "참여 기업은 R&D 지원 <3개> 과제를 안내받았다."),
    ("paragraph", 0, "임꺽정 가온지방조달청장은 “기업의 부담을 덜겠다”라고 말했다."),
)
ATTACHMENTS = ("설명회 개요", "사진")
CONTACTS = (
    (("구매사업국", "가온총괄과"), "총괄", "responsible", "과장", "홍길동", "042-724-0000"),
    (("구매사업국", "가온총괄과"), "총괄", "officer", "사무관", "성춘향", "042-724-0001"),
    (("기획조정관", "나래협력과"), None, "responsible", "과장", "이몽룡", "042-724-0002"),
    (("기획조정관", "나래협력과"), None, "officer", "주무관", "임꺽정", "042-724-0003"),
)


def grid(kind: LineKind, *rows: tuple[str | SheetCell, ...], widths: tuple[float, ...]) -> SheetGrid:
    cells = (tuple(each if isinstance(each, SheetCell) else SheetCell(lines=(each,)) for each in row) for row in rows)
    return SheetGrid(kind=kind, rows=tuple(cells), widths=widths)


def people() -> SheetGrid:
    """담당 부서 and the unit's cell span the two rows of a unit; <총괄> stands below the label."""
    rows: list[tuple[str | SheetCell, ...]] = []
    for department, group, role, rank, name, phone in CONTACTS:
        word = "책임자" if role == "responsible" else "담당자"
        label = ("담당 부서", f"<{group}>") if group else ("담당 부서",)
        merged = (SheetCell(lines=label, rows=2), SheetCell(lines=department, rows=2)) if role == "responsible" else ()
        rows.append((*merged, word, rank, name, f"({phone})"))
    return grid("contact", *rows, widths=(0.15, 0.25, 0.12, 0.12, 0.14, 0.22))


def cover(title: str = TITLE) -> Sheet:
    """ko.cover.2023: banner grid, release row, title grid, body with indents, list of attachments, contact grid."""
    time = SheetCell(lines=("2026. 6. 23.(화) 11:00 이후", "(6. 24.(수) 조간)"))
    return (
        grid("banner", ("", "보도자료", ""), widths=(0.28, 0.4, 0.32)),
        grid("row", ("보도시점", time, "배포", "2026. 6. 23.(화) 09:00"), widths=(0.16, 0.42, 0.1, 0.32)),
        grid("title", (title,), (SheetCell(lines=tuple(f"- {each} -" for each in SUBTITLES)),), widths=(1.0,)),
        SheetLine(kind="blank"),
        SheetLine(kind="body", text=ITEMS[0][2]),
        SheetLine(kind="body", text=f"□ {ITEMS[1][2]}"),
        SheetLine(kind="body", text=f"  ㅇ {ITEMS[2][2]}"),
        grid("body", ("구분", "기업 수"), ("대전", "70"), ("세종", "50"), widths=(0.5, 0.5)),
        SheetLine(kind="body", text=ITEMS[3][2]),
        SheetLine(kind="blank"),
        SheetLine(kind="attachment", text=f"붙임  1. {ATTACHMENTS[0]}"),
        SheetLine(kind="attachment", text=f"      2. {ATTACHMENTS[1]}.  끝."),
        SheetLine(kind="blank"),
        people(),
    )


def web(title: str = TITLE) -> Sheet:
    """ko.web.2023: the text of PPS on korea.kr, without banner, row and tables."""
    return (
        SheetLine(kind="title", text=title),
        *(SheetLine(kind="subtitle", text=f"- {each}") for each in SUBTITLES),
        *(SheetLine(kind="body", text=text) for _, _, text in (ITEMS[0], ITEMS[3])),
        SheetLine(kind="blank"),
        SheetLine(kind="contact", text="* 문의: 가온총괄과 홍길동 과장(042-724-0000), 성춘향 사무관(042-724-0001)"),
    )


def wrapped() -> Sheet:
    """A cover form whose title stands on two lines of its cell."""
    lines = ("가온지방조달청, 공공조달 설명회에", "중소기업 120개사 참여")
    subtitles = SheetCell(lines=tuple(f"- {each} -" for each in SUBTITLES))
    return (*cover()[:2], grid("title", (SheetCell(lines=lines),), (subtitles,), widths=(1.0,)), *cover()[3:])


def old() -> Sheet:
    """ko.header.2005: release time, distribution and contacts in one table above the title; merged and empty cells."""
    time = SheetCell(lines=("2020. 9. 1.(화) 08:30", "(국무회의 개회 시)"))
    return (
        SheetLine(kind="banner", text="보 도 자 료"),
        grid(
            "row",
            ("보도일시", time, "배포일시", "2020. 8. 31.(월) 09:00"),
            ("담당부서", SheetCell(lines=("가온총괄과",), rows=2), "담당과장", "홍길동(042-724-0000)"),
            ("", "담 당 자", "성춘향 사무관(042-724-0001)"),
            widths=(0.15, 0.35, 0.15, 0.35),
        ),
        SheetLine(kind="blank"),
        SheetLine(kind="title", text=TITLE),
        *(SheetLine(kind="subtitle", text=f"- {each} -") for each in SUBTITLES),
        SheetLine(kind="blank"),
        *(SheetLine(kind="body", text=f"{mark}{ITEMS[at][2]}") for at, mark in ((0, "□ "), (1, " ㅇ "), (3, "□ "))),
    )


ENGLISH: Sheet = (
    SheetLine(kind="blank"),
    SheetLine(kind="title", text="Small Firms Join Public Procurement Briefing in Daejeon"),
    SheetLine(kind="subtitle", text="- New Rules Explained -"),
    SheetLine(kind="body", text="The Public Procurement Service (PPS) held a briefing in Daejeon on June 23."),
    SheetLine(kind="body", text="About 120 small and medium-sized firms took part in the event, the agency said."),
    SheetLine(kind="body", text="“We will reduce the burden on firms,” said Hong Gil-dong, Administrator of PPS."),
)


def bilingual() -> Sheet:
    """A cover form with an English version between the Korean body and the attachments."""
    return (*cover()[:9], *ENGLISH, *cover()[9:])


def bilingual_web() -> Sheet:
    """A text of korea.kr with an English version above the line of contacts."""
    return (*web()[:-2], *ENGLISH, *web()[-2:])


def paragraph_row() -> Sheet:
    """The release row as one paragraph above the title, as in releases of the land ministry; contacts in a table."""
    row = "보도시점 : 2026. 6. 23.(화) 11:00 이후(6. 24.(수) 조간) / 배포 : 2026. 6. 23.(화) 09:00"
    return (SheetLine(kind="row", text=row), *web()[:-1], people())


@st.composite
def merged_grids(draw: st.DrawFn) -> SheetGrid:
    """Grids of up to 4 × 4 fields, with cells that span rows and columns at random; each has one or two short lines."""
    columns, rows = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    below = [0] * columns  # for each column, the first row that no cell covers
    made: list[tuple[SheetCell, ...]] = []
    for row in range(rows):
        cells: list[SheetCell] = []
        for column in range(columns):
            if below[column] > row:
                continue
            room = next((at for at in range(column, columns) if below[at] > row), columns) - column
            wide, high = draw(st.integers(1, room)), draw(st.integers(1, rows - row))
            words = tuple(f"{row}·{column}" for _ in range(draw(st.integers(1, 2))))
            cells.append(SheetCell(lines=words, rows=high, columns=wide))
            below[column : column + wide] = [row + high] * wide
        made.append(tuple(cells))
    return SheetGrid(kind="body", rows=tuple(made), widths=(1 / columns,) * columns)
