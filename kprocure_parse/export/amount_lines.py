"""An amount of money in one line for people: day, value, what it counts, the words of the text, the file."""

from __future__ import annotations

from kprocure_parse.export.names import PURPOSES
from kprocure_parse.export.phrasebook import padded, phrase
from kprocure_parse.export.row_kinds import RowEntry
from kprocure_parse.export.texts import LINES
from kprocure_parse.mentions.kinds import Amount
from kprocure_parse.records import Language

_PURPOSE = 10
"""Columns of what an amount counts; a syllable of Hangul takes two."""


def amount_line(row: RowEntry, language: Language = "en") -> str:
    """`2026-09-17     340,200,000,000 KRW  budget      3,402억 원  release.hwpx`."""
    amount: Amount = row.part
    value = f"{amount.value:,f}"
    if amount.upper is not None:
        value = LINES["range"].say(language, value=value, upper=f"{amount.upper:,f}")
    words = phrase(row.taken.record.text[amount.span.slice])
    day = row.taken.day.isoformat() if row.taken.day else "-"
    purpose = padded(PURPOSES[amount.purpose].say(language) if amount.purpose else "-", _PURPOSE)
    told = f"{day:<10}  {value:>23} {amount.currency}  {purpose}  {words}"
    return f"{told}  {phrase(row.taken.file)}" if row.taken.file else told
