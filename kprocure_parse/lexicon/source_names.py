"""Names that sources give to their parts, in small letters: elements of feeds without prefix, regions of pages. Layout uses them as hints.

Feeds: data.go.kr 15095295 (NewsItem) and its sister services, RSS and Atom; pages: korea.kr and pps.go.kr as the HTML reader names them.
"""

TITLES = frozenset({"title", "subject"})
SUBTITLES = frozenset({"subtitle1", "subtitle2", "subtitle3", "subtitle"})
AGENCIES = frozenset({"ministercode", "creator", "author", "name", "agency", "deptname", "writerposition"})
DATES = frozenset({"approvedate", "pubdate", "date", "published", "updated", "pressdt", "regdate"})
EMBARGOES = frozenset({"embargodate"})
FILES = frozenset({"file", "filename"})
NOTICES = frozenset({"notice"})
FRAMES = frozenset({"section", "department", "writer", "read", "division", "number"})
"""Names of parts of a board's head that are not values; the author of a page (작성자) is not a contact."""
