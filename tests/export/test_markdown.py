"""Records as Markdown: a CommonMark parser gives back the words, a YAML parser the facts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

import kprocure_parse as kp
from kprocure_parse.export.enclosed import without_enclosed
from kprocure_parse.export.phrasebook import contact, phrase
from kprocure_parse.testing import Specimen, releases
from tests.makers.effort import examples
from tests.makers.records import RECORDS

RELEASES = Path(__file__).parents[2] / "examples" / "releases"
WHERE: dict[str, Any] = {"span": kp.Span(0, 1), "rule": "test.rule"}
READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def parts(record: kp.Release | kp.Article) -> tuple[dict[str, Any], str]:
    """The front matter, parsed as YAML, and the Markdown below."""
    empty, front, body = kp.to_markdown(record).split("---\n", 2)
    assert empty == ""
    read = yaml.safe_load(front)
    return ({} if read is None else read), body


def tokens(markdown: str) -> Iterator[Token]:
    for token in READER.parse(markdown):
        yield token
        yield from token.children or ()


def blocks(markdown: str) -> list[str]:
    """The words of each block as displayed."""
    inline = (token for token in READER.parse(markdown) if token.type == "inline")
    return ["".join(child.content for child in token.children or ()) for token in inline]


def shown(piece: kp.Item) -> list[str]:
    """The words of a piece of the body, block by block; short rows are filled up."""
    if piece.kind == "table" and any(piece.rows):
        width = max(map(len, piece.rows))
        return [phrase(cell) for row in piece.rows for cell in (*row, *[""] * (width - len(row)))]
    return [phrase(piece.text)] if phrase(piece.text) else []


def release(*body: kp.Item, **facts: Any) -> kp.Release:
    version = kp.Version(language="ko", body=body, **facts, **WHERE)
    return kp.Release(kind="press_release", versions=(version,), text="", source=kp.Source(format="plain"))


def item(text: str, kind: Any = "paragraph", **facts: Any) -> kp.Item:
    return kp.Item(kind=kind, text=text, **facts, **WHERE)


def test_the_front_matter_of_a_cover_form() -> None:
    front, _ = parts(kp.parse(RELEASES / "ko_cover_form_2026.txt"))
    assert front == {
        "title": "조달청, 재난·안전 물자 신속구매 체계 가동… 공급 기간 절반으로 단축",
        "type": "release",
        "kind": "press_release",
        "languages": ["ko"],
        "agencies": ["조달청"],
        "date": dt.date(2026, 9, 17),
        "distributed": "2026-09-17 09:00",
        "release_time": "2026. 9. 17.(목) 12:00 (2026. 9. 18.(금) 조간)",
        "immediate": False,
        "lifts": ["all 2026-09-17 12:00", "print 2026-09-18 (morning)"],
        "online_from": "2026-09-17T12:00:00+09:00",
        "print_from": "2026-09-18T00:00:00+09:00",
        "contacts": [
            "구매사업국 구매총괄과 김가람 과장 042-724-0001",
            "구매사업국 구매총괄과 이나래 사무관 042-724-0002",
            "구매사업국 구매총괄과 박다온 주무관 042-724-0003",
        ],
        "attachments": ["재난·안전 물자 신속구매 체계 개요", "단가계약 대상 품목 현황"],
    }


def test_a_bilingual_release_has_a_section_for_each_version() -> None:
    front, body = parts(kp.parse(RELEASES / "bilingual_contact_at_end_2025.txt"))
    assert front["languages"] == ["ko", "en"]
    assert [line for line in body.splitlines() if line.startswith("# ") or line == "---"] == [
        "# 조달청·글로벌조달연구소, 혁신조달 공동연구 업무협약 체결",
        "---",
        "# PPS and Global Procurement Institute Sign MOU on Innovation Procurement Research",
    ]


LADDER = (
    item("첫째", "bullet", marker="□", level=1),
    item("둘째", "bullet", marker="ㅇ", level=2),
    item("셋째", "bullet", marker="-", level=3),
    item("설명", "note", marker="*", level=4),
    item("넷째", "bullet", marker="ㅇ", level=2),
    item("다섯째", "bullet", marker="①", level=3),
    item("여섯째", "bullet", marker="□", level=1),
    item("이어지는 글"),
    item("붙는 말", "note", marker="※", level=1),
)


def test_bullets_are_nested_by_their_level() -> None:
    _, body = parts(release(*LADDER))
    assert body.strip().splitlines() == [
        "- 첫째",
        "  - 둘째",
        "    - 셋째",
        "",
        "      \\* 설명",
        "",
        "  - 넷째",
        "    - ① 다섯째",
        "- 여섯째",
        "",
        "이어지는 글",
        "",
        "※ 붙는 말",
    ]
    assert sum(token.type == "bullet_list_open" for token in tokens(body)) == 4


def test_a_table_is_a_table() -> None:
    rows = (("구분", "2025년"), ("건수 | 금액", "3~5*"), ("비고",))
    _, body = parts(release(item("구분 2025년", "table", rows=rows)))
    assert body.strip().splitlines() == [
        "| 구분 | 2025년 |",
        "| --- | --- |",
        r"| 건수 \| 금액 | 3\~5\* |",
        "| 비고 |  |",
    ]
    assert blocks(body) == ["구분", "2025년", "건수 | 금액", "3~5*", "비고", ""]


def test_titles_and_captions_are_marked() -> None:
    _, body = parts(
        release(
            headline=kp.Text(text="# 제목 #", **WHERE),
            subtitles=(kp.Text(text="“부제”", **WHERE),),
            captions=(kp.Caption(text="사진 설명", credit="조달청", **WHERE),),
        )
    )
    assert body.strip().splitlines() == [r"# \# 제목 \#", "", "**“부제”**", "", "*사진 설명 (조달청)*"]


MISREAD = [
    # words of releases that have a meaning in Markdown
    "12개 품목*은 미리, 3개 품목*은 뒤에",
    "3~5일, 7~9일",
    "~~3~5~~",
    "<붙임> 개요",
    "<script>alert(1)</script>",
    "[붙임](1) ![그림](2)",
    "[1]: https://example.com",
    "1. 추진 배경",
    "1) 추진 배경",
    "2026. 9. 17.",
    "- 요약 -",
    "+ 더하기",
    "> 인용",
    "# 번호",
    "#태그 #태그",
    "===",
    "---",
    "***",
    "___",
    "__강조__ 파일_이름_1 _기울임_",
    "`코드` ``` ~~~",
    "$100 ~ $200",
    "&amp; &nbsp; &#35; A&B",
    "C:\\경로\\이름 \\",
    "| 가 | 나 |",
    ":--- | ---:",
    "https://example.com/a_b*c <https://example.com>",
    "hong@example.com",
    "가 나\n다\t라\u2028마",
    "    네 칸",
    "\\",
    "\\|",
    "끝 ##",
    "==강조== %%주석%%",
]


@pytest.mark.parametrize("words", MISREAD)
@pytest.mark.parametrize("kind", ["paragraph", "bullet", "note", "heading", "table"])
def test_words_stay_words(words: str, kind: str) -> None:
    _, body = parts(release(item(words, kind, level=1, rows=((words, words),) if kind == "table" else ())))
    assert blocks(body) == [phrase(words)] * (2 if kind == "table" else 1)
    assert not [token for token in tokens(body) if token.type.startswith(("html", "link", "image", "code", "em", "s_"))]


@settings(max_examples=examples("record"))
@given(RECORDS)
def test_any_record_reads_back(record: kp.Release | kp.Article) -> None:
    front, body = parts(record)
    headline = phrase(record.headline.text) if record.headline else ""
    assert front.get("title", "") == headline
    if isinstance(record, kp.Release):
        people = [contact(person) for person in record.contacts]
        assert front.get("contacts", []) == people
        assert front.get("languages", []) == [version.language for version in record.versions]
    assert not [token for token in tokens(body) if token.type.startswith(("html", "link", "image", "code", "s_"))]


WORDS = st.text(st.sampled_from("가나1a .*_~<>[]()#-+=|\\`$&;!:^%ㅇ\n\"'"), max_size=12)


@given(
    st.lists(
        st.builds(
            item,
            WORDS,
            st.sampled_from(["paragraph", "bullet", "note", "heading", "table"]),
            level=st.integers(0, 4),
            rows=st.lists(st.lists(WORDS, max_size=3).map(tuple), max_size=3).map(tuple),
        ),
        max_size=6,
    )
)
@example([item("가", "bullet", level=1), item("", "bullet", level=2), item("나", "bullet", level=2)])
@example([item("", "table", rows=(("가\n\n나",),))])
def test_any_body_gives_its_words_back(body: list[kp.Item]) -> None:
    _, written = parts(release(*body))
    assert blocks(written) == [words for piece in body for words in shown(piece)]


@settings(max_examples=examples("release"))
@given(releases())
def test_an_invented_release_reads_back(specimen: Specimen) -> None:
    record = specimen.release
    front, body = parts(record)
    assert front["agencies"] == [agency.name for agency in record.agencies]
    assert len(front.get("attachments", [])) == len(record.attachments)
    assert front.get("date") == (record.distributed.date if record.distributed else None)
    found = blocks(body)
    assert found[0] == (phrase(record.headline.text) if record.headline else "")
    for version in record.versions:
        for piece in version.body:
            assert all(any(block.endswith(words) for block in found) for words in shown(piece))


def enclosing(*body: kp.Item, text: str = "") -> kp.Release:
    enclosure = kp.Attachment(title="시험 *일정*", marker="붙임 1", body=body, **WHERE)
    return attrs.evolve(release(), attachments=(enclosure,), text=text)


def test_what_an_attachment_says_stands_below_its_title() -> None:
    table = item("구분 건수 물품 3", "table", rows=(("구분", "건수"), ("물품", "3")))
    told = kp.to_markdown(enclosing(item("가상의 일정이다."), table))
    assert told.endswith(
        "\n---\n\n## 붙임 1 시험 \\*일정\\*\n\n가상의 일정이다.\n\n| 구분 | 건수 |\n| --- | --- |\n| 물품 | 3 |\n"
    )


def test_attachments_may_be_left_out() -> None:
    whole = enclosing(item("가상의 일정이다."))
    assert "일정이다" not in kp.to_markdown(whole, attachments=False)
    assert kp.to_markdown(whole, attachments=False) == kp.to_markdown(without_enclosed(whole))
    assert without_enclosed(whole).attachments[0].title == "시험 *일정*"  # type: ignore[union-attr]
