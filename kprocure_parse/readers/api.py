"""XML of press-release services and RSS → one Document for each item. Knows envelopes and elements, not releases.

Covers data.go.kr 15095295 (korea.kr press releases) and its sister services, korea.kr's RSS, and other feeds as far as their element names agree.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from attrs import evolve, frozen

from kprocure_parse.document import Document
from kprocure_parse.errors import DamagedDocument, ReadError, UnsupportedFormat
from kprocure_parse.patterns import deferred
from kprocure_parse.readers import feed_xml
from kprocure_parse.readers.draft import DraftBlock, DraftParagraph, assemble
from kprocure_parse.readers.entities import decode_references
from kprocure_parse.readers.limits import DEFAULT, Limits

_RECORDS = frozenset({"newsitem", "item", "entry"})
_ROOTS = frozenset({"response", "rss", "feed", "rdf", "newsitem", "item", "openapi_serviceresponse"})

_TITLES = ("title", "subject")
_SUBTITLES = ("subtitle1", "subtitle2", "subtitle3", "subtitle")
_AGENCIES = ("ministercode", "creator", "author", "name", "deptname", "writerposition")
_DATES = ("approvedate", "pubdate", "date", "published", "updated", "pressdt", "regdate")
_EMBARGOES = ("embargodate",)
_BODIES = ("datacontents", "encoded", "content", "contents", "description", "summary")
_FILE_NAMES, _FILE_ADDRESSES = ("filename",), ("fileurl",)

_CODES, _MESSAGES = ("resultcode", "returnreasoncode"), ("resultmsg", "returnauthmsg", "errmsg")
_GOOD = deferred(r"(?:[A-Z]+-)?0+")
_ADVICE = {
    1: "the service failed; ask again later",
    2: "the service's database failed; ask again later",
    3: "there are no releases on these days",
    5: "the service took too long; ask again later",
    10: "a parameter is wrong",
    11: "a parameter is missing",
    12: "the service does not exist under this address",
    20: "access is refused; apply for the service at data.go.kr",
    22: "the day's number of requests is used up",
    30: "the service key is not registered; check that it is not escaped twice",
    31: "the service key has expired",
    32: "the computer's address is not registered for this key",
    98: "ask for three days at most",
}
"""Result codes of data.go.kr → what to do about them."""


@frozen(kw_only=True)
class FeedItem:
    """One item of a feed.

    `document` holds what a release is made of, each paragraph with its element's name: title, subtitles, agency,
    dates, body, names of files. `fields` are all elements as they came, in order, unknown and empty ones included.
    """

    document: Document
    fields: tuple[tuple[str, str], ...]

    def values(self, *names: str) -> tuple[str, ...]:
        """The values of the elements with one of these names, in any case; empty ones are left out."""
        wanted = {name.lower() for name in names}
        return tuple(value for name, value in self.fields if name.lower() in wanted and value)

    @property
    def files(self) -> tuple[tuple[str, str], ...]:
        """(name, address) of each file; the nth name belongs to the nth address, and "" stands for a missing one."""
        names = (value for name, value in self.fields if name.lower() in _FILE_NAMES)
        addresses = (value for name, value in self.fields if name.lower() in _FILE_ADDRESSES)
        pairs = zip_longest(names, addresses, fillvalue="")
        return tuple((decode_references(name), address) for name, address in pairs if name or address)


def read(data: bytes, limits: Limits = DEFAULT) -> Document:
    """A feed of one item → its Document. Raises UnsupportedFormat for a feed of several, which `read_feed` reads."""
    items = read_feed(data, limits)
    if len(items) > 1:
        raise UnsupportedFormat("xml", f"a feed of {len(items)} releases, not one; read it with parse_feed")
    if not items:
        raise DamagedDocument("xml", "a feed without a release")
    return items[0].document


def read_feed(data: bytes, limits: Limits = DEFAULT) -> tuple[FeedItem, ...]:
    """Bytes of a service's answer or of an RSS file → its items, in order; () if a valid answer has none.

    Raises ReadError with code and message where the service answers with an error, UnsupportedFormat for other XML,
    DamagedDocument for XML that is not well-formed, LimitExceeded over a limit.
    """
    return tuple(_item(record, limits) for record in feed_elements(data, limits))


def feed_elements(data: bytes, limits: Limits = DEFAULT) -> tuple[tuple[feed_xml.Field, ...], ...]:
    """The elements of each item, (name, text), in order; raises as `read_feed` does for the feed as a whole."""
    if not data.strip():
        raise DamagedDocument("xml", "the file is empty")
    feed = feed_xml.parse(data, _RECORDS, limits)
    _refuse_errors(feed)
    if not feed.records and feed.root.lower() not in _ROOTS:
        raise UnsupportedFormat("xml", f"XML with the root <{feed.root[:40]}>, no feed of releases known here")
    return feed.records


def _refuse_errors(feed: feed_xml.Feed) -> None:
    """Raises ReadError for an answer whose code is not zero, in either envelope."""
    code = _first(feed.envelope, _CODES)
    failed = not _GOOD.fullmatch(code) if code else feed.root.lower() == "openapi_serviceresponse"
    if not failed:
        return
    messages = dict.fromkeys(value for name, value in feed.envelope if name.lower() in _MESSAGES and value)
    said = f"code {code or '?'}, {' / '.join(messages) or 'no message'}"
    advice = _ADVICE.get(int(code)) if code.isascii() and code.isdecimal() and len(code) <= 3 else None  # noqa: PLR2004 - digits of a code
    raise ReadError("xml", f"the service answered with an error ({said[:200]}){f'; {advice}' if advice else ''}")


def _first(elements: tuple[feed_xml.Field, ...], names: tuple[str, ...]) -> str:
    """The first value that is not empty, names tried in their order."""
    by_name = {name.lower(): value for name, value in reversed(elements) if value}
    return next((by_name[name] for name in names if name in by_name), "")


def _item(record: tuple[feed_xml.Field, ...], limits: Limits) -> FeedItem:
    return FeedItem(document=assemble(_blocks(record, limits), format="xml", limits=limits), fields=record)


def _blocks(record: tuple[feed_xml.Field, ...], limits: Limits) -> list[DraftBlock]:
    """Title, subtitles, agency, dates, body, files: the order of a page."""
    from kprocure_parse.readers.html import without_repeat

    title = list(_lines(record, _TITLES, most=1))
    heads = [
        *_lines(record, _SUBTITLES),
        *_lines(record, _AGENCIES, most=1),
        *_lines(record, _DATES, most=1),
        *_lines(record, _EMBARGOES, most=1),
    ]
    name, body = _body(record, limits)
    named = (_named(block, name) for block in without_repeat(body, title[0].text if title else None))
    return [*title, *heads, *named, *_lines(record, _FILE_NAMES)]


def _lines(
    record: tuple[feed_xml.Field, ...], names: tuple[str, ...], most: int | None = None
) -> Iterator[DraftParagraph]:
    """A paragraph for each element with one of the names, in the names' order."""
    found = ((name, text) for wanted in names for name, text in record if name.lower() == wanted)
    for number, (name, text) in enumerate((name, _one_line(text)) for name, text in found if text):
        if most is not None and number >= most:
            return
        yield DraftParagraph(text=text, name=name)


def _one_line(text: str) -> str:
    return " ".join(decode_references(text).split())


def _body(record: tuple[feed_xml.Field, ...], limits: Limits) -> tuple[str, list[DraftBlock]]:
    """The first body element that holds anything: its name and its blocks."""
    from kprocure_parse.readers.html import read_fragment

    for wanted in _BODIES:
        for name, markup in record:
            if name.lower() == wanted and markup:
                return name, read_fragment(markup, limits)
    return "", []


def _named(block: DraftBlock, name: str) -> DraftBlock:
    return evolve(block, name=block.name or name) if isinstance(block, DraftParagraph) and block.text else block
