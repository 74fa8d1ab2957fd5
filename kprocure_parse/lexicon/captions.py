"""Words by which photo captions are recognised: places in the picture, the present tense of a scene, credits."""

MARKS = "▶▷►▲→▸"
"""Marks before a caption: ▶ 955 lines in 1,575 PPS releases, ▷ 7, ▲ 9, → 5."""

ARROWS: tuple[str, ...] = ("->", ">>")
"""Typed forms of these marks (photo news of pps.go.kr)."""

POSITIONS: tuple[str, ...] = (
    "왼쪽", "오른쪽", "가운데", "앞줄", "뒷줄", "뒤쪽", "앞쪽", "단상", "좌측", "우측", "사진 왼쪽", "사진 오른쪽", "사진 가운데", "맨 앞", "맨 왼쪽",
    "맨 오른쪽", "좌로부터", "우로부터", "왼쪽부터", "오른쪽부터", "사진 앞줄", "사진 뒷줄", "두번째줄", "둘째줄",
)  # fmt: skip
"""First words in brackets after a person: `(왼쪽 세번째)`, `(사진 가운데)`."""

POSITIONS_ALONE: tuple[str, ...] = ("중앙", "사진 중앙")
"""Positions that fill their brackets: before other words 중앙 begins the name of a body (중앙119구조본부)."""

POSITIONS_EN: tuple[str, ...] = (
    "left", "right", "center", "centre", "front row", "back row", "last row", "middle", "first row", "second row", "from left",
    "from the left", "from right", "from the right", "fourth from", "third from", "second from", "third left", "top", "bottom",
)  # fmt: skip

LABELS: tuple[str, ...] = ("사진", "그림")
"""Words that label a picture: [그림1], <사진 1>, 사진 1."""

PICTURE = LABELS[0]

NOUNS: tuple[str, ...] = (
    "표지", "사진", "포스터", "모습", "전경", "조감도", "투시도", "화면", "이미지", "홍보물", "그림", "지도", "인포그래픽", "현장", "로고",
)  # fmt: skip
"""Last words in brackets that name a picture which was removed: <안내서 표지>."""

TELLING: tuple[str, ...] = ("사진은", "사진 속은")
"""Words that open a sentence on what the picture shows: 사진은 … 하는 모습."""

SCENE_ENDS: tuple[str, ...] = (
    "있다", "있다.", "모습", "모습.", "장면", "전경", "광경", "기념촬영", "기념사진", "기념 촬영", "촬영했다.", "하고있다.", "있는 모습",
)  # fmt: skip
"""Endings of Korean captions, which say in the present tense what the picture shows."""

CREDIT_KO: tuple[str, ...] = ("사진제공", "사진 제공", "사진출처", "사진 출처", "제공", "사진", "출처", "자료사진")
TABLE_EDGES: tuple[str, ...] = ("단위", "기준", "출처", "자료")
"""The first word of a note at the edge of a table, before a colon: (단위: 명 / 출처: …)."""

CREDIT_EN: tuple[str, ...] = (
    "Courtesy of",
    "Photo courtesy of",
    "Photo by",
    "Provided by",
    "Photo provided by",
    "Photo:",
)

SCENE_VERBS_EN: tuple[str, ...] = (
    "delivers", "speaks", "poses", "pose", "stand", "stands", "looks around", "look around", "shakes hands", "shake hands", "signs",
    "sign", "visits", "visit", "attends", "attend", "presents", "talks", "talk", "holds", "hold", "listens", "listen", "inspects",
    "gives", "receives", "takes part", "take part", "cut", "cuts", "greets", "greet", "explains", "addresses", "hosts", "tours",
    "smiles", "bows", "reads", "sits", "sit", "discuss", "discusses", "meets", "meet", "views", "watches", "watch", "checks",
)  # fmt: skip
"""Verbs of newspaper captions, in the present tense."""

STATISTICS = ("동향", "현황", "추이", "실적", "통계", "비교")
"""Last words of the titles of tables; a source named after them is no credit of a picture."""

DATE_WORDS = ("日字", "일자")
"""What may follow a date that is alone between brackets: the day of a paper, and no picture."""
