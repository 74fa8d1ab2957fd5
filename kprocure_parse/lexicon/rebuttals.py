"""Words of explanations and rebuttals (보도설명자료): headings above what papers wrote and above the reply, and sentences that answer."""

PRESS: tuple[str, ...] = ("언론보도", "신문보도", "방송보도", "언론", "보도", "기사", "방송")
"""Words for press coverage, the subject of an answer."""

POSTS: tuple[str, ...] = ("온라인게시글", "온라인게시물", "인터넷게시글", "인터넷게시물", "SNS게시글", "SNS게시물")
"""Words for posts that are answered like press coverage: < 온라인 게시글 주요 내용 >."""

PRESS_BEFORE: tuple[str, ...] = ("관련", "주요", "해당", "동", "금일", "일부", "당일")
"""Words before those: 관련 기사, 주요 보도내용."""

PRESS_NOUNS: tuple[str, ...] = (
    "주요내용", "내용요약", "주요내용요약", "내용", "요지", "개요", "매체", "사항", "요약", "내용및매체", "매체및내용", "제목및내용", "출처및내용", "지적사항", "지적내용",
)  # fmt: skip
"""Nouns after those that make a heading of what papers wrote: 보도 내용, 기사 요지."""

ALONE: tuple[str, ...] = ("관련기사", "관련보도", "언론보도")
"""Headings of what papers wrote without such a noun."""

REPLIES: tuple[str, ...] = (
    "설명내용", "해명내용", "반박내용", "설명", "해명", "반박", "입장", "사실관계", "사실확인", "검토의견", "설명사항", "사실은이렇습니다",
)  # fmt: skip
"""Endings of the heading of the reply: 설명 내용, 동 보도내용에 대한 국토교통부의 입장."""

ABOUT: tuple[str, ...] = ("관련", "보도", "기사", "제하", "설명", "해명", "에 대")
"""Words in or after a citation which say that the paper is answered."""

PRINTED: tuple[str, ...] = ("인터뷰", "기고", "칼럼", "방영", "출연", "특집", "좌담")
"""Words of what a paper or channel brought of the agency's own."""

COVERAGE_MARKS: tuple[str, ...] = ("◈", "◇", "*", "※")
"""Marks before the title of a paper."""

POSITION = "입장"
"""The word of a heading that opens a text which answers coverage: < 가상부 입장 >."""

REPLIES_ALONE: tuple[str, ...] = ("설명내용", "해명내용", "반박내용", "사실관계", "사실은이렇습니다")
"""Endings that make a heading without a mark or bracket; 설명 and 입장 are common words and do not."""

ANSWERED: tuple[str, ...] = (
    "같이 설명하였", "같이 설명했", "설명드립", "설명 드립", "설명드리", "설명 드리", "설명합니다", "설명함", "설명드림", "설명 드림", "해명합니다", "해명함", "해명드립", "반박합니다",
    "알려드립", "알려 드립", "알려드림", "밝혀드립", "밝힙니다", "밝혀 드립", "입장을 밝", "입장은 다음", "입장입니다", "바로잡습니다", "바로 잡습니다", "보도에 유의", "보도에 신중",
)  # fmt: skip
"""Verbs with which a ministry answers coverage: 보도에 대해 다음과 같이 설명드립니다."""

UNTRUE: tuple[str, ...] = (
    "사실이 아닙", "사실이 아님", "사실이 아니", "사실 아님", "사실과 다", "사실과 전혀 다", "사실과는 다", "사실과 달라", "사실무근", "실제와 다", "취지와 다름",
    "오보입니다", "오보임", "정정보도를 요청", "정정 보도를 요청",
)  # fmt: skip
"""Words that call coverage wrong: 보도는 사실이 아닙니다."""

OUTLETS: tuple[str, ...] = (
    "일보", "신문", "뉴스", "경제", "투데이", "방송", "타임스", "타임즈", "데일리", "저널", "한겨레", "연합", "뉴시스", "뉴스1", "프레시안", "경향", "헤럴드", "비즈", "더벨",
    "뉴스데스크", "MBC", "KBS", "SBS", "JTBC", "YTN", "MBN", "EBS", "CBS", "TBS", "OBS", "TV", "TV조선", "채널A", "채널 A", "한국경제TV", "매일경제TV", "서울경제TV",
)  # fmt: skip
"""What the names of Korean papers and channels end in."""

EDITIONS: tuple[str, ...] = (
    "일자",
    "자",
    "보도",
    "기사",
    "온라인",
    "인터넷",
    "인터넷판",
    "조간",
    "석간",
    "지면",
    "관련",
    "등",
)
"""Words after the paper and its date in the brackets of a citation: [가나일보, 3.10. 기사 관련]."""

PAPERS: tuple[str, ...] = ("보도", "기사", "제하", "방송", "사설", "칼럼", "언론", "의혹", "주장", "지적")
"""Words that the sentence of an answer contains."""
