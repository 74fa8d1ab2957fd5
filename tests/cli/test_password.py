"""A password for the command: from a file, from standard input, or on the command line, and shown nowhere."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kprocure_parse import cli
from tests.makers.command import run, started
from tests.makers.locked import FILES

LOCKED = FILES / "rhwp_0.hwpx"
HEADLINE = "안전용품 공동구매, 이렇게 달라집니다"
SECRET = "비밀 암호 1"


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A file with the password in its first line."""
    path = tmp_path / "password.txt"
    path.write_text(f"{SECRET}\nof the fair\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "arguments",
    [
        ["FILE"],
        ["--fields", "headline", "FILE"],
        ["agenda", "FILE", "--from", "2000-01-01", "--to", "2040-01-01"],
        ["explain", "FILE", "headline"],
        ["--format", "html", "FILE"],
    ],
)
def test_every_command_takes_it_from_a_file(arguments: list[str], kept: Path) -> None:
    words = [str(LOCKED) if each == "FILE" else each for each in arguments]
    done = run(*words, "--password-file", kept)
    assert (done.returncode, done.stderr) == (cli.FINE, b"")
    assert HEADLINE in done.stdout.decode()
    assert SECRET not in done.stdout.decode()


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("ending", ["", "\n", "\r\n", "\n\n2\n"])
def test_it_may_come_from_standard_input(mark: str, ending: str) -> None:
    done = run(LOCKED, "--password-file", "-", data=f"{mark}{SECRET}{ending}".encode())
    assert (done.returncode, HEADLINE in done.stdout.decode()) == (cli.FINE, True)


def test_the_last_of_two_counts(kept: Path) -> None:
    assert run(LOCKED, "--password", "sesame-1", "--password-file", kept).returncode == cli.FINE
    assert run(LOCKED, "--password-file", kept, "--password", "sesame-1").returncode == cli.UNREADABLE


@pytest.mark.parametrize(
    ("options", "language", "words"),
    [
        ((), "en", "give it with password= (the command takes --password-file)"),
        ((), "ko", "암호는 --password-file로 줍니다"),
        (("--password", "sesame-1"), "en", "wrong password"),
        (("--password", "sesame-1"), "ko", "암호가 맞지 않습니다"),
    ],
)
def test_what_is_wrong_is_told_without_it(options: tuple[str, ...], language: str, words: str) -> None:
    done = run(LOCKED, "--lang", language, *options)
    told = (done.stdout + done.stderr).decode()
    assert (done.returncode, words in told, "sesame" in told) == (cli.UNREADABLE, True, False)


@pytest.mark.parametrize(
    ("content", "language", "words"),
    [
        (b"", "en", "first line is empty"),
        (b"\nsesame-1", "ko", "첫 줄이 비어 있습니다"),
        (b"\xef\xbb\xbf\r\n", "en", "first line is empty"),
        (b"sesame-1 \xff", "en", "not in UTF-8; save the file as UTF-8"),
        ("sesame-1".encode("utf-16"), "ko", "UTF-8로 저장하세요"),
        ("sesame-1".encode("utf-16-le"), "en", "not in UTF-8"),
        (b"sesame-1" * 600, "en", "more than 4096 bytes"),
        ("가".encode() * 2_000, "ko", "4096바이트를 넘습니다"),
        (None, "en", "No such file"),
        (None, "ko", "그런 파일이 없습니다"),
    ],
)
def test_a_file_without_a_password_is_wrong_usage(
    content: bytes | None, language: str, words: str, tmp_path: Path
) -> None:
    path = tmp_path / "password.txt"
    if content is not None:
        path.write_bytes(content)
    done = run(LOCKED, "--lang", language, "--password-file", path)
    told = done.stderr.decode()
    assert (done.returncode, words in told, "sesame" in told) == (2, True, False)


@pytest.mark.skipif(sys.platform != "linux", reason="arguments are bytes on Linux only")
def test_bytes_that_are_no_text_are_no_password() -> None:
    done = started(LOCKED, "--password", "sesame\udcff", PYTHONUTF8="1")
    told = done.stderr.decode()
    assert (done.returncode, "not in UTF-8" in told, "sesame" in told) == (2, True, False)


def test_a_run_that_is_gone_on_with_keeps_no_password(tmp_path: Path) -> None:
    open_to_all, target = tmp_path / "release.txt", tmp_path / "out.csv"
    open_to_all.write_text("보도자료", encoding="utf-8")
    for _ in range(2):
        done = run(open_to_all, "--password", "sesame-1", "--resume", "-o", target)
        assert (done.returncode, done.stderr) == (cli.FINE, b"")
    written = [path.read_bytes() for path in tmp_path.iterdir() if path != open_to_all]
    assert len(written) == 2
    for each in written:
        assert b"sesame" not in each
        assert b"sesame".hex().encode() not in each
