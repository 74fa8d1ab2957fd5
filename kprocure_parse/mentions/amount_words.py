"""An amount as somebody types it: 10억, 1조 2,000억 원, 350만 달러, USD 3.5 million, 1,000,000."""

from __future__ import annotations

from kprocure_parse.document import Span
from kprocure_parse.lexicon.amounts import WON
from kprocure_parse.mentions.english_amounts import find_english_amounts
from kprocure_parse.mentions.figures import find_figures
from kprocure_parse.mentions.kinds import Amount


def read_amount(words: str) -> Amount:
    """The amount that the words are, and nothing besides; won where they name no currency. Raises ValueError for anything else."""
    typed = " ".join(words.split())
    for spelt in (typed, f"{typed}{WON}"):
        for found in (*find_english_amounts(spelt), *find_figures(spelt)):
            if isinstance(found, Amount) and found.span == Span(0, len(spelt)) and found.upper is None:
                return found
    raise ValueError(f"{words!r} is no amount; write it as 10억, 1조 2,000억, 350만 달러 or USD 3.5 million")
