"""What is looked at in the first lines of a version, each fact by a name: how a line begins, ends and is marked, and how it stands to its neighbours.

The names stand in titles.weights.tsv, with what each of them speaks for. A fact is a sign, a length, letters or a common word,
never the words of one release.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from kprocure_parse.layout.lines import Line
from kprocure_parse.lexicon import glyphs
from kprocure_parse.marks.heads import HEADS
from kprocure_parse.marks.quotation import SPOKEN
from kprocure_parse.marks.tags import TAGS
from kprocure_parse.patterns import deferred

LENGTHS = (6, 10, 14, 18, 22, 27, 32, 38, 45, 55, 70, 90, 130, 180)
"""Characters up to which a line counts as equally long."""
LONG = 45
MANY = 6
JOINED = (20, 30, 40, 50, 60, 75, 100)
"""The same for two lines together."""

_STOPS = ".?!…,:;)]'~-"
_SAID = deferred(r"(?:밝혔|말했|전했|했|하였|였|한|된|됐|되었|였)다\.?$|[니]다\.?$")
_INNER_STOP = deferred(r"[다요까]\.\s")
_STOPS_INSIDE = ("다.", "요.", "까.")
_SAID_WITHIN = 3
"""Letters at the end of a line among which its verb ends, a full stop and a line end counted."""
_DAY = deferred(r"\d{1,2}(?:\.|월)\s?\d{1,2}(?:\.|일)|\d일")
_SAME = {
    **dict.fromkeys('‘’`´＇“”„‟〝〞＂"', "'"), **dict.fromkeys("ㆍ‧・•∙⋅․", "·"), **dict.fromkeys("0123456789", "0"),
    **dict.fromkeys("（", "("), **dict.fromkeys("）", ")"), **dict.fromkeys("[【〔〈《≪<＜", "["), **dict.fromkeys("]】〕〉》≫>＞", "]"),
    **dict.fromkeys("「｢『", "「"), **dict.fromkeys("」｣』", "」"), "⋯": "…", "，": ",", "．": ".", "：": ":", "？": "?", "！": "!",
    **dict.fromkeys("–—―−‐‑ㅡ", "-"), "～": "~", "∼": "~", "〜": "~",
}  # fmt: skip
"""Letters that mean the same here → one of them."""
_DASHES = frozenset(glyphs.DASHES)
_CLOSING = {"[": "]", "'": "'", "「": "」", "(": ")"}
_TOPICS = frozenset("은는이가와과도")
_BRACKETS = frozenset(glyphs.OPENING)
_PARTICLES = frozenset("은는이가을를의에로와과도서")
_MARKS = {
    **dict.fromkeys("□■▣ㅁ❑❖⬜▢◘", "□"), **dict.fromkeys("◆◇◈", "◇"), **dict.fromkeys("ㅇ○◦❍ο●◎⚪⭘oO°", "○"),
    **dict.fromkeys(glyphs.DASHES, "-"), **dict.fromkeys("·ㆍ∙•‧․・▪‣▸⦁", "·"), **dict.fromkeys(glyphs.NOTES, "※"),
    **dict.fromkeys(glyphs.CIRCLED, "①"), **dict.fromkeys(glyphs.POINTERS, "▶"), **dict.fromkeys("0123456789", "1."),
    **dict.fromkeys(glyphs.ROMAN, "Ⅰ"), **dict.fromkeys(glyphs.SYLLABLE_ORDER, "가."), "(": "(1)",
}  # fmt: skip


class TitleLook(NamedTuple):
    """One line as the facts see it."""

    folded: str
    core: str
    """Without the marks at its end."""
    mark: str
    stop: str
    first: str
    last: str
    long: int
    lead: str
    """'' or how a body with its head in brackets goes on."""
    prose: str
    """'', or what makes the line running prose: stop (a sentence ends inside), speech, said (its verb)."""
    dash: bool
    """Whether a dash stands at its end."""
    open: str
    """A bracket or quotation mark that is not closed in the line."""
    bracket: str
    """A bracket or quotation mark that it begins with, and whether it closes at the end."""
    starts: frozenset[str]
    """The first two letters of its words."""


def looked(line: Line) -> TitleLook:
    """What the facts need of a line."""
    folded = _signs().sub(_same, _untagged(line)).strip("* \u00a0")
    mark = _MARKS.get(line.marker[0], "·") if line.marker else ""
    if mark == "-" and folded.endswith("-"):
        mark, folded = "--", folded.rstrip("- ")
    core = folded.rstrip(_STOPS + " ")
    tail = folded[len(core) :].replace(" ", "")
    if "(" in core and ")" in tail and core.count("(") > core.count(")"):
        core = core[: core.rindex("(")].rstrip() or core
    start = core.lstrip("'「[( ")
    return TitleLook(
        folded=folded,
        core=core,
        mark=mark,
        stop=tail[:2],
        first=start.partition(" ")[0],
        last=core.rpartition(" ")[2],
        long=_bucket(len(folded), LENGTHS),
        lead=_headed(line),
        prose=_prose(line, folded),
        dash=(line.text[-1:] in _DASHES and line.text[-2:-1] in " \u00a0.…!?") or mark == "--",
        open=_open(folded),
        bracket=_bracket(folded),
        starts=frozenset([word[:2] for word in core.split(" ") if len(word) > 1]),
    )


@cache
def _signs() -> re.Pattern[str]:
    """Any of these letters; `re` finds single letters sooner than `regex`, and `translate` looks up every syllable."""
    return re.compile(f"[{re.escape(''.join(_SAME))}]")


def _same(match: re.Match[str]) -> str:
    return _SAME[match[0]]


def _untagged(line: Line) -> str:
    """The words of a line without its mark and the tags of the form that open it."""
    tags = line.of(TAGS) if line.text[0] in _BRACKETS else ()
    return line.text[tags[-1].span.end - line.span.start :].lstrip() or line.words if tags else line.words


def _headed(line: Line) -> str:
    """How a body with its head in brackets goes on: the particle after the brackets, _ for another word, '' without one."""
    heads = line.of(HEADS) if "(" in line.text or "（" in line.text else ()
    if not heads:
        return ""
    rest = line.text[heads[0].span.end - line.span.start :]
    closed = next((place for place, letter in enumerate(rest, 1) if letter in ")）"), len(rest))
    return rest[closed:].lstrip()[:1] if rest[closed:].lstrip()[:1] in _TOPICS else "_"


def _prose(line: Line, folded: str) -> str:
    if any(map(folded.__contains__, _STOPS_INSIDE)) and _INNER_STOP.search(folded):
        return "stop"
    if "'" in folded and line.of(SPOKEN):
        return "speech"
    return "said" if "다" in folded[-_SAID_WITHIN:] and _SAID.search(folded) else ""


def _bucket(length: int, steps: Sequence[int]) -> int:
    place = bisect_left(steps, length)
    return steps[place] if place < len(steps) else steps[-1] + 1


def facts_of(
    lines: Sequence[Line], looks: Sequence[TitleLook], habit: str = "wrapped", *, count: int | None = None
) -> list[list[str]]:
    """The facts of each line, those of its neighbours among them; of the first `count` lines, where that is named."""
    blank = [line.gap > 1 for line in lines]
    spaced = len(set(blank[1:])) > 1
    plain = _plain(looks)
    found: list[list[str]] = []
    for place, look in enumerate(looks[:count]):
        facts = [*_own(look, min(place, 3))]
        if place < plain:
            facts.append(f"plain:{place + 1} of {plain}:{_opens(looks[plain]) if plain < len(looks) else 'nothing'}")
        if place:
            gap = ("blank" if blank[place] else "close") if spaced else "even"
            facts += _above(looks[place - 1], look, gap, looks[0] if place > 1 else None)
        else:
            facts.append("above:nothing")
        if place + 1 < len(looks):
            facts += _below(look, looks[place + 1], ("blank" if blank[place + 1] else "close") if spaced else "even")
        else:
            facts.append("below:nothing")
        if habit != "wrapped":
            facts.append(f"habit:{habit}:{look.mark}")
        found.append(facts)
    return found


def _plain(looks: Sequence[TitleLook]) -> int:
    """How many first lines have no mark and are no lead."""
    return next((place for place, look in enumerate(looks) if look.mark or reads_as_prose(look)), len(looks))


def reads_as_prose(look: TitleLook) -> bool:
    """Whether a line is as long as a lead and has a head in brackets, a verb or speech."""
    return bool(look.prose or look.lead) and look.long > LONG


def _opens(look: TitleLook) -> str:
    """What a line below the plain ones begins with."""
    return look.mark or "lead"


def _own(look: TitleLook, place: int) -> Iterator[str]:
    core, mark, stop = look.core, look.mark, look.stop
    yield f"place:{place}:mark:{mark}"
    yield f"place:{place}:stop:{stop}"
    yield f"length:{look.long}:mark:{mark}"
    yield f"ends:{core[-2:]}"
    yield f"ends:{core[-3:]}"
    yield f"ends:{core[-1:]}:stop:{stop}"
    yield f"last:{look.last}"
    yield f"begins:{look.first[:2]}"
    yield f"first:{look.first}"
    if look.lead:
        yield f"head:{look.lead}:{'long' if look.long > LONG else 'short'}"
    if look.prose:
        yield f"prose:{look.prose}:length:{look.long}"
        yield f"prose:{look.prose}:place:{place}"
    words = core.split(" ")
    yield f"particles:{min(MANY, sum([word[-1:] in _PARTICLES for word in words]))}"
    yield f"comma:{words[0][-1:] == ','}:{min(core.count(','), 3)}"
    if "…" in core or ".." in core:
        yield "inside:…"
    if look.bracket:
        yield f"bracket:{look.bracket}:place:{place}"
    yield f"open:{look.open}"
    if ("일" in look.folded or "." in look.folded) and _DAY.search(look.folded):
        yield "inside:day"


def _open(folded: str) -> str:
    for left, right in ("()", "[]", "「」"):
        if left in folded and folded.count(left) > folded.count(right):
            return left
    return "'" if folded.count("'") % 2 and "'0" not in folded else ""


def _bracket(folded: str) -> str:
    closed = _CLOSING.get(folded[:1])
    if closed is None:
        return ""
    return folded[0] + ("whole" if folded.find(closed, 1) == len(folded) - 1 else "begins")


def _above(above: TitleLook, look: TitleLook, gap: str, first: TitleLook | None) -> Iterator[str]:
    yield f"gap:{gap}:mark:{look.mark}"
    yield f"gap:{gap}:length:{look.long}"
    yield f"above:mark:{above.mark}:{look.mark}"
    yield f"above:length:{above.long}:{look.long}"
    yield f"above:stop:{above.stop}"
    yield f"above:ends:{above.core[-2:]}"
    yield f"above:ends:{above.core[-3:]}"
    yield f"above:last:{above.last}"
    yield f"above:ends:{above.core[-1:]}:{look.core[-1:]}"
    yield f"above:comma:{',' in above.core}:{',' in look.core}"
    yield f"above:open:{above.open}"
    if above.bracket:
        yield f"above:bracket:{above.bracket}"
    if above.prose:
        yield f"above:prose:{above.prose}"
    yield f"joined:{_bucket(len(above.folded) + len(look.folded), JOINED)}"
    yield f"shared:{_shared(above, look)}"
    if first is not None:
        yield f"shared:first:{_shared(first, look)}"


def _shared(one: TitleLook, other: TitleLook) -> int:
    """How many words of one line, by their first two letters, stand in the other too."""
    return min(3, len(one.starts & other.starts))


def _below(look: TitleLook, below: TitleLook, gap: str) -> Iterator[str]:
    yield f"below:mark:{look.mark}:{below.mark}"
    yield f"below:gap:{gap}"
    yield f"below:length:{below.long}"
    yield f"below:stop:{below.stop}"
    if below.bracket:
        yield f"below:bracket:{below.bracket}"
    yield f"below:head:{below.lead}:mark:{look.mark}"
    yield f"below:prose:{below.prose}:mark:{look.mark}"
    yield f"below:shared:{_shared(look, below)}"
