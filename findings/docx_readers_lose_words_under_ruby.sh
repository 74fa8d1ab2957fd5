#!/usr/bin/env bash
# python-docx 1.2.0, mammoth 1.13.0, docx2txt 0.9: a word that has small letters above it (w:ruby, Korean 덧말) is lost with them in the first two,
# while the third writes the small letters before the word as if they were one. Nobody warns. So of a name glossed in Hanja either nothing or
# a word too many is left. kprocure_parse writes the word and leaves out the gloss (kprocure_parse/readers/docx_body.py).
#
# Seen on Python 3.11.7, of a page that says 조달청, with 調達廳 above it in small, and then 공고:
#   python-docx: ' 공고'
#   mammoth, text: ' 공고'
#   mammoth, html: '<p> 공고</p>'
#   docx2txt: '調達廳조달청 공고'
set -euo pipefail
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet --disable-pip-version-check python-docx==1.2.0 mammoth==1.13.0 docx2txt==0.9
cat >"$here/show.py" <<'PYTHON'
import sys
import zipfile

import docx
import docx2txt
import mammoth

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
ruby = "<w:ruby><w:rubyPr/><w:rt><w:r><w:t>調達廳</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>조달청</w:t></w:r></w:rubyBase></w:ruby>"
text = f'<w:p><w:r>{ruby}</w:r><w:r><w:t xml:space="preserve"> 공고</w:t></w:r></w:p>'
text = f'<w:document xmlns:w="{OFFICE}/wordprocessingml/2006/main"><w:body>{text}</w:body></w:document>'
path = sys.argv[1]
with zipfile.ZipFile(path, "w") as archive:
    for name, content in (("[Content_Types].xml", TYPES), ("_rels/.rels", RELATIONS), ("word/document.xml", text)):
        archive.writestr(name, content)
print("python-docx:", repr(docx.Document(path).paragraphs[0].text))
for name, read in (("text", mammoth.extract_raw_text), ("html", mammoth.convert_to_html)):
    with open(path, "rb") as file:
        print(f"mammoth, {name}:", repr(read(file).value.rstrip("\n")))
print("docx2txt:", repr(docx2txt.process(path).strip("\n")))
PYTHON
sed -n 's/^#   //p' "${BASH_SOURCE[0]}" >"$here/expected"
PYTHONUTF8=1 "$here/venv/bin/python" "$here/show.py" "$here/ruby.docx" | tee "$here/seen"
diff "$here/expected" "$here/seen"
