"""How sentences end: in Korean with certain syllables, in English with certain marks."""

PREDICATES: tuple[str, ...] = (
    "다",
    "세요",
    "어요",
    "해요",
    "아요",
    "에요",
    "지요",
    "네요",
    "이요",
    "여요",
    "시오",
    "니까",
)
"""Endings of a finite verb: 밝혔다, 드립니다, 함께해요, 하십시오, 있습니까."""

POLITE = "요"
"""The polite ending after any stem: enough if a full stop follows."""

QUESTIONS: tuple[str, ...] = ("죠", "까")
"""Further endings in questions and speech (그렇죠, 어떨까)."""

NOUNS: tuple[str, ...] = ("함", "음", "임", "됨", "짐")
"""Endings that turn the verb of a memo into a noun: 추진함, 있음, 예정임, 확정됨, 이루어짐."""

OPEN: tuple[str, ...] = (
    ",", "，", "및", "또는", "위한", "위해", "통해", "대한", "대해", "따른", "따라", "함께", "하고", "되고", "이고", "있고", "었고", "았고", "였고", "했고", "시키고", "리고",
    "며", "면서", "는 데", "한편", "하여", "에서", "에게", "으로써", "하는", "있는", "되는", "는 등", "인 등", "는", "므로", "도록", "지만", "으나",
)  # fmt: skip
"""Endings after which a Korean sentence continues on the next line."""

CUT: tuple[str, ...] = ("을", "를", "은", "에", "로", "가", "이", "와", "과", "한", "할", "된", "던", "께")
"""Particles and endings at the end of a long line, after which only a predicate can come. In short lines they can be the last syllable of a noun."""

NO_CUT: tuple[str, ...] = (
    *(f"{before}가" for before in "증평추불참문상점허국전동번삼인대단원물주고저유휴작화악업농초분역출호특감생석투수"),
    *(f"{before}이" for before in "없같굳많상까킴추높차린놀길깊넓나사꽂잡브웨고종오맞"),
    *(f"{before}과" for before in "부결책성효통불경초입전학사융장리진괄획영안"),
    *(f"{before}한" for before in "제기권북상하방극시무남유국"),
    *(f"{before}할" for before in "역분관"),
    *(f"{before}은" for before in "많적높낮좋작젊"),
    "토로",
)
"""Ends of words that only look like these: 증가, 전문가, 어린이, 결과, 제한, 역할."""

UNTITLED: tuple[str, ...] = ("가", "은", "와", "과", " 등")
"""Those of them, and 등 after a list, with which no long title ends; titles may end like `작은 마을에서 큰 도시로`."""

LINKING: tuple[str, ...] = ("다만", "이를")
"""Words that link a sentence to the one before it, besides those that open a sentence of the same speaker (speech.LINKS_KO)."""

GENITIVE, NO_GENITIVE = "의", "심논회협합결건동문정강주편창임제유"
"""의, which leaves a phrase open, and the syllables after which it does not, because it ends a word of its own: 회의, 협의, 문의."""

STOPS = ".!?"
"""Marks that end an English sentence."""

PAUSES = ":;"
"""Marks that end an English line too, since a list or a second half follows."""

CLOSERS = "\"”’'）)"
"""Closing marks that may follow the last word of a sentence."""
