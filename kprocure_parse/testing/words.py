"""The words that specimens are made of: agencies and their units are real; people, events and figures are invented.

The names of people are pure Korean words (가람 river, 나래 wing); in telephone numbers the subscriber part begins with 0,
which no exchange assigns.
"""

from __future__ import annotations

from typing import NamedTuple

from kprocure_parse.records import Kind


class Office(NamedTuple):
    """An agency: its name, the office of its head alone and in full, its English name, acronym and head."""

    name: str
    head: str
    office: str
    english: str
    acronym: str
    title: str
    area: str


PPS = Office("조달청", "청장", "조달청장", "Public Procurement Service", "PPS", "Administrator", "042-724")
OFFICES: tuple[Office, ...] = (
    PPS,
    Office("관세청", "청장", "관세청장", "Korea Customs Service", "KCS", "Commissioner", "042-481"),
    Office("산림청", "청장", "산림청장", "Korea Forest Service", "KFS", "Minister", "042-481"),
    Office("국토교통부", "장관", "국토교통부 장관", "Ministry of Land, Infrastructure and Transport", "MOLIT", "Minister", "044-201"),
    Office("행정안전부", "장관", "행정안전부 장관", "Ministry of the Interior and Safety", "MOIS", "Minister", "044-205"),
    Office("해양수산부", "장관", "해양수산부 장관", "Ministry of Oceans and Fisheries", "MOF", "Minister", "044-200"),
    Office("공정거래위원회", "위원장", "공정거래위원장", "Korea Fair Trade Commission", "KFTC", "Chairperson", "044-200"),
    Office("인사혁신처", "처장", "인사혁신처장", "Ministry of Personnel Management", "MPM", "Minister", "044-201"),
)  # fmt: skip
"""Agencies that issue specimens; the PPS comes first, so hypothesis shrinks to it."""

BUREAUS = ("구매사업국", "시설사업국", "기획조정관", "공공물자국", "기술서비스국", "안전정책국", "디지털정책국")
DIVISIONS = (
    "구매총괄과", "시설총괄과", "혁신조달운영과", "국제협력담당관", "우수제품구매과", "공사관리과", "기획재정담당관", "서비스계약과", "안전기획과", "공정평가관리팀",
)  # fmt: skip
SURNAMES = "김이박최정강조윤장임한오서신권황안송"
GIVEN = (
    "가람", "나래", "다온", "라온", "마루", "바름", "새롬", "아람", "자람", "한결", "푸름", "새봄", "이든", "슬기", "보람", "하늘", "누리", "단비",
)  # fmt: skip
MAILBOXES = ("garam", "na.rae", "daon_", "maru-k", "saebom")
HEADS_OF_DIVISION = ("과장", "팀장", "서기관")
OFFICERS = ("사무관", "주무관", "서기관", "사무관", "연구관")
GROUPS = ("총괄", "협조", "공동")

PLACES = ("정부대전청사", "서울지방조달청", "부산 벡스코", "정부세종청사", "서울 코엑스", "대전컨벤션센터")
EVENTS = (
    "공공조달 설명회",
    "기업 현장간담회",
    "전자계약 시연회",
    "안전관리 점검회의",
    "혁신제품 전시회",
    "업무협약식",
    "공공시설 토론회",
)
TOPICS = (
    "공공시설 하자관리", "재난 물자 신속구매", "소규모 공사 입찰", "전자계약 제출서류", "혁신제품 시범구매", "물품 품질점검", "조달기업 상담창구",
    "노후 설비 교체", "온라인 민원 처리", "지역기업 판로지원", "안전용품 공동구매", "친환경 자재 사용",
)  # fmt: skip
ACTIONS = (
    "본격 추진",
    "확대 시행",
    "시범운영 시작",
    "설명회 개최",
    "제도 개선",
    "업무협약 체결",
    "현장점검 실시",
    "대폭 확대",
    "전면 개편",
)
GAINS = (
    "처리 기간 30% 단축",
    "연간 20억 원 절감 기대",
    "중소기업 부담 줄인다",
    "상반기 안에 마무리",
    "지역경제 활력 높인다",
    "국민 안전 지킨다",
)
SUBTITLES = (
    "{n}개 품목 단가계약 미리 체결, 주문 다음 날까지 출고", "전국 {n}곳에 전담창구 설치하고 상담 제공", "내년 {m}월까지 {n}개 기관에서 시범 적용",
    "제출서류 {n}종을 절반으로 통폐합", "{n}개 기업 참여, 해외 구매자와 일대일 상담 진행", "현장 의견 {n}건 반영해 불편 해소",
)  # fmt: skip
SENTENCES = (
    "이번 {topic} 사업은 현장에서 제기된 의견 {n}건을 반영해 마련됐다.",
    "우선, {m}월까지 {n}개 기관을 대상으로 {topic} 절차를 시범 적용한다.",
    "특히, 올해는 {topic} 대상을 {n}개 품목에서 두 배로 늘린다.",
    "이에 따라 평균 {n}일이 걸리던 처리 기간은 절반으로 줄어들 전망이다.",
    "아울러, {topic} 결과를 분석해 내년 상반기에 제도를 보완할 계획이다.",
    "참여 기업은 {n}개 과제를 함께 수행하고 그 결과를 누리집에 공개한다.",
    "또한, 물자가 부족한 지역에는 인접 지역의 비축분을 우선 배정한다.",
    "행사에는 관계기관과 기업 관계자 {n}여 명이 참석해 {topic} 방안을 논의했다.",
    "지금까지는 담당자가 공문으로 요청하고 현장을 확인해야 해 시간이 오래 걸렸다.",
    "자세한 내용은 누리집에서 확인할 수 있으며 문의는 전담창구에서 받는다.",
    "「공공조달 업무처리기준」 개정안에는 {topic} 대상을 {n}%에서 {n}.{m}%로 높이는 내용이 담겼다.",
    "이 서비스는 균열·누수·결로 등 {n}개 유형*을 판별하고, 보수를 자동으로 요청하는 체계다.",
    "올해 {m}월 기준 {topic} 실적은 1,2{n}건(약 {n}억 {m}천만 원)으로, 전년 같은 기간보다 {m}.{m}%p 늘었다.",
    "한편, 코리아 나라장터 엑스포(KOPPEX)는 오는 {m}월 {n}개국 구매자가 참여한 가운데 열린다.",
    "주요 내용은 ▲ 제출서류 간소화 ▲ 온라인 접수 확대 ▲ {topic} 기준 완화이다.",
    "지난 {m}일 부산항에서 출항한 물품은 {n}일 뒤 현지에 도착해 ‘{event}’에서 처음 공개된다.",
    "정부는 “{topic}” 문제를 국민 눈높이에서 풀기 위해 {n}개 과제를 선정했다.",
)  # fmt: skip
POINTS = (
    "(대상) {topic} 관련 {n}개 기관을 우선 지원한다.",
    "추정가격 {n}천만 원 이하 계약은 온라인 입력으로 대신한다.",
    "담당자가 시스템에서 직접 조회하므로 기업은 동의만 하면 된다.",
    "{m}월부터 {topic} 신청을 받아 순차적으로 적용한다.",
    "내용이 겹치는 서약서 {n}종을 1종으로 합친다.",
    "{topic} 전담반 구성 (반장 1명, 반원 {n}명)",
    "(기간) 2026. {m}. 1. ~ 2026. 12. 31.",
    "(방법) 나라장터(www.example.go.kr)에서 온라인 신청",
    "예산 {n}억 원 → 1{n}억 원으로 증액",
)
TABLE_TITLES = ("{topic} 추진 현황", "{topic} 지원 규모", "{event} 세부 일정")
TABLE_CORNER = "구분"
TABLE_COLUMNS = ("기관 수", "계약 건수", "금액(억 원)", "비중(%)", "추진 일정", "비고")
TABLE_ROWS = ("물품", "용역", "시설공사", "혁신제품", "추정가격 1억 원 미만 소규모 물품", "합계")
TABLE_CELLS = (
    "{n}",
    "1,2{n}",
    "{n}.{m}%",
    "△{m}.{n}",
    "{m}월~12월",
    "-",
    "’26. {m}월",
    "{m}개 기관에서 먼저 시행한 뒤 확대",
    "온라인 접수",
)
NOTES = (
    "한 기관이 보유한 정보를 다른 기관이 함께 이용하는 제도",
    "공공성과 혁신성을 인정받아 지정된 제품",
    "(’24년) {n}건 → (’25년) {m}{n}건",
    "추정가격 {n}천만 원 이하 물품·용역 계약에 한함",
)
SPEECH = (
    "작은 불편까지 찾아내 제도를 사용자 중심으로 고쳐 나가겠다",
    "현장의 목소리를 꼼꼼히 반영해 지원을 넓혀 나가겠다",
    "필요한 물자가 필요한 곳에 제때 도착하도록 최선을 다하겠다",
    "좋은 제품이 널리 쓰일 수 있도록 든든한 버팀목이 되겠다",
    "서류 한 장을 줄이는 일은 기업에 하루를 돌려주는 일",
    "안전은 어떤 가치와도 바꿀 수 없다",
)
OPENING_SPEECH = (
    "현장에서는 하루가 한 달처럼 길다",
    "하자는 빨리 찾을수록 고치는 비용이 적게 든다",
    "이번 개선은 끝이 아니라 시작이다",
)
OTHERS = (
    ("가상상사", "대표", "지원 덕분에 해외 판로를 열 수 있었다"), ("한빛전자", "사장", "절차가 간단해져 준비 시간이 크게 줄었다"),
    ("누리건설협회", "회장", "업계의 오랜 건의가 받아들여져 기쁘다"),
)  # fmt: skip
"""A company or association, the office of its head, and what that person says."""
SAYING = ("말했다", "밝혔다", "강조했다")
NESTED = ("‘작은 조달’이 ‘큰 성장’으로 이어지도록 뒷받침하겠다", "‘안전이 먼저’라는 원칙을 현장에 뿌리내리게 하겠다")
CARRIED = ("앞으로도 관계기관과 긴밀히 협력하겠다", "연말까지 제도를 차질 없이 마무리하겠다")
HEADLINES = (
    "{agency}, {topic} 절반으로 줄인다", "“{event}에서 길을 찾다”… {agency}, {topic} 토론", "{topic}, 이렇게 달라집니다",
    "{agency}-가상연구원, ‘{topic}’ 손잡았다", "2026년 {topic} 사업 {n}개 기관 선정", "{head}, {place} 방문… {topic} 점검",
)  # fmt: skip
CAPTIONS = (
    "{name} {office}(왼쪽 두 번째)이 {day}일 {place}에서 열린 ‘{event}’에서 참석자들과 기념촬영을 하고 있다.",
    "{name} {office}(가운데)이 {day}일 {place}에서 ‘{event}’ 진행 상황을 점검하고 있다.",
    "{name} {office}이 {day}일 {place}에서 열린 ‘{event}’에서 인사말을 하고 있다.",
)
TAGS: tuple[tuple[str, Kind], ...] = (
    ("[보도참고] ", "reference"), ("(참고) ", "reference"), ("[설명] ", "explanation"), ("(동정) ", "notice_of_activity"), ("[관계부처 합동] ", "joint_press_release"),
)  # fmt: skip
"""Words in brackets before a title, and the kind each states."""
JOINTLY = ("관계부처 합동", "공동배포")
"""What stands above the banner of a joint release."""
NOTICES = (
    "이 보도자료와 관련하여 보다 자세한 내용이나 취재를 원하시면 담당자에게 연락주시기 바랍니다.",
    "{agency} 이(가) 창작한 저작물은 공공누리 제1유형:출처표시 조건에 따라 이용 할 수 있습니다.",
)
ENCLOSURES = ("{topic} 개요", "{topic} 추진계획", "{topic} 주요 질의응답", "참여 기관 현황", "{event} 일정표")
COVERAGE = (
    "일부 언론은 {topic} 사업의 예산이 줄어 지원이 끊길 것이라고 보도했다.",
    "모 매체는 {topic} 절차가 복잡해 기업이 외면한다고 보도했다.",
    "가상일보는 {m}월 {n}개 기관이 {topic} 대상에서 빠졌다고 보도했다.",
)
PAPERS = ("가상일보 「{topic}, 실효성 논란」 ({m}. 1.)", "가상경제 「{topic} 예산 {n}% 깎여」 ({m}. 2.)")
COVERED = ("언론 보도내용", "보도내용", "보도 내용", "보도 주요내용", "기사 내용")
ANSWERED = ("설명내용", "설명 내용", "{agency} 설명", "{agency} 입장", "정부 입장")
"""Headings above what papers wrote, and above the agency's reply."""

# ------------------------------------------------------------------------------------------ English

EN_SURNAMES = ("Hong", "Kim", "Lee", "Park", "Choi", "Jung", "Kang")
EN_GIVEN = ("Gil-dong", "Ga-ram", "Na-rae", "Da-on", "Ma-ru", "Sae-bom", "Seul-gi")
EN_TOPICS = (
    "Overseas Test Beds for Innovative Products", "the Online Contract System", "a Training Program for Procurement Officials",
    "Joint Research on Innovation Procurement", "a Consultation Desk for Small Companies", "the Stockpile of Relief Supplies",
)  # fmt: skip
EN_ACTIONS = ("Opens", "Expands", "Launches", "Introduces", "Improves")
EN_SUBTITLES = (
    "Pilot Program to Start with Twelve Companies", "Public Institutions Abroad to Use the Products for Six Months",
    "Results to Be Published in the First Half of Next Year", "Joint Analysis of {n} Cases with Partner Institutes",
)  # fmt: skip
EN_SENTENCES = (
    "Through the program, {n} public institutions will use Korean products free of charge and report on their performance.",
    "The program was prepared at the request of the participating countries, which wish to learn how the system was built.",
    "The ceremony was attended by officials of {n} partner institutions and by the companies that will take part in the first round.",
    "This year, for the first time, each participant will draft and present a plan to improve procurement at home.",
    "About {n} percent of the makers export, and the share is expected to grow as results from abroad become available.",
    "The two institutions exchanged views on how the reports could be recognized in other countries.",
)  # fmt: skip
EN_POINTS = (
    "(Target) {n} public institutions at home and abroad, to be selected by {m} partner agencies",
    "Companies apply online from the {m}th of the month; results are announced within {n} days.",
    "Shipping and installation are paid for products up to KRW {n} million",
    "Training for {n} officials in charge of contracts",
    "The report of each institution will be shared with {n} makers.",
)
EN_NOTES = (
    "{n} cases in 2024 → {m}{n} cases in 2025",
    "Products recognized for innovation and public value",
    "Applies to contracts below KRW {n} million only.",
)
EN_SPEECH = (
    "A record of use in a public institution is the best letter of introduction a small company can carry.",
    "We will widen the program so that more companies can prove the quality of their products.",
    "For a good product to cross borders, it needs evidence that people can trust.",
    "What is learned here should grow into cooperation.",
)
EN_CLOSING = ("We will keep listening to the people who work in the field.", "This is where a long cooperation begins.")
EN_CAPTIONS = (
    "{head} (center) poses with participants at the ceremony in {place} on the {day}th.",
    "{head} (second from left) looks around a booth at the exhibition in {place}.",
    "From left, {head} and two heads of partner institutions cut the tape at the opening in {place}.",
)
EN_PLACES = ("Daejeon", "Seoul", "Busan", "Sejong")
EN_SAYING = ("said", "stated", "emphasized")
EN_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
