"""How hard the laws try. The profile says how many examples a cheap law has (tests/conftest.py); the dear ones have a share of them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from itertools import count
from typing import Literal, NamedTuple

from hypothesis import settings

EXAMPLES = settings().max_examples
DEEP = EXAMPLES >= 100
"""Whether time is no object: in continuous integration and overnight, not on a desk."""


class Share(NamedTuple):
    """One example of so many that the profile has, but at least so many."""

    of: int
    least: int


Cost = Literal["record", "release", "one of many", "every format", "one of many in every format", "processes"]
SHARES: dict[Cost, Share] = {
    # a release is drawn (40 ms) and read once or twice (20 to 80 ms); a text of a cheap law takes a few milliseconds
    "release": Share(5, 5),
    # any record that the types allow is drawn, up to 30 ms
    "record": Share(3, 10),
    # the same for each of eleven forms in six formats, or of many spellings: together they try as many as the profile has, or several times as many
    "one of many": Share(12, 2),
    # a release is written and read in six formats (300 ms); what differs between examples is the release, which the laws above vary too
    "every format": Share(25, 3),
    # the same for each of many spellings: even with one release each they are more than the law above has
    "one of many in every format": Share(25, 1),
    # processes are started (a second): what goes wrong there hangs on the way between them, which few documents show
    "processes": Share(100, 2),
}
"""What an example costs, with the share that it is worth."""
LENGTH = 100_000 if DEEP else 20_000
"""Characters of a text without end, which only shows that no time is: what takes quadratic time takes seconds, or in depth minutes."""


def examples(cost: Cost) -> int:
    """The number of examples for a law of this cost."""
    share = SHARES[cost]
    return max(EXAMPLES // share.of, share.least)


def calls(work: Callable[[], object]) -> int:
    """How many functions are called while this is done: a measure of work that is the same on every machine, unlike time."""
    counter = count()
    before = sys.getprofile()
    sys.setprofile(lambda _, event, __: next(counter) if event.endswith("call") else None)
    try:
        work()
    finally:
        sys.setprofile(before)
    return next(counter)
