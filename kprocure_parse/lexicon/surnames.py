"""Korean family names (성씨) that are likely to occur in releases; those of two syllables separately."""

SURNAMES: frozenset[str] = frozenset(
    "가간갈감강견경계고공곽구국권금기길김나난남노단도동두라류리림마매맹명모목묵문미민박반방배백범변복봉부빈빙사상"
    "서석선설섭성소손송승시신심안양어엄여연염엽영예오옥온옹왕용우원위유육윤은음이인임장전정제조종좌주지진차창채천초"
    "최추탁탄태판팽편평포표풍피필하한함허현형호홍황"
)

COMPOUND_SURNAMES: frozenset[str] = frozenset(
    {"남궁", "독고", "동방", "사공", "서문", "선우", "제갈", "황보", "망절", "장곡", "어금", "소봉", "황목"}
)
