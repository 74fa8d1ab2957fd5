"""Lines next to pictures that are no captions; invented texts in the layouts of ministries."""

from __future__ import annotations

import pytest

import kprocure_parse as kp
from kprocure_parse.release import Release

HEAD = "보기청, 다리 안전 학술회의 개최\n\n□ 보기청(청장 성춘향)은 다리 안전 학술회의를 연다고 7일 밝혔다.\n\n"


def captions(text: str) -> list[str]:
    record = kp.parse_text(text)
    assert isinstance(record, Release)
    return [each.text for version in record.versions for each in version.captions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("▲ 성춘향 청장이 발표를 듣고 있다.\n", ["성춘향 청장이 발표를 듣고 있다."]),
        ("▲ 다리의 역사(성춘향, 보기대), ▲ 다리의 안전(변학도, 보기연구원) 등 여섯 발표가 예정되어 있다.\n", []),
        ("< 온라인 전시관 모습 >\n\n행사에 온 성춘향 보기청장은 “다리를 고쳐야 한다”라고 밝히며,\n\nㅇ “모두 고치겠다”라고 강조하였다.\n", ["온라인 전시관 모습"]),
        ("▲ 보기 조사 보고서에는 오래된 다리 조사를 실었다. 나무 다리는 그 존재를 새로 알린 데에 의미가 있다.\n", []),
    ],
    ids=["a scene under a mark", "an enumeration (heritage, 2022)", "an open clause below the name of a picture (industry, 2021)", "an item of two sentences (heritage, 2020–23)"],
)  # fmt: skip
def test_captions_next_to_prose(text: str, expected: list[str]) -> None:
    assert captions(f"{HEAD}{text}") == expected
