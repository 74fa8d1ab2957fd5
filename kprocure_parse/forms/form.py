"""What a form is: a dated layout in which releases are published, and the evidence by which it is told."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from attrs import frozen

Family = Literal["release", "article", "none"]
Style = Literal["marked", "plain"]
Titles = Literal["wrapped", "one_line"]


@frozen(kw_only=True)
class Form:
    """One entry of the catalogue.

    A document has this form when all signs of `needs`, one of `any_of` (if there are any) and none
    of `lacks` are found in it. `style` says how the body is written: with □ ㅇ - marks or as plain
    paragraphs; `titles` whether headlines wrap over lines or keep to one; `head` are the labels of the board
    page it was copied from (Writer, Date), which stand above the title; `head_date` is the one before a date. `valid_from` and `valid_until` date the layout (None = not known).
    """

    id: str
    title: str
    family: Family
    needs: tuple[str, ...] = ()
    any_of: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    style: Style = "plain"
    titles: Titles = "wrapped"
    head: tuple[str, ...] = ()
    head_date: str | None = None
    valid_from: dt.date | None = None
    valid_until: dt.date | None = None
