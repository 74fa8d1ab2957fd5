"""Why a target is not met, by the name of the row: one or two sentences, printed with the figure where it is not met."""

REASONS: dict[str, str] = {
    "text-langdetect": (
        "A release needs about 690 pattern calls and 6,500 function calls, and its profile is flat: no single place is left to save at. "
        "The detector takes a fixed number of n-grams, however long the text is."
    ),
    "text-patterns": "Five anchored patterns take 0.014 ms a text here, not the 0.05 ms that the target supposed.",
    "hwpx": (
        "xml.etree is written in C and takes 1.7 ms a file here, not the 15 ms that the target supposed. "
        "Parsing the text alone, once it is read, takes more than that."
    ),
    "pdf-pypdfium2": (
        "Bare text is one call into C a page; the parser asks PDFium for the box of every character, "
        "since lines, columns and tables are known only from where characters stand."
    ),
    "html": (
        "Half of the time is what the text takes once it is read, and that half does not shrink with a faster reader of HTML."
    ),
    "hwp": "olefile and zlib do nearly all of their work in C; understanding the records and the text is Python.",
    "import": "The classes that attrs builds and the patterns that regex compiles take most of the import.",
}
