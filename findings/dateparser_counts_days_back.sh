#!/usr/bin/env bash
# dateparser 1.5.0: a day of the month alone (17일, the 17th) is a span of days to it, so "17일" is 17 days ago, "지난달 17일" (the 17th of last month)
# a month and 17 days ago, and "다음 달 1일" a month and a day from now; with PREFER_DATES_FROM="future", "2026년" is in 2,026 years. A date with
# points is a time of day, unless a weekday follows: "9. 17." is 9:17. The result is a sound date each time and nothing warns.
# kprocure_parse reads a day without a month by the words beside it and the date of the release, or not at all (kprocure_parse/values/times).
#
# Seen on Python 3.11.7, as read on 20 September 2026:
#   17일: 2026-09-03 00:00
#   지난달 17일: 2026-08-03 00:00
#   다음 달 1일: 2026-10-21 00:00
#   9. 17.: 2026-09-20 09:17
#   9. 17.(목): 2026-09-17 00:00
#   2026년, in the future: 4052-09-20 00:00
set -euo pipefail
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet --disable-pip-version-check dateparser==1.5.0
cat >"$here/show.py" <<'PYTHON'
from datetime import datetime

import dateparser


def read(words, **settings):
    return dateparser.parse(words, languages=["ko"], settings={"RELATIVE_BASE": datetime(2026, 9, 20), **settings})


for words in ("17일", "지난달 17일", "다음 달 1일", "9. 17.", "9. 17.(목)"):
    print(f"{words}: {read(words):%Y-%m-%d %H:%M}")
print(f"2026년, in the future: {read('2026년', PREFER_DATES_FROM='future'):%Y-%m-%d %H:%M}")
PYTHON
sed -n 's/^#   //p' "${BASH_SOURCE[0]}" >"$here/expected"
PYTHONUTF8=1 "$here/venv/bin/python" -W ignore "$here/show.py" | tee "$here/seen"
diff "$here/expected" "$here/seen"
