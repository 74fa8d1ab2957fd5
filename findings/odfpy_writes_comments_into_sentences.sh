#!/usr/bin/env bash
# odfpy 1.4.1: teletype.extractText, which keeps the spaces and tabs of ODT that plain reading loses, also writes what is not on the page, without a
# space before or after: who commented in a sentence, when and what, and of a text with tracked changes, who made them, when, and the words that were
# deleted, first of all. Such a date passes for the first date of a release. The gloss of a word (ruby) and its note become part of it.
# kprocure_parse leaves out comments, tracked deletions and glosses, and writes notes below (kprocure_parse/readers/odt_body.py).
#
# Seen on Python 3.11.7:
#   comment: 예산을A2020-01-02T03:04:05확인 필요 늘린다.
#   deletion: A2020-01-02옛말새말
#   ruby: 조달청調達廳 공고
#   note: 예산1추정치은 는다.
set -euo pipefail
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet --disable-pip-version-check setuptools==80.9.0 wheel==0.45.1
"$here/venv/bin/pip" install --quiet --disable-pip-version-check --no-build-isolation odfpy==1.4.1
cat >"$here/show.py" <<'PYTHON'
import sys
import zipfile

from odf import opendocument, teletype

OASIS = "urn:oasis:names:tc:opendocument:xmlns"
NAMES = " ".join(f'xmlns:{name}="{OASIS}:{name}:1.0"' for name in ("office", "text")) + ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
KIND = "application/vnd.oasis.opendocument.text"
MANIFEST = (
    f'<manifest:manifest xmlns:manifest="{OASIS}:manifest:1.0" manifest:version="1.2">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{KIND}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
)
WHO = "<dc:creator>A</dc:creator><dc:date>2020-01-02{}</dc:date>"
TEXTS = {
    "comment": f"<text:p>예산을<office:annotation>{WHO.format('T03:04:05')}<text:p>확인 필요</text:p></office:annotation> 늘린다.</text:p>",
    "deletion": '<text:tracked-changes><text:changed-region xml:id="a" text:id="a"><text:deletion>'
    f"<office:change-info>{WHO.format('')}</office:change-info><text:p>옛말</text:p></text:deletion></text:changed-region></text:tracked-changes>"
    '<text:p><text:change text:change-id="a"/>새말</text:p>',
    "ruby": "<text:p><text:ruby><text:ruby-base>조달청</text:ruby-base><text:ruby-text>調達廳</text:ruby-text></text:ruby> 공고</text:p>",
    "note": '<text:p>예산<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
    "<text:note-body><text:p>추정치</text:p></text:note-body></text:note>은 는다.</text:p>",
}
for name, text in TEXTS.items():
    path = f"{sys.argv[1]}/{name}.odt"
    body = f"<office:body><office:text>{text}</office:text></office:body>"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", KIND)
        archive.writestr("META-INF/manifest.xml", MANIFEST)
        archive.writestr("content.xml", f'<office:document-content {NAMES} office:version="1.2">{body}</office:document-content>')
    print(f"{name}:", teletype.extractText(opendocument.load(path).text))
PYTHON
sed -n 's/^#   //p' "${BASH_SOURCE[0]}" >"$here/expected"
PYTHONUTF8=1 "$here/venv/bin/python" -W ignore "$here/show.py" "$here" | tee "$here/seen"
diff "$here/expected" "$here/seen"
