"""Pictures of the figures as SVG, drawn by hand: bars on a logarithmic axis, and a line through points.

Lengths are in pixels, from the upper left corner. The ground is white, so that a dark page shows them too.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple
from xml.sax.saxutils import escape

WIDTH, LINE, MARGIN = 800, 26, 40
LABELS, FIGURES = 170, 250
"""Room for the names left of the bars and for the figures right of them."""
MET, MISSED, INK, GRID = "#2b7bba", "#d1622b", "#222222", "#dddddd"
"""Blue and orange, which colour-blind readers tell apart too."""
TALL = 360
"""Height of a picture with a line."""
LEAST, MOST = 0.01, 100.0
"""Ends of the axis of ratios; values beyond are drawn at the end, with the true figure beside them."""
_UNSPEAKABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML does not allow."""


class Bar(NamedTuple):
    """A row: its value over its target (1 is the target, less is better), and the figure in words."""

    name: str
    ratio: float
    met: bool
    figure: str


class Axis(NamedTuple):
    """The range of an axis, its place, and its label."""

    least: float
    most: float
    start: float
    end: float
    logarithmic: bool
    title: str

    def at(self, value: float) -> float:
        """The place of a value; values outside are placed at the ends."""
        scale: Callable[[float], float] = math.log10 if self.logarithmic else float
        inside = min(max(value, self.least), self.most)
        share = (scale(inside) - scale(self.least)) / (scale(self.most) - scale(self.least))
        return self.start + share * (self.end - self.start)

    @property
    def ticks(self) -> list[float]:
        """Powers of ten, or round numbers, between the ends."""
        if self.logarithmic:
            ends = math.ceil(math.log10(self.least) - 1e-9), math.floor(math.log10(self.most) + 1e-9)
            return [10.0**power for power in range(ends[0], ends[1] + 1)]
        step = _round((self.most - self.least) / 5)
        return [step * number for number in range(math.ceil(self.least / step), math.floor(self.most / step) + 1)]


def bars(title: str, rows: Sequence[Bar]) -> str:
    """Horizontal bars from the target, at 1, to each row's ratio; the axis is logarithmic."""
    ratios = [min(max(row.ratio, LEAST), MOST) for row in rows]
    axis = Axis(min([*ratios, 0.5]) / 1.1, max([*ratios, 2]) * 1.1, LABELS, WIDTH - FIGURES, True, "value / target")  # noqa: FBT003 - a field
    bottom = MARGIN + LINE * len(rows)
    parts = [*_grid(axis, MARGIN, bottom)]
    for number, row in enumerate(rows):
        parts += _bar(axis, row, MARGIN + LINE * number)
    one = axis.at(1)
    parts.append(f'<line x1="{one:.1f}" y1="{MARGIN - 4}" x2="{one:.1f}" y2="{bottom}" stroke="{INK}"/>')
    parts.append(_text(one, MARGIN - 8, "target", anchor="middle", size=11))
    parts.append(_text((axis.start + axis.end) / 2, bottom + 34, axis.title, anchor="middle"))
    return _picture(title, bottom + MARGIN + 6, parts)


def _bar(axis: Axis, row: Bar, top: float) -> Iterator[str]:
    left, right = sorted((axis.at(1), axis.at(row.ratio)))
    colour, middle = MET if row.met else MISSED, top + LINE / 2 + 4
    yield f'<rect x="{left:.1f}" y="{top + 4:.1f}" width="{max(right - left, 1):.1f}" height="{LINE - 8}" fill="{colour}"/>'
    yield _text(axis.start - 8, middle, row.name, anchor="end")
    yield _text(axis.end + 8, middle, f"{row.figure} {'✓' if row.met else '✗'}", colour=colour)


def line(
    title: str,
    points: Mapping[float, float],
    across: str,
    up: str,
    *,
    logarithmic: bool,
) -> str:
    """A line through points, `across` and `up` being what the axes say. Raises ValueError for no point."""
    if not points:
        raise ValueError("no point to draw")
    x = Axis(*_ends(points, logarithmic=logarithmic), 80, WIDTH - MARGIN, logarithmic, across)
    y = Axis(*_ends(points.values(), logarithmic=logarithmic), TALL - 60, MARGIN + 10, logarithmic, up)
    places = [(x.at(one), y.at(other)) for one, other in sorted(points.items())]
    parts = [*_grid(x, y.end, y.start)]
    for tick in y.ticks:
        parts.append(f'<line x1="{x.start}" y1="{y.at(tick):.1f}" x2="{x.end}" y2="{y.at(tick):.1f}" stroke="{GRID}"/>')
        parts.append(_text(x.start - 8, y.at(tick) + 4, f"{tick:,.6g}", anchor="end", size=11))
    for (left, top), (right, bottom) in pairwise(places):
        parts.append(
            f'<line x1="{left:.1f}" y1="{top:.1f}" x2="{right:.1f}" y2="{bottom:.1f}" stroke="{MET}" stroke-width="2"/>'
        )
    parts += [f'<circle cx="{left:.1f}" cy="{top:.1f}" r="3.5" fill="{MET}"/>' for left, top in places]
    parts.append(_text((x.start + x.end) / 2, TALL - 16, across, anchor="middle"))
    parts.append(_text(x.start, y.end - 12, up))
    return _picture(title, TALL, parts)


def _ends(values: Iterable[float], *, logarithmic: bool) -> tuple[float, float]:
    """Where an axis begins and ends: 0 or the least, and a little beyond the most."""
    known = [value for value in values if value > 0 or not logarithmic]
    if not known:
        raise ValueError("a logarithmic axis shows no 0")
    if logarithmic:
        return min(known) / 1.2, max(known) * 1.2
    return min(0.0, *known), max(*known, 1e-9) * 1.1


def _grid(axis: Axis, top: float, bottom: float) -> Iterator[str]:
    """Upright lines with their numbers below."""
    for tick in axis.ticks:
        place = f"{axis.at(tick):.1f}"
        yield f'<line x1="{place}" y1="{top}" x2="{place}" y2="{bottom}" stroke="{GRID}"/>'
        yield _text(axis.at(tick), bottom + 16, f"{tick:,.6g}", anchor="middle", size=11)


def _round(step: float) -> float:
    """1, 2 or 5 times a power of ten, at least `step`."""
    power: float = 10.0 ** math.floor(math.log10(step))
    return next((power * factor for factor in (1, 2, 5) if power * factor >= step), power * 10)


def _text(x: float, y: float, text: str, **how: object) -> str:
    """Text; `how` is anchor, size and colour."""
    anchor, size, colour = how.get("anchor", "start"), how.get("size", 13), how.get("colour", INK)
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}" fill="{colour}"'
    return f"<text {place}>{_said(text)}</text>"


def _said(text: str) -> str:
    """Text, escaped and without characters that XML forbids."""
    return escape(_UNSPEAKABLE.sub("\ufffd", text))


def _picture(title: str, height: float, parts: Iterable[str]) -> str:
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:.0f}" width="{WIDTH}" height="{height:.0f}" '
        'role="img" font-family="sans-serif">'
    )
    ground = f'<rect width="{WIDTH}" height="{height:.0f}" fill="#ffffff"/>'
    heading = _text(12, 20, title, size=14)
    return "\n".join((head, f"<title>{_said(title)}</title>", ground, heading, *parts, "</svg>")) + "\n"
