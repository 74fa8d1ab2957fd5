"""`kprocure-parse link`: the groups of files as lines and as JSON, and what could not be read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kprocure_parse.cli import main

RELATED = str(Path(__file__).parents[2] / "examples" / "related")


def test_groups_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["link", RELATED, "--jobs", "1"]) == 0
    lines = capsys.readouterr().out.splitlines()
    kinds = [line.split()[0] for line in lines if not line.startswith(" ")]
    assert kinds == ["same", "correction", "translation", "coverage"]
    assert "    only original: 849" in lines


def test_groups_are_objects_on_lines(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["link", RELATED, "--jobs", "1", "--kind", "correction", "--format", "ndjson"]) == 0
    (found,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert [member["role"] for member in found["members"]] == ["original", "original", "correction"]
    assert {each["fact"] for each in found["evidence"]} >= {"sentences", "note", "only_original"}


def test_what_cannot_be_read_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty.pdf").write_bytes(b"")
    assert main(["link", str(tmp_path), "missing.pdf"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "empty.pdf" in told.err
    assert "missing.pdf" in told.err


def test_groups_are_written_to_a_file_by_its_ending(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "groups.ndjson"
    assert main(["link", RELATED, "--jobs", "1", "-o", str(target)]) == 0
    assert capsys.readouterr().out == ""
    kinds = [json.loads(line)["kind"] for line in target.read_text(encoding="utf-8").splitlines()]
    assert kinds == ["same", "correction", "translation", "coverage"]
