#!/usr/bin/env bash
# hypothesis 6.170.17: @seed fixes the examples only for the modules that are loaded. Integers and texts are drawn, now and then, from the
# constants that stand in the source of imported modules outside of site-packages, so a program that imports one module more gets other
# examples for the same seed. kprocure_parse.testing.make once drew its releases so; it draws them from random.Random
# (kprocure_parse/testing/choices.py).
#
# Seen on Python 3.11.7:
#   alone, twice: the same
#   beside an imported module: other examples
set -euo pipefail
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet --disable-pip-version-check hypothesis==6.170.17
mkdir "$here/project"
printf 'NUMBERS = (%s)\n' "$(seq -s ', ' 1000003 7 1000703)" >"$here/project/constants.py"
cat >"$here/project/draw.py" <<'PYTHON'
import sys

if "constants" in sys.argv:
    import constants  # noqa: F401

from hypothesis import Phase, given, seed, settings
from hypothesis import strategies as st

found = []


@seed(1)
@settings(max_examples=300, database=None, phases=[Phase.generate])
@given(st.integers())
def gather(number):
    found.append(number)


gather()
print(found)
PYTHON
cd "$here/project"
draw() { "$here/venv/bin/python" draw.py "$@"; }
same() { if [ "$1" = "$2" ]; then echo "$3"; else echo "$4"; fi; }
alone=$(draw) again=$(draw) beside=$(draw constants)
{
  echo "alone, twice: $(same "$alone" "$again" "the same" "other examples")"
  echo "beside an imported module: $(same "$alone" "$beside" "the same" "other examples")"
} | tee "$here/seen"
cd - >/dev/null
sed -n 's/^#   //p' "${BASH_SOURCE[0]}" >"$here/expected"
diff "$here/expected" "$here/seen"
