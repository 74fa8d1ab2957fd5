"""The writers of kprocure_parse.testing: what a sheet says is what the readers find in its file. All contents are invented."""

import datetime as dt
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import kprocure_parse as kp
from kprocure_parse.document import Cell as ReadCell
from kprocure_parse.document import Table
from kprocure_parse.readers import catalogue
from kprocure_parse.readers.characters import normal
from kprocure_parse.readers.draft import DraftParagraph
from kprocure_parse.readers.html_furniture import prune
from kprocure_parse.records import Agency, Distributed, Text
from kprocure_parse.release import Release, Version
from kprocure_parse.testing.sheet import Cell, Grid, Line, LineKind, Sheet
from kprocure_parse.testing.specimen import NOWHERE, RULE, UNWRITTEN
from kprocure_parse.testing.writers import html, hwpx, xml
from kprocure_parse.testing.writers.hwpx_markup import TEXT_WIDTH

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

# ------------------------------------------------------------------------------------------ sheets


def grid(kind: LineKind, *rows: tuple[str | Cell, ...], widths: tuple[float, ...]) -> Grid:
    cells = (tuple(each if isinstance(each, Cell) else Cell(lines=(each,)) for each in row) for row in rows)
    return Grid(kind=kind, rows=tuple(cells), widths=widths)


def people() -> Grid:
    """담당 부서 and the unit's cell go over the two rows of a unit; <총괄> stands below the label."""
    rows: list[tuple[str | Cell, ...]] = []
    for department, group, role, rank, name, phone in CONTACTS:
        word = "책임자" if role == "responsible" else "담당자"
        label = ("담당 부서", f"<{group}>") if group else ("담당 부서",)
        merged = (Cell(lines=label, rows=2), Cell(lines=department, rows=2)) if role == "responsible" else ()
        rows.append((*merged, word, rank, name, f"({phone})"))
    return grid("contact", *rows, widths=(0.15, 0.25, 0.12, 0.12, 0.14, 0.22))


def cover(title: str = TITLE) -> Sheet:
    """ko.cover.2023: banner grid, release row, title grid, body with indents, list of attachments, contact grid."""
    time = Cell(lines=("2026. 6. 23.(화) 11:00 이후", "(6. 24.(수) 조간)"))
    return (
        grid("banner", ("", "보도자료", ""), widths=(0.28, 0.4, 0.32)),
        grid("row", ("보도시점", time, "배포", "2026. 6. 23.(화) 09:00"), widths=(0.16, 0.42, 0.1, 0.32)),
        grid("title", (title,), (Cell(lines=tuple(f"- {each} -" for each in SUBTITLES)),), widths=(1.0,)),
        Line(kind="blank"),
        Line(kind="body", text=ITEMS[0][2]),
        Line(kind="body", text=f"□ {ITEMS[1][2]}"),
        Line(kind="body", text=f"  ㅇ {ITEMS[2][2]}"),
        grid("body", ("구분", "기업 수"), ("대전", "70"), ("세종", "50"), widths=(0.5, 0.5)),
        Line(kind="body", text=ITEMS[3][2]),
        Line(kind="blank"),
        Line(kind="attachment", text=f"붙임  1. {ATTACHMENTS[0]}"),
        Line(kind="attachment", text=f"      2. {ATTACHMENTS[1]}.  끝."),
        Line(kind="blank"),
        people(),
    )


def web(title: str = TITLE) -> Sheet:
    """ko.web.2023: the text of PPS on korea.kr, without banner, row and tables."""
    return (
        Line(kind="title", text=title),
        *(Line(kind="subtitle", text=f"- {each}") for each in SUBTITLES),
        *(Line(kind="body", text=text) for _, _, text in (ITEMS[0], ITEMS[3])),
        Line(kind="blank"),
        Line(kind="contact", text="* 문의: 가온총괄과 홍길동 과장(042-724-0000), 성춘향 사무관(042-724-0001)"),
    )


def expected(title: str = TITLE) -> Release:
    """As much of the record as the feed's elements are made of."""
    words = [Text(text=each, span=NOWHERE, rule=RULE) for each in (title, *SUBTITLES)]
    version = Version(language="ko", headline=words[0], subtitles=tuple(words[1:]), span=NOWHERE, rule=RULE)
    when = dt.datetime(2026, 6, 23, 9, 0)  # noqa: DTZ001 - what the form prints
    return Release(
        kind="press_release",
        agencies=(Agency(name="조달청", raw="조달청", span=NOWHERE, rule=RULE),),
        distributed=Distributed(date=when.date(), time=when.time(), raw="", span=NOWHERE, rule=RULE),
        versions=(version,),
        text="",
        source=UNWRITTEN,
    )


FORMATS = ("html", "xml", "hwpx")


def written(sheet: Sheet, format: str, title: str = TITLE) -> bytes:  # noqa: A002 - as in the errors
    if format == "html":
        return html.write(sheet, title=title)
    return hwpx.write(sheet) if format == "hwpx" else xml.write(sheet, expected(title))


def parsed(sheet: Sheet, format: str, title: str = TITLE) -> Release:  # noqa: A002 - as in the errors
    data = written(sheet, format, title)
    found = next(iter(kp.parse_feed(data))) if format == "xml" else kp.parse_bytes(data)
    assert isinstance(found, Release)
    assert found.source.format == format
    return found


# ------------------------------------------------------------------------------------------ read back


def texts(found: tuple[Text, ...]) -> tuple[str, ...]:
    return tuple(each.text for each in found)


def shown(release: Release) -> list[tuple[object, ...]]:
    return [
        (each.department, each.group, each.role, each.rank, each.name, *(phone.number for phone in each.phones))
        for each in release.contacts
    ]


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("title", [TITLE, HOSTILE])
def test_a_cover_form_comes_back(format: str, title: str) -> None:  # noqa: A002 - as in the errors
    found = parsed(cover(title), format, title)
    assert found.headline is not None
    assert (found.headline.text, texts(found.subtitles)) == (title, SUBTITLES)
    assert [(item.kind, item.level, item.text) for item in found.body if item.kind != "table"] == list(ITEMS)
    assert [item.rows for item in found.body if item.kind == "table"] == [
        (("구분", "기업 수"), ("대전", "70"), ("세종", "50"))
    ]
    assert [each.title for each in found.attachments] == list(ATTACHMENTS)
    assert shown(found) == list(CONTACTS)
    assert found.release_time is not None
    assert [(lift.medium, lift.date, lift.time, lift.edition) for lift in found.release_time.lifts] == [
        ("all", dt.date(2026, 6, 23), dt.time(11, 0), None),
        ("print", dt.date(2026, 6, 24), None, "morning"),
    ]
    assert found.distributed is not None
    assert (found.distributed.date, found.distributed.time) == (dt.date(2026, 6, 23), dt.time(9, 0))
    assert (found.kind, [each.name for each in found.agencies]) == ("press_release", ["조달청"])


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("title", [TITLE, HOSTILE])
def test_a_text_of_korea_kr_comes_back(format: str, title: str) -> None:  # noqa: A002 - as in the errors
    found = parsed(web(title), format, title)
    assert found.headline is not None
    assert (found.headline.text, texts(found.subtitles)) == (title, SUBTITLES)
    assert [(item.kind, item.level, item.text) for item in found.body] == [ITEMS[0], ITEMS[3]]
    assert shown(found) == [
        (("가온총괄과",), None, None, "과장", "홍길동", "042-724-0000"),
        (("가온총괄과",), None, None, "사무관", "성춘향", "042-724-0001"),
    ]
    assert found.release_time is None
    assert [each.name for each in found.agencies] == ["조달청"]


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("sheet", [cover(), web()], ids=["cover", "web"])
def test_the_same_sheet_gives_the_same_bytes(format: str, sheet: Sheet) -> None:  # noqa: A002 - as in the errors
    assert written(sheet, format) == written(sheet, format)


@pytest.mark.parametrize("format", FORMATS)
def test_a_cell_keeps_its_place_span_and_lines(format: str) -> None:  # noqa: A002 - as in the errors
    document = catalogue.read(written((people(),), format))
    (table,) = (block for block in document.blocks if isinstance(block, Table))
    addresses = [(cell.row, cell.column, cell.row_span, cell.column_span) for cell in table.cells]
    assert addresses == [
        *((0, 0, 2, 1), (0, 1, 2, 1), *((0, column, 1, 1) for column in range(2, 6))),
        *((1, column, 1, 1) for column in range(2, 6)),
        *((2, 0, 2, 1), (2, 1, 2, 1), *((2, column, 1, 1) for column in range(2, 6))),
        *((3, column, 1, 1) for column in range(2, 6)),
    ]
    first: ReadCell = table.cells[0]
    assert [document.text[block.span.slice] for block in first.blocks] == ["담당 부서", "<총괄>"]


@pytest.mark.parametrize("format", FORMATS)
def test_a_cell_over_columns_pushes_the_next_ones(format: str) -> None:  # noqa: A002 - as in the errors
    wide, high = Cell(lines=("가",), columns=2), Cell(lines=("나",), rows=3)
    sheet = (grid("body", (wide, high), ("다", "라"), (Cell(lines=("마",), columns=2),), widths=(1, 1, 1)),)
    (table,) = catalogue.read(written(sheet, format)).blocks[-1:]
    assert isinstance(table, Table)
    assert [(cell.row, cell.column) for cell in table.cells] == [(0, 0), (0, 2), (1, 0), (1, 1), (2, 0)]


CHARACTERS = st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff")


@pytest.mark.parametrize("format", FORMATS)
@given(text=st.text(CHARACTERS, min_size=1, max_size=60))
def test_a_line_of_the_body_comes_back(format: str, text: str) -> None:  # noqa: A002 - as in the errors
    line = " ".join(normal(text).split())
    assume(line and prune([DraftParagraph(text=line)]))  # a lone word of a button (Print, X) is none of the body's
    document = catalogue.read(written((Line(kind="body", text=text),), format))
    assert " ".join(document.text.split()).endswith(line)


# ------------------------------------------------------------------------------------------ one format's own


def test_a_page_has_more_on_it_than_the_release() -> None:
    for sheet, words in ((cover(), "문서 뷰어는 원본과"), (web(), "페이스북")):
        data = html.write(sheet, title=TITLE)
        assert words in data.decode()
        assert words not in catalogue.read(data).text


def test_a_page_reads_as_the_sheet_does_in_every_other_format() -> None:
    lines = [" ".join(line.split()) for line in catalogue.read(html.write(cover(), title=TITLE)).text.split("\n")]
    assert lines == [" ".join(line.split()) for line in catalogue.read(hwpx.write(cover())).text.split("\n")]


def test_elements_of_the_service() -> None:
    (found,) = kp.parse_feed(xml.write(cover(), expected()))
    fields = dict(found.source.fields)
    assert fields["Title"] == TITLE
    assert (fields["SubTitle1"], fields["SubTitle2"], fields["SubTitle3"]) == (*SUBTITLES, "")
    assert (fields["ApproveDate"], fields["EmbargoDate"]) == ("06/23/2026 09:00:00", "")
    assert fields["MinisterCode"] == "조달청"
    assert TITLE not in fields["DataContents"]
    assert SUBTITLES[0] not in fields["DataContents"]


def test_an_embargo_that_the_feed_states_is_a_lift() -> None:
    moment = dt.datetime(2026, 6, 23, 11, 0)  # noqa: DTZ001 - Korean time, as the service writes it
    (found,) = kp.parse_feed(xml.write(web(), expected(), embargo=moment))
    assert isinstance(found, Release)
    assert found.release_time is not None
    assert [(lift.date, lift.time) for lift in found.release_time.lifts] == [(moment.date(), moment.time())]


def test_titles_of_a_second_version_stay_in_the_contents() -> None:
    second = Line(kind="title", text="Small Firms Join Briefing on Public Procurement")
    (found,) = kp.parse_feed(xml.write((*web(), second), expected()))
    assert second.text in dict(found.source.fields)["DataContents"]


def test_a_package_is_one_that_hancom_office_opens() -> None:
    with ZipFile(BytesIO(hwpx.write(cover()))) as archive:
        first, *others = archive.infolist()
        assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)
        assert {each.filename for each in others} >= {
            "version.xml",
            "settings.xml",
            "META-INF/container.xml",
            "META-INF/manifest.xml",
            "Contents/content.hpf",
            "Contents/header.xml",
            "Contents/section0.xml",
            "Preview/PrvText.txt",
        }
        preview = archive.read("Preview/PrvText.txt").decode()
    assert preview.startswith("<><보도자료><>\r\n<보도시점><2026. 6. 23.(화) 11:00 이후 (6. 24.(수) 조간)><배포>")


def test_ids_that_a_section_names_are_in_the_header() -> None:
    with ZipFile(BytesIO(hwpx.write(cover()))) as archive:
        section = archive.read("Contents/section0.xml").decode()
        header = archive.read("Contents/header.xml").decode()
    for name, element in (("charPr", "charPr"), ("paraPr", "paraPr"), ("borderFill", "borderFill"), ("style", "style")):
        named = {part.split('"')[0] for part in section.split(f'{name}IDRef="')[1:]}
        known = {part.split('"')[0] for part in header.split(f'<hh:{element} id="')[1:]}
        assert named <= known, name


def test_columns_are_as_wide_as_the_sheet_says() -> None:
    with ZipFile(BytesIO(hwpx.write((people(),)))) as archive:
        section = archive.read("Contents/section0.xml").decode()
    widths = [int(part.split('"')[0]) for part in section.split('<hp:cellSz width="')[1:]]
    assert widths[:6] == [round(TEXT_WIDTH * share) for share in (0.15, 0.25, 0.12, 0.12, 0.14, 0.22)]
