"""Rows that are not releases, ways into a record, workbooks, and what exports do with documents that were not read."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kprocure_parse as kp
from kprocure_parse.export import paths, xlsx
from kprocure_parse.export.csv import sheet
from kprocure_parse.export.row_kinds import KINDS, ROWS
from kprocure_parse.export.taken import TakenRecord
from kprocure_parse.testing import Specimen, releases
from tests.makers.effort import examples
from tests.makers.records import RECORDS

RELEASES = sorted((Path(__file__).parents[2] / "examples" / "releases").glob("*.txt"))
READ = [kp.parse(path) for path in RELEASES]
BILINGUAL = next(each for each in READ if isinstance(each, kp.Release) and len(each.versions) > 1)


def rows(kind: Any, *records: Any, **options: Any) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO("".join(kp.to_csv(records, rows=kind, **options)), newline=""), strict=True))


def parts(record: Any, kind: str) -> int:
    return sum(1 for _ in KINDS[kind].parts(record))


@pytest.mark.parametrize("kind", KINDS)
def test_every_part_is_a_row_that_names_its_release(kind: Any) -> None:
    found = rows(kind, *READ)
    assert len(found) == sum(parts(record, kind) for record in READ)
    by_key = {row["key"]: row for row in rows("releases", *READ, fields=["key", "file", "day"])}
    assert len(by_key) == len(READ)
    assert all((row["file"], row["day"]) == (by_key[row["key"]]["file"], by_key[row["key"]]["day"]) for row in found)
    assert all(int(two["number"]) in {1, int(one["number"]) + 1} for one, two in pairwise(found))


def test_rows_show_the_part_in_words() -> None:
    (first, *_) = rows("contacts", BILINGUAL)
    person = BILINGUAL.contacts[0]
    assert first["department"] == " ".join(person.department)
    assert (first["name"], first["phones"]) == (person.name, person.phones[0].number)
    assert BILINGUAL.text[int(first["start"]) : int(first["end"])] == BILINGUAL.text[person.span.slice]
    assert {row["language"] for row in rows("quotes", BILINGUAL)} == {"ko", "en"}
    assert [row["name"] for row in rows("contacts", BILINGUAL, fields=["contacts.name", "number"])] == [
        person.name for person in BILINGUAL.contacts
    ]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("contacts.name", ("이나래", "박다온")),
        ("contacts.phones.number", ("042-724-0041", "042-724-0042")),
        ("headline.span.start", BILINGUAL.headline and BILINGUAL.headline.span.start),
        ("contacts.span", tuple(person.span for person in BILINGUAL.contacts)),
        ("release_time.lifts.date", tuple(lift.date for lift in BILINGUAL.release_time.lifts) if BILINGUAL.release_time else None),
        ("outlet.text", None),
        ("agencies_text", "; ".join(agency.name for agency in BILINGUAL.agencies)),
        ("versions.language", ("ko", "en")),
        ("outlet_text", None),
    ],
)  # fmt: skip
def test_ways_into_a_record(name: str, value: object) -> None:
    assert paths.column(name).value(BILINGUAL) == value


@pytest.mark.parametrize("name", ["contacts.nam", "contact.name", "headline.text.more", "nothing_text", ""])
def test_ways_to_nothing_name_what_there_is(name: str) -> None:
    for ask in (lambda: paths.column(name), lambda: list(kp.to_csv([], [name]))):
        with pytest.raises(ValueError, match="there are"):
            ask()


def test_rows_of_no_kind_are_told() -> None:
    wrong: Any = "speeches"
    with pytest.raises(ValueError, match="'speeches'; there are releases, contacts"):
        kp.to_csv([], rows=wrong)
    with pytest.raises(ValueError, match="no column 'body' in rows of contacts"):
        kp.to_csv([], ["body"], rows="contacts")


@settings(max_examples=examples("release"))
@given(st.lists(releases(), max_size=2), st.sampled_from(ROWS))
def test_every_row_has_a_cell_for_each_column(specimens: list[Specimen], kind: Any) -> None:
    heading, cells = sheet(None, kind)
    for specimen in specimens:
        assert all(len(row) == len(heading) for row in cells(TakenRecord(specimen.release)))


def test_the_day_is_that_of_the_text_and_else_the_known_one() -> None:
    known = kp.Known(published=dt.date(2026, 9, 1))
    silent = kp.parse_text("열두 곳이 가상 물품을 공개했다.")
    found = [kp.Parsed("a", silent, None, known), kp.Parsed("b", READ[3], None, known), silent]
    assert isinstance(READ[3], kp.Release)
    assert READ[3].distributed is not None
    own = "" if READ[3].distributed.date is None else READ[3].distributed.date.isoformat()
    assert own != "2026-09-01"
    assert [row["day"] for row in rows("releases", *found)] == ["2026-09-01", own, ""]


FAILED = kp.Failed("b.pdf", kp.DamagedDocument("pdf", "broken"), "2")
LIFTED = next(path for path in RELEASES if path.name == "ko_cover_form_2026.txt")
EXPORTS: list[Callable[..., Any]] = [
    lambda records, **options: len(list(kp.to_csv(records, **options))) - 1,
    lambda records, **options: kp.arrow.to_table(records, **options).num_rows,
    lambda records, **options: kp.arrow.tables(records, **options)["releases"].num_rows,
]


@pytest.mark.parametrize("export", EXPORTS, ids=["csv", "table", "tables"])
def test_what_was_not_read_is_left_out_and_told(export: Callable[..., Any]) -> None:
    pytest.importorskip("pyarrow", reason="the extra `arrow` is not installed")
    found = [kp.Parsed("a.txt", READ[0]), FAILED, READ[1], ("c.txt", READ[2])]
    heard: list[kp.Failed] = []
    assert export(found, failed=heard.append) == 3
    assert heard == [FAILED]
    with pytest.warns(UserWarning, match=r"b\.pdf#2 was not read and is left out: pdf: broken"):
        assert export(found) == 3


def test_names_of_what_was_read_come_first() -> None:
    found = [kp.Parsed(Path("하위/a.jsonl"), READ[0], "7"), kp.Parsed(b"", READ[0]), READ[0], ("", READ[0])]
    name = READ[0].source.name
    assert [row["file"] for row in rows("releases", *found)] == ["하위/a.jsonl#7", name, name, ""]


def test_tables_join() -> None:
    duckdb = pytest.importorskip("duckdb", reason="duckdb is not installed")
    tables = kp.arrow.tables(READ)
    assert list(tables) == ["releases", *KINDS]
    releases, contacts = tables["releases"], tables["contacts"]
    with duckdb.connect() as asked:
        asked.register("releases", releases)
        asked.register("contacts", contacts)
        joined = asked.sql("SELECT count(*) FROM releases JOIN contacts USING (key)").fetchall()
    assert joined == [(contacts.num_rows,)]
    assert contacts["phones_text"][0].as_py() == contacts["phones"][0][0]["number"].as_py()
    assert contacts["department_text"][0].as_py() == " ".join(contacts["department"][0].as_py())


def test_chosen_columns_of_a_table() -> None:
    pytest.importorskip("pyarrow", reason="the extra `arrow` is not installed")
    table = kp.arrow.to_table(READ, ["file", "day", "contacts.name", "body_text", "lifts_at"])
    assert table.column_names == ["file", "day", "contacts.name", "body_text", "lifts_at"]
    assert table["contacts.name"].to_pylist() == [
        [person.name for person in record.contacts] if isinstance(record, kp.Release) else None for record in READ
    ]


@settings(max_examples=examples("record"))
@given(st.lists(RECORDS, max_size=3))
def test_all_columns_chosen_are_the_table(records: list[Any]) -> None:
    pytest.importorskip("pyarrow", reason="the extra `arrow` is not installed")
    whole = kp.arrow.to_table(records)
    ways = [
        name for name in kp.arrow.SCHEMA.names if name not in {"headline", "subtitles", "body", "quotes", "captions"}
    ]
    assert kp.arrow.to_table(records, ways).equals(whole.select(ways))


def opened(data: bytes) -> list[list[Any]]:
    openpyxl = pytest.importorskip("openpyxl", reason="openpyxl is not installed")
    return [[cell.value for cell in row] for row in openpyxl.load_workbook(io.BytesIO(data)).active.iter_rows()]


def test_a_workbook_holds_what_the_csv_holds_and_runs_nothing() -> None:
    pytest.importorskip("xlsxwriter", reason="the extra `excel` is not installed")
    heading, cells = sheet(None, "items")
    written = [row for record in READ for row in cells(TakenRecord(record))]
    data = xlsx.workbook(heading, written, "items")
    assert data == xlsx.workbook(heading, written, "items")
    first, *others = opened(data)
    assert first == heading
    assert [["" if cell is None else str(cell) for cell in row] for row in others] == [
        [str(float(cell)) if name == "confidence" and cell else cell for name, cell in zip(heading, row, strict=True)]
        for row in written
    ]
    risky = [["=1+1", "{=1}", "http://example.org", "\x00\x07", "가" * 40_000, "😀" * 20_000]]
    (_, row) = opened(xlsx.workbook(list("abcdef"), risky, "risky"))
    assert row[:3] == risky[0][:3]
    assert row[4].startswith("가" * 30_000)
    assert row[4].endswith("holds no more)")
    assert len(row[4]) == xlsx.MOST_CHARACTERS
    assert len(row[5].encode("utf-16-le")) <= 2 * xlsx.MOST_CHARACTERS


def test_too_many_rows_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("xlsxwriter", reason="the extra `excel` is not installed")
    monkeypatch.setattr(xlsx, "MOST_ROWS", 3)
    with pytest.raises(xlsx.TooManyRows, match="3 rows"):
        xlsx.workbook(["a"], [["b"]] * 4, "a")


def test_a_calendar_takes_what_was_read() -> None:
    pytest.importorskip("icalendar", reason="the extra `calendar` is not installed")
    heard: list[kp.Failed] = []
    found: list[kp.Parsed | kp.Failed] = [FAILED, kp.Parsed(LIFTED, kp.parse(LIFTED))]
    assert kp.to_ics(found, failed=heard.append) == kp.to_ics([kp.parse(LIFTED)])
    assert heard == [FAILED]


SAYING = "조달청(청장 홍길동)은 예산 3,402억 원과 USD 1.5 million, 12개사, 29.5%를 2026년 9월에 「가상법」과 공고 제2026-00호로 알렸다."


@pytest.mark.parametrize(
    ("kind", "words", "column", "value"),
    [
        ("amounts", "3,402억 원", "value", "340200000000"),
        ("counts", "12개사", "counter", "개사"),
        ("percents", "29.5%", "value", "29.5"),
        ("moments", "2026년 9월", "last", "2026-09-30"),
        ("laws", "가상법", "kind", "act"),
        ("notices", "공고 제2026-00호", "number", "2026-00"),
        ("organisations", "조달청", "name", "조달청"),
        ("people", "홍길동", "office", "청장"),
    ],
)
def test_mentions_are_rows_when_they_are_asked_for(kind: Any, words: str, column: str, value: str) -> None:
    record = kp.parse_text(SAYING)
    first = rows(kind, record)[0]
    assert (first["words"], first[column]) == (words, value)
    assert record.text[int(first["start"]) : int(first["end"])] == words
    table = kp.arrow.tables([record], mentions=True)[kind]
    assert table.num_rows == len(rows(kind, record))
    assert table["words"].to_pylist()[0] == words
