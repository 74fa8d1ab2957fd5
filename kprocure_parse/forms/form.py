"""What recognition decides about a text: whether it is a release, an article or neither, and the habits of its writer."""

from typing import Literal, NamedTuple

Family = Literal["release", "article", "none"]
Style = Literal["marked", "plain"]
Titles = Literal["wrapped", "one_line"]


class Form(NamedTuple):
    """A text's family and habits.

    `confidence` is the probability that the family is right, `evidence` the signs that were seen, heaviest first. `style` says
    how the body is written: with □ ㅇ - marks or as plain paragraphs; `titles` whether headlines wrap over lines or keep to one; `head` are
    the labels of the board page it was copied from (Writer, Date), which stand above the title; `head_date` is the one before a date.
    """

    family: Family
    confidence: float = 1.0
    evidence: tuple[str, ...] = ()
    style: Style = "plain"
    titles: Titles = "wrapped"
    head: tuple[str, ...] = ()
    head_date: str | None = None
