"""Words of figures in running text: powers of ten, currencies, what bounds a figure, what an amount of money counts."""

SMALL: dict[str, int] = {"십": 10, "백": 100, "천": 1_000}
"""What multiplies a figure within a myriad: 5천만, 1,234백만."""
MYRIADS: dict[str, int] = {"만": 10**4, "억": 10**8, "조": 10**12, "경": 10**16}

WON = "원"
CURRENCIES: dict[str, str] = {
    "원": "KRW", "달러": "USD", "불": "USD", "미국 달러": "USD", "미국달러": "USD", "미달러": "USD", "미 달러": "USD", "유로": "EUR", "유로화": "EUR",
    "엔": "JPY", "엔화": "JPY", "위안": "CNY", "위안화": "CNY", "파운드": "GBP", "캐나다 달러": "CAD", "캐나다달러": "CAD", "호주 달러": "AUD",
    "호주달러": "AUD", "홍콩 달러": "HKD", "홍콩달러": "HKD", "싱가포르 달러": "SGD", "싱가포르달러": "SGD", "대만 달러": "TWD", "대만달러": "TWD",
    "뉴질랜드 달러": "NZD", "뉴질랜드달러": "NZD", "스위스 프랑": "CHF",
}  # fmt: skip
"""Words after a figure and the currency (ISO 4217) that they are."""

NEVER_MONEY: tuple[str, ...] = (
    "칙", "장", "전", "격", "본", "리", "사", "화", "료", "탑", "형", "색", "동력", "문", "서", "안", "예", "유", "인과", "자재", "조",
)  # fmt: skip
"""What makes another word of 원 after a figure: 3원칙, 5원장. A figure with 만, 억 or 조 before it is money all the same."""

CODES: tuple[str, ...] = ("KRW", "USD", "EUR", "JPY", "GBP", "CNY", "AUD", "CAD", "SGD", "CHF")
"""Currencies by their code (ISO 4217), before or after a figure."""
SIGNS: dict[str, str] = {
    "US$": "USD", "$": "USD", "₩": "KRW", "￦": "KRW", "€": "EUR", "￥": "JPY", "¥": "JPY", "£": "GBP",
}  # fmt: skip
"""Signs before a figure."""
SCALES_EN: dict[str, int] = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
"""Powers of ten in English, in small letters; they are written with capitals, too."""
UNREAD_SCALES_EN: tuple[str, ...] = (
    "hundred", "hundreds", "dozen", "lakh", "crore", "eok", "k", "m", "b", "t", "mn", "mil", "mils", "mln", "mio", "bn", "bil", "bln", "tn", "tr",
    "trn", "tril",
)  # fmt: skip
"""What changes the figure before it and is not read: 5 mn, 1 hundred million."""
WORDS_EN: dict[str, str] = {
    "won": "KRW", "Korean won": "KRW", "US dollars": "USD", "U.S. dollars": "USD", "dollars": "USD", "euros": "EUR", "yen": "JPY", "yuan": "CNY",
    "pounds": "GBP",
}  # fmt: skip

BEFORE: dict[str, str] = {
    "약": "about", "대략": "about", "최대": "at_most", "최소": "at_least", "적어도": "at_least", "about": "about", "around": "about",
    "approximately": "about", "roughly": "about", "nearly": "about", "almost": "about", "some": "about", "up to": "at_most", "at most": "at_most",
    "at least": "at_least", "more than": "more_than", "over": "more_than", "less than": "less_than", "under": "less_than",
}  # fmt: skip
"""Words before a figure and the bound that they make of it."""
AFTER: dict[str, str] = {
    "이상": "at_least", "이하": "at_most", "이내": "at_most", "초과": "more_than", "미만": "less_than", "내외": "about", "가량": "about",
    "정도": "about", "안팎": "about", "남짓": "about",
}  # fmt: skip
"""Words after a figure likewise."""
DECADE = "대"
"""Glued to a unit it leaves the last figures open: 30억 원대."""
SOME = "여"
"""50여 명: somewhat more than 50."""

FOLLOWING: tuple[str, ...] = (
    "은", "는", "이", "가", "을", "를", "의", "에", "으로", "로", "과", "와", "도", "만", "까지", "부터", "보다", "씩", "상당", "규모", "어치", "짜리",
    "수준", "달성", "돌파", "및", "중", "증가", "감소", "입니다", "였", "에게", "인", "으로부터", "로부터", "에서", "이며", "이고", "이나", "마다", "정도",
)  # fmt: skip
"""What may hang on a unit or a counter without making another word of it."""

SIZES: tuple[str, ...] = ("규모", "상당")
"""What says that 1조 8천억 without 원 is money."""

PURPOSES: dict[str, tuple[str, ...]] = {
    "contract": ("계약금액", "계약액", "계약 금액", "계약규모", "계약"),
    "tender": ("입찰금액", "입찰", "발주", "추정가격", "기초금액"),
    "budget": ("예산", "사업비", "공사비", "예산액", "재정"),
    "sales": ("매출", "매출액", "판매액"),
    "exports": ("수출", "수출액", "수출 계약"),
    "investment": ("투자", "투자액", "출자"),
    "support": ("지원", "지원금", "보조금", "장려금"),
    "penalty": ("과징금", "과태료", "벌금", "벌칙금"),
    "loan": ("대출", "융자"),
    "prize": ("상금", "포상금", "시상금"),
}
"""What an amount of money counts, and the words that say so beside it."""

METHODS: tuple[str, str] = ("수의", "의한 ")
"""Before 계약 they make the method of a tender of it (수의계약, 협상에 의한 계약), which is no contract yet."""
NOT_COUNTED: tuple[str, ...] = ("수수료", "보증금", "절감", " 절감", "을 절감", "를 절감", "의 절감")
"""After such a word they say that something else is counted: 입찰수수료, 예산 절감."""
