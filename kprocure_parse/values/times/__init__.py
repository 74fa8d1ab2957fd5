"""Release time, distribution and publication (보도시점, 배포, 게재일): marks of dates and clocks to moments. Knows no form, no other value."""

from kprocure_parse.values.times.calendar import DateMention, find_dates, nearest
from kprocure_parse.values.times.feed import read_feed_date
from kprocure_parse.values.times.moments import read_release_time
from kprocure_parse.values.times.stated import read_distributed, read_published

__all__ = [
    "DateMention",
    "find_dates",
    "nearest",
    "read_distributed",
    "read_feed_date",
    "read_published",
    "read_release_time",
]
