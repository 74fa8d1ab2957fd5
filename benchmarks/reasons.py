"""Why a target is not met, by the name of the row: a sentence or three, printed with the figure where it is not met."""

REASONS: dict[str, str] = {
    "text-langdetect": (
        "A release takes some 380 pattern matches and 5,800 function calls, and the profile is flat: no single place is worth optimising. "
        "The detector reads a fixed number of n-grams, however long the text is. Calls of the compiled patterns alone take nearly a quarter "
        "of the parse, which is more than the target leaves for everything."
    ),
    "text-patterns": (
        "The five patterns take less than the 0.05 ms that the target supposed, and eight times their time is less than the patterns "
        "that a release needs take by themselves."
    ),
    "hwpx": (
        "xml.etree is written in C and takes about a third of the 15 ms a file that the target supposed. "
        "Parsing the text alone, once it is read, takes more than 1.4 times that."
    ),
    "pdf-pypdfium2": (
        "Bare text is one call into C a page; the parser asks PDFium for the code, the box and the owner of every character, "
        "since only the places of characters show lines, columns and tables. Reading pages this way takes nearly half of the time."
    ),
    "pdf-markitdown": "Nearly half of what a page costs is what is asked of PDFium; see pdf-pypdfium2.",
    "html": (
        "More than a third of the time is what the text takes once it is read, and that alone is more than a fifth of trafilatura's time."
    ),
    "hwp": "olefile and zlib do nearly all of their work in C; records, paragraphs, tables and fields are Python.",
    "first": (
        "The import does not do it: modules are loaded and patterns compiled when first used, so the first text pays for them. "
        "The compiler of patterns, itself written in Python, is more than half of it: "
        "about 110 patterns for a Korean release, 150 for a bilingual one; regex, attrs' classes and the modules are the rest."
    ),
}
