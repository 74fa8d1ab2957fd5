"""What exports and links take, and how they refuse what is no record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

import kprocure_parse as kp

DAY = dt.date(2026, 9, 17)
TAKERS: dict[str, Callable[[Any], object]] = {
    "link": kp.link,
    "offices": kp.offices,
    "agenda": lambda given: kp.agenda(given, DAY, DAY),
    "contact_history": lambda given: kp.contact_history(given, "가상과"),
    "to_csv": lambda given: "".join(kp.to_csv(given)),
    "to_ics": kp.to_ics,
}


@pytest.mark.parametrize("taker", TAKERS)
@pytest.mark.parametrize(
    ("given", "named"), [(["a.txt"], "str"), ("a.txt", "str"), ([("a.txt", "b.txt")], "str"), ([None], "NoneType")]
)
def test_what_is_no_record_is_refused_in_words(taker: str, given: Any, named: str) -> None:
    with pytest.raises(TypeError, match=rf"^{named} is no record: .*parse_many yields; .*parse_many\(\[path\]\)$"):
        TAKERS[taker](given)
