"""Numbers and addresses that the end of a line splits: they go on below without a space. Half an address is worse than none."""

from __future__ import annotations

from kprocure_parse.patterns import deferred

_PARTS = (
    # a number in groups, split after a hyphen, before one, or inside its last group: (042-000- | 0001)
    (deferred(r"(?<!\d)0\d{1,2}[-.)]\s?(?:\d{3,4}-)?$"), deferred(r"\d{3,4}(?:-\d{4})?(?!\d)")),
    (deferred(r"(?<!\d)0\d{1,2}(?:-\d{3,4})?$"), deferred(r"-\d{3,4}(?!\d)")),
    (deferred(r"(?<!\d)0\d{1,2}-\d{3,4}-\d$"), deferred(r"\d{3}(?!\d)")),
    (deferred(r"(?<!\d)0\d{1,2}-\d{3,4}-\d\d$"), deferred(r"\d\d(?!\d)")),
    (deferred(r"(?<!\d)0\d{1,2}-\d{3,4}-\d{3}$"), deferred(r"\d(?!\d)")),
    # an address, split before or in its domain, or inside a name that fills the line: in000000000_ho | ng01@example.kr
    (deferred(r"[A-Za-z0-9._%+-]$"), deferred(r"@[A-Za-z0-9-]{1,40}\.")),
    (deferred(r"[A-Za-z0-9._%+-]@(?:[A-Za-z0-9-]{1,40}[.-])?$"), deferred(r"[A-Za-z0-9-]{1,40}(?:\.|$|[^\w.@])")),
    (deferred(r"@[A-Za-z0-9-]{1,40}(?:\.[a-z]{2,10})?$"), deferred(r"\.[a-z]{2,10}(?![a-z])")),
    (deferred(r"^\W{0,3}[a-z0-9._-]{2,40}$"), deferred(r"[a-z0-9._-]{1,40}@[A-Za-z0-9-]")),
    (deferred(r"@[A-Za-z0-9-]{1,40}$"), deferred(r"[a-z0-9-]{1,20}\.(?:go|or|co|re|ac|ne|pe)?\.?(?:kr|com|net|org)(?![a-z])")),
    # a link, split after one of its signs or before its end: visitkorea. | or.kr
    (deferred(r"(?:://|www\.)(?:[A-Za-z0-9./?=&%#_~-]{0,80}[./?=&%#_~-])?$"), deferred(r"[A-Za-z0-9./?=&%#_~-]")),
    (deferred(r"[A-Za-z0-9-]{2,40}\.$"), deferred(r"(?:go|or|co|re|ac|ne|pe)\.kr(?![a-z])|(?:kr|com|net|org)(?![a-z])")),
)  # fmt: skip
"""How a line ends, and how the next begins."""


def is_parted(before: str, after: str) -> bool:
    """Whether the end of a line and the beginning of the next form one number or one address."""
    if not (before[-1:].isascii() and after[:1].isascii()):
        return False
    return any(end.search(before) is not None and start.match(after) is not None for end, start in _PARTS)
