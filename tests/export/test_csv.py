"""Records as CSV: spreadsheets open it, and run nothing in it."""

from __future__ import annotations

import csv
import io
from itertools import islice, repeat
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kprocure_parse as kp
from kprocure_parse.export.csv import COLUMNS, FORMULA
from kprocure_parse.testing import Specimen, releases
from tests.makers.effort import examples
from tests.makers.records import RECORDS

RELEASES = Path(__file__).parents[2] / "examples" / "releases"
NAMES = [column.name for column in COLUMNS]


def table(*records: kp.Release | kp.Article, fields: list[str] | None = None) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO("".join(kp.to_csv(records, fields)), newline=""), strict=True))


def row(name: str) -> dict[str, str]:
    return table(kp.parse(RELEASES / name))[0]


CELLS = [
    # invented releases in real shapes: what a person finds in a cell
    ("ko_cover_form_2026.txt", "kind", "press_release"),
    ("ko_cover_form_2026.txt", "agencies", "조달청"),
    ("ko_cover_form_2026.txt", "headline_ko", "조달청, 재난·안전 물자 신속구매 체계 가동… 공급 기간 절반으로 단축"),
    ("ko_cover_form_2026.txt", "headline_en", ""),
    (
        "ko_cover_form_2026.txt",
        "subtitles_ko",
        "응급 복구 12개 품목 단가계약 미리 체결, 주문 다음 날까지 출고; 지방조달청 11곳에 전담창구 설치하고 24시간 상담",
    ),
    ("ko_cover_form_2026.txt", "release_time_raw", "2026. 9. 17.(목) 12:00 (2026. 9. 18.(금) 조간)"),
    ("ko_cover_form_2026.txt", "immediate", "false"),
    ("ko_cover_form_2026.txt", "lifts", "all 2026-09-17 12:00; print 2026-09-18 (morning)"),
    ("ko_cover_form_2026.txt", "online_from", "2026-09-17T12:00:00+09:00"),
    ("ko_cover_form_2026.txt", "print_from", "2026-09-18T00:00:00+09:00"),
    ("ko_cover_form_2026.txt", "distributed", "2026-09-17 09:00"),
    (
        "ko_cover_form_2026.txt",
        "contacts",
        (
            "구매사업국 구매총괄과 김가람 과장 042-724-0001; 구매사업국 구매총괄과 이나래 사무관 042-724-0002; "
            "구매사업국 구매총괄과 박다온 주무관 042-724-0003"
        ),
    ),
    ("ko_cover_form_2026.txt", "attachments", "재난·안전 물자 신속구매 체계 개요; 단가계약 대상 품목 현황"),
    ("ko_cover_form_2026.txt", "body", "7"),
    ("en_in_korean_form_2026.txt", "immediate", "true"),
    ("en_in_korean_form_2026.txt", "online_from", ""),
    ("en_in_korean_form_2026.txt", "distributed", "2026-07-08"),
    ("ko_korea_kr_2021.txt", "immediate", ""),
    ("ko_korea_kr_2021.txt", "captions", "1"),
    ("bilingual_contact_at_end_2025.txt", "headline_ko", "조달청·글로벌조달연구소, 혁신조달 공동연구 업무협약 체결"),
    (
        "bilingual_contact_at_end_2025.txt",
        "headline_en",
        "PPS and Global Procurement Institute Sign MOU on Innovation Procurement Research",
    ),
    ("bilingual_contact_at_end_2025.txt", "quotes", "6"),
    ("bilingual_contact_at_end_2025.txt", "format", "plain"),
]


@pytest.mark.parametrize(("name", "column", "cell"), CELLS, ids=[f"{name}: {column}" for name, column, _ in CELLS])
def test_cells(name: str, column: str, cell: str) -> None:
    assert row(name)[column] == cell


def test_a_file_name_comes_along() -> None:
    record = kp.parse(RELEASES / "ko_korea_kr_2021.txt")
    lines = list(kp.to_csv([("자료,1.txt", record), (None, record), record], ["file", "type"]))
    assert lines == [
        "file,type\r\n",
        '"자료,1.txt",release\r\n',
        "ko_korea_kr_2021.txt,release\r\n",
        "ko_korea_kr_2021.txt,release\r\n",
    ]


def test_number_and_address_are_columns() -> None:
    record = kp.parse_text("오늘은 맑다.", known=kp.Known(id="=1", url="https://example.org/1", source="표"))
    assert list(kp.to_csv([record], ["file", "id", "url"]))[1] == "표,'=1,https://example.org/1\r\n"


FIELDS = [
    (None, NAMES),
    (["headline_ko"], ["headline_ko"]),
    (["headline"], ["headline_ko", "headline_en"]),
    (["contacts", "headline", "headline_en"], ["contacts", "headline_ko", "headline_en"]),
    (["release_time"], ["release_time_raw", "immediate", "lifts", "online_from", "print_from"]),
    ([], []),
]


@pytest.mark.parametrize(("fields", "columns"), FIELDS)
def test_fields_choose_columns(fields: list[str] | None, columns: list[str]) -> None:
    assert next(iter(kp.to_csv([], fields))) == ",".join(columns) + "\r\n"


def test_an_unknown_field_is_named_at_once() -> None:
    with pytest.raises(ValueError, match=r"no field 'headlines' in a table; there are file, type, .*headline_ko"):
        kp.to_csv([], ["headlines"])


def test_records_are_taken_as_they_come() -> None:
    endless = repeat(kp.parse(RELEASES / "ko_korea_kr_2021.txt"))
    assert len(list(islice(kp.to_csv(endless), 4))) == 4


RUN_BY_SPREADSHEETS = ["=1+1", '=HYPERLINK("http://example.com")', "+82-42-724-0000", "-2+3", "@SUM(1)", "＝1+1"]


@pytest.mark.parametrize("headline", RUN_BY_SPREADSHEETS)
def test_no_cell_is_run(headline: str) -> None:
    where: dict[str, object] = {"span": kp.Span(0, 1), "rule": "test.rule"}
    version = kp.Version(language="ko", headline=kp.Text(text=headline, **where), **where)  # type: ignore[arg-type]
    record = kp.Release(kind="other", versions=(version,), text=headline, source=kp.Source(format="plain"))
    assert table(record)[0]["headline_ko"] == f"'{headline}"


@settings(max_examples=examples("record"))
@given(st.lists(RECORDS, max_size=2), st.lists(st.sampled_from(NAMES), unique=True, min_size=2) | st.none())
def test_any_records_make_a_table_that_nothing_runs(
    records: list[kp.Release | kp.Article], fields: list[str] | None
) -> None:
    lines = list(kp.to_csv(records, fields))
    rows = table(*records, fields=fields)
    assert len(lines) == len(rows) + 1 == len(records) + 1
    assert all(line.endswith("\r\n") and line.count("\n") == 1 for line in lines)
    for found in rows:
        assert list(found) == (fields or NAMES)
        assert not [cell for cell in found.values() if cell.startswith(FORMULA)]


@settings(max_examples=examples("release"))
@given(releases())
def test_an_invented_release_stands_in_its_row(specimen: Specimen) -> None:
    release = specimen.release
    found = table(release)[0]
    for version in release.versions:
        headline = " ".join(version.headline.text.split()) if version.headline else ""
        assert found[f"headline_{version.language}"].removeprefix("'") == headline
    assert len([part for part in found["contacts"].split("; ") if part]) == len(release.contacts)
    assert all(f"{person.name} {person.rank}" in found["contacts"] for person in release.contacts if person.rank)
    assert int(found["body"]) == sum(len(version.body) for version in release.versions)
    if release.distributed and release.distributed.date:
        assert found["distributed"].startswith(release.distributed.date.isoformat())
