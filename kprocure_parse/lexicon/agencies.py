"""Names of the central agencies (중앙행정기관) and of the bodies beside them that issue releases.

Official Korean names with their everyday short forms, English names and acronyms, and the days on which a name
began or ended (정부조직법 of 2008, 2013, 2014, 2017, 2020, 2023, 2024, 2025). A full name always means the agency of its
own time; days matter only where two successive agencies share a short form or an English name.
"""

from __future__ import annotations

SHORT: dict[str, tuple[str, ...]] = {
    "조달청": ("대한민국 조달청",),
    # 부
    "재정경제부": ("재경부",),
    "기획재정부": ("기재부",),
    "교육부": (),
    "과학기술정보통신부": ("과기정통부", "과기부"),
    "외교부": (),
    "통일부": (),
    "법무부": (),
    "국방부": (),
    "행정안전부": ("행안부",),
    "국가보훈부": ("보훈부",),
    "문화체육관광부": ("문체부",),
    "농림축산식품부": ("농식품부", "농림부"),
    "산업통상부": ("산업부",),
    "산업통상자원부": ("산업부",),
    "보건복지부": ("복지부",),
    "기후에너지환경부": ("기후부", "기후환경부"),
    "환경부": (),
    "고용노동부": ("고용부", "노동부"),
    "성평등가족부": ("성평등부",),
    "여성가족부": ("여가부",),
    "국토교통부": ("국토부",),
    "해양수산부": ("해수부",),
    "중소벤처기업부": ("중기부",),
    "행정자치부": ("행자부",),
    "안전행정부": ("안행부",),
    "미래창조과학부": ("미래부",),
    "지식경제부": ("지경부",),
    "교육과학기술부": ("교과부",),
    "농림수산식품부": (),
    "국토해양부": (),
    "외교통상부": (),
    "보건복지가족부": (),
    # 처
    "기획예산처": ("기획처",),
    "인사혁신처": ("인사처",),
    "법제처": (),
    "식품의약품안전처": ("식약처",),
    "국가데이터처": ("데이터처",),
    "지식재산처": ("지재처",),
    "국가보훈처": ("보훈처",),
    "국민안전처": (),
    "고위공직자범죄수사처": ("공수처",),
    "대통령경호처": ("경호처",),
    # 청
    "국세청": (),
    "관세청": (),
    "우주항공청": ("우주청",),
    "재외동포청": ("동포청",),
    "대검찰청": ("대검",),
    "병무청": (),
    "방위사업청": ("방사청",),
    "경찰청": (),
    "소방청": (),
    "국가유산청": ("유산청",),
    "문화재청": (),
    "농촌진흥청": ("농진청",),
    "산림청": (),
    "특허청": (),
    "통계청": (),
    "질병관리청": ("질병청",),
    "질병관리본부": (),
    "기상청": (),
    "행정중심복합도시건설청": ("행복청", "행복도시건설청"),
    "새만금개발청": ("새만금청",),
    "해양경찰청": ("해경청",),
    "중소기업청": ("중기청",),
    "식품의약품안전청": ("식약청",),
    # 위원회
    "공정거래위원회": ("공정위",),
    "금융위원회": ("금융위",),
    "국민권익위원회": ("국민권익위", "권익위"),
    "개인정보보호위원회": ("개인정보위", "개보위"),
    "원자력안전위원회": ("원안위",),
    "방송미디어통신위원회": ("방미통위",),
    "방송통신위원회": ("방통위",),
    "국가인권위원회": ("인권위",),
    "국가교육위원회": ("국교위",),
    "저출산고령사회위원회": ("고령사회위원회", "저출산고령사회위", "저고위"),
    "경제사회노동위원회": ("경사노위",),
    "2050 탄소중립녹색성장위원회": ("2050탄소중립녹색성장위원회", "탄소중립녹색성장위원회", "탄녹위"),
    "2050 탄소중립위원회": ("2050탄소중립위원회", "탄소중립위원회"),
    "국민통합위원회": (),
    "지방시대위원회": (),
    "무역위원회": (),
    "중앙노동위원회": ("중노위",),
    "국가지식재산위원회": (),
    # 실, 본부, 원
    "국무조정실": ("국조실",),
    "국무총리비서실": ("국무총리실", "총리실"),
    "통상교섭본부": (),
    "우정사업본부": (),
    "감사원": (),
    "국가기술표준원": ("국표원",),
    "국립환경과학원": (),
    "금융감독원": ("금감원",),
    "한국은행": ("한은",),
}
"""Official name → other Korean names. TERMS decides between two agencies that share a short form."""

ENGLISH: dict[str, tuple[str, ...]] = {
    "조달청": ("Public Procurement Service", "Public Procurement Services", "PPS"),
    "재정경제부": ("Ministry of Finance and Economy", "MOFE"),
    "기획재정부": ("Ministry of Economy and Finance", "Ministry of Strategy and Finance", "MOEF", "MOSF"),
    "교육부": ("Ministry of Education", "MOE"),
    "과학기술정보통신부": ("Ministry of Science and ICT", "Ministry of Science & ICT", "MSIT"),
    "외교부": ("Ministry of Foreign Affairs", "Foreign Ministry", "MOFA"),
    "통일부": ("Ministry of Unification", "Unification Ministry"),
    "법무부": ("Ministry of Justice", "MOJ"),
    "국방부": ("Ministry of National Defense", "Defense Ministry", "MND"),
    "행정안전부": ("Ministry of the Interior and Safety", "Ministry of Interior and Safety", "MOIS"),
    "국가보훈부": ("Ministry of Patriots and Veterans Affairs", "MPVA"),
    "국가보훈처": ("Ministry of Patriots and Veterans Affairs", "MPVA"),
    "문화체육관광부": ("Ministry of Culture, Sports and Tourism", "Ministry of Culture, Sports, and Tourism", "MCST"),
    "농림축산식품부": (
        "Ministry of Agriculture, Food and Rural Affairs",
        "Ministry of Agriculture, Food, and Rural Affairs",
        "MAFRA",
    ),
    "산업통상부": ("Ministry of Trade, Industry and Resources", "Ministry of Trade, Industry, and Resources", "MOTIR"),
    "산업통상자원부": ("Ministry of Trade, Industry and Energy", "Ministry of Trade, Industry, and Energy", "MOTIE"),
    "보건복지부": ("Ministry of Health and Welfare", "MOHW"),
    "기후에너지환경부": (
        "Ministry of Climate, Energy and Environment",
        "Ministry of Climate, Energy, and Environment",
        "MCEE",
    ),
    "환경부": ("Ministry of Environment", "Ministry of the Environment"),
    "고용노동부": ("Ministry of Employment and Labor", "MOEL"),
    "성평등가족부": ("Ministry of Gender Equality and Family", "MOGEF"),
    "여성가족부": ("Ministry of Gender Equality and Family", "MOGEF"),
    "국토교통부": ("Ministry of Land, Infrastructure and Transport", "Ministry of Land, Infrastructure, and Transport", "MOLIT"),
    "해양수산부": ("Ministry of Oceans and Fisheries", "MOF"),
    "중소벤처기업부": ("Ministry of SMEs and Startups", "Ministry of SMEs and Start-ups", "MSS"),
    "기획예산처": ("Ministry of Planning and Budget", "MPB"),
    "인사혁신처": ("Ministry of Personnel Management", "MPM"),
    "법제처": ("Ministry of Government Legislation", "MOLEG"),
    "식품의약품안전처": ("Ministry of Food and Drug Safety", "MFDS"),
    "국가데이터처": ("Ministry of Data and Statistics", "MODS"),
    "지식재산처": ("Ministry of Intellectual Property", "MOIP"),
    "국세청": ("National Tax Service", "NTS"),
    "관세청": ("Korea Customs Service", "KCS"),
    "우주항공청": ("Korea AeroSpace Administration", "KASA"),
    "재외동포청": ("Overseas Koreans Agency", "OKA"),
    "대검찰청": ("Supreme Prosecutors' Office", "Supreme Prosecutors’ Office"),
    "병무청": ("Military Manpower Administration", "MMA"),
    "방위사업청": ("Defense Acquisition Program Administration", "DAPA"),
    "경찰청": ("Korean National Police Agency", "National Police Agency", "KNPA"),
    "소방청": ("National Fire Agency", "NFA"),
    "국가유산청": ("Korea Heritage Service", "KHS"),
    "문화재청": ("Cultural Heritage Administration of Korea", "Cultural Heritage Administration", "CHA"),
    "농촌진흥청": ("Rural Development Administration", "RDA"),
    "산림청": ("Korea Forest Service", "KFS"),
    "특허청": ("Korean Intellectual Property Office", "KIPO"),
    "통계청": ("Statistics Korea", "Korea National Statistical Office"),
    "질병관리청": ("Korea Disease Control and Prevention Agency", "KDCA"),
    "질병관리본부": ("Korea Centers for Disease Control and Prevention", "KCDC"),
    "기상청": ("Korea Meteorological Administration", "KMA"),
    "행정중심복합도시건설청": ("National Agency for Administrative City Construction", "NAACC"),
    "새만금개발청": (
        "Saemangeum Development and Investment Agency",
        "Korea Agency for Saemangeum Development and Investment",
        "SDIA",
    ),
    "해양경찰청": ("Korea Coast Guard", "KCG"),
    "공정거래위원회": ("Korea Fair Trade Commission", "Fair Trade Commission", "KFTC", "FTC"),
    "금융위원회": ("Financial Services Commission", "FSC"),
    "국민권익위원회": ("Anti-Corruption and Civil Rights Commission", "Anti-Corruption & Civil Rights Commission", "ACRC"),
    "개인정보보호위원회": ("Personal Information Protection Commission", "PIPC"),
    "원자력안전위원회": ("Nuclear Safety and Security Commission", "NSSC"),
    "방송미디어통신위원회": ("Korea Media and Communications Commission", "Korea Media Communications Commission", "KMCC"),
    "방송통신위원회": ("Korea Communications Commission", "KCC"),
    "국무조정실": ("Office for Government Policy Coordination", "OPC"),
    "국무총리비서실": ("Prime Minister's Office", "Prime Minister’s Office"),
    "국가기술표준원": ("Korean Agency for Technology and Standards", "KATS"),
    "국립환경과학원": ("National Institute of Environmental Research", "NIER"),
    "금융감독원": ("Financial Supervisory Service", "FSS"),
    "한국은행": ("Bank of Korea", "BOK"),
    "우정사업본부": ("Korea Post",),
}  # fmt: skip
"""Official name → English names and acronyms, as the agencies write them."""

TERMS: dict[str, tuple[tuple[int, int, int] | None, tuple[int, int, int] | None]] = {
    "국가보훈처": (None, (2023, 6, 5)),
    "국가보훈부": ((2023, 6, 5), None),
    "여성가족부": (None, (2025, 10, 1)),
    "성평등가족부": ((2025, 10, 1), None),
    "산업통상자원부": ((2013, 3, 23), (2025, 10, 1)),
    "산업통상부": ((2025, 10, 1), None),
    "환경부": (None, (2025, 10, 1)),
    "기후에너지환경부": ((2025, 10, 1), None),
    "기획재정부": ((2008, 2, 29), (2026, 1, 2)),
    "재정경제부": ((2026, 1, 2), None),
    "기획예산처": ((2026, 1, 2), None),
    "통계청": (None, (2025, 10, 1)),
    "국가데이터처": ((2025, 10, 1), None),
    "특허청": (None, (2025, 10, 1)),
    "지식재산처": ((2025, 10, 1), None),
    "방송통신위원회": ((2008, 2, 29), (2025, 10, 1)),
    "방송미디어통신위원회": ((2025, 10, 1), None),
    "문화재청": (None, (2024, 5, 17)),
    "국가유산청": ((2024, 5, 17), None),
    "질병관리본부": (None, (2020, 9, 12)),
    "질병관리청": ((2020, 9, 12), None),
    "행정자치부": (None, (2017, 7, 26)),
    "안전행정부": ((2013, 3, 23), (2014, 11, 19)),
    "행정안전부": ((2008, 2, 29), None),
    "국민안전처": ((2014, 11, 19), (2017, 7, 26)),
    "미래창조과학부": ((2013, 3, 23), (2017, 7, 26)),
    "과학기술정보통신부": ((2017, 7, 26), None),
    "중소기업청": (None, (2017, 7, 26)),
    "중소벤처기업부": ((2017, 7, 26), None),
    "지식경제부": ((2008, 2, 29), (2013, 3, 23)),
    "교육과학기술부": ((2008, 2, 29), (2013, 3, 23)),
    "농림수산식품부": ((2008, 2, 29), (2013, 3, 23)),
    "국토해양부": ((2008, 2, 29), (2013, 3, 23)),
    "외교통상부": (None, (2013, 3, 23)),
    "보건복지가족부": ((2008, 2, 29), (2010, 3, 19)),
    "식품의약품안전청": (None, (2013, 3, 23)),
    "2050 탄소중립위원회": ((2021, 5, 29), (2022, 3, 25)),
    "우주항공청": ((2024, 5, 27), None),
    "재외동포청": ((2023, 6, 5), None),
}
"""Name → first day and the day after the last. They decide between agencies with the same short or English name, and date a text without a day."""

HEADS: tuple[str, ...] = (
    "장관", "차관", "장", "총리", "지사", "군수", "교육감", "총재", "대행", "대리", "감독", "대표", "대표이사", "차장", "의장", "행장",
)  # fmt: skip
"""How the office of a head ends in the brackets after the agency: `(청장 …)`, `(부총리 겸 … 장관 …)`, `(차장 …)`."""

OFFICES: tuple[str, ...] = (
    "장관", "차관", "차관보", "제1차관", "제2차관", "1차관", "2차관", "장", "위원장", "부위원장", "청장", "처장", "차장", "실장", "본부장", "원장",
    "대변인", "국장", "국무1차장", "국무2차장", "1차장", "2차장", "사무처장", "상임위원", "정책실장", "정책관", "심의관", "총장", "사장", "이사장", "관장", "소장",
    "대표", "대사", "과장", "단장", "팀장", "센터장", "기획관", "조정관", "협력관",
)  # fmt: skip
"""Offices that follow an agency's name and speak for it: 조달청장, 외교부 제1차관, 국민권익위원회 부위원장."""

SPOKESMEN: tuple[str, ...] = ("대변인", "대변인실")
"""Offices that stand after the agency in an imprint below the body."""

HEADQUARTERS: tuple[str, ...] = ("사고수습본부", "방역대책본부", "안전대책본부")
"""How headquarters are named that the government sets up and that issue releases; the disaster may stand before the name."""

INSTITUTES: tuple[str, ...] = (
    "청", "처", "위원회", "연구원", "연구소", "과학원", "진흥원", "평가원", "개발원", "교육원", "인재원", "관리원", "정보원", "품질원", "기술원",
    "표준원", "분류원", "조사원", "소비자원", "보장원", "분석원", "장학원", "사회서비스원", "분석소", "보건원", "검역원", "인증원", "안전원", "보호원", "보증원", "수련원", "수목원", "기록원", "국악원", "유산원", "종자원", "양성원", "병원",
    "자원관", "생태원", "심사원", "심판원", "조정원", "협력원", "의료원", "과학관", "박물관", "미술관", "도서관", "기록관", "기념관", "재활원",
    "홍보관", "체험관", "현충원", "호국원", "감독원", "예술원", "학술원", "연수원", "훈련원", "외교원", "역사관", "전당", "관리소", "사무소",
    "출장소", "연구센터", "공사", "공단", "재단", "공제회", "진흥회", "은행", "조합", "대학교", "대학원", "사관학교", "세관", "교도소", "구치소", "검찰청",
    "법원", "경찰서", "소방서", "교육청", "보건소", "항만청", "의회", "기금", "특별시", "광역시", "자치시", "특례시", "자치도", "통제소", "관측소",
    "예보소", "검역소", "사업소", "휴양림", *HEADQUARTERS,
)  # fmt: skip
"""How the names of bodies end that issue releases in their own name; at least two syllables come before."""

NATIONAL: tuple[str, ...] = ("국립", "한국", "국가")
NATIONAL_ENDINGS: tuple[str, ...] = ("원", "관", "소")
"""How the names of other such bodies begin and end: 국립가상원."""

CITIES: tuple[str, ...] = ("시", "도", "군", "구")
"""Endings of cities and provinces; too short to prove anything unless the head follows in brackets."""

BANNER_ENDINGS: tuple[str, ...] = (
    "부",
    "처",
    "청",
    "위원회",
    "원",
    "실",
    "공단",
    "공사",
    "본부",
    "센터",
    "단",
    "소",
    "관",
)
"""Endings of names before 보도자료 in a banner, where the word 보도자료 proves that they are agencies."""

LOOSE: tuple[str, ...] = (
    "센터", "사업단", "추진단", "관리단", "지원단", "본부", "협회", "중앙회", "체육회", "학교", "대학", "협의회", "회의소", "연합회",
)  # fmt: skip
"""Endings of names that may be a unit of the agency before them or a body of their own."""

PARTNERS: tuple[str, ...] = (
    "재단", "협회", "중앙회", "체육회", "학교", "대학", "대학원", "은행", "조합", "연합회", "회의소", "진흥회", "공제회", "학회", "기금", "연맹",
)  # fmt: skip
"""Endings of bodies that sign or take part beside a government body: issuers beside it only where their head is named and no agreement is signed."""

AGREEMENTS: tuple[str, ...] = ("협약", "협정", "양해각서", "MOU")
"""What bodies sign with each other: the government body announces it."""

DEPENDENT: tuple[str, ...] = ("추진", "사업", "기념", "대책", "대응", "준비", "전문", "분과", "실무", "특별", "위원회")
"""How names begin that are complete only with the words before them: 가상 80년 기념사업추진위원회, 예방접종 대응 추진단."""

BEFORE: tuple[str, ...] = ("2050", "저출산·", "저출산ㆍ", "저출산․")
"""First parts of names that are written with a space or dot: 2050 탄소중립…, 저출산·고령사회위원회."""

WITHIN: dict[str, str] = {
    "조달품질원": "조달청",
    "조달교육원": "조달청",
}
"""Bodies that speak as part of their agency, which is the issuer of their releases (지방조달청 are not among them)."""

NO_AGENCY: tuple[str, ...] = (
    "사무처", "신청", "요청", "초청", "시청", "대처", "근처", "출처", "조처", "거처", "부처", "보조금", "적금", "모금", "협의체", "심의회",
    "설공사", "성공사", "축공사", "수공사", "량공사", "치공사", "목공사", "비공사", "기공사", "체공사", "장공사", "경공사",
)  # fmt: skip
"""Words that end like an agency but are none; 건설공사 and 조경공사 are works, not corporations."""

BELONGS: tuple[str, ...] = (
    "소속",
    "산하",
    "외청",
    "직속",
    "소속기관",
    "소속기관인",
    "산하기관",
    "산하기관인",
    "산하의",
    "소속의",
)
"""Between an agency and a body under it: 환경부 소속 국립환경과학원."""

ABROAD_BEFORE: tuple[str, ...] = (
    "연방", "미", "美", "英", "日", "中", "사우디", "조지아", "북한", "美연방", "타이",
)  # fmt: skip
"""A country (these, and `speech.COUNTRIES_KO`) before the name makes it a foreign agency: 미 연방 조달청, 캐나다 조달청."""

ENGLISH_HEADS: tuple[str, ...] = (
    "Administrator", "Commissioner", "Minister", "Vice Administrator", "Deputy Administrator", "Vice Minister", "Chairperson", "Chairman",
    "Director General", "Director-General", "Director", "President", "Acting Administrator", "Governor", "Mayor", "Chair", "CEO", "Head",
    "Deputy Prime Minister", "Commissioner General", "General Director",
)  # fmt: skip
"""Offices in the brackets after an agency's English name: (Administrator …)."""

ENGLISH_NOUNS: tuple[str, ...] = (
    "Ministry", "Service", "Administration", "Agency", "Commission", "Institute", "Office", "Museum", "Library", "University", "Center",
    "Centre", "Authority", "Corporation", "Foundation", "Bank", "Board", "Committee", "Arboretum", "Headquarters",
)  # fmt: skip
"""Nouns of which every English agency name has one."""
