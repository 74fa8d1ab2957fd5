#!/usr/bin/env bash
# python-hwpx 6.9.0, extract-hwp 0.2.1, dochan 1.15.0, hwpx-tomd 0.2.2: words whose deletion is tracked (변경 추적) are text in all four, before the words that
# took their place, as one word with them: of a number that was corrected both numbers are left, and none is told from the other. The
# first of them writes such changes itself. The marks (hp:deleteBegin, hp:deleteEnd) stand in the text, where one may take them for formats.
# kprocure_parse leaves the words between them out, over paragraphs and tables, too (kprocure_parse/readers/hwpx_body.py).
#
# Seen on Python 3.11.7, of a page that says "1조 3천억 원", where 2천 was struck out:
#   python-hwpx: 1조 2천3천억 원
#   extract-hwp: 1조 2천3천억 원
#   dochan: 1조 2천3천억 원
#   hwpx-tomd: 1조 2천3천억 원
set -euo pipefail
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet --disable-pip-version-check python-hwpx==6.9.0 extract-hwp==0.2.1 dochan==1.15.0 hwpx-tomd==0.2.2
cat >"$here/show.py" <<'PYTHON'
import sys

import hwpx_tomd
from dochan import Dochan
from extract_hwp import extract_text_from_hwp
from hwpx import HwpxDocument

path = sys.argv[1]
made = HwpxDocument.new()
paragraph = made.add_paragraph("1조 2천억 원")
made.add_tracked_replace(paragraph, "2천", "3천")
made.save_to_path(path)
for name, read in (
    ("python-hwpx", lambda: HwpxDocument.open(path).export_text()),
    ("extract-hwp", lambda: extract_text_from_hwp(path)[0]),
    ("dochan", lambda: Dochan(path).to_plain_text()),
    ("hwpx-tomd", lambda: hwpx_tomd.to_markdown(path)),
):
    print(f"{name}:", str(read()).strip())
PYTHON
sed -n 's/^#   //p' "${BASH_SOURCE[0]}" >"$here/expected"
PYTHONUTF8=1 "$here/venv/bin/python" -W ignore "$here/show.py" "$here/change.hwpx" | tee "$here/seen"
diff "$here/expected" "$here/seen"
