"""`kprocure-parse agenda`: what it prints and writes, and how it ends."""

from __future__ import annotations

import datetime as dt
import io
import json
import sys
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import icalendar
import pytest

from kprocure_parse import cli
from kprocure_parse.cli import agenda_command
from kprocure_parse.records import seoul
from kprocure_parse.testing import make, render

RELEASES = Path(__file__).parents[2] / "examples" / "releases"
COVER = str(RELEASES / "ko_cover_form_2026.txt")
FLAT = str(RELEASES / "ko_korea_kr_2021.txt")
NO_TIME = "  나라장터 전자계약 제출서류 절반으로 줄인다 (조달청)"
WEEK = ("--from", "2026-09-14", "--to", "2026-09-20")
ONLINE = [
    "2026-09-17 Thu",
    "  12:00  조달청, 재난·안전 물자 신속구매 체계 가동… 공급 기간 절반으로 단축",
    "         online · embargo · ko_cover_form_2026.txt",
]


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[str], str]:
    status = cli.main(["agenda", *arguments])
    out, err = capsys.readouterr()
    return status, out.splitlines(), err


def events(target: Path) -> list[Any]:
    """The events of a calendar; the type of a property depends on its content."""
    return list(icalendar.Calendar.from_ical(target.read_bytes()).walk("VEVENT"))


def test_a_week_for_one_medium(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, COVER, *WEEK, "--medium", "online") == (cli.FINE, ONLINE, "")


def test_six_days_follow_the_first(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, COVER, "--from", "2026-09-11", "--medium", "online")[1] == ONLINE
    assert run(capsys, COVER, "--from", "2026-09-10")[1] == ["Nothing from 2026-09-10 to 2026-09-16"]
    assert run(capsys, COVER, "--from", "9999-12-30")[1] == ["Nothing from 9999-12-30 to 9999-12-31"]


def test_the_first_day_is_today_in_korea(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert agenda_command.today(dt.datetime(2026, 9, 16, 14, 59, tzinfo=dt.UTC)) == dt.date(2026, 9, 16)
    assert agenda_command.today(dt.datetime(2026, 9, 16, 15, tzinfo=dt.UTC)) == dt.date(2026, 9, 17)
    monkeypatch.setattr(agenda_command, "today", lambda _: dt.date(2026, 9, 17))
    assert run(capsys, COVER, "--medium", "online")[1] == ONLINE


def test_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, COVER, *WEEK, "--format", "json")
    found = json.loads("\n".join(out))
    assert (found["first"], found["last"], found["medium"]) == ("2026-09-14", "2026-09-20", None)
    assert [day["day"] for day in found["days"]] == ["2026-09-17", "2026-09-18"]
    assert found["days"][0]["entries"][0]["time"] == "2026-09-17T12:00:00+09:00"


def test_next_weeks_embargoes_as_a_calendar(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    target = tmp_path / "embargoes.ics"
    assert run(capsys, str(RELEASES), *WEEK, "--reminder", "60", "-o", str(target)) == (cli.FINE, [], "")
    online, paper = events(target)
    assert online["DTSTART"].dt == dt.datetime(2026, 9, 17, 12, tzinfo=seoul())
    assert paper["DTSTART"].dt == dt.date(2026, 9, 18)
    assert [alarm["TRIGGER"].dt for alarm in online.walk("VALARM")] == [-dt.timedelta(minutes=60)]


def test_pdf_hwpx_and_text_of_a_release_are_one(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    specimen = make(1, seed=3, form="ko.cover.2023")[0]
    for form in ("hwpx", "pdf", "text"):
        (tmp_path / f"a.{form.replace('text', 'txt')}").write_bytes(render(specimen, form))
    status, out, _ = run(capsys, str(tmp_path), "--from", "2000-01-01", "--to", "2100-01-01", "--medium", "all")
    headline = specimen.release.headline
    assert status == cli.FINE
    assert headline is not None
    assert len([line for line in out if line.strip().startswith(headline.text[:8]) or headline.text[:8] in line]) == 1
    assert "a.hwpx · a.pdf · a.txt" in "\n".join(out)


def test_what_cannot_be_read_is_told_and_the_rest_listed(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    broken = tmp_path / "broken.hwpx"
    broken.write_bytes(b"PK\x03\x04")
    status, out, err = run(capsys, COVER, str(broken), str(tmp_path / "none.pdf"), *WEEK, "--medium", "online")
    assert (status, out) == (cli.UNREADABLE, ONLINE)
    assert [line.split(": ")[1].rsplit("/", 1)[1] for line in err.splitlines()] == ["broken.hwpx", "none.pdf"]


def table(texts: Iterable[str], column: str = "text") -> bytes:
    """A table in JSON Lines, its rows numbered from a001; the last has no text."""
    return "\n".join(
        json.dumps({"id": f"a{number:03}", column: text}) for number, text in enumerate([*texts, ""], start=1)
    ).encode()


def test_the_rows_of_a_table_stand_with_their_numbers(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    texts = tmp_path / "texts.jsonl"
    texts.write_bytes(table(Path(name).read_text(encoding="utf-8") for name in (FLAT, COVER)))
    status, out, err = run(capsys, str(texts), *WEEK, "--medium", "online")
    assert (status, out[2]) == (cli.UNREADABLE, "         online · embargo · texts.jsonl#a002")
    assert out[-2:] == [NO_TIME, "         texts.jsonl#a001"]
    assert err == f"kprocure-parse: {texts}#3: jsonl: no text in the column 'text'\n"


def test_the_column_of_texts_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    texts = tmp_path / "texts.jsonl"
    texts.write_bytes(table([Path(COVER).read_text(encoding="utf-8")], "글"))
    out = run(capsys, str(texts), *WEEK, "--medium", "online", "--text-column", "글")[1]
    assert out[2] == "         online · embargo · texts.jsonl#a001"
    status, _, err = run(capsys, str(texts), "--text-column", "없음")
    assert status == cli.UNREADABLE
    assert "no column '없음'; the columns are id, 글" in err


def test_bundles_in_folders_stand_with_what_they_hold(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bundle.zip", "w") as bundle:
        bundle.write(COVER, "3월/cover.txt")
        bundle.writestr("broken.hwpx", b"PK\x03\x04")
    status, out, err = run(capsys, str(tmp_path), *WEEK, "--medium", "online")
    assert (status, out[2]) == (cli.UNREADABLE, "         online · embargo · cover.txt")
    assert err.startswith(f"kprocure-parse: {tmp_path / 'bundle.zip'}#broken.hwpx: ")


def test_from_standard_input(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    given = table([Path(FLAT).read_text(encoding="utf-8")])
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
    _, out, err = run(capsys, "-", *WEEK)
    assert out == ["No time stated", NO_TIME, "         #a001"]
    assert err == "kprocure-parse: -#2: jsonl: no text in the column 'text'\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(Path(FLAT).read_bytes())))
    assert run(capsys, "-", *WEEK)[1] == ["No time stated", NO_TIME]


WRONG = [
    (("--from", "2026-09-20", "--to", "2026-09-14"), "the last day, 2026-09-14, comes before the first, 2026-09-20"),
    (("--from", "14. 9."), "invalid day value: '14. 9.'"),
    (("--medium", "foto"), "choose from"),
    (("-o", "agenda.docx"), "this command writes no .docx; there are text, json, ics"),
    (("--reminder", "-5"), "invalid minutes value: '-5'"),
]


@pytest.mark.parametrize(("arguments", "said"), WRONG, ids=[said for _, said in WRONG])
def test_wrong_usage(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["agenda", COVER, *arguments])
    assert ended.value.code == 2
    assert said in capsys.readouterr().err


def test_without_icalendar_the_extra_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(SystemExit):
        cli.main(["agenda", COVER, "-f", "ics"])
    assert "pip install 'kprocure-parse[calendar]'" in capsys.readouterr().err


def test_a_dash_is_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, COVER, *WEEK, "--medium", "online", "-o", "-") == (cli.FINE, ONLINE, "")


def test_no_source_is_overwritten(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    text = Path(COVER).read_bytes()
    Path("a.txt").write_bytes(text)
    with pytest.raises(SystemExit) as ended:
        cli.main(["agenda", "a.txt", *WEEK, "-o", "./a.txt"])
    assert ended.value.code == 2
    assert "./a.txt is one of the files to read; it would be overwritten" in capsys.readouterr().err
    assert Path("a.txt").read_bytes() == text


def test_the_agenda_of_the_last_run_is_no_source(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("cover.txt").write_bytes(Path(COVER).read_bytes())
    for _ in range(2):
        assert run(capsys, ".", *WEEK, "--medium", "online", "-o", "agenda.txt") == (cli.FINE, [], "")
        assert Path("agenda.txt").read_text(encoding="utf-8").splitlines() == [
            *ONLINE[:2],
            ONLINE[2].replace("ko_cover_form_2026", "cover"),
        ]


def test_what_cannot_be_written_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    status, _, err = run(capsys, COVER, *WEEK, "-o", str(tmp_path / "file" / "a.txt"))
    assert status == cli.UNWRITABLE
    assert "cannot write" in err


def test_help_names_every_option(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["agenda", "--help"])
    out = capsys.readouterr().out
    assert ended.value.code == 0
    assert all(flag in out for option in agenda_command.OPTIONS for flag in option.flags)
