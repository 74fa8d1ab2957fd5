"""Strategies of hypothesis: English newspaper articles about what an agency does, labelled."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from hypothesis import strategies as st

from kprocure_parse.records import Byline, Item, Published, Quote
from kprocure_parse.release import Article
from kprocure_parse.testing import made, people, words, words_press
from kprocure_parse.testing.press import ArticleSpecimen, PressManner
from kprocure_parse.testing.specimen import UNWRITTEN

_FIRST_DAY, _LAST_DAY = dt.date(2000, 1, 1), dt.date(2035, 12, 31)


@st.composite
def articles(draw: st.DrawFn) -> ArticleSpecimen:
    """Labelled newspaper articles: masthead or byline and all the rest as papers have it."""
    office, head = draw(st.sampled_from(words.OFFICES)), draw(people.english_names())
    place, event = draw(st.sampled_from(words.EN_PLACES)), draw(st.sampled_from(words_press.EVENTS))
    known = {"place": place, "event": event, "acronym": office.acronym, "english": office.english}
    outlet = draw(st.none() | st.sampled_from(words_press.OUTLETS))
    bylines = draw(st.lists(_bylines(), min_size=0 if outlet else 1, max_size=2, unique_by=_name))
    day = draw(st.none() | st.dates(_FIRST_DAY, _LAST_DAY))
    published, dated = draw(_dated(day)) if day else (None, "")
    body, quotes = draw(_body(office, head, known))
    subheads = [each.format(**known) for each in draw(st.lists(st.sampled_from(words_press.SUBHEADS), max_size=2, unique=True))]  # fmt: skip
    shown = draw(st.lists(st.sampled_from(words_press.CAPTIONS), max_size=2, unique=True))
    who = f"{office.acronym} {office.title} {head}"
    owner = draw(st.sampled_from((office.english, "Korea Photo Agency")))
    captions = tuple(made.caption(each.format(who=who, **known), owner) for each in shown)
    above = st.integers(2, max(2, len(body) - 2))
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
        residue=draw(st.sampled_from(words_press.RESIDUE)),
        tail=draw(st.sampled_from(words_press.TAILS)),
        byline=draw(st.sampled_from(("By {}", "- By {}", "BY {}"))),
        together=draw(st.booleans()),
        dated=dated,
        order=draw(st.sampled_from(("byline", "date"))),
        credit=draw(st.sampled_from(("{text} ({credit})", "{text} Courtesy of {credit}", "?? Courtesy of {credit} ?? {text}"))),
        caption_after=tuple(sorted(draw(st.lists(st.integers(-2, len(body) - 1), min_size=len(captions), max_size=len(captions))))),
        subhead_before=tuple(sorted(draw(st.lists(above, min_size=len(subheads), max_size=len(subheads), unique=True)))),
        repeated=draw(st.booleans()),
    )  # fmt: skip
    return ArticleSpecimen(article=article, manner=manner)


def _name(byline: Byline) -> str:
    return byline.name


@st.composite
def _bylines(draw: st.DrawFn) -> Byline:
    name = draw(people.english_names())
    mailbox = name.lower().replace(" ", ".")
    return made.byline(name, words_press.REPORTERS_AT.format(mailbox) if draw(st.booleans()) else None)


@st.composite
def _dated(draw: st.DrawFn, day: dt.date) -> tuple[Published, str]:
    """What the line of the date says, and the line."""
    clock = draw(st.none() | st.times().map(lambda time: time.replace(second=0, microsecond=0)))
    label = draw(st.sampled_from(("", "Published : ", "date ", "Posted: ")))
    month = words.EN_MONTHS[day.month - 1]
    date = draw(
        st.sampled_from((f"{day:%Y-%m-%d}", f"{day.year}. {day.month}. {day.day}", f"{month} {day.day}, {day.year}"))
    )
    return made.published(day, clock), f"{label}{date}{f' {clock:%H:%M}' if clock else ''}"


@st.composite
def _filled(draw: st.DrawFn, patterns: Sequence[str], known: dict[str, str]) -> str:
    return draw(st.sampled_from(patterns)).format(n=draw(st.integers(2, 99)), m=draw(st.integers(2, 9)), **known)


@st.composite
def _body(draw: st.DrawFn, office: words.Office, head: str, known: dict[str, str]) -> tuple[list[Item], list[Quote]]:
    """Paragraphs; the head of the agency speaks in one, and perhaps in the next without another word."""
    lead = draw(_filled(words_press.LEADS, known))
    told = draw(st.lists(_filled(words_press.PARAGRAPHS, known), min_size=3, max_size=6, unique=True))
    first, second = draw(st.permutations(words_press.SPOKEN))[:2]
    title = f"{office.acronym} {office.title}"
    saying = draw(st.sampled_from(("said", "stated", "emphasized")))
    said = draw(
        st.sampled_from(
            (
                f"“{first[:-1]},” {title} {head} {saying}.",
                f"“{first[:-1]},” {title} {head} {saying} in an interview with The Korea Times.",
                f"{title} {head} {saying}, “{first}”",
            )
        )
    )
    again = draw(
        st.sampled_from(
            (
                None,
                f"“{second}”",
                f"“{second[:-1]},” {head.split(maxsplit=1)[0]} added.",
                f"“{second[:-1]},” {'he' if head < 'L' else 'she'} said.",
            )
        )
    )
    place = draw(st.integers(1, len(told)))
    spoken = [said] if again is None else [said, again]
    paragraphs = [lead, *told[:place], *spoken, *told[place:]]
    quotes = [made.quote(_inside(each), head, title) for each in spoken]
    return [made.item("paragraph", each) for each in paragraphs], quotes


def _inside(said: str) -> str:
    """What stands between the marks, with its comma."""
    return said[said.index("“") + 1 : said.index("”")]
