"""Headlines, subtitles, bodies with their quotes, and captions, in Korean and in English."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Literal, NamedTuple

from hypothesis import strategies as st

from kprocure_parse.records import Caption, Item, Language, Quote
from kprocure_parse.release import Version
from kprocure_parse.testing import made, people, words
from kprocure_parse.testing.korean import with_particle
from kprocure_parse.testing.specimen import NOWHERE, RULE

Style = Literal["plain", "marked"]


class Ladder(NamedTuple):
    """The marks of the rungs of a marked body, with their levels, and the mark of its notes."""

    rungs: tuple[tuple[str, int], ...]
    note: str


LADDERS = (
    Ladder((("□", 1), ("ㅇ", 2), ("-", 3)), "*"),
    Ladder((("□", 1), ("○", 2), ("-", 3)), "※"),
    Ladder((("■", 1), ("◦", 2), ("·", 4)), "*"),
    Ladder((("◇", 1), ("●", 2), ("-", 3)), "※"),
    Ladder((("1.", 1), ("가.", 2), ("1)", 3)), "*"),
    Ladder((("□", 1), ("①", 2), ("-", 3)), "*"),
    Ladder((("□", 1), ("o", 2), ("-", 3)), "**"),
)
"""Of 52 agencies: □ ㅇ - * is the official ladder."""


class Scene(NamedTuple):
    """What a release tells of: who and with whom, where, when, what about. `partners` issue a joint release together with the office."""

    office: words.Office
    head: str
    partners: tuple[tuple[words.Office, str], ...]
    day: dt.date
    place: str
    event: str
    topic: str


class Body(NamedTuple):
    """The items of a body and the quotes in them."""

    items: list[Item]
    quotes: list[Quote]


class Told(NamedTuple):
    """A version, the lines its headline is printed on, and behind which items of its body its captions stand."""

    version: Version
    headline: tuple[str, ...]
    caption_after: tuple[int, ...]


@st.composite
def scenes(draw: st.DrawFn, offices: Sequence[words.Office], day: dt.date) -> Scene:
    """What a release of that day tells of that these agencies issue, the first of them foremost."""
    office, *others = offices
    heads = draw(st.lists(people.names, min_size=len(offices), max_size=len(offices), unique=True))
    return Scene(
        office=office,
        head=heads[0],
        partners=tuple(zip(others, heads[1:], strict=True)),
        day=day,
        place=draw(st.sampled_from(words.PLACES)),
        event=draw(st.sampled_from(words.EVENTS)),
        topic=draw(st.sampled_from(words.TOPICS)),
    )


@st.composite
def korean(draw: st.DrawFn, scene: Scene, style: Style, *, title_lines: int, captions: int) -> Told:
    """The Korean version: up to `title_lines` lines of headline and up to `captions` captions."""
    joined = draw(st.sampled_from(("·", "-"))).join((scene.office.name, *(each.name for each, _ in scene.partners)))
    headline = (
        f"{draw(st.sampled_from((joined, scene.office.name)))}, {scene.topic} {draw(st.sampled_from(words.ACTIONS))}"
    )
    if draw(st.booleans()):
        headline += f"… {draw(st.sampled_from(words.GAINS))}"
    if draw(st.booleans()):
        headline = draw(_headline(scene))
    subtitles = draw(_filled(words.SUBTITLES, scene, most=3))
    lines = draw(_broken(headline, title_lines if subtitles else 1))
    told = draw(_korean_plain(scene) if style == "plain" else _korean_marked(scene))
    shown = draw(st.lists(st.sampled_from(words.CAPTIONS), max_size=captions, unique=True))
    credit = draw(st.none() | st.just(scene.office.name))
    texts = [each.format(name=scene.head, office=scene.office.office, day=scene.day.day, place=scene.place, event=scene.event) for each in shown]  # fmt: skip
    pictures = [made.caption(each, credit) for each in texts]
    return Told(_version("ko", lines, subtitles, told, pictures), lines, draw(_caption_places(told, len(texts))))


def _caption_places(told: Body, count: int) -> st.SearchStrategy[tuple[int, ...]]:
    """Behind which items so many captions stand, in their order."""
    places = st.integers(-1, len(told.items) - 1)
    return st.lists(places, min_size=count, max_size=count).map(lambda found: tuple(sorted(found)))


@st.composite
def english(draw: st.DrawFn, scene: Scene, *, title_lines: int, captions: int) -> Told:
    """The English version of a scene, with up to `captions` captions."""
    head = draw(people.english_names())
    office = scene.office
    headline = f"{office.acronym} {draw(st.sampled_from(words.EN_ACTIONS))} {draw(st.sampled_from(words.EN_TOPICS))}"
    subtitles = draw(_filled(words.EN_SUBTITLES, scene, most=2))
    lead = (
        f"The {office.english} ({office.title} {head}) held a ceremony at the Seoul Regional Office on {words.EN_MONTHS[scene.day.month - 1]} {scene.day.day} "
        "and introduced the companies that will take part in the first round."
    )
    told = draw(_filled(words.EN_SENTENCES, scene, least=2, most=5))
    speech = draw(st.sampled_from(words.EN_SPEECH))
    saying = draw(st.sampled_from(words.EN_SAYING))
    who = f"{office.acronym} {office.title} {head}"
    said = draw(
        st.sampled_from(
            (f"{who} {saying} that “{speech}”", f'{who} {saying}, "{speech}"', f"{who} {saying}, “{speech}”")
        )
    )
    spoken = [speech]
    if draw(st.booleans()):
        spoken.append(draw(st.sampled_from(words.EN_CLOSING)))
        said += f" {'He' if head < 'L' else 'She'} added, “{spoken[-1]}”"
    body = [made.item("paragraph", each) for each in (lead, *told, said)]
    quotes = [made.quote(each, head, f"{office.acronym} {office.title}") for each in spoken]
    lines = draw(_broken(headline, title_lines if subtitles else 1))
    shown = draw(st.lists(st.sampled_from(words.EN_CAPTIONS), max_size=captions, unique=True))
    place = draw(st.sampled_from(words.EN_PLACES))
    pictures = [made.caption(each.format(head=who, place=place, day=scene.day.day)) for each in shown]
    told_all = Body(body, quotes)
    return Told(
        _version("en", lines, subtitles, told_all, pictures), lines, draw(_caption_places(told_all, len(shown)))
    )


def _version(
    language: Language, headline: tuple[str, ...], subtitles: Sequence[str], told: Body, captions: Sequence[Caption]
) -> Version:
    return Version(
        language=language,
        headline=made.text(" ".join(headline)),
        subtitles=tuple(map(made.text, subtitles)),
        body=tuple(told.items),
        quotes=tuple(told.quotes),
        captions=tuple(captions),
        span=NOWHERE,
        rule=RULE,
    )


@st.composite
def _filled(draw: st.DrawFn, patterns: Sequence[str], scene: Scene, *, least: int = 0, most: int) -> list[str]:
    """Different patterns, filled in."""
    chosen = draw(st.lists(st.sampled_from(patterns), min_size=least, max_size=most, unique=True))
    return [
        each.format(
            topic=scene.topic, event=scene.event, n=draw(st.integers(2, 99)), m=draw(st.integers(2, 9))
        )
        for each in chosen
    ]  # fmt: skip


@st.composite
def _headline(draw: st.DrawFn, scene: Scene) -> str:
    """Headlines that quote, ask, name people or begin with a year."""
    return draw(st.sampled_from(words.HEADLINES)).format(
        agency=scene.office.name,
        head=scene.office.office,
        topic=scene.topic,
        event=scene.event,
        place=scene.place,
        n=draw(st.integers(2, 99)),
    )


@st.composite
def _broken(draw: st.DrawFn, headline: str, lines: int) -> tuple[str, ...]:
    """A headline on one to `lines` lines, broken at spaces, no line shorter than two words.

    Only marked subtitles below tell a reader that its second line is no subtitle.
    """
    pieces = headline.split(" ")
    count = draw(st.integers(1, min(lines, len(pieces) // 2)))
    size = len(pieces) // count
    starts = [size * place for place in range(count)]
    return tuple(
        " ".join(pieces[start : None if place == count - 1 else start + size]) for place, start in enumerate(starts)
    )


@st.composite
def _lead(draw: st.DrawFn, scene: Scene) -> str:
    event = with_particle(f"‘{scene.event}", "을를")
    return f"{draw(_issuers(scene))} {scene.day.day}일 {scene.place}에서 {event[:-1]}’{event[-1]} 개최했다고 밝혔다."


@st.composite
def _issuers(draw: st.DrawFn, scene: Scene) -> str:
    """The subject of the lead: the agencies with their heads in brackets, as one subject or the first with the help of the others."""
    offices = (scene.office, *(each for each, _ in scene.partners))
    heads = (scene.head, *(head for _, head in scene.partners))
    named = [f"{office.name}({office.head} {head})" for office, head in zip(offices, heads, strict=True)]
    topic, link = (with_particle(offices[-1].name, kind)[-1] for kind in ("은는", "과와"))
    if len(offices) == 1:
        return named[0] + topic
    (*most, beside), last = named[:-1], named[-1]
    pair = with_particle(offices[-2].name, "과와")[-1]
    help_of = f"{named[0]}{with_particle(offices[0].name, '은는')[-1]} {', '.join(named[1:])}{link} {{}}"
    return draw(
        st.sampled_from(
            (
                "".join(f"{each}, " for each in most) + f"{beside}{pair} {last}{topic}",
                f"{'·'.join(named)}{topic}",
                f"{', '.join(named)}{topic}",
                help_of.format("함께"),
                help_of.format("공동으로"),
            )
        )
    )


@st.composite
def _speech(draw: st.DrawFn, scene: Scene) -> Body:
    """Paragraphs in which the head of the agency speaks, and before that perhaps somebody else."""
    left, right = draw(st.sampled_from((("“", "”"), ('"', '"'))))
    paragraphs: list[str] = []
    quotes: list[Quote] = []
    if draw(st.booleans()):
        firm, office, words_of_other = draw(st.sampled_from(words.OTHERS))
        name = draw(people.names.filter(lambda name: name != scene.head))
        paragraphs.append(
            f"{name} {firm} {office}{'는' if office == '대표' else '은'} {left}{words_of_other}{right}고 전했다."
        )
        quotes.append(made.quote(words_of_other, name, f"{firm} {office}"))
    said, last = draw(st.sampled_from(words.SAYING)), draw(st.sampled_from((*words.SPEECH, *words.NESTED)))
    first = draw(st.none() | st.sampled_from(words.OPENING_SPEECH))
    spoken = [last] if first is None else [first, last]
    who = with_particle(scene.office.office, "은는")
    opening = "" if first is None else f"{left}{first}{right}라며, "
    speech = f"{scene.head} {who} {opening}{left}{last}{right}라고 {said}."
    if draw(st.booleans()):
        spoken.append(draw(st.sampled_from(words.CARRIED)))
        speech += f" 이어 {left}{spoken[-1]}{right}라고 덧붙였다."
    paragraphs.append(speech)
    quotes += [made.quote(each, scene.head, scene.office.office) for each in spoken]
    return Body([made.item("paragraph", each) for each in paragraphs], quotes)


@st.composite
def _tables(draw: st.DrawFn, scene: Scene) -> list[Item]:
    """Perhaps a table, and perhaps its title in brackets above it. A row without a name belongs to that of the row above."""
    if not draw(st.booleans()):
        return []
    columns = draw(st.lists(st.sampled_from(words.TABLE_COLUMNS), min_size=1, max_size=3, unique=True))
    heads = draw(st.lists(st.sampled_from(words.TABLE_ROWS), min_size=1, max_size=4, unique=True))
    cells = [
        tuple(
            draw(st.sampled_from(words.TABLE_CELLS)).format(n=draw(st.integers(2, 99)), m=draw(st.integers(2, 9)))
            for _ in columns
        )
        for _ in heads
    ]
    if len(columns) > 1 and len(heads) > 1 and draw(st.booleans()):
        heads[1:2] = [""]  # with one column more, or the row would be a line and no row
    rows = [(words.TABLE_CORNER, *columns), *((head, *row) for head, row in zip(heads, cells, strict=True))]
    title = draw(st.none() | st.sampled_from(words.TABLE_TITLES))
    marks = draw(st.sampled_from(("< {} >", "[ {} ]", "【 {} 】")))
    above = [made.item("heading", marks.format(title.format(topic=scene.topic, event=scene.event)))] if title else []
    return [*above, made.table(*rows)]


@st.composite
def _korean_plain(draw: st.DrawFn, scene: Scene) -> Body:
    """Paragraphs; behind some a note."""
    body = [made.item("paragraph", draw(_lead(scene)))]
    for sentence in draw(_filled(words.SENTENCES, scene, least=1, most=6)):
        body.append(made.item("paragraph", sentence))
        notes = draw(_filled(words.NOTES, scene, most=1))
        body += [made.item("note", note, marker="*", level=1) for note in notes]
    body += draw(_tables(scene))
    speech = draw(_speech(scene))
    return Body([*body, *speech.items], speech.quotes)


@st.composite
def _korean_marked(draw: st.DrawFn, scene: Scene) -> Body:
    """Items on the rungs of a ladder of marks."""
    ladder = draw(st.sampled_from(LADDERS))
    (top, first), (middle, second), (low, third) = ladder.rungs
    body = [made.item("bullet", draw(_lead(scene)), marker=top, level=first)]
    for sentence in draw(_filled(words.SENTENCES, scene, least=1, most=4)):
        body.append(made.item("bullet", sentence, marker=top, level=first))
        for point in draw(_filled(words.POINTS, scene, most=2)):
            body.append(made.item("bullet", point, marker=middle, level=second))
            details = draw(_filled(words.POINTS, scene, most=1))
            body += [made.item("bullet", detail, marker=low, level=third) for detail in details]
        notes = draw(_filled(words.NOTES, scene, most=1))
        body += [made.item("note", note, marker=ladder.note, level=body[-1].level + 1) for note in notes]
    body += draw(_tables(scene))
    speech = draw(_speech(scene))
    spoken = [made.item("bullet", each.text, marker=top, level=first) for each in speech.items]
    return Body([*body, *spoken], speech.quotes)
