"""What stands between the parts of a period or a range, as patterns: a blank, a tilde, "until". The one home of these pieces."""

from __future__ import annotations

from kprocure_parse.lexicon import moments as words

SPACE = r"[ \u00a0]"
BLANK = rf"{SPACE}?"
TILDE = f"[{words.TILDES}]"
UNTIL = rf"{BLANK}(?:[{words.TILDES}-]|{words.SINCE}){BLANK}"
"""14~18, 14일부터 18일, 14일-18일."""
