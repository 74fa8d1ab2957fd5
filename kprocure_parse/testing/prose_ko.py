"""Korean versions: headline, subtitles, body with its quotes and tables, captions."""

from __future__ import annotations

from kprocure_parse.records import Item, Quote
from kprocure_parse.testing import choices, made, people, words
from kprocure_parse.testing.choices import Draw, composite
from kprocure_parse.testing.korean import with_particle
from kprocure_parse.testing.prose import (
    Ladder,
    Prose,
    Scene,
    Style,
    Told,
    broken,
    caption_places,
    filled,
    on_rung,
    version,
)

LADDERS = (
    Ladder(("□", "ㅇ", "-"), "*"),
    Ladder(("□", "○", "-"), "※"),
    Ladder(("■", "◦", "·"), "*"),
    Ladder(("◇", "●", "-"), "※"),
    Ladder(("1.", "가.", "1)"), "*"),
    Ladder(("□", "①", "-"), "*"),
    Ladder(("□", "o", "-"), "**"),
)
"""Marks used by 52 agencies; □ ㅇ - * is the official ladder."""


@composite
def korean(draw: Draw, scene: Scene, style: Style, *, title_lines: int, captions: int) -> Told:
    """The Korean version: up to `title_lines` lines of headline and up to `captions` captions."""
    joined = draw(choices.sampled_from(("·", "-"))).join(
        (scene.office.name, *(each.name for each, _ in scene.partners))
    )
    headline = f"{draw(choices.sampled_from((joined, scene.office.name)))}, {scene.topic} {draw(choices.sampled_from(words.ACTIONS))}"
    if draw(choices.booleans()):
        headline += f"… {draw(choices.sampled_from(words.GAINS))}"
    if draw(choices.booleans()):
        headline = draw(_headline(scene))
    subtitles = draw(filled(words.SUBTITLES, scene, most=3))
    lines = draw(broken(headline, title_lines if subtitles else 1))
    plain = style == "plain" or (style == "rebuttal" and draw(choices.booleans()))
    told = draw(_korean_plain(scene) if plain else _korean_marked(scene))
    if style == "rebuttal" and draw(choices.booleans()):
        told = Prose([*draw(_coverage(scene, told.items[0])), *told.items], told.quotes)
    shown = draw(choices.lists(choices.sampled_from(words.CAPTIONS), max_size=captions, unique=True))
    credit = draw(choices.none() | choices.just(scene.office.name))
    texts = [each.format(name=scene.head, office=scene.office.office, day=scene.day.day, place=scene.place, event=scene.event) for each in shown]  # fmt: skip
    pictures = [made.caption(each, credit) for each in texts]
    return Told(version("ko", lines, subtitles, told, pictures), lines, draw(caption_places(told, len(texts))))


@composite
def _headline(draw: Draw, scene: Scene) -> str:
    """Headlines that quote, ask, name people or begin with a year."""
    return draw(choices.sampled_from(words.HEADLINES)).format(
        agency=scene.office.name,
        head=scene.office.office,
        topic=scene.topic,
        event=scene.event,
        place=scene.place,
        n=draw(choices.integers(2, 99)),
    )


@composite
def _lead(draw: Draw, scene: Scene) -> str:
    event = with_particle(f"‘{scene.event}", "을를")
    return f"{draw(_issuers(scene))} {scene.day.day}일 {scene.place}에서 {event[:-1]}’{event[-1]} 개최했다고 밝혔다."


@composite
def _issuers(draw: Draw, scene: Scene) -> str:
    """The subject of the lead: the agencies with their heads in brackets, all of them or the first one in cooperation with the others."""
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
        choices.sampled_from(
            (
                "".join(f"{each}, " for each in most) + f"{beside}{pair} {last}{topic}",
                f"{'·'.join(named)}{topic}",
                f"{', '.join(named)}{topic}",
                help_of.format("함께"),
                help_of.format("공동으로"),
            )
        )
    )


@composite
def _speech(draw: Draw, scene: Scene) -> Prose:
    """Paragraphs in which the head of the agency speaks, and before that perhaps somebody else."""
    left, right = draw(choices.sampled_from((("“", "”"), ('"', '"'))))
    paragraphs: list[str] = []
    quotes: list[Quote] = []
    if draw(choices.booleans()):
        firm, office, words_of_other = draw(choices.sampled_from(words.OTHERS))
        name = draw(people.names.filter(lambda name: name != scene.head))
        paragraphs.append(
            f"{name} {firm} {office}{'는' if office == '대표' else '은'} {left}{words_of_other}{right}고 전했다."
        )
        quotes.append(made.quote(words_of_other, name, f"{firm} {office}"))
    said, last = draw(choices.sampled_from(words.SAYING)), draw(choices.sampled_from((*words.SPEECH, *words.NESTED)))
    first = draw(choices.none() | choices.sampled_from(words.OPENING_SPEECH))
    spoken = [last] if first is None else [first, last]
    who = with_particle(scene.office.office, "은는")
    opening = "" if first is None else f"{left}{first}{right}라며, "
    speech = f"{scene.head} {who} {opening}{left}{last}{right}라고 {said}."
    if draw(choices.booleans()):
        spoken.append(draw(choices.sampled_from(words.CARRIED)))
        speech += f" 이어 {left}{spoken[-1]}{right}라고 덧붙였다."
    paragraphs.append(speech)
    quotes += [made.quote(each, scene.head, scene.office.office) for each in spoken]
    return Prose([made.item("paragraph", each) for each in paragraphs], quotes)


@composite
def _tables(draw: Draw, scene: Scene) -> list[Item]:
    """Perhaps a table, perhaps with its title in brackets above it. A row without a name belongs to the row above."""
    if not draw(choices.booleans()):
        return []
    columns = draw(choices.lists(choices.sampled_from(words.TABLE_COLUMNS), min_size=1, max_size=3, unique=True))
    heads = draw(choices.lists(choices.sampled_from(words.TABLE_ROWS), min_size=1, max_size=4, unique=True))
    cells = [
        tuple(
            draw(choices.sampled_from(words.TABLE_CELLS)).format(
                n=draw(choices.integers(2, 99)), m=draw(choices.integers(2, 9))
            )
            for _ in columns
        )
        for _ in heads
    ]
    if len(columns) > 1 and len(heads) > 1 and draw(choices.booleans()):
        heads[1:2] = [""]  # with one more column, or the row would be a plain line
    rows = [(words.TABLE_CORNER, *columns), *((head, *row) for head, row in zip(heads, cells, strict=True))]
    title = draw(choices.none() | choices.sampled_from(words.TABLE_TITLES))
    marks = draw(choices.sampled_from(("< {} >", "[ {} ]", "【 {} 】")))
    above = [made.item("heading", marks.format(title.format(topic=scene.topic, event=scene.event)))] if title else []
    return [*above, made.table(*rows)]


@composite
def _coverage(draw: Draw, scene: Scene, like: Item) -> list[Item]:
    """The blocks of a rebuttal: what papers wrote, in items like those of the reply, and the heading of the reply."""
    marks = draw(choices.sampled_from(("< {} >", "[{}]", "【 {} 】", "<{}>")))
    written = draw(filled(words.COVERAGE, scene, least=1, most=2))
    papers = draw(filled(words.PAPERS, scene, most=2))
    return [
        made.item("heading", marks.format(draw(choices.sampled_from(words.COVERED)))),
        *(made.item(like.kind, each, marker=like.marker, level=like.level) for each in written),
        *(made.item("note", each, marker="*", level=like.level + 1) for each in papers),
        made.item("heading", marks.format(draw(choices.sampled_from(words.ANSWERED)).format(agency=scene.office.name))),
    ]


@composite
def _korean_plain(draw: Draw, scene: Scene) -> Prose:
    """Paragraphs, some followed by a note."""
    body = [made.item("paragraph", draw(_lead(scene)))]
    for sentence in draw(filled(words.SENTENCES, scene, least=1, most=6)):
        body.append(made.item("paragraph", sentence))
        notes = draw(filled(words.NOTES, scene, most=1))
        body += [made.item("note", note, marker="*", level=1) for note in notes]
    body += draw(_tables(scene))
    speech = draw(_speech(scene))
    return Prose([*body, *speech.items], speech.quotes)


@composite
def _korean_marked(draw: Draw, scene: Scene) -> Prose:
    """Items on the rungs of a ladder of marks."""
    ladder = draw(choices.sampled_from(LADDERS))
    top, middle, low = ladder.rungs
    body = [on_rung(top, draw(_lead(scene)))]
    for sentence in draw(filled(words.SENTENCES, scene, least=1, most=4)):
        body.append(on_rung(top, sentence))
        for point in draw(filled(words.POINTS, scene, most=2)):
            body.append(on_rung(middle, point))
            body += [on_rung(low, detail) for detail in draw(filled(words.POINTS, scene, most=1))]
        notes = draw(filled(words.NOTES, scene, most=1))
        body += [made.item("note", note, marker=ladder.note, level=body[-1].level + 1) for note in notes]
    body += draw(_tables(scene))
    speech = draw(_speech(scene))
    return Prose([*body, *(on_rung(top, each.text) for each in speech.items)], speech.quotes)
