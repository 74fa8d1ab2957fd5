"""Chunks: pieces of the text itself, none twice, none lost, cut where a person would cut."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kprocure_parse as kp
from kprocure_parse.testing import Specimen, releases, render
from tests.makers.effort import examples
from tests.makers.records import RECORDS

RELEASES = Path(__file__).parents[2] / "examples" / "releases"
WHERE: dict[str, Any] = {"rule": "test.rule"}


def texts(words: str, most: int) -> list[str]:
    """The chunks of a body of one paragraph."""
    span = kp.Span(0, len(words))
    item = kp.Item(kind="paragraph", text=words, span=span, **WHERE)
    version = kp.Version(language="ko", body=(item,), span=span, **WHERE)
    record = kp.Release(kind="other", versions=(version,), text=words, source=kp.Source(format="plain"))
    return [chunk.text for chunk in kp.chunks(record, most)]


def test_a_release_in_the_fields_of_its_form() -> None:
    found = kp.chunks(kp.parse(RELEASES / "ko_cover_form_2026.txt"), 300)
    assert [(chunk.field, chunk.text.split()[0], len(chunk.text)) for chunk in found] == [
        ("header", "조달청", 102),
        ("headline", "조달청,", 39),
        ("subtitles", "응급", 68),
        ("body", "조달청(청장", 176),
        ("body", "우선,", 273),
        ("body", "아울러,", 181),
        ("attachments", "붙임", 61),
        ("contacts", "담당", 99),
    ]
    assert {chunk.headline for chunk in found} == {"조달청, 재난·안전 물자 신속구매 체계 가동… 공급 기간 절반으로 단축"}
    assert {chunk.language for chunk in found} == {"ko"}
    assert found[5].speakers == ("홍길동",)


def test_each_version_has_its_own_language_and_headline() -> None:
    found = kp.chunks(kp.parse(RELEASES / "bilingual_contact_at_end_2025.txt"), 2000)
    bodies = [chunk for chunk in found if chunk.field == "body"]
    assert [(chunk.language, (chunk.headline or "")[:3]) for chunk in bodies] == [
        ("ko", "조달청"),  # up to the photo
        ("ko", "조달청"),
        ("en", "PPS"),
    ]
    assert [chunk.speakers for chunk in bodies] == [(), ("마리아 로페스", "홍길동"), ("Maria Lopez", "Hong Gil-dong")]


def test_the_path_names_what_stands_above() -> None:
    found = kp.chunks(kp.parse(RELEASES / "ko_korea_kr_2021.txt"), 50)
    (deepest,) = (chunk for chunk in found if chunk.text.startswith("* 한 행정기관이"))
    assert [words[:10] for words in deepest.path] == ["개정안의 주요 내용", "첫째, 행정정보 공", "담당 공무원이 시스"]


CUTS = [
    # words, most characters, chunks
    ("짧은 글이다.", 100, ["짧은 글이다."]),
    ("첫 문장이다. 둘째 문장이다. 셋째다.", 20, ["첫 문장이다. 둘째 문장이다.", "셋째다."]),
    ("첫 문장이다. 둘째 문장이다.", 15, ["첫 문장이다.", "둘째 문장이다."]),
    ("첫 문장이다. 둘째 문장이다.", 7, ["첫 문장이다.", "둘째", "문장이다."]),
    ("장은 “좋다. 또 좋다.”라고 했다. 끝이다.", 24, ["장은 “좋다. 또 좋다.”라고 했다.", "끝이다."]),
    ("행사는 2026. 9. 17.(목) 연다. 끝이다.", 24, ["행사는 2026. 9. 17.(목) 연다.", "끝이다."]),
    ("Dr. Kim of the U.S. office spoke. All agreed.", 40, ["Dr. Kim of the U.S. office spoke.", "All agreed."]),
    ('He said, "Fine." Then he left.', 20, ['He said, "Fine."', "Then he left."]),
    ("좋은가? 좋다! 끝", 6, ["좋은가?", "좋다! 끝"]),
    ("가나다라마바사", 3, ["가나다", "라마바", "사"]),
    ("가나 다라", 2, ["가나", "다라"]),
    ("줄\n다음 줄이 더 길다", 8, ["줄", "다음 줄이 더", "길다"]),
    ("", 5, []),
]


@pytest.mark.parametrize(("words", "most", "expected"), CUTS, ids=[f"{words[:12]} {most}" for words, most, _ in CUTS])
def test_cuts(words: str, most: int, expected: list[str]) -> None:
    assert texts(words, most) == expected


def test_a_heading_begins_a_chunk() -> None:
    text = "앞 글이다.\n추진 배경\n뒤 글이다.\n더 있다."
    kinds: tuple[Any, ...] = ("paragraph", "heading", "paragraph", "paragraph")
    body, start = [], 0
    for kind, words in zip(kinds, text.split("\n"), strict=True):
        body.append(kp.Item(kind=kind, text=words, span=kp.Span(start, start + len(words)), **WHERE))
        start += len(words) + 1
    version = kp.Version(language="ko", body=tuple(body), span=kp.Span(0, len(text)), **WHERE)
    record = kp.Release(kind="other", versions=(version,), text=text, source=kp.Source(format="plain"))
    assert [chunk.text for chunk in kp.chunks(record)] == ["앞 글이다.", "추진 배경\n뒤 글이다.\n더 있다."]
    assert [chunk.path for chunk in kp.chunks(record, 7)] == [(), (), ("추진 배경",), ("추진 배경",)]


@pytest.mark.parametrize("most", [0, -1])
def test_a_chunk_has_a_character(most: int) -> None:
    with pytest.raises(ValueError, match=f"at least 1 character; max_characters is {most}"):
        kp.chunks(kp.parse_text("보도자료"), most)


def lawful(record: kp.Release | kp.Article, most: int) -> tuple[kp.Chunk, ...]:
    found = kp.chunks(record, most)
    for chunk in found:
        assert chunk.text == record.text[chunk.span.slice]
        assert 0 < len(chunk.text) <= most
        assert chunk.text == chunk.text.strip()
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    return found


@given(st.data(), st.integers(1, 40))
def test_any_record_is_cut_by_the_rules(data: st.DataObject, most: int) -> None:
    record = data.draw(RECORDS)
    words = data.draw(st.text(st.sampled_from('가a .!?\n”"1'), max_size=80))
    lawful(attrs.evolve(record, text=words), most)


@given(st.text(st.sampled_from('가나a .!?…\n”"1('), max_size=200), st.integers(1, 50))
def test_no_character_of_a_body_is_lost(words: str, most: int) -> None:
    assert "".join("".join(texts(words, most)).split()) == "".join(words.split())


@settings(max_examples=examples("release"))
@given(releases(), st.sampled_from(["text", "korea.kr", "hwpx"]), st.integers(20, 2000))
def test_a_release_is_chunked_whole(specimen: Specimen, file_format: Any, most: int) -> None:
    record = kp.parse_bytes(render(specimen, file_format))
    assert isinstance(record, kp.Release)
    found = lawful(record, most)
    held = [False] * len(record.text)
    for chunk in found:
        held[chunk.span.slice] = [True] * len(chunk.text)
    for version in record.versions:
        for value in (version.headline, *version.subtitles, *version.body, *version.captions):
            assert value is None or all(held[index] or record.text[index].isspace() for index in range(*value.span)), (
                value
            )
    for person in record.contacts:
        assert all(held[index] or record.text[index].isspace() for index in range(*person.span)), person
    spoken = {name for chunk in found for name in chunk.speakers}
    assert spoken == {quote.speaker for version in record.versions for quote in version.quotes if quote.speaker}


def test_what_an_attachment_says_is_found_under_its_title() -> None:
    text = "붙임 1. 시험 일정\n가상의 일정이다.\n둘째 줄이다."
    items = tuple(
        kp.Item(kind="paragraph", text=words, span=kp.Span(text.index(words), text.index(words) + len(words)), **WHERE)
        for words in ("가상의 일정이다.", "둘째 줄이다.")
    )
    span = kp.Span(0, len(text))
    record = kp.Release(
        kind="other",
        attachments=(kp.Attachment(title="시험 일정", marker="붙임 1.", body=items, span=span, **WHERE),),
        sections=(kp.Section(language="ko", role="attachment", span=span, **WHERE),),
        text=text,
        source=kp.Source(format="plain"),
    )
    found = kp.chunks(record, 16)
    assert [(chunk.field, chunk.text, chunk.path, chunk.language) for chunk in found] == [
        ("attachments", "붙임 1. 시험 일정", (), "ko"),
        ("attachments", "가상의 일정이다.", ("시험 일정",), "ko"),
        ("attachments", "둘째 줄이다.", ("시험 일정",), "ko"),
    ]
    assert kp.chunks(record, attachments=False) == ()
