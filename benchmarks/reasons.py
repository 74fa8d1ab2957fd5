"""Why a target is not met, by the name of the row: a sentence or three, printed with the figure where it is not met."""

_BREADTH = (
    "It decides more than the build before did: what is no release, explanations, headings and levels, confidence, who is named in what office. "
    "A text of PPS runs 96,900 bytecodes in 3,470 calls of Python functions (119,200 on 30 November), where that build ran 74,700 in 2,760; one of "
    "ministries 168,000, where it ran 211,700. No function takes more than 3 % of them. Of 1,000 texts of the archive it takes 0.84 of that build's time."
)
REASONS: dict[str, str] = {
    "text-before": _BREADTH,
    "ministries-before": "Faster than the build before, but not twice as fast: see text-before.",
    "bilingual-before": "The same as ministries-before.",
    "text-langdetect": (
        "A text of PPS takes some 3,500 calls of Python functions, and the profile is flat: "
        "no function takes more than 3 % of the bytecodes. The detector reads a fixed number of n-grams, however long the text is."
    ),
    "ministries-langdetect": "The same as text-langdetect.",
    "text-floor": (
        "The floor is ten patterns and the records, nearly all of it in C; every judgement is Python. "
        "Titles, contacts, agencies and quotes, which weigh candidates, are more than half of what lies above it."
    ),
    "hwpx": (
        "Parsing the text alone, once it is read, takes more than the target leaves. Reading takes 0.62 of the time that it took at the build before "
        "(69 files, by turns); the rest of it is one walk in Python over the elements that xml.etree makes in C."
    ),
    "hwpx-read": "See hwpx.",
    "pdf-pypdfium2": (
        "Bare text is one call into C a page; the reader asks PDFium for the code, the box and the owner of every character, since only the places "
        "of characters show lines, columns and tables. It now takes 0.81 to 0.85 of the time that the build before took for the same pages."
    ),
    "pdf-read": "See pdf-pypdfium2.",
    "hwp-before": "Reading takes 0.74 of the time (hwp-read), and the text of these long documents with tables 1.2 times as long as before: see text-before.",
    "hwp-read": "olefile and zlib do nearly all of their work in C; records, paragraphs, tables and fields are Python.",
    "page": (
        "The pages measured hold an invented release each, which is read in a few milliseconds, while a picture costs the same for any page. "
        "For real releases of 9 to 21 pages the pictures took 0.70 to 1.76 times as long as the parse, where they took 4 to 24 times before."
    ),
    "pdf-memory": (
        "The file is joined from invented releases, each of which brings its own fonts. Of 200 pages joined from real releases "
        "(21 MB) the peak is 139 MB, 177 before pages were read one by one."
    ),
    "import": "The classes of the records are loaded with the package: attrs makes them, and there are more of them than before.",
    "first-before": (
        "A first text compiles the patterns that it asks, by compilers written in Python; those of dates (13 ms), bullets (7) and telephones (3) are the dearest left. "
        "It loads some 190 modules and makes 29 internal classes of attrs (15 ms). On 30 November it was 1.61."
    ),
}
