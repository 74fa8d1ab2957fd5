"""The command: what it prints, what it returns, and that it never shows a traceback."""

from __future__ import annotations

import datetime as dt
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import kprocure_parse
from kprocure_parse import cli
from kprocure_parse.batch import requests
from kprocure_parse.document import Span
from kprocure_parse.export import from_json, summary
from kprocure_parse.records import (
    Agency,
    Attachment,
    Byline,
    Contact,
    Diagnostic,
    Distributed,
    Item,
    Lift,
    Phone,
    Published,
    Quote,
    ReleaseTime,
    Source,
    Text,
)
from kprocure_parse.release import Article, Release, Version
from tests.makers.command import run, started

ROOT = Path(__file__).parents[2]
RELEASES = sorted((ROOT / "examples" / "releases").glob("*.txt"))
WHERE: dict[str, Any] = {"span": Span(0, 1), "rule": "test.rule"}
SOURCE = Source(format="plain")


def words(text: str) -> Text:
    return Text(text=text, **WHERE)


def item(text: str) -> Item:
    return Item(kind="paragraph", text=text, **WHERE)


# invented, with every line that a summary can have
RELEASE = Release(
    kind="press_release",
    agencies=(Agency(name="조달청", raw="조달청", **WHERE), Agency(name="관세청", raw="관세청", **WHERE)),
    release_time=ReleaseTime(
        raw="",
        immediate=True,
        lifts=(
            Lift(medium="photo", date=dt.date(2026, 6, 12), time=dt.time(13), **WHERE),
            Lift(medium="print", date=dt.date(2026, 6, 13), edition="morning", **WHERE),
            Lift(medium="all", event="국무회의 종료 시", **WHERE),
        ),
        **WHERE,
    ),
    distributed=Distributed(date=dt.date(2026, 6, 12), time=dt.time(9, 30), raw="", **WHERE),
    versions=(
        Version(
            language="ko",
            headline=words("제목"),
            subtitles=(words("부제 하나"), words("부제 둘")),
            body=(item("가"), item("나")),
            quotes=(Quote(text="말", **WHERE),),
            **WHERE,
        ),
        Version(language="en", body=(item("a"),), **WHERE),
    ),
    contacts=(
        Contact(
            department=("구매사업국", "구매총괄과"),
            name="홍길동",
            rank="과장",
            phones=(Phone(number="042-000-0000", extension="~6", **WHERE),),
            emails=("hong@example.kr",),
            **WHERE,
        ),
        Contact(name="김가람", phones=(Phone(number="042-000-0001", **WHERE),), **WHERE),
    ),
    attachments=(Attachment(title="현황", marker="붙임", **WHERE), Attachment(title="", marker="별첨 2", **WHERE)),
    diagnostics=(Diagnostic(code="weekday_mismatch", severity="warning", message="12 June is no Monday", **WHERE),),
    text="가",
    source=SOURCE,
)
RELEASE_LINES = """\
             press release (보도자료)
agency       조달청
             관세청
[ko]         제목
             - 부제 하나
             - 부제 둘
             2 body items, 1 quote, no captions
[en]         (no headline found)
             1 body item, no quotes, no captions
release time immediately, once distributed
             photos: 2026-06-12 13:00
             print: 2026-06-13, morning edition (조간)
             all media: on condition: 국무회의 종료 시
distributed  2026-06-12 09:30
contact      구매사업국 구매총괄과, 홍길동 과장, 042-000-0000~6, hong@example.kr
             김가람, 042-000-0001
attachment   현황
             별첨 2
remark       weekday_mismatch: 12 June is no Monday"""
ARTICLE = Article(
    outlet=words("The Example Times"),
    headline=words("A headline\x1b[31m"),
    subheads=(words("A subhead"),),
    bylines=(Byline(name="Hong Gil-dong", email="hong@example.com", **WHERE),),
    published=Published(date=None, raw="date 2022-02-30", **WHERE),
    body=(item("a"), item("b")),
    text="a",
    source=SOURCE,
)
ARTICLE_LINES = """\
             newspaper article
outlet       The Example Times
headline     A headline [31m
subhead      A subhead
byline       Hong Gil-dong, hong@example.com
published    unclear: date 2022-02-30
holds        2 body items, no quotes, no captions"""


@pytest.mark.parametrize(("record", "lines"), [(RELEASE, RELEASE_LINES), (ARTICLE, ARTICLE_LINES)])
def test_summary_says_what_people_ask_first(record: Release | Article, lines: str) -> None:
    assert summary(record) == lines


def test_summary_of_a_text_that_is_no_release_is_short() -> None:
    nothing = Release(kind="other", text="가", source=SOURCE)
    assert summary(nothing).strip() == "other text, not recognised as a press release"


def test_summary_counts_bullets_and_shows_a_time_that_was_not_understood() -> None:
    bullets = (item("가"), Item(kind="bullet", marker="ㅇ", level=2, text="나", **WHERE))
    release = Release(
        kind="press_release",
        release_time=ReleaseTime(raw="추후 통보", immediate=False, **WHERE),
        versions=(Version(language="ko", body=bullets, **WHERE),),
        text="가",
        source=SOURCE,
    )
    lines = summary(release).split("\n")
    assert lines[1] == "agency       (no agency found)"
    assert lines[3].split("  ")[-1] == " 2 body items (1 bullet), no quotes, no captions"
    assert lines[4:] == ["release time unclear: 추후 통보", "contact      (no contacts found)"]


def test_summary_of_some_fields() -> None:
    lines = summary(RELEASE, ["headline", "contacts"]).split("\n")
    assert [line.split()[0] for line in lines] == ["[ko]", "[en]", "contact", "김가람,"]


def test_one_file(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(requests, "parse", lambda *_, **__: RELEASE)
    assert cli.main(["a.txt"]) == cli.FINE
    assert capsys.readouterr().out == "a.txt\n" + "".join(f"  {line}\n" for line in RELEASE_LINES.split("\n"))


def test_several_files_as_json_are_one_line_each(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    records = {"a.txt": RELEASE, "b.txt": ARTICLE}
    monkeypatch.setattr(requests, "parse", lambda name, **_: records[name])
    assert cli.main(["--json", *records]) == cli.FINE
    lines = capsys.readouterr().out.splitlines(keepends=True)
    assert [from_json(line) for line in lines] == [RELEASE, ARTICLE]


def test_standard_input(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(requests, "parse_bytes", lambda data, **_: RELEASE if data == b"\xba\xb8" else None)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xba\xb8")))
    assert cli.main(["-"]) == cli.FINE
    assert capsys.readouterr().out.startswith("-\n")


def test_an_unreadable_file_is_one_line_and_the_rest_is_read(tmp_path: Path) -> None:
    empty = tmp_path / "empty\nname.txt"
    empty.touch()
    found = run("--json", tmp_path / "absent.txt", RELEASES[0], empty, tmp_path)
    assert found.returncode == cli.UNREADABLE
    assert len(found.stdout.splitlines()) == 1
    errors = found.stderr.decode("utf-8").splitlines()
    assert len(errors) == 3
    assert all(error.startswith(f"kprocure-parse: {tmp_path}") for error in errors)
    assert "No such file or directory" in errors[0]


@pytest.mark.parametrize("arguments", [(), ("--jsn", "a.txt")])
def test_wrong_usage(arguments: tuple[str, ...]) -> None:
    found = run(*arguments)
    assert found.returncode == 2
    assert found.stderr.startswith(b"usage: kprocure-parse")
    assert b"Traceback" not in found.stderr


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp949"])
def test_output_is_utf8_on_any_locale(encoding: str) -> None:
    asked: tuple[tuple[str | Path, ...], ...] = (("--help",), (RELEASES[0],))
    found = [run(*arguments, encoding=encoding) for arguments in asked]
    if encoding == "ascii":
        found.append(started(RELEASES[0], PYTHONIOENCODING=encoding, PYTHONUTF8="0"))
    for each in found:
        assert each.returncode == cli.FINE, each.stderr
        assert "보도자료" in each.stdout.decode("utf-8")


def test_version() -> None:
    for found in (run("--version"), started("--version")):
        assert found.stdout.decode().split() == ["kprocure-parse", kprocure_parse.__version__]


def test_the_examples_from_standard_input_and_by_name_give_the_same() -> None:
    for release in RELEASES:
        by_name, piped = run("--json", release), run("--json", "-", data=release.read_bytes())
        if release == RELEASES[0]:
            assert piped.stdout == started("--json", "-", data=release.read_bytes()).stdout
        assert by_name.stdout.replace(f'"{release.name}"'.encode(), b"null") == piped.stdout  # a pipe has no name
        assert json.loads(by_name.stdout)["type"] == "release"


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break differently there")
def test_a_reader_that_has_gone_is_no_error() -> None:
    command = [sys.executable, "-m", "kprocure_parse", "--json", *map(str, RELEASES * 12)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == cli.FINE
