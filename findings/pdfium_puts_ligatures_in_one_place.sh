#!/usr/bin/env bash
# pypdfium2 5.15.2 (PDFium), pdfminer.six 20260107: a ligature, one glyph that maps to several letters (ffi), is several characters in PDFium's text,
# each in the place and with the box of the whole glyph; the width of a single f, which a subset of a font need not hold, says nothing of it.
# pdfminer.six has one character of three letters. Who measures the gap to the next letter from the end of a letter's own
# advance finds a space in every office and first of a PDF by LibreOffice. kprocure_parse takes letters that share a box for one glyph
# (kprocure_parse/readers/pdf_pdfium.py).
#
# Seen on Python 3.11.7, of "oYce", where Y is ffi and 24 points wide, f and i alone are 4:
#   PDFium: f 80-104, f 80-104, i 80-104
#   PDFium, advance of f: 4
#   pdfminer: ffi 80-104
set -euo pipefail
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet --disable-pip-version-check pypdfium2==5.15.2 pdfminer.six==20260107
cat >"$here/show.py" <<'PYTHON'
import ctypes
import sys

import pypdfium2
import pypdfium2.raw as raw
from pdfminer.high_level import extract_pages
from pdfminer.layout import LTChar

WIDTHS = {"f": 200, "i": 200, "Y": 1200}
LETTERS = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Made def /CMapType 2 def
1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <59> <006600660069> endbfchar endcmap end end"""
WORDS = "BT /F1 20 Tf 70 700 Td (oYce) Tj ET"


def stream(words):
    return f"<< /Length {len(words)} >>\nstream\n{words}\nendstream"


widths = " ".join(str(WIDTHS.get(chr(code), 500)) for code in range(256))
objects = (
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    stream(WORDS),
    f"<< /Type /Font /Subtype /TrueType /BaseFont /Made /ToUnicode 6 0 R /FirstChar 0 /LastChar 255 /Widths [{widths}] /FontDescriptor 7 0 R >>",
    stream(LETTERS),
    "<< /Type /FontDescriptor /FontName /Made /Flags 32 /FontBBox [0 -200 1000 700] /ItalicAngle 0 /Ascent 700 /Descent -200 /CapHeight 700 /StemV 80 >>",
)
made, places = "%PDF-1.5\n", []
for number, each in enumerate(objects, start=1):
    places.append(f"{len(made):010d} 00000 n \n")
    made += f"{number} 0 obj\n{each}\nendobj\n"
table = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{''.join(places)}"
made += f"{table}trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(made)}\n%%EOF"
with open(sys.argv[1], "w", encoding="ascii") as file:
    file.write(made)

document = pypdfium2.PdfDocument(sys.argv[1])
page = document[0]
text = page.get_textpage()
found = []
for place in range(1, 4):
    left, _, right, _ = text.get_charbox(place, loose=True)
    found.append(f"{chr(raw.FPDFText_GetUnicode(text.raw, place))} {left:.0f}-{right:.0f}")
print("PDFium:", ", ".join(found))
advance = ctypes.c_float()
raw.FPDFFont_GetGlyphWidth(raw.FPDFTextObj_GetFont(raw.FPDFText_GetTextObject(text.raw, 1)), ord("f"), 20, advance)
print(f"PDFium, advance of f: {advance.value:.0f}")
letters = [letter for box in next(iter(extract_pages(sys.argv[1]))) for line in box for letter in line if isinstance(letter, LTChar)]
print(f"pdfminer: {letters[1].get_text()} {letters[1].x0:.0f}-{letters[1].x1:.0f}")
PYTHON
sed -n 's/^#   //p' "${BASH_SOURCE[0]}" >"$here/expected"
PYTHONUTF8=1 "$here/venv/bin/python" "$here/show.py" "$here/ligature.pdf" | tee "$here/seen"
diff "$here/expected" "$here/seen"
