"""English versions: headline, subtitles, body with its quotes, captions."""

from __future__ import annotations

from kprocure_parse.records import Item
from kprocure_parse.testing import choices, made, people, words
from kprocure_parse.testing.choices import Draw, composite
from kprocure_parse.testing.prose import Ladder, Prose, Scene, Told, broken, caption_places, filled, on_rung, version

PLAIN = Ladder((None,), "*")
LADDERS = (
    Ladder(("□", "○", "-"), "*"),
    Ladder(("□", "ㅇ", "-"), "※"),
    Ladder((None, "•"), "*"),
    Ladder((None, "-", "•"), "*"),
    Ladder(("1.", "°"), "*"),
    Ladder((None, "①"), "**"),
)
"""Korean marks as the English board kept them (2019–20), and English bullets; 1. and ° are used by the foreign ministry."""


@composite
def _below(draw: Draw, scene: Scene, ladder: Ladder) -> list[Item]:
    """The items below one of the highest rung: points with details, and a note."""
    _, *lower = ladder.rungs
    found: list[Item] = []
    for point in draw(filled(words.EN_POINTS, scene, most=2)) if lower else ():
        found.append(on_rung(lower[0], point))
        found += [on_rung(rung, each) for rung in lower[1:] for each in draw(filled(words.EN_POINTS, scene, most=1))]
    notes = draw(filled(words.EN_NOTES, scene, most=1)) if lower else []
    level = (found[-1] if found else on_rung(ladder.rungs[0], "")).level + 1
    return [*found, *(made.item("note", note, marker=ladder.note, level=level) for note in notes)]


@composite
def english(draw: Draw, scene: Scene, *, title_lines: int, captions: int) -> Told:
    """The English version of a scene, with up to `captions` captions."""
    head = draw(people.english_names())
    office = scene.office
    headline = (
        f"{office.acronym} {draw(choices.sampled_from(words.EN_ACTIONS))} {draw(choices.sampled_from(words.EN_TOPICS))}"
    )
    subtitles = draw(filled(words.EN_SUBTITLES, scene, most=2))
    lead = (
        f"The {office.english} ({office.title} {head}) held a ceremony at the Seoul Regional Office on {words.EN_MONTHS[scene.day.month - 1]} {scene.day.day} "
        "and introduced the companies that will take part in the first round."
    )
    told = draw(filled(words.EN_SENTENCES, scene, least=2, most=5))
    speech = draw(choices.sampled_from(words.EN_SPEECH))
    saying = draw(choices.sampled_from(words.EN_SAYING))
    who = f"{office.acronym} {office.title} {head}"
    said = draw(
        choices.sampled_from(
            (f"{who} {saying} that “{speech}”", f'{who} {saying}, "{speech}"', f"{who} {saying}, “{speech}”")
        )
    )
    spoken = [speech]
    if draw(choices.booleans()):
        spoken.append(draw(choices.sampled_from(words.EN_CLOSING)))
        said += f" {'He' if head < 'L' else 'She'} added, “{spoken[-1]}”"
    ladder = draw(choices.sampled_from((PLAIN, *LADDERS)))
    body = [on_rung(ladder.rungs[0], lead)]
    for sentence in told:
        body.append(on_rung(ladder.rungs[0], sentence))
        body += draw(_below(scene, ladder))
    body.append(on_rung(ladder.rungs[0], said))
    quotes = [made.quote(each, head, f"{office.acronym} {office.title}") for each in spoken]
    lines = draw(broken(headline, title_lines if subtitles else 1))
    shown = draw(choices.lists(choices.sampled_from(words.EN_CAPTIONS), max_size=captions, unique=True))
    place = draw(choices.sampled_from(words.EN_PLACES))
    pictures = [made.caption(each.format(head=who, place=place, day=scene.day.day)) for each in shown]
    told_all = Prose(body, quotes)
    return Told(version("en", lines, subtitles, told_all, pictures), lines, draw(caption_places(told_all, len(shown))))
