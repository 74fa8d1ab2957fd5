"""What people have: tables, feeds, bundles and folders of all that give the documents in them, with what is known of each."""

from __future__ import annotations

import csv
import datetime as dt
import gzip
import io
import json
import math
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kprocure_parse as kp
from kprocure_parse.batch import SourceChoices, amount, documents
from kprocure_parse.batch.table_columns import USUAL, choose
from kprocure_parse.lexicon.column_names import COLUMN_NAMES
from kprocure_parse.testing.writers import docx, odt
from tests.readers.test_feed import ITEM, answer

ROOT = Path(__file__).parents[2]
RELEASES = sorted((ROOT / "examples" / "releases").glob("*.txt"))
TEXT = "열두 곳이 가상 물품을 공개했다."
ROWS: list[dict[str, Any]] = [
    {"id": "156000001", "title": "가상 물품, 모두에게 공개", "agency": "조달청", "approved": "09/17/2026 09:00:00", "text": TEXT},
    {"id": "156000002", "title": "가상 시설 안내", "agency": "관세청", "approved": "09/18/2026 10:00:00", "text": f"둘째. {TEXT}"},
]  # fmt: skip
KNOWN = kp.Known(title="가상 물품, 모두에게 공개", agency="조달청", id="156000001", published=dt.date(2026, 9, 17))


def json_lines(rows: list[dict[str, Any]]) -> bytes:
    return "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows).encode()


def comma_separated(rows: list[dict[str, Any]], encoding: str = "utf-8-sig", delimiter: str = ",") -> bytes:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode(encoding)


def parquet(rows: list[dict[str, Any]]) -> bytes:
    pa = pytest.importorskip("pyarrow", reason="the extra `arrow` is not installed")
    from pyarrow.parquet import write_table  # noqa: PLC0415 - of an extra

    held = io.BytesIO()
    write_table(pa.Table.from_pylist(rows), held)
    return held.getvalue()


TABLES = [
    ("a.jsonl", json_lines),
    ("a.txt", json_lines),  # by content
    ("a.jsonl.gz", lambda rows: gzip.compress(json_lines(rows))),
    ("a.csv", comma_separated),
    ("a.csv", lambda rows: comma_separated(rows, "cp949")),
    ("a.csv", lambda rows: comma_separated(rows, "utf-16", ";")),
    ("a.tsv", lambda rows: comma_separated(rows, delimiter="\t")),
    ("a.parquet", parquet),
]


def read(*sources: Any, **options: Any) -> list[kp.Parsed | kp.Failed]:
    return list(kp.parse_many(sources, jobs=1, **options))


def records(*sources: Any, **options: Any) -> list[Any]:
    return [each.record for each in read(*sources, **options) if isinstance(each, kp.Parsed)]


def reasons(*sources: Any, **options: Any) -> list[str]:
    return [str(each.error) for each in read(*sources, **options) if isinstance(each, kp.Failed)]


@pytest.mark.parametrize(("name", "written"), TABLES, ids=[str(number) for number in range(len(TABLES))])
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_table_gives_a_record_for_each_row_with_what_the_row_knows(
    name: str, written: Any, jobs: int, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(written(ROWS))
    found = list(kp.parse_many([path], jobs=jobs))
    assert [(each.source, each.part) for each in found] == [(path, "156000001"), (path, "156000002")]
    first, second = (each.record for each in found if isinstance(each, kp.Parsed))
    assert first.headline is not None
    assert (first.headline.text, first.headline.rule) == ("가상 물품, 모두에게 공개", "known.title")
    assert isinstance(second, kp.Release)
    assert [agency.name for agency in second.agencies] == ["관세청"]
    assert (second.source.id, second.source.name, second.text) == ("156000002", name, f"둘째. {TEXT}")
    assert amount(path) == 2


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949"])
@pytest.mark.parametrize("byte", [b"\xff", b"\x80", b"\xb0"])
@pytest.mark.parametrize("packed", [False, True])
def test_a_damaged_byte_in_a_table_is_that_byte_alone(encoding: str, byte: bytes, packed: bool, tmp_path: Path) -> None:
    rows = [{**ROWS[0], "text": f"@ {TEXT}"}, ROWS[1]]
    data = comma_separated(rows, encoding).replace(b"@", byte)
    path = tmp_path / ("a.csv.gz" if packed else "a.csv")
    path.write_bytes(gzip.compress(data) if packed else data)
    first, second = records(path)
    assert (first.text, first.source.id) == (f"\ufffd {TEXT}", "156000001")
    assert second.text == ROWS[1]["text"]


@given(st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1, max_size=60))
def test_korean_of_windows_is_told_from_utf_8(words: str) -> None:
    for encoding in ("utf-8", "cp949"):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "a.csv")
            path.write_bytes(comma_separated([{"text": f"{TEXT} {words}"}], encoding))
            assert [each.text for each in records(path)] == [f"{TEXT} {words}"]


DAYS = [
    ("04/08/2026 07:00:15", dt.date(2026, 4, 8)),
    ("2026-04-08", dt.date(2026, 4, 8)),
    ("2026. 4. 8.", dt.date(2026, 4, 8)),
    ("20260408", dt.date(2026, 4, 8)),
    (20260408, dt.date(2026, 4, 8)),
    ("2026-04-08T07:00:15.123456+09:00", dt.date(2026, 4, 8)),
    ("2026-04-07 23:00:00+00:00", dt.date(2026, 4, 8)),
    ("Wed, 08 Apr 2026 07:00:15 +0900", dt.date(2026, 4, 8)),
    ("", None),
    (None, None),
    ("next week", None),
]


@pytest.mark.parametrize(("written", "day"), DAYS, ids=str)
def test_days_as_tables_have_them(written: Any, day: dt.date | None) -> None:
    (document,) = documents([json_lines([{"text": TEXT, "approved": written}])])
    assert document.known is not None
    assert document.known.day == day


@pytest.mark.parametrize("kind", COLUMN_NAMES)
def test_every_usual_name_is_recognised(kind: str) -> None:
    for name in COLUMN_NAMES[kind]:
        header = [name] if kind == "text" else ["text", name]
        assert choose(USUAL, header, "csv").names[kind] == name
        assert choose(USUAL, [each.upper() for each in header], "csv").names[kind] == name.upper()


def test_named_columns_go_before_usual_ones() -> None:
    data = json_lines([{"text": "다른 글", "글": TEXT, "no": 7, "날": "2026.09.17", "id": "x", "말": "가상 제목"}])
    columns = kp.Columns(text="글", id="no", published="날", title="말")
    (document,) = documents([data], SourceChoices(columns))
    assert (document.content, document.part) == (TEXT.encode(), "7")
    assert document.known == kp.Known(title="가상 제목", id="7", published=dt.date(2026, 9, 17))


CELLS = [
    ("title", " ", None),
    ("title", "\t\n", None),
    ("title", None, None),
    ("title", math.nan, None),
    ("agency", math.nan, None),
    ("url", "", None),
    ("id", 156000001.0, "156000001"),
    ("id", 156000001, "156000001"),
    ("id", math.nan, None),
    ("id", 0.0, "0"),
    ("id", 1.5, None),
    ("id", 1e300, None),
    ("published", math.nan, None),
    ("published", " ", None),
    ("published", 20260408.0, dt.date(2026, 4, 8)),
]


@pytest.mark.parametrize(("name", "written", "known"), CELLS)
@pytest.mark.parametrize("columns", [USUAL, "named"])
@pytest.mark.parametrize("written_by", [json_lines, parquet])
def test_cells_as_programs_leave_them(name: str, written: Any, known: Any, columns: Any, written_by: Any) -> None:
    asked = kp.Columns(**{name: name}) if columns == "named" else columns
    (document,) = documents([written_by([{"text": TEXT, name: written}])], SourceChoices(asked))
    assert document.content == TEXT.encode()
    assert getattr(document.known, name) == known


@pytest.mark.parametrize(
    ("name", "written", "usual", "named"),
    [
        ("url", "https://example.org/1", "https://example.org/1", "https://example.org/1"),
        ("address", "가상시 가상로 1", None, "가상시 가상로 1"),
        ("주소", "가상시 가상로 1", None, "가상시 가상로 1"),
        ("주소", "http://example.org/1", "http://example.org/1", "http://example.org/1"),
    ],
)
def test_an_address_in_a_column_nobody_named_is_one_of_the_web(
    name: str, written: str, usual: str | None, named: str
) -> None:
    data = json_lines([{"text": TEXT, name: written}])
    for columns, known in ((USUAL, usual), (kp.Columns(url=name), named)):
        (document,) = documents([data], SourceChoices(columns))
        assert document.known is not None
        assert document.known.url == known


def test_a_department_is_no_agency() -> None:
    assert "agency" not in choose(USUAL, ["text", "department"], "csv").names


@pytest.mark.parametrize(
    ("data", "columns", "said"),
    [
        (json_lines([{"a": 1, "b": 2}]), USUAL, "the columns are a, b"),
        (json_lines([{"text": TEXT}]), kp.Columns(id="no"), "no column 'no'"),
        (json_lines([{"text": TEXT, "d": "soon"}]), kp.Columns(published="d"), "'soon'"),
        (json_lines([{"text": TEXT, "d": 1.5}]), kp.Columns(published="d"), "'1.5'"),
        (json_lines([{"text": TEXT, "d": []}]), kp.Columns(title="d"), "neither words"),
        (json_lines([{"text": " "}]), USUAL, "no text in the column 'text'"),
        (json_lines([{"type": "release", "kind": "other", "diagnostics": [], "text": TEXT}]), USUAL, "already read"),
        (b'{"text": "a"}\n{"text": \n', USUAL, "no JSON on this line"),
        (b'{"text": "a"}\n[1]\n', USUAL, "no object on this line"),
    ],
)
def test_what_is_wrong_with_a_table_is_told(data: bytes, columns: kp.Columns, said: str) -> None:
    (reason,) = reasons(data, columns=columns)
    assert said in reason


def test_a_bad_row_costs_itself_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(json_lines([ROWS[0], {**ROWS[1], "text": None}]) + b"broken\n\n" + json_lines([ROWS[1]]))
    found = read(path)
    assert [type(each) for each in found] == [kp.Parsed, kp.Failed, kp.Failed, kp.Parsed]
    assert [each.part for each in found] == ["156000001", "2", "3", "156000002"]


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_cell_that_is_too_long_costs_its_row_alone(place: int, tmp_path: Path) -> None:
    rows = [{"text": f"{TEXT}\n{number}"} for number in range(2)]
    rows.insert(place, {"text": "가\n" * 150})
    path = tmp_path / "a.csv"
    path.write_bytes(comma_separated(rows))
    found = read(path, limits=kp.Limits(max_characters=100))
    assert [each.part for each in found if isinstance(each, kp.Failed)] == [str(place + 1)]
    assert "max_characters" in reasons(path, limits=kp.Limits(max_characters=100))[0]
    assert [type(each) for each in found].count(kp.Parsed) == 2
    assert amount(path) == 3


def test_a_cell_without_an_end_costs_what_it_holds(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("kprocure_parse.batch.tables._WIDEST", 1000)
    path = tmp_path / "a.csv"
    path.write_bytes(comma_separated([{"text": TEXT}]) + b'"' + TEXT.encode() * 100)
    found = read(path, limits=kp.Limits(max_characters=100))
    assert [(each.part, type(each)) for each in found] == [("1", kp.Parsed), ("2", kp.Failed)]


HEADERS = [
    f"\r\n\r\ntext,title\r\n{TEXT},가상 제목\r\n",
    f"sep=;\r\ntext;title\r\n{TEXT};가상 제목\r\n",
    f"sep=|\ntext|title\n\n{TEXT}|가상 제목\n",
    f"text,title,title,text\n{TEXT},가상 제목,,\n",
    f"title,text,title\n,{TEXT},가상 제목\n",
    f"text,title\n{TEXT},가상 제목,이름 없는 칸\n",
]


@pytest.mark.parametrize("written", HEADERS)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_headers_as_programs_leave_them(written: str, encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(written.encode(encoding))
    (document,) = documents([path])
    assert document.known is not None
    assert (document.content, document.known.title, document.part) == (TEXT.encode(), "가상 제목", "1")
    assert amount(path) == 1


def test_a_packed_table_that_was_cut_gives_the_rows_that_are_there(tmp_path: Path) -> None:
    path = tmp_path / "a.csv.gz"
    rows = [{"text": f"{number} {TEXT}"} for number in range(50)]
    path.write_bytes(gzip.compress(comma_separated(rows))[:-12])
    *found, broken = documents([path])
    assert len(found) > 40
    assert [each.content for each in found] == [row["text"].encode() for row in rows[: len(found)]]
    assert isinstance(broken.content, kp.DamagedDocument)


def test_objects_may_leave_out_what_they_do_not_have() -> None:
    data = json_lines([{"text": TEXT}, {"text": TEXT, "말": "가상 제목"}, {"말": "가상 제목"}])
    found = read(data, columns=kp.Columns(title="말"))
    assert [type(each) for each in found] == [kp.Parsed, kp.Parsed, kp.Failed]
    assert [each.known and each.known.title for each in found[:2]] == [None, "가상 제목"]


def test_json_lines_are_never_one_release() -> None:
    for data in (json_lines(ROWS), b"\xef\xbb\xbf" + json_lines(ROWS), b"[\n" + json_lines(ROWS[:1]) + b"]"):
        with pytest.raises(kp.UnsupportedFormat, match="JSON"):
            kp.parse_bytes(data)


def test_broken_tables_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.parquet").write_bytes(b"PAR1 and no more")
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(json_lines(ROWS * 300))[:-100])
    (tmp_path / "c.csv").write_bytes(b'id,text\r\n1,"' + b"x" * 200 + b'"\r\n')
    (tmp_path / "d.jsonl.gz").write_bytes(gzip.compress(json_lines(ROWS))[:-9])
    found = read(tmp_path, limits=kp.Limits(max_characters=100))
    assert [(Path(str(each.source)).name, each.part) for each in found if isinstance(each, kp.Failed)] == [
        ("a.parquet", None),
        ("b.jsonl.gz", str(sum(isinstance(each, kp.Parsed) for each in found if "b.json" in str(each.source)) + 1)),
        ("c.csv", "1"),
        ("d.jsonl.gz", "3"),
    ]


DAMAGED_GZIP = [b"\x1f\x8b\x08" + bytes(6) + b"\xff" * 200, gzip.compress(json_lines(ROWS))[:14], b"\x1f\x8b"]


@pytest.mark.parametrize("data", DAMAGED_GZIP, ids=["damaged", "cut", "two bytes"])
def test_a_damaged_gzip_is_one_failure(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "bad.jsonl.gz"
    path.write_bytes(data)
    packed = bundle({"x.csv.gz": data, "y.csv": comma_separated(ROWS)})
    found = read(data, path, packed, TEXT.encode())
    assert [type(each) for each in found] == [*[kp.Failed] * 3, *[kp.Parsed] * 3]


def test_a_feed_of_several_gives_what_parse_feed_gives() -> None:
    second = ITEM.replace("156000001", "156000002").replace("지정", "취소 &amp;nbsp; &lt;br&gt; R&D")
    data = answer(ITEM.replace("EMBARGO", ""), second.replace("EMBARGO", "07/21/2026 12:00:00"))
    found = read(data)
    assert [each.part for each in found] == ["156000001", "156000002"]
    assert amount(data) == 2
    for each, record in zip(found, kp.parse_feed(data), strict=True):
        assert isinstance(each, kp.Parsed)
        assert each.record.source.id == each.part
        assert kp.to_json(each.record).replace(f'"id":"{each.part}"', '"id":null') == kp.to_json(record)


@given(
    st.lists(
        st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=40), min_size=2, max_size=4
    )
)
def test_items_keep_their_elements(words: list[str]) -> None:
    items = "".join(f"<item><title><![CDATA[{each.replace(']]>', '')}]]></title><x>y</x></item>" for each in words)
    data = f'<?xml version="1.0" encoding="UTF-8"?><rss><channel>{items}</channel></rss>'.encode()
    found = records(data)
    assert [record.text for record in found] == [record.text for record in kp.parse_feed(data)]
    assert [record.source.fields for record in found] == [record.source.fields for record in kp.parse_feed(data)]


def bundle(members: dict[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return held.getvalue()


def test_a_bundle_gives_its_documents_and_those_in_its_tables(tmp_path: Path) -> None:
    path = tmp_path / "모음.zip"
    inner = bundle({"c.txt": RELEASES[0].read_bytes()})
    members = {
        "하위/a.txt": RELEASES[0].read_bytes(),
        "b.jsonl": json_lines(ROWS),
        "photo.jpg": b"\xff\xd8\xff",
        "__MACOSX/._a.txt": b"x",
        ".DS_Store": b"x",
        "inner.zip": inner,
        "empty.txt": b"",
    }
    path.write_bytes(bundle(members))
    found = read(path)
    assert [(each.part, type(each)) for each in found] == [
        ("하위/a.txt", kp.Parsed),
        ("b.jsonl#156000001", kp.Parsed),
        ("b.jsonl#156000002", kp.Parsed),
        ("inner.zip", kp.Failed),
        ("empty.txt", kp.Failed),
    ]
    assert [each.record for each in found[:1] if isinstance(each, kp.Parsed)] == [
        kp.parse_bytes(RELEASES[0].read_bytes(), known=kp.Known(source="a.txt"))
    ]


def test_documents_that_are_archives_themselves_are_no_bundles(tmp_path: Path) -> None:
    made = {
        "a.odt": odt.document("<text:p>가상</text:p>"),
        "b.docx": docx.document("<w:p><w:r><w:t>가상</w:t></w:r></w:p>"),
    }
    for name, data in made.items():
        (tmp_path / name).write_bytes(data)
    path = tmp_path / "z.zip"
    path.write_bytes(bundle(made))
    alone = [
        (Path(str(each.source)).name, each.record.source.format)
        for each in read(tmp_path)
        if isinstance(each, kp.Parsed) and each.part is None
    ]
    assert alone == [("a.odt", "odt"), ("b.docx", "docx")]
    assert [(each.part, type(each)) for each in read(path)] == [
        ("a.odt", kp.Parsed),
        ("b.docx", kp.Parsed),
    ]


def test_names_written_by_korean_windows() -> None:
    data = bundle({"abcd.txt": RELEASES[0].read_bytes()})
    for name, expected in (("보도".encode("cp949"), "보도.txt"), (b"\xff\xff\xff\xff", "\xa0" * 4 + ".txt")):
        (found,) = read(data.replace(b"abcd", name))
        assert found.part == expected


MEMBERS = [
    ("./a.txt", "a.txt", None),
    ("./하위/./a.txt", "하위/a.txt", None),
    ("/a.txt", "a.txt", None),
    ("하위\\a.txt", "하위/a.txt", None),
    ("하위/../a.txt", "a.txt", None),
    ("../a.txt", "../a.txt", "zip: a name that leads out of the archive"),
    ("하위/../../a.txt", "../a.txt", "zip: a name that leads out of the archive"),
    ("./.git/a.txt", None, None),
    ("../a.jpg", None, None),
    ("a.txt/", None, None),
]


@pytest.mark.parametrize(("written", "part", "said"), MEMBERS)
def test_names_of_members(written: str, part: str | None, said: str | None) -> None:
    data = bundle({written: TEXT.encode(), "./z.txt": TEXT.encode()})
    *found, last = read(data)
    assert [each.part for each in found] == ([] if part is None else [part])
    assert [str(each.error)[:41] for each in found if isinstance(each, kp.Failed)] == ([] if said is None else [said])
    assert isinstance(last, kp.Parsed)
    assert last.part == "z.txt"
    assert amount(data) == len(found) + 1


def test_members_that_cannot_be_unpacked_are_told() -> None:
    data = bundle({"a.txt": b"x" * 200, "b.txt": TEXT.encode()})
    assert [type(each) for each in read(data, limits=kp.Limits(max_unpacked=100))] == [kp.Failed, kp.Parsed]
    assert [type(each) for each in read(data, limits=kp.Limits(max_bytes=len(data)))] == [kp.Parsed, kp.Parsed]
    assert reasons(bundle({"a.jpg": b""}))[0].startswith("zip: a zip archive without files that end in .pdf, .hwpx")


def test_a_folder_gives_all_of_it_and_an_empty_one_is_told(tmp_path: Path) -> None:
    (tmp_path / "하위").mkdir()
    (tmp_path / "a.txt").write_bytes(RELEASES[0].read_bytes())
    (tmp_path / "하위" / "b.jsonl").write_bytes(json_lines(ROWS))
    (tmp_path / "notes.xlsx").write_bytes(b"x")
    assert [(each.source, each.part) for each in read(tmp_path)] == [
        (str(tmp_path / "a.txt"), None),
        (str(tmp_path / "하위" / "b.jsonl"), "156000001"),
        (str(tmp_path / "하위" / "b.jsonl"), "156000002"),
    ]
    assert amount(tmp_path) == 3
    (tmp_path / "empty").mkdir()
    assert reasons(tmp_path / "empty")[0].startswith("a folder without files")


def test_what_is_known_of_a_whole_is_known_of_its_parts() -> None:
    first, second = records(
        (json_lines([{"text": TEXT}, {"text": TEXT, "agency": "관세청"}]), kp.Known(agency="조달청"))
    )
    assert [first.agencies[0].name, second.agencies[0].name] == ["조달청", "관세청"]


@pytest.mark.parametrize("source", [3, None, ["a"], ("x",)])
@pytest.mark.parametrize("jobs", [1, 2])
def test_what_is_no_source_is_told(source: Any, jobs: int) -> None:
    (found,) = kp.parse_many([source], jobs=jobs)
    assert isinstance(found, kp.Failed)
    assert str(found.error).startswith("a path or bytes are needed, alone or in a pair with Known, not ")


def test_columns_are_columns() -> None:
    with pytest.raises(TypeError, match="Columns"):
        kp.parse_many([], columns={"text": "a"})  # type: ignore[arg-type] # the error is the point
