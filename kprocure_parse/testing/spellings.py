"""Amounts of money in the spellings in which releases write them: strategies for tests of whoever reads amounts."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

from kprocure_parse.lexicon.amounts import MYRIADS

_LARGEST = 10**16
_BLANKS = ("", " ")


def spelled(value: int, *, commas: bool = True, blank: str = " ") -> str:
    """A whole number by its myriads: 1조 2,000억 3,400; the inverse of what mentions read."""
    parts: list[str] = []
    for word, unit in sorted(MYRIADS.items(), key=lambda each: -each[1]):
        count, value = divmod(value, unit)
        if count:
            parts.append(f"{count:,}{word}" if commas else f"{count}{word}")
    if value or not parts:
        parts.append(f"{value:,}" if commas else str(value))
    return blank.join(parts)


@st.composite
def amounts_of_won(draw: st.DrawFn) -> tuple[Decimal, str]:
    """A value in won, and one of its spellings."""
    myriads = draw(st.lists(st.integers(0, 9_999), min_size=1, max_size=3))
    value = sum(count * 10 ** (4 * (place + 1)) for place, count in enumerate(myriads)) or 10_000
    blank, won = draw(st.sampled_from(_BLANKS)), draw(st.sampled_from(_BLANKS))
    ways = [f"{spelled(value, commas=draw(st.booleans()), blank=blank)}{won}원", f"{value:,}원"]
    if value % 10**8 == 0:
        ways.append(f"{value // 10**8:,}억{won}원")
    if value % 10**6 == 0:
        ways.append(f"{value // 10**6:,}백만{won}원")
    if value % 10**7 == 0:
        ways.append(f"{Decimal(value) / 10**8:f}억{won}원" if value % 10**5 else f"{value // 10**4:,}만{won}원")
    return Decimal(value), draw(st.sampled_from(ways))
