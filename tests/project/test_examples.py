"""Every example runs as a user would run it, and prints facts that a reader of the six releases can check."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import NamedTuple

import pytest

import kprocure_parse as kp
from tests.makers.command import run_script

pytestmark = pytest.mark.usefixtures("one_processor")
EXAMPLES = Path(__file__).parents[2] / "examples"
RELEASES = EXAMPLES / "releases"


def run(script: str, *arguments: str | Path, **environment: str) -> str:
    """The output of an example, which must end with status 0 and without complaints."""
    found = run_script(EXAMPLES / script, *arguments, **environment)
    assert (found.returncode, found.stderr) == (0, b"")
    return found.stdout.decode("utf-8")


def started(script: str, *arguments: str | Path, **environment: str) -> str:
    """The same from a process of its own."""
    found = subprocess.run(
        [sys.executable, str(EXAMPLES / script), *map(str, arguments)],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env=os.environ | {"PYTHONUTF8": "1"} | environment,
    )
    assert (found.returncode, found.stderr) == (0, "")
    return found.stdout


def release(name: str) -> kp.Release:
    record = kp.parse(RELEASES / name)
    assert isinstance(record, kp.Release)
    return record


class Reading(NamedTuple):
    """What a careful reader finds in a release, with subtitles, captions and speakers for each version."""

    name: str
    headlines: dict[str, str]
    subtitles: list[int]
    people: list[tuple[str | None, ...]]
    captions: list[int]
    speakers: list[list[str]]
    attachments: list[str]


READINGS = [
    Reading(
        "ko_cover_form_2026.txt",
        {"ko": "조달청, 재난·안전 물자 신속구매 체계 가동… 공급 기간 절반으로 단축"},
        [2],
        [
            ("구매사업국 구매총괄과", "responsible", "과장", "김가람", "042-724-0001"),
            ("구매사업국 구매총괄과", "officer", "사무관", "이나래", "042-724-0002"),
            ("구매사업국 구매총괄과", "officer", "주무관", "박다온", "042-724-0003"),
        ],
        [0],
        [["홍길동", "홍길동"]],
        ["재난·안전 물자 신속구매 체계 개요", "단가계약 대상 품목 현황"],
    ),
    Reading(
        "ko_korea_kr_2021.txt",
        {"ko": "나라장터 전자계약 제출서류 절반으로 줄인다"},
        [1],
        [("전자조달기획과", None, "사무관", "김가람", "042-724-0011")],
        [1],
        [["홍길동", "홍길동"]],
        ["전자계약 제출서류 간소화 내역"],
    ),
    Reading(
        "ko_korea_kr_2025.txt",
        {"ko": "조달청, 공공시설 하자관리에 인공지능 도입… 처리 기간 30% 단축"},
        [2],
        [
            ("시설총괄과", None, "서기관", "최라온", "042-724-0021"),
            ("공사관리과", None, "주무관", "한아람", "042-724-0022"),
        ],
        [2],
        [["정마루", "정마루", "홍길동", "홍길동"]],
        ["인공지능 기반 하자관리 서비스 개요"],
    ),
    Reading(
        "bilingual_contact_between_2024.txt",
        {
            "ko": "조달청, 아시아 5개국 조달공무원 초청연수… 전자조달 경험 나눈다",
            "en": "PPS Welcomes Procurement Officials from Five Asian Countries for Training in e-Procurement",
        },
        [2, 2],
        [("국제협력담당관", None, "사무관", "김가람", "042-724-0031")],
        [1, 0],
        [["사라 아민", "홍길동", "홍길동"], ["Sara Amin", "Hong Gil-dong", "Hong Gil-dong"]],
        [],
    ),
    Reading(
        "bilingual_contact_at_end_2025.txt",
        {
            "ko": "조달청·글로벌조달연구소, 혁신조달 공동연구 업무협약 체결",
            "en": "PPS and Global Procurement Institute Sign MOU on Innovation Procurement Research",
        },
        [1, 1],
        [
            ("혁신조달운영과", None, "서기관", "이나래", "042-724-0041"),
            ("국제협력담당관", None, "사무관", "박다온", "042-724-0042"),
        ],
        [1, 0],
        [["마리아 로페스", "홍길동", "홍길동"], ["Maria Lopez", "Hong Gil-dong", "Hong Gil-dong"]],
        [],
    ),
    Reading(
        "en_in_korean_form_2026.txt",
        {"en": "PPS Opens Overseas Test Beds for Korean Innovative Products in Three Cities"},
        [2],
        [
            ("기획조정관 국제협력담당관", "responsible", "과장", "정마루", "042-724-0051"),
            ("기획조정관 국제협력담당관", "officer", "사무관", "한아람", "042-724-0052"),
        ],
        [0],
        [["Hong Gil-dong", "Hong Gil-dong"]],
        [],
    ),
]


@pytest.mark.parametrize("expected", READINGS, ids=[reading.name for reading in READINGS])
def test_the_releases_are_understood(expected: Reading) -> None:
    found = release(expected.name)
    assert found.kind == "press_release"
    assert found.agencies[0].name == "조달청"
    assert {v.language: v.headline and v.headline.text for v in found.versions} == expected.headlines
    assert [len(version.subtitles) for version in found.versions] == expected.subtitles
    people = [(" ".join(c.department), c.role, c.rank, c.name, c.phones[0].number) for c in found.contacts]
    assert people == expected.people
    assert [len(version.captions) for version in found.versions] == expected.captions
    assert [[quote.speaker for quote in version.quotes] for version in found.versions] == expected.speakers
    assert [attachment.title for attachment in found.attachments] == expected.attachments


def test_every_release_is_in_the_table() -> None:
    assert sorted(reading.name for reading in READINGS) == sorted(path.name for path in RELEASES.iterdir())


def test_parse_one() -> None:
    printed = run("parse_one.py")
    for fact in (
        "ko_cover_form_2026.txt",
        "headline    조달청, 재난·안전 물자 신속구매 체계 가동… 공급 기간 절반으로 단축",
        "immediate   no",
        "online from 2026-09-17 12:00:00+09:00",
        "print from  2026-09-18 00:00:00+09:00",
        "quote       홍길동 (조달청장): 재난 현장에서는 하루가 한 달처럼 길다",
        "contact     구매사업국 구매총괄과 김가람 과장 042-724-0001",
        "attachment  단가계약 대상 품목 현황",
    ):
        assert fact in printed


def test_parse_one_takes_files() -> None:
    name = "en_in_korean_form_2026.txt"
    printed = run("parse_one.py", RELEASES / name, RELEASES / "ko_korea_kr_2021.txt")
    assert "immediate   yes" in printed
    assert "online from no time stated" in printed
    assert "ko_korea_kr_2021.txt\n" in printed


def test_contacts_to_csv() -> None:
    rows = list(csv.DictReader(io.StringIO(run("contacts_to_csv.py"))))
    assert [row["name"] for row in rows if row["file"] == "ko_korea_kr_2025.txt"] == ["최라온", "한아람"]
    assert len(rows) == sum(len(reading.people) for reading in READINGS)
    assert {row["agency"] for row in rows} == {"조달청"}


def test_contacts_to_csv_writes_a_file_for_excel(tmp_path: Path) -> None:
    target = tmp_path / "contacts.csv"
    assert run("contacts_to_csv.py", "--output", target, RELEASES / "ko_korea_kr_2021.txt") == ""
    written = target.read_bytes()
    assert written.startswith(b"\xef\xbb\xbffile,agency,")
    assert "전자조달기획과,,,사무관,김가람,042-724-0011" in written.decode("utf-8")


def test_bilingual_stands_side_by_side() -> None:
    lines = run("bilingual.py", COLUMNS="110").splitlines()
    names = ["bilingual_contact_at_end_2025.txt", "bilingual_contact_between_2024.txt"]
    assert [line for line in lines if line.endswith(".txt")] == names
    first = next(line for line in lines if line.startswith("조달청·글로벌조달연구소"))
    assert "│ PPS and Global Procurement Institute" in first
    assert any("홍길동, 조달청장" in line and "│ · Hong Gil-dong, " in line for line in lines)


def test_find_embargoes() -> None:
    lines = run("find_embargoes.py").splitlines()
    assert lines[0].split()[:2] == ["from", "(KST)"]
    assert [line[:18].strip() for line in lines[1:5]] == [
        "2026-07-08 14:30",
        "2026-09-17 12:00",
        "2026-09-18 00:00",
        "immediately",
    ]
    assert [line[18:51].strip() for line in lines[1:5]] == [
        "photo",
        "online, broadcast, photo, video",
        "print",
        "online, print, broadcast, video",
    ]
    assert [line[:10] for line in lines[5:]] == ["not stated"] * 4


def test_build_document_by_hand() -> None:
    assert run("build_document_by_hand.py").splitlines() == [
        "6 blocks, 248 characters",
        "headline: 조달청, 비축 알루미늄 할인 방출",
        "online from: 2026-10-12 10:00:00+09:00",
        "quote: 원자재 수급을 빈틈없이 살피겠다 (홍길동)",
        "contact: 김가람, 과장, 042-724-0061",
        "contact: 이나래, 사무관, 042-724-0062",
    ]


def test_make_releases(tmp_path: Path) -> None:
    printed = run("make_releases.py", "--count", "3", "--output", tmp_path)
    assert printed.splitlines() == [
        f"24 files of 3 releases in {tmp_path}",
        "24 of 24 are read as they were written",
    ]
    labels = [json.loads(line) for line in (tmp_path / "labels.ndjson").read_text(encoding="utf-8").splitlines()]
    assert sorted(label["file"] for label in labels) == sorted(path.name for path in tmp_path.glob("0*"))
    assert all(label["versions"][0]["headline"]["text"] for label in labels)


def test_embargo_calendar() -> None:
    lines = run("embargo_calendar.py").splitlines()
    assert [line for line in lines if not line.startswith(" ")] == [
        "2026-07-08 14:30+09:00  PPS Opens Overseas Test Beds for Korean Innovative Products in Three Cities (조달청)",
        "2026-09-17 12:00+09:00  조달청, 재난·안전 물자 신속구매 체계 가동… 공급 기간 절반으로 단축",
        "2026-09-18  조달청, 재난·안전 물자 신속구매 체계 가동… 공급 기간 절반으로 단축",
    ]
    assert lines[1:6] == [
        "    photo 2026-07-08 14:30",
        "    보도시점: 배포즉시 사진 14:30 이후",
        "    배포: 2026-07-08",
        "    기관: 조달청",
        "    문의: 기획조정관 국제협력담당관 정마루 과장 042-724-0051",
    ]


def test_embargo_calendar_writes_a_file(tmp_path: Path) -> None:
    target = tmp_path / "embargoes.ics"
    assert run("embargo_calendar.py", "--output", target, RELEASES / "ko_cover_form_2026.txt") == ""
    written = target.read_bytes()
    assert written.startswith(b"BEGIN:VCALENDAR\r\n")
    assert written.count(b"BEGIN:VEVENT\r\n") == 2
    assert b"DTSTART;TZID=Asia/Seoul:20260917T120000\r\n" in written


def test_to_markdown() -> None:
    lines = run("to_markdown.py").splitlines()
    assert lines[:4] == [
        "---",
        'title: "나라장터 전자계약 제출서류 절반으로 줄인다"',
        'type: "release"',
        'kind: "press_release"',
    ]
    assert "# 나라장터 전자계약 제출서류 절반으로 줄인다" in lines
    assert "    - 담당 공무원이 시스템에서 직접 조회하므로 조달기업은 동의만 하면 된다." in lines


def test_to_markdown_writes_notes(tmp_path: Path) -> None:
    names = run("to_markdown.py", "--output", tmp_path / "notes", RELEASES).splitlines()
    assert "2026-09-17 조달청, 재난·안전 물자 신속구매 체계 가동… 공급 기간 절반으로 단축.md" in names
    assert sorted(names) == sorted(path.name for path in (tmp_path / "notes").iterdir())
    assert len(names) == len(READINGS)


def test_chunks() -> None:
    rows = [json.loads(line) for line in run("chunks.py").splitlines()]
    texts = {path.name: release(path.name).text for path in RELEASES.iterdir()}
    for row in rows:
        start, end = row["span"]
        assert row["text"] == texts[row["id"].partition("#")[0]][start:end]
    assert {row["field"] for row in rows} == {
        "header", "headline", "subtitles", "body", "captions", "attachments", "contacts",
    }  # fmt: skip
    assert {row["id"].partition("#")[0] for row in rows} == set(texts)
    english = next(row for row in rows if row["language"] == "en" and row["field"] == "body")
    assert english["context"] == "PPS and Global Procurement Institute Sign MOU on Innovation Procurement Research"
    assert english["speakers"] == ["Maria Lopez"]


def test_chunks_are_as_short_as_asked() -> None:
    rows = run("chunks.py", "--max-characters", "60", RELEASES / "ko_korea_kr_2021.txt").splitlines()
    found = [json.loads(line) for line in rows]
    assert max(len(row["text"]) for row in found) <= 60
    deepest = next(row for row in found if row["text"].startswith("- 담당 공무원이"))
    assert deepest["context"] == (
        "나라장터 전자계약 제출서류 절반으로 줄인다 > 개정안의 주요 내용은 다음과 같다. > "
        "첫째, 행정정보 공동이용*으로 확인할 수 있는 사업자등록증명 등 6종은 제출을 면제한다."
    )


WATCHED = [
    "immediately           PPS Opens Overseas Test Beds for Korean Innovative Products in Three Cities",
    "from 2026-09-17 12:00 조달청, 재난·안전 물자 신속구매 체계 가동… 공급 기간 절반으로 단축",
    "no time stated        나라장터 전자계약 제출서류 절반으로 줄인다",
]


def test_watch_folder_once(tmp_path: Path) -> None:
    target = tmp_path / "records.ndjson"
    assert started("watch_folder.py", "--once", "--ndjson", target).splitlines()[2:5] == WATCHED
    assert run("watch_folder.py", "--once", "--ndjson", target, RELEASES).splitlines()[2:5] == WATCHED
    records = [kp.from_json(line) for line in target.read_text(encoding="utf-8").splitlines()]
    assert records == [release(path.name) for path in sorted(RELEASES.iterdir())] * 2


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is no signal there that a test could send to one process")
def test_watch_folder_reads_what_comes_until_it_is_stopped(tmp_path: Path) -> None:
    (tmp_path / ".hidden").write_text("보도자료", encoding="utf-8")
    shutil.copy(RELEASES / "en_in_korean_form_2026.txt", tmp_path)
    with subprocess.Popen(
        [sys.executable, str(EXAMPLES / "watch_folder.py"), str(tmp_path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=os.environ | {"PYTHONUTF8": "1"},
    ) as process:
        patience = threading.Timer(60, process.kill)  # a watcher that never sees a file must not hang the tests
        patience.start()
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().rstrip("\n") == WATCHED[0]
        shutil.copy(RELEASES / "ko_cover_form_2026.txt", tmp_path)
        assert process.stdout.readline().rstrip("\n") == WATCHED[1]
        (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.7")
        shutil.copy(RELEASES / "ko_korea_kr_2021.txt", tmp_path / "z.txt")
        assert process.stdout.readline().rstrip("\n") == WATCHED[2]
        process.send_signal(signal.SIGINT)
        assert process.wait() == 0
        assert process.stdout.read() == "stopped\n"
        assert process.stderr.read().startswith("scan.pdf: ")
        patience.cancel()


def test_annotated_page(tmp_path: Path) -> None:
    target = tmp_path / "보도자료.html"
    assert run("annotated_page.py", "--output", target) == f"{target.resolve().as_uri()}\n"
    written = target.read_text(encoding="utf-8")
    assert written == kp.to_html(release("bilingual_contact_at_end_2025.txt"), document=None)
    assert "<h1>조달청·글로벌조달연구소, 혁신조달 공동연구 업무협약 체결</h1>" in written


def test_to_pandas_and_ask_duckdb(tmp_path: Path) -> None:
    lines = run("to_pandas.py", "--parquet", tmp_path / "releases.parquet").splitlines()
    assert lines[0].split() == ["kind", "distributed", "online_from", "contacts", "characters", "headline"]
    assert lines[-1] == "6 records, 11 contacts, median 1432 characters"
    assert any("2026-09-17 2026-09-17 12:00:00+09:00         3" in line for line in lines)
    printed = run("ask_duckdb.py")
    assert run("ask_duckdb.py", "--parquet", tmp_path / "releases.parquet") == printed
    assert [line.split("\t") for line in printed.replace("  ", "").splitlines()] == [
        ["Releases"],
        ["department", "month", "releases"],
        ["국제협력담당관", "2026-07", "1"],
        ["구매총괄과", "2026-09", "1"],
        ["국제협력담당관", "not stated", "1"],
        ["시설총괄과", "not stated", "1"],
        ["전자조달기획과", "not stated", "1"],
        ["혁신조달운영과", "not stated", "1"],
        ["Hours from distribution to lift"],
        ["medium", "releases", "median_hours"],
        ["online", "1", "3.0"],
        ["photo", "2", "8.8"],
        ["print", "1", "15.0"],
    ]


def test_ask_facts(tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb", reason="the extra `sql` is not installed")
    kept = tmp_path / "facts.duckdb"
    lines = run("ask_facts.py", "--database", kept, EXAMPLES / "facts", EXAMPLES / "related").splitlines()
    assert [line for line in lines if not line.startswith(" ")] == ["amounts", "coverage", "offices", "versions"]
    assert "  조달청  2026-09  not stated  KRW  1  340200000000" in lines  # five texts tell it, some twice
    assert "  조달청  2026-04  support  KRW  1  127500000000" in lines
    assert "  조달청  청장  홍길동  2026-03-03  2026-09-19  10  정마루  2026-04-07" in lines
    hours = [line.rsplit("  ", 2)[1:] for line in lines[lines.index("coverage") + 2 : lines.index("offices")]]
    assert hours == [["0", "5.5"], ["1", "22.0"], ["1", "-"]]
    assert run("ask_facts.py", "--question", "versions").splitlines()[2:] == [
        "  조달청, 가상 혁신제품 해외실증에 340억 원 지원  date  10월 12일  October 13",
        "  조달청, 가상 혁신제품 해외실증에 340억 원 지원  count  150명  115",
    ]
    with duckdb.connect(str(kept)) as database:
        assert database.sql("SELECT count(DISTINCT key) FROM links").fetchall() == [(10,)]


def test_contacts_over_time(tmp_path: Path) -> None:
    lines = run("contacts_over_time.py").splitlines()
    assert len(lines) == 7
    assert lines[2] == "2026-04-07  rank        이나래  사무관 → 서기관  (구매사업국 구매총괄과)"
    assert "  이나래  서기관, 042-000-0002; later days without: 2  " in lines[3]
    customs = run("contacts_over_time.py", "--agency", "관세청").splitlines()
    assert customs == ["2026-05-12  appears     최라온  사무관, 042-000-0021  (구매총괄과)"]
    (tmp_path / "a.txt").write_text(
        "보도자료\n\n조달청(청장 홍길동)은 가상 물품을 공개했다고 밝혔다.\n\n문의: 가상과 홍길순 사무관(042-000-0000)",
        encoding="utf-8",
    )
    printed = run("contacts_over_time.py", "--department", "가상과", "--agency", "조달청", tmp_path)
    assert printed == "contacts in releases whose day is not known: 1\n"


def test_quotes_by_speaker() -> None:
    heads = [line for line in run("quotes_by_speaker.py").splitlines() if not line.startswith(" ")]
    assert heads == [
        "Hong Gil-dong, PPS Administrator (조달청)",
        "임가상, 관세청장 (관세청)",
        "정마루, 구매사업국장 (조달청)",
        "홍길동, 조달청장 (조달청)",
        "홍길동, 청장 (조달청)",
    ]
    assert run("quotes_by_speaker.py", "--title", "조달청장", "--name", "홍길동").splitlines() == [
        heads[3],
        "  2026-03-03  가상 물품을 제때 공급하겠다",
        "  2026-06-09  국민이 안심하는 시설을 만들겠다",
        "  2026-09-16  나눔터가 이웃을 잇는 다리가 되기를 바란다",
    ]


ELSEWHERE = dict.fromkeys(("link_corpus.py", "ray_corpus.py"), "../batch/test_ray.py")  # need an extra of their own


def test_link_releases() -> None:
    told = run("link_releases.py")
    assert re.findall(r"^(\w+)  ", told, flags=re.MULTILINE) == ["same", "correction", "translation", "coverage"]
    assert "    only original: 849\n" in told
    assert (
        "  en          2026-09-18  PPS to Supply Imaginary Goods Worth KRW 340.2 Billion  (supply_english.txt)\n"
        in told
    )
    only = run("link_releases.py", "--kind", "coverage", EXAMPLES / "related")
    assert re.findall(r"\((\w+)\.txt\)", only) == ["supply_english", "supply_news"]


def test_compare_versions() -> None:
    told = run("compare_versions.py")
    assert re.findall(r"versions_differ\.(\w+): .*: (.*) and (.*)$", told, flags=re.MULTILINE) == [
        ("date", "10월 12일", "October 13"),
        ("count", "150명", "115"),
    ]
    assert "only" not in told
    everything = run("compare_versions.py", "--all", EXAMPLES / "versions")
    assert "  only en: date: October 13\n" in everything
    assert len(re.findall(r"^  [01]\.\d\d  ko  ", everything, flags=re.MULTILINE)) == 6
    assert run("compare_versions.py", RELEASES).count("no difference") == 2


def test_every_example_is_run() -> None:
    for script in EXAMPLES.glob("*.py"):
        tests = (Path(__file__).parent / ELSEWHERE.get(script.name, Path(__file__).name)).read_text(encoding="utf-8")
        assert re.search(rf'(run\(|/ )"{re.escape(script.name)}"', tests), script.name


def test_every_example_has_a_row_in_the_readme() -> None:
    readme = (EXAMPLES.parent / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| \[(\w+\.py)\]\(examples/\1\) \| \S", readme, flags=re.MULTILINE)
    assert sorted(rows) == sorted(path.name for path in EXAMPLES.glob("*.py"))


@pytest.mark.parametrize("script", sorted(path.name for path in EXAMPLES.glob("*.py")))
def test_every_example_answers_help(script: str) -> None:
    usage, about, *arguments = run(script, "--help", COLUMNS="200").strip().split("\n\n")
    assert usage.startswith(f"usage: {script} [-h]")
    assert about.endswith(".")
    named = re.split(r"^  (?=\S)", "\n".join(arguments), flags=re.MULTILINE)[1:]
    assert named
    assert all(len(re.sub(r"\{.*?\}", "", each).split()) > 2 for each in named)  # each says what it is


def test_examples_refuse_what_they_do_not_know() -> None:
    command = [sys.executable, str(EXAMPLES / "build_document_by_hand.py"), "--nothing"]
    found = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")
    assert (found.returncode, found.stdout) == (2, "")


def test_who_held_which_office() -> None:
    lines = run("who_held_which_office.py", "--agency", "조달청").splitlines()
    assert lines[-3:-1] == ["조달청 청장", "  2026-07-08 to 2026-09-17  홍길동  21 times  (Hong Gil-dong, 홍길동)"]
    assert run("who_held_which_office.py", "--agency", "관세청") == ""
