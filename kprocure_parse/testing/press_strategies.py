"""English newspaper articles about what an agency does, labelled: as choices, and as a strategy of hypothesis."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kprocure_parse.records import Byline, Item, Published, Quote
from kprocure_parse.release import Article
from kprocure_parse.testing import choices, made, people, words, words_press
from kprocure_parse.testing.choices import Draw, composite
from kprocure_parse.testing.press import ArticleSpecimen, PressManner
from kprocure_parse.testing.specimen import UNWRITTEN

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_FIRST_DAY, _LAST_DAY = dt.date(2000, 1, 1), dt.date(2035, 12, 31)


def articles() -> SearchStrategy[ArticleSpecimen]:
    """Labelled newspaper articles as a strategy of hypothesis."""
    return press_specimens().strategy


@composite
def press_specimens(draw: Draw) -> ArticleSpecimen:
    """A labelled newspaper article, with masthead or byline and the other parts that papers print."""
    office, head = draw(choices.sampled_from(words.OFFICES)), draw(people.english_names())
    place, event = draw(choices.sampled_from(words.EN_PLACES)), draw(choices.sampled_from(words_press.EVENTS))
    known = {"place": place, "event": event, "acronym": office.acronym, "english": office.english}
    outlet = draw(choices.none() | choices.sampled_from(words_press.OUTLETS))
    bylines = draw(choices.lists(_bylines(), min_size=0 if outlet else 1, max_size=2, unique_by=_name))
    day = draw(choices.none() | choices.dates(_FIRST_DAY, _LAST_DAY))
    published, line = draw(dated(day)) if day else (None, "")
    body, quotes = draw(_body(office, head, known))
    subheads = [each.format(**known) for each in draw(choices.lists(choices.sampled_from(words_press.SUBHEADS), max_size=2, unique=True))]  # fmt: skip
    shown = draw(choices.lists(choices.sampled_from(words_press.CAPTIONS), max_size=2, unique=True))
    who = f"{office.acronym} {office.title} {head}"
    owner = draw(choices.sampled_from((office.english, "Korea Photo Agency")))
    captions = tuple(made.caption(each.format(who=who, **known), owner) for each in shown)
    above = choices.integers(2, max(2, len(body) - 2))
    article = Article(
        outlet=made.text(outlet) if outlet else None,
        headline=made.text(draw(_filled(words_press.HEADLINES, known))),
        subheads=tuple(map(made.text, subheads)),
        bylines=tuple(bylines),
        published=published,
        captions=captions,
        body=tuple(body),
        quotes=tuple(quotes),
        text="",
        source=UNWRITTEN,
    )
    manner = PressManner(
        residue=draw(choices.sampled_from(words_press.RESIDUE)),
        tail=draw(choices.sampled_from(words_press.TAILS)),
        byline=draw(choices.sampled_from(("By {}", "- By {}", "BY {}"))),
        together=draw(choices.booleans()),
        dated=line,
        order=draw(choices.sampled_from(("byline", "date"))),
        credit=draw(choices.sampled_from(("{text} ({credit})", "{text} Courtesy of {credit}", "?? Courtesy of {credit} ?? {text}"))),
        caption_after=tuple(sorted(draw(choices.lists(choices.integers(-2, len(body) - 1), min_size=len(captions), max_size=len(captions))))),
        subhead_before=tuple(sorted(draw(choices.lists(above, min_size=len(subheads), max_size=len(subheads), unique=True)))),
        repeated=draw(choices.booleans()),
    )  # fmt: skip
    return ArticleSpecimen(article=article, manner=manner)


def _name(byline: Byline) -> str:
    return byline.name


@composite
def _bylines(draw: Draw) -> Byline:
    name = draw(people.english_names())
    mailbox = name.lower().replace(" ", ".")
    return made.byline(name, words_press.REPORTERS_AT.format(mailbox) if draw(choices.booleans()) else None)


@composite
def dated(draw: Draw, day: dt.date) -> tuple[Published, str]:
    """The date of publication, and the line that states it."""
    clock = draw(choices.none() | choices.clocks())
    label = draw(choices.sampled_from(("", "Published : ", "date ", "Posted: ")))
    month = words.EN_MONTHS[day.month - 1]
    date = draw(
        choices.sampled_from(
            (f"{day:%Y-%m-%d}", f"{day.year}. {day.month}. {day.day}", f"{month} {day.day}, {day.year}")
        )
    )
    return made.published(day, clock), f"{label}{date}{f' {clock:%H:%M}' if clock else ''}"


@composite
def _filled(draw: Draw, patterns: Sequence[str], known: dict[str, str]) -> str:
    return draw(choices.sampled_from(patterns)).format(
        n=draw(choices.integers(2, 99)), m=draw(choices.integers(2, 9)), **known
    )


@composite
def _body(draw: Draw, office: words.Office, head: str, known: dict[str, str]) -> tuple[list[Item], list[Quote]]:
    """Paragraphs; the head of the agency speaks in one, and perhaps in the next one, which is all quote."""
    lead = draw(_filled(words_press.LEADS, known))
    told = draw(choices.lists(_filled(words_press.PARAGRAPHS, known), min_size=3, max_size=6, unique=True))
    first, second = draw(choices.permutations(words_press.SPOKEN))[:2]
    title = f"{office.acronym} {office.title}"
    saying = draw(choices.sampled_from(("said", "stated", "emphasized")))
    said = draw(
        choices.sampled_from(
            (
                f"“{first[:-1]},” {title} {head} {saying}.",
                f"“{first[:-1]},” {title} {head} {saying} in an interview with The Korea Times.",
                f"{title} {head} {saying}, “{first}”",
            )
        )
    )
    again = draw(
        choices.sampled_from(
            (
                None,
                f"“{second}”",
                f"“{second[:-1]},” {head.split(maxsplit=1)[0]} added.",
                f"“{second[:-1]},” {'he' if head < 'L' else 'she'} said.",
            )
        )
    )
    place = draw(choices.integers(1, len(told)))
    spoken = [said] if again is None else [said, again]
    paragraphs = [lead, *told[:place], *spoken, *told[place:]]
    quotes = [made.quote(_inside(each), head, title) for each in spoken]
    return [made.item("paragraph", each) for each in paragraphs], quotes


def _inside(said: str) -> str:
    """The words between the quotation marks, with their comma."""
    return said[said.index("“") + 1 : said.index("”")]
