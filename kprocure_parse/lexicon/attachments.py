"""Words that announce an attachment (붙임), as measured in 1,575 releases: `<붙임>` 422, `* 붙임:` 19, `붙임 :` 12 …"""

STRONG: tuple[str, ...] = (
    "별도 첨부",
    "별도첨부",
    "붙임자료",
    "붙임 자료",
    "별첨자료",
    "별첨 자료",
    "붙임",
    "별첨",
    "첨부",
    "별지",
    "첨부자료",
    "첨부파일",
)
"""Words that announce an attachment wherever they open a line."""

WEAK: tuple[str, ...] = ("참고자료", "참고", "부록", "별표")
"""Words that announce one only with a number, a bracket or a colon: 참고 is also a common word."""

END_MARKS: tuple[str, ...] = (
    "끝.",
    "끝",
    "이하 빈칸",
    "이하빈칸",
    "<끝>",
    "(끝)",
    "- 끝 -",
    "(END)",
    "###",
    "[끝]",
    "//끝//",
    "/끝/",
    "//",
)
"""The official end of a document."""
