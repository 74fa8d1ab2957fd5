#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian's libreoffice-writer 4:7.4.7-1+deb12u14): a list that goes on after another list of the same numbering is written
# to ODT with text:continue-list, which names a list by its id; the id is that of no list in the file. Who looks it up begins at 1 where the
# page goes on, and the numbers of paragraphs change. kprocure_parse goes on with the last list of the same style then
# (kprocure_parse/readers/odt_lists.py).
#
# Needs soffice, which no package index of Python has: apt-get install libreoffice-writer=4:7.4.7-1+deb12u14 on Debian 12.
#
# Seen:
#   one: a new list
#   two: goes on by its style
#   three: goes on with a list that is in the file
#   four: goes on with a list that is not in the file
set -euo pipefail
command -v soffice >/dev/null || { echo "soffice is needed: apt-get install libreoffice-writer" >&2; exit 1; }
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cat >"$here/write.py" <<'PYTHON'
import sys
import zipfile

OFFICE = "http://schemas.openxmlformats.org"
WORD = f'xmlns:w="{OFFICE}/wordprocessingml/2006/main"'
MEDIA = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def relations(*targets):
    links = "".join(
        f'<Relationship Id="r{at}" Type="{OFFICE}/officeDocument/2006/relationships/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets)
    )
    return f'<Relationships xmlns="{OFFICE}/package/2006/relationships">{links}</Relationships>'


def paragraph(text, number=None):
    looks = f'<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr></w:pPr>' if number else ""
    return f"<w:p>{looks}<w:r><w:t>{text}</w:t></w:r></w:p>"


level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
numbers = "".join(f'<w:num w:numId="{name}"><w:abstractNumId w:val="0"/></w:num>' for name in (1, 2))
apart = paragraph("apart")
text = apart.join((paragraph("one", 1), paragraph("two", 1), paragraph("three", 2), paragraph("four", 1)))
parts = {
    "[Content_Types].xml": f'<Types xmlns="{OFFICE}/package/2006/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{MEDIA}.document.main+xml"/>'
    f'<Override PartName="/word/numbering.xml" ContentType="{MEDIA}.numbering+xml"/></Types>',
    "_rels/.rels": relations(("officeDocument", "word/document.xml")),
    "word/_rels/document.xml.rels": relations(("numbering", "numbering.xml")),
    "word/document.xml": f"<w:document {WORD}><w:body>{text}</w:body></w:document>",
    "word/numbering.xml": f'<w:numbering {WORD}><w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>{numbers}</w:numbering>',
}
with zipfile.ZipFile(sys.argv[1], "w") as archive:
    for name, content in parts.items():
        archive.writestr(name, content)
PYTHON
cat >"$here/show.py" <<'PYTHON'
import sys
import xml.etree.ElementTree as xml
import zipfile

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"
with zipfile.ZipFile(sys.argv[1]) as archive:
    lists = list(xml.fromstring(archive.read("content.xml")).iter(f"{TEXT}list"))
there = {each.get(ID) for each in lists}
for each in lists:
    named, goes_on = each.get(f"{TEXT}continue-list"), each.get(f"{TEXT}continue-numbering") == "true"
    how = "goes on by its style" if goes_on else "a new list"
    if named:
        how = f"goes on with a list that is {'' if named in there else 'not '}in the file"
    print(f"{''.join(each.itertext())}: {how}")
PYTHON
python3 "$here/write.py" "$here/lists.docx"
soffice "-env:UserInstallation=file://$here/profile" --headless --convert-to odt --outdir "$here" "$here/lists.docx" >/dev/null 2>&1
sed -n 's/^#   //p' "${BASH_SOURCE[0]}" >"$here/expected"
python3 "$here/show.py" "$here/lists.odt" | tee "$here/seen"
diff "$here/expected" "$here/seen"
