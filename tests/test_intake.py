"""What may be handed over to be read, and what is said of everything else."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kprocure_parse as kp

COVER = Path(__file__).parents[1] / "examples" / "releases" / "ko_cover_form_2026.txt"
DATA = COVER.read_bytes()
PARSERS: list[Callable[[Any], Any]] = [kp.parse, kp.parse_bytes]
HOLDERS: list[Callable[[bytes], Any]] = [bytes, bytearray, memoryview, io.BytesIO, lambda data: memoryview(data * 2)[: len(data)]]  # fmt: skip


@pytest.mark.parametrize("holder", HOLDERS)
@pytest.mark.parametrize("parser", PARSERS)
def test_whatever_holds_bytes_is_read(parser: Callable[[Any], Any], holder: Callable[[bytes], Any]) -> None:
    assert parser(holder(DATA)) == kp.parse_bytes(DATA)


@pytest.mark.parametrize("holder", HOLDERS)
def test_the_others_take_them_too(holder: Callable[[bytes], Any]) -> None:
    assert kp.read(holder(DATA)) == kp.read(COVER)
    assert kp.annotate(holder(DATA)) == kp.annotate(DATA)


@pytest.mark.parametrize("holder", [bytearray, memoryview])
@pytest.mark.parametrize("jobs", [1, 2])
def test_many_take_them_too(holder: Callable[[bytes], Any], jobs: int) -> None:
    found = kp.parse_many([holder(DATA)] * 2, jobs=jobs)
    assert [isinstance(each, kp.Parsed) for each in found] == [True, True]


def test_a_feed_is_read_from_a_file_that_is_open() -> None:
    feed = "<rss><channel><item><title>조달청, 가상 물품 공개</title></item></channel></rss>".encode()
    assert list(kp.parse_feed(io.BytesIO(feed))) == list(kp.parse_feed(feed))


@pytest.mark.parametrize("parser", PARSERS)
def test_an_open_file_gives_its_name_and_stays_open(parser: Callable[[Any], Any]) -> None:
    with COVER.open("rb") as file:
        assert parser(file).source.name == COVER.name
        assert not file.closed
    with COVER.open("rb", buffering=0) as file:
        assert parser(file) == kp.parse(COVER)


def test_what_the_caller_knows_of_an_open_file_comes_first() -> None:
    file = io.BytesIO(DATA)
    assert kp.parse(file).source.name is None
    with COVER.open("rb") as named:
        assert kp.parse(named, known=kp.Known(source="목록", id="1")).source.name == "목록"


def test_standard_input_has_no_name() -> None:
    class Input(io.BytesIO):
        name = "<stdin>"

    assert kp.parse(Input(DATA)).source.name is None


def test_no_more_is_read_from_a_file_than_the_limit_allows() -> None:
    endless = io.BytesIO(DATA * 10)
    with pytest.raises(kp.LimitExceeded, match="the limit max_bytes is 1,000"):
        kp.parse(endless, limits=kp.Limits(max_bytes=1000))
    assert endless.tell() == 1001


TEXTS = [
    "보도자료 조달청은 17일 가상 물품을 공개했다고 밝혔다.",
    "보도시점 2026. 9. 17.(목) 12:00\n조달청, 공급 기간 단축",
    "조달청은 밝혔다.\n\n끝.txt",
    "조달청 " * 2_000,
    "가\0나.txt",
]


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_text_given_for_a_path_is_sent_to_parse_text(text: str) -> None:
    for reader in (kp.parse, kp.read, kp.annotate):
        with pytest.raises(FileNotFoundError, match="parse takes a path, and text goes to parse_text") as found:
            reader(text)
        assert len(str(found.value)) < 200
        assert "\n" not in str(found.value)


def test_in_a_run_of_many_a_text_is_a_failure_that_says_so() -> None:
    (found,) = kp.parse_many([TEXTS[0]], jobs=1)
    assert isinstance(found, kp.Failed)
    assert "text goes to parse_text" in str(found.error)


@pytest.mark.parametrize("name", ["없음.hwpx", "folder/없음.pdf", "새 보도자료.hwpx", "inbox"])
def test_a_missing_file_is_only_missing(name: str) -> None:
    with pytest.raises(FileNotFoundError, match="No such file"):
        kp.parse(name)


WRONG: list[tuple[Callable[[Any], Any], Any, str]] = [
    # the function, the argument, what is said of it
    (kp.parse, None, "a path, bytes or a file open for reading bytes is needed, not NoneType; text goes to parse_text"),
    (kp.parse, 3, "not int; text goes to parse_text"),
    (kp.parse, [COVER], "not list; text goes to parse_text"),
    (kp.parse, io.StringIO("가"), "the file gives str, not bytes: open it with mode 'rb', or give its text to parse_text"),
    (kp.read, None, "a path, bytes or a file"),
    (kp.parse_bytes, "보도자료", "takes the bytes of a document, not str: a path goes to parse, text to parse_text"),
    (kp.parse_bytes, COVER, "a path goes to parse"),
    (kp.parse_bytes, None, "a path, bytes or a file"),
    (kp.parse_text, DATA, "parse_text takes text, not bytes: bytes go to parse_bytes, a path to parse"),
    (kp.parse_text, COVER, "a path to parse"),
    (kp.parse_document, "보도자료", "takes a Document, as read gives it, not str"),
    (kp.parse_document, COVER, "takes a Document, as read gives it"),
]  # fmt: skip


@pytest.mark.parametrize(("function", "argument", "said"), WRONG)
def test_a_wrong_argument_gets_a_sentence(function: Callable[[Any], Any], argument: Any, said: str) -> None:
    with pytest.raises(TypeError) as found:
        function(argument)
    assert said in str(found.value)


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=300))
def test_no_text_is_taken_for_a_file(text: str) -> None:
    try:
        kp.parse(text)
    except (OSError, kp.DamagedDocument, ValueError) as error:
        assert str(error)
    else:
        assert Path(text).is_file()
