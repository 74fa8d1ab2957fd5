"""Every word of the captions' lexicon makes a caption of the line it stands in."""

from __future__ import annotations

import pytest

from kprocure_parse.lexicon import captions
from kprocure_parse.pipeline import parse_text
from kprocure_parse.release import Release

FRAME = (
    "시범청, 새 창구 열어\n\n시범청(청장 김하늘)은 3월 2일 새 창구를 열었다고 밝혔다.\n\n{}\n\n창구는 평일에 연다.\n"
)


def shown(line: str) -> list[tuple[str, str | None]]:
    """The captions of a release with that line between its paragraphs."""
    record = parse_text(FRAME.format(line))
    assert isinstance(record, Release)
    assert all("강가" not in item.text for item in record.body)
    return [(caption.text, caption.credit) for version in record.versions for caption in version.captions]


@pytest.mark.parametrize("label", captions.LABELS)
def test_labels(label: str) -> None:
    assert shown(f"[{label} 1] 강가의 아침 풍경") == [("강가의 아침 풍경", None)]


@pytest.mark.parametrize("noun", captions.NOUNS)
def test_names_of_pictures(noun: str) -> None:
    assert shown(f"<강가의 아침 {noun}>") == [(f"강가의 아침 {noun}", None)]


@pytest.mark.parametrize("end", captions.SCENE_ENDS)
def test_scenes(end: str) -> None:
    assert shown(f"▶ 김하늘 시범청장이 강가를 둘러보고 {end}") == [(f"김하늘 시범청장이 강가를 둘러보고 {end}", None)]


@pytest.mark.parametrize("mark", [*captions.MARKS, *captions.ARROWS])
def test_marks(mark: str) -> None:
    assert [words for words, _ in shown(f"{mark} 김하늘 시범청장이 강가를 둘러보고 있다.")] == [
        "김하늘 시범청장이 강가를 둘러보고 있다."
    ]


@pytest.mark.parametrize("position", [*captions.POSITIONS, *captions.POSITIONS_ALONE])
def test_positions(position: str) -> None:
    words = f"김하늘 시범청장({position})과 관계자들이 강가에서 찍은 기념촬영"
    assert [text for text, _ in shown(f"▶ {words}")] == [words]


@pytest.mark.parametrize("word", captions.CREDIT_KO)
def test_credits(word: str) -> None:
    assert shown(f"강가의 아침({word}=시범청)") == [("강가의 아침", "시범청")]
