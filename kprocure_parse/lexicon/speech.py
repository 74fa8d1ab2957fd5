"""Words of reported speech: verbs of saying, what follows a closing mark, offices of speakers, Korean and English.

Counts for the Korean words, from 3,282 releases of 2020–26 and quotes of twelve characters or more: after the closing mark 고 1,492,
라고 700, 며 444, 이라고 358, 면서 346, 라며 321, 이라며 259, 라면서 91, 이라면서 58; verbs 말했다 1,008, 밝혔다 755, 강조했다 138.
"""

VERBS_KO: tuple[str, ...] = (
    "말", "밝", "강조", "전했", "전하", "전한", "전해", "당부", "설명", "덧붙", "언급", "건의", "화답", "요청", "격려", "평가",
    "제안", "진단", "주장", "약속", "지적", "다짐", "분석", "주문", "전망", "답했", "답하", "답변", "대답", "치하", "소망", "부언",
    "표명", "표했", "표하", "비판", "증언", "기대", "희망", "알렸", "알리", "소개", "드러", "나타내", "나타냈", "남겼", "남기",
    "내비쳤", "내비치", "지시", "촉구", "호소", "회상", "토로", "반박", "해명", "해석", "제언", "조언", "축하", "감사", "외쳤", "물었",
    "입을 모", "목소리", "단언", "확신", "자평", "회고", "경고", "우려", "선언", "역설", "인사", "발언",
    "발표", "했다", "하였", "했습니다", "했으며", "했고", "하며", "하면서", "하고", "한다", "한 바", "해 ", "의미를 부여", "의지를",
    "비전을", "포부", "소감", "이야기", "얘기", "공감", "반응", "짚었", "털어놓", "읽", "적었", "썼", "의미", "권고", "권했", "부탁",
    "요구", "내다봤", "내다보", "덕담", "환영", "뜻을", "마음을", "추천", "인용", "정리", "마무리",
    "주목", "꼽", "봤다", "보았", "보고", "느꼈", "생각", "판단", "결론", "예상", "추정", "전달",
)  # fmt: skip
"""Beginnings of the words after `…"고`: a verb of saying, or a noun of saying that a verb completes."""

SURE_VERBS_KO: tuple[str, ...] = (
    "말했", "말하", "말한", "밝혔", "밝히", "밝힌", "강조", "전했", "전하", "당부", "설명", "덧붙", "언급", "건의", "화답", "요청", "제안",
    "주장", "약속", "지적", "다짐", "주문", "촉구", "호소", "답했", "답하", "지시", "격려", "제언", "역설", "부탁", "알렸",
)  # fmt: skip
"""Verbs that say it even without a particle: `…" 말했다`, `…"을 당부했다`."""

NAMING_KO: tuple[str, ...] = (
    "불리", "불린", "불렸", "부르", "부른", "불러", "일컫", "일컬", "명명", "이름", "칭하", "칭한", "칭했", "지칭", "정의", "적힌", "쓰인", "쓰여",
    "적혀", "새겨", "새긴", "표기", "규정", "표시", "기재", "검색", "입력", "표현", "해석되", "알려진", "번역", "읽는", "하는", "말로", "할 수", "한다면",
)  # fmt: skip
"""What follows `"…"라고` when the marks hold a name or a term, not speech."""

REPORT_NOUNS_KO: tuple[str, ...] = (
    "의견", "뜻", "입장", "소감", "메시지", "포부", "말", "설명", "주장", "지적", "제안", "당부", "바람", "각오", "소회", "답변", "견해", "반응",
    "전언", "호소", "요청", "건의", "평가", "생각", "의지", "인사", "취지", "목소리", "이야기", "진단", "분석", "조언", "판단", "후기", "덕담", "부탁",
)  # fmt: skip
"""Nouns of saying after `"…"는` and `"…"라는`."""

OFFICES_KO: tuple[str, ...] = (
    "장", "관", "위원", "의원", "대표", "대표이사", "이사", "교수", "박사", "총리", "대사", "대통령", "변호사", "기자", "특파원", "매니저",
    "감독", "작가", "선수", "연구원", "연구사", "책임", "대변인", "검사", "상무", "전무", "간사", "직무대리", "직무대행", "권한대행", "대행",
    "지사", "군수", "총재", "솔리스트", "씨", "님", "양", "군", "주무관", "총경", "경정", "경감", "경위", "소방위", "소방장", "소방교", "대위",
    "중위", "소령", "중령", "대령", "준장", "소장", "중장", "대장", "병장", "상병", "일병", "이병", "하사", "중사", "상사", "원사", "학생",
    "농업인", "농가", "배우", "가수", "화가", "건축가", "회계사", "약사", "의사", "간호사", "기사", "팀원", "대리", "사원", "주임", "프로",
    "디렉터", "코치", "PD", "컨설턴트", "전문위원", "통역사", "상담사", "강사", "교사", "교감", "수석", "보좌관", "총무", "감사",
    "사무처장", "파트너", "대주교", "스님", "목사", "신부", "시인", "명장", "기능장", "장인", "이장", "조합원", "상임이사", "주교", "서기관",
    "사무관", "후보", "수습생", "서포터스", "CEO", "대표자", "담당자", "애널리스트", "이코노미스트", "사관", "생도", "사령관",
    "차관보", "CTO", "CFO", "COO", "옴부즈만",
)  # fmt: skip
"""Endings of offices beside a name: 조달청장, 물이용정책관, 상임위원, 대표."""

OFFICE_WORDS_KO: frozenset[str] = frozenset({
    "청장", "차장", "장관", "차관", "처장", "위원장", "부위원장", "국장", "실장", "원장", "총리", "국무총리", "부총리", "대통령", "이사장",
    "본부장", "회장", "사장", "대표", "대표이사", "교수", "의장", "총재", "총장", "사무총장", "사무처장", "시장", "도지사", "지사", "군수", "구청장",
    "단장", "센터장", "소장", "과장", "팀장", "대사", "의원", "상임위원", "조달청장", "관장", "서장", "부회장", "부원장", "공동위원장", "감독", "부시장", "부지사", "예보관",
    "차관보", "통상차관보", "옴부즈만",
})  # fmt: skip
"""Offices that identify a person without a name: `청장은 "…"`; matched with the names in the text."""

DEPUTIES_KO: frozenset[str] = frozenset({
    "회장", "원장", "위원장", "총리", "시장", "지사", "도지사", "의장", "사장", "총장", "단장", "본부장", "군수", "구청장", "총재", "대표", "소장",
    "청장", "사령관", "교육감", "이사장", "센터장",
})  # fmt: skip
"""Offices whose deputy has 부 before them: 부회장."""

NO_OFFICES_KO: tuple[str, ...] = (
    "기관", "현장", "공장", "입장", "성장", "사업장", "매장", "광장", "전시장", "행사장", "회의장", "박물관", "도서관", "체육관", "회관",
    "미술관", "확장", "주장", "포장", "연장", "과학관", "전시관", "홍보관", "체험관", "판매장", "축산농가", "경기장", "농장", "시설관",
    "비행장", "세관", "대사관", "영사관", "보관", "가장", "당장", "직장", "여행사", "공사", "회사", "행사", "심사", "조사", "감리사",
    "역사", "제조사", "모양", "다양", "시장", "양", "군", "지원군", "주관", "소관", "이관", "사관",
    "의사", "감사", "인사", "기사", "봉사", "검사", "지사", "책임", "프로",
)  # fmt: skip
"""Words with such an ending that are places and things; they are offices only directly after a person's name."""

GROUPS_KO: tuple[str, ...] = (
    "관계자", "참석자", "시청자", "소장자", "집필진", "참가자", "담당자", "전문가", "위원", "장병", "기업", "업체", "학생", "직원", "주민", "농업인", "임직원", "참여자", "수강생",
    "교육생", "대표", "병사", "관람객", "소비자", "근로자", "이용자", "교사", "청년", "당국자", "대사", "국민", "시민", "어업인", "업계", "수상자", "심사위원",
    "종사자", "민원인", "신청인", "학부모", "어르신", "가족", "회원", "팬", "누리꾼", "노조", "단체", "교육자", "연구자", "고객", "의원", "수상자", "정상", "가입자", "신청자", "체험객", "방문객", "농가", "상인", "부모", "임원", "장관들",
)  # fmt: skip
"""Unnamed speakers, in the singular or with 들: 업체 관계자들은."""

ORGANISATIONS_KO: tuple[str, ...] = (
    "청", "부", "처", "위원회", "위", "원", "공단", "공사", "협회", "재단", "센터", "은행", "측", "진흥원", "연구원", "연구소", "본부", "정부", "협의회",
    "의회", "외무성", "산업성", "재무성", "노동성", "수산성", "교통성", "방위성", "총무성",
    "연합회", "중앙회", "조합", "대학교", "실", "국", "과", "추진단", "신문", "일보", "방송", "뉴스", "대사관", "기금", "기구", "평의회", "공제회", "연맹", "학회", "사무소", "연수단", "대표단", "사절단",
)  # fmt: skip
"""Endings of organisations that speak: 재외동포청은 "…"며."""

COMPANIES_KO: tuple[str, ...] = (
    "전자", "상사", "산업", "건설", "화학", "물산", "중공업", "시스템", "시스템즈", "테크", "바이오", "제약", "소프트", "솔루션", "엔지니어링", "식품", "통신", "금속",
    "그룹", "코리아",
)  # fmt: skip
"""Endings of companies whose heads speak: 가상전자 사장은 “…”."""

NO_ORGANISATIONS_KO: frozenset[str] = frozenset({
    "일부", "내부", "외부", "전부", "결과", "효과", "성과", "지원", "자원", "인원", "재원", "민원", "직원", "회원", "임직원", "전국", "한국",
    "미국", "중국", "영국", "각국", "양국", "결국", "현실", "사실", "교실", "부처", "대부", "여부", "공부", "거부", "기부", "납부", "전원", "하위", "단위",
    "범위", "지위", "순위", "분위", "학부", "요청", "신청", "당부", "시청", "대처", "조처", "근처", "통과", "초과", "부과", "국과", "주위",
    "이전과", "기존과", "종전과", "지금과", "요원", "공무원",
})  # fmt: skip
"""Words that end like an organisation but are none."""

NO_NAMES_KO: frozenset[str] = frozenset({
    "표창", "이날", "이번", "이후", "이어", "이에", "이와", "이를", "이는", "이로", "이상", "이하", "이외", "이미", "이런", "이러한", "또한", "한편", "정부", "국회", "국내",
    "국민", "국가", "국제", "국무", "전국", "현장", "현재", "전체", "전문", "주요", "주한", "주최", "주관", "유엔", "한국", "한중", "한미", "한일", "중국", "미국", "영국",
    "태국", "인도", "이집트", "이라크", "이란", "호주", "남미", "북미", "임직원", "임원", "직원", "차세대", "신임", "전임", "현직", "전직", "성과", "조달", "공공",
    "공동", "공정", "기술", "기업", "기관", "기획", "지역", "지방", "지난", "지원", "지식", "제도", "정책", "정보", "정무", "상임", "상근", "상무", "수석", "선임", "주임",
    "전무", "부사장", "사무", "사업", "시설", "신기술", "구매", "서울", "경기", "경남", "경북", "강원", "충남", "충북", "전남", "전북", "제주", "부산", "대구", "인천",
    "광주", "대전", "울산", "세종", "민간", "민원", "방송", "방위", "병무", "보건", "산업", "생명", "안전", "양국", "여성", "연구", "예산", "우수", "원천", "인사",
    "인재", "임업", "재외", "전자", "조사", "조직", "종합", "중소", "중앙", "창업", "최근", "최고", "최초", "추진", "통상", "통합", "평가", "표준", "품질", "한식", "해양",
    "환경", "이자리", "참석한", "방문한", "주재한", "마지막", "하나", "모두", "모든", "박람회", "전시회", "설명회", "간담회", "공사", "감사", "차기", "소속", "오늘",
    "내일", "어제", "오전", "오후", "올해", "내년", "당시", "특히", "최종", "우선", "나아가", "더불어", "아울러", "함께", "경우", "한다", "하는", "하며", "하고",
    "위해", "위한", "통해", "통한", "대한", "대해", "관한", "관련", "따라", "따른", "의한", "인한", "명예", "부총리", "부회장", "부원장", "부국장", "부시장", "부지사",
    "공동대표", "공동의장", "반려", "도내", "사내", "변화", "여러", "남성", "고등", "조달학회", "지도자", "원로", "방한", "방한한", "현지", "인근", "구성원", "구성",
    "위촉", "임시", "심사", "설계", "강조", "강화", "두 ", "양측", "조합", "지부", "노동", "여당", "야당", "원내", "장애인", "장애", "정년", "고령", "신규", "선도",
    "하지만", "한데", "현행", "전년", "차량", "차관", "장관", "채용", "소방", "경찰", "성평등", "신재생", "도시", "도로", "철도", "항공", "해수", "농촌", "어촌",
    "인공지능", "미래", "미디어", "제조", "주택", "주거", "국토", "지속", "원자력", "전력", "전시", "기후", "기초", "기상", "방재", "홍보", "총괄",
})  # fmt: skip
"""Words before offices that look like names but are none."""

COUNTRIES_KO: frozenset[str] = frozenset({
    "미국", "중국", "일본", "베트남", "태국", "필리핀", "인도네시아", "말레이시아", "싱가포르", "캄보디아", "라오스", "미얀마", "몽골", "인도", "네팔", "방글라데시",
    "우즈베키스탄", "카자흐스탄", "키르기스스탄", "이라크", "이란", "이집트", "튀니지", "모로코", "요르단", "사우디아라비아", "아랍에미리트", "카타르", "코스타리카",
    "에콰도르", "페루", "칠레", "브라질", "멕시코", "콜롬비아", "아르헨티나", "캐나다", "영국", "프랑스", "독일", "스위스", "이탈리아", "스페인", "폴란드", "체코",
    "헝가리", "우크라이나", "러시아", "튀르키예", "호주", "뉴질랜드", "가나", "케냐", "탄자니아", "르완다", "에티오피아", "세네갈", "카메룬", "주한", "유엔", "세계은행",
    "서울", "부산", "대구", "인천", "광주", "대전", "울산", "세종", "경기", "강원", "충북", "충남", "전북", "전남", "경북", "경남", "제주",
    "파라과이", "볼리비아", "과테말라", "동티모르", "부탄", "스리랑카", "덴마크", "노르웨이", "스웨덴", "핀란드", "네덜란드", "벨기에", "오스트리아", "아프리카", "아시아", "유럽", "중남미", "중동", "오세아니아", "모잠비크", "인터폴",
    "아제르바이잔", "조지아", "아르메니아", "투르크메니스탄", "타지키스탄", "벨라루스", "몰도바", "아이슬란드", "아일랜드", "포르투갈",
    "그리스", "루마니아", "불가리아", "세르비아", "크로아티아", "슬로베니아", "슬로바키아", "에스토니아", "라트비아", "리투아니아",
    "알바니아", "룩셈부르크", "몰타", "키프로스", "이스라엘", "레바논", "시리아", "쿠웨이트", "바레인", "파키스탄", "몰디브", "브루나이",
    "파푸아뉴기니", "알제리", "리비아", "나이지리아", "우간다", "잠비아", "짐바브웨", "보츠와나", "나미비아", "앙골라", "콩고",
    "코트디부아르", "시에라리온", "라이베리아", "말라위", "마다가스카르", "모리셔스", "쿠바", "자메이카", "도미니카", "온두라스", "니카라과",
    "파나마", "엘살바도르", "베네수엘라", "우루과이", "아이티", "홍콩", "대만", "아프가니스탄", "북마케도니아", "몬테네그로", "남아공",
    "남아프리카공화국",
})  # fmt: skip
"""Countries, provinces and bodies in front of a speaker's name or office."""

HOME_KO: frozenset[str] = frozenset({
    "주한", "유엔", "세계은행", "인터폴", "서울", "부산", "대구", "인천", "광주", "대전", "울산", "세종", "경기", "강원", "충북", "충남", "전북", "전남", "경북",
    "경남", "제주", "아프리카", "아시아", "유럽", "중남미", "중동", "오세아니아",
})  # fmt: skip
"""Those of them that are no other country; a ministry has directors for parts of the world."""

STATE_BODIES_KO: tuple[str, ...] = ("부", "청", "총리", "대통령")
"""How a body or an office of a state ends, after the state's name: 라오스환경부."""

BEFORE_PART_KO: tuple[str, ...] = ("남", "북", "동", "서", "중", "본", "학", "사업")
"""What makes 부 a part of a body and not a deputy: 남부, 본부, 사업부."""

VERBS_EN: tuple[str, ...] = (
    "said", "says", "stated", "states", "added", "adds", "emphasized", "emphasised", "stressed", "remarked", "mentioned", "noted", "explained",
    "commented", "underlined", "underscored", "highlighted", "told", "replied", "responded", "continued", "concluded", "announced", "declared",
    "expressed", "pointed out", "reiterated", "affirmed", "asserted", "argued", "urged", "pledged", "promised", "vowed", "wrote", "asked",
    "observed", "recalled", "acknowledged", "welcomed", "predicted", "projected", "elaborated", "claimed", "warned", "went on to say", "quoted",
)  # fmt: skip
"""English verbs of saying in a tense of their own."""

PARTICIPLES_EN: tuple[str, ...] = (
    "saying", "stating", "adding", "emphasizing", "emphasising", "stressing", "noting", "remarking", "explaining", "mentioning", "commenting",
    "quoting", "highlighting", "underlining", "expressing", "responding", "pointing out", "reiterating", "underscoring", "concluding",
)  # fmt: skip
"""English verbs of saying after another verb: `shared what she hopes for, saying, "…"`."""

TITLES_EN: tuple[str, ...] = (
    "Administrator", "Administration", "Minister", "Director", "Director-General", "General", "Chairman", "Chairwoman", "Chairperson", "Chair",
    "President", "Commissioner", "Deputy", "Vice", "Prime", "Secretary", "Ambassador", "Governor", "Mayor", "CEO", "Chief", "Executive",
    "Officer", "Professor", "Soloist", "Representative", "Head", "Manager", "Spokesperson", "Spokesman", "Spokeswoman", "Senior", "Assistant",
    "Acting", "Economist", "Commander", "Lawmaker", "Delegate", "Curator", "Researcher", "Leader", "Counselor", "Superintendent", "Captain",
    "Admiral", "Colonel", "Specialist", "Advisor", "Adviser", "Founder", "Coordinator", "Official", "Principal", "Artist", "Author",
    "correspondent", "Correspondent", "reporter", "Reporter", "Premier", "Senator", "Rep.", "Sen.", "Gov.", "Gen.", "Justice", "Judge", "CFO", "COO", "CTO", "Emeritus", "Lieutenant", "Major", "Consul", "Counsellor", "Rector", "Dean",
)  # fmt: skip
"""Words of English offices, which come before a name, or after it and a comma."""

COURTESY_EN: tuple[str, ...] = (
    "Mr.",
    "Ms.",
    "Mrs.",
    "Dr.",
    "Prof.",
    "Mr",
    "Ms",
    "Mrs",
    "Dr",
    "Prof",
    "H.E.",
    "His",
    "Her",
    "Excellency",
)

PRONOUNS_EN: tuple[str, ...] = ("he", "she", "they")

NO_NAMES_EN: frozenset[str] = frozenset({
    "The", "A", "An", "In", "On", "At", "As", "For", "By", "To", "With", "From", "During", "After", "Before", "While", "When", "Also", "He", "She", "They",
    "It", "We", "I", "This", "That", "These", "Those", "Meanwhile", "However", "Furthermore", "Moreover", "Additionally", "Regarding", "Through",
    "Public", "Procurement", "Service", "Services", "Ministry", "Economy", "Finance", "Strategy", "Korea", "Korean", "South", "National", "Assembly", "World",
    "Bank", "Office", "Agency", "Institute", "Center", "Centre", "Committee", "Division", "Bureau", "Department", "International", "Cooperation",
    "Affairs", "Planning", "Coordination", "Heritage", "Cultural", "Foreign", "Trade", "Industry", "Energy", "Regional", "Republic", "United", "Nations",
    "Government", "State", "Interior", "Safety", "Coast", "Guard", "Corporation", "Corp", "Inc", "University", "Museum", "Association", "Party", "Council",
    "Commission", "Organization", "Fund", "Development", "Asian", "Prize", "Expo", "Forum", "Herald", "Times", "Monday", "Tuesday", "Wednesday", "Thursday",
    "Friday", "Saturday", "Sunday", "Legislation", "Unification", "Defense", "Defence", "Culture", "Sports", "Tourism", "Science", "Technology", "Policy",
})  # fmt: skip
"""Capitalised words that belong to an office or open a sentence, never to a name."""

SURNAMES_EN: frozenset[str] = frozenset({
    "Kim", "Lee", "Yi", "Rhee", "Park", "Pak", "Bak", "Choi", "Choe", "Jung", "Jeong", "Chung", "Kang", "Gang", "Cho", "Jo", "Yoon", "Yun", "Jang", "Chang",
    "Lim", "Im", "Rim", "Han", "Oh", "Seo", "Suh", "Shin", "Sin", "Kwon", "Gwon", "Hwang", "An", "Ahn", "Song", "Ryu", "Yoo", "Yu", "Hong", "Jeon", "Chun", "Ko",
    "Go", "Koh", "Moon", "Mun", "Son", "Sohn", "Yang", "Bae", "Baek", "Paik", "Heo", "Hur", "Huh", "Nam", "Sim", "Shim", "Noh", "Roh", "No", "Ha", "Kwak", "Sung", "Seong",
    "Cha", "Joo", "Ju", "Woo", "Koo", "Ku", "Gu", "Min", "Na", "Ra", "Jin", "Chin", "Ji", "Eom", "Um", "Chae", "Won", "Cheon", "Bang", "Kong", "Gong", "Hyun", "Hyeon",
    "Ham", "Byun", "Byeon", "Yeom", "Yeo", "Choo", "Chu", "Do", "So", "Seok", "Sun", "Seol", "Ma", "Gil", "Yeon", "Wi", "Pyo", "Myung", "Myeong", "Ki", "Gi", "Ban",
    "Wang", "Geum", "Ok", "Yuk", "In", "Maeng", "Je", "Mo", "Tak", "Kook", "Eun", "Pyun", "Yong", "Namgung", "Hwangbo", "Jegal", "Sunwoo", "Rah", "Ryoo", "Joe", "Kwan",
})  # fmt: skip
"""Romanised Korean family names, in the spellings of releases."""

OFFICES_EN: tuple[str, ...] = (
    "administrator", "minister", "director general", "director", "chairman", "chairwoman", "chairperson", "president", "commissioner", "chief", "head",
    "ambassador", "governor", "mayor", "CEO", "secretary", "spokesperson", "spokesman", "spokeswoman", "professor", "official", "leader", "representative",
    "Administrator", "Minister", "Director General", "Director", "Chairman", "President", "Commissioner", "Ambassador", "Governor", "Mayor",
)  # fmt: skip
"""Offices after an article: `the PPS chief`."""

BODIES_EN: tuple[str, ...] = (
    "Service", "Ministry", "ministry", "Agency", "agency", "Administration", "Commission", "commission", "Office", "Institute", "institute", "Government",
    "government", "Committee", "committee", "Bank", "Organization", "Corporation", "company", "Company",
)  # fmt: skip
"""Nouns for a body that speaks for itself."""

GROUPS_EN: tuple[str, ...] = (
    "officials", "participants", "experts", "members", "representatives", "ambassadors", "attendees", "participant", "expert", "visitors", "visitor", "analysts",
)  # fmt: skip
"""Nouns for speakers without a name."""

OPENERS_EN: frozenset[str] = frozenset({
    "The", "A", "An", "In", "On", "At", "As", "For", "By", "To", "With", "From", "During", "After", "Before", "While", "When", "Also", "Meanwhile", "However",
    "Furthermore", "Moreover", "Additionally", "Regarding", "Through", "This", "That", "These", "Those", "Under", "Following", "According", "Both",
})  # fmt: skip
"""Capitalised words before an office that do not belong to it."""

NAME_LINKS_EN: frozenset[str] = frozenset(
    {"de", "du", "des", "von", "van", "der", "den", "da", "dos", "bin", "ibn", "al", "el", "la", "le", "del", "di"}
)
"""Small words inside a name."""

LINKS_KO: tuple[str, ...] = (
    "또한", "또", "아울러", "이어", "이어서", "특히", "끝으로", "그러면서", "더불어", "그리고", "이에", "마지막으로", "나아가", "이와 함께", "이 밖에도", "이밖에",
    "한편", "이를 위해", "덧붙여", "더 나아가", "이 외에도", "또한 이날", "이와 더불어", "따라서", "그러나", "하지만",
)  # fmt: skip
"""Words that open a sentence with the same speaker as the one before: 아울러 "…"."""

ASKING_KO: tuple[str, ...] = ("당부", "요청", "주문", "강조", "건의", "촉구", "제안", "부탁", "지시", "희망", "안내")
"""Verbs whose object may be speech that ends in a noun: `"…적극적인 협조"를 당부했다`."""

ANSWERING_KO: tuple[str, ...] = ("답변", "응답", "대답", "답")
SURVEY_NOUNS_KO: tuple[str, ...] = ("비율", "응답", "사람", "경우", "기업", "국민", "이유", "비중", "청년", "학생")
"""`"…"고 답변한 비율`: the answers of a survey."""

WISHES_KO: tuple[str, ...] = (
    "것", "음", "임", "함", "바람", "당부", "예정", "기대", "강조", "부탁", "요청", "인사", "주기", "주길", "하길", "되길",
)  # fmt: skip
"""Endings of spoken words whose verb stands outside the marks, besides sentence endings."""

SO_KO: tuple[str, ...] = ("이렇게", "다음과 같이", "이같이", "이와 같이", "이처럼")
SAYING_KO: tuple[str, ...] = ("말", "밝", "전", "강조", "당부", "답")
"""Phrases before quotes without a particle: `이렇게 말했다.`, `당부했다:`."""

TOLD_KO: tuple[str, ...] = (
    "지시",
    "당부",
    "주문",
    "말",
    "명령",
    "요청",
    "언급",
    "발언",
    "지적",
    "설명",
    "질문",
    "제안",
    "답변",
    "부탁",
    "인터뷰",
    "조언",
    "호소",
)
"""Nouns after a quote that say what it was: `"…하라"는 대통령 지시`."""

COMPLETING_KO: tuple[str, ...] = (
    "하", "한", "된", "했", "하였", "되", "됐", "되었", "할", "될", "해야", "임", "함", "있", "없", "이", "였", "있었", "입니", "합니",
)  # fmt: skip
"""First part of a sentence ending outside the marks: `"…노력"하겠다고`."""

COMPLETED_KO: tuple[str, ...] = (
    "다며", "다고", "다면서", "라며", "라고", "하며", "하면서", "하고", "하였으며", "했으며", "하나", "으며", "며", "면서", "고",
)  # fmt: skip
"""Second part of that ending."""

DONE_KO: tuple[str, ...] = (
    "하며", "하면서", "하고", "했다", "한다", "하였다", "하였습니다", "했습니다", "하였으며", "했으며", "하는 한편", "한다고", "한다며",
    "드리며", "드리고", "드린다며", "드린다고", "드렸다",
)  # fmt: skip
"""Endings as in `"…준수를 강조"하면서`."""

CLOSING_KO: tuple[str, ...] = ("당부", "강조", "요청", "주문", "지시", "촉구", "부탁", "감사", "기대", "확신")
"""Nouns of saying and wishing in which spoken words end that are followed by 하였다, 드리며 …: `“… 협조를 당부”하였다`."""

REASONS_KO: tuple[str, ...] = ("으로", "로", "인 만큼", "이라는 점에서")
"""Endings after spoken words that are the reason for what is said next: `“…시기”로, “…”고 말했다`."""

URGING_KO: tuple[str, ...] = ("긴급", "특별", "거듭", "재차")
"""Words glued to a verb of asking: `"…것"을 긴급지시했다`."""

OUGHT_KO: tuple[str, ...] = ("해", "하여", "되어", "돼")
"""Endings as in `"…운영"해야 한다고`."""

WANTED_KO: tuple[str, ...] = ("달라", "겠다", "한다", "하자")
"""Endings that ask for what the quote says: `"…"을 해 달라고`."""

EXPECTING_KO: tuple[str, ...] = ("전망", "내다", "소개", "피력", "표명")
"""Endings as in `"…것"으로 전망했다`."""

JUDGING_KO: tuple[str, ...] = (
    "전망", "평가", "진단", "분석", "기대", "비판", "판단", "환영", "토로", "부연", "부언", "회고",
)  # fmt: skip
"""Verbs that say it after 이라 without 고: `"…것"이라 평가하며`."""

ADVERBS_EN: tuple[str, ...] = (
    "also", "further", "then", "later", "first", "again", "has", "have", "had", "and", "is", "was", "were", "being", "went on to", "once",
)  # fmt: skip
"""Words between an English subject and its verb of saying."""

NAME_WORDS_EN: tuple[str, ...] = (
    "of",
    "and",
    "for",
    "the",
    "in",
    "to",
    "on",
    "with",
    "de",
    "von",
    "van",
    "da",
    "bin",
    "al",
    "del",
    "di",
    "du",
    "des",
    "der",
    "den",
    "dos",
    "ibn",
    "el",
    "la",
    "le",
)
"""Small words inside a run of capitalised words."""

CLAUSES_EN: tuple[str, ...] = (
    "who",
    "which",
    "and",
    "in",
    "at",
    "on",
    "during",
    "through",
    "as",
    "also",
    "where",
    "from",
)
"""Words that, after a name and a comma, open a clause and not an office."""

SHORTENED_EN: tuple[str, ...] = ("Mr", "Ms", "Mrs", "Dr", "Prof", "St", "No", "Gov", "Gen", "Sen", "Rep")
"""Abbreviations whose full stop does not end a sentence."""

REMARKS_KO: tuple[str, ...] = ("발언내용", "발언 내용", "주요 발언", "주요발언", "발언", "말씀", "한마디", "소감")
"""Labels before spoken words: `* 발언내용: "…"`."""

OF_BODY_EN: tuple[str, ...] = ("of", "from", "at", "to", "for", "with", "in charge of")
"""Words that join an office to its body: an official from the agency, the ambassador to Freedonia."""

RELATIVE_EN: tuple[str, ...] = (
    "who",
    "whom",
    "which",
    "where",
    "attending",
    "representing",
    "speaking",
    "accompanied",
    "along with",
    "together with",
)
"""Words that open a clause between commas about somebody other than the subject."""

LEADERS_EN: frozenset[str] = frozenset({"chief", "head", "leader"})
"""Offices that only say that somebody leads: the agency's chief is its administrator."""
