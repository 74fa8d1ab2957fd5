#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian's libreoffice-writer 4:7.4.7-1+deb12u14): words whose deletion is tracked stand apart from the text in ODT
# (text:tracked-changes), and one might think that what stands in the text is never deleted. In the same document as one XML file (fodt) they
# stand in the sentence, between the marks of a change whose region says "deletion" and is empty. kprocure_parse asks the regions, and shows
# nothing between the marks of a deletion (kprocure_parse/readers/odt_body.py).
#
# Needs soffice, which no package index of Python has: apt-get install libreoffice-writer=4:7.4.7-1+deb12u14 on Debian 12.
#
# Seen:
#   odt: the sentence has 가 나, the list of changes 옛
#   fodt: the sentence has 가 옛 나, the list of changes nothing
set -euo pipefail
command -v soffice >/dev/null || { echo "soffice is needed: apt-get install libreoffice-writer" >&2; exit 1; }
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cat >"$here/write.py" <<'PYTHON'
import sys
import zipfile

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
TEXT = (
    f'<w:document xmlns:w="{OFFICE}/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>가</w:t></w:r>'
    '<w:del w:id="1" w:author="a" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>옛</w:delText></w:r></w:del>'
    "<w:r><w:t>나</w:t></w:r></w:p></w:body></w:document>"
)
with zipfile.ZipFile(sys.argv[1], "w") as archive:
    for name, content in (("[Content_Types].xml", TYPES), ("_rels/.rels", RELATIONS), ("word/document.xml", TEXT)):
        archive.writestr(name, content)
PYTHON
cat >"$here/show.py" <<'PYTHON'
import sys
import xml.etree.ElementTree as xml
import zipfile
from pathlib import Path

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
for path in map(Path, sys.argv[1:]):
    packed = zipfile.is_zipfile(path)
    root = xml.fromstring(zipfile.ZipFile(path).read("content.xml") if packed else path.read_bytes())
    changes = next(root.iter(f"{TEXT}tracked-changes"))
    apart = [word for each in changes.iter(f"{TEXT}p") for word in each.itertext()]
    inside = {id(each) for each in changes.iter()}
    said = [word for each in root.iter(f"{TEXT}p") if id(each) not in inside for word in each.itertext()]
    print(f"{path.suffix[1:]}: the sentence has {' '.join(said)}, the list of changes {' '.join(apart) or 'nothing'}")
PYTHON
python3 "$here/write.py" "$here/changed.docx"
for kind in odt fodt; do
    soffice "-env:UserInstallation=file://$here/profile" --headless --convert-to "$kind" --outdir "$here" "$here/changed.docx" >/dev/null 2>&1
done
sed -n 's/^#   //p' "${BASH_SOURCE[0]}" >"$here/expected"
PYTHONUTF8=1 python3 "$here/show.py" "$here/changed.odt" "$here/changed.fodt" | tee "$here/seen"
diff "$here/expected" "$here/seen"
