"""Words of explanations and rebuttals (보도설명자료): what stands above what papers wrote."""

COVERAGE: frozenset[str] = frozenset(
    ("언론보도내용", "언론보도", "보도내용", "보도매체", "보도주요내용", "주요보도내용", "언론보도주요내용", "기사내용", "관련기사", "관련보도")
)  # fmt: skip
"""Headings, their letters alone: what stands below is not the agency's claim."""
