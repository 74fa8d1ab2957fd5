#!/usr/bin/env bash
# kss 6.0.6: with its morphological backend (pecab; "auto" takes it where mecab is not installed) a sentence that begins with 이어, by which press
# releases go on to a second quote, is one with the sentence before it; before 또한, 한편 or 그는 it is not, and the quick backend parts it.
# One line of a paragraph with that word keeps both sentences together, whatever they say. kprocure_parse ends sentences by their own marks
# (kprocure_parse/marks/sentences.py).
#
# Seen on Python 3.11.7, sentences of "기업을 돕겠다고 말했다. … 판로를 넓히겠다고 덧붙였다.":
#   또한: pecab 2, fast 2
#   한편: pecab 2, fast 2
#   그는: pecab 2, fast 2
#   이어: pecab 1, fast 2
set -euo pipefail
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet --disable-pip-version-check kss==6.0.6 pecab==1.0.8
cat >"$here/show.py" <<'PYTHON'
import logging

logging.disable()
import kss  # noqa: E402

for word in ("또한", "한편", "그는", "이어"):
    text = f"기업을 돕겠다고 말했다. {word} 판로를 넓히겠다고 덧붙였다."
    counts = (f"{backend} {len(kss.split_sentences(text, backend=backend))}" for backend in ("pecab", "fast"))
    print(f"{word}:", ", ".join(counts))
PYTHON
sed -n 's/^#   //p' "${BASH_SOURCE[0]}" >"$here/expected"
PYTHONUTF8=1 "$here/venv/bin/python" -W ignore "$here/show.py" | tee "$here/seen"
diff "$here/expected" "$here/seen"
