"""Words by which a release says that it corrects an earlier one, and words that link nothing."""

CORRECTED: tuple[str, ...] = ("정정", "수정", "재배포", "재송부")
"""In brackets beside a title ([정정], [보도자료 정정], (수정)), in the name of a file (…_수정.hwpx), in the note above a text (수정(15:50))."""

DOCUMENTS: tuple[str, ...] = ("보도자료", "보도", "자료", "참고", "배포", "본", "판")
"""What may stand beside such a word in the brackets: [보도자료 정정], (수정본), (수정 배포)."""

NOTED: tuple[str, ...] = ("사항", "내용", "본", "함", "됨")
"""What follows the word where it opens a note above a text: 수정사항, 수정함."""

ENDINGS: tuple[str, ...] = ("hwp", "hwpx", "hml", "pdf", "odt", "fodt", "doc", "docx", "htm", "html", "xml", "txt")
"""How the name of a file ends that a text speaks of (가상 물품_수정.hwpx)."""

TOLD: tuple[str, ...] = ("하였습니다", "했습니다", "되었습니다", "합니다")
"""What follows it where it closes such a note: 환자의 수치가 수정되었습니다."""

CORRECTED_EN: tuple[str, ...] = ("Correction", "Corrected", "Revised", "Updated")
"""The same in English, in brackets beside a title."""

COMMON_LATIN: frozenset[str] = frozenset({
    "the", "and", "for", "with", "from", "korea", "korean", "republic", "seoul", "minister", "ministry", "government", "administrator", "service",
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "january", "february", "march", "april", "june", "july",
    "august", "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "www", "http", "https", "com", "net", "org", "kor", "hwp", "hwpx", "pdf", "tel", "fax", "photo", "press", "release", "this", "that",
})  # fmt: skip
"""Latin words, in small letters, that name nothing which two texts could share."""
