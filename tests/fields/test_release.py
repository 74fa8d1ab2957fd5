"""From texts to titles, body, captions, attachments, kinds. All texts are invented; their layouts are real."""

import pytest

import kprocure_parse as kp

LEAD = "조달청(청장 홍길동)은 13일 서울에서 가상의 물품 30개를 새로 지정했다고 밝혔다."
SECOND = "이번에 지정된 물품은 가상의 심사를 거쳐 선정되었으며, 앞으로 3년 동안 공공기관에 공급할 수 있다."
ASK = "* 문의: 가상구매과 홍길순 사무관(042-724-0000)"


def release(text: str) -> kp.Release:
    record = kp.parse_text(text)
    assert isinstance(record, kp.Release)
    return record


def titles(text: str) -> tuple[str | None, list[str]]:
    first = release(text).versions[0]
    return (first.headline.text if first.headline else None), [subtitle.text for subtitle in first.subtitles]


@pytest.mark.parametrize(
    ("text", "headline", "subtitles", "origin"),
    [
        (f"가상의 물품 30개 지정\n\n□ {LEAD}\n\n{ASK}", "가상의 물품 30개 지정", [], "headline alone"),
        (
            f"가상의 물품 30개 지정\n중소기업 판로 지원 기대\n\n□ {LEAD}\n\n{ASK}",
            "가상의 물품 30개 지정",
            ["중소기업 판로 지원 기대"],
            "PPS 2020–23: a plain subtitle",
        ),
        (
            f"가상의 물품 30개 지정\n- 중소기업 판로 지원\n- 심사 기준 공개 -\n\n {LEAD}\n\n{ASK}",
            "가상의 물품 30개 지정",
            ["중소기업 판로 지원", "심사 기준 공개"],
            "PPS 2024–: dashes, with and without a closing one",
        ),
        (
            f"우리 기업 해외 판로 뚫는다.\n9월 19일부터 21일까지 가상의 박람회 참여,\n우수 기업 동반 전시\n\n {LEAD}\n\n{ASK}",
            "우리 기업 해외 판로 뚫는다.",
            ["9월 19일부터 21일까지 가상의 박람회 참여, 우수 기업 동반 전시"],
            "a headline with a full stop; a subtitle that runs on after its comma",
        ),
        (
            "가상해양부 장관,\n국제회의 참석\n- 현안 논의 -\n\n□ 가상해양부(장관 홍길동)는 13일 회의에 참석했다.\n ㅇ 논의했다.",
            "가상해양부 장관, 국제회의 참석",
            ["현안 논의"],
            "ministries wrap a headline over two lines above dashed subtitles",
        ),
        (
            f"「가상 회복 2021」\n공공조달 추진\n\n□ {LEAD}\n\n{ASK}",
            "「가상 회복 2021」 공공조달 추진",
            [],
            "a bare name in brackets is half a headline",
        ),
        (f"□ {LEAD}\n ㅇ {SECOND}", None, [], "ministries on korea.kr: no headline in the text"),
        (f"{LEAD}\n\n{SECOND}", None, [], "the same without marks"),
        (
            f"- 작년보다 8 % 늘어\n- 피해 줄이려면 즉시 대응\n\n가상농업청(청장 홍길동)은 우려된다고 밝혔다.\n\n{SECOND}",
            None,
            ["작년보다 8 % 늘어", "피해 줄이려면 즉시 대응"],
            "subtitles without a headline (farming, climate)",
        ),
        (
            f"▷ 가상의 기술 확대\n▷ 업무협약 체결\n\n가상환경부(장관 홍길동)는 협약을 체결한다고 밝혔다.\n\n{SECOND}",
            None,
            ["가상의 기술 확대", "업무협약 체결"],
            "subtitles with ▷ above plain prose",
        ),
        (
            f"청장, 가상의 기업 찾아 지원 방안 모색\n\n {LEAD}\n\n{ASK}",
            None,
            ["청장, 가상의 기업 찾아 지원 방안 모색"],
            "PPS names itself in a headline; a bare 청장 opens a subtitle (0 of 1,575 headlines)",
        ),
        (
            f"[보도설명자료] 가상 보도에 대해 설명드립니다\n\n□ {LEAD}",
            "가상 보도에 대해 설명드립니다",
            [],
            "a tag before the title",
        ),
        (
            "가상의 행사 개최 관련 보도자료 내용입니다. 자세한 내용은 첨부파일을 참고하시기 바랍니다.",
            "가상의 행사 개최",
            [],
            "a shell body",
        ),
    ],
)
def test_titles(text: str, headline: str | None, subtitles: list[str], origin: str) -> None:
    assert titles(text) == (headline, subtitles), origin


@pytest.mark.parametrize(
    ("line", "kind", "marker", "level", "words"),
    [
        ("□ 첫째 단계의 글이다.", "bullet", "□", 1, "첫째 단계의 글이다."),
        ("ㅁ 글자로 친 네모다.", "bullet", "ㅁ", 1, "글자로 친 네모다."),
        ("■ 검은 네모의 글이다.", "bullet", "■", 2, "검은 네모의 글이다."),
        ("ㅇ 글자로 친 동그라미다.", "bullet", "ㅇ", 2, "글자로 친 동그라미다."),
        ("° 외교부가 영문에 쓰는 도 표시다.", "bullet", "°", 2, "외교부가 영문에 쓰는 도 표시다."),
        ("ㅇ붙여 쓴 동그라미다.", "bullet", "ㅇ", 2, "붙여 쓴 동그라미다."),
        ("○ 둘째 단계의 글이다.", "bullet", "○", 2, "둘째 단계의 글이다."),
        ("o 라틴 글자로 친 동그라미다.", "bullet", "o", 2, "라틴 글자로 친 동그라미다."),
        ("◦ 작은 동그라미다.", "bullet", "◦", 2, "작은 동그라미다."),
        ("- 바로 아래의 글이다.", "bullet", "-", 2, "바로 아래의 글이다."),
        ("· 바로 아래의 글이다.", "bullet", "·", 2, "바로 아래의 글이다."),
        ("* 설명하는 주석이다.", "note", "*", 2, "설명하는 주석이다."),
        ("** 둘째 주석이다.", "note", "**", 2, "둘째 주석이다."),
        ("※ 참고할 내용이다.", "note", "※", 2, "참고할 내용이다."),
        ("▶ 삼각형 항목 내용", "bullet", "▶", 2, "삼각형 항목 내용"),
        ("① 번호 항목이다.", "bullet", "①", 2, "번호 항목이다."),
        ("1. 첫 항목이다.", "bullet", "1.", 1, "첫 항목이다."),
        ("가. 둘째 항목이다.", "bullet", "가.", 1, "둘째 항목이다."),
        ("< 주요 내용 >", "heading", None, 0, "< 주요 내용 >"),
        ("◇ 개정 이유", "heading", "◇", 1, "개정 이유"),
        ("표시 없는 문단이다.", "paragraph", None, 0, "표시 없는 문단이다."),
        ("1.5배 늘어난 규모다.", "paragraph", None, 0, "1.5배 늘어난 규모다."),
        ("12. 15.(수) 회의가 열렸다.", "paragraph", None, 0, "12. 15.(수) 회의가 열렸다."),
    ],
)
def test_items_of_the_body(line: str, kind: str, marker: str | None, level: int, words: str) -> None:
    text = f"가상의 물품 지정\n\n□ {LEAD}\n\n{line}\n\n□ {SECOND}\n\n{ASK}"
    item = release(text).body[1]
    assert (item.kind, item.marker, item.level, item.text) == (kind, marker, level, words)


def test_wrapped_lines_under_a_bullet_are_one_item() -> None:
    text = (
        f"가상의 행사\n\n□ 가상청(청장 홍길동)은 행사를 9월 4일부터 30일까지\n 서울에서 진행한다고 밝혔다.\n ○ {SECOND}"
    )
    assert [item.text for item in release(text).body] == [
        "가상청(청장 홍길동)은 행사를 9월 4일부터 30일까지 서울에서 진행한다고 밝혔다.",
        SECOND,
    ]


def test_rows_of_a_table_are_one_item() -> None:
    text = f"가상의 물품\n\n□ {LEAD}\n\n구분\t건수\t금액\n물품\t3\t100\n\n□ {SECOND}\n\n{ASK}"
    table = release(text).body[1]
    assert table.kind == "table"
    assert table.rows == (("구분", "건수", "금액"), ("물품", "3", "100"))


def test_a_row_that_reads_like_a_page_mark_belongs_to_its_table() -> None:
    text = f"가상의 설명회 개최\n\n {LEAD}\n\n구분\t상반기\t하반기\n물품\t3\t4\n-\t2\t-\n\n {SECOND}\n\n{ASK}"
    assert [item.rows for item in release(text).body if item.rows] == [
        (("구분", "상반기", "하반기"), ("물품", "3", "4"), ("-", "2", "-"))
    ]  # found by the hypothesis profile `deep`


def test_the_end_mark_is_no_part_of_the_body() -> None:
    record = release(f"가상의 행사\n\n□ {LEAD} 끝.")
    assert record.body[-1].text == LEAD
    assert [label.text for label in record.labels if label.key == "end"] == ["끝."]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (
            "▶ 홍길동 조달청장이 13일 서울에서 가상의 설명회를 열고 있다.",
            "홍길동 조달청장이 13일 서울에서 가상의 설명회를 열고 있다.",
        ),
        (
            "▶홍길동 조달청장(왼쪽 두번째)이 참석자들과 기념촬영을 하고 있다.",
            "홍길동 조달청장(왼쪽 두번째)이 참석자들과 기념촬영을 하고 있다.",
        ),
        (
            "홍길동 조달청장(사진 가운데)이 13일 현장을 살펴보고 있다.",
            "홍길동 조달청장(사진 가운데)이 13일 현장을 살펴보고 있다.",
        ),
        (
            "▶ 조달청(청장 홍길동)은 13일 대전에서 가상의 발대식을 개최했다.",
            "조달청(청장 홍길동)은 13일 대전에서 가상의 발대식을 개최했다.",
        ),
        (
            "▶ 홍길동 조달청장이 13일 서울에서 인사말을 하고 있다. (사진제공=조달청)",
            "홍길동 조달청장이 13일 서울에서 인사말을 하고 있다.",
        ),
        ("▲ 홍길동 조달청장이 인사말을 하고 있다. /사진=조달청", "홍길동 조달청장이 인사말을 하고 있다."),
        (
            "가상청은 5일 가상 설명회를 개최했다. 사진은 성춘향 가상차관이 상을 수여하고 있는 모습",
            "가상청은 5일 가상 설명회를 개최했다. 사진은 성춘향 가상차관이 상을 수여하고 있는 모습",
        ),
        ("(왼쪽 홍길동 가상청 기획조정관)", "왼쪽 홍길동 가상청 기획조정관"),
        ("-> 조달청장(앞줄 왼쪽 네번째)이 인사말을 하고 있다.", "조달청장(앞줄 왼쪽 네번째)이 인사말을 하고 있다."),
        (
            "[사진] 1. 홍길동 조달청장(앞줄)이 현장을 점검하고 있다.\n이날 청장은 안전을 당부했다.",
            "홍길동 조달청장(앞줄)이 현장을 점검하고 있다. 이날 청장은 안전을 당부했다.",
        ),
    ],
)
def test_captions(line: str, words: str) -> None:
    record = release(f"가상의 설명회 개최\n\n {LEAD}\n\n{line}\n\n {SECOND}\n\n{ASK}")
    assert [caption.text for caption in record.versions[0].captions] == [words]
    assert [item.text for item in record.body] == [LEAD, SECOND]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("< 가람 전시실 내부 >", ["가람 전시실 내부"]),
        ("<가람 공모전> 참여 방법 홍보물", ["<가람 공모전> 참여 방법 홍보물"]),
        ("【2026. 3. 5日字】", []),
        ("<가람 공모전>은 올해 처음 열린다.", []),
    ],
)
def test_labels_of_pictures_behind_the_last_sentence(line: str, words: list[str]) -> None:
    record = release(f"가상의 설명회 개최\n\n {LEAD}\n\n {SECOND}\n\n {SECOND}\n\n {SECOND}\n\n{line}")
    assert [caption.text for caption in record.versions[0].captions] == words


@pytest.mark.parametrize("credit", ["(사진=조달청)", " /사진제공=조달청", "\u00a0/사진제공=조달청"])
def test_a_caption_with_a_credit_below_the_title_is_no_subtitle(credit: str) -> None:
    caption = f"▶ 홍길동 조달청장(가운데)이 13일 서울에서 인사말을 하고 있다.{credit}"
    record = release(f"가상의 설명회 개최\n\n{caption}\n\n {LEAD}\n\n {SECOND}\n\n{ASK}")
    assert record.subtitles == ()
    assert [(each.text[-3:], each.credit) for each in record.versions[0].captions] == [("있다.", "조달청")]


@pytest.mark.parametrize(
    "line",
    [
        "▲ 가상 체크리스트 정비 ▲ 담당자 지정",
        "△ 영상 △ 카드 등을 풍부하게 준비했다.",
        "▶ 가상의 제도 개선 방향",
        "67개 기관(49개 중앙행정기관) 참여",
        "[출처: 가상연감, 가상청]",
        "(단위 : 명 / 출처 : 가상 통계 기준)",
        "(前 가상청 중앙119가상본부장)",
        "· 가상 교육 과정\n\n(중앙 및 지방가상학교)",
    ],
)
def test_pointers_that_are_no_captions(line: str) -> None:
    record = release(f"가상의 설명회 개최\n\n {LEAD}\n\n{line}\n\n {SECOND}\n\n{ASK}")
    assert record.versions[0].captions == ()


@pytest.mark.parametrize(
    ("lines", "found", "origin"),
    [
        ("<붙임> 가상 물품 현황", [("<붙임>", "가상 물품 현황")], "422 of 1,575 PPS texts"),
        ("* 붙임: 지정 물품 목록", [("* 붙임:", "지정 물품 목록")], "19 of them"),
        (
            "붙임 1. 행사 개요\n\n 2. 사진 자료. 끝.",
            [("붙임 1.", "행사 개요"), ("2.", "사진 자료")],
            "a numbered list with an end mark",
        ),
        (
            "붙임\n1.가상 계획\n2.나라 계획\n3.다른 계획\n4.라라 계획",
            [("붙임 1.", "가상 계획"), ("2.", "나라 계획"), ("3.", "다른 계획"), ("4.", "라라 계획")],
            "numbers glued to their titles",
        ),
        ("붙임 가상 조사 개요. 끝.", [("붙임", "가상 조사 개요")], "official style, no number"),
        ("<붙임> 1. 위원 명단 2. 간담회 사진", [("<붙임> 1.", "위원 명단"), ("2.", "간담회 사진")], "two on one line"),
        (
            "<붙임> 1. 위원 명단2. 가상 Q&A3. 간담회 사진\n 4. 발표 자료",
            [("<붙임> 1.", "위원 명단"), ("2.", "가상 Q&A"), ("3.", "간담회 사진"), ("4.", "발표 자료")],
            "glued to each other, the last on a line of its own",
        ),
        (
            "<붙임> 1. 대응 체계도2. 2031 가상단 모집 포스터3. 안내 문구",
            [("<붙임> 1.", "대응 체계도"), ("2.", "2031 가상단 모집 포스터"), ("3.", "안내 문구")],
            "glued, a title that begins with a year (welfare; 34 of 20,000 texts glue their lists)",
        ),
        (
            "붙임 1.위원 명단\n 2.회의 계획",
            [("붙임 1.", "위원 명단"), ("2.", "회의 계획")],
            "no space after the number",
        ),
        (
            "붙임 1. 발생 현황(2. 19. 기준)\n 2. 가상 2.5단계 조치",
            [("붙임 1.", "발생 현황(2. 19. 기준)"), ("2.", "가상 2.5단계 조치")],
            "numbers that do not count on belong to the title",
        ),
        ("붙임 : <가람> 전시 안내", [("붙임 :", "<가람> 전시 안내")], "a bracket around the first words only"),
        ("〔별도 첨부〕 통합 공고문", [("〔별도 첨부〕", "통합 공고문")], "tortoise-shell brackets"),
        ("붙임 협약서 1부. 끝.", [("붙임", "협약서")], "the number of copies is no title"),
        ("<붙임>", [], "a mark without a title"),
        (
            "참고1\n\n가상 물품 개요",
            [("참고1", "가상 물품 개요")],
            "the first title below its mark (SMEs, trade)",
        ),
        (
            "·\n\n<붙임> 1. 행사 개요\n\n 2. 위원 명단",
            [("<붙임> 1.", "행사 개요"), ("2.", "위원 명단")],
            "below a lone mark",
        ),
        ("* 붙임 조사단 설명자료(’26.1.5) 참조", [("* 붙임", "조사단 설명자료(’26.1.5)")], "pointed at"),
        ("붙임 : 관련 사진(별도 송부)", [("붙임 :", "관련 사진")], "sent by other ways"),
        (
            "붙임1 가상 기관 평가 개요\n\n붙임2 가상 기관 평가 대상",
            [("붙임1", "가상 기관 평가 개요"), ("붙임2", "가상 기관 평가 대상")],
            "titles alike with two numbers (privacy, disease control)",
        ),
        (
            "【붙임1】 가상 혁신 전략(그림)\n\n【별첨1】 가상 혁신 전략",
            [("【붙임1】", "가상 혁신 전략(그림)"), ("【별첨1】", "가상 혁신 전략")],
            "titles alike with two words",
        ),
    ],
)
def test_attachments(lines: str, found: list[tuple[str, str]], origin: str) -> None:
    record = release(f"가상의 물품 지정\n\n□ {LEAD}\n\n□ {SECOND}\n\n{lines}\n\n{ASK}")
    assert [(attachment.marker, attachment.title) for attachment in record.attachments] == found, origin
    assert record.body[-1].text == SECOND


@pytest.mark.parametrize(
    "line",
    ["붙임과 같이 추진한다.", "첨부된 자료를 보면 알 수 있다.", "참고로 이번 행사는 세 번째다.", "별첨하지 않는다."],
)
def test_words_of_attachments_in_running_text(line: str) -> None:
    assert release(f"가상의 물품 지정\n\n□ {LEAD}\n\n□ {line}\n\n{ASK}").attachments == ()


@pytest.mark.parametrize("mark", ["참고", "참 고"])
def test_a_bare_mark_above_a_title_behind_the_contacts_is_an_attachment(mark: str) -> None:
    record = release(f"가상의 물품 지정\n\n□ {LEAD}\n\n{ASK}\n\n {mark}\n\n 시험 사업 개요\n\n□ (목적) 가상 기업 육성")
    assert [(each.marker, each.title) for each in record.attachments] == [(mark, "시험 사업 개요")]
    assert [item.text for item in record.attachments[0].body] == ["(목적) 가상 기업 육성"]
    assert record.body[-1].text == LEAD


def test_an_inline_pointer_is_an_attachment() -> None:
    record = release(f"가상의 물품 지정\n\n□ {LEAD}<참여현황 별첨>\n\n{ASK}")
    assert [attachment.title for attachment in record.attachments] == ["참여현황"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"가상의 물품 지정\n\n□ {LEAD}\n\n{ASK}", "press_release"),
        (f"보도참고자료\n보도시점\n배포 즉시\n배포\n2026. 4. 13.(월)\n가상의 동향\n□ {LEAD}", "reference"),
        (f"보도설명자료\n\n가상 보도에 대한 설명\n\n□ {LEAD}", "explanation"),
        (f"가상 보도 설명\n\n< 보도내용 >\n□ 가상일보는 다르게 보도했다.\n\n< 설명내용 >\n□ {LEAD}", "explanation"),
        (f"(동정) 가상 장관 방문\n\n□ {LEAD}", "notice_of_activity"),
        (
            f"관계부처 합동\n보도자료\n보도시점\n배포 즉시\n배포\n2026. 4. 13.(월)\n가상의 대책\n□ {LEAD}",
            "joint_press_release",
        ),
        ("<보도사진자료> 가상 면담\n\n 홍길동 조달청장(왼쪽)이 13일 기념촬영을 하고 있다.\n\n" + ASK, "other"),
        ("아무 것도 아닌 글", "other"),
        (
            "가상 관리 현황\n\n- 브리퍼 : 해양수산부 홍길동 차관 -\n\n< 1. 인사말씀 >\n\n□ 해양수산부 차관입니다.\n",
            "other",
        ),
        (
            "가상감염증-31 중앙재난안전대책본부 회의\n- 2031. 6. 19. 정부서울청사 -\n\n온 나라에서 창구가 크게 늘어나 이웃들이 편하게 쓰고 있습니다. 고맙게 생각합니다.\n\n오늘은 셋을 함께 봅니다. 늘 그렇게 하겠습니다.\n",
            "other",
        ),
    ],
)
def test_kind(text: str, kind: str) -> None:
    assert release(text).kind == kind


@pytest.mark.parametrize(
    "line",
    [
        "“이 자료는 조달청의 보도자료를 전재하여 제공함을 알려드립니다.”",
        "조달청 이(가) 창작한 가상의 물품 지정 저작물은 공공누리 제1유형:출처표시 조건에 따라 이용 할 수 있습니다.",
        "## 첨부/링크",
        "- [http://www.example.kr/license](http://www.example.kr/license)",
        "* 자세한 사항은 첨부물이나 해당부서로 문의하시기 바랍니다.",
        "- 1 -",
        "html{cursor:text;}",
    ],
)
def test_notices_and_furniture_are_kept_out(line: str) -> None:
    record = release(f"가상의 물품 지정\n\n□ {LEAD}\n\n{ASK}\n\n{line}")
    assert [item.text for item in record.body] == [LEAD]
    assert record.sections[-1].role in ("notice", "furniture")
    assert record.unclaimed == ()


ENGLISH = (
    "Imaginary Goods Designated for Public Procurement\n- Support for Small Suppliers\n\n"
    "The Public Procurement Service (Administrator Hong Gil-dong) designated thirty imaginary goods on Monday in Seoul.\n\n"
    "The goods may be supplied to public institutions for three years after an imaginary review by experts."
)


@pytest.mark.parametrize(
    "text",
    [
        f"가상의 물품 지정\n- 판로 지원\n\n {LEAD}\n\n {SECOND}\n\n{ASK}\n\n{ENGLISH}",
        f"가상의 물품 지정\n- 판로 지원\n\n {LEAD}\n\n {SECOND}\n\n{ENGLISH}\n\n{ASK}",
    ],
    ids=["contact line between the versions", "contact line at the very end"],
)
def test_bilingual(text: str) -> None:
    record = release(text)
    assert [version.language for version in record.versions] == ["ko", "en"]
    korean, english = record.versions
    assert korean.headline is not None
    assert english.headline is not None
    assert (korean.headline.text, korean.subtitles[0].text) == ("가상의 물품 지정", "판로 지원")
    assert english.headline.text == "Imaginary Goods Designated for Public Procurement"
    assert english.subtitles[0].text == "Support for Small Suppliers"
    assert len(korean.body) == len(english.body) == 2
    assert record.version("en") == english
    assert [contact.name for contact in record.contacts] == ["홍길순"]


def test_a_bullet_list_that_lost_its_line_ends() -> None:
    text = "가상 산업 동향□ 가상 산업의 공사액은 359조원으로 전년대비 4.7% 증가 ㅇ 국내 공사액 2.6% 증가, 해외 공사액 24.5% 증가□ 기업체수는 87,891개로 전년대비 0.8% 증가했다."
    assert [item.marker for item in release(text).body] == ["□", "ㅇ", "□"]


def test_a_header_without_any_year_says_how_its_year_was_found() -> None:
    text = f"보도자료\n보도시점\n4.13.(월) 석간 < 4.13.(월) 06:00 >\n가상의 물품 지정\n□ {LEAD}\n□ 2026년부터 2026년 말까지 추진한다.\n* 문의: 가상과 홍길동 사무관(042-000-0000)"
    record = release(text)
    assert record.release_time is not None
    assert {lift.date.isoformat() for lift in record.release_time.lifts if lift.date} == {"2026-04-13"}
    assert [each.code for each in record.diagnostics] == ["year_inferred"]


@pytest.mark.parametrize(
    ("line", "people", "origin"),
    [
        (
            "[문의] 국립가상과학원 화훼과 홍길순 과장, 홍길동 연구사 (063-000-0000)",
            [("홍길순", "과장"), ("홍길동", "연구사")],
            "farming: a bracketed label, one phone for two",
        ),
        ("내용 문의 : 국립가상원 연구지원과 홍길순 주무관(031-000-0000)", [("홍길순", "주무관")], "내용 문의"),
        ("가상총괄과 홍길순 사무관 (042-724-0000)", [("홍길순", "사무관")], "no label, a space before the bracket"),
        (
            "* 문의: 가상총괄과 김대한 사무관(042-000-0000)",
            [("김대한", "사무관")],
            "a given name that is also a word of prose",
        ),
        ("* 담당 : 가상정책과 홍길순(044-000-0000)", [("홍길순", None)], "interior: no rank"),
    ],
)
def test_contact_lines(line: str, people: list[tuple[str, str | None]], origin: str) -> None:
    record = release(f"가상의 물품 지정\n\n□ {LEAD}\n\n<붙임> 지정 물품 목록\n\n{line}")
    assert [(contact.name, contact.rank) for contact in record.contacts] == people, origin
    assert record.unclaimed == ()


def test_lists_of_attachments_after_a_bare_mark() -> None:
    record = release(
        f"가상의 물품 지정\n\n□ {LEAD}\n\n<붙임>\n- 지정 물품 현황\n- 심사 개요\n<별첨> 1. 가상 수칙\n2. 가상 요령(사진 포함)\n3. 가상 개요"
    )
    assert [each.title for each in record.attachments] == [
        "지정 물품 현황",
        "심사 개요",
        "가상 수칙",
        "가상 요령(사진 포함)",
        "가상 개요",
    ]
    assert record.unclaimed == ()


def test_a_line_with_a_closing_dash_only_is_a_subtitle() -> None:
    assert titles(f"가상의 협력 확대 모색\n가상부 장관, 「가상 포럼」 참석 -\n\n□ {LEAD}") == (
        "가상의 협력 확대 모색",
        ["가상부 장관, 「가상 포럼」 참석"],
    )


@pytest.mark.parametrize(
    "text",
    [
        "가상의 용어가 마련되어 활용이 편리해질 전망입니다.\n\n자세한 내용은 첨부를 참고하시기 바랍니다.\n\n* 담당 : 가상정책과 홍길순(044-000-0000)",
        "- 2026년 가상 협의체 1차 정례회의 개최 -\n\n- 가상 생태계 강화를 위한 발전 방안 모색 -",
        "홍길동 가상청장은 14일 강원 평창의 시험재배지를 찾아 새로 심은 품종의 생육 상태를 점검했다.",
    ],
    ids=["a pointer to the attached file", "subtitles alone", "the head of an agency"],
)
def test_short_texts_that_are_releases(text: str) -> None:
    record = release(text)
    assert record.kind == "press_release"
    assert record.unclaimed == ()
