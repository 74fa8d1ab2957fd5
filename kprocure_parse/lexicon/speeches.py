"""Titles of speeches and statements printed in full, and words that distinguish them from news about a speech."""

STATEMENTS: tuple[str, ...] = ("공동성명", "공동 성명", "Joint Statement", "모두발언", "모두 발언", "Opening Remarks")
"""Statements: words of their own in a title."""

SPEECHES: tuple[str, ...] = ("축사", "기념사", "개회사", "인사말씀", "인사말", "환영사", "격려사", "추도사", "신년사")
"""Speeches: words at the end of a title. 축사 also means a stable."""

ADDRESSES: tuple[str, ...] = (
    "여러분",
    "존경하는",
    "사랑하는",
    "안녕하십니까",
    "감사합니다.",
    "감사드립니다",
    "고맙습니다",
)
"""What a speaker says to the audience."""

POLITE_END = "니다."
"""How a sentence ends that is said to an audience."""

NEWS: tuple[str, ...] = (
    "밝혔다",
    "밝혔습니다",
    "당부했다",
    "당부하였다",
    "강조했다",
    "강조하였다",
    "축사를 하",
    "축사했다",
    "기념사를 통해",
)
"""Words of news about a speech."""
