#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian's libreoffice-writer 4:7.4.7-1+deb12u14): of the Korean numbers of lists it writes 가 and ㄱ to DOCX, but ㉮ and ㉠
# as plain digits (decimal), since Word has no such numbers, and says nothing; the same list saved as ODT keeps them. The other way, Word's ㊀ becomes ① and Word's ⑴ becomes 1.
# So a point that the text calls ㉮ has another name in the copy. kprocure_parse shows the marks that each file states
# (kprocure_parse/readers/odt_styles.py, kprocure_parse/readers/numerals.py), and the two copies differ in them.
#
# Needs soffice, which no package index of Python has: apt-get install libreoffice-writer=4:7.4.7-1+deb12u14 on Debian 12.
#
# Seen:
#   가, 나, 다, ... is ganada in DOCX, 가, 나, 다, ... in ODT
#   ㄱ, ㄴ, ㄷ, ... is chosung in DOCX, ㄱ, ㄴ, ㄷ, ... in ODT
#   ①, ②, ③, ... is decimalEnclosedCircle in DOCX, ①, ②, ③, ... in ODT
#   ㉮, ㉯, ㉰, ... is decimal in DOCX, ㉮, ㉯, ㉰, ... in ODT
#   ㉠, ㉡, ㉢, ... is decimal in DOCX, ㉠, ㉡, ㉢, ... in ODT
#   ideographEnclosedCircle of DOCX is ①, ②, ③, ... in ODT
#   decimalEnclosedParen of DOCX is 1 in ODT
set -euo pipefail
command -v soffice >/dev/null || { echo "soffice is needed: apt-get install libreoffice-writer" >&2; exit 1; }
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cat >"$here/write.py" <<'PYTHON'
import sys
import zipfile

SHAPES = ("가, 나, 다, ...", "ㄱ, ㄴ, ㄷ, ...", "①, ②, ③, ...", "㉮, ㉯, ㉰, ...", "㉠, ㉡, ㉢, ...")
named = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "style", "text"))
level = '<text:list-level-style-number text:level="1" style:num-format="{}" style:num-suffix="."/>'
styles = "".join(f'<text:list-style style:name="L{at}">{level.format(shape)}</text:list-style>' for at, shape in enumerate(SHAPES))
item = "<text:list-item><text:p>point</text:p></text:list-item>"
lists = "".join(f'<text:list text:style-name="L{at}">{item}</text:list>' for at in range(len(SHAPES)))
kind = 'office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"'
body = f"<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{lists}</office:text></office:body>"
with open(sys.argv[1], "w", encoding="utf-8") as file:
    file.write(f'<?xml version="1.0" encoding="UTF-8"?><office:document {named} {kind}>{body}</office:document>')

OFFICE = "http://schemas.openxmlformats.org"
WORD = f'xmlns:w="{OFFICE}/wordprocessingml/2006/main"'
MEDIA = "application/vnd.openxmlformats-officedocument.wordprocessingml"
FORMS = ("ideographEnclosedCircle", "decimalEnclosedParen")


def relations(kind, target):
    link = f'<Relationship Id="a" Type="{OFFICE}/officeDocument/2006/relationships/{kind}" Target="{target}"/>'
    return f'<Relationships xmlns="{OFFICE}/package/2006/relationships">{link}</Relationships>'


levels = "".join(
    f'<w:abstractNum w:abstractNumId="{at}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    for at, form in enumerate(FORMS)
)
numbers = "".join(f'<w:num w:numId="{at + 1}"><w:abstractNumId w:val="{at}"/></w:num>' for at in range(len(FORMS)))
text = "".join(
    f'<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{at + 1}"/></w:numPr></w:pPr><w:r><w:t>point</w:t></w:r></w:p>'
    for at in range(len(FORMS))
)
parts = {
    "[Content_Types].xml": f'<Types xmlns="{OFFICE}/package/2006/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{MEDIA}.document.main+xml"/>'
    f'<Override PartName="/word/numbering.xml" ContentType="{MEDIA}.numbering+xml"/></Types>',
    "_rels/.rels": relations("officeDocument", "word/document.xml"),
    "word/_rels/document.xml.rels": relations("numbering", "numbering.xml"),
    "word/document.xml": f"<w:document {WORD}><w:body>{text}</w:body></w:document>",
    "word/numbering.xml": f"<w:numbering {WORD}>{levels}{numbers}</w:numbering>",
}
with zipfile.ZipFile(sys.argv[2], "w") as archive:
    for name, content in parts.items():
        archive.writestr(name, content)
PYTHON
cat >"$here/show.py" <<'PYTHON'
import re
import sys
import xml.etree.ElementTree as xml
import zipfile

NAME = "{{urn:oasis:names:tc:opendocument:xmlns:{}:1.0}}{}".format
SHAPES = ("가, 나, 다, ...", "ㄱ, ㄴ, ㄷ, ...", "①, ②, ③, ...", "㉮, ㉯, ㉰, ...", "㉠, ㉡, ㉢, ...")


def part(path, name):
    with zipfile.ZipFile(path) as archive:
        return archive.read(name).decode()


def in_odt(path):
    """The number format of each list of the text, in order."""
    roots = [xml.fromstring(part(path, name)) for name in ("styles.xml", "content.xml")]
    styles = {each.get(NAME("style", "name")): each for root in roots for each in root.iter(NAME("text", "list-style"))}
    used = (styles[each.get(NAME("text", "style-name"))] for each in roots[1].iter(NAME("text", "list")))
    return [each.find(NAME("text", "list-level-style-number")).get(NAME("style", "num-format")) for each in used]


levels = re.findall(r"<w:abstractNum .*?</w:lvl>", part(sys.argv[1], "word/numbering.xml"), re.DOTALL)
in_docx = (re.search(r'<w:numFmt w:val="(\w+)"', level)[1] for level in levels)
for shape, docx, odt in zip(SHAPES, in_docx, in_odt(sys.argv[2])):
    print(f"{shape} is {docx} in DOCX, {odt} in ODT")
for form, odt in zip(("ideographEnclosedCircle", "decimalEnclosedParen"), in_odt(sys.argv[3])):
    print(f"{form} of DOCX is {odt} in ODT")
PYTHON
turned() { soffice "-env:UserInstallation=file://$here/profile" --headless --convert-to "$1" --outdir "$here" "$here/$2" >/dev/null 2>&1; }
PYTHONUTF8=1 python3 "$here/write.py" "$here/list.fodt" "$here/word.docx"
turned docx list.fodt
turned odt list.fodt
turned odt word.docx
sed -n 's/^#   //p' "${BASH_SOURCE[0]}" >"$here/expected"
PYTHONUTF8=1 python3 "$here/show.py" "$here/list.docx" "$here/list.odt" "$here/word.odt" | tee "$here/seen"
diff "$here/expected" "$here/seen"
