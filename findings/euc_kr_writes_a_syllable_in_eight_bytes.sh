#!/usr/bin/env bash
# Python's codec euc_kr: of the 11,172 Hangul syllables it writes the 8,822 that KS X 1001 lacks in eight bytes, as a filler and three single
# letters, and joins these again when it reads. CP949 (EUC-KR as Windows and browsers know it) has two bytes for each: euc_kr cannot read
# them, and cp949 reads the eight bytes as four letters. Neither codec says anything when the other one should have been used for writing.
# kprocure_parse reads whatever calls itself EUC-KR as CP949 (kprocure_parse/readers/encodings.py).
#
# Seen on Python 3.11.7:
#   syllables of eight bytes: 8822 of 11172
#   euc_kr writes 뷁: a4d4a4b2a4cea4aa
#   cp949 reads that: U+3164 U+3142 U+315E U+313A
#   cp949 writes 뷁: 94ee
#   euc_kr reads that: illegal multibyte sequence
set -euo pipefail
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cat >"$here/show.py" <<'PYTHON'
syllables = [chr(code) for code in range(0xAC00, 0xD7A4)]
long = [syllable for syllable in syllables if len(syllable.encode("euc_kr")) == 8]
assert all(syllable.encode("euc_kr").decode("euc_kr") == syllable for syllable in syllables)
assert all(len(syllable.encode("cp949")) == 2 for syllable in syllables)
print(f"syllables of eight bytes: {len(long)} of {len(syllables)}")
written = "뷁".encode("euc_kr")
print("euc_kr writes 뷁:", written.hex())
print("cp949 reads that:", *(f"U+{ord(letter):04X}" for letter in written.decode("cp949")))
short = "뷁".encode("cp949")
print("cp949 writes 뷁:", short.hex())
try:
    print("euc_kr reads that:", short.decode("euc_kr"))
except UnicodeDecodeError as error:
    print("euc_kr reads that:", error.reason)
PYTHON
sed -n 's/^#   //p' "${BASH_SOURCE[0]}" >"$here/expected"
PYTHONUTF8=1 python3 "$here/show.py" | tee "$here/seen"
diff "$here/expected" "$here/seen"
