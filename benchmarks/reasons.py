"""Why a target is not met, by the name of the row: a sentence or three, printed with the figure where it is not met."""

REASONS: dict[str, str] = {
    "text-langdetect": (
        "A release asks some 690 pattern questions and calls some 6,500 functions, and the profile is flat: no single place is left to save at. "
        "The detector reads a fixed number of n-grams, however long the text is. Calls of the compiled patterns alone take about half "
        "of the parse, which is more than the target leaves for everything."
    ),
    "text-patterns": (
        "The five patterns take about a quarter of the 0.05 ms that the target supposed, so that eight times their time is about "
        "a tenth of a millisecond: fewer than 200 calls of a function for every field of a release and its spans."
    ),
    "hwpx": (
        "xml.etree is written in C and takes about a ninth of the 15 ms a file that the target supposed. "
        "Parsing the text alone, once it is read, takes more than 1.4 times that."
    ),
    "pdf-pypdfium2": (
        "Bare text is one call into C a page; the parser asks PDFium for the code, the box and the owner of every character, "
        "since lines, columns and tables are known only from where characters stand. Those calls are most of the time."
    ),
    "pdf-markitdown": "Half of what a page costs is PDFium's answer for every character; see pdf-pypdfium2.",
    "html": (
        "Half of the time is what the text takes once it is read, and that half alone is more than a fifth of trafilatura's time."
    ),
    "hwp": "olefile and zlib do nearly all of their work in C; records, paragraphs, tables and fields are Python.",
    "first": (
        "The import no longer does it: modules are loaded and patterns compiled when first used, so the first text pays for them. "
        "Together they take about half of what import and first text took before. The compiler of patterns, in Python itself, is most of it: "
        "about 160 patterns for a bilingual release; attrs' classes and the modules are the rest."
    ),
}
