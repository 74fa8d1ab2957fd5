"""Newspaper articles as specimens, and how they are put on paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from attrs import frozen

from kprocure_parse.records import Byline, Caption
from kprocure_parse.release import Article
from kprocure_parse.testing.sheet import Sheet, SheetLine
from kprocure_parse.testing.specimen import PressId

Order = Literal["byline", "date"]
"""Whether the byline or the date comes first below the headline."""


@frozen(kw_only=True)
class PressManner:
    """How an article is spelled: choices that change no value.

    `residue` is what copying leaves at the top, `tail` at the end. `byline` is a pattern with `{}` for the name, `together` puts
    all names into one line, `dated` is the line of the date, `order` says whether it or the byline comes first. `credit` is a
    pattern with `{text}` and `{credit}`. `caption_after` has for each caption the index of the paragraph before it (-1: below
    the head, -2: above the headline), `subhead_before` for each subhead the index of the paragraph below it. `repeated` says
    whether each caption is printed twice in a row, as in copies; at the ends of two pages it would look like their foot.
    """

    residue: str = ""
    tail: str = ""
    byline: str = "By {}"
    together: bool = False
    dated: str = ""
    order: Order = "byline"
    credit: str = "{text} ({credit})"
    caption_after: tuple[int, ...] = ()
    subhead_before: tuple[int, ...] = ()
    repeated: bool = False


@frozen(kw_only=True)
class ArticleSpecimen:
    """An invented article; `article` holds every value that a reader should find."""

    form: PressId = "press.newspaper"
    article: Article
    manner: PressManner

    @property
    def record(self) -> Article:
        """The article, under the name that releases have too."""
        return self.article


def sheet(specimen: ArticleSpecimen) -> Sheet:
    """What a copy of an article shows, top to bottom."""
    return tuple(_written(specimen.article, specimen.manner))


def _written(article: Article, manner: PressManner) -> Iterator[SheetLine]:
    if manner.residue:
        yield SheetLine(kind="furniture", text=manner.residue)
    if article.outlet:
        yield SheetLine(kind="furniture", text=article.outlet.text)
    yield from _captions(article, manner, -2)
    if article.headline:
        yield SheetLine(kind="title", text=article.headline.text)
    head = [*_signed(article.bylines, manner)], [*([SheetLine(kind="row", text=manner.dated)] if manner.dated else [])]
    yield from (line for part in (head if manner.order == "byline" else head[::-1]) for line in part)
    yield from _captions(article, manner, -1)
    for place, item in enumerate(article.body):
        for subhead, where in zip(article.subheads, manner.subhead_before, strict=True):
            if where == place:
                yield SheetLine(kind="blank")
                yield SheetLine(kind="subtitle", text=subhead.text)
        yield SheetLine(kind="blank")
        yield SheetLine(kind="body", text=item.text)
        yield from _captions(article, manner, place)
    if manner.tail:
        yield SheetLine(kind="notice", text=manner.tail)


def _captions(article: Article, manner: PressManner, place: int) -> Iterator[SheetLine]:
    for caption, where in zip(article.captions, manner.caption_after, strict=True):
        if where == place:
            yield SheetLine(kind="blank")
            yield from [_caption(caption, manner)] * (2 if manner.repeated else 1)


def _caption(caption: Caption, manner: PressManner) -> SheetLine:
    return SheetLine(kind="caption", text=manner.credit.format(text=caption.text, credit=caption.credit))


def _signed(bylines: Sequence[Byline], manner: PressManner) -> Iterator[SheetLine]:
    """The bylines: one per line, or all names in one line and the addresses after them."""
    if manner.together and len(bylines) > 1 and not any(each.email for each in bylines):
        yield SheetLine(kind="row", text=manner.byline.format(" and ".join(each.name for each in bylines)))
        return
    for each in bylines:
        yield SheetLine(kind="row", text=manner.byline.format(f"{each.name} {each.email}" if each.email else each.name))
