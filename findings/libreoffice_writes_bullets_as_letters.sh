#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian's libreoffice-writer 4:7.4.7-1+deb12u14): a bullet of a list becomes, in DOCX, a letter of a symbol font, where it
# knows one that draws it: □ is U+F057 of MT Extra, ○ U+F081 of Wingdings 2, ※ U+F0F8 of Wingdings 2, ★ U+F048 of Monotype Sorts. Who reads
# the code without the font finds ① in place of ○, as U+F081 of Wingdings is. The same list keeps its sign in ODT, and so does the same
# sign in a sentence. kprocure_parse looks codes up by the font that the level names (kprocure_parse/readers/private_glyphs.py).
#
# Needs soffice, which no package index of Python has: apt-get install libreoffice-writer=4:7.4.7-1+deb12u14 on Debian 12.
#
# Seen:
#   25A1: F057 of MT Extra
#   25CB: F081 of Wingdings 2
#   25A0: 25A0 of no font
#   25B6: F075 of Wingdings 3
#   203B: F0F8 of Wingdings 2
#   2605: F048 of Monotype Sorts
#   in sentences: 25A1 25CB 25A0 25B6 203B 2605
set -euo pipefail
command -v soffice >/dev/null || { echo "soffice is needed: apt-get install libreoffice-writer" >&2; exit 1; }
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cat >"$here/write.py" <<'PYTHON'
import sys

SIGNS = "□○■▶※★"
NAMES = {"office": "office", "style": "style", "text": "text"}
named = " ".join(f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for short, name in NAMES.items())
level = '<text:list-level-style-bullet text:level="1" text:bullet-char="{}"/>'
styles = "".join(f'<text:list-style style:name="L{at}">{level.format(sign)}</text:list-style>' for at, sign in enumerate(SIGNS))
item = "<text:list-item><text:p>{}</text:p></text:list-item>"
lists = "".join(f'<text:list text:style-name="L{at}">{item.format(sign)}</text:list>' for at, sign in enumerate(SIGNS))
kind = 'office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"'
body = f"<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{lists}</office:text></office:body>"
with open(sys.argv[1], "w", encoding="utf-8") as file:
    file.write(f'<?xml version="1.0" encoding="UTF-8"?><office:document {named} {kind}>{body}</office:document>')
PYTHON
cat >"$here/show.py" <<'PYTHON'
import re
import sys
import zipfile

with zipfile.ZipFile(sys.argv[1]) as archive:
    lists, text = (archive.read(f"word/{name}.xml").decode() for name in ("numbering", "document"))
signs = re.findall(r"<w:t(?: [^>]*)?>(.)</w:t>", text)
for sign, level in zip(signs, re.findall(r"<w:abstractNum .*?</w:lvl>", lists, re.DOTALL)):
    drawn = re.search(r'<w:lvlText w:val="(.)"', level)[1]
    font = re.search(r'w:ascii="([^"]*)"', level)
    ours = font[1] if font and ord(drawn) >= 0xE000 else "no font"
    print(f"{ord(sign):04X}: {ord(drawn):04X} of {ours}")
print("in sentences:", *(f"{ord(sign):04X}" for sign in signs))
PYTHON
python3 "$here/write.py" "$here/list.fodt"
soffice "-env:UserInstallation=file://$here/profile" --headless --convert-to docx --outdir "$here" "$here/list.fodt" >/dev/null 2>&1
sed -n 's/^#   //p' "${BASH_SOURCE[0]}" >"$here/expected"
python3 "$here/show.py" "$here/list.docx" | tee "$here/seen"
diff "$here/expected" "$here/seen"
