"""Headline and subtitles from first lines, kind by kind; invented texts in the layouts of ministries."""

from __future__ import annotations

import pytest

import kprocure_parse as kp
from kprocure_parse.release import Release

LEAD = "보기청(청장 성춘향)은 지역의 낡은 다리 열두 곳을 올해 안에 고친다고 7일 밝혔다."
ITEMS = "□ 보기청은 지역의 낡은 다리 열두 곳을 올해 안에 고친다고 7일 밝혔다.\n\nㅇ 공사는 봄에 시작한다."


def titles(text: str) -> tuple[str | None, list[str]]:
    record = kp.parse_text(text)
    assert isinstance(record, Release)
    return record.headline.text if record.headline else None, [each.text for each in record.subtitles]


@pytest.mark.parametrize(
    ("head", "headline", "subtitles"),
    [
        ("보기청, 낡은 다리 열두 곳 고친다", "보기청, 낡은 다리 열두 곳 고친다", []),
        ("보기청, 낡은 다리 안전을 위해\n열두 곳 보수 공사 착수", "보기청, 낡은 다리 안전을 위해 열두 곳 보수 공사 착수", []),
        ("보기청, 낡은 다리 안전을 위해\n\n열두 곳 보수 공사 착수", "보기청, 낡은 다리 안전을 위해 열두 곳 보수 공사 착수", []),
        ("보기청, 낡은 다리 고쳐\n- 열두 곳, 봄부터,\n\n한 해 동안 -", "보기청, 낡은 다리 고쳐", ["열두 곳, 봄부터, 한 해 동안"]),
        ("보기청, 낡은 다리 고쳐\n- 열두 곳 -\n- 봄부터 -", "보기청, 낡은 다리 고쳐", ["열두 곳", "봄부터"]),
        ("보기청, 낡은 다리 고쳐\n\n◈ 열두 곳에 예산 배정\n\n■ 지역 업체 먼저 참여", "보기청, 낡은 다리 고쳐", ["열두 곳에 예산 배정", "지역 업체 먼저 참여"]),
        ("보기청, 낡은 다리 고쳐\n① 열두 곳에 예산 배정\n② 지역 업체 먼저 참여", "보기청, 낡은 다리 고쳐", ["① 열두 곳에 예산 배정", "② 지역 업체 먼저 참여"]),
        ("보기청, 낡은 다리 고쳐\n(1)예산 배정 (2)업체 참여", "보기청, 낡은 다리 고쳐", ["(1)예산 배정 (2)업체 참여"]),
        ("보기청, 낡은 다리 고쳐\n※ 2쪽 수치 수정(09:00)\n- 봄부터 한 해 동안 -", "보기청, 낡은 다리 고쳐", ["봄부터 한 해 동안"]),
        ("[다리 이야기 시리즈 ②]\n낡은 다리 열두 곳 새로 고친다", "낡은 다리 열두 곳 새로 고친다", []),
        ("【2031년 달라지는 다리 제도】\n낡은 다리 열두 곳 새로 고친다", "낡은 다리 열두 곳 새로 고친다", []),
        ("“오래된 다리, 다시 튼튼하게”", "“오래된 다리, 다시 튼튼하게”", []),
        ("우리 마을 다리, 언제 고칠까?", "우리 마을 다리, 언제 고칠까?", []),
        ("보기청, 다리 새로 열어\n주민 산책로 두 배로 늘려", "보기청, 다리 새로 열어", ["주민 산책로 두 배로 늘려"]),
        ("<보도사진자료> 보기청, 낡은 다리 점검", "보기청, 낡은 다리 점검", []),
        ("낡은 다리를 모두 고칩니다.\n- 열두 곳 봄부터 -", "낡은 다리를 모두 고칩니다.", ["열두 곳 봄부터"]),
        ("제4회 다리 안전 회의 2031. 5. 6. 정부세종청사", "제4회 다리 안전 회의", []),
        ("[ [요약] 5월 6일 14시│낡은 다리│정부브리핑 ] 유튜브 동영상 보러가기\n\n보기청, 낡은 다리 고쳐", "보기청, 낡은 다리 고쳐", []),
        ("보기청, 낡은 다리 고쳐\n- 봄부터 한 해 동안 -\n\n【대통령 업무보고 과제】 국민이 안심하는 다리", "보기청, 낡은 다리 고쳐", ["봄부터 한 해 동안"]),
        ("다리 안전 현황(5.6., 정례 회의) ※ 3쪽 수치 수정(10:00)", "다리 안전 현황(5.6., 정례 회의)", []),
        ("다리 안전 현황(5.6., 정례 회의) ※ 1, 2쪽 집계 오류로 다리 수 오류, 수정(5.7., 23:00)", "다리 안전 현황(5.6., 정례 회의)", []),
        ("다리 안전 현황(5.6., 정례 회의) * 보도자료 수정 4p 문구 (열 곳 → 열두 곳)", "다리 안전 현황(5.6., 정례 회의)", []),
        ("제4회 다리 안전 회의 – 2031. 5. 6. (화) 13:30, 정부세종청사", "제4회 다리 안전 회의", []),
        ("제4회 다리 안전 회의 - 2031. 5. 6. 정부서울청사 -", "제4회 다리 안전 회의", []),
        ("제4회 다리 안전 회의 2031. 5. 6. 정부세종청사 -", "제4회 다리 안전 회의", []),
        ("공공시설 안전 확산 시리즈-19\n낡은 다리 열두 곳 새로 고친다\n- 봄부터 -", "낡은 다리 열두 곳 새로 고친다", ["봄부터"]),
        ("「2031년 달라지는 다리 제도」\n낡은 다리 열두 곳 새로 고친다", "낡은 다리 열두 곳 새로 고친다", []),
        ("(2031년 업무보고 시리즈 ①)\n낡은 다리 열두 곳 새로 고친다", "낡은 다리 열두 곳 새로 고친다", []),
        ("보기청, 낡은 다리 고쳐\n1) 열두 곳에 예산 배정\n2) 지역 업체 먼저 참여", "보기청, 낡은 다리 고쳐", ["1) 열두 곳에 예산 배정", "2) 지역 업체 먼저 참여"]),
        ("낡은 다리 고치기 시작\n1. 예산을 늘리고 2. 업체를 찾는다", "낡은 다리 고치기 시작", ["1. 예산을 늘리고 2. 업체를 찾는다"]),
        ("낡은 다리 고친다\n\n◎ 열두 곳에 예산\n\n◎ 봄부터 공사", "낡은 다리 고친다", ["열두 곳에 예산", "봄부터 공사"]),
        ("보기청, 낡은 다리 고쳐 * 오류 신고 창구 늘려", "보기청, 낡은 다리 고쳐 * 오류 신고 창구 늘려", []),
        ("낡은 다리 고친다\n1. 열두 곳 보수\n2. 봄부터 공사", "낡은 다리 고친다", ["1. 열두 곳 보수", "2. 봄부터 공사"]),
        ("보기청, 낡은 다리 고쳐\n- 안전한 마을을 위해\n\n열두 곳에 예산 배정", "보기청, 낡은 다리 고쳐", ["안전한 마을을 위해 열두 곳에 예산 배정"]),
        ("보기청, 낡은 다리 고쳐\n- 주민 의견 청취\n\n및 공사 설명회 개최", "보기청, 낡은 다리 고쳐", ["주민 의견 청취 및 공사 설명회 개최"]),
        ("보기청, 낡은 다리 고쳐\n- 주민과 업체가 참석\n\n공사 방안 논의-", "보기청, 낡은 다리 고쳐", ["주민과 업체가 참석 공사 방안 논의"]),
        ("p.6 <다리 현황> 기준일 변경\n보기청, 낡은 다리 열두 곳 고친다", "보기청, 낡은 다리 열두 곳 고친다", []),
        ("보기청, 낡은 다리 고쳐\n3쪽, 5쪽짜리 서식 하나로… 공사 서류 변경", "보기청, 낡은 다리 고쳐", ["3쪽, 5쪽짜리 서식 하나로… 공사 서류 변경"]),
        ("보기청, 낡은 다리 고쳐- 열두 곳에 예산 배정, 봄부터 공사 -", "보기청, 낡은 다리 고쳐", ["열두 곳에 예산 배정, 봄부터 공사"]),
        ("보기청, 낡은 다리 고쳐-「다리 안전」 누리집도 열어 -", "보기청, 낡은 다리 고쳐", ["「다리 안전」 누리집도 열어"]),
        ("성 청장“이유를 막론하고 주민 눈높이에\n맞지 않는 다리 그냥 못 둬”", "성 청장“이유를 막론하고 주민 눈높이에 맞지 않는 다리 그냥 못 둬”", []),
        ("보기청, 다리 이야기 연극 <열 번째\n 다리> 함께 관람", "보기청, 다리 이야기 연극 <열 번째 다리> 함께 관람", []),
        ("보기청, 낡은 다리 끝까지 고친다!\n -\n\n -열두 곳에 예산 배정-", "보기청, 낡은 다리 끝까지 고친다!", ["열두 곳에 예산 배정"]),
        ("제목 : 보기청, 낡은 다리 열두 곳 고친다", "보기청, 낡은 다리 열두 곳 고친다", []),
        ("도서관 새로 연다", "도서관 새로 연다", []),
        ("건축사 보수교육 온라인으로", "건축사 보수교육 온라인으로", []),
    ],
)  # fmt: skip
def test_titles_above_the_lead(head: str, headline: str, subtitles: list[str]) -> None:
    text = f"{head}\n\n{LEAD}\n\n공사는 봄에 시작한다.\n"
    assert titles(text) == (headline, subtitles)


@pytest.mark.parametrize(
    "text",
    [
        f"1\n\n추진배경\n\n{ITEMS}",
        f"가\n\n추진배경\n\n{ITEMS}",
        f"보기본부 다리팀 / 변학도/hakdo@example.kr/044-000-0000\n\n{ITEMS}",
        "제6대 성춘향 보기청장 취임사\n\n보기청 가족 여러분, 반갑습니다.\n\n보기청은 낡은 다리를 고치고 있습니다. 공사는 봄에 시작합니다. 여러분께 감사드립니다.",
        f"(‘31. 5월 다리 현황)\n\n{ITEMS}",
        f"1. 추진배경\n\n{ITEMS}",
        f"< 회의 개요 >\n\n{ITEMS}",
        f"주요 내용\n\n{ITEMS}",
        f"{LEAD}\n\n공사는 봄에 시작한다.",
        f"5월 7일부터 낡은 다리를 고친다.\n\n{LEAD}",
        "다리 안전 조사 2031년 5월호입니다.\n\n* 자세한 내용은 첨부파일을 참고하시기 바랍니다.\n\n문의. 보기청 다리국 다리안전과 변학도 (044-000-0000)",
        "보기청장, 다리 안전 국제회의에서\n\n이웃 나라 장관과 나눈 면담 보도자료 입니다.\n\n문의. 보기청 다리국 다리안전과 변학도 (044-000-0000)",
        "보기청은 가나일보의 「느슨한 점검」 제하의 보도에 대해 다음과 같이 설명드립니다.\n\n□ 다리는 해마다 두 번 빠짐없이 점검하고 있습니다.",
        "가상재정부는 5월 7일(수) 15시 30분, 가람 다리를 둘러보고,\n제1차 다리 안전 간담회를 개최하였습니다.\n\n* 자세한 내용은 첨부파일을 참고하시기 바랍니다.\n\n문의. 가상재정부 다리국 다리안전과 변학도 (044-000-0000)",
        "성춘향 부총리 겸 가상재정부 장관은 5.7.(수) 08:00 정부서울청사에서\n다리안전장관회의를 주재하였음\n* 자세한 내용은 첨부자료를 참고하여 주시기 바랍니다.\n문의. 가상재정부 다리국 다리안전과 변학도 (044-000-0000)",
        "가람 다리 안전 현황\n\n- 브리퍼 : 국토교통부 성춘향 차관 -\n\n< 1. 인사말씀 >\n\n□ 국토교통부 차관입니다.\n\n□ 다리 열두 곳을 점검하였고 전부 안전합니다. 점검 결과는 지난 5일 발표하였습니다.\n\n□ 정부는 점검을 계속하겠습니다.",
        "앞으로 다리를 건널 때 안내가 늘어나고,\n위험한 다리를 미리 알 수 있게 된다.\n\n자세한 내용은 첨부를 참고하시기 바랍니다.\n\n* 담당자 : 다리안전과 변학도(044-000-0000)",
        # a sentence broken into lines, of who does something on a day (finance, home affairs, foreign affairs)
        "성춘향 보기부 차관은 5.20일(수) 관계부처 합동 「제9차 다리 점검회의」를 개최하여\n\n①보수 대상을 점검하고,\n\n③공사 현황을 논의하였습니다.\n\n* 자세한 사항은 첨부를 참고하여 주시기 바랍니다.",
        "성춘향 부총리 겸 보기부 장관은 4.5(수) 16시 보기청사에서\n ｢제56차 다리 총회｣ 홍보대사를 위촉하였습니다.\n\n가람이는 2031년에 무대에 오른 배우입니다.\n\n문의. 보기부 다리국 변학도 (044-000-0000)",
        "행정안전부(장관 성춘향, 이하 행안부)와 다리 지원협의회는\n가람청사에서 9월 2일(목) 제1차 회의를 개최하였다.\n\n* 담당자 : 다리안전과 변학도(044-000-0000)",
        "오늘(28일) 12시 06분경 가람군에서 무너진 다리와 관련하여\n성춘향 보기부 장관은 “장비를 신속하게 투입하여\n사람을 구하는 데 최선을 다할 것”을 지시하였다.\n\n* 담당자 : 다리안전과 변학도(044-000-0000)",
        "보기부 성춘향 차관은 3.11(수) 15시경 가람군 다리 현장을 방문하여 보수 상황을 점검하였다.\n 성 차관은 이 다리가 올해 들어서만 세 번 다쳤고,\n 공사가 서둘러 끝나야 한다고 강조하였다.",
        "가람기구(GNO)는 8.11.(화) 현지시간 08:00(한국시간 15:00)에\n｢다리 보고서｣를 발표하였습니다.\n\n* 자세한 내용은 첨부를 참고하시기 바랍니다.",
        "9.3(금) 성춘향 부총리는 다리 포럼에서 영상축사를 하였습니다.\n\n* 자세한 내용은 첨부를 참고하시기 바랍니다.\n\n문의. 보기부 다리국 변학도 (044-000-0000)",
        "오늘(28일) 14시 26분경 가람군에서 난 산불이 나래군으로 확산되고,\n경보를 발령(2.28. 17:30분)한 것과 관련하여,\n성춘향 보기부 장관은 “장비를 최대한 투입하여 피해를 최소화할 것”을 지시하였다.\n\n * 담당자 : 다리안전과 변학도(044-000-0000)",
        "□ 보기청은 납품업체가 낡은 부품을 새것으로 둔갑시키는 행위를 차단하기\n위해 집중단속(’31.8월)을 실시한다고 밝혔다.\n\n ㅇ 공사는 봄에 시작한다.\n",
        f"https://example.kr/view.do?seq=000000\n\n{LEAD}",
        f"보기청의 오랜 목표인 ’안전과 편의‘를 실현하기 위한\n\n’다리위원회‘가 1년여 만에 법적 근거를 가지게 된다.\n\n{LEAD}",
        f'"주민들이 새 다리를 건너며 웃는 모습을 보니 그 어느 때보다 뿌듯한 마음입니다."\n\n{LEAD}',
        # what is no title whatever stands below it
        f"[보기청에서 알려드립니다.]\n\n{LEAD}",
        f"리치 텍스트 편집기, contents, 도움이 필요하면 ALT 0 을 누르세요\n\n{ITEMS}",
        "존경하는 국민 여러분!\n\n보기청장 성춘향입니다.\n\n보기청은 낡은 다리를 고치고 있습니다. 공사는 봄에 시작합니다.",
    ],
)
def test_no_headline_is_better_than_a_wrong_one(text: str) -> None:
    assert titles(text)[0] is None


@pytest.mark.parametrize(
    "text",
    [
        "□ 성춘향 보기청장은 5.7.(수) 오전\n\n 보기청사에서 ｢제3회 다리 안전 회의｣를 주재하여,\n\nㅇ 올해 보수 계획을 논의하였음\n",
        "◇ 5.7.(수), 보기청은 점검에서 확인된\n\n 낡은 다리 열두 곳의 보수 예산을 배정\n\n- 지역 업체의 참여 지원\n",
        "① 다리의 점검 주기를 줄이는 방안과,\n② 지역 업체의 참여를 넓히는 방안을 논의했습니다.\n\n□ 성춘향 보기청장은 “안전이 먼저”라고 말했다.\n",
    ],
)
def test_items_that_open_a_text_are_no_subtitles(text: str) -> None:
    asks = "* 자세한 내용은 첨부파일을 참고하시기 바랍니다.\n\n문의. 보기청 다리국 다리안전과 변학도 (044-000-0000)\n"
    assert titles(f"{text}\n{asks}") == (None, [])


@pytest.mark.parametrize(
    "lead",
    [
        "해양수산부는 오늘 다리 회의를 개최합니다.",
        "해양수산부 변학도 국장은 5.7.(화) 서울에서 회의를 가졌다.",
        "5월 7일 가나신문 보도와 관련해 알려드립니다.",
        "해양수산부(장관 성춘향)는 다리를 고친다고 7일 밝혔다**.",
    ],
)
def test_an_open_title_ends_above_a_sentence_that_announces(lead: str) -> None:
    text = f"안전한 다리 함께\n\n{lead}\n\n공사는 봄에 시작한다.\n"
    assert titles(text) == ("안전한 다리 함께", [])


@pytest.mark.parametrize("title", ["보기청, 낡은 다리 교체", "낡은 다리를 새것으로 교환하여\n사고 위험을 크게 줄인다"])
@pytest.mark.parametrize("subtitle", ["", "- 열두 곳 봄부터 -\n\n"])
def test_a_short_title_above_the_release_row(title: str, subtitle: str) -> None:
    row = "보도시점\t2031. 5. 7.(수) 14:00\t배포\t2031. 5. 7.(수) 09:00"
    text = f"\t보도자료\t\n\n{title}\n{row}\n\n{subtitle}{LEAD}\n"
    assert titles(text) == (title.replace("\n", " "), ["열두 곳 봄부터"] if subtitle else [])


def test_a_box_that_opens_a_text_above_its_lead_holds_subtitles() -> None:
    assert titles(f"◈ 낡은 다리 열두 곳에 예산 배정\n\n◈ 지역 업체 먼저 참여\n\n{LEAD}\n") == (
        None,
        ["낡은 다리 열두 곳에 예산 배정", "지역 업체 먼저 참여"],
    )


def test_a_first_line_that_lost_its_opening_dash_is_a_subtitle() -> None:
    assert titles(f"열두 곳에 예산 배정 -\n\n{LEAD}\n") == (None, ["열두 곳에 예산 배정"])


def test_subtitles_between_triangles_and_on_one_line() -> None:
    assert titles(f"▶ 열두 곳에 예산 배정하고\n\n지역 업체 먼저 참여 ◀\n\n{ITEMS}\n") == (
        None,
        ["열두 곳에 예산 배정하고 지역 업체 먼저 참여"],
    )
    assert titles(
        f"▷ 낡은 다리 고치기\n▷ 열두 곳에 예산을 나누어 배정▷ 지역 업체의 참여를 돕도록 제도 개선\n\n{LEAD}\n"
    ) == (
        None,
        ["낡은 다리 고치기", "열두 곳에 예산을 나누어 배정", "지역 업체의 참여를 돕도록 제도 개선"],
    )


@pytest.mark.parametrize(
    "lead",
    [
        "성춘향 보기부 장관 직무대행은 오늘(1일) 09시경 가람 해역에서 발생한 사고와 관련하여,\n\n모든 장비를 투입할 것을 당부하였다.",
        "국내의 한 업체가 2012년 정부를 상대로 제기한 국제분쟁 사건(일명 “다리 사건”)에 관하여,\n\n 정부는 2031. 9. 1. 판정의 취소를 신청하였습니다.",
        "□ 보기청은 10월 5일(09:40~11:00) 가람에서 전국 소장 등\n\n이백여 명이 참석한 가운데 다리 선포식을 개최했다.\n\nㅇ 행사는 두 시간 걸렸다.",
        "보기부 성춘향 차관은 9월 5일(금), 다리 현장을 오전과 오후에 방문하여 의견을 듣는 간담회를 실시하였습니다.\n\n이날 방문에는 여러 부서가 함께 하였으며,",
    ],
)
def test_a_sentence_below_the_title_is_no_subtitle_though_a_blank_line_breaks_it(lead: str) -> None:
    assert titles(f"보기부, 낡은 다리 고친다\n\n{lead}\n\n자세한 내용은 첨부를 참고하시기 바랍니다.\n") == (
        "보기부, 낡은 다리 고친다",
        [],
    )


@pytest.mark.parametrize(
    "subtitle",
    ["다리기구는 1.21일(목)에 낸 보고서에서 보수를 권고", "희망사업자는 ’25년 1월 10일까지 누리집에 질의 가능"],
)
def test_a_subtitle_may_tell_a_day(subtitle: str) -> None:
    assert titles(f"보기청, 낡은 다리 고친다\n\n◇ {subtitle}\n\n{LEAD}\n") == ("보기청, 낡은 다리 고친다", [subtitle])
    told = "2031학년도 다리시험은 2031년 11월 18일(목)에 시행됩니다"
    assert titles(f"{told}\n\n{LEAD}\n")[0] == told


def test_a_label_whose_table_a_copy_broke_is_no_title() -> None:
    text = f"보 도 자 료\n\n2031년 3월 8일(화) 석간부터 보도하여 주시기 바랍니다.\n\n(인터넷·방송·통신은 3.8(화) 오전 6시 이후 보도 가능)\n\n배포일시\n\n2031. 3. 7.(월)\n\n보기부, 낡은 다리에 1,672억원 투자\n\n{LEAD}\n"
    assert titles(text) == ("보기부, 낡은 다리에 1,672억원 투자", [])


def test_to_whom_a_paper_goes_is_no_title() -> None:
    text = "보 도 설 명 자 료\n\n(’31. 8. 13)\n\n수신 : 보기부 등록기자\n\n제목 : 다리 예산은 줄지 않았음(가나일보 8.13 보도에 대한 설명)\n\n□ 다리 예산은 해마다 늘었습니다.\n"
    assert titles(text)[0] == "다리 예산은 줄지 않았음(가나일보 8.13 보도에 대한 설명)"


def test_a_body_above_its_people_is_no_title() -> None:
    text = f"교육부\n 다리교육과 과장 성춘향(☎044-000-0001)\n사무관 변학도(☎044-000-0002)\n과학기술정보통신부\n다리기술과 과장 이몽룡(☎ 044-000-0003)\n\n낡은 다리 열두 곳 고친다\n- 두 부처 힘 모으기로 -\n\n{LEAD}\n"
    assert titles(text) == ("낡은 다리 열두 곳 고친다", ["두 부처 힘 모으기로"])
    record = kp.parse_text(text)
    assert isinstance(record, Release)
    assert [contact.department for contact in record.contacts] == [
        ("교육부", "다리교육과"),
        ("교육부", "다리교육과"),
        ("과학기술정보통신부", "다리기술과"),
    ]


def test_a_first_line_with_the_mark_of_the_next_is_no_headline() -> None:
    assert titles(f"▷ “낡은 다리, 다시 튼튼하게”\n\n▷ 열두 곳에 예산 배정\n\n{LEAD}\n") == (
        None,
        ["“낡은 다리, 다시 튼튼하게”", "열두 곳에 예산 배정"],
    )


@pytest.mark.parametrize(
    "told",
    [
        "□ 보기청은 5.7.(수) 오전 9시 보기청사에서 다리 학회와 함께 ‘낡은 다리 살펴보기’\n 강연회를 열었습니다.",
        "□ 보기청은 2031년 5월 7일 오전 9시부터 보기청사(남산골)에서 준비 중인\n ‘다리 안전 계획’의 의미를 나누고, ｢다리 안전\n 학술회의｣를 개최합니다.",
    ],
)
def test_an_item_that_the_lines_below_it_end_is_body(told: str) -> None:
    assert titles(
        f"보기청, 다리 안전 강연회 개최\n- 다리 학회와 함께 -\n\n{told}\n\n□ 강연은 세 차례로 나누어 열렸습니다.\n"
    ) == (
        "보기청, 다리 안전 강연회 개최",
        ["다리 학회와 함께"],
    )


def test_an_item_left_open_below_the_title_is_body() -> None:
    told = "□ 성춘향 보기청장은 오늘(5.7.) 남산골 다리에서 일어난 사고와 관련하여,\n   * (개요) 오늘 08:25경 난간이 떨어짐\n\n ○ 주민의 안전을 먼저 살피라고 지시하였다."
    assert titles(f"남산골 다리 사고 관련 지시\n- 보기청의 모든 장비를 동원 -\n\n{told}\n") == (
        "남산골 다리 사고 관련 지시",
        ["보기청의 모든 장비를 동원"],
    )


@pytest.mark.parametrize("tag", ["[설명] ", "[참고] ", "(보도자료) ", ""])
def test_the_title_of_a_text_that_only_points_to_its_file(tag: str) -> None:
    shell = "관련 보도자료 내용입니다. 자세한 내용은 첨부파일을 참고하시기 바랍니다."
    assert titles(f"{tag}낡은 다리의 보수는 협의하여 결정할 예정입니다. {shell}") == (
        "낡은 다리의 보수는 협의하여 결정할 예정입니다.",
        [],
    )


def test_a_title_and_a_dashed_subtitle_are_a_release() -> None:
    assert titles("보기청, 다리를 지킨 주민 환송\n\n- 마을 다섯 곳에 감사패 전달, 직원 격려 등 -") == (
        "보기청, 다리를 지킨 주민 환송",
        ["마을 다섯 곳에 감사패 전달, 직원 격려 등"],
    )


def test_a_short_line_on_the_file_ends_no_title() -> None:
    text = "성춘향 부총리, 이웃 나라 장관과 면담 실시\n\n면담자료입니다.\n\n첨부자료를 참고하여 주시기 바랍니다.\n\n문의. 보기청 다리국 다리안전과 변학도 (044-000-0000)"
    assert titles(text) == ("성춘향 부총리, 이웃 나라 장관과 면담 실시", [])


def test_the_coast_guard_writes_its_headline_between_dashes() -> None:
    lead = "해양경찰청(청장 성춘향)은 낡은 부표 열두 개를 올해 안에 고친다고 7일 밝혔다."
    assert titles(f"- 해양경찰청, 낡은 부표 교체 -\n\n{lead}\n") == ("해양경찰청, 낡은 부표 교체", [])
    assert titles(f"- 낡은 다리 열두 곳 보수 -\n\n{LEAD}\n") == (None, ["낡은 다리 열두 곳 보수"])


@pytest.mark.parametrize("heading", ["<보도 내용>", "1. 보도내용", "< 주요 보도내용(가나일보, 5.6.) >"])
def test_what_stands_above_coverage_is_the_answers_title(heading: str) -> None:
    title = "보기청은 다리의 안전을 해마다 빠짐없이 살피고 있으며 낡은 곳은 먼저 고쳐 주민이 안심하고 건널 수 있게 하고 있습니다."
    text = f"{title}\n\n{heading}\n\n□ 가나일보는 점검이 느슨하다고 보도\n\n<설명 내용>\n\n□ 보기청은 해마다 점검하고 있습니다.\n"
    assert titles(text) == (title, [])


def test_a_weighed_title_says_how_sure_it_is() -> None:
    record = kp.parse_text(f"보기청, 낡은 다리 안전을 위해\n열두 곳 보수 공사 착수\n\n{LEAD}\n")
    assert isinstance(record, Release)
    assert record.headline is not None
    assert 0.5 < record.headline.confidence <= 1.0


def test_a_bracket_left_open_ends_no_title() -> None:
    assert (
        titles(f"다리 안전 회의(온나라 다리 2031. 5. 6.(화) 13:30, 정부서울청사)\n\n{LEAD}\n")[0]
        != "다리 안전 회의(온나라 다리"
    )


def test_a_sentence_that_tells_what_was_made_known_is_no_title() -> None:
    assert titles(f"2031년 2월 다리 심사 결과가 공개됐다.\n\n{LEAD}\n")[0] is None
    assert (
        titles(
            "2031년 2월 다리 심사 결과가 공개됐다.\n\n가상다리위원회(이하 ‘다리위’)는 7월 1일 다리 82곳을 심사했다고 밝혔다.\n"
        )[0]
        is None
    )


def test_subtitles_stand_right_above_the_lead() -> None:
    assert titles(f"보기청, 낡은 다리 고쳐\n□ 열두 곳에 예산 배정\n□ 지역 업체 먼저 참여\n{LEAD}\n") == (
        "보기청, 낡은 다리 고쳐",
        ["열두 곳에 예산 배정", "지역 업체 먼저 참여"],
    )


def test_one_numbered_line_above_the_lead_may_be_a_heading() -> None:
    text = f"다리 안전 현황 (정례 회의)\n\n1. 낡은 다리 점검 현황\n\n{LEAD}\n\n2. 향후 계획\n"
    assert titles(text) == ("다리 안전 현황 (정례 회의)", [])


def test_a_first_chapter_above_the_lead_is_no_subtitle() -> None:
    """Monthly series of oceans: ① stands below the subtitle, ② far below the lead (11 of 20,000 texts)."""
    chapters = f"이달의 다리를 소개합니다\n- 보기청, 이달의 다리와 길 선정 -\n\n① 이달의 다리 - 나무다리\n\n{LEAD}\n\n② 이달의 길 - 돌길\n\n{LEAD}\n"
    assert titles(chapters) == ("이달의 다리를 소개합니다", ["보기청, 이달의 다리와 길 선정"])
    listed = f"이달의 다리를 소개합니다\n\n① 이달의 다리 - 나무다리\n② 이달의 길 - 돌길\n\n{LEAD}\n\n③ 이달의 산\n"
    assert titles(listed)[1] == ["① 이달의 다리 - 나무다리", "② 이달의 길 - 돌길"]
