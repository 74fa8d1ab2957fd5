"""Why a target is not met, by the name of the row: a sentence or three, printed with the figure where it is not met."""

_BREADTH = (
    "It decides more than the build before did: what is no release, explanations, headings and levels, confidence, who is named in what office. "
    "For a text of PPS it runs 123,000 bytecodes of 1,155 functions, where that build ran 81,000 of 633. The processor executes as many instructions "
    "for both (1.00 over 100 texts, under callgrind), but takes longer for them: a third more of its guesses at the next bytecode are wrong."
)
REASONS: dict[str, str] = {
    "text-before": _BREADTH,
    "ministries-before": "The same as text-before.",
    "bilingual-before": "The same as text-before.",
    "text-langdetect": (
        "A text of PPS takes some 4,000 calls of Python functions and 4,700 of C functions, and the profile is flat: "
        "no function takes more than 2 % of the time. The detector reads a fixed number of n-grams, however long the text is."
    ),
    "ministries-langdetect": "The same as text-langdetect.",
    "text-floor": (
        "The floor is ten patterns and the records, nearly all of it in C; every judgement is Python. "
        "Titles, contacts, agencies and quotes, which weigh candidates, are more than half of what lies above it."
    ),
}
