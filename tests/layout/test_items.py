"""The items of a body: tables without cell borders, joined lines, headings, levels (invented releases with the layouts of real ones)."""

from __future__ import annotations

import pytest

import kprocure_parse as kp

LEAD = "시범청(청장 김하늘)은 새 창구를 열었다고 5일 밝혔다."
HEAD = f"시범청, 새 창구 열어\n\n{LEAD}\n\n"


def body(text: str) -> tuple[kp.Item, ...]:
    """The items of a release below its lead."""
    record = kp.parse_text(HEAD + text)
    assert isinstance(record, kp.Release)
    assert record.body[0].text == LEAD
    return record.body[1:]


@pytest.mark.parametrize(
    ("text", "kinds", "origin"),
    [
        ("구분\n봄\n여름\n\n이용\n120\n△3.5\n\n상담\n45\n▲1.2\n", ["table"], "cells a line each, rows by wider gaps"),
        (
            "연도\n\n2021\n\n2022\n\n건수\n\n1,200\n\n1,350\n\n이용이 늘었다.",
            ["table", "paragraph"],
            "cells by blank lines",
        ),
        (
            "단계\n\n안전 장치\n\n신청\n\n기관장이 특례를 신청할 때 의회의 동의가 필요\n\n협의\n\n규제를 맡은 부처가 사전 검토\n\nㅇ 검토는 한 달이다.",
            ["table", "bullet"],
            "keys beside longer words (trade, rights commission, health)",
        ),
        (
            "(단위 : 건, ’26년)\n\n가람\n\n나래\n\n다온\n\n라온\n\n52.5\n\n156.7\n\n202.1\n\n239.3\n\n출처 : 가상통계\n\n이용이 늘었다.",
            ["table", "paragraph"],
            "the unit above it and the source below it",
        ),
        (
            "구분\n\n지원\n\n가람\n\n나래\n\n다온\n\n라온\n\n1\n\n향후 계획\n\n□ 더 연다.",
            ["table", "heading", "bullet"],
            "a number ends it",
        ),
        (
            "구분\n\n기관 수\n\n접수\n\n물품\n\n2\n\n온라인\n\n이용이 늘었다.",
            ["table", "paragraph"],
            "a number in its last row",
        ),
        (
            "구분\n비율\n근거\n\n가람\n• 총액의 00% 이상을 나라 안에서 만든 물품으로 구매하며 작은 기업 우선\n가상법\n\n• 공사는 총액의 0% 이상\n\n나래\n• 총액의 0% 이상\n가상법\n\n이용이 늘었다.",
            ["table", "paragraph"],
            "rows by blank lines, cells with marks and of several paragraphs",
        ),
        (
            "팀 이름\n사업\n\n가람\n물가에서 쓰는 꽃 모양의 안전 장비를 만드는 사업과 그 장비를 빌려주는 사업\n\n나래\n운동 배우기\n\n○ 더 연다.",
            ["table", "bullet"],
            "rows by blank lines below a head of any words",
        ),
        (
            "< 새로 정한 지역 >\n\n질병\n\n지정 지역\n\n가람병\n\n(0개국) 가나국, 다라국, 마바국, 사아국, 자차국, 카타국, 파하국\n\n나래병\n\n(0개국) 다라국\n\n이용이 늘었다.",
            ["heading", "table", "paragraph"],
            "words below a boxed title",
        ),
        (
            "활용 정보\n\n보유 기관\n\n비고\n\n이동 건수\n\n가람통신\n\n시범운영\n\n향후 계획\n\n□ 더 연다.",
            ["table", "heading", "bullet"],
            "the head of another column, a heading behind it",
        ),
        (
            "□ 실시 기준\n\n구 분\n\n실시 기준\n\n가람\n\n모두 0회\n\n· 첫째(0개월, 0주 사이)\n\n· 둘째(00개월)\n\n나래\n\n· 첫째(0개월)\n\n○ 더 연다.",
            ["heading", "table", "bullet"],
            "marks in the cells next to keys",
        ),
        (
            "· 둘을 연다.\n\n구 분\n\n실시 기준\n\n가람\n\n모두 0회\n\n· 셋을 연다.",
            ["bullet", "table", "bullet"],
            "the mark of the text around the table ends it",
        ),
        (
            "구분\n\n0.10.\n\n0.11.\n\n0.12.\n\n’00. 0. 5.\n\n가람\n\n8\n\n7\n\n5\n\n3\n\n이용이 늘었다.",
            ["table", "paragraph"],
            "days with a full stop in the head",
        ),
        (
            "구분\n\n계\n\n이용자 구분\n\n① 가람 창구\n\n8(+0)\n\n직원 0명(전날 +0), 가족 0명\n\n② 나래 창구\n\n0\n\n가족 0명\n\n* 잠정이다.",
            ["table", "note"],
            "numbered keys",
        ),
        (
            "가람 팀장\n나래 사원\n\n그는 물품을 샀다.\n값은 같았다.",
            ["heading", "heading", "paragraph", "paragraph"],
            "sentences",
        ),
        (
            "구분\n\n봄\n\n여름\n\n이용\n\n1,2001)\n\n1,340\n\n1) 잠정 수치",
            ["table", "note"],
            "a footnote to a figure with a comma",
        ),
        ("□ 해마다(2021) 둘을 연다.\n\n1) 서류를 줄인다.\n\n2) 기간을 줄인다.", ["bullet"] * 3, "a year in brackets"),
        ("□ 세 곳을 연다.\n\n- 가람\n\n- 나래\n\n- 다온", ["bullet"] * 4, "marked words are bullets"),
        ("창구는 셋이다.\n\n값은 같다.\n\n줄은 짧다.", ["paragraph"] * 3, "short sentences are paragraphs"),
    ],
)
def test_tables(text: str, kinds: list[str], origin: str) -> None:
    assert [item.kind for item in body(text)] == kinds, origin


def test_rows_of_a_table_without_walls() -> None:
    (table,) = body("구분\n봄\n여름\n\n이용\n120\n340\n\n상담\n45\n56\n")
    assert table.rows == (("구분", "봄", "여름"), ("이용", "120", "340"), ("상담", "45", "56"))


@pytest.mark.parametrize(
    ("text", "words", "origin"),
    [
        (
            "새 창구에 안내문을 붙이고,\n\n상담원을 두었다.",
            ["새 창구에 안내문을 붙이고, 상담원을 두었다."],
            "a comma, over a blank line",
        ),
        (
            "새 창구는 올해 안에 서류를 크게 줄이는 등\n\n이용을 돕는다.",
            ["새 창구는 올해 안에 서류를 크게 줄이는 등 이용을 돕는다."],
            "an open clause",
        ),
        (
            "□ 홍길동 청장은 “서류를 줄이도록 힘쓰겠습니다.”\n 라고 말했다.",
            ["홍길동 청장은 “서류를 줄이도록 힘쓰겠습니다.” 라고 말했다."],
            "who said what ends above, as a weather service wraps its lines",
        ),
        (
            "□ 가람 해역은 4일간(3시간 간격), 나래 해역은 12일간\n (6시간 간격)의 예보를 제공한다.",
            ["가람 해역은 4일간(3시간 간격), 나래 해역은 12일간 (6시간 간격)의 예보를 제공한다."],
            "brackets of the word above, with its particle",
        ),
        (
            "* 상담(건): 봄 12, 여름 15\n이용(건): 봄 120, 여름 150",
            ["상담(건): 봄 12, 여름 15 이용(건): 봄 120, 여름 150"],
            "a note's second line",
        ),
        (
            "* 절차: 신청(3월) → 상담(4월) →\n\n발급(5월)",
            ["절차: 신청(3월) → 상담(4월) → 발급(5월)"],
            "a note whose steps go on below a blank line",
        ),
        (
            "* (봄) 상담 12, 이용 120\n\n(여름) 상담 15, 이용 150\n\n창구는 셋이다.",
            ["(봄) 상담 12, 이용 120 (여름) 상담 15, 이용 150", "창구는 셋이다."],
            "a note's second label below a blank line",
        ),
        (
            "(서류) 하나로 줄임\n\n* (지난해) 셋\n\n(기간) 절반으로 줄임",
            ["(서류) 하나로 줄임", "(지난해) 셋", "(기간) 절반으로 줄임"],
            "labels of the text around the note",
        ),
        (
            "○ 창구에서 하는 일은 ① 안내, ② 상담,\n③ 신청을 돕는 일이다.\n① 안내가 먼저이다.",
            ["창구에서 하는 일은 ① 안내, ② 상담, ③ 신청을 돕는 일이다.", "안내가 먼저이다."],
            "a list that runs on inside an item",
        ),
        (
            "* 이용(천 건) : (2월) 5.9 ⇒ (3월) 6.9\n⇒ (4월) 7.0\n⇒ 값이 올랐다.",
            ["이용(천 건) : (2월) 5.9 ⇒ (3월) 6.9 ⇒ (4월) 7.0", "값이 올랐다."],
            "a note whose steps go on with their arrow",
        ),
        (
            "** (예) ①가상청은 창구를 연다.\n②나래청은 값을 내린다.\n③다온청은 서류를 줄인다.",
            ["(예) ①가상청은 창구를 연다. ②나래청은 값을 내린다. ③다온청은 서류를 줄인다."],
            "a note that is a list",
        ),
        ("* ① 안내는 셋\n\n② 상담은 둘", ["① 안내는 셋 ② 상담은 둘"], "a note that is a list, by blank lines"),
        ("② 상담\n\n* ① 봄 셋, ② 여름 둘\n\n③ 신청", ["상담", "① 봄 셋, ② 여름 둘", "신청"], "one that is complete"),
        ("* 지난해는 셋\n① 안내\n② 상담", ["지난해는 셋", "안내", "상담"], "a list below a note"),
        (
            "창구를 더 연다.\n\n* 지난해 연 창구의 수\n아울러 누리집도 새로 연다.\n\n창구는 셋이다.",
            ["창구를 더 연다.", "지난해 연 창구의 수", "아울러 누리집도 새로 연다.", "창구는 셋이다."],
            "a sentence that adds to the text, directly below a note",
        ),
        ("○ 창구를 셋 둔다\n⇒ 서류가 준다", ["창구를 셋 둔다", "서류가 준다"], "an arrow that comments"),
        ("① 안내\n② 상담\n③ 신청", ["안내", "상담", "신청"], "items with numbers"),
        (
            "○ 가상청은 올해 안에 쓸 수 있는 인력과 장비를\n   모두 모아 창구를 새로 연다.",
            ["가상청은 올해 안에 쓸 수 있는 인력과 장비를 모두 모아 창구를 새로 연다."],
            "an object whose verb is in the next line",
        ),
        (
            "가상청은 새 창구를 여는 데 드는 서류의 수를 크게 줄이는 방안을\n\n마련하였다.",
            ["가상청은 새 창구를 여는 데 드는 서류의 수를 크게 줄이는 방안을 마련하였다."],
            "an object whose verb is below a blank line",
        ),
        (
            "새 창구에서 한 해 동안 다룬 서류의 수는 0월 0일에 00건으로\n\n지난해보다 줄었다.",
            ["새 창구에서 한 해 동안 다룬 서류의 수는 0월 0일에 00건으로 지난해보다 줄었다."],
            "another particle",
        ),
        (
            "□ 어제 가람전력과 나래연구개발기구(NREO*)가\n\n 누리집에 점검 결과를 올렸습니다.",
            ["어제 가람전력과 나래연구개발기구(NREO*)가 누리집에 점검 결과를 올렸습니다."],
            "a subject, below a mark (daily briefings)",
        ),
        (
            "□ 가상부 장관 홍길동은 ’26.3.2.(월) 07:30\n\n가상청사에서「제4차 점검 회의｣를\n\n주재하였음",
            ["가상부 장관 홍길동은 ’26.3.2.(월) 07:30 가상청사에서「제4차 점검 회의｣를 주재하였음"],
            "the time of day, over three lines (economy and finance)",
        ),
        (
            "□ 올해 창구를 찾은 이용자의 수는 한 해 전보다 00% 증가\n\n창구는 앞으로도 늘어난다.",
            ["올해 창구를 찾은 이용자의 수는 한 해 전보다 00% 증가", "창구는 앞으로도 늘어난다."],
            "a noun that ends like a subject",
        ),
        (
            "바닷가에 있는 작고 오래된 마을\n\n창구는 셋이다.",
            ["바닷가에 있는 작고 오래된 마을", "창구는 셋이다."],
            "a noun that ends so",
        ),
        ("□\n\n창구를 늘린다.", ["창구를 늘린다."], "a mark alone on its line"),
        ("- 이용 동향 -\n□ 창구는 셋이다.", ["이용 동향", "창구는 셋이다."], "words between dashes"),
        (
            "방법별로 보면,\n\n가람청의 물품이 전체의 00%인 00억 원\n\n나래청의 물품이 00억 원으로 진행된다.",
            ["방법별로 보면,", "가람청의 물품이 전체의 00%인 00억 원", "나래청의 물품이 00억 원으로 진행된다."],
            "a sentence whose entries stand below it (weekly tenders)",
        ),
        ("창구는 셋이다.\n값은 같다.", ["창구는 셋이다.", "값은 같다."], "two sentences"),
        (
            "ㅇ 올해 창구를 넓히는 사업의 대상과 봄까지 조사가 완료된\n\n창구의 결과를 살폈다.",
            ["올해 창구를 넓히는 사업의 대상과 봄까지 조사가 완료된 창구의 결과를 살폈다."],
            "a participle, over a blank line",
        ),
        (
            "올봄 한 달 동안 지난해보다 1.5배나 많은 194건의\n신청이 들어왔다.",
            ["올봄 한 달 동안 지난해보다 1.5배나 많은 194건의 신청이 들어왔다."],
            "a counted noun that owns what follows",
        ),
        (
            "홍길동 청장은 “올해도 늘리며 특히 겨울철\n\n신청에 힘쓰겠다”라고 말했다.",
            ["홍길동 청장은 “올해도 늘리며 특히 겨울철 신청에 힘쓰겠다”라고 말했다."],
            "speech that is left open",
        ),
    ],
)
def test_joins(text: str, words: list[str], origin: str) -> None:
    assert [item.text for item in body(text)] == words, origin


def test_an_english_note_ends_with_its_sentence() -> None:
    record = kp.parse_text(
        "Press Release\nFor immediate release: March 5, 2026\nPublic Procurement Service\n\nPPS Opens New Counter\n\n"
        "The Public Procurement Service (PPS, Administrator Kim Haneul) announced on March 5 that it found three counters* in a survey.\n"
        "*Refer to the release of June 5.\nAt that time, the service had two counters in the capital.\n"
        "The service plans to open two more counters by the end of the year.\n"
    )
    assert isinstance(record, kp.Release)
    assert [item.text for item in record.body if item.kind == "note"] == ["Refer to the release of June 5."]


@pytest.mark.parametrize(
    ("text", "headings", "origin"),
    [
        ("(유의 사항)\n\n□ 창구는 셋이다.", ["(유의 사항)"], "round brackets"),
        ("〔운영 방식〕\n\n□ 창구는 셋이다.", ["〔운영 방식〕"], "brackets"),
        ("이용하는 길\n\n누리집에서 신청하면 된다.", ["이용하는 길"], "a bare line above a sentence"),
        ("1. 운영 방식\n□ 창구는 셋이다.\n2. 앞날\n□ 창구를 늘린다.", ["운영 방식", "앞날"], "numbers above marks"),
        ("1\n\n운영 방식\n\n창구는 셋이다.", ["운영 방식"], "a number above its title"),
        ("▶ 나갈 때\n\n- 날씨를 살핀다.\n\n▶ 집 안\n\n- 물을 마신다.", ["나갈 때", "집 안"], "arrows above dashes"),
        (
            "□ 먼저 살핀다.\n① 가람 점검\n□ 마쳤다.\n② 나래 점검\n□ 곧 한다.",
            ["가람 점검", "나래 점검"],
            "numbers above squares",
        ),
        ("□ 할 일은 둘이다.\n① 가람 점검\n② 나래 점검\n□ 곧 한다.", [], "numbers of a list above the next square"),
        (
            "<4월 이용 증감률(%)>\n\n창구별 이용 증감률\n\n누리집별 이용 증감률\n\n1. 이용 동향\n\n□ 창구는 셋이다.",
            ["<4월 이용 증감률(%)>", "이용 동향"],
            "angle brackets above titles of pictures (monthly trade)",
        ),
        ("지난해 창구를 찾은 이용자와 상담원의 의견을 모은 결과와\n\n- 셋을 늘린다.", [], "a line that breaks off"),
        ("특히, 가람 창구를 찾은 이용자의 뜻\n\n- 셋을 늘린다.", [], "a word that links sentences"),
        (
            "□ 작고 오래된 마을의 창구에서 온 나라의 누리집으로\n - 셋을 늘린다.",
            ["작고 오래된 마을의 창구에서 온 나라의 누리집으로"],
            "a title that ends in a particle",
        ),
        ("□ 이용은 봄보다 0.2% 증가, 상담은 1.9% 감소\nㅇ 창구는 셋이다.", [], "a change in per cent (statistics)"),
        (
            "□ 셋이다.\n[1] 창구 확대\nㅇ 늘린다.\n[2] 기간 단축\nㅇ 줄인다.",
            ["창구 확대", "기간 단축"],
            "numbers in square brackets",
        ),
        (
            "(평가 기준)\n\n창구를 셋으로 나누어 본다.",
            ["(평가 기준)"],
            "a title in round brackets that ends like a remark",
        ),
        ("□ 창구는 셋이다.\n(가람, 나래, 다온 등)\n□ 값은 같다.", [], "a remark in round brackets"),
        ("1. 창구를 늘린다.\n2. 값을 내린다.", [], "numbered sentences"),
        ("가람\n\n나래\n\n라온\n\n다온과 함께 일한다.", [], "entries of a list"),
        ("① 가람 점검\n② 나래 점검\n창구는 셋이며 모두 누리집에 있다.", [], "a list above the text that goes on"),
        ("- 창구를 늘림\n- 기간을 줄임\n창구는 셋이며 모두 누리집에 있다.", [], "one with dashes"),
        ("ㅇ 창구는 셋이다.\nㅇ 이용하는 길\n창구는 누리집에 있다.", ["이용하는 길"], "a title below a sentence"),
        ("□ 홍길동 장관은\n ○ “앞으로 창구를 셋 더 늘릴 것”이라고 말했다.", [], "a topic above its speech"),
        (
            "1. 이용 동향\n□ 지역별 동향\n구분\t봄\t여름\n이용\t120\t150\n상담\t45\t50\n2. 앞날\n□ 늘린다.",
            ["이용 동향", "지역별 동향", "앞날"],
            "a square above a table, below a number",
        ),
    ],
)
def test_headings(text: str, headings: list[str], origin: str) -> None:
    assert [item.text for item in body(text) if item.kind == "heading"] == headings, origin


@pytest.mark.parametrize(
    ("text", "levels", "origin"),
    [
        ("1. 운영\n□ 늘린다.\n - 둘을 더한다.\n2. 앞날\n□ 내린다.", [1, 2, 3, 1, 2], "numbers above drawn marks"),
        ("- 첫째, 늘린다.\n  ① 둘\n   * 가을까지 한다.\n- 둘째, 내린다.", [1, 2, 3, 1], "a dash may come first"),
        (
            "▶ 국장급 전보\n\nㅇ 가상국장 홍길동\n\nㅇ 나래국장 김하늘\n\n▶ 과장급 승진\n\nㅇ 다온과장 이나라",
            [1, 2, 2, 1, 2],
            "an arrow that heads others",
        ),
        (
            "< 알리는 곳 >\n☞ 가람청 신고\n- 누리집 : 알림 창\n☞ 나래원 신고\n- 전화 : 한 곳",
            [0, 1, 2, 1, 2],
            "a pointing hand that heads dashes (financial services)",
        ),
        ("ㅇ 늘린다.\n☞ 가람이 먼저\nㅇ 줄인다.\n- 둘이다.\n☞ 나래가 먼저 한다.", [1, 2, 1, 2, 3], "one that comments"),
        ("ㅇ 둘을 더한다.\n▶ 가람에서 먼저 한다.\n- 나래는 나중에 한다.", [1, 2, 2], "an arrow that comments"),
        ("○ 늘린다.\n□ 내린다.\n○ 둘을 더한다.", [1, 1, 2], "the ladder's order where marks change places"),
        (
            "□ 먼저 살핀다.\n① 가람 점검\n□ 마쳤다.\n ○ 셋을 고쳤다.\n② 나래 점검\n□ 곧 한다.",
            [1, 1, 2, 3, 1, 2],
            "numbered titles above squares (daily briefings of fisheries and government policy coordination)",
        ),
        (
            "□ 세 가지다.\nㅇ 안내를 바꾼다.\n① 가람 안내\nㅇ 늘린다.\n② 나래 안내\nㅇ 줄인다.",
            [1, 2, 2, 3, 2, 3],
            "numbered titles above circles",
        ),
        ("ㅇ 둘이다.\n① 가람\n * 봄에 한다.\nㅇ 셋이다.\n② 나래", [1, 2, 3, 1, 2], "a number that counts on"),
        (
            "① 늘린다.\n새 창구를 연다.\n- 둘을 더한다.\n② 내린다.\n③ 고친다.",
            [1, 0, 1, 1, 1],
            "a number that counts on below a line without a mark",
        ),
        (
            "ㅇ (들임)\n\n- (품목별) 셋이다.\n\n(봄 : 00 증가) 가람\n\n(여름 : 00 감소) 나래\n\n- (나라별) 둘이다.",
            [1, 2, 0, 0, 2],
            "entries of a list without a mark (customs)",
        ),
        ("① 가람\n② 나래\n- (다온) ① 봄\n② 여름", [1, 1, 2, 3], "a number that counts on inside the item above"),
        (
            "ㅇ 알림을 낸다.\n ※ 알림의 단계\n - (1단계) 살핌\n - (2단계) 멈춤\nㅇ 알림을 거둔다.",
            [1, 2, 3, 3, 1],
            "a list that a note heads (travel warnings)",
        ),
        (
            "ㅇ 알림*을 낸다.\n * 살피라는 글\n - 알림은 셋이며 모두 누리집에 있다.",
            [1, 2, 2],
            "a sentence below a note",
        ),
        (
            "[1] 창구 확대\nㅇ 셋을 늘린다.\n=> 봄에 한다.\n[2] 기간 단축\nⅰ) 절반으로 줄인다.\nⅱ) 가을까지 한다.",
            [1, 2, 3, 1, 2, 2],
            "numbers in square brackets, double arrows, small Roman numbers (financial services)",
        ),
        (
            "□ 창구*를 연다.\n * 가상법에 따른 창구\n - 가람 1층\n - 나래 2층",
            [1, 2, 2, 2],
            "dashes below a note with a star",
        ),
    ],
)
def test_levels(text: str, levels: list[int], origin: str) -> None:
    assert [item.level for item in body(text)] == levels, origin


SUMMARY = "시범청, 새 창구 열어\n\n◈ 서류를 셋에서 하나로\n\n◈ 기간을 절반으로\n\n□ 시범청(청장 김하늘)은 새 창구를 열었다고 5일 밝혔다.\n ㅇ 창구는 셋이다.\n\n"


@pytest.mark.parametrize(
    ("text", "items", "origin"),
    [
        (SUMMARY, ["bullet 1", "bullet 1", "bullet 1", "bullet 2"], "lines that sum up the text, above the lead"),
        (
            SUMMARY.replace("◈ 서류를 셋에서 하나로\n\n", ""),
            ["bullet 1", "bullet 1", "bullet 2"],
            "a single one",
        ),
        (
            SUMMARY.replace("◈ 서류를 셋에서 하나로\n\n◈ 기간을 절반으로", "◈ 추진 배경") + "◈ 향후 계획\n\n□ 더 연다.",
            ["heading 1", "bullet 2", "bullet 3", "heading 1", "bullet 2"],
            "headings",
        ),
    ],
)
def test_boxes_above_the_lead(text: str, items: list[str], origin: str) -> None:
    record = kp.parse_text(text)
    assert isinstance(record, kp.Release)
    assert [f"{item.kind} {item.level}" for item in record.body] == items, origin
