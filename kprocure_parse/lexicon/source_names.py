"""What sources call their own parts, small letters: elements of feeds without their prefix, regions of pages. A hint that layout follows.

Feeds: data.go.kr 15095295 (NewsItem) and its sisters, RSS and Atom; pages: korea.kr and pps.go.kr as the HTML reader names them.
"""

TITLES = frozenset({"title", "subject"})
SUBTITLES = frozenset({"subtitle1", "subtitle2", "subtitle3", "subtitle"})
AGENCIES = frozenset({"ministercode", "creator", "author", "name", "agency", "deptname", "writerposition"})
DATES = frozenset({"approvedate", "pubdate", "date", "published", "updated", "pressdt", "regdate"})
EMBARGOES = frozenset({"embargodate"})
FILES = frozenset({"file", "filename"})
NOTICES = frozenset({"notice"})
FRAMES = frozenset({"section", "department", "writer", "read", "division", "number"})
"""Words of a board's head that are nobody's value; the writer of a page (작성자) is no contact."""
