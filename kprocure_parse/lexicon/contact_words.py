"""Words of the contact block (담당 부서 table, 문의 line), squeezed of white space."""

DEPARTMENT_LABELS: tuple[str, ...] = (
    "담당부서", "담당기관", "담당부처", "담당과", "담당실국", "담당실과", "소관부서", "소관기관", "주관부서", "주무부서", "배포부서", "작성부서",
    "제공부서", "자료제공부서", "자료생산", "자료생산부서", "부서",
)  # fmt: skip
"""Labels of the department cell; 담당 부서 in nearly all blocks, 담당 기관 in 1 of 91."""

ROLE_LABELS: dict[str, str] = {
    "책임자": "responsible",
    "담당과장": "responsible",
    "담당국장": "responsible",
    "담당팀장": "responsible",
    "담당실장": "responsible",
    "담당부장": "responsible",
    "담당센터장": "responsible",
    "담당자": "officer",
    "담당사무관": "officer",
    "실무자": "officer",
    "담당": "officer",
}
"""Labels that state a role: 책임자 is the person responsible, 담당자 the officer in charge. 담당과장 also states the rank."""

RANK_IN_LABEL: dict[str, str] = {
    "담당과장": "과장",
    "담당국장": "국장",
    "담당팀장": "팀장",
    "담당실장": "실장",
    "담당부장": "부장",
    "담당센터장": "센터장",
    "담당사무관": "사무관",
}
"""Labels of the older header (to March 2023), which contain the rank of the person responsible."""

WORD_LABELS: tuple[str, ...] = ("책임자", "담당자", "담당부서", "담당기관")
"""Labels that may stand inside a line, as in a table row read from a PDF; the others only open a line."""

INQUIRY_LABELS: tuple[str, ...] = (
    "문의", "문의처", "문의전화", "문의사항", "문의연락처", "내용문의", "자료문의", "보도문의", "취재문의", "관련문의", "사업문의", "기타문의",
    "연락처", "담당연락처", "문의담당", "문의자", "뮨의", "믄의", "자료제공", "자료담당", "보도담당", "행사문의", "보도자료문의", "대표문의",
    "공모문의", "담당자문의", "담당자연락처", "Contact", "Contacts", "MediaContact", "Mediacontact", "PressContact", "Presscontact", "Inquiries", "Inquiry",
)  # fmt: skip
"""Labels of the inline contact, with the typing errors that occur: 뮨의, 믄의 for 문의."""

HEADING_LABELS: tuple[str, ...] = ("문의처", "연락처")
"""Words that end the line above a list of topics with telephone numbers: `경제동향 관련 문의처`."""

COUNSEL_HEADS: tuple[str, ...] = (
    "상담창구",
    "센터연락처",
    "재단연락처",
    "신청문의",
    "신청문의담당자연락처",
    "신고접수처",
)
"""How a heading ends, without blanks, below which everybody may call, not the press: < 업권별 협회 상담창구 >."""

MISUSED_LABELS: tuple[str, ...] = ("붙임", "별첨", "첨부")
"""Words typed for 문의 by mistake; accepted only if a person and a phone number follow."""

ONLY_CLOSED: frozenset[str] = frozenset({"부서", "담당", "연락처", "자료제공", *MISUSED_LABELS})
"""Labels that are common words: accepted at the start of a line only with a colon or a bracket, or alone."""

PHONE_WORDS: tuple[str, ...] = (
    "전화번호",
    "전화",
    "연락처",
    "유선",
    "사무실",
    "직통",
    "대표전화",
    "휴대폰",
    "휴대전화",
    "핸드폰",
    "Mobile",
    "TEL",
    "Tel",
    "tel",
    "T",
    "HP",
)
FAX_WORDS: tuple[str, ...] = ("팩스", "전송", "FAX", "Fax", "fax", "F")
MAIL_WORDS: tuple[str, ...] = (
    "메일주소",
    "이메일주소",
    "이메일",
    "전자우편",
    "메일",
    "E-mail",
    "e-mail",
    "E-Mail",
    "E-MAIL",
    "Email",
    "email",
    "EMAIL",
)
PERSON_WORDS: tuple[str, ...] = ("성명", "이름", "직급", "직위", "직책", "소속", "부서명", "담당업무")
"""Labels of the cells for a person's name, rank and unit; they are never names, ranks or units themselves."""
PHONE_SIGNS = "☎☏℡📞✆"
EXTENSION_WORDS: tuple[str, ...] = ("내선번호", "내선", "교환", "구내")
"""Words before an extension: 02-000-0000(내선 123)."""

GROUPS: tuple[str, ...] = (
    "총괄",
    "주관",
    "협조",
    "공동",
    "협력",
    "합동",
    "지원",
    "참여",
    "대표",
    "총괄기관",
    "협조기관",
    "주관기관",
    "공동기관",
)
"""Group marks that are accepted in round brackets too: `<총괄>`, `(총괄)`. In angle brackets any words are accepted."""

GROUPS_OF_ONE: tuple[str, ...] = ("총괄", "주관", "대표")
"""Marks of the coordinating unit. There is only one, so the mark does not carry over to the next department."""

SENTENCE_LEADS: tuple[str, ...] = (
    "원하시면", "원하시는 경우", "원할 경우", "원하는 경우", "필요하시면", "필요한 경우", "있으시면", "있으면", "궁금한 점은", "궁금한 사항은",
    "자세한 사항은", "자세한 내용은", "자세한 문의는", "기타 사항은", "관련 문의는", "보도자료 문의는", "취재 문의는", "문의 사항은", "문의사항은",
)  # fmt: skip
"""Words at which the sentence ends and the department begins: 보다 자세한 내용이나 취재를 원하시면 …과 홍길동 사무관(☎ …)."""

SENTENCE_SUBJECTS: tuple[str, ...] = ("보도자료", "보도 자료", "보도참고자료", "보도설명자료", "설명자료", "취재")
"""Words of such a sentence about the release itself; other references to a telephone belong to the body."""

SENTENCE_TAILS: tuple[str, ...] = (
    "에게 연락",
    "에게연락",
    "에게 문의",
    "에게문의",
    "께 연락",
    "께 문의",
    "에 연락",
    "로 연락",
    "으로 연락",
    "로 문의",
    "으로 문의",
)
"""Words after the telephone number in such a sentence."""

LINKS: tuple[str, ...] = ("이나", "및", "와", "과", "또는", "혹은", "나", "그리고")
"""Words that join two people after a closing bracket: `…사무관(☎ …)이나 강원도 …`."""

PROSE_ENDINGS: tuple[str, ...] = (
    "에서", "에게", "으로", "까지", "부터", "하여", "하여서", "하는", "있는", "되는", "했다", "한다", "된다", "이다",
    "입니다", "습니다", "하고", "하며", "라며", "라고", "이라고", "하기", "있다", "않는", "참고하거나", "확인하거나", "방문하거나", "등을", "등에", "등의", "바랍니다",
)  # fmt: skip
"""Endings of words in running text that no unit's name has."""

PROSE_WORDS: tuple[str, ...] = (
    "또한", "경우", "이번", "모든", "각각", "참고", "한편", "그리고", "자세한", "위해", "위한", "대한", "대해", "통해", "따라", "따른", "위하여",
    "대하여", "같은",
)  # fmt: skip
"""Words of running text, alone or glued to an object (민원에대한); inside other words they may be names (이경우, 김대한)."""

NO_GROUPS: frozenset[str] = frozenset({
    "끝", "붙임", "별첨", "첨부", "참고", "보도내용", "보도매체", "설명내용", "사진", "문의", "문의처", "담당", "담당부서", "담당자", "표", "그림",
    "붙임자료", "참고자료", "이하빈칸", "합계", "목차", "요약", "개요",
})  # fmt: skip
"""Words in angle brackets that are not group marks."""

DESK_SIGNS: tuple[str, ...] = ("T)", "☎", "☏", "L)")
"""Signs before the telephone number of a press office on a line of its own: `- (T)044-200-0000`."""
