"""Latin spellings of Korean names: family names as their bearers write them, and the sounds behind the letters.

Releases mix five systems and many habits (개정 로마자 표기법 2000, McCune–Reischauer, passports): 임 is Lim, Im, Yim, Rim.
"""

SURNAMES: dict[str, tuple[str, ...]] = {
    "김": ("kim", "gim"), "이": ("lee", "yi", "rhee", "ree", "li", "rhie", "leigh"), "박": ("park", "pak", "bak", "bahk", "pahk"),
    "최": ("choi", "choe", "chey"), "정": ("jung", "jeong", "chung", "cheong", "jong", "chong", "joung"), "강": ("kang", "gang", "khang"),
    "조": ("cho", "jo", "joe", "choh"), "윤": ("yoon", "yun", "youn"), "장": ("jang", "chang", "zang"), "임": ("lim", "im", "yim", "rim", "leem", "rhim"),
    "한": ("han", "hahn"), "오": ("oh", "o"), "서": ("seo", "suh", "su", "sur", "so"), "신": ("shin", "sin", "shinn"), "권": ("kwon", "gwon", "kweon"),
    "황": ("hwang", "whang"), "안": ("ahn", "an"), "송": ("song",), "류": ("ryu", "yoo", "yu", "you", "ryoo", "lyu", "rhyu"),
    "전": ("jeon", "jun", "chun", "cheon", "chon", "jeun"), "홍": ("hong",), "고": ("ko", "go", "koh", "goh"), "문": ("moon", "mun"),
    "양": ("yang", "ryang"), "손": ("son", "sohn"), "배": ("bae", "pae", "bai"), "백": ("baek", "paik", "back", "baik", "paek", "beak", "baeg"),
    "허": ("heo", "hur", "huh", "hu", "her"), "남": ("nam",), "심": ("shim", "sim"), "노": ("noh", "roh", "no", "ro", "rho"), "하": ("ha", "hah"),
    "곽": ("kwak", "gwak", "kwag"), "성": ("sung", "seong", "song"), "차": ("cha",), "주": ("joo", "ju", "chu", "choo"), "우": ("woo", "wu", "u"),
    "구": ("koo", "gu", "ku", "goo"), "민": ("min",), "나": ("na", "ra", "nah", "rha"), "진": ("jin", "chin"), "지": ("ji", "chi", "jee"),
    "엄": ("um", "eom", "uhm", "eum"), "채": ("chae", "chai"), "원": ("won", "weon"), "천": ("cheon", "chun", "chon"), "방": ("bang", "pang"),
    "공": ("kong", "gong"), "현": ("hyun", "hyeon", "hyon"), "함": ("ham", "hahm"), "변": ("byun", "byeon", "pyon"), "염": ("yeom", "yum", "yom"),
    "여": ("yeo", "yuh", "yo"), "추": ("choo", "chu"), "도": ("do", "doh", "to"), "소": ("so", "soh"), "석": ("seok", "suk", "sok"),
    "선": ("sun", "seon", "son"), "설": ("seol", "sul", "sol"), "마": ("ma", "mah"), "길": ("gil", "kil"), "연": ("yeon", "youn", "yon"),
    "위": ("wi", "wee"), "표": ("pyo",), "명": ("myung", "myeong", "myong"), "기": ("ki", "gi", "kee"), "반": ("ban", "pan"), "왕": ("wang",),
    "금": ("geum", "keum", "kum"), "옥": ("ok", "ock"), "육": ("yook", "yuk"), "인": ("in",), "맹": ("maeng",), "제": ("je", "che"), "모": ("mo",),
    "탁": ("tak",), "국": ("kook", "guk", "kuk"), "은": ("eun", "un"), "편": ("pyeon", "pyun"), "용": ("yong",), "예": ("ye", "yeh"),
    "봉": ("bong", "pong"), "사": ("sa",), "부": ("boo", "bu"), "피": ("pi", "pee"), "감": ("kam", "gam"), "경": ("kyung", "kyeong"),
    "복": ("bok", "pok"), "목": ("mok",), "형": ("hyung", "hyeong"), "두": ("doo", "du"), "어": ("eo", "uh"), "음": ("eum",), "빈": ("bin",),
    "남궁": ("namgung", "namkoong", "namgoong", "namkung"), "황보": ("hwangbo",), "선우": ("sunwoo", "seonu", "seonwoo"), "제갈": ("jegal", "chegal"),
    "독고": ("dokgo", "dokko"), "사공": ("sagong", "sakong"), "서문": ("seomun", "seomoon"),
}  # fmt: skip
"""Family name → its Latin spellings, in small letters."""

ONSETS: dict[str, str] = {
    "k": "ㄱ", "g": "ㄱ", "kk": "ㄱ", "gg": "ㄱ", "kh": "ㄱ", "n": "ㄴ", "d": "ㄷ", "t": "ㄷ", "tt": "ㄷ", "th": "ㄷ", "r": "ㄹ", "l": "ㄹ", "rh": "ㄹ",
    "m": "ㅁ", "b": "ㅂ", "p": "ㅂ", "bb": "ㅂ", "ph": "ㅂ", "s": "ㅅ", "sh": "ㅅ", "ss": "ㅅ", "j": "ㅈ", "ch": "ㅈ", "jj": "ㅈ", "z": "ㅈ",
    "h": "ㅎ", "": "ㅇ",
}  # fmt: skip
"""First consonants, plain and aspirated alike: ㄱ g~k, ㅈ j~ch, ㅂ b~p, ㄷ d~t."""

CODAS: dict[str, str] = {
    "": "", "h": "", "k": "ㄱ", "g": "ㄱ", "ck": "ㄱ", "n": "ㄴ", "hn": "ㄴ", "nn": "ㄴ", "t": "ㄷ", "d": "ㄷ", "l": "ㄹ", "r": "ㄹ", "m": "ㅁ", "hm": "ㅁ",
    "p": "ㅂ", "b": "ㅂ", "ng": "ㅇ",
}  # fmt: skip
"""Last consonants."""

OPEN_VOWELS: dict[str, str] = {
    "a": "ㅏ", "ah": "ㅏ", "ae": "ㅐ", "ai": "ㅐ", "ay": "ㅐ", "ya": "ㅑ", "eo": "ㅓ", "uh": "ㅓ", "e": "ㅔㅐ", "yeo": "ㅕ", "yuh": "ㅕ", "ye": "ㅖㅕ",
    "o": "ㅗ", "oh": "ㅗ", "wa": "ㅘ", "wha": "ㅘ", "wae": "ㅙ", "oe": "ㅚ", "oi": "ㅚ", "yo": "ㅛ", "u": "ㅜ", "oo": "ㅜ", "ou": "ㅜ", "woo": "ㅜ", "wu": "ㅜ",
    "wo": "ㅝ", "weo": "ㅝ", "wi": "ㅟ", "wee": "ㅟ", "yu": "ㅠ", "yoo": "ㅠ", "you": "ㅠ", "eu": "ㅡ", "ui": "ㅢ", "eui": "ㅢ", "ee": "ㅣㅢ", "i": "ㅣㅢ",
    "yi": "ㅣ", "y": "ㅣ",
}  # fmt: skip
"""Vowels at the end of a syllable, with all spellings they may have."""

CLOSED_VOWELS: dict[str, str] = {
    **OPEN_VOWELS,
    "u": "ㅓㅜㅡ", "o": "ㅗㅓ", "ou": "ㅓㅜ", "yu": "ㅕㅠ", "you": "ㅕㅠ", "yo": "ㅛㅕ", "woo": "ㅜ", "wo": "ㅝ", "i": "ㅣ", "ee": "ㅣ", "ea": "ㅐㅓ",
}  # fmt: skip
"""Vowels before a last consonant: ㅓ is written u, eo and o there (Jung, Jeong, Jong)."""

PLAIN_ONSETS = ("g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h")
PLAIN_VOWELS = (
    "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i",
)  # fmt: skip
PLAIN_CODAS = (
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t",
)  # fmt: skip
"""The letters of a syllable block in the order of Unicode, as the official system writes each syllable alone (개정 로마자 표기법)."""
