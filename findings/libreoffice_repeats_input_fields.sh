#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian's libreoffice-writer 4:7.4.7-1+deb12u14): an input field (text:text-input, what Hancom calls 누름틀) has its words once
# in ODT and on the page. Saved as DOCX they stand there four times in a row: in three fields of the same instruction, FILLIN, and once between
# them. Word's content controls that still show their guide become such fields in ODT and so are repeated, too. Word shows all four, and so does
# LibreOffice when it reads its own file. kprocure_parse shows the words once from the ODT (kprocure_parse/readers/odt_body.py) and, from such a DOCX,
# what is in it; prefer the other copy.
#
# Needs soffice, which no package index of Python has: apt-get install libreoffice-writer=4:7.4.7-1+deb12u14 on Debian 12.
#
# Seen:
#   odt: 새 제도 안내
#   docx: 새 제도새 제도새 제도새 제도 안내
#   fields of the docx: FILLIN "제목", FILLIN "제목", FILLIN "제목"
#   the docx as LibreOffice reads it: 새 제도새 제도새 제도새 제도 안내
set -euo pipefail
command -v soffice >/dev/null || { echo "soffice is needed: apt-get install libreoffice-writer" >&2; exit 1; }
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cat >"$here/write.py" <<'PYTHON'
import sys

named = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text"))
kind = 'office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"'
text = '<text:p><text:text-input text:description="제목">새 제도</text:text-input> 안내</text:p>'
with open(sys.argv[1], "w", encoding="utf-8") as file:
    file.write(
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {named} {kind}>'
        f"<office:body><office:text>{text}</office:text></office:body></office:document>"
    )
PYTHON
cat >"$here/show.py" <<'PYTHON'
import sys
import xml.etree.ElementTree as xml
import zipfile

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def root(path, name):
    with zipfile.ZipFile(path) as archive:
        return xml.fromstring(archive.read(name))


odt, docx, back = sys.argv[1:]
spoken = root(odt, "content.xml")
for space in spoken.iter(f"{TEXT}s"):
    space.text = " "
print("odt:", *("".join(each.itertext()) for each in spoken.iter(f"{TEXT}p")))
document = root(docx, "word/document.xml")
print("docx:", "".join(each.text or "" for each in document.iter(f"{WORD}t")))
print("fields of the docx:", ", ".join(each.text.strip() for each in document.iter(f"{WORD}instrText")))
print("the docx as LibreOffice reads it:", open(back, encoding="utf-8-sig").read().strip())
PYTHON
turned() { soffice "-env:UserInstallation=file://$here/profile" --headless --convert-to "$1" --outdir "$here" "$here/$2" >/dev/null 2>&1; }
PYTHONUTF8=1 python3 "$here/write.py" "$here/field.fodt"
turned odt field.fodt
turned docx field.fodt
turned "txt:Text (encoded):UTF8" field.docx
sed -n 's/^#   //p' "${BASH_SOURCE[0]}" >"$here/expected"
PYTHONUTF8=1 python3 "$here/show.py" "$here/field.odt" "$here/field.docx" "$here/field.txt" | tee "$here/seen"
diff "$here/expected" "$here/seen"
