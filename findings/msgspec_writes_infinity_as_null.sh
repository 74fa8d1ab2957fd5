#!/usr/bin/env bash
# msgspec 0.23.0: json.encode writes inf and nan as null and says nothing; decoding into the class that was written then fails,
# since null is no float. A record with such a number would be written and never read again. kprocure_parse keeps `confidence`
# within 0 and 1, and its tests draw it from there (tests/makers/records.py).
#
# Seen on Python 3.11.7:
#   inf null
#   nan null
#   back: Expected `float`, got `null` - at `$.confidence`
set -euo pipefail
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet --disable-pip-version-check msgspec==0.23.0 attrs==26.1.0
cat >"$here/show.py" <<'PYTHON'
import attrs
import msgspec


@attrs.frozen
class Value:
    confidence: float


for number in (float("inf"), float("nan")):
    print(number, msgspec.json.encode(number).decode())
try:
    print("back:", msgspec.json.decode(msgspec.json.encode(Value(float("inf"))), type=Value))
except msgspec.ValidationError as error:
    print("back:", error)
PYTHON
sed -n 's/^#   //p' "${BASH_SOURCE[0]}" >"$here/expected"
"$here/venv/bin/python" "$here/show.py" | tee "$here/seen"
diff "$here/expected" "$here/seen"
