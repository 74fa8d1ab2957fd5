"""The facts about the first lines of a version, each with a name: how a line begins and ends, its mark, how it compares with its neighbours.

titles.weights.tsv lists the names with their weights. A fact is a sign, a length, letters or a common word, never the words of
one release.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from kprocure_parse.document import Span
from kprocure_parse.layout.lines import Line
from kprocure_parse.layout.title_ends import ending_of
from kprocure_parse.lexicon import glyphs
from kprocure_parse.marks.heads import HEADS
from kprocure_parse.marks.quotation import SPOKEN
from kprocure_parse.marks.sentences import without_footnote
from kprocure_parse.marks.tags import TAGS
from kprocure_parse.patterns import deferred, quick

LENGTHS = (6, 10, 14, 18, 22, 27, 32, 38, 45, 55, 70, 90, 130, 180)
"""Steps of length (characters): lines between the same two steps count as equally long."""
LONG = 45
MANY = 6
JOINED = (20, 30, 40, 50, 60, 75, 100)
"""Steps of length of two lines together."""
_STEPS, _JOINED_STEPS = (*LENGTHS, LENGTHS[-1] + 1), (*JOINED, JOINED[-1] + 1)
"""The same with what stands for all greater lengths."""

_STOPS = ".?!…,:;)]'~-"
_SAID = deferred(r"(?:밝혔|말했|전했|했|하였|였|한|된|됐|되었|였)다\.?$|[니]다\.?$")
_INNER_STOP = deferred(r"[다요까]\.\s")
_STOPS_INSIDE = ("다.", "요.", "까.")
_SAID_WITHIN = 3
"""A verb at the end of a line has its 다 among this many last characters, including a full stop and a line end."""
_DAY = deferred(r"\d{1,2}(?:\.|월)\s?\d{1,2}(?:\.|일)|\d일")
_SAME = str.maketrans({
    **dict.fromkeys('‘’`´＇“”„‟〝〞＂"', "'"), **dict.fromkeys("ㆍ‧・•∙⋅․", "·"), **dict.fromkeys("0123456789", "0"),
    **dict.fromkeys("（", "("), **dict.fromkeys("）", ")"), **dict.fromkeys("[【〔〈《≪<＜", "["), **dict.fromkeys("]】〕〉》≫>＞", "]"),
    **dict.fromkeys("「｢『", "「"), **dict.fromkeys("」｣』", "」"), "⋯": "…", "，": ",", "．": ".", "：": ":", "？": "?", "！": "!",
    **dict.fromkeys("–—―−‐‑ㅡ", "-"), "～": "~", "∼": "~", "〜": "~",
})  # fmt: skip
"""Characters that mean the same here → one of them."""
_SIGNS = re.compile(f"[{re.escape(''.join(map(chr, _SAME)))}]+")
"""Some of these characters; `re` finds single characters faster than `regex`, and `translate` looks up every syllable."""
_DASHES = frozenset(glyphs.DASHES)
CLOSING = {"[": "]", "'": "'", "「": "」", "(": ")"}
_TOPICS = frozenset("은는이가와과도")
_BRACKETS = frozenset(glyphs.OPENING)
_PARTICLE_ENDS = deferred(r"[은는이가을를의에로와과도서] ")
"""A particle at the end of a word."""
_STARTS = quick(r"(?:^| )([^ ]{2})")
"""The first two letters of a word."""
_MARKS = {
    **dict.fromkeys("□■▣ㅁ❑❖⬜▢◘", "□"), **dict.fromkeys("◆◇◈", "◇"), **dict.fromkeys("ㅇ○◦❍ο●◎⚪⭘oO°", "○"),
    **dict.fromkeys(glyphs.DASHES, "-"), **dict.fromkeys("·ㆍ∙•‧․・▪‣▸⦁", "·"), **dict.fromkeys(glyphs.NOTES, "※"),
    **dict.fromkeys(glyphs.CIRCLED, "①"), **dict.fromkeys(glyphs.POINTERS, "▶"), **dict.fromkeys("0123456789", "1."),
    **dict.fromkeys(glyphs.ROMAN, "Ⅰ"), **dict.fromkeys(glyphs.SYLLABLE_ORDER, "가."), "(": "(1)",
}  # fmt: skip


class TitleLook(NamedTuple):
    """The properties of a line from which its facts are made."""

    folded: str
    core: str
    """The line without the marks at its end."""
    mark: str
    stop: str
    first: str
    last: str
    long: int
    lead: str
    """How a body with its head in brackets goes on, or ''."""
    prose: str
    """What shows that the line is prose, or '': stop (a sentence ends inside), speech, said (its verb)."""
    dash: bool
    """Whether it ends with a dash."""
    open: str
    """A bracket or quotation mark that is not closed in the line."""
    bracket: str
    """A bracket or quotation mark at its start, and whether it closes at its end."""
    is_prose: bool
    """Whether the line is as long as a lead and has a head in brackets, a verb or speech."""


MARK_OF = attrgetter("mark")


def looked(line: Line) -> TitleLook:
    """Reads the properties of a line."""
    text = line.text
    folded = _SIGNS.sub(_same, without_footnote(_untagged(line))).strip("* \u00a0")
    mark = _MARKS.get(line.marker[0], "·") if line.marker else ""
    if mark == "-" and folded.endswith("-"):
        mark, folded = "--", folded.rstrip("- ")
    core = folded.rstrip(_STOPS + " ")
    tail = folded[len(core) :].replace(" ", "")
    if "(" in core and ")" in tail and core.count("(") > core.count(")"):
        core = core[: core.rindex("(")].rstrip() or core
    start = core.lstrip("'「[( ")
    long = _STEPS[bisect_left(LENGTHS, len(folded))]
    lead = _headed(line) if "(" in text or "（" in text else ""
    prose = _prose(line, folded)
    return TitleLook(
        folded=folded,
        core=core,
        mark=mark,
        stop=tail[:2],
        first=start.partition(" ")[0],
        last=core.rpartition(" ")[2],
        long=long,
        lead=lead,
        prose=prose,
        dash=(text[-1] in _DASHES and text[-2:-1] in " \u00a0.…!?") or mark == "--",
        open=_open(folded),
        bracket=_bracket(folded) if folded[:1] in CLOSING else "",
        is_prose=long > LONG and (prose or lead) != "",
    )


def _same(match: re.Match[str]) -> str:
    return match[0].translate(_SAME)


def _untagged(line: Line) -> str:
    """The words of a line without its mark, the tags of the form at its start, and what follows a title."""
    tags = line.of(TAGS) if line.text[0] in _BRACKETS else ()
    words = line.text[tags[-1].span.end - line.span.start :].lstrip() or line.words if tags else line.words
    if line.marker is not None:
        return words
    ending = ending_of(line, Span(line.span.end - len(words), line.span.end))
    return words if ending is None else words[: ending.start - line.span.end].rstrip()


def _headed(line: Line) -> str:
    """How a body with its head in brackets goes on: the particle after the brackets, _ for another word, '' without one."""
    heads = line.of(HEADS)
    if not heads:
        return ""
    rest = line.text[heads[0].span.end - line.span.start :]
    closed = next((place for place, letter in enumerate(rest, 1) if letter in ")）"), len(rest))
    following = rest[closed:].lstrip()[:1]
    return following if following in _TOPICS else "_"


def _prose(line: Line, folded: str) -> str:
    if any(map(folded.__contains__, _STOPS_INSIDE)) and _INNER_STOP.search(folded):
        return "stop"
    if "'" in folded and line.of(SPOKEN):
        return "speech"
    return "said" if "다" in folded[-_SAID_WITHIN:] and _SAID.search(folded) else ""


class TitleFacts:
    """The facts of the first lines, of each when they are asked for, including those about its neighbours."""

    def __init__(self, lines: Sequence[Line], looks: Sequence[TitleLook], habit: str = "wrapped") -> None:
        self._lines = lines
        self._looks = looks
        self._habit = habit
        self._spaced = len({line.gap > 1 for line in lines[1 : len(looks)]}) > 1
        """Whether there are blank lines between some of the lines."""
        self._starts = [frozenset(_STARTS.findall(look.core)) for look in looks]
        """The first two letters of the words of each line."""
        self._plain = len(looks)
        """How many lines at the start have no mark and are no lead."""
        self._lead = 0
        """The first line that is a lead below another one, or 0."""
        for place, look in enumerate(looks):
            if place < self._plain and (look.mark or look.is_prose):
                self._plain = place
            if place and look.is_prose:
                self._lead = place
                break

    def of(self, place: int) -> list[str]:
        """The facts of one line."""
        looks = self._looks
        look = looks[place]
        facts = _own(look, min(place, 3))
        if place < self._plain:
            facts.append(f"plain:{place + 1} of {self._plain}:{self._ends_plain()}")
        if place < self._lead:
            told = min(4, len(self._starts[place] & self._starts[self._lead]))
            facts.append(f"lead:shared:{told}:below:{min(self._lead - place, 4)}")
        if place:
            facts += _above(looks[place - 1], look, self._gap(place))
            facts.append(f"shared:{self._shared(place - 1, place)}")
        else:
            facts.append("above:nothing")
        if place > 1:
            facts.append(f"shared:first:{self._shared(0, place)}")
        if place + 1 < len(looks):
            facts += _below(look, looks[place + 1], self._gap(place + 1), min(place, 3))
            facts.append(f"below:shared:{self._shared(place, place + 1)}")
        else:
            facts.append("below:nothing")
        if self._habit != "wrapped":
            facts.append(f"habit:{self._habit}:{look.mark}")
        return facts

    def _ends_plain(self) -> str:
        """What ends the plain lines: the mark of the next line, or a lead."""
        return (self._looks[self._plain].mark or "lead") if self._plain < len(self._looks) else "nothing"

    def _gap(self, place: int) -> str:
        """The gap above a line: blank or close, or even if all gaps are alike."""
        if not self._spaced:
            return "even"
        return "blank" if self._lines[place].gap > 1 else "close"

    def _shared(self, one: int, other: int) -> int:
        """How many words two lines share, judged by the first two letters; at most 3."""
        return min(3, len(self._starts[one] & self._starts[other]))


def _own(look: TitleLook, place: int) -> list[str]:
    core, mark, stop = look.core, look.mark, look.stop
    facts = [
        f"place:{place}:mark:{mark}",
        f"place:{place}:stop:{stop}",
        f"length:{look.long}:mark:{mark}",
        f"ends:{core[-2:]}",
        f"ends:{core[-3:]}",
        f"ends:{core[-1:]}:stop:{stop}",
        f"last:{look.last}",
        f"begins:{look.first[:2]}",
        f"first:{look.first}",
    ]
    if look.lead:
        facts.append(f"head:{look.lead}:{'long' if look.long > LONG else 'short'}")
    if look.prose:
        facts += (f"prose:{look.prose}:length:{look.long}", f"prose:{look.prose}:place:{place}")
    facts.append(f"particles:{min(MANY, len(_PARTICLE_ENDS.findall(f'{core} ')))}")
    if "," in core:
        facts.append(f"comma:{core.partition(' ')[0][-1:] == ','}:{min(core.count(','), 3)}")
    else:
        facts.append("comma:False:0")
    if "…" in core or ".." in core:
        facts.append("inside:…")
    if look.bracket:
        facts.append(f"bracket:{look.bracket}:place:{place}")
    facts.append(f"open:{look.open}")
    if ("일" in look.folded or "." in look.folded) and _DAY.search(look.folded):
        facts.append("inside:day")
    return facts


def _open(folded: str) -> str:
    if "(" in folded and folded.count("(") > folded.count(")"):
        return "("
    if "[" in folded and folded.count("[") > folded.count("]"):
        return "["
    if "「" in folded and folded.count("「") > folded.count("」"):
        return "「"
    return "'" if "'" in folded and folded.count("'") % 2 and "'0" not in folded else ""


def _bracket(folded: str) -> str:
    closed = CLOSING[folded[0]]
    return folded[0] + ("whole" if folded.find(closed, 1) == len(folded) - 1 else "begins")


def _above(above: TitleLook, look: TitleLook, gap: str) -> list[str]:
    facts = [
        f"gap:{gap}:mark:{look.mark}",
        f"gap:{gap}:length:{look.long}",
        f"above:mark:{above.mark}:{look.mark}",
        f"above:length:{above.long}:{look.long}",
        f"above:stop:{above.stop}",
        f"above:ends:{above.core[-2:]}",
        f"above:ends:{above.core[-3:]}",
        f"above:last:{above.last}",
        f"above:ends:{above.core[-1:]}:{look.core[-1:]}",
        f"above:comma:{',' in above.core}:{',' in look.core}",
        f"above:open:{above.open}",
    ]
    if above.bracket:
        facts.append(f"above:bracket:{above.bracket}")
    if above.prose:
        facts.append(f"above:prose:{above.prose}")
    facts.append(f"joined:{_JOINED_STEPS[bisect_left(JOINED, len(above.folded) + len(look.folded))]}")
    return facts


def _below(look: TitleLook, below: TitleLook, gap: str, place: int) -> list[str]:
    facts = [
        f"below:mark:{look.mark}:{below.mark}",
        f"below:gap:{gap}",
        f"below:length:{below.long}",
        f"below:stop:{below.stop}",
        f"below:ends:{below.core[-2:]}",
        f"below:begins:{below.first[:2]}",
        f"over:{look.prose}:{below.prose}:{below.lead}:place:{place}",
    ]
    if below.bracket:
        facts.append(f"below:bracket:{below.bracket}")
    facts.append(f"below:head:{below.lead}:mark:{look.mark}")
    facts.append(f"below:prose:{below.prose}:mark:{look.mark}")
    return facts
