"""The language of the command: --lang anywhere, else the locale; English where neither says Korean."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest

from kprocure_parse import cli
from kprocure_parse.cli.speaking_parser import wrapped
from kprocure_parse.cli.spoken_language import asked, of_locale
from kprocure_parse.export.phrasebook import columns

COVER = str(Path(__file__).parents[2] / "examples" / "releases" / "ko_cover_form_2026.txt")


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LC_ALL": "ko_KR.UTF-8"}, "ko"),
        ({"LANG": "ko"}, "ko"),
        ({"LANG": "Korean_Korea.949"}, "ko"),
        ({"LC_ALL": "C.UTF-8", "LANG": "ko_KR.UTF-8"}, "en"),
        ({"LC_ALL": "", "LC_MESSAGES": "ko_KR.UTF-8", "LANG": "en_US.UTF-8"}, "ko"),
        ({"LANG": "kok_IN.UTF-8"}, "en"),
        ({}, "en"),
    ],
)
def test_the_first_variable_that_is_set_decides(environment: dict[str, str], language: str) -> None:
    assert of_locale(environment) == language


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["--lang", "ko", "a"], ("ko", ["a"])),
        (["agenda", "a", "--lang=en"], ("en", ["agenda", "a"])),
        (["a", "--", "--lang", "ko"], (None, ["a", "--", "--lang", "ko"])),
        (["a", "--lang"], ("", ["a"])),
        (["a"], (None, ["a"])),
    ],
)
def test_where_lang_may_stand(words: list[str], found: tuple[str | None, list[str]]) -> None:
    assert asked(words) == found


def said(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[str, str]:
    with contextlib.suppress(SystemExit):
        cli.main(words)
    found = capsys.readouterr()
    return found.out, found.err


@pytest.mark.parametrize(
    ("words", "out", "err"),
    [
        ([COVER], "담당자       구매사업국 구매총괄과, 김가람 과장", ""),
        (["agenda", COVER, "--from", "2026-09-17"], "2026-09-17 목", ""),
        (["agenda", COVER, "--from", "2026-01-01"], "2026-01-01부터 2026-01-07까지 해당하는 보도자료 없음", ""),
        (["explain", COVER, "headline"], "규칙    headline.", ""),
        (["explain", COVER, "nothing"], "", "레코드에 'nothing' 항목이 없습니다"),
        (["--help"], "사용법: kprocure-parse [옵션]… 파일…", ""),
        (["agenda", "--help"], "언제 무엇을 보도할 수 있는지", ""),
        (["explain", "--help"], "종료 코드:", ""),
        (["completion", "--help"], "스크립트를 출력합니다", ""),
        (["link", str(Path(COVER).parents[1] / "related"), "--jobs", "1"], "  같은 글     2026-09-17", ""),
        (["link", str(Path(COVER).parents[1] / "related"), "--jobs", "1"], "    원본에만: 849", ""),
        (["amounts", str(Path(COVER).parent / "ko_korea_kr_2021.txt")], "KRW  입찰", ""),
        (["amounts", COVER, "--at-least", "abc"], "", "오류: 인수 --at-least: abc: 금액이 아닙니다"),
        (["completion", "fish"], "-d '진행 막대를 보이지 않음; 터미널이 아니면 원래 없음'", ""),
        ([], "", "오류: 빠진 인수: FILE"),
        (["-j", "many", COVER], "", "오류: 인수 -j/--jobs: 'many': 올바른 값이 아닙니다(positive)"),
        (["--watch", COVER], "", "--watch에는 지켜볼 폴더가 필요합니다"),
        (["--fields", "contacts.nothing", "-f", "csv", COVER], "", "'contacts'에 'nothing' 항목이 없습니다"),
        (["missing.pdf"], "", "missing.pdf: 그런 파일이 없습니다"),
        (["no*such"], "", "no*such: 그런 이름의 파일이 없습니다"),
    ],
)
def test_the_command_speaks_korean(capsys: pytest.CaptureFixture[str], words: list[str], out: str, err: str) -> None:
    told = said(capsys, "--lang", "ko", *words)
    assert out in told[0]
    assert err in told[1]


def test_a_reading_error_is_told_in_korean_with_its_details(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "cut.pdf").write_bytes(b"%PDF-1.7\n")
    assert (
        "파일이 깨졌습니다(pdf: the file begins like a PDF"
        in said(capsys, "--lang", "ko", str(tmp_path / "cut.pdf"))[1]
    )


def test_another_language_is_refused_and_the_next_run_speaks_english(capsys: pytest.CaptureFixture[str]) -> None:
    assert "invalid choice: 'fr'" in said(capsys, COVER, "--lang", "fr")[1]
    said(capsys, "--lang", "ko", COVER)
    assert "press release (보도자료)" in said(capsys, COVER)[0]


def test_the_page_speaks_the_language_of_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, "--lang", "ko", COVER, "-o", str(tmp_path / "page.html"))
    assert ">레코드</h2>" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_korean_help_fits_its_columns() -> None:
    lines = wrapped("보도자료를 읽는 프로세스 수 (기본: 프로세서마다 하나)", 24)
    assert [columns(line) <= 24 for line in lines] == [True] * len(lines)
    assert " ".join(lines) == "보도자료를 읽는 프로세스 수 (기본: 프로세서마다 하나)"
