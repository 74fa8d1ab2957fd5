"""`kprocure-parse amounts`: which amounts are listed, in which form, and how it ends."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal
from pathlib import Path

import pytest

from kprocure_parse.cli import main
from kprocure_parse.mentions.amount_words import read_amount

TEXT = """2026. 9. 17. 조달청(청장 홍길동)은 예산 3,402억 원 가운데 5천만 원과 8억~20억 원, 과징금 9억 9천만 원, USD 3.5 million을 알렸다.
두 번째 문단은 금액을 말하지 않는다."""


@pytest.fixture
def release(tmp_path: Path) -> str:
    path = tmp_path / "release.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ((), ["3,402억 원", "5천만 원", "8억~20억 원", "9억 9천만 원", "USD 3.5 million"]),
        (("--at-least", "10억"), ["3,402억 원", "8억~20억 원"]),
        (("--at-least", "100만 달러"), ["USD 3.5 million"]),
        (("--purpose", "penalty"), ["9억 9천만 원"]),
        (("--purpose", "budget", "--at-least", "1조"), []),
    ],
)
def test_amounts_that_are_asked_for(
    options: tuple[str, ...], words: list[str], release: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["amounts", release, "-f", "ndjson", *options]) == 0
    assert [json.loads(line)["words"] for line in capsys.readouterr().out.splitlines()] == words


def test_a_line_for_people_and_a_row_of_a_table(
    release: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["amounts", release, "--at-least", "1,000억 원"]) == 0
    assert capsys.readouterr().out.split()[1:] == ["340,200,000,000", "KRW", "budget", "3,402억", "원", release]
    table = tmp_path / "amounts.csv"
    assert main(["amounts", release, "-o", str(table)]) == 0
    found = list(csv.DictReader(io.StringIO(table.read_text(encoding="utf-8"), newline="")))
    assert [row["value"] for row in found][:2] == ["340200000000", "50000000"]


@pytest.mark.parametrize(
    "options", [("--at-least", "열 개"), ("--at-least", "10억~20억"), ("--purpose", "fun"), ("-o", "amounts.pdf")]
)
def test_wrong_usage(options: tuple[str, ...], release: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["amounts", release, *options])
    assert ended.value.code == 2
    assert options[1].split(".")[-1] in capsys.readouterr().err


def test_what_could_not_be_read_is_told(release: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["amounts", release, "missing.txt"]) == 1
    assert "missing.txt" in capsys.readouterr().err


def test_amounts_as_they_are_typed() -> None:
    for words in ("10억", "10억원", "1,000,000,000", "KRW 1 billion", " 10 억 원 "):
        assert (read_amount(words).value, read_amount(words).currency) == (Decimal(10**9), "KRW")
    with pytest.raises(ValueError, match="is no amount"):
        read_amount("10억 이상이면")
