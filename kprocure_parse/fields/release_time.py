"""Release time (보도시점, 보도일시): the stretches of its cell, read beside the distribution date."""

from __future__ import annotations

import datetime as dt

from kprocure_parse.layout.zones import Sections
from kprocure_parse.records import ReleaseTime
from kprocure_parse.values.times import read_release_time


def extract(sections: Sections, sibling: dt.date | None) -> ReleaseTime | None:
    """From when the release may be published; `sibling` is the date of 배포, for what the cell omits."""
    row = sections.row("release_time")
    return None if row is None else read_release_time(sections.text, row.parts, sibling)
