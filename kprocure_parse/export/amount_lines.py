"""An amount of money in one line for people: day, value, what it counts, the words of the text, the file."""

from __future__ import annotations

from kprocure_parse.export.row_kinds import RowEntry
from kprocure_parse.mentions.kinds import Amount


def amount_line(row: RowEntry) -> str:
    """`2026-09-17     340,200,000,000 KRW  budget      3,402억 원  release.hwpx`."""
    amount: Amount = row.part
    value = f"{amount.value:,f}" if amount.upper is None else f"{amount.value:,f} to {amount.upper:,f}"
    words = " ".join(row.taken.record.text[amount.span.slice].split())
    day = row.taken.day.isoformat() if row.taken.day else "-"
    told = f"{day:<10}  {value:>23} {amount.currency}  {amount.purpose or '-':<10}  {words}"
    return f"{told}  {row.taken.file}" if row.taken.file else told
