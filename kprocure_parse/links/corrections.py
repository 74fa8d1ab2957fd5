"""Whether a release says that it corrects an earlier one, and in which words."""

from __future__ import annotations

from kprocure_parse.lexicon import link_words as words
from kprocure_parse.patterns import quick

HEAD = 400
"""Characters above and at the beginning of a text in which a note stands."""
LONGEST = 80
"""Characters of a line that is a note."""

_WORD = f"(?:{'|'.join(words.CORRECTED)})"
_BESIDE = f"(?:{'|'.join(words.DOCUMENTS)})"
_TITLE = quick(
    rf"[\[(<【〔［（]\s?(?:{_BESIDE}\s?){{0,2}}{_WORD}\s?{_BESIDE}?\s?\d?\s?[\])>】〕］）]"
    rf"|[\[(](?i:{'|'.join(words.CORRECTED_EN)})[\])]"
)
_STEM = rf"[_(\[ ]{_WORD}(?:본|\d)?[)\]]?\."
_FILE = quick(rf"{_STEM}[A-Za-z]{{2,5}}\b")
_FILE_SAID = quick(rf"{_STEM}(?i:{'|'.join(words.ENDINGS)})\b")
_SAID = f"{_WORD}(?:{'|'.join(words.TOLD)})"
_NOTE = quick(
    rf"{_WORD}\s?\(\s?(?:\d{{1,2}}\.\s?\d{{1,2}}\.?,?\s?)?\d{{1,2}}:\d\d"
    rf"|^[*※◇◆□ㅁ○\s(<]{{0,4}}{_WORD}\s?(?:{'|'.join(words.NOTED)})|{_SAID}"
)


def note_of(title: str, text: str, name: str) -> str | None:
    """The words that say so: of the title, of the name of the file, of a line in the head of the text."""
    for told, pattern in ((title, _TITLE), (text[:HEAD], _TITLE), (name, _FILE), (name, _TITLE), (text, _FILE_SAID)):
        if found := pattern.search(told):
            return found[0].strip(" _")
    return next(
        (line.strip() for line in text[:HEAD].splitlines() if len(line) <= LONGEST and _NOTE.search(line)), None
    )


def without_note(title: str) -> str:
    """A title without such words."""
    return _TITLE.sub(" ", title)
