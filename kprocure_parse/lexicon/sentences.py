"""How sentences end: Korean ones by their last syllables, English ones by their last mark."""

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
"""The polite ending whatever stands before it: enough where a full stop follows."""

QUESTIONS: tuple[str, ...] = ("죠", "까")
"""Endings that a question or a spoken line adds (그렇죠, 어떨까)."""

NOUNS: tuple[str, ...] = ("함", "음", "임", "됨", "짐")
"""Endings by which a memo turns its verb into a noun: 추진함, 있음, 예정임, 확정됨, 이루어짐."""

STOPS = ".!?"
"""Marks that end an English sentence."""

PAUSES = ":;"
"""Marks after which an English line is as good as ended: a list or a second half follows."""

CLOSERS = "\"”’'）)"
"""Marks that may close after the last word of a sentence."""
