"""Counters (단위 명사): what stands after a figure and is counted. Ordinals (3차, 3번째), ages and measures are none."""

COUNTERS: tuple[str, ...] = (
    "건", "개사", "개국", "개소", "개청", "개교", "개팀", "개", "명", "곳", "대", "회", "인", "가구", "마리", "척", "필지", "점", "편", "권", "종", "차례",
    "팀", "병상", "가지", "장", "쌍", "그루", "채",
)  # fmt: skip

NEVER_NOUNS: tuple[str, ...] = ("대", "인", "장", "점", "편", "종", "회", "권", "채", "팀")
"""Counters that make another word with a noun after them (3대 분야, 2인 가구): they count only before a particle, a bound or a sign."""

TENS_OF_AGE = "대"
"""30대 is an age, 30대를 and 130대 count."""

ORDINAL = "제"
"""제3회 is the third, not three."""

NEVER_BARE: tuple[str, ...] = (
    "명", "개", "건", "톤", "회", "대", "마리", "인구", "배럴", "그루", "평", "주", "본", "장", "권", "뷰", "번", "년", "km", "kWh", "GB", "차", "배",
)  # fmt: skip
"""What hundreds of millions may count besides money."""

NAMES_BEFORE: tuple[str, ...] = ("코로나", "코로나-")
"""A figure glued to such a name belongs to it: 코로나19 병상."""
