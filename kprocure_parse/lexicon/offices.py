"""Offices (직위): who leads a body of which kind, in Korean and English, and what stands before an office without changing it."""

HEADS: dict[str, tuple[str, str]] = {
    "위원회": ("위원장", "부위원장"),
    "청": ("청장", "차장"),
    "부": ("장관", "차관"),
    "처": ("처장", "차장"),
}
"""How an agency's name ends → the office of its head and of the deputy."""
OTHER_DEPUTIES: tuple[str, ...] = ("제1차관", "제2차관", "1차관", "2차관")
"""Deputies of a 부 that has two."""
NUMBERED: dict[str, str] = {"1차관": "제1차관", "2차관": "제2차관"}

HEADS_EN: dict[str, tuple[str, ...]] = {
    "위원회": ("Chairperson", "Chairman", "Chairwoman"),
    "청": ("Administrator", "Commissioner", "Commissioner General"),
    "부": ("Minister",),
    "처": ("Minister",),
}
DEPUTIES_EN: dict[str, tuple[str, ...]] = {
    "위원회": ("Vice Chairperson", "Vice Chairman"),
    "청": ("Vice Administrator", "Deputy Administrator", "Deputy Commissioner"),
    "부": ("Vice Minister",),
    "처": ("Vice Minister",),
}
"""The same in English."""
LINKING_EN = frozenset({"of", "the", "at", "for", "'s", "’s", "Korea", "Korean", "new", "New"})

BEFORE: tuple[str, ...] = ("신임", "현", "초대")
"""What stands before the office of who holds it now; 제40대 likewise."""
FORMER: tuple[str, ...] = ("전", "前", "전임")
"""What makes of an office one that somebody held before."""

CONCURRENT: tuple[str, ...] = ("부총리", "경제부총리", "사회부총리", "과학기술부총리")
"""Offices that a minister holds besides (부총리 겸 장관): the office is the minister's."""
BESIDES = "겸"

OF_UNITS: tuple[str, ...] = (
    "국장",
    "과장",
    "정책관",
    "기획관",
    "조정관",
    "심의관",
    "협력관",
    "지원관",
    "대변인",
    "담당관",
)
"""Offices of units: they are the agency's own where the unit's name stands before them (가상정책국장)."""

NO_HOLDERS: frozenset[str] = frozenset({"주재", "참석", "주관", "대리", "예방"})
"""Words after an office that sound like a name and are none: (차관 주재)."""
