"""What the command reads and writes: folders, patterns, formats, fields, files and folders of output."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import kprocure_parse as kp
import kprocure_parse.cli.parquet
from kprocure_parse import cli
from kprocure_parse.cli.formats import FORMATS
from kprocure_parse.cli.sources import InputFile, expand
from kprocure_parse.testing import make, render
from tests.makers.command import run

ROOT = Path(__file__).parents[2]
RELEASES = sorted((ROOT / "examples" / "releases").glob("*.txt"))
BILINGUAL = ROOT / "examples" / "releases" / "bilingual_contact_at_end_2025.txt"
TEXT = BILINGUAL.read_bytes()
BASH = shutil.which("bash") or ""


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A folder like those that people have."""
    root = tmp_path / "보도자료 모음"
    for name in (
        "b.txt",
        "A.TXT",
        "하위/가.txt",
        "하위/.숨김.txt",
        ".git/c.txt",
        "하위/~$나.hwp",
        "notes.pptx",
        "[1].txt",
    ):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(TEXT)
    return root


def names(found: list[InputFile]) -> list[str]:
    return [Path(source.name).name for source in found]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("", ["A.TXT", "[1].txt", "b.txt", "가.txt"]),
        ("b.txt", ["b.txt"]),
        ("notes.pptx", ["notes.pptx"]),  # a file named on the command line is read, whatever its name
        ("*.txt", ["[1].txt", "b.txt"]),
        ("**/*.txt", ["[1].txt", "b.txt", "가.txt"]),
        ("하*", ["가.txt"]),
        ("[1].txt", ["[1].txt"]),  # a file that looks like a pattern
    ],
)
def test_what_is_named(archive: Path, pattern: str, expected: list[str]) -> None:
    found, missing = expand([str(archive / pattern)])
    assert (names(found), missing) == (expected, [])


@pytest.mark.parametrize("pattern", ["", "하*", "하위"])
@pytest.mark.parametrize("target", ["하위/notes/", "하위/notes", "하위/notes/a.txt"])
def test_what_was_written_is_not_read(archive: Path, pattern: str, target: str) -> None:
    before, _ = expand([str(archive / pattern)])
    written = archive / "하위" / "notes" / "a.txt"
    written.parent.mkdir()
    written.write_text("쓴 것", encoding="utf-8")
    assert len(expand([str(archive / pattern)])[0]) == len(before) + 1
    assert expand([str(archive / pattern)], str(archive / target)) == (before, [])


@pytest.mark.parametrize("target", ["", "."])
def test_an_output_folder_may_hold_what_is_read(archive: Path, target: str) -> None:
    for named in (archive, archive / "하위"):
        assert expand([str(named)], str(archive / target)) == expand([str(named)])


def test_what_is_not_there_is_said_in_order(archive: Path) -> None:
    (archive / "empty").mkdir()
    found, missing = expand([str(archive / "*.pdf"), str(archive / "b.txt"), str(archive / "empty")])
    assert names(found) == ["b.txt"]
    assert [Path(each.name).name for each in missing] == ["*.pdf", "empty"]
    assert all(each.reason for each in missing)


def test_a_file_named_twice_is_read_twice() -> None:
    found, _ = expand([str(BILINGUAL)] * 2)
    assert len(found) == 2


@pytest.mark.skipif(not BASH or not Path("/dev/fd").exists(), reason="no bash, or no /dev/fd here")
@pytest.mark.parametrize(
    "output", ["-o /dev/stdout | cat", "-o /dev/fd/3 3>&1 | cat", "-o >(cat) | cat", "-o /dev/stdout >a; cat a"]
)
def test_output_goes_to_what_is_open(output: str, tmp_path: Path) -> None:
    command = f'{sys.executable} -m kprocure_parse "$0" -f json {output}'
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    found = subprocess.run(
        [BASH, "-c", command, str(BILINGUAL)], capture_output=True, check=False, cwd=tmp_path, env=environment
    )
    assert found.stderr == b""
    assert json.loads(found.stdout)["type"] == "release"


@pytest.mark.skipif(not BASH, reason="bash is not installed")
def test_a_pipe_is_read_by_whoever_has_it() -> None:
    command = f'{sys.executable} -m kprocure_parse --json --jobs 2 <(cat "$0") "$0"'
    found = subprocess.run([BASH, "-c", command, str(BILINGUAL)], capture_output=True, check=False, cwd=ROOT)
    assert (found.returncode, found.stderr) == (0, b"")
    piped, named = found.stdout.splitlines()
    assert named.replace(f'"{BILINGUAL.name}"'.encode(), b"null") == piped


def test_several_processes_print_what_one_prints() -> None:
    one, two = (run("--json", "--jobs", jobs, "examples/releases", "README.md", "absent") for jobs in "12")
    assert one.stdout == two.stdout
    assert one.stderr == two.stderr
    assert (one.returncode, len(one.stdout.splitlines())) == (cli.UNREADABLE, len(RELEASES) + 1)


def test_json_is_an_object_for_one_and_an_array_for_several() -> None:
    one, two = run("--format", "json", BILINGUAL), run("-f", "json", BILINGUAL, BILINGUAL)
    assert kp.from_json(one.stdout) == kp.parse(BILINGUAL)
    assert json.loads(two.stdout) == [json.loads(one.stdout)] * 2
    assert json.loads(run("-f", "json", "absent", "absent2").stdout) == []


def test_fields_of_json() -> None:
    found = run("--format", "ndjson", "--fields", "file,headline,release_time,contacts", BILINGUAL)
    record = json.loads(found.stdout)
    assert list(record) == ["file", "headline", "release_time", "contacts"]
    assert record["file"] == str(BILINGUAL)
    assert record["headline"]["text"].startswith("조달청·글로벌조달연구소")
    assert record["contacts"][0]["name"] == "이나래"


def test_fields_of_the_summary() -> None:
    found = run("--fields", "headline", BILINGUAL).stdout.decode("utf-8").splitlines()
    assert [line.split()[0] for line in found] == [str(BILINGUAL), "[ko]", "[en]"]


def test_csv_for_pipes_and_for_excel(tmp_path: Path) -> None:
    arguments: tuple[str | Path, ...] = ("-f", "csv", "--fields", "file,headline", *RELEASES)
    piped = run(*arguments).stdout
    assert run(*arguments, "-o", tmp_path / "표.csv").stdout == b""
    assert (tmp_path / "표.csv").read_bytes() == b"\xef\xbb\xbf" + piped
    rows = list(csv.DictReader(io.StringIO(piped.decode("utf-8"), newline="")))
    assert [row["file"] for row in rows] == [str(path) for path in RELEASES]
    assert {*rows[0]} == {"file", "headline_ko", "headline_en"}


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_by_the_name_of_its_file_and_by_its_own(name: str, tmp_path: Path) -> None:
    for extra in ("icalendar", "pyarrow", "xlsxwriter"):
        pytest.importorskip(extra, reason="the extras are not installed")
    for suffix in FORMATS[name].suffixes:
        by_suffix, by_name = tmp_path / f"a{suffix}", tmp_path / "out" / f"a.{name}.out"
        assert run(BILINGUAL, "-o", by_suffix).returncode == cli.FINE
        assert run(BILINGUAL, "-f", name, "-o", by_name).returncode == cli.FINE
        assert by_suffix.read_bytes() == by_name.read_bytes() != b""


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_into_a_folder(name: str, archive: Path, tmp_path: Path) -> None:
    for extra in ("icalendar", "pyarrow", "xlsxwriter"):
        pytest.importorskip(extra, reason="the extras are not installed")
    out = tmp_path / "out"
    assert run(archive, BILINGUAL, BILINGUAL, "-f", name, "-o", f"{out}/").returncode == cli.FINE
    suffix = FORMATS[name].suffixes[0]
    written = {str(path.relative_to(out)) for path in out.rglob("*") if path.is_file()}
    expected = ["A.TXT", "[1].txt", "b.txt", "하위/가.txt", BILINGUAL.name]
    assert written == {*(f"{each}{suffix}" for each in expected), f"{BILINGUAL.name}-2{suffix}"}
    assert (out / f"b.txt{suffix}").stat().st_size > 0


def test_parquet_has_the_columns_of_the_table_and_the_name_of_the_file(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="the extra `arrow` is not installed")
    target = tmp_path / "a.parquet"
    assert run(*RELEASES, "absent", "-o", target).returncode == cli.UNREADABLE
    table = parquet.read_table(target)
    assert table.column_names == ["file", "key", *kp.arrow.SCHEMA.names]
    assert set(table.column_names) == FORMATS["parquet"].fields
    assert table["file"].to_pylist() == [str(path) for path in RELEASES]
    assert table.drop(["file", "key"]).equals(kp.arrow.to_table(map(kp.parse, RELEASES)))
    piped = run(*RELEASES, "-f", "parquet", "--fields", "file,headline_text").stdout
    assert parquet.read_table(io.BytesIO(piped)).column_names == ["file", "headline_text"]


def test_parquet_is_written_in_groups(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="the extra `arrow` is not installed")
    monkeypatch.setattr(kprocure_parse.cli.parquet, "ROWS", 4)
    assert cli.main([*map(str, RELEASES), "-o", str(tmp_path / "a.parquet")]) == cli.FINE
    assert parquet.ParquetFile(tmp_path / "a.parquet").num_row_groups == 2


def test_a_page_holds_one_release_and_shows_the_pages_of_a_pdf(tmp_path: Path) -> None:
    assert run(*RELEASES, "-f", "html").returncode == 2
    specimen = make(1, form="ko.cover.2023")[0]
    (tmp_path / "a.pdf").write_bytes(render(specimen, "pdf"))
    assert run(tmp_path / "a.pdf", "-o", tmp_path / "a.html").returncode == cli.FINE
    assert (tmp_path / "a.html").read_text(encoding="utf-8") == kp.annotate(tmp_path / "a.pdf")
    assert run(BILINGUAL, "-f", "html").stdout.decode("utf-8") == kp.to_html(kp.parse(BILINGUAL))


def test_nothing_that_is_read_is_written_over(archive: Path) -> None:
    (archive / "b.txt.txt").write_bytes(TEXT)
    assert run(archive / "b.txt", "-o", archive / "b.txt").returncode == 2
    assert run(archive, "-o", archive).returncode == cli.FINE
    assert (archive / "b.txt").read_bytes() == (archive / "b.txt.txt").read_bytes() == TEXT
    assert (archive / "b.txt-2.txt").exists()


def test_output_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    found = run(BILINGUAL, "-o", tmp_path / "file" / "a.json")
    assert found.returncode == cli.UNWRITABLE
    assert found.stderr.startswith(b"kprocure-parse: cannot write ")
    assert len(found.stderr.splitlines()) == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_said() -> None:
    command = [sys.executable, "-m", "kprocure_parse", str(BILINGUAL)]
    with Path("/dev/full").open("wb") as full:
        apart = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False, cwd=ROOT)
    for found in (apart, run(BILINGUAL, "-o", "/dev/full")):
        assert found.returncode == cli.UNWRITABLE
        assert b"No space left" in found.stderr
        assert b"Traceback" not in found.stderr


def test_fail_fast_stops_at_the_first() -> None:
    found = run("--json", "--fail-fast", BILINGUAL, "absent", "absent2", BILINGUAL)
    assert (found.returncode, len(found.stdout.splitlines())) == (cli.UNREADABLE, 1)
    assert len(found.stderr.splitlines()) == 1
    assert run("--json", "--fail-fast", BILINGUAL, "*.none").stdout == b""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--fields", "headlin", "a"), "summary: no field 'headlin'"),
        (("--fields", "headline", "-f", "markdown", "a"), "no sense for markdown"),
        (("--json", "-f", "csv", "a"), "--json"),
        (("--jobs", "0", "a"), "--jobs"),
        (("--format", "xls", "a"), "--format"),
        (("--fields", "headline", "-o", "a.html", "b"), "no sense for html"),
        (("explain", "a"), "FIELD"),
        (("completion", "tcsh"), "SHELL"),
    ],
)
def test_wrong_usage_is_explained(arguments: tuple[str, ...], said: str) -> None:
    found = run(*arguments)
    assert (found.returncode, found.stdout) == (2, b"")
    assert said in found.stderr.decode("utf-8")


def test_a_missing_extra_is_named() -> None:
    code = "import sys; sys.modules['icalendar'] = None; from kprocure_parse.cli import main; main(['-f', 'ics', 'a'])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, cwd=ROOT)
    assert found.returncode == 2
    assert b"pip install 'kprocure-parse[calendar]'" in found.stderr


def test_the_engine_is_the_one_that_is_named() -> None:
    assert run("--engine", "none", BILINGUAL).returncode == 2
    assert run("--engine", "pdfminer", BILINGUAL).returncode == cli.FINE


def unread(pipe: int) -> int:
    """How many bytes are in a pipe that nobody has taken yet."""
    from fcntl import ioctl  # noqa: PLC0415 - not on Windows
    from termios import FIONREAD  # noqa: PLC0415

    return int.from_bytes(ioctl(pipe, FIONREAD, bytes(4)), sys.byteorder)


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent differently there")
def test_interrupted() -> None:
    command = [sys.executable, "-m", "kprocure_parse", "--jobs", "2", str(BILINGUAL), "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdin is not None
        assert process.stderr is not None
        process.stdin.write(TEXT)
        process.stdin.flush()
        while process.poll() is None and unread(process.stdin.fileno()):  # until it waits for the rest
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        assert process.stderr.read() == b""
    assert process.returncode == cli.INTERRUPTED


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="names are Unicode there")
def test_names_that_are_no_unicode(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/\xb1\xe8.txt"
    Path(os.fsdecode(path)).write_bytes(TEXT)
    for name, each in FORMATS.items():
        found = run("-f", name, tmp_path)
        assert (found.returncode, found.stderr) == (cli.FINE, b""), name
        assert each.binary or found.stdout.decode("utf-8")
    assert rb"\xb1\xe8.txt" in run(tmp_path).stdout or rb"\udcb1\udce8.txt" in run(tmp_path).stdout
    assert run(tmp_path, "-o", f"{tmp_path}/out/").returncode == cli.FINE
