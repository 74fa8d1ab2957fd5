"""What the pieces of a contact zone say: units, ranks and people instead of words.

Knows what stands around a word, nothing of whole tables: which label waits for its person, whether a number follows.
"""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple, cast

from attrs import define

from kprocure_parse.document import Span
from kprocure_parse.lexicon import contact_words as lexicon
from kprocure_parse.lexicon import glyphs
from kprocure_parse.marks import contact_sentences, people, staff
from kprocure_parse.marks.contact_labels import HEADING
from kprocure_parse.marks.contact_pieces import ContactPiece, words_of
from kprocure_parse.marks.spaced import folded
from kprocure_parse.marks.units import level
from kprocure_parse.patterns import deferred
from kprocure_parse.records import ContactRole
from kprocure_parse.values.contacts.placed import members_by_place
from kprocure_parse.values.contacts.unit_names import split_task

FactKind = Literal[
    "department",
    "inquiry",
    "role",
    "group",
    "units",
    "rank",
    "person",
    "number",
    "fax",
    "sign",
    "topic",
    "join",
    "blank",
    "frame",
]

_ABOUT = deferred(r" ?(?:관련|에 대한)? ?문의처?$")


class Fact(NamedTuple):
    """One thing that a zone says.

    `words` are those of a unit; `tied` = the unit stands in one run with the person after it. `headed` = the rank
    was glued to the unit it leads (예산총괄과장). A "frame" is understood and means nothing by itself.
    """

    kind: FactKind
    span: Span
    piece: ContactPiece
    role: ContactRole | None = None
    group: str | None = None
    words: tuple[Span, ...] = ()
    person: staff.Member | None = None
    tied: bool = False
    headed: bool = False


@define(eq=False, repr=False)
class _Waiting:
    """How many role labels and ranks have no person yet, and whether the zone has shown a label."""

    roles: int = 0
    ranks: int = 0
    labelled: bool = False
    unit: bool = False
    before_role: bool = False
    joined: bool = False
    topics: bool = False
    """Whether a heading (… 문의처) stands above a list of topics."""
    topic: int | None = None
    """Where a topic begins that goes on after a comma."""


def facts_of(text: str, pieces: Sequence[ContactPiece]) -> tuple[Fact, ...]:
    """The facts of a stretch of pieces."""
    waiting = _Waiting()
    found: list[Fact] = []
    before_roles = _before_roles(pieces)
    placed = members_by_place(text, pieces)
    for index, piece in enumerate(pieces):
        following = _following(pieces, index)
        waiting.joined = _is_joined(pieces, index)
        waiting.before_role = before_roles[index]
        member = placed.get(index)
        facts = _facts(text, piece, following, waiting) if member is None else [_placed(piece, member)]
        for fact in facts:
            _count(fact, waiting)
            found.append(fact)
    return tuple(found)


def _following(pieces: Sequence[ContactPiece], index: int) -> ContactPiece | None:
    """The next piece, words for a number and remarks before it left out."""
    return next((piece for piece in pieces[index + 1 : index + 3] if piece.kind != "sign"), None)


def _is_joined(pieces: Sequence[ContactPiece], index: int) -> bool:
    """`홍길동, 임꺽정, 성춘향(042-000-0000)`: words, then commas and words up to a number."""
    place = index + 1
    while [piece.kind for piece in pieces[place : place + 2]] == ["join", "words"]:
        place += 2
    return index + 1 < place < len(pieces) and pieces[place].kind in {"phone", "email"}


def _placed(piece: ContactPiece, member: staff.Member) -> Fact:
    return Fact(kind="rank" if member.name is None else "person", span=piece.span, piece=piece, person=member)


def _before_roles(pieces: Sequence[ContactPiece]) -> list[bool]:
    """Whether the next label or number after each mark is a role label (책임자): between 담당 부서 and it stand only units."""
    found, following = [], False
    for piece in reversed(pieces):
        found.append(following)
        following = following if piece.kind in {"words", "group", "blank"} else piece.kind == "role"
    return found[::-1]


def _count(fact: Fact, waiting: _Waiting) -> None:
    if fact.kind == "role":
        waiting.roles += 1
    elif fact.kind == "rank":
        waiting.ranks += 1
    elif fact.kind == "person":
        waiting.roles = max(0, waiting.roles - 1)
        waiting.ranks = max(0, waiting.ranks - 1)
    elif fact.kind == "inquiry":
        waiting.roles = waiting.ranks = 0
    waiting.unit = fact.kind == "units" or (waiting.unit and fact.kind not in {"department", "inquiry"})
    if fact.kind == "inquiry":
        waiting.topics = fact.piece.rule == HEADING
    waiting.labelled = waiting.labelled or fact.kind in {"department", "inquiry", "role", "frame"}


def _facts(text: str, piece: ContactPiece, following: ContactPiece | None, waiting: _Waiting) -> Iterator[Fact]:
    if piece.kind == "words":
        yield from _from_words(text, piece, following, waiting)
    elif piece.kind == "role":
        yield _role(piece, waiting)
    elif piece.kind == "place":
        yield Fact(kind="group", span=piece.span, piece=piece, group=piece.value, tied=True)
    elif piece.kind == "group":
        yield Fact(kind="group", span=piece.span, piece=piece, group=piece.value)
    elif piece.kind in {"phone", "email"}:
        yield Fact(kind="number", span=piece.span, piece=piece)
    elif piece.value in lexicon.PHONE_WORDS and following is not None and following.kind in {"phone", "email"}:
        yield Fact(kind="sign", span=piece.span, piece=piece)  # 연락처 before a number opens no block
    else:
        yield Fact(kind=cast("FactKind", piece.kind), span=piece.span, piece=piece)


def _role(piece: ContactPiece, waiting: _Waiting) -> Fact:
    """담당 after 담당자 is the rank of one who has no other."""
    if piece.alone and piece.value in staff.CELL_RANKS and waiting.roles > waiting.ranks:
        person = staff.Member(rank=piece.value, rank_span=piece.span)
        return Fact(kind="rank", span=piece.span, piece=piece, person=person)
    role = cast("ContactRole", lexicon.ROLE_LABELS[piece.value])
    return Fact(kind="role", span=piece.span, piece=piece, role=role)


def _from_words(text: str, piece: ContactPiece, following: ContactPiece | None, waiting: _Waiting) -> Iterator[Fact]:
    span = contact_sentences.after_link(text, piece.span)
    lead = contact_sentences.lead_end(text, span)
    if lead is not None:
        yield Fact(kind="frame", span=Span(span.start, lead), piece=piece)
        span = Span(lead, span.end)
        waiting.labelled = True
    if contact_sentences.is_tail(text, span):
        yield Fact(kind="frame", span=span, piece=piece)
    elif waiting.topics and level(text[span.slice]) is None:
        yield from _topic(text, span, piece, following, waiting)
    elif not contact_sentences.is_prose(text, span):
        yield from _read(text, span, piece, following, waiting)


def _topic(
    text: str, span: Span, piece: ContactPiece, following: ContactPiece | None, waiting: _Waiting
) -> Iterator[Fact]:
    """`금융, 외환(044-000-0000)` in a list of topics; what stands before the comma waits for what follows it."""
    start = waiting.topic if waiting.topic is not None else span.start
    waiting.topic = start if following is not None and following.kind == "join" else None
    if waiting.topic is None:
        whole = Span(start, span.end)
        yield Fact(kind="topic", span=whole, piece=piece, group=_ABOUT.sub("", folded(text[whole.slice])))


def _read(
    text: str, span: Span, piece: ContactPiece, following: ContactPiece | None, waiting: _Waiting
) -> Iterator[Fact]:
    numbered = following is not None and following.kind in {"phone", "email"}
    around = staff.Around(
        role=waiting.roles > 0,
        rank=waiting.ranks > 0,
        phone=numbered and following is not None and following.row == piece.row,
        cell=piece.alone,
        named=piece.alone and following is not None and following.alone and people.is_name(following.value),
        labelled=waiting.labelled,
        joined=waiting.joined,
        unit=waiting.unit,
    )
    words = words_of(text, span)
    between = waiting.labelled and not waiting.roles and not waiting.ranks
    is_cell = between and waiting.before_role and level(text[words[-1].slice]) is not None
    reading = staff.Staffing(units=tuple(words)) if is_cell else staff.read(text, words, around)
    named = [person for person in reading.people if person.name is not None or around.phone]
    yield from _units(text, reading, piece, tied=bool(reading.people))
    for person in reading.people:
        yield _person(person, piece, named=person in named, headed=_is_headed(reading, person))


def _units(text: str, reading: staff.Staffing, piece: ContactPiece, *, tied: bool) -> Iterator[Fact]:
    words = [*reading.units, *((reading.led,) if reading.led is not None else ())]
    if words and text[words[0].start] in (*glyphs.DOUBLE_QUOTES, *glyphs.SINGLE_QUOTES):
        yield Fact(kind="frame", span=Span(words[0].start, words[-1].end), piece=piece)
        return
    task = split_task(text, words[-1]) if words else None
    if task is not None:
        yield Fact(kind="group", span=task[0], piece=piece, group=text[task[0].slice])
        words[-1] = task[1]
    if words:
        span = Span(words[0].start, words[-1].end)
        yield Fact(kind="units", span=span, piece=piece, words=tuple(words), tied=tied)


def _is_headed(reading: staff.Staffing, person: staff.Member) -> bool:
    """Whether the rank begins inside the last word of the unit."""
    return bool(reading.units and person.rank_span and reading.units[-1].end > person.rank_span.start)


def _person(person: staff.Member, piece: ContactPiece, *, named: bool, headed: bool) -> Fact:
    spans = [span for span in (person.name_span, person.rank_span) if span is not None]
    span = Span(min(spans).start, max(spans, key=lambda part: part.end).end)
    return Fact(kind="person" if named else "rank", span=span, piece=piece, person=person, headed=headed)
