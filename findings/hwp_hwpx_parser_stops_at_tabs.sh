#!/usr/bin/env bash
# hwp-hwpx-parser 1.0.0: of a text of HWPX (hp:t) only what stands before its first element is read. A tab, a line break, a fixed space, the
# begin of a highlight or of a tracked change is such an element, so the rest of the line is gone: of "보도시점<tab>배포즉시" the label
# is left, of a highlighted number what was before it. No error, no marker. kprocure_parse reads what follows each of them
# (kprocure_parse/readers/hwpx_body.py).
#
# Seen on Python 3.11.7, of texts that python-hwpx 6.9.0 wrote:
#   '보도시점\t배포즉시': '보도시점'
#   '담당 부서\n대변인실': '담당 부서'
#   '총 1조 2천억 원', where 2천 was replaced: '총 1조'
set -euo pipefail
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet --disable-pip-version-check hwp-hwpx-parser==1.0.0 python-hwpx==6.9.0
cat >"$here/show.py" <<'PYTHON'
import sys

from hwp_hwpx_parser import Reader
from hwpx import HwpxDocument

for number, (text, change) in enumerate((("보도시점\t배포즉시", ""), ("담당 부서\n대변인실", ""), ("총 1조 2천억 원", "2천"))):
    path = f"{sys.argv[1]}/{number}.hwpx"
    made = HwpxDocument.new()
    paragraph = made.add_paragraph(text)
    if change:
        made.add_tracked_replace(paragraph, change, "3천")
    made.save_to_path(path)
    with Reader(path) as read:
        print(f"{text!r}{f', where {change} was replaced' if change else ''}: {read.text.strip()!r}")
PYTHON
sed -n 's/^#   //p' "${BASH_SOURCE[0]}" >"$here/expected"
PYTHONUTF8=1 "$here/venv/bin/python" -W ignore "$here/show.py" "$here" | tee "$here/seen"
diff "$here/expected" "$here/seen"
