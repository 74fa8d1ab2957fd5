"""Words of first lines that are not titles: headings, salutations, labels of a series."""

HEADINGS: frozenset[str] = frozenset({
    "개요", "내용", "주요내용", "추진내용", "논의내용", "추진배경", "추진계획", "추진경과", "추진현황", "배경", "목적", "취지", "경과", "현황",
    "일반현황", "회의개요", "행사개요", "사업개요", "방문개요", "간담회개요", "추진개요", "발표내용", "회의내용", "조사개요", "검토배경", "전체",
    "향후계획", "요약", "목차", "기본방향", "추진방향", "주요결과", "회의결과", "발생현황", "세부내용", "핵심내용", "주요논의내용", "점검내용", "점검결과", "붙임", "참고",
})  # fmt: skip
"""Headings of a part, letters only: alone on a line, numbered or in brackets they open the body, never the release."""

OFFICIAL_ENDS: tuple[str, ...] = (
    "장관",
    "차관",
    "차관보",
    "관리관",
    "총리",
    "청장",
    "처장",
    "위원장",
    "실장",
    "본부장",
    "권한대행",
    "대통령",
)
"""What the subject of a sentence ends in that tells what an official did: 홍길동 장관은."""

ISSUER_ENDS: tuple[str, ...] = ("위원회", "정부", *OFFICIAL_ENDS)
"""What the subject of an announcement ends in."""

MINISTRY_ENDS: tuple[str, ...] = ("부", "처", "청")
"""The same for words of three syllables or more (가상부는); shorter ones are common words (신청은)."""

BRIEFERS: tuple[str, ...] = ("브리퍼",)
"""The first word of a line below the heading of a briefing: 브리퍼 : 가상부 홍길동 차관."""

AUDIENCE = "여러분"
GREETINGS: tuple[str, ...] = ("반갑습니다", "안녕하십니까", "안녕하세요")
"""Whom a speech greets in a line of its own, and the words after it."""

LINKS: tuple[str, ...] = ("보기 [클릭", "보러가기", "바로가기", "바로보기", "보러 가기", "바로 가기")
"""Last words of a link that a page leaves in its text: … 동영상 보러가기."""

LETTING_KNOW: tuple[str, ...] = ("에서 알려드립니다", "에서 알려 드립니다")
"""How a line ends that only says who speaks: [가상부에서 알려드립니다.]"""

ADDRESSED: tuple[str, ...] = ("수신 :", "수신:", "수 신 :", "수신：")
"""How a line begins that says to whom the paper goes: 수신 : 가상부 등록기자."""

SALUTATIONS: tuple[str, ...] = (
    "존경하는",
    "안녕하십니까",
    "안녕하세요",
    "사랑하는 국민",
    "국민 여러분",
    "기자 여러분",
    "언론인 여러분",
)
"""How a speech begins."""

PRESENTED: tuple[str, ...] = ("자료입니다", "월호입니다", "내용입니다", "동향입니다", "현황입니다", "결과입니다")
"""How a sentence ends that says what the attached file is, without spaces."""

AS_FOLLOWS: tuple[str, ...] = ("다음과 같이", "아래와 같이", "다음과 같습니다", "아래와 같습니다")
"""Words of a sentence that announces what follows."""

SERIES: tuple[str, ...] = (
    "시리즈",
    "돋보기",
    "함께하는",
    "활용하기",
    "달라지는",
    "기획",
    "연속",
    "업무보고",
    "이야기",
    "탐방",
    "캠페인",
    "릴레이",
    "민생토론회",
    "추진계획",
)
"""Words of labels of a series, which stand above the headline in brackets or quotation marks."""

SERIES_NAMES: tuple[str, ...] = ("시리즈", "돋보기", "달라지는", "업무보고")
"""Those of them that make a label in 「」 or round brackets too, where other words begin a headline: 「시행계획」 발표."""

DASHED: tuple[str, ...] = ("해양경찰",)
"""Agencies whose headlines stand between dashes, like the subtitles of others."""

CLOSED: frozenset[str] = frozenset({
    "열어", "열려", "나서", "나서다", "늘려", "펼쳐", "마쳐", "밝혀", "높여", "줄여", "앞장서", "나눠", "가져", "기울여", "이뤄져", "벌여", "찾아가", "이어가",
    "선보여", "앞당겨", "거둬", "당부해", "다져", "살펴", "맺어", "모아", "나타나", "지켜", "키워", "올라",
})  # fmt: skip
"""Verbs that close the clause of a headline."""

OFFICES: tuple[str, ...] = ("청장,", "차장,")
"""Offices of the PPS at the beginning of a subtitle, without the name of their body."""

JOINING: tuple[str, ...] = ("및", "또는")
"""Words with which a line of a title never begins on its own."""

PARTICLES: tuple[str, ...] = ("을", "를", "와", "에", "로", "들과")
"""Particles after which a line is incomplete."""

NO_PARTICLES: tuple[str, ...] = (
    "도로",
    "경로",
    "통로",
    "진로",
    "활로",
    "판로",
    "수로",
    "선로",
    "항로",
    "철로",
    "원로",
    "마을",
    "가을",
    "노을",
)
"""Words that end like such a particle."""

VENUES: tuple[str, ...] = ("청사", "센터", "호텔", "회의실", "회관", "층", "홀", "관")
"""Ends of the names of places where something is held, beside a day: 정부서울청사, 누리홀."""

SEATS: tuple[str, ...] = ("국회", "서울", "세종", "대전", "부산")
"""Places that stand alone in a dateline: 2026. 3. 10. 세종."""
