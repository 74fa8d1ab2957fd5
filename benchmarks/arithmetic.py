"""Medians, ratios and slopes: the arithmetic of the measures, without a clock."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple


class Spread(NamedTuple):
    """The median of the rounds, and their range."""

    median: float
    least: float
    most: float


def spread(values: Iterable[float]) -> Spread:
    """The spread of one or more values. Raises ValueError for none."""
    known = sorted(values)
    if not known:
        raise ValueError("no round was measured")
    return Spread(median(known), known[0], known[-1])


def ratios(ours: Sequence[float], theirs: Sequence[float]) -> tuple[float, ...]:
    """Ours over theirs, round by round, so that disturbances of a whole round cancel out. Raises ValueError for a time of 0."""
    if not all(each > 0 for each in theirs):
        raise ValueError("the clock saw no time pass; measure more documents")
    return tuple(one / other for one, other in zip(ours, theirs, strict=True))


def exponent(seconds: Mapping[int, float]) -> float | None:
    """The slope of log time over log length by least squares: 1 is linear, 2 quadratic. None for fewer than two lengths."""
    points = [(math.log(length), math.log(took)) for length, took in seconds.items()]
    if len(points) < 2:  # noqa: PLR2004 - a slope needs two points
        return None
    mean_x, mean_y = (math.fsum(axis) / len(points) for axis in zip(*points, strict=True))
    rise = math.fsum((x - mean_x) * (y - mean_y) for x, y in points)
    return rise / math.fsum((x - mean_x) ** 2 for x, _ in points)


def steps(seconds: Mapping[int, float]) -> list[float]:
    """The slope between each length and the next."""
    return [slope for one, other in pairwise(seconds.items()) if (slope := exponent(dict((one, other)))) is not None]
