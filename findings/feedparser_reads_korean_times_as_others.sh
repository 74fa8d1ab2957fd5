#!/usr/bin/env bash
# feedparser 6.0.14: `published_parsed` is UTC, it is said, but the zone KST is dropped without a word, so that 10:00 in Seoul becomes 10:00 UTC, nine
# hours late, while +0900 is right. Days as Korean agencies write them (2026.09.17, 2026년 9월 17일) become the first day of the month in which
# the feed is read: of another date only the year is found, and the rest is today's. 오후 is dropped with its clock. Nothing of this raises `bozo`.
# kprocure_parse keeps the text of a feed's date and reads it as any other (kprocure_parse/readers/api.py, kprocure_parse/values/times).
#
# Seen on Python 3.11.7:
#   Thu, 17 Sep 2026 10:00:00 +0900: 2026-09-17 01:00
#   Thu, 17 Sep 2026 10:00:00 KST: 2026-09-17 10:00
#   2026-09-17 오후 1:30:00: 2026-09-17 00:00
#   2026.09.17: the first day of this month, in 2026
#   2026년 9월 17일: the first day of this month, in 2026
#   bozo: False
set -euo pipefail
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet --disable-pip-version-check feedparser==6.0.14
cat >"$here/show.py" <<'PYTHON'
import time

import feedparser

DATES = ("Thu, 17 Sep 2026 10:00:00 +0900", "Thu, 17 Sep 2026 10:00:00 KST", "2026-09-17 오후 1:30:00", "2026.09.17", "2026년 9월 17일")
items = "".join(f"<item><title>a</title><pubDate>{date}</pubDate></item>" for date in DATES)
feed = f'<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>a</title>{items}</channel></rss>'
months = {time.gmtime().tm_mon, time.localtime().tm_mon}
read = feedparser.parse(feed)
months |= {time.gmtime().tm_mon, time.localtime().tm_mon}
for date, entry in zip(DATES, read.entries, strict=True):
    found = entry.published_parsed
    if (found.tm_year, found.tm_mday) == (2026, 1) and found.tm_mon in months:
        print(f"{date}: the first day of this month, in 2026")
    else:
        print(f"{date}:", time.strftime("%Y-%m-%d %H:%M", found))
print("bozo:", bool(read.bozo))
PYTHON
sed -n 's/^#   //p' "${BASH_SOURCE[0]}" >"$here/expected"
PYTHONUTF8=1 "$here/venv/bin/python" "$here/show.py" | tee "$here/seen"
diff "$here/expected" "$here/seen"
