#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian's libreoffice-writer 4:7.4.7-1+deb12u14): of one Word document it makes an ODT and a PDF that say different things.
# The ODT keeps the words that Word left in a field; on the page the field is computed anew: a table's number begins at 1 again, a choice
# (IF) is empty, and a reference to a place that is not in the file is an error message in English. A date field is neither: it is the day of the
# conversion in both. So PDF and ODT of one release may differ and neither be wrong. kprocure_parse takes the words that a file holds
# (kprocure_parse/readers/docx_fields.py, kprocure_parse/readers/odt_body.py).
#
# Needs soffice, which no package index of Python has: apt-get install libreoffice-writer=4:7.4.7-1+deb12u14 on Debian 12.
#
# Seen with pypdf 7.1.1:
#   docx: 표 7 / odt: 표 7 / pdf: 표 1
#   docx: 석간 / odt: 석간 / pdf: nothing
#   docx: 붙임 2 / odt: 붙임 2 / pdf: Error: Reference source not found
#   docx: 2026. 9. 17. / odt: today / pdf: today
set -euo pipefail
command -v soffice >/dev/null || { echo "soffice is needed: apt-get install libreoffice-writer" >&2; exit 1; }
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet --disable-pip-version-check pypdf==7.1.1
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


def field(instruction, words):
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    asked = f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    return f"{mark('begin')}{asked}{mark('separate')}<w:r><w:t>{words}</w:t></w:r>{mark('end')}"


text = "".join(
    f"<w:p>{each}</w:p>"
    for each in (
        '<w:r><w:t xml:space="preserve">표 </w:t></w:r>' + field("SEQ 표 \\* ARABIC", "7"),
        field('IF 1 = 1 "석간" "조간"', "석간"),
        field("REF _Ref1 \\h", "붙임 2"),
        field('DATE \\@ "yyyy. M. d."', "2026. 9. 17."),
    )
)
text = f'<w:document xmlns:w="{OFFICE}/wordprocessingml/2006/main"><w:body>{text}</w:body></w:document>'
with zipfile.ZipFile(sys.argv[1], "w") as archive:
    for name, content in (("[Content_Types].xml", TYPES), ("_rels/.rels", RELATIONS), ("word/document.xml", text)):
        archive.writestr(name, content)
PYTHON
cat >"$here/show.py" <<'PYTHON'
import datetime
import sys
import xml.etree.ElementTree as xml
import zipfile

from pypdf import PdfReader

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TODAY = {f"{day.year}. {day.month}. {day.day}." for day in (datetime.date.fromtimestamp(float(each)) for each in sys.argv[3:])}
with zipfile.ZipFile(sys.argv[1]) as archive:
    root = xml.fromstring(archive.read("content.xml"))
saved = ["".join(each.itertext()) for each in root.iter(f"{TEXT}p")]
printed = PdfReader(sys.argv[2]).pages[0].extract_text()
for docx, odt in zip(("표 7", "석간", "붙임 2", "2026. 9. 17."), saved):
    ways = {"표 7": ("표 1",), "석간": ("석간", "조간"), "붙임 2": ("붙임 2", "Error: Reference source not found"), "2026. 9. 17.": TODAY}
    pdf = next((each for each in ways[docx] if each in printed), "nothing")
    odt, pdf = ("today" if each in TODAY else each for each in (odt, pdf))
    print(f"docx: {docx} / odt: {odt} / pdf: {pdf}")
PYTHON
begun=$(date +%s)
PYTHONUTF8=1 "$here/venv/bin/python" "$here/write.py" "$here/fields.docx"
for kind in odt pdf; do
    soffice "-env:UserInstallation=file://$here/profile" --headless --convert-to "$kind" --outdir "$here" "$here/fields.docx" >/dev/null 2>&1
done
sed -n 's/^#   //p' "${BASH_SOURCE[0]}" >"$here/expected"
PYTHONUTF8=1 "$here/venv/bin/python" "$here/show.py" "$here/fields.odt" "$here/fields.pdf" "$begun" "$(date +%s)" | tee "$here/seen"
diff "$here/expected" "$here/seen"
