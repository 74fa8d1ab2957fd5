"""A release → the moments from which media may publish it. Reads no clock: when a medium is free does not hang on when one asks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import groupby
from typing import get_args

from kprocure_parse.clearance import Clearance
from kprocure_parse.records import Medium
from kprocure_parse.release import Release

MEDIA: tuple[Medium, ...] = tuple(medium for medium in get_args(Medium) if medium != "all")
_ANY_MOMENT = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)


def openings(release: Release, media: Iterable[Medium] = MEDIA) -> list[tuple[Clearance, ...]]:
    """For each moment or condition, what the release says of its media; those of which it says nothing only if there are no others."""
    cleared = [release.clearance(each, _ANY_MOMENT) for each in media]
    stated = [each for each in cleared if each.state != "not_stated"]
    return [tuple(alike) for _, alike in groupby(sorted(stated or cleared, key=_moment), key=_moment)]


def _moment(clearance: Clearance) -> tuple[str, bool, str, str]:
    """What tells two entries of a release apart, in words, which can be sorted."""
    time = clearance.time.isoformat() if clearance.time else ""
    return time, clearance.exact, clearance.condition or "", clearance.rule
