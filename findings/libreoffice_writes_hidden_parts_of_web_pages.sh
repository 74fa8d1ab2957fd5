#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian's libreoffice-writer 4:7.4.7-1+deb12u14): a web page saved as ODT has what the page hides: elements of
# display:none (by style or by class) and of the attribute hidden, the choices of a list and the words of a button are text of the document, and
# a word with its ruby is one word with it. Whoever made an ODT of a board's page by it has words that no reader of the page saw.
# kprocure_parse reads the page itself and leaves them out (kprocure_parse/readers/html_tree.py); in the ODT they are text like other text.
#
# Needs soffice, which no package index of Python has: apt-get install libreoffice-writer=4:7.4.7-1+deb12u14 on Debian 12.
#
# Seen:
#   <p style="display:none">one</p>: one
#   <p class="blind">two</p>: two
#   <p hidden>three</p>: three
#   <p><ruby>본말<rt>덧말</rt></ruby></p>: 본말덧말
#   <p><select><option>조간<option>석간</select><button>찾기</button></p>: 조간석간찾기
set -euo pipefail
command -v soffice >/dev/null || { echo "soffice is needed: apt-get install libreoffice-writer" >&2; exit 1; }
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cat >"$here/lines.txt" <<'TEXT'
<p style="display:none">one</p>
<p class="blind">two</p>
<p hidden>three</p>
<p><ruby>본말<rt>덧말</rt></ruby></p>
<p><select><option>조간<option>석간</select><button>찾기</button></p>
TEXT
{
  echo '<!DOCTYPE html><html><head><meta charset="utf-8"><title>page</title><style>.blind{display:none}</style></head><body>'
  cat "$here/lines.txt"
  echo '</body></html>'
} >"$here/page.html"
cat >"$here/show.py" <<'PYTHON'
import sys
import xml.etree.ElementTree as xml
import zipfile

with zipfile.ZipFile(sys.argv[1]) as archive:
    root = xml.fromstring(archive.read("content.xml"))
    looks = b"".join(archive.read(name) for name in ("content.xml", "styles.xml"))
if b'text:display="none"' in looks:
    print("something is hidden")
paragraphs = ("".join(each.itertext()) for each in root.iter("{urn:oasis:names:tc:opendocument:xmlns:text:1.0}p"))
with open(sys.argv[2], encoding="utf-8") as lines:
    for line, paragraph in zip(lines, paragraphs):
        print(f"{line.strip()}: {paragraph}")
PYTHON
soffice "-env:UserInstallation=file://$here/profile" --headless "--infilter=HTML (StarWriter)" --convert-to odt --outdir "$here" "$here/page.html" >/dev/null 2>&1
sed -n 's/^#   //p' "${BASH_SOURCE[0]}" >"$here/expected"
PYTHONUTF8=1 python3 "$here/show.py" "$here/page.odt" "$here/lines.txt" | tee "$here/seen"
diff "$here/expected" "$here/seen"
