#!/usr/bin/env bash
# docx2txt 0.9 and docx2python 3.7.1: a hyphen that no line may end with is an element of its own in Word (w:noBreakHyphen, Ctrl+Shift+Hyphen), and
# careful people set telephone numbers with it. Both leave it out and join what it parts: a number of ten digits that is none, and one year
# of eight digits. python-docx 1.2.0 writes "-", mammoth 1.13.0 U+2011.
# kprocure_parse writes "-" (kprocure_parse/readers/docx_body.py) and takes U+2011 for one (kprocure_parse/marks).
#
# Seen on Python 3.11.7:
#   docx2txt: '☎ 0420000000, 20262030'
#   docx2python: '☎ 0420000000, 20262030'
#   python-docx: '☎ 042-000-0000, 2026-2030'
#   mammoth: '☎ 042‑000‑0000, 2026‑2030'
set -euo pipefail
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet --disable-pip-version-check docx2txt==0.9 docx2python==3.7.1 python-docx==1.2.0 mammoth==1.13.0
cat >"$here/show.py" <<'PYTHON'
import sys
import zipfile

import docx
import docx2txt
import mammoth
from docx2python import docx2python

OFFICE = "http://schemas.openxmlformats.org"
TYPES = (
    f'<Types xmlns="{OFFICE}/package/2006/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    f'<Relationships xmlns="{OFFICE}/package/2006/relationships"><Relationship Id="a" '
    f'Type="{OFFICE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)
words = '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">'.join(("☎ 042", "000", "0000, 2026", "2030"))
text = f'<w:p><w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:p>'
names = f'xmlns:w="{OFFICE}/wordprocessingml/2006/main" xmlns:r="{OFFICE}/officeDocument/2006/relationships"'
text = f"<w:document {names}><w:body>{text}</w:body></w:document>"
path = sys.argv[1]
with zipfile.ZipFile(path, "w") as archive:
    for name, content in (("[Content_Types].xml", TYPES), ("_rels/.rels", RELATIONS), ("word/document.xml", text)):
        archive.writestr(name, content)
print("docx2txt:", repr(docx2txt.process(path).strip("\n")))
with docx2python(path) as read:
    print("docx2python:", repr(read.text.strip("\n")))
print("python-docx:", repr(docx.Document(path).paragraphs[0].text))
with open(path, "rb") as file:
    print("mammoth:", repr(mammoth.extract_raw_text(file).value.strip("\n")))
PYTHON
sed -n 's/^#   //p' "${BASH_SOURCE[0]}" >"$here/expected"
PYTHONUTF8=1 "$here/venv/bin/python" "$here/show.py" "$here/numbers.docx" | tee "$here/seen"
diff "$here/expected" "$here/seen"
