#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian's libreoffice-writer 4:7.4.7-1+deb12u14): what is hidden as a whole is seen in the copy. A section that ODT hides
# (text:display="none") is plain text in DOCX; a table's row that DOCX hides (w:hidden) is a row like others in ODT. Hidden letters
# (w:vanish) stay hidden either way, so a check of one sentence shows nothing amiss. kprocure_parse leaves out both where the file still
# says so (kprocure_parse/readers/odt_body.py, kprocure_parse/readers/docx_tables.py); in the copy nothing is left to tell them by.
#
# Needs soffice, which no package index of Python has: apt-get install libreoffice-writer=4:7.4.7-1+deb12u14 on Debian 12.
#
# Seen:
#   from ODT to DOCX: a hidden section is shown, hidden letters are hidden
#   from DOCX to ODT: a hidden row is shown, hidden letters are hidden
set -euo pipefail
command -v soffice >/dev/null || { echo "soffice is needed: apt-get install libreoffice-writer" >&2; exit 1; }
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cat >"$here/write.py" <<'PYTHON'
import sys
import zipfile

named = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "style", "text"))
kind = 'office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"'
looks = '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
text = (
    '<text:section text:name="a" text:display="none"><text:p>section</text:p></text:section>'
    '<text:p>shown <text:span text:style-name="H">letters</text:span></text:p>'
)
with open(sys.argv[1], "w", encoding="utf-8") as file:
    file.write(
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {named} {kind}><office:automatic-styles>{looks}</office:automatic-styles>'
        f"<office:body><office:text>{text}</office:text></office:body></office:document>"
    )

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
cell = '<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr><w:p><w:r>{}<w:t>{}</w:t></w:r></w:p></w:tc>'
rows = (("", "", "first"), ("<w:trPr><w:hidden/></w:trPr>", "", "row"), ("", "<w:rPr><w:vanish/></w:rPr>", "letters"), ("", "", "last"))
table = "".join(f"<w:tr>{row}{cell.format(looks, word)}</w:tr>" for row, looks, word in rows)
text = f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid>{table}</w:tbl><w:p/>'
text = f'<w:document xmlns:w="{OFFICE}/wordprocessingml/2006/main"><w:body>{text}</w:body></w:document>'
with zipfile.ZipFile(sys.argv[2], "w") as archive:
    for name, content in (("[Content_Types].xml", TYPES), ("_rels/.rels", RELATIONS), ("word/document.xml", text)):
        archive.writestr(name, content)
PYTHON
cat >"$here/show.py" <<'PYTHON'
import sys
import xml.etree.ElementTree as xml
import zipfile

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAME = "{{urn:oasis:names:tc:opendocument:xmlns:{}:1.0}}{}".format


def root(path, name):
    with zipfile.ZipFile(path) as archive:
        return xml.fromstring(archive.read(name))


def told(words, word):
    return "shown" if word in words else "hidden"


runs = root(sys.argv[1], "word/document.xml").iter(f"{WORD}r")
shown = "".join(text.text for run in runs if run.find(f"{WORD}rPr/{WORD}vanish") is None for text in run.iter(f"{WORD}t"))
print(f"from ODT to DOCX: a hidden section is {told(shown, 'section')}, hidden letters are {told(shown, 'letters')}")
content = root(sys.argv[2], "content.xml")
unseen = {
    each.get(NAME("style", "name"))
    for each in content.iter(NAME("style", "style"))
    for looks in each.iter(NAME("style", "text-properties"))
    if looks.get(NAME("text", "display")) == "none"
}
rows = [each for each in content.iter(NAME("table", "table-row")) if each.get(NAME("table", "visibility")) is None]
seen = [
    text.text or ""
    for row in rows
    for text in row.iter()
    if text.get(NAME("text", "style-name")) not in unseen and text.tag in (NAME("text", "p"), NAME("text", "span"))
]
print(f"from DOCX to ODT: a hidden row is {told(seen, 'row')}, hidden letters are {told(seen, 'letters')}")
PYTHON
turned() { soffice "-env:UserInstallation=file://$here/profile" --headless --convert-to "$1" --outdir "$here" "$here/$2" >/dev/null 2>&1; }
python3 "$here/write.py" "$here/section.fodt" "$here/row.docx"
turned docx section.fodt
turned odt row.docx
sed -n 's/^#   //p' "${BASH_SOURCE[0]}" >"$here/expected"
python3 "$here/show.py" "$here/section.docx" "$here/row.odt" | tee "$here/seen"
diff "$here/expected" "$here/seen"
