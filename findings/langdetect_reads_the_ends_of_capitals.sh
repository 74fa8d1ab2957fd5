#!/usr/bin/env bash
# langdetect 1.0.9: of a word in capitals only the first letter and the last two count, so a headline in capitals is another text to it,
# and may be another language; and every Hangul syllable is the same letter, so any Hangul at all is Korean. kprocure_parse decides by
# script first, takes long Latin lines for English by their function words or capitals, and asks langdetect only then
# (kprocure_parse/layout/language.py).
#
# Seen on Python 3.11.7:
#   New rules help small firms win contracts: en 1.00
#   NEW RULES HELP SMALL FIRMS WIN CONTRACTS: de 1.00
#   NEW RQZES HQXLP SXQLL FXZMS WIN CXQZXJTS: the same as these capitals, to the last digit
#   뷁쒫꿹 쓩꽳 뛟쭁뗋뾹: the same as 가가가 가가 가가가가, to the last digit
set -euo pipefail
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet --disable-pip-version-check langdetect==1.0.9
cat >"$here/show.py" <<'PYTHON'
from langdetect import DetectorFactory, detect_langs


def found(text):
    DetectorFactory.seed = 0
    return detect_langs(text)


headline = "New rules help small firms win contracts"
for text in (headline, headline.upper()):
    print(f"{text}:", *(f"{each.lang} {each.prob:.2f}" for each in found(text)))
for text, other, name in (
    ("NEW RQZES HQXLP SXQLL FXZMS WIN CXQZXJTS", headline.upper(), "these capitals"),
    ("뷁쒫꿹 쓩꽳 뛟쭁뗋뾹", "가가가 가가 가가가가", "가가가 가가 가가가가"),
):
    print(f"{text}: {'the same as' if str(found(text)) == str(found(other)) else 'other than'} {name}, to the last digit")
PYTHON
sed -n 's/^#   //p' "${BASH_SOURCE[0]}" >"$here/expected"
PYTHONUTF8=1 "$here/venv/bin/python" "$here/show.py" | tee "$here/seen"
diff "$here/expected" "$here/seen"
