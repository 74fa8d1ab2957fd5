#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian's libreoffice-writer 4:7.4.7-1+deb12u14): a text made by `soffice --convert-to txt` is not what the page says. It has
# the words of tracked deletions without the line through them, moved words twice, and hidden letters; it lacks footnotes (of which the
# numbers stay, as a digit behind the word) and text boxes, where many ministries put the headline. kprocure_parse reads the document itself
# and leaves out what is deleted or hidden (kprocure_parse/readers/docx_body.py); give it the document, not such a text.
#
# Needs soffice, which no package index of Python has: apt-get install libreoffice-writer=4:7.4.7-1+deb12u14 on Debian 12.
#
# Seen:
#   A tracked deletion: shown
#   A word moved elsewhere: shown 2 times
#   Hidden letters: shown
#   A footnote: not shown, its mark as '2026'1
#   A text box: not shown
set -euo pipefail
command -v soffice >/dev/null || { echo "soffice is needed: apt-get install libreoffice-writer" >&2; exit 1; }
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cat >"$here/write.py" <<'PYTHON'
import sys
import zipfile

OFFICE = "http://schemas.openxmlformats.org"
MEDIA = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NAMES = f'xmlns:w="{OFFICE}/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"'
WHO = 'w:author="a" w:date="2026-01-01T00:00:00Z"'


def relations(kind, target):
    link = f'<Relationship Id="a" Type="{OFFICE}/officeDocument/2006/relationships/{kind}" Target="{target}"/>'
    return f'<Relationships xmlns="{OFFICE}/package/2006/relationships">{link}</Relationships>'


def run(text, looks=""):
    return f"<w:r>{looks}<w:t>{text}</w:t></w:r>"


box = f'<v:shape style="width:200pt;height:50pt"><v:textbox><w:txbxContent><w:p>{run("BOXED")}</w:p></w:txbxContent></v:textbox></v:shape>'
text = "".join(
    f"<w:p>{each}</w:p>"
    for each in (
        run("a") + f'<w:del w:id="1" {WHO}><w:r><w:delText>DELETED</w:delText></w:r></w:del>',
        run("b") + f'<w:moveFrom w:id="2" {WHO}>{run("MOVED")}</w:moveFrom>',
        run("c") + f'<w:moveTo w:id="3" {WHO}>{run("MOVED")}</w:moveTo>',
        run("d") + run("HIDDEN", "<w:rPr><w:vanish/></w:rPr>"),
        run("'2026'") + '<w:r><w:footnoteReference w:id="2"/></w:r>',
        run("e") + f"<w:r><w:pict>{box}</w:pict></w:r>",
    )
)
parts = {
    "[Content_Types].xml": f'<Types xmlns="{OFFICE}/package/2006/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{MEDIA}.document.main+xml"/>'
    f'<Override PartName="/word/footnotes.xml" ContentType="{MEDIA}.footnotes+xml"/></Types>',
    "_rels/.rels": relations("officeDocument", "word/document.xml"),
    "word/_rels/document.xml.rels": relations("footnotes", "footnotes.xml"),
    "word/document.xml": f"<w:document {NAMES}><w:body>{text}</w:body></w:document>",
    "word/footnotes.xml": f'<w:footnotes {NAMES}><w:footnote w:id="0" w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:id="1" w:type="continuationSeparator"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
    f'<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>{run("NOTE")}</w:p></w:footnote></w:footnotes>',
}
with zipfile.ZipFile(sys.argv[1], "w") as archive:
    for name, content in parts.items():
        archive.writestr(name, content)
PYTHON
cat >"$here/show.py" <<'PYTHON'
import sys

with open(sys.argv[1], encoding="utf-8-sig") as file:
    text = file.read()


def told(word):
    return "shown" if word in text else "not shown"


print("A tracked deletion:", told("DELETED"))
print("A word moved elsewhere:", told("MOVED"), text.count("MOVED"), "times")
print("Hidden letters:", told("HIDDEN"))
print(f"A footnote: {told('NOTE')}, its mark as", next(line for line in text.splitlines() if "2026" in line))
print("A text box:", told("BOXED"))
PYTHON
python3 "$here/write.py" "$here/page.docx"
soffice "-env:UserInstallation=file://$here/profile" --headless --convert-to "txt:Text (encoded):UTF8" --outdir "$here" "$here/page.docx" >/dev/null 2>&1
sed -n 's/^#   //p' "${BASH_SOURCE[0]}" >"$here/expected"
python3 "$here/show.py" "$here/page.txt" | tee "$here/seen"
diff "$here/expected" "$here/seen"
