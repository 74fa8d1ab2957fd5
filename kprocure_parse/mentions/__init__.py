"""What a release says in running text: amounts, shares, counts, moments, laws, notices, bodies, people in office. Stands above the record."""

from kprocure_parse.mentions.finding import day_of, find_mentions, mentions_of
from kprocure_parse.mentions.kinds import (
    Amount,
    Bound,
    Count,
    Law,
    LawKind,
    Mention,
    Moment,
    Notice,
    Organisation,
    Percent,
    Person,
    Purpose,
)

__all__ = [
    "Amount",
    "Bound",
    "Count",
    "Law",
    "LawKind",
    "Mention",
    "Moment",
    "Notice",
    "Organisation",
    "Percent",
    "Person",
    "Purpose",
    "day_of",
    "find_mentions",
    "mentions_of",
]
