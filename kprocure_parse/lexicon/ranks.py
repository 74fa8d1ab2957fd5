"""Ranks (직급) and offices as printed beside a name, without white space.

The April sample of 2026: 과장 88, 사무관 67, 서기관 13, 팀장 12, 주무관 9, 연구관 7, 연구사 5; PPS 2020–26: 사무관 1,253,
서기관 254, 주무관 33. 책임자 and 담당자 are roles, never ranks.
"""

HEADS: tuple[str, ...] = (
    "본부장", "센터장", "위원장", "사무국장", "사무처장", "청사관리소장", "연구소장", "관리소장", "사업소장", "추진단장", "지원단장",
    "과장", "국장", "팀장", "실장", "부장", "단장", "원장", "소장", "처장", "청장", "계장", "관장", "반장", "지사장", "지청장", "서장",
)  # fmt: skip
"""Offices that may be joined to the unit they lead: 물자구매과장 is 물자구매과 + 과장. Longest first."""

OWN_OFFICES: tuple[str, ...] = (*HEADS, "담당", "담당자", "책임자")
"""How an office after unit and name ends: 비상계획실장, 보안담당."""

RANKS: frozenset[str] = frozenset({
    "실장", "국장", "심의관", "정책관", "기획관", "과장", "담당관", "팀장", "센터장", "서기관", "사무관", "주무관", "조사관", "감사관",
    "차장", "부장", "파트장", "계장", "사무국장", "사무처장", "조정관", "이사장", "대변인", "부대변인", "소장", "원장", "단장", "반장", "본부장",
    "처장", "청장", "관장", "부팀장", "부국장", "부단장", "부원장", "그룹장", "지사장", "지부장", "지점장", "지청장", "서장", "대장",
    "총괄과장", "총괄팀장", "부센터장", "대표", "대표이사", "이사", "상무", "전무", "사장", "부사장", "부이사장", "사무총장", "총장", "학장",
    "교수", "조교수", "부교수", "연구교수", "박사", "변호사", "세무사", "회계사", "노무사", "변리사", "감사역", "위원", "간사",
    "과장보", "차관보", "비서관", "행정관", "보좌관", "사무장", "주사", "주사보", "서기", "서기보", "주임", "대리", "사원", "선임",
    "책임", "수석", "과장급", "연구원", "팀원", "매니저", "프로", "리더", "피디", "직원", "공무직",
    "총경", "경정", "경감", "경위", "경사", "경장", "순경", "경무관", "치안감", "치안정감", "소방정감", "소방감", "소방준감", "소방정",
    "소방령", "소방경", "소방위", "소방장", "소방교", "소방사", "대령", "중령", "소령", "대위", "중위", "소위", "준장", "중장",
    "상사", "중사", "원사", "준위", "검사", "부장검사", "차장검사", "검사관", "판사", "법제관", "법무관", "공익법무관", "영사",
    "총영사", "참사관", "공사참사관", "외교관", "대사", "교장", "교감", "교사", "교육장", "장학관", "장학사",
    "교육전문직", "공항장", "역장", "파견관", "협력관", "상황실장", "담당사무관",
    "세무관", "재무관", "통상관", "상무관", "기술관", "예보관", "수의사", "약사", "간호사", "기사",
    "산업기사", "현장소장", "분원장", "지원장", "지소장", "시설장", "장관", "차관",
    "시장", "군수", "구청장", "도지사", "부시장", "부지사", "관리관", "이사관", "부이사관",
    "감독관", "심사관", "분석관", "수사관", "전문관", "컨설턴트", "지도관", "지도사", "전문위원", "검사역", "조교", "연구관", "연구사", "검찰수사관",
    "특허심사관", "심판조사관", "외무행정관", "행정전문관", "관세행정관", "교육연구원",
})  # fmt: skip
"""Every rank word that is accepted beside a name."""

SERIES: tuple[str, ...] = (
    "행정", "기술", "외무", "보건", "공업", "농업", "임업", "환경", "시설", "전산", "통계", "교육", "학예", "수의", "해양수산", "방송통신", "검찰", "기상",
    "항공", "산림", "축산", "기록", "의무", "지방", "간호", "세무", "사서", "토목", "건축", "약무", "우정",
)  # fmt: skip
"""Job series of the civil service (직렬): each may come before any grade, even if no known text has the pair."""

GRADES: tuple[str, ...] = ("서기관", "사무관", "주무관", "연구관", "연구사", "지도관", "지도사")
"""Grades that follow a job series: 행정사무관, 수의연구관."""

STANDINGS: tuple[str, ...] = ("선임", "책임", "수석", "주임", "전문", "특별", "상임", "전임")
"""Standing or seniority, before any of STANDING_RANKS."""

STANDING_RANKS: tuple[str, ...] = (
    "연구원", "연구관", "매니저", "컨설턴트", "전문관", "전문위원", "조사관", "수사관", "심사관", "분석관", "행정관", "지도사", "연구위원", "위원",
)  # fmt: skip
"""Ranks that follow a standing: 책임매니저, 수석전문위원."""

ACTING: tuple[str, ...] = ("직무대리", "직무대행", "대리", "대행", "권한대행", "代", "직대")
"""Words that may follow a head's office: 과장 직무대리, 과장(대행), 과장(代)."""

IN_RANK_CELL: tuple[str, ...] = ("담당", "총괄")
"""Words that are ranks only in a cell for ranks; elsewhere they are labels."""

UNIT_TOO: frozenset[str] = frozenset({"대변인", "감사관", "담당관", "기획관", "정책관", "조정관", "심의관", "연구원"})
"""Words that are also units; they are ranks only directly beside a name or in a cell for ranks."""

LEADERS: tuple[str, ...] = (
    "과장",
    "국장",
    "팀장",
    "실장",
    "부장",
    "단장",
    "센터장",
    "담당관",
    "정책관",
    "기획관",
    "심의관",
    "소장",
    "원장",
)
"""Ranks that, printed as a label beside 담당자, mark the person responsible."""

ENGLISH: tuple[str, ...] = (
    "Director General", "Director-General", "Deputy Director General", "Deputy Director-General", "Director", "Deputy Director",
    "Assistant Director", "Senior Deputy Director", "Senior Assistant Director", "Principal Deputy Director", "Team Leader", "Team Manager",
    "Manager", "Deputy Manager", "Assistant Manager", "General Manager", "Spokesperson", "Deputy Spokesperson", "Press Officer", "Officer",
    "Senior Researcher", "Researcher", "Coordinator", "Secretary",
)  # fmt: skip
"""Ranks of an English contact line: `Contact: Deputy Director Hong Gil-dong (042-000-0000)`."""
