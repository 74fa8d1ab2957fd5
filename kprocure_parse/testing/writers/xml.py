"""A sheet and its release → the answer of data.go.kr's press-release service (15095295) with one NewsItem."""

from __future__ import annotations

import datetime as dt
from itertools import takewhile

from kprocure_parse.release import Release
from kprocure_parse.testing.sheet import Block, Sheet
from kprocure_parse.testing.writers.html_blocks import blocks
from kprocure_parse.testing.writers.markup import escaped

_ANSWER = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<response><header><resultCode>0</resultCode><resultMsg>NORMAL_SERVICE</resultMsg></header><body><NewsItem>
{elements}
</NewsItem></body></response>
"""
_MOST_SUBTITLES = 3
_TITLE_KINDS = frozenset({"title", "subtitle", "blank"})


def write(sheet: Sheet, release: Release, *, tag: str = "", embargo: dt.datetime | None = None) -> bytes:
    """The bytes (UTF-8) of the service's answer, with all elements that the service writes, even empty ones.

    Title (after its `tag`, as `[보도참고] `) and SubTitle1–3 are the first version's, MinisterCode the first agency's name, ApproveDate the distribution
    (without a clock if none is stated), EmbargoDate is `embargo`. DataContents holds the rest of the sheet as HTML,
    including the release row, whose moment EmbargoDate would repeat, and the titles of a second version. It begins with
    the subtitles from the fourth on, for which the service has no elements.
    """
    heads = [subtitle.text for subtitle in release.subtitles]
    elements = {
        "NewsItemId": "156000001",
        "ContentsStatus": "I",
        "ModifyId": "1",
        "ModifyDate": _approved(release),
        "ApproveDate": _approved(release),
        "ApproverName": "",
        "EmbargoDate": "" if embargo is None else _moment(embargo.date(), embargo.time()),
        "GroupingCode": "press",
        "Title": _data(escaped(tag + release.headline.text)) if release.headline else "",
        **{f"SubTitle{at + 1}": _data(escaped("".join(heads[at : at + 1]))) for at in range(_MOST_SUBTITLES)},
        "DataContents": _data(_contents(sheet, release)),
        "MinisterCode": _data(escaped("".join(each.name for each in release.agencies[:1]))),
        "OriginalUrl": _data("https://www.korea.kr/briefing/pressReleaseView.do?newsId=156000001&call_from=openData"),
    }
    written = "\n".join(f"<{name}>{value}</{name}>" for name, value in elements.items())
    return _ANSWER.format(elements=written).encode()


def _data(markup: str) -> str:
    """Markup as CDATA, as the service writes it. It never holds `]]>`, since every `>` is escaped or ends a tag."""
    return f"<![CDATA[{markup}]]>" if markup else ""


def _contents(sheet: Sheet, release: Release) -> str:
    more = "\n".join(f"<p>- {escaped(each.text)} -</p>" for each in release.subtitles[_MOST_SUBTITLES:])
    rest = blocks(_without_titles(sheet) if release.headline else sheet)
    return "\n".join(part for part in (more, rest) if part)


def _without_titles(sheet: Sheet) -> list[Block]:
    """The sheet without its title and subtitles: the first run of such lines and grids."""
    start = next((place for place, block in enumerate(sheet) if block.kind == "title"), len(sheet))
    run = len(list(takewhile(lambda block: block.kind in _TITLE_KINDS, sheet[start:])))
    return [*sheet[:start], *sheet[start + run :]]


def _approved(release: Release) -> str:
    when = release.distributed
    return "" if when is None or when.date is None else _moment(when.date, when.time)


def _moment(date: dt.date, time: dt.time | None) -> str:
    """A moment in the service's US order."""
    day = f"{date.month:02}/{date.day:02}/{date.year:04}"
    return day if time is None else f"{day} {time:%H:%M:%S}"
