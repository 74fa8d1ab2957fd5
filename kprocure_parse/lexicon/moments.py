"""Words that tell a day, a month or a year from another: 지난 3일, 오는 17일, 올해 9월, 오늘(17일)."""

LAST: tuple[str, ...] = ("지난",)
NEXT: tuple[str, ...] = ("오는",)
MONTHS: dict[str, int] = {"이달": 0, "이번 달": 0, "지난달": -1, "다음 달": 1, "다음달": 1, "내달": 1}
"""Word before a bare day → months to add to that of the release."""
YEARS: dict[str, int] = {"올해": 0, "금년": 0, "내년": 1, "작년": -1, "지난해": -1, "전년": -1, "재작년": -2}
"""Word before a month → years to add to that of the release."""
EARLIER_DAYS: dict[str, int] = {"어제": -1}
"""Word before a day in brackets → days to add, besides those of headers (clock.RELATIVE_DAYS), where none is in the past."""
COMING: tuple[str, ...] = ("까지", "예정")
"""What follows a day that is still to come."""
PARTS_OF_MONTH: tuple[str, ...] = ("초", "중순", "하순", "말")
"""What follows a month of which a part is meant."""
SINCE, UNTIL = "부터", "까지"
"""What follows the beginning and the end of a period."""
TILDES = "~∼～〜"
"""What stands between the ends of a period or of a range of figures."""
