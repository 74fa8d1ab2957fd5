"""Words that two versions of one release are compared by: numbers in words, and what is counted under which name in the other language."""

NUMBERS_EN: dict[str, int] = {
    "two": 2, "both": 2, "twice": 2, "three": 3, "thrice": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "dozen": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
"""English numbers in words, in small letters; one is an article as often as a number."""
ONES_EN: dict[str, int] = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip
"""What follows twenty-."""
SCALES_EN: dict[str, int] = {"hundred": 100, "thousand": 1_000, "million": 1_000_000}
"""What follows a number in words."""
ENDINGS_EN: tuple[str, ...] = ("st ", "nd ", "rd ", "th ")
"""What makes an ordinal of a figure, and a blank after it."""
ONES_ORDINAL_EN: dict[str, int] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
}  # fmt: skip
ORDINALS_EN: dict[str, int] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20,
}  # fmt: skip
NUMBERS_KO: dict[str, int] = {
    "첫": 1, "두": 2, "양국": 2, "양측": 2, "둘": 2, "세": 3, "셋": 3, "네": 4, "넷": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9, "열": 10,
    "열두": 12, "스무": 20, "서른": 30, "마흔": 40, "쉰": 50,
}  # fmt: skip
"""Korean numbers in words."""
AFTER_NUMBERS_KO: tuple[str, ...] = (
    "번",
    "차",
    "나라",
    "달",
    "해",
    "기관",
    "지역",
    "도시",
    "분야",
    "주",
    "사람",
    "학교",
    "가족",
    "부문",
    "시간",
)
"""What such a number stands before, besides counters."""

COUNTED: dict[str, tuple[str, ...]] = {
    "명": (
        "people", "person", "visitor", "participant", "official", "student", "expert", "member", "artist", "worker", "citizen", "attendee", "guest",
        "delegate", "trainee", "employee", "researcher", "scholar", "individual", "representative", "foreigner", "tourist", "teenager", "child",
        "speaker", "panelist", "presenter", "artisan", "soldier", "winner", "applicant", "staff", "personnel", "resident", "buyer", "entry",
    ),
    "개국": ("countr", "nation"),
    "개사": ("compan", "firm", "enterprise", "business", "sme", "supplier", "startup", "exhibitor", "vendor"),
    "주년": ("anniversary",),
    "점": (
        "piece", "item", "artifact", "artefact", "object", "work", "painting", "relic", "artwork", "exhibit", "propert", "photo", "document", "treasure",
    ),
    "부": ("cop",),
    "페이지": ("page",),
    "쪽": ("page",),
    "기관": ("institution", "organization", "organisation", "agenc", "institute"),
    "마리": ("animal", "bird", "head", "individual"),
    "권": ("volume", "book"),
    "종": ("species", "kind", "type"),
    "회": ("time", "session", "round", "occasion", "edition", "th", "st", "nd", "rd"),
    "차례": ("time", "round", "occasion"),
    "차": ("time", "session", "round", "th", "st", "nd", "rd"),
    "개소": ("site", "place", "location", "facilit"),
    "곳": ("site", "place", "location", "facilit", "venue", "temple", "palace", "spot", "tomb"),
    "건": ("case", "item", "contract", "element", "propert", "heritage", "document", "inscription", "project"),
    "개": (
        "piece", "item", "organization", "organisation", "institution", "presentation", "project", "site", "element", "program", "compan", "countr",
        "session", "propert", "team", "city", "cities", "shop", "booth", "section", "topic", "area", "field", "categor", "species", "tomb", "lecture",
    ),
    "팀": ("team",),
    "호": ("no",),
    "년간": ("year",),
    "개월": ("month",),
    "주간": ("week",),
    "일간": ("day",),
    "시간": ("hour",),
}  # fmt: skip
"""Korean counter or unit → how the English words for what it counts begin, in small letters."""
ORDINALS_KO: frozenset[str] = frozenset({"호", "주년", "차", "회", "년간", "개월", "주간", "일간", "시간"})
"""Of these, what counts no things."""
MEASURES: dict[str, tuple[str, ...]] = {
    "km": ("km", "㎞", "킬로미터", "kilometers", "kilometer", "kilometres"),
    "m": ("m", "미터", "meters", "meter", "metres"),
    "cm": ("cm", "㎝", "센티미터", "centimeters", "centimeter", "centimetres"),
    "mm": ("mm", "㎜", "밀리미터", "millimeters", "millimeter"),
    "㎡": ("㎡", "m²", "제곱미터", "square meters", "square metres", "sq m"),
    "ha": ("ha", "㏊", "헥타르", "hectares"),
    "kg": ("kg", "㎏", "킬로그램", "kilograms", "kilogram"),
    "t": ("톤", "tons", "tonnes"),
}
"""Measures → how they are written in either language."""
NOT_COUNTED: tuple[str, ...] = ("월", "년", "발", "최", "의적", "적")
"""What makes another word of a unit: 5개월, 3개년."""
MODIFIERS_KO = "여"
"""Between a figure and its unit."""
SHORTENED_EN: tuple[str, ...] = (
    "Mr", "Ms", "Mrs", "Dr", "No", "Nos", "St", "Co", "vs", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Ltd",
    "Inc", "vol", "Vol", "etc",
)  # fmt: skip
"""What a full stop shortens and no sentence ends with."""

MAY = "May"
BEFORE_MAY: tuple[str, ...] = ("in ", "of ", "(", "from ", "until ", "since ", "by ", "This ", "this ")
"""What stands before May where it is the month, and no name or verb."""
