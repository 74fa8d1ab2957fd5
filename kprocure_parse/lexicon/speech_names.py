"""Words that distinguish names from bodies, units and nouns before a Korean office."""

NEVER_NAMES_KO: tuple[str, ...] = (
    "청", "부", "처", "위", "회", "팀", "센터", "공사", "공단", "협회", "조합", "본부", "부처", "사무소", "업체", "업계", "기업", "들", "측", "등",
    "에서", "으로", "까지", "부터", "하며", "하고", "하는", "에게", "께서", "라는", "있는", "없는", "위해", "통해", "대로", "하여", "다며",
    "봉사자", "사용자", "소비자", "투자자", "연구자", "기술자", "노동자", "유공자", "양육자", "이용자", "구매자", "공급자", "사업자", "주최자", "당선자",
    "신청자", "전문가", "기업가", "연구진", "주최측", "된", "의", "과", "어서", "해서", "라서", "동생", "적인", "자가", "자는", "자의", "자를", "식에", "장에", "간의", "안의", "안을", "들이", "에는",
)  # fmt: skip
"""Endings of short words that are a body, a unit or a noun with a particle."""

BODY_HEADS_KO: dict[str, tuple[str, ...]] = {
    "원": ("원장", "차장", "본부장", "연구원", "이사장", "부장"),
    "국": ("국장",),
    "실": ("실장",),
    "단": ("단장",),
    "소": ("소장",),
    "시": ("시장", "부시장"),
    "군": ("군수", "부군수"),
    "구": ("구청장",),
    "도": ("지사", "부지사"),
    "대": ("총장", "교수", "학장", "대장"),
    "사": ("사장", "대표", "이사", "기자", "회장"),
    "은": ("총재", "부총재", "과장"),
}
"""Last syllables of both names and bodies, with the head of such a body: 금감원 원장, 수원시 시장."""

BODIES_ONLY_KO = "청부처위회팀"
"""Last syllables of bodies."""

NOUNS_KO: frozenset[str] = frozenset({
    "주한", "방한", "북한", "남한", "법인", "개인", "외국인", "농업인", "경제인", "기업인", "온라인", "디자인", "군인", "노인", "의료인", "상인", "어업인",
    "수산인", "과학기술인", "건설인", "장애인", "여성경제인", "소상공인", "중소기업인", "한인", "여성", "재단법인", "사단법인", "내국인", "임업인", "체육인",
    "예술인", "언론인", "문화예술인", "연예인", "전승인", "투자", "전문", "지하", "기획", "국제", "현대", "라인", "메인", "와인", "라온", "비전",
    "고대", "주요", "최고", "사고", "보고", "창고", "광고", "홍보", "중소", "벤처", "물류", "교류", "인류", "의료", "재료", "원료", "도로", "항로",
    "진로", "경로", "하수도", "제도", "지도", "한도", "속도", "고도", "경기도", "강원도", "황해도", "평안도", "함경도", "제주도", "충청도", "경상도", "전라도", "전라북도", "전라남도",
    "경상북도", "경상남도", "충청북도", "충청남도", "독도", "철도", "국가철도", "평가", "국가", "작가", "전문가", "농가", "이사", "대표이사",
    "인도", "이사회", "청년", "완도", "진도", "계도", "보도", "유도", "태도", "정도", "용도", "한국도로", "한국철도", "세종", "하이", "차이", "나이",
    "사이", "어린이", "젊은이", "베트남", "부여군", "체결", "무한", "유한", "권한", "기한", "제한", "상한", "신한", "관할", "역할", "분할", "대한",
})  # fmt: skip
"""Words that only seem to end with a particle or an attributive ending."""

NOUN_ENDINGS_KO: tuple[str, ...] = (
    "법인", "경제인", "기업인", "농업인", "장애인", "예술인", "공인", "온라인", "디자인", "도로", "제도", "철도", "주한", "공동", "북도", "남도",
    "광고", "창고", "사고", "보고", "국가", "평가", "전문가", "작가", "농가", "이사", "의료", "자료", "교육청", "어린이", "인도", "보도", "지도",
)  # fmt: skip

LOANWORDS_KO: frozenset[str] = frozenset({
    "스타트업", "센터", "그룹", "벤처", "글로벌", "디지털", "바이오", "테크", "시스템", "서비스", "프로젝트", "팀", "클럽", "컨설팅", "컨소시엄", "네트워크", "포럼",
    "캠퍼스", "에너지", "콘텐츠", "소프트웨어", "로봇", "드론", "스마트", "미디어", "데이터", "플랫폼", "게임", "뉴스", "마케팅", "인프라", "헬스케어", "케어", "파트너",
    "마을", "우리", "함께", "많은", "여러", "모든", "어떤", "이런", "그런", "새로운", "해당", "다른", "또", "및", "등", "겸", "그", "저", "각", "전", "두", "세", "네",
    "한", "된", "될", "할", "온", "본", "이", "맡은", "이끈", "나선", "이번", "우수조달", "혁신조달", "더", "더욱", "가장", "먼저", "특히", "이어", "이어서", "끝으로", "마지막으로",
    "빅데이터", "사이버", "클라우드", "콜센터", "택배", "아파트", "홈쇼핑", "유튜브", "커뮤니티", "나라장터", "여성", "젊은", "워킹그룹", "태스크포스",
    "리더", "멘토", "튜터", "발레리나", "발레리노", "앵커", "뮤지컬", "오케스트라", "올림픽", "패럴림픽", "스포츠", "엑스포", "위크", "페스티벌", "캠프",
})  # fmt: skip
"""Foreign-sounding words and small words that are not part of a foreign name."""

LOANWORD_ENDINGS_KO: tuple[str, ...] = (
    "테크", "시스템", "시스템즈", "바이오", "텍", "산업", "전자", "건설", "엔지니어링", "솔루션", "코리아", "그룹", "센터", "랩", "소프트", "에너지", "스타트업",
    "들", "들의", "의", "적", "있는", "없는", "되는", "지는", "않는", "지고", "기업", "업체", "하는", "에서", "컴퍼니", "미디어", "네트웍스", "네트워크", "팀", "홀딩스", "케미칼", "메디칼", "하여", "하게", "하기",
)  # fmt: skip

SINO_KOREAN: frozenset[str] = frozenset(
    "가각간갈감갑강개객갱갹거건걸검겁게격견결겸경계고곡곤골공곶과곽관괄광괘괴굉교구국군굴궁권궐궤귀규균귤극근글금급긍기긴길김끽나낙난날남납낭내녀년념녕노농뇌뇨"
    "누눈눌뉴능니닉다단달담답당대댁덕도독돈돌동두둔득등라락란람랍랑래랭략량려력련렬렴렵령례로록론롱뢰료룡루류륙륜률륭륵름릉리린림립마막만말망매맥맹면멸명모목몰"
    "몽묘무묵문물미민밀박반발방배백번벌범법벽변별병보복본봉부북분불붕비빈빙사삭산살삼삽상새색생서석선설섬섭성세소속손솔송쇄쇠수숙순술숭습승시식신실심십쌍씨아악"
    "안알암압앙애액앵야약양어억언얼엄업여역연열염엽영예오옥온올옹와완왈왕왜외요욕용우욱운울웅원월위유육윤율융은을음읍응의이익인일임입잉자작잔잠잡장재쟁저적전"
    "절점접정제조족존졸종좌죄주죽준중즉즐즙증지직진질짐집징차착찬찰참창채책처척천철첨첩청체초촉촌총촬최추축춘출충췌취측층치칙친칠침칩칭쾌타탁탄탈탐탑탕태택탱터토통"
    "퇴투특틈파판팔패팽퍅편폄평폐포폭표품풍피필핍하학한할함합항해핵행향허헌헐험혁현혈혐협형혜호혹혼홀홍화확환활황회획횡효후훈훤훼휘휴휼흉흑흔흘흠흡흥희힐"
)
"""Sino-Korean syllables; a part of a foreign name usually contains another one (트, 즈, 킴)."""

FOREIGN_GIVEN_KO: frozenset[str] = frozenset({
    "마리아", "마리오", "사라", "소피아", "소피", "안나", "안토니오", "한나", "나디아", "이반", "유리", "조지", "조나단",
    "조안", "주디", "지나", "지아", "고란", "노아", "모나", "미나", "노라", "도라", "로라", "디나", "엘리", "아나", "아민", "아미나", "아담", "아론",
    "마리나", "하산", "하미드", "라나", "라니아", "레나", "리나", "리사", "사미", "산자이",
    "신디", "이안", "후안", "호안", "하이디", "티나", "파티마", "비자이", "라지", "라비", "아비",
})  # fmt: skip
"""Foreign given names made of Sino-Korean syllables, some of which could be Korean names: 마리아 로페스."""

NO_SPEAKERS_KO: frozenset[str] = frozenset({
    "이번", "이날", "오늘", "올해", "이", "그", "이것", "그것", "주제", "부제", "슬로건", "표어", "목표", "비전", "결과", "내용", "문구", "제목", "의미", "뜻",
    "때문", "경우", "사업", "제도", "행사", "대회", "정책", "법", "현재", "최근", "당시", "앞", "뒤", "다음", "마지막", "또", "여기", "우리", "하나", "가운데",
    "중", "후", "전", "자리", "질문", "답변", "주제어", "명칭", "이름", "작품", "영상", "책", "노래", "곡", "방식", "계획", "조항", "규정", "조", "항", "고시",
})  # fmt: skip
"""Subjects before quotation marks that do not speak."""

DETERMINERS_KO: frozenset[str] = frozenset("이한두전각주현신구양본동제안상하당여부온")
"""Family names that are also determiners: 이 회장 may mean "this chairman"."""

PARTICIPLES_KO: frozenset[str] = frozenset({
    "신속한", "우수한", "구성된", "원활한", "반영한", "이용한", "강화된", "공정한", "정확한", "조속한", "추진한", "신청한", "선정한", "단순한", "엄중한", "소재한", "지정한", "반영된",
    "신고한", "변경된", "유용한", "유일한", "유연한", "조성된", "상승한", "엄정한", "조성한", "유익한", "주관한", "양호한", "강화한", "이행한", "방대한", "풍성한", "배정된", "표현한",
    "민감한", "한정된", "구성한", "성장한", "명백한", "차지한", "정밀한", "성숙한", "설정한", "강조한", "심의한", "유능한", "유효한", "기재한", "전환한", "주도한", "정교한", "유치한",
    "공헌한", "설명한", "전달한", "조치한", "이전한", "구현한", "변경한", "육성한", "권고한", "채택한", "채용한", "이동한", "고시한", "이용된", "허용된", "유지한", "조정한", "유명한",
    "정당한", "경미한", "진정한", "안정된", "고유한", "신중한", "주최한", "설치한", "신설한", "지원한", "정리한", "안내한", "연구한", "공개한", "진행한", "도입한", "방문한", "배포한", "소개한",
})  # fmt: skip
"""Verbs and adjectives before a noun that sound like names: each stands ten times or more in 22,000 texts."""

NEVER_NAMED_KO: frozenset[str] = frozenset({
    "참석", "입주", "동석", "방문", "배석", "당연", "노조", "노측", "주민", "유족", "우수", "추천", "지명", "공익", "민관", "시민", "종교", "고문", "수혜",
})  # fmt: skip
"""Words of two syllables that begin with a family name and stand before an office: 참석 위원, 주민 대표, 노조 위원장."""

NO_NAMES_KO: frozenset[str] = frozenset({
    "연수생", "대학생", "재학생", "수강생", "신입생", "유학생", "장학생", "견습생", "입학생", "초등생",
    "전라남", "전라북", "경상남", "경상북", "정창", "이유로", "주제로", "최초로", "차례로", "기회로", "전제로", "소재로", "국외로", "하나로", "지표로", "목표로", "제도로", "정도로",
    "경제인", "예산안", "현역병", "정상", "주최", "주최국", "의장국", "참가국", "회원국", "조정안", "개정안", "수정안", "정부안",
    "공동체", "지자체", "현수막", "홍보물", "전시품", "신제품", "국민들", "주민들", "지역민", "이재민", "장병들", "유가족", "현역", "신병", "수상작",
    "연구팀", "심사단", "방문단", "조사단", "기자단", "홍보단", "추진단", "서포터", "채용형",
    "전시관", "홍보관", "박물관", "공무원", "위원들", "조합원", "구성원", "임직원", "지도부", "성과급", "유망주", "전년도",
    "라면서", "이라며", "이라고",
})  # fmt: skip
"""More words that look like names."""

UNNAMED_KO: tuple[str, ...] = ("모씨", "ㄱ씨", "ㄴ씨", "ㄷ씨", "A씨", "B씨", "C씨", "D씨")
"""How speakers are written whose names are withheld."""

COMPANY_STARTS_KO: tuple[str, ...] = ("한국", "주한", "유엔", "㈜", "주식회사")
"""Beginnings of names of companies and institutes."""

COMPANY_ENDS_KO: tuple[str, ...] = (
    "전자",
    "산업",
    "건설",
    "화학",
    "물산",
    "상사",
    "식품",
    "제약",
    "중공업",
    "테크",
    "시스템",
    "바이오",
    "솔루션",
)
"""Endings of names of companies, even where people's names end the same way: 가람전자."""

VERB_STEMS_KO: tuple[str, ...] = (
    "하",
    "되",
    "있",
    "없",
    "않",
    "받",
    "맞",
    "나서",
    "이끄",
    "시키",
    "만드",
    "다루",
    "맡",
    "찾",
    "이루",
    "이어지",
    "모이",
    "치르",
)
"""Endings after which 는 makes an attribute, not a subject: 제공하는."""

VERB_STEMS_EUN_KO: tuple[str, ...] = (
    "입", "받", "맡", "맞", "얻", "겪", "높", "깊", "젊", "작", "짧", "넓", "남", "쌓", "같", "잃", "낳", "앓", "찾", "많", "좋", "담", "닮",
)  # fmt: skip
"""Words of one syllable after which 은 makes an attribute, not a subject: 피해를 입은."""

CONNECTIVES_KO: tuple[str, ...] = ("여", "어", "고", "며", "서", "히", "게")
"""Endings of small words that join sentences: 덧붙여, 이어."""

LEGAL_FORMS_KO: frozenset[str] = frozenset({"(사)", "(재)", "(주)", "(유)"})
"""Legal forms that stand before the name of a body and belong to it."""

NO_NAME_ENDS_KO: tuple[str, ...] = ("시", "군", "구", "도", "당", "형", "에", "로", "의")
"""Last syllables of places, of kinds (미래형) and of particles, which outweigh a name before a body in marks."""

MINISTERS_KO: frozenset[str] = frozenset({"청장", "장관", "처장"})
"""Heads whose body needs no name in a release: the agency's own."""

GLUED_OFFICES_KO: frozenset[str] = frozenset({"청장", "장관", "차관", "처장", "총리", "본부장"})
"""Offices to which a family name may be joined: 홍청장."""

NO_UNIVERSITIES_KO: tuple[str, ...] = (
    "세대",
    "시대",
    "군대",
    "확대",
    "최대",
    "기대",
    "절대",
    "무대",
    "부대",
    "침대",
    "지대",
    "연대",
)
"""Words that end like the short name of a university but are none."""

COURTESY_KO: tuple[str, ...] = ("씨", "님", "군", "양")
"""Courtesy words after the name of a person without an office: 홍길동 씨. They are not titles."""

COURTESY_ENDS_KO: tuple[str, ...] = ("씨",)
"""The one of them that is often written without a space: 홍길동씨."""

ALSO_KO: frozenset[str] = frozenset({"역시", "또한"})
"""Words that stand for the particle of a subject: 홍길동 청장 역시."""

NAMED_GROUPS_KO: frozenset[str] = frozenset({
    "학생", "교육생", "수강생", "참가자", "참여자", "수상자", "병사", "청년", "교사", "주민", "농업인", "어업인", "근로자", "위원", "의원", "회원", "대표",
})  # fmt: skip
"""Words for people of a group that may have a name in front: 홍길동 교육생; a 관계자 has none."""

OFFICIALS_KO: tuple[str, ...] = (
    "수사관", "조사관", "감독관", "심사관", "담당관", "보좌관", "상담관", "검사관", "경찰관", "소방관", "집행관", "지도관", "장교", "부사관",
)  # fmt: skip
"""Officials without an office in their name, who are no bodies."""

TIMES_KO: frozenset[str] = frozenset({
    "이날", "당시", "오늘", "어제", "내일", "지난", "올해", "작년", "현재", "최근", "오전", "오후", "이번", "이어", "이후", "이에", "특히", "또한", "한편",
    "아울러", "끝으로", "앞서", "먼저", "다만", "그러나", "하지만", "따라서", "그리고", "이어서", "마지막으로",
})  # fmt: skip
"""Words of time and linking words before a speaker that belong neither to the name nor to the title."""

PEOPLE_KO: tuple[str, ...] = (
    "자", "인", "민", "생", "원", "객", "님", "가", "씨", "들", "가족", "유족", "어머니", "아버지", "부모", "학부모", "할머니", "할아버지", "동포", "주부", "어린이", "아이",
    "청년", "학생", "친구", "형", "누나", "언니", "오빠", "동생", "아들", "딸", "아내", "남편", "부부", "직장맘", "선생", "스승", "제자", "장병", "용사", "병사", "군무원",
    "교민", "주부", "부녀회", "엄마", "아빠", "손녀", "손자", "며느리", "이웃", "관중", "팬", "여성", "남성", "노인", "환자", "의사", "약사", "기사", "교사", "강사",
)  # fmt: skip
"""Endings of words for people: a speaker in one such word is a person, not a body (가람화학은)."""

ONE_KO: frozenset[str] = frozenset({"한", "어느", "익명의", "모"})
"""Words before an unnamed person: 토론회에 참석한 한 학생."""

JOINING_KO: frozenset[str] = frozenset({"및", "등", "또는"})
"""Words that never follow a name directly: 표창 및 가상청장."""

NO_GIVEN_KO: frozenset[str] = frozenset({"전", "두", "세", "네", "명", "당", "각"})
"""Syllables that no given name parted from its family name is: 홍 전 회장 is a former one."""

NO_FAMILY_ALONE_KO: frozenset[str] = frozenset({"전", "현", "이", "한"})
"""Family names that are words of their own at the beginning of a sentence: 이 새 장관은."""
