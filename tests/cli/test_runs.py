"""Long runs: tables of texts, interruptions after which a run goes on, outputs that are whole or not there."""

from __future__ import annotations

import csv
import json
import os
import signal as signals
import subprocess
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

import kprocure_parse as kp
from kprocure_parse import cli
from kprocure_parse.batch import many, requests
from kprocure_parse.cli.output import File, Unwritable
from tests.makers.command import run

ROOT = Path(__file__).parents[2]
TEXT = "{} 곳이 가상 물품을 공개했다."
ROWS: list[dict[str, Any]] = [
    {"id": str(number), "title": f"가상 물품 {number}호 공개", "agency": "조달청", "approved": f"09/{number:02}/2026 09:00:00", "text": TEXT.format(number)}
    for number in range(1, 13)
]  # fmt: skip
ROWS.insert(4, {"id": "x", "text": ""})  # cannot be read
ROWS.insert(7, ROWS[6])  # stands twice
INTERRUPTED = """
import os, signal, sys
from kprocure_parse.batch import requests
from kprocure_parse.cli import main
read, honest = 0, requests.parse_bytes
def parse_bytes(*arguments, **options):
    global read
    read += 1
    if read == {number}:
        os.kill(os.getpid(), signal.{signal})
    return honest(*arguments, **options)
requests.parse_bytes = parse_bytes
sys.exit(main())
"""


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    path = tmp_path / "texts.jsonl"
    path.write_text("".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in ROWS), encoding="utf-8")
    return path


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    monkeypatch.chdir(tmp_path)
    if not request.node.name.startswith("test_texts_with_headline") or "a.csv" in request.node.name:
        monkeypatch.setattr(many, "_processors", lambda: 1)  # the one left reads with as many as a user would


def interrupted(*arguments: str, number: int, signal: str = "SIGINT") -> list[str]:
    """What standard error says of a run that is interrupted while it reads the nth document."""
    read = count(1)

    def parse_bytes(*arguments: Any, **options: Any) -> Any:
        if next(read) == number:
            signals.raise_signal(signals.Signals[signal])
        return kp.parse_bytes(*arguments, **options)

    with mock.patch.object(requests, "parse_bytes", parse_bytes):
        found = run("--jobs", "1", *arguments, cwd=Path.cwd())
    assert found.returncode == cli.INTERRUPTED, found.stderr
    return found.stderr.decode("utf-8").splitlines()


def interrupted_process(*arguments: str, number: int, signal: str = "SIGINT") -> list[str]:
    """The same of a process of its own, in which nothing is left to be written when it has ended."""
    code = INTERRUPTED.format(number=number, signal=signal)
    paths = {"PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])}
    command = [sys.executable, "-c", code, "--jobs", "1", *arguments]
    found = subprocess.run(command, capture_output=True, check=False, encoding="utf-8", env=os.environ | paths)
    assert found.returncode == cli.INTERRUPTED, found.stderr
    return found.stderr.splitlines()


def rows(path: str) -> list[tuple[str, ...]]:
    """Number, headline, agency and day of each row."""
    if path.endswith(".parquet"):
        from pyarrow import parquet  # noqa: PLC0415 - of an extra

        table = parquet.read_table(path).to_pylist()
        return [(row["source"]["id"], row["headline_text"], row["agency_text"], str(row["day"])) for row in table]
    with Path(path).open(encoding="utf-8-sig", newline="") as opened:
        return [(row["id"], row["headline_ko"], row["agencies"], row["day"]) for row in csv.DictReader(opened)]


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent differently there")
@pytest.mark.parametrize("name", ["a.parquet", "a.csv"])
def test_texts_with_headline_agency_and_day_interrupted_and_resumed(
    texts: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("pyarrow", reason="the extra `arrow` is not installed")
    said = interrupted_process(str(texts), "--resume", "-o", name, number=8)
    assert said[-1] == (
        f"kprocure-parse: interrupted: 7 of 14 read, 1 failed; {name} holds what was read; the same command goes on"
    )
    assert len(rows(name)) == 7
    assert interrupted(str(texts), "--resume", "-o", name, number=3)[-1].startswith(
        "kprocure-parse: interrupted: 9 of 14 read, 7 of them before, 1 failed"
    )
    for _ in range(2):  # nothing lost, and nothing doubled when there is no more
        assert cli.main([str(texts), "--resume", "-o", name]) == cli.UNREADABLE
        assert capsys.readouterr().err.count("\n") == 1
        assert Counter(rows(name)) == Counter(
            (row["id"], row["title"], row["agency"], f"2026-09-{int(row['id']):02}") for row in ROWS if row["text"]
        )
    assert cli.main([str(texts), "-o", f"whole-{name}"]) == cli.UNREADABLE
    assert rows(name) == rows(f"whole-{name}")
    assert not Path(f"whole-{name}.done").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent differently there")
@pytest.mark.parametrize("signal", ["SIGINT", "SIGTERM"])
@pytest.mark.parametrize("name", ["a.ndjson", "a.txt", "a.md"])
def test_a_run_that_was_interrupted_goes_on_whatever_it_was_told(texts: Path, name: str, signal: str) -> None:
    interrupt = interrupted_process if name == "a.ndjson" else interrupted
    said = interrupt(str(texts), "-o", name, number=5, signal=signal)
    assert said[-1].endswith(f"{name} holds what was read; the same command with --resume goes on")
    assert cli.main([str(texts), "-o", name, "--resume"]) == cli.UNREADABLE
    assert cli.main([str(texts), "-o", f"whole-{name}"]) == cli.UNREADABLE
    assert Path(name).read_bytes() == Path(f"whole-{name}").read_bytes()


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent differently there")
def test_a_folder_goes_on(texts: Path) -> None:
    interrupted(str(texts), "-f", "json", "-o", "out/", number=6)
    assert len(list(Path("out").rglob("*.json"))) == 5
    assert cli.main([str(texts), "-f", "json", "-o", "out/", "--resume"]) == cli.UNREADABLE
    names = {str(path.relative_to("out/texts.jsonl")) for path in Path("out").rglob("*.json")}
    assert names == {*(f"{number}.json" for number in range(1, 13)), "6-2.json"}


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent differently there")
def test_what_was_read_is_kept_whole_in_formats_that_cannot_go_on(texts: Path) -> None:
    said = interrupted(str(texts), "-o", "a.json", number=5)
    assert said[-1].endswith("4 of 14 read, 1 failed; a.json holds what was read")
    assert len(json.loads(Path("a.json").read_bytes())) == 4


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent differently there")
def test_an_output_is_not_replaced_by_nothing(texts: Path) -> None:
    Path("a.json").write_text("[]", encoding="utf-8")
    said = interrupted(str(texts), "-o", "a.json", number=1)
    assert said == ["kprocure-parse: interrupted before anything was read; nothing was written"]
    assert Path("a.json").read_text(encoding="utf-8") == "[]"
    assert {path.name for path in Path().iterdir()} == {"a.json", "texts.jsonl"}


def test_more_to_read_is_added(texts: Path) -> None:
    assert cli.main([str(texts), "--resume", "-o", "a.csv"]) == cli.UNREADABLE
    added = {**ROWS[0], "text": "그 뒤에 고친 글이 가상 물품을 알린다."}
    with texts.open("a", encoding="utf-8") as opened:
        opened.write(json.dumps(added, ensure_ascii=False))
    assert cli.main([str(texts), "--resume", "-o", "a.csv"]) == cli.UNREADABLE
    assert [row[0] for row in rows("a.csv")[-2:]] == ["12", "1"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda: Path("a.csv.done").unlink(), "not a.csv.done"),
        (lambda: Path("a.csv").write_text("x", encoding="utf-8"), "not as the last run left it"),
        *(
            (lambda head=head: Path("a.csv.done").write_text(head.encode().hex(), "utf-8"), "a.csv.done is not what")
            for head in ("[]", "3", "null", "{}", '{"size": 3}')
        ),
        (lambda: Path("a.csv.done").write_text("7b", encoding="utf-8"), "a.csv.done is not what"),
    ],
)
def test_an_output_that_is_not_what_the_last_run_left_is_not_touched(
    texts: Path, change: Any, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    cli.main([str(texts), "--resume", "-o", "a.csv"])
    change()
    held = Path("a.csv").read_bytes()
    with pytest.raises(SystemExit, match="2"):
        cli.main([str(texts), "--resume", "-o", "a.csv"])
    assert said in capsys.readouterr().err
    assert Path("a.csv").read_bytes() == held


def test_other_options_do_not_go_on(texts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.main([str(texts), "--resume", "-o", "a.csv"])
    for other in (["--fields", "file"], ["--rows", "items"], ["--no-attachments"]):
        with pytest.raises(SystemExit, match="2"):
            cli.main([str(texts), "--resume", "-o", "a.csv", *other])
        assert "was written otherwise (kprocure-parse" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("-o", "a.xyz"), "a.xyz ends in no format known here: .txt .json"),
        (("--resume",), "--resume needs an output to go on with"),
        (("--resume", "-o", "a.ics"), "--resume needs an output to go on with: -o FILE in summary, ndjson, csv"),
        (("--watch",), "--watch needs a folder"),
        ((".", "--watch", "-f", "summary", "-o", "./"), "--watch would read what it writes into ./"),
        (("--watch", "-o", "a.json"), "which json here does not allow"),
        (("--rows", "contacts", "-o", "a.json"), "--rows makes no sense for json; it does for csv, xlsx, parquet"),
        (("--rows", "contacts", "-o", "a.csv", "--fields", "headline"), "no column 'headline' in rows of contacts"),
        (("-f", "csv", "--fields", "contacts.nam"), "no 'nam' in 'contacts'"),
        (("--fields", "contacts.name"), "no field 'contacts.name'"),
        (("-f", "csv", "--fields", "headlin"), "no field 'headlin'"),
    ],
)
def test_wrong_usage_is_explained(
    texts: Path, arguments: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        cli.main([str(texts), *arguments])
    assert said in capsys.readouterr().err


def test_standard_output_has_a_name(texts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.main([str(texts), "-o", "-", "-f", "csv", "--fields", "file,day,id"])
    lines = capsys.readouterr().out.splitlines()
    assert lines[:2] == ["file,day,id", f"{texts}#1,2026-09-01,1"]
    assert not Path("-").exists()


def test_named_columns(texts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    texts.write_text(
        '{"글": "열두 곳이 가상 물품을 공개했다.", "말": "가상 물품 공개", "text": "다른 글"}', encoding="utf-8"
    )
    cli.main([str(texts), "-f", "csv", "--text-column", "글", "--title", "말", "--fields", "headline_ko,text"])
    assert capsys.readouterr().out.splitlines()[1] == "가상 물품 공개,열두 곳이 가상 물품을 공개했다."


@pytest.mark.usefixtures("texts")
def test_the_output_of_the_last_run_is_no_source(capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(2):
        assert cli.main([".", "-o", "./releases.ndjson"]) == cli.UNREADABLE
        assert capsys.readouterr().err.count("\n") == 1
    assert len(Path("releases.ndjson").read_bytes().splitlines()) == 13


def test_rows_and_fields_in_every_table(texts: Path) -> None:
    for extra in ("pyarrow", "xlsxwriter", "openpyxl"):
        pytest.importorskip(extra, reason="the extras are not installed")
    import openpyxl  # noqa: PLC0415 - of an extra
    from pyarrow import parquet  # noqa: PLC0415

    for suffix in ("csv", "xlsx", "parquet"):
        arguments = ["--rows", "items", "--fields", "headline_text,text", "-o", f"a.{suffix}"]
        assert cli.main([str(texts), *arguments]) == cli.UNREADABLE
    expected = [[row["title"], row["text"]] for row in ROWS if row["text"]]
    with Path("a.csv").open(encoding="utf-8-sig", newline="") as opened:
        assert list(csv.reader(opened))[1:] == expected
    sheet = openpyxl.load_workbook("a.xlsx").active
    assert [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)] == expected
    assert [list(row.values()) for row in parquet.read_table("a.parquet").to_pylist()] == expected


FEED = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>가상</title><item><title>조달청, 가상 물품 공개</title><guid>a1</guid>
<pubDate>Thu, 17 Sep 2026 09:00:00 +0900</pubDate>
<description><![CDATA[조달청은 가상 물품을 공개했다고 밝혔다.<br>문의: 가상구매과 홍길순 사무관(042-000-0000)]]></description></item>
<item><title>조달청, 가상 시설 공개</title><guid>a2</guid>
<pubDate>Fri, 18 Sep 2026 09:00:00 +0900</pubDate>
<description><![CDATA[조달청은 가상 시설을 공개했다고 밝혔다.<br>문의: 가상시설과 임가상 과장(042-000-0001)]]></description></item></channel></rss>
"""


@pytest.mark.usefixtures("texts")
def test_the_contacts_of_feeds_and_bundles_in_a_workbook() -> None:
    openpyxl = pytest.importorskip("openpyxl", reason="it reads back what xlsxwriter writes")
    pytest.importorskip("xlsxwriter", reason="the extra `excel` is not installed")
    Path("feed.xml").write_text(FEED, encoding="utf-8")
    with zipfile.ZipFile("bundle.zip", "w") as bundle:
        bundle.write("feed.xml", "9월/feed.xml")
    fields = ["--fields", "file,day,department,name,phones"]
    assert cli.main(["feed.xml", "bundle.zip", "--rows", "contacts", *fields, "-o", "contacts.xlsx"]) == cli.FINE
    _, *found = openpyxl.load_workbook("contacts.xlsx").active.iter_rows(values_only=True)
    people = [
        ("2026-09-17", "가상구매과", "홍길순", "042-000-0000"),
        ("2026-09-18", "가상시설과", "임가상", "042-000-0001"),
    ]
    names = ["feed.xml#a1", "feed.xml#a2", "bundle.zip#9월/feed.xml#a1", "bundle.zip#9월/feed.xml#a2"]
    assert found == [(name, *who) for name, who in zip(names, people * 2, strict=True)]


@pytest.mark.parametrize("suffix", ["csv", "parquet"])
def test_every_table_has_headline_agency_and_day(suffix: str, texts: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="the extra `arrow` is not installed")
    arguments = ["--fields", "headline_text,agency_text,day", "-o", f"a.{suffix}"]
    assert cli.main([str(texts), *arguments]) == cli.UNREADABLE
    if suffix == "csv":
        with Path("a.csv").open(encoding="utf-8-sig", newline="") as opened:
            first = list(csv.reader(opened))[1]
    else:
        first = [str(value) for value in parquet.read_table("a.parquet").to_pylist()[0].values()]
    assert first == [str(ROWS[0]["title"]), "조달청", "2026-09-01"]


def test_no_workbook_without_its_library(texts: Path) -> None:
    code = "import sys; sys.modules['xlsxwriter'] = None; from kprocure_parse.cli import main; main()"
    command = [sys.executable, "-c", code, str(texts), "-o", "a.xlsx"]
    found = subprocess.run(command, capture_output=True, check=False, env=os.environ | {"PYTHONPATH": str(ROOT)})
    assert found.returncode == 2
    assert b"pip install 'kprocure-parse[excel]'" in found.stderr


def test_an_unfinished_output_leaves_what_was_there(tmp_path: Path) -> None:
    def pieces(error: type[BaseException]) -> Iterator[str]:
        yield "new"
        raise error

    target = tmp_path / "out" / "a.txt"
    File(target).write_all(["old"])
    for error in (RuntimeError, KeyboardInterrupt):
        with pytest.raises(error):
            File(target).write_all(pieces(error))
    assert [path.read_text(encoding="utf-8") for path in target.parent.iterdir()] == ["old"]
    with pytest.raises(Unwritable):
        File(target / "b.txt")


@pytest.mark.skipif(sys.platform == "win32", reason="links and modes are others there")
def test_links_and_modes_stay(tmp_path: Path) -> None:
    (tmp_path / "real.txt").touch(mode=0o640)
    (tmp_path / "link.txt").symlink_to(tmp_path / "real.txt")
    File(tmp_path / "link.txt").write_all(["new"])
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text(encoding="utf-8") == "new"
    assert (tmp_path / "real.txt").stat().st_mode & 0o777 == 0o640


def test_parts_stay_below_the_folder(texts: Path) -> None:
    texts.write_text(json.dumps({"id": "../../a:b", "text": TEXT}), encoding="utf-8")
    cli.main([str(texts), "-o", "out/"])
    assert [str(path) for path in Path("out").rglob("*.txt")] == ["out/texts.jsonl/a_b.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent differently there")
@pytest.mark.parametrize("output", [[], ["-o", "a.csv"]], ids=["standard output", "file"])
def test_what_comes_into_a_folder_is_added(output: list[str], tmp_path: Path) -> None:
    pytest.importorskip("watchfiles", reason="the extra `watch` is not installed")
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "1.txt").write_text(TEXT.format(1), encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "kprocure_parse",
        "inbox",
        "--watch",
        "-f",
        "csv",
        "--fields",
        "file,text",
        *output,
    ]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    with Path("out").open("wb") as out, subprocess.Popen(command, stdout=out, env=environment) as process:
        for number in (1, 2, 3):
            expected = ["file,text", *(f"inbox/{each}.txt,{TEXT.format(each)}" for each in range(1, number + 1))]
            assert comes(output[1] if output else "out", expected)
            (inbox / f"{number + 1}.txt").write_text(TEXT.format(number + 1), encoding="utf-8")
        process.send_signal(signals.SIGINT)
        assert process.wait(30) in {cli.FINE, cli.INTERRUPTED}  # perhaps in the middle of the last


def comes(name: str, lines: list[str]) -> bool:
    """Whether the file has these lines before long."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        if Path(name).exists() and Path(name).read_text(encoding="utf-8-sig").splitlines() == lines:
            return True
        time.sleep(0.05)
    return False
