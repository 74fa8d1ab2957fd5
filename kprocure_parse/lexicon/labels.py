"""Words printed on the form, compared without white space.

Survey of 21,713 header rows of all ministries: 보도시점 is the label since 2023, 보도일시 the older one.
"""

BANNERS: dict[str, str] = {
    "보도자료": "press_release",
    "보도참고자료": "reference",
    "보도참고": "reference",
    "참고자료": "reference",
    "보도설명자료": "explanation",
    "보도해명자료": "explanation",
    "설명자료": "explanation",
    "해명자료": "explanation",
    "보도반박자료": "explanation",
    "반박자료": "explanation",
    "동정자료": "notice_of_activity",
    "공동보도자료": "joint_press_release",
    "합동보도자료": "joint_press_release",
    "즉시보도자료": "press_release",
    "보도사진자료": "other",
    "현장뉴스": "other",
    "사진뉴스": "other",
    "모두발언": "other",
    "긴급지시": "other",
}
"""Banner words and the kind of document each announces (banners of 52 agencies)."""

JOINT_ISSUERS: tuple[str, ...] = ("관계부처합동", "정부합동", "합동")
"""Words before a banner instead of an agency, if several agencies issue the release together."""

TITLE_TAGS: dict[str, str] = {
    **BANNERS,
    "참고": "reference",
    "설명": "explanation",
    "해명": "explanation",
    "반박": "explanation",
    "동정": "notice_of_activity",
    "차관동정": "notice_of_activity",
    "장관동정": "notice_of_activity",
    "청장동정": "notice_of_activity",
    "공동-참고": "reference",
    "공동-설명": "explanation",
    "보도설명": "explanation",
    "보도해명": "explanation",
    "사실은이렇습니다": "explanation",
    "관계부처합동": "joint_press_release",
    "부처합동": "joint_press_release",
    "공동-보도": "joint_press_release",
    "공동": "joint_press_release",
}
"""Words in brackets before a title that state the kind."""

TRANSLATION_TAGS = (
    "영문본", "국문본", "비공식국문본", "비공식번역문", "비공식번역본", "비공식번역", "비공식영문본",
    "영문보도", "영문보도자료", "영문", "국영문동시배포", "국·영문동시배포", "unofficialtranslation", "englishversion",
)  # fmt: skip
"""Tags that announce the language of what follows."""

LABELS: dict[str, tuple[str, ...]] = {
    "release_time": ("보도시점", "보도일시", "보도일자", "보도일", "보도시각", "보도시간", "보도요청일시", "보도"),
    "distributed": (
        "배포일시", "배포시점", "배포일자", "배포일", "배포", "자료배포", "자료배포일", "배포시각", "제공일", "제공일시", "자료제공일",
    ),
    "counts": ("매수", "총매수", "자료매수", "참고자료", "사진", "영상", "페이지수", "쪽수"),
    "frame": ("뉴스배포정보", "보도자료정보", "제목", "부제목", "부제", "작성자"),
}  # fmt: skip
"""Label keys and their spellings without spaces. They are a whole cell or the start of one; the longest match counts."""

PHRASES = ("배포시점",)
"""Labels that are also values, meaning "at the time of distribution"."""

TIME_WORDS = (
    "배포즉시", "배포후즉시", "배포시점", "배포시", "즉시보도", "즉시사용", "즉시", "보도가능", "보도", "사용", "가능", "부터", "이후", "이전", "까지",
    "매체", "시", "분", "년", "월", "일", "요일", "시간", "시각", "기준", "표준", "경우", "별도통보", "해제", "배포", "후", "직후", "전", "게재",
    "해주시기바랍니다", "하여주시기바랍니다", "바로", "바랍니다", "주시기", "보도하여", "보도해", "국회", "국무회의", "본회의", "및", "는", "은", "에", "의",
    "를", "을", "하여", "해", "자", "화", "수", "목", "금", "토", "반", "용",
)  # fmt: skip
"""Words between the moments, media, editions and events of a release time; a line of nothing else is a release time."""

SLOGAN_WORDS: tuple[str, ...] = (
    "대한민국", "국민의나라", "국민이주인", "국민주권", "희망", "공정사회", "정부혁신", "적극행정", "www.", "http", ".go.kr", "도약", "잘사는나라",
    "함께하는", "행복한",
)  # fmt: skip
"""Words of the slogans and addresses beside the banner; a line there with one of them is not a title."""
