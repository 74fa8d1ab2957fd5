"""The writers of kprocure_parse.testing: what a sheet says is what the readers find in its file. All contents are invented."""

import datetime as dt
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

import kprocure_parse as kp
from kprocure_parse.document import Cell as ReadCell
from kprocure_parse.document import Table
from kprocure_parse.readers import registry
from kprocure_parse.readers.characters import normal
from kprocure_parse.readers.draft import DraftParagraph
from kprocure_parse.readers.html_furniture import prune
from kprocure_parse.records import Agency, Distributed, Text
from kprocure_parse.release import Release, Version
from kprocure_parse.testing.facts import differences
from kprocure_parse.testing.sheet import Sheet, SheetGrid, SheetLine
from kprocure_parse.testing.specimen import NOWHERE, RULE, UNWRITTEN
from kprocure_parse.testing.writers import html, hwpx, odt, xml
from kprocure_parse.testing.writers.hwpx_markup import TEXT_WIDTH
from kprocure_parse.testing.writers.markup import placed
from tests.makers import sheets
from tests.makers.sheets import ATTACHMENTS, CONTACTS, HOSTILE, ITEMS, SUBTITLES, TITLE, cover, people, web


def expected(title: str = TITLE) -> Release:
    """The part of the record that the feed's elements contain."""
    words = [Text(text=each, span=NOWHERE, rule=RULE) for each in (title, *SUBTITLES)]
    version = Version(language="ko", headline=words[0], subtitles=tuple(words[1:]), span=NOWHERE, rule=RULE)
    when = dt.datetime(2026, 6, 23, 9, 0)  # noqa: DTZ001 - as printed on the form
    return Release(
        kind="press_release",
        agencies=(Agency(name="조달청", raw="조달청", span=NOWHERE, rule=RULE),),
        distributed=Distributed(date=when.date(), time=when.time(), raw="", span=NOWHERE, rule=RULE),
        versions=(version,),
        text="",
        source=UNWRITTEN,
    )


FORMATS = ("html", "xml", "hwpx", "odt")

WRITERS = {"hwpx": hwpx.write, "odt": odt.write}


def written(sheet: Sheet, format: str, title: str = TITLE) -> bytes:  # noqa: A002 - as in the errors
    if format == "html":
        return html.write(sheet, title=title)
    if format in WRITERS:
        return WRITERS[format](sheet)
    return xml.write(sheet, expected(title))


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


SHEETS = {
    "cover": (cover(), ["ko"], 5, 4),
    "wrapped": (sheets.wrapped(), ["ko"], 5, 4),
    "old": (sheets.old(), ["ko"], 3, 2),
    "paragraph_row": (sheets.paragraph_row(), ["ko"], 2, 4),
    "bilingual": (sheets.bilingual(), ["ko", "en"], 5, 4),
    "web": (web(), ["ko"], 2, 2),
    "bilingual_web": (sheets.bilingual_web(), ["ko", "en"], 2, 2),
}
"""Sheet, languages, items of the first body, contacts."""


@pytest.mark.parametrize(("sheet", "languages", "items", "contacts"), SHEETS.values(), ids=SHEETS)
def test_one_sheet_reads_alike_in_every_format(sheet: Sheet, languages: list[str], items: int, contacts: int) -> None:
    first = parsed(sheet, "hwpx")
    assert first.headline is not None
    assert (first.headline.text, texts(first.subtitles)) == (TITLE, SUBTITLES)
    assert [each.language for each in first.versions] == languages
    assert (len(first.body), len(first.contacts)) == (items, contacts)
    for format_ in ("html", *WRITERS):
        assert differences(first, parsed(sheet, format_)) == []
    assert (
        differences(evolve(first, distributed=first.distributed or expected().distributed), parsed(sheet, "xml")) == []
    )


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("sheet", [cover(), web()], ids=["cover", "web"])
def test_the_same_sheet_gives_the_same_bytes(format: str, sheet: Sheet) -> None:  # noqa: A002 - as in the errors
    assert written(sheet, format) == written(sheet, format)


@pytest.mark.parametrize("format", FORMATS)
def test_a_cell_keeps_its_place_span_and_lines(format: str) -> None:  # noqa: A002 - as in the errors
    document = registry.read(written((people(),), format))
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
@given(grid=sheets.merged_grids())
def test_merged_cells_keep_their_place_and_words(format: str, grid: SheetGrid) -> None:  # noqa: A002 - as in the errors
    wanted = [(f"{each.row}·{each.column}", each.cell) for row in placed(grid) for each in row]
    assume(len(wanted) > 1)  # on a page, a table of one cell is a frame around its lines
    document = registry.read(written((grid,), format))
    (table,) = (block for block in document.blocks if isinstance(block, Table))
    assert [(cell.row_span, cell.column_span) for cell in table.cells] == [
        (each.rows, each.columns) for _, each in wanted
    ]
    for cell, (address, each) in zip(table.cells, wanted, strict=True):
        assert f"{cell.row}·{cell.column}" == address
        assert document.text[cell.span.slice].split() == [address] * len(each.lines)


CHARACTERS = st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff")


@pytest.mark.parametrize("format", FORMATS)
@given(text=st.text(CHARACTERS, min_size=1, max_size=60))
def test_a_line_of_the_body_comes_back(format: str, text: str) -> None:  # noqa: A002 - as in the errors
    line = " ".join(normal(text).split())
    assume(line and prune([DraftParagraph(text=line)]))  # a lone word of a button (Print, X) is not part of the body
    document = registry.read(written((SheetLine(kind="body", text=text),), format))
    assert " ".join(document.text.split()).endswith(line)


# ------------------------------------------------------------------------------------------ one format's own


def test_a_page_has_more_on_it_than_the_release() -> None:
    for sheet, words in ((cover(), "문서 뷰어는 원본과"), (web(), "페이스북")):
        data = html.write(sheet, title=TITLE)
        assert words in data.decode()
        assert words not in registry.read(data).text


def test_a_page_reads_as_the_sheet_does_in_every_other_format() -> None:
    lines = [" ".join(line.split()) for line in registry.read(html.write(cover(), title=TITLE)).text.split("\n")]
    assert lines == [" ".join(line.split()) for line in registry.read(hwpx.write(cover())).text.split("\n")]


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
    second = SheetLine(kind="title", text="Small Firms Join Briefing on Public Procurement")
    (found,) = kp.parse_feed(xml.write((*web(), second), expected()))
    assert second.text in dict(found.source.fields)["DataContents"]


def test_a_fourth_subtitle_opens_the_contents() -> None:
    release = expected()
    more = tuple(evolve(release.subtitles[0], text=f"{number}째 부제의 말") for number in "셋넷")
    version = evolve(release.versions[0], subtitles=(*release.subtitles, *more))
    (found,) = kp.parse_feed(xml.write(web(), evolve(release, versions=(version,))))
    assert isinstance(found, Release)
    assert texts(found.subtitles) == (*SUBTITLES, "셋째 부제의 말", "넷째 부제의 말")


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
