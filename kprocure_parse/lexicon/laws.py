"""Words of laws and of official notices: how their names end, and what cites them."""

KINDS: dict[str, tuple[str, ...]] = {
    "act": ("법", "법률"),
    "decree": ("시행령",),
    "rule": ("시행규칙", "조례"),
    "administrative_rule": (
        "규정", "운영요령", "처리요령", "세부기준", "심사기준", "업무처리지침", "관리지침", "고시", "훈령", "예규",
    ),
}  # fmt: skip
"""Kind of a law (법령, 행정규칙) → how its name ends."""

METHOD, ACTS_BEFORE_METHOD = "방법", ("예방법", "소방법", "국방법")
"""입찰방법 is a way of doing something; acts of prevention, fire-fighting and defence only end so."""

NEVER_LAWS: frozenset[str] = frozenset({
    "방법", "해법", "기법", "수법", "입법", "문법", "용법", "위법", "불법", "합법", "편법", "비법", "공법", "사법", "준법", "요법", "화법", "어법",
})  # fmt: skip
"""Words that end like a law and are none; a law may end like one of them (약사법, 항공법)."""

NOTICES: tuple[str, ...] = (
    "입찰공고",
    "공고",
    "고시",
    "훈령",
    "예규",
    "지침",
    "대통령령",
    "총리령",
    "부령",
    "법률",
    "조례",
)
"""What has a number: 조달청 공고 제2026-00호."""

CITED_IN = "‘’'“”\"「」｢｣"
"""Marks around an abbreviation: (이하 ‘가상법’)."""
