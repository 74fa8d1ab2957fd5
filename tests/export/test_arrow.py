"""Tables: records come back from Arrow, Parquet, pandas and DuckDB as they were; batches lose no row."""

from __future__ import annotations

import datetime as dt
import doctest
import subprocess
import sys
from pathlib import Path
from typing import Any, Literal, Optional

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kprocure_parse as kp
from kprocure_parse.testing import FORMATS, Specimen, releases, render
from tests.makers.records import RECORDS

pa = pytest.importorskip("pyarrow", reason="the extra `arrow` is not installed")
pq = pytest.importorskip("pyarrow.parquet", reason="the extra `arrow` is not installed")
duckdb = pytest.importorskip("duckdb", reason="duckdb, which tests of tables ask, is not installed")
pytest.importorskip("pandas", reason="pandas, which reads the tables in these tests, is not installed")

from kprocure_parse.export import columns  # noqa: E402 - only if pyarrow is installed
from tests.makers.effort import examples  # noqa: E402 - likewise
from tests.makers.locked import FILES  # noqa: E402 - likewise

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples" / "releases").iterdir())
DERIVED = frozenset(columns.DERIVED.names)
OF_RELEASE, OF_ARTICLE = ({attribute.name for attribute in attrs.fields(cls)} for cls in (kp.Release, kp.Article))


def plain(value: Any) -> Any:
    """A value from a table as `to_dict` writes it: spans are pairs, dates and times are strings."""
    if isinstance(value, dict):
        return (
            list(value.values())
            if list(value) == ["start", "end"]
            else {key: plain(part) for key, part in value.items()}
        )
    if isinstance(value, list):
        return [plain(part) for part in value]
    return value.isoformat() if isinstance(value, dt.date | dt.time) else value


def as_written(row: dict[str, Any]) -> dict[str, Any]:
    """A row without derived columns and without the columns of the other record, which must be null."""
    own, other = (OF_RELEASE, OF_ARTICLE) if row["type"] == "release" else (OF_ARTICLE, OF_RELEASE)
    assert {row[name] for name in other - own} == {None}
    return {name: plain(value) for name, value in row.items() if name in own}


def stored(table: Any) -> Any:
    """The table, written to a Parquet file and read back."""
    sink = pa.BufferOutputStream()
    pq.write_table(table, sink)
    return pq.read_table(pa.BufferReader(sink.getvalue()))


@settings(max_examples=examples("record"))
@given(st.lists(RECORDS, max_size=3))
def test_any_records_come_back_equal(records: list[kp.Release | kp.Article]) -> None:
    table = kp.arrow.to_table(records)
    assert table.schema.equals(kp.arrow.SCHEMA)
    table.validate(full=True)
    assert stored(table).equals(table)
    rows = table.select([name for name in table.column_names if name not in DERIVED]).to_pylist()
    assert [as_written(row) for row in rows] == [kp.to_dict(record) for record in records]


@settings(max_examples=examples("release"))
@given(releases())
def test_parsed_releases_come_back_equal(specimen: Specimen) -> None:
    record = kp.parse_bytes(render(specimen, "text"))
    (row,) = stored(kp.arrow.to_table([record])).to_pylist()
    assert as_written(row) == kp.to_dict(record)
    assert row["headline_text"] == (record.headline.text if record.headline else None)
    assert isinstance(record, kp.Release)
    lifting = record.release_time
    assert row["lifts_at"] == (lifting and {medium: lifting.lifts_at(medium) for medium in row["lifts_at"]})


def test_columns_are_the_attributes_and_derived_ones() -> None:
    names = kp.arrow.SCHEMA.names
    assert len(set(names)) == len(names)
    assert set(names) == OF_RELEASE | OF_ARTICLE | DERIVED
    assert names[: len(OF_RELEASE)] == [attribute.name for attribute in attrs.fields(kp.Release)]
    assert not DERIVED & (OF_RELEASE | OF_ARTICLE)


def test_more_records_than_a_chunk_keep_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(columns, "CHUNK", 2)
    table = kp.arrow.to_table(map(kp.parse, EXAMPLES[:5]))
    assert table["text"].num_chunks == 3
    assert table["text"].to_pylist() == [kp.parse(path).text for path in EXAMPLES[:5]]


def test_no_records_make_an_empty_table() -> None:
    assert kp.arrow.to_table([]).equals(kp.arrow.SCHEMA.empty_table())


@attrs.frozen
class Odd:
    """Records of types that no column has."""

    both: str | int


@pytest.mark.parametrize("hint", [Odd, complex, dict[str, str], tuple[str, int], Literal["a", 1]])
def test_a_type_without_a_column_is_refused(hint: object) -> None:
    with pytest.raises(TypeError, match="no Arrow type for"):
        columns._type(hint)


def test_both_ways_to_write_an_optional_type() -> None:
    assert columns._type(str | None) == columns._type(Optional[str]) == pa.string()  # noqa: UP045 - the older spelling is what is tested


def test_two_records_may_not_type_a_column_differently(monkeypatch: pytest.MonkeyPatch) -> None:
    @attrs.frozen
    class Article:
        text: int

    monkeypatch.setattr(columns, "Article", Article)
    with pytest.raises(TypeError, match="text is string in one record and int64 in the other"):
        columns.schema()


def test_pandas_and_duckdb_read_the_table(tmp_path: Path) -> None:
    table = kp.arrow.to_table(map(kp.parse, EXAMPLES))
    frame = table.to_pandas()
    assert [as_written(row)["kind"] for row in table.to_pylist()] == frame["kind"].to_list()
    assert frame["headline_text"].str.len().min() > 10
    pq.write_table(table, tmp_path / "releases.parquet")
    with duckdb.connect() as database:
        query = (
            "SELECT headline_text, distributed.date, lifts_at.photo, contacts[1].phones[1].number FROM read_parquet(?)"
        )
        found = database.execute(query, [str(tmp_path / "releases.parquet")]).fetchall()
    expected = []
    for record in map(kp.parse, EXAMPLES):
        assert isinstance(record, kp.Release)
        assert record.headline
        expected.append(
            (
                record.headline.text,
                record.distributed and record.distributed.date,
                record.release_time and record.release_time.lifts_at("photo"),
                record.contacts[0].phones[0].number,
            )
        )
    assert found == expected


WHAT_IS_WRONG = [
    # invented: a document → the class of its error, the format it was taken for
    (b"", "DamagedDocument", None),
    (b"%PDF-1.7 and nothing else", "DamagedDocument", "pdf"),
    (b"\x89PNG\r\n\x1a\n" + bytes(64), "UnsupportedFormat", "png"),
    (None, "ReadError", None),
]


@settings(max_examples=min(examples("release"), 20))
@given(
    st.lists(st.one_of(st.sampled_from([document for document, *_ in WHAT_IS_WRONG]), releases()), max_size=4),
    st.data(),
)
def test_batches_lose_no_row(drawn: list[Any], data: st.DataObject) -> None:
    files = [
        render(part, data.draw(st.sampled_from(FORMATS))) if isinstance(part, Specimen) else part for part in drawn
    ]
    batch = pa.table({"path": list(map(str, range(len(files)))), "bytes": pa.array(files, pa.binary())})
    found = kp.arrow.parse_batch(batch)
    assert found["path"].to_pylist() == batch["path"].to_pylist()
    expected = {document: (kind, form) for document, kind, form in WHAT_IS_WRONG}
    for file, row in zip(files, found.to_pylist(), strict=True):
        error = row.pop("error")
        row.pop("path")
        if file in expected:
            assert (error["kind"], error["format"]) == expected[file]
            assert error["reason"]
            assert set(row.values()) == {None}
        else:
            assert error is None
            assert as_written(row) == kp.to_dict(kp.parse_bytes(file))


@pytest.mark.parametrize("kind", ["string", "large_string", "string_view", "binary", "large_binary", "binary_view"])
def test_columns_of_text_and_of_bytes(kind: str) -> None:
    texts: list[Any] = [path.read_text(encoding="utf-8") for path in EXAMPLES]
    documents = texts if "string" in kind else [text.encode() for text in texts]
    column = pa.array(documents, getattr(pa, kind)())
    batch = pa.RecordBatch.from_arrays([column, pa.array(range(6))], ["document", "number"])
    found = kp.arrow.parse_batch(batch, column="document")
    assert found.column_names == ["number", *kp.arrow.SCHEMA.names, "error"]
    assert found.select(kp.arrow.SCHEMA.names).equals(
        kp.arrow.to_table(kp.parse_bytes(path.read_bytes()) for path in EXAMPLES)
    )


def test_limits_and_engine_are_handed_on() -> None:
    batch = pa.table({"bytes": [EXAMPLES[0].read_bytes()]})
    found = kp.arrow.parse_batch(batch, limits=kp.Limits(max_bytes=10))
    assert found["error"][0]["kind"].as_py() == "LimitExceeded"


def test_columns_say_what_is_known() -> None:
    day = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)
    batch = pa.table(
        {
            "number": ["a1", None],
            "name": ["[설명] 가상 물품 공개", None],
            "day": [day, None],
            "text": ["오늘은 맑다.", "내일도 맑다."],
        }
    )
    columns = {"title": "name", "published": "day", "id": "number"}
    found = kp.arrow.parse_batch(batch, column="text", known=columns, carry=[])
    known = kp.Known(title="[설명] 가상 물품 공개", published=day, id="a1")
    assert found.select(kp.arrow.SCHEMA.names).equals(
        kp.arrow.to_table(
            [
                kp.Parsed(b"", kp.parse_text("오늘은 맑다.", known=known), known=known),
                kp.parse_text("내일도 맑다.", known=kp.Known()),
            ]
        )
    )
    assert found["day"].to_pylist() == [known.day, None]
    assert found["source"][0]["id"].as_py() == "a1"


@pytest.mark.parametrize(
    ("known", "error"),
    [({"titel": "name"}, ValueError), ({"title": "none"}, KeyError), ({"published": "name"}, TypeError)],
)
def test_wrong_columns_of_what_is_known_are_told(known: dict[str, str], error: type[Exception]) -> None:
    batch = pa.table({"name": ["가"], "text": ["오늘은 맑다."]})
    with pytest.raises(error):
        kp.arrow.parse_batch(batch, column="text", known=known)


def test_a_defect_of_ours_costs_one_document(monkeypatch: pytest.MonkeyPatch) -> None:
    def parse_text(text: str, *, known: kp.Known | None) -> kp.Release | kp.Article:
        return kp.parse_text(text, known=known) if text != "나" else 1 / 0  # type: ignore[return-value]

    monkeypatch.setattr(kp.arrow, "parse_text", parse_text)
    found = kp.arrow.parse_batch(pa.table({"words": ["가", "나", "다"]}), column="words")
    assert found["text"].to_pylist() == ["가", None, "다"]
    assert found["error"].to_pylist()[1] == {
        "kind": "UnexpectedError",
        "format": None,
        "reason": "ZeroDivisionError: division by zero",
    }


def test_columns_that_would_stand_twice_are_named() -> None:
    batch = pa.table({"bytes": [b""], "text": ["a"], "id": [7], "error": [0]})
    with pytest.raises(ValueError, match=r"\['error', 'text'\] would stand twice"):
        kp.arrow.parse_batch(batch)
    assert kp.arrow.parse_batch(batch, carry=["id"])["id"].to_pylist() == [7]


def test_wrong_columns_are_refused() -> None:
    with pytest.raises(TypeError, match="column 'id' holds int64; documents are bytes or text"):
        kp.arrow.parse_batch(pa.table({"id": [1]}), column="id")
    with pytest.raises(KeyError, match="no_such_column"):
        kp.arrow.parse_batch(pa.table({"id": [1]}), column="no_such_column")


ALONE = """
import sys
import kprocure_parse as kp
assert "pyarrow" not in sys.modules
kp.arrow.SCHEMA
assert "pyarrow" in sys.modules
"""


@settings(max_examples=examples("record"))
@given(st.lists(RECORDS, max_size=3))
def test_groups_and_holders_are_rows(records: list[kp.Release | kp.Article]) -> None:
    given_twice = [*records, *records]
    tables = kp.arrow.tables(given_twice, links=True, offices=True)
    members = [
        (place, found.kind, member.role, number)
        for place, found in enumerate(kp.link(given_twice), start=1)
        for number, member in enumerate(found.members, start=1)
    ]
    told = tables["links"].select(["group_id", "kind", "role", "number"]).to_pylist()
    assert [tuple(row.values()) for row in told] == members
    assert set(tables["links"]["key"].to_pylist()) <= set(tables["releases"]["key"].to_pylist())
    held = [(each.agency, each.office, person.name) for each in kp.offices(given_twice) for person in each.holders]
    assert [tuple(row.values()) for row in tables["offices"].select(["agency", "office", "name"]).to_pylist()] == held


def test_rows_of_groups_join_their_releases() -> None:
    related = kp.parse_many([ROOT / "examples" / "related"], jobs=1)
    tables = kp.arrow.tables(related, links=True, offices=True)
    keys = dict(zip(tables["releases"]["file"].to_pylist(), tables["releases"]["key"].to_pylist(), strict=True))
    rows = tables["links"].to_pylist()
    assert all(keys[row["file"]] == row["key"] for row in rows)
    (row,) = (row for row in rows if row["role"] == "correction")
    assert row["evidence_text"].startswith(
        "sentences 125 of 151; headline; numbers 5 of 6; note: [정정]; only original: 849;"
    )
    assert row["evidence"][3] == {"fact": "note", "shared": 0, "of": 0, "words": ["[정정]"]}


def test_two_in_one_office_are_named_beside_each_other() -> None:
    texts = [
        f"배포 2026. 9. {day}.\n조달청(청장 {name})은 밝혔다."
        for day, name in ((2, "홍길동"), (4, "이나래"), (6, "홍길동"))
    ]
    table = kp.arrow.tables(map(kp.parse_text, texts), offices=True)["offices"]
    assert {row["name"]: row["also"] for row in table.to_pylist()} == {"홍길동": ["이나래"], "이나래": ["홍길동"]}


def test_tables_without_groups_have_their_columns() -> None:
    tables = kp.arrow.tables([], links=True, offices=True)
    assert (tables["links"].num_rows, tables["offices"].num_rows) == (0, 0)
    assert {"group_id", "key", "role"} <= set(tables["links"].column_names)
    assert not {"links", "offices"} & set(kp.arrow.tables([]))


@settings(max_examples=examples("record"))
@given(st.lists(RECORDS, max_size=3))
def test_records_are_read_back_from_rows(records: list[kp.Release | kp.Article]) -> None:
    table = stored(kp.arrow.to_table(records))
    assert [each.record for each in kp.arrow.records(table)] == records
    assert [each.record for each in kp.arrow.records(table.to_batches(max_chunksize=1))] == records


def test_rows_keep_the_day_and_the_name_that_the_record_has_not() -> None:
    known = kp.Known(published=dt.date(2026, 9, 17))
    record = kp.parse_text("조달청은 밝혔다.")
    tables = kp.arrow.tables([kp.Parsed("a.jsonl", record, part="7", known=known)])
    (found,) = kp.arrow.records(tables["releases"])
    assert (found.source, found.known, found.record) == ("a.jsonl#7", known, record)


def test_rows_without_a_record_are_left_out() -> None:
    batch = pa.table({"id": ["1", "2"], "text": [None, "조달청은 밝혔다."]})
    (found,) = kp.arrow.records(kp.arrow.parse_batch(batch, column="text"))
    assert found.record == kp.parse_text("조달청은 밝혔다.")


def test_tables_of_something_else_are_refused() -> None:
    table = kp.arrow.to_table([kp.parse_text("조달청은 밝혔다.")])
    with pytest.raises(ValueError, match="columns are missing: text; there are type, kind"):
        list(kp.arrow.records(table.drop_columns(["text"])))
    with pytest.raises(ValueError, match="columns are missing: key, name"):
        kp.arrow.link(table)
    letters = table.set_column(0, "type", pa.array(["letter"]))
    with pytest.raises(kp.NotARecord, match='"release" or "article" was expected, not \'letter\''):
        list(kp.arrow.records(letters))


RELATED = [
    each.record for each in kp.parse_many([ROOT / "examples" / "related"], jobs=1) if isinstance(each, kp.Parsed)
]


@settings(max_examples=examples("record"))
@given(st.lists(st.one_of(RECORDS, st.sampled_from(RELATED)), max_size=6), st.randoms(use_true_random=False))
def test_traces_link_as_their_records_do(records: list[kp.Release | kp.Article], chance: Any) -> None:
    whole = kp.arrow.tables(records, links=True)["links"]
    rows = [kp.arrow.traces([record]) for record in records]
    chance.shuffle(rows)
    found = kp.arrow.link(stored(table) for table in rows)
    assert sorted(map(repr, found.drop_columns("group_id").to_pylist())) == sorted(
        map(repr, whole.drop_columns("group_id").to_pylist())
    )


WITHOUT = """
import sys
sys.modules["pyarrow"] = None
import kprocure_parse as kp
kp.arrow
"""


def test_pyarrow_is_loaded_when_first_used() -> None:
    assert subprocess.run([sys.executable, "-c", ALONE], check=True, capture_output=True).stderr == b""


def test_without_pyarrow_the_extra_is_named() -> None:
    found = subprocess.run([sys.executable, "-c", WITHOUT], check=False, capture_output=True, encoding="utf-8")
    assert "ImportError: no pyarrow here; install it: pip install 'kprocure-parse[arrow]'" in found.stderr


def test_the_package_has_no_other_rooms_by_accident() -> None:
    with pytest.raises(AttributeError, match="no attribute 'arrows'"):
        kp.arrows  # type: ignore[attr-defined]  # noqa: B018 - asking is the case


def test_the_example_of_the_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    results = doctest.testmod(kp.arrow)
    assert (results.failed, results.attempted > 0) == (0, True)


def test_a_password_opens_the_documents_of_a_column() -> None:
    locked = (FILES / "rhwp_0.hwp").read_bytes()
    batch = pa.table({"bytes": [locked, "가상청은 알렸다.".encode()]})
    read = kp.arrow.parse_batch(batch, password="비밀 암호 1")
    assert read["error"].to_pylist() == [None, None]
    assert read["headline_text"][0].as_py() == "안전용품 공동구매, 이렇게 달라집니다"
    wrong = kp.arrow.parse_batch(batch, password="sesame-1")["error"].to_pylist()
    assert (wrong[0]["kind"], wrong[1]) == ("WrongPassword", None)
