"""Whole labelled releases in every form: as choices, and as a strategy of hypothesis."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal, NamedTuple

import attrs

from kprocure_parse.records import Attachment, Contact, Kind, Language
from kprocure_parse.release import Release
from kprocure_parse.testing import choices, made, people, prose, prose_en, prose_ko, times, words
from kprocure_parse.testing.choices import Choice, Draw, composite
from kprocure_parse.testing.prose import Scene, Style, Told
from kprocure_parse.testing.specimen import UNWRITTEN, FormId, Manner, Specimen
from kprocure_parse.testing.times import Timing

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

Where = Literal["table", "older", "line", "nowhere"]
"""Where the contacts stand: in the table below the body, in the older table above the title, in a line 문의, nowhere."""


class Blueprint(NamedTuple):
    """What a form has a place for, and how it is written.

    `joint`: several agencies may issue a release together, and `joint_banners` are possible besides `banners`. `labels` has
    the spellings of its release row (release time, distribution), and is empty if it has none. `tags`: titles may have a word
    in brackets; `pps`: only the PPS uses it; `board`: the head of the page has a date.
    """

    style: Style = "plain"
    language: Language = "ko"
    title_lines: int = 1
    labels: tuple[tuple[str, str | None], ...] = ()
    banners: tuple[tuple[str, Kind], ...] = (("보도자료", "press_release"),)
    joint: bool = True
    joint_banners: tuple[tuple[str, Kind], ...] = ()
    contacts: Where = "line"
    subtitles: tuple[str, ...] = ("- {}",)
    attachments: bool = True
    captions: int = 2
    tags: bool = False
    pps: bool = False
    board: bool = False
    last_day: dt.date = times.LAST_DAY


_FIRST_DAY, _FIRST_BOARD = dt.date(2015, 1, 1), dt.date(2019, 1, 1)
_NOW = (("보도시점", "배포"), ("보도 시점", "배 포"), ("보도시점", None))
_THEN = (("보도일시", "배포일시"), ("보 도 일 시", "배 포 일 시"), ("보도시점", "배포"), ("보도일시", "배포일"))
_KINDS: tuple[tuple[str, Kind], ...] = (
    ("보도자료", "press_release"), ("보 도 자 료", "press_release"), ("보도참고자료", "reference"), ("보도설명자료", "explanation"),
    ("동정자료", "notice_of_activity"),
)  # fmt: skip
_JOINT: tuple[tuple[str, Kind], ...] = (
    ("공동보도자료", "joint_press_release"),
    ("공동 보도자료", "joint_press_release"),
)
_EXPLANATIONS: tuple[tuple[str, Kind], ...] = (
    ("보도설명자료", "explanation"),
    ("설명자료", "explanation"),
    ("해명자료", "explanation"),
)

FORMS: dict[FormId, Blueprint] = {
    "ko.cover.2023": Blueprint(
        title_lines=2, labels=_NOW, banners=_KINDS, joint_banners=_JOINT, contacts="table", subtitles=("- {}", "- {} -"),
    ),
    "ko.header.2005": Blueprint(
        style="marked", title_lines=3, labels=_THEN, banners=_KINDS[:2], joint=False, contacts="older",
        subtitles=("- {} -", "- {}"),
        last_day=dt.date(2023, 3, 31),
    ),
    "ko.row": Blueprint(title_lines=2, labels=(("보도일시", None), ("보 도 일 시", "배 포")), contacts="table"),
    "ko.rebuttal": Blueprint(style="rebuttal", title_lines=2, banners=_EXPLANATIONS, contacts="table"),
    "ko.web.2020": Blueprint(tags=True, style="marked", subtitles=("- {}", "{}"), pps=True),
    "ko.web.2023": Blueprint(tags=True, pps=True),
    "generic.ko.marked": Blueprint(tags=True, style="marked", captions=0),
    "generic.ko": Blueprint(captions=0),
    "en.web.2026": Blueprint(language="en", title_lines=2, joint=False, attachments=False, captions=1, pps=True),
    "en.board.2019": Blueprint(board=True, language="en", joint=False, contacts="nowhere", attachments=False, captions=1, pps=True),
    "generic.en": Blueprint(language="en", joint=False, contacts="nowhere", attachments=False, captions=1),
}  # fmt: skip
"""The blueprints by the ids of the layouts."""


def releases(form: FormId | None = None) -> SearchStrategy[Specimen]:
    """Labelled releases of one form, or of all, as a strategy of hypothesis."""
    return specimens(form).strategy


@composite
def specimens(draw: Draw, form: FormId | None = None) -> Specimen:
    """A labelled release of one form, or of all."""
    chosen = draw(choices.sampled_from(tuple(FORMS))) if form is None else form
    return draw(in_form(chosen, FORMS[chosen]))


@composite
def in_form(draw: Draw, form: FormId, blueprint: Blueprint, day_given: dt.date | None = None) -> Specimen:
    """A labelled release of this layout; `day_given` is that in the head of a board page."""
    offices = draw(_offices(blueprint))
    labels = draw(choices.sampled_from(blueprint.labels)) if blueprint.labels else None
    timing = times.on_a_board(day_given) if day_given else draw(_timing(blueprint, labels))
    day = _day_of(timing) or draw(choices.dates(_FIRST_DAY, blueprint.last_day))
    scene = draw(prose.scenes(offices, day))
    told = draw(_versions(scene, blueprint, bilingual=form == "ko.web.2023"))
    (above, banner, tag), kind = draw(_heads(blueprint, joint=len(offices) > 1))
    release = Release(
        kind=kind,
        agencies=tuple(made.agency(each.name) for each in offices),
        release_time=timing.release_time,
        distributed=timing.distributed,
        versions=tuple(each.version for each in told),
        contacts=draw(_contacts(offices, blueprint.contacts)),
        attachments=draw(_attachments(scene)) if blueprint.attachments else (),
        text="",
        source=UNWRITTEN,
    )
    manner = attrs.evolve(
        draw(_manners(blueprint)),
        notice=draw(_notices(blueprint)).format(agency=offices[0].name),
        headlines=tuple(each.headline for each in told),
        caption_after=tuple(each.caption_after for each in told),
        tag=tag,
        above_banner=above,
        banner=banner,
        release_label=labels[0] if labels else "",
        distributed_label=(labels[1] or "") if labels else "",
        time_lines=timing.lines,
        distributed=timing.distributed_text,
    )
    return Specimen(form=form, release=release, manner=manner)


@composite
def _offices(draw: Draw, blueprint: Blueprint) -> tuple[words.Office, ...]:
    """Who issues a release: one agency; in a third of the releases of a form for joint ones, two or three."""
    first = words.PPS if blueprint.pps else draw(choices.sampled_from(words.OFFICES))
    partners = max(0, draw(choices.integers(0, 5)) - 3) if blueprint.joint else 0
    others = [each for each in words.OFFICES if each is not first]
    more = draw(choices.lists(choices.sampled_from(others), min_size=partners, max_size=partners, unique=True))
    return (first, *more)


@composite
def _heads(draw: Draw, blueprint: Blueprint, *, joint: bool) -> tuple[tuple[str, str, str], Kind]:
    """The line above the banner, the banner, the tag before the title, and the kind that they state together."""
    banner, kind = draw(choices.sampled_from((*blueprint.banners, *(blueprint.joint_banners if joint else ()))))
    if blueprint.joint_banners and joint and kind == "press_release" and draw(choices.booleans()):
        return (draw(choices.sampled_from(words.JOINTLY)), banner, ""), "joint_press_release"
    if blueprint.tags and draw(choices.booleans()):
        tag, kind = draw(choices.sampled_from(words.TAGS))
        return ("", banner, tag), kind
    return ("", banner, ""), kind


@composite
def _manners(draw: Draw, blueprint: Blueprint) -> Manner:
    """Spellings that do not depend on what the release says."""
    return Manner(
        department_label=draw(choices.sampled_from(("담당 부서", "담당부서"))),
        roles=draw(choices.sampled_from((("책임자", "담당자"), ("책 임 자", "담 당 자"), ("책임자", "담  당  자")))),
        wide=draw(choices.booleans()),
        phone=draw(choices.sampled_from(("({})", " ({})", "(☎{})"))),
        mail_below=draw(choices.booleans()),
        inquiry=draw(choices.sampled_from(("* 문의: ", "※ 문의 : ", "문의: "))),
        inquiry_between=draw(choices.booleans()),
        caption_mark=draw(choices.sampled_from(("▶ ", "▲ ", "▷ "))),
        credit=draw(choices.sampled_from((" (사진제공={})", " /사진제공={}", " (사진: {})", "(사진={})"))),
        subtitle=draw(choices.sampled_from(blueprint.subtitles)),
        closing=draw(choices.sampled_from(("", "  끝."))),
        indent=draw(choices.booleans()),
    )


def _notices(blueprint: Blueprint) -> Choice[str]:
    """The sentence at the very end, which may name the agency: the licence is the issuer's own."""
    return choices.sampled_from(("", *words.NOTICES) if blueprint.language == "ko" else ("",))


def _timing(blueprint: Blueprint, labels: tuple[str, str | None] | None) -> Choice[Timing]:
    """What the release row or the head of a board says; empty if the form has neither."""
    if blueprint.board:
        return choices.dates(_FIRST_BOARD, times.LAST_DAY).map(times.on_a_board)
    if labels is None:
        return choices.just(times.UNTOLD)
    return times.timings(last_day=blueprint.last_day, distributed=labels[1] is not None)


def _day_of(timing: Timing) -> dt.date | None:
    """The day on which a release is given out."""
    if timing.distributed is not None:
        return timing.distributed.date
    lifts = timing.release_time.lifts if timing.release_time else ()
    return next((lift.date for lift in lifts if lift.date), None)


@composite
def _versions(draw: Draw, scene: Scene, blueprint: Blueprint, *, bilingual: bool) -> list[Told]:
    if blueprint.language == "en":
        return [draw(prose_en.english(scene, title_lines=blueprint.title_lines, captions=blueprint.captions))]
    first = draw(
        prose_ko.korean(scene, blueprint.style, title_lines=blueprint.title_lines, captions=blueprint.captions)
    )
    if bilingual and draw(choices.booleans()):
        return [first, draw(prose_en.english(scene, title_lines=1, captions=blueprint.captions))]
    return [first]


@composite
def _contacts(draw: Draw, offices: tuple[words.Office, ...], where: Where) -> tuple[Contact, ...]:
    if where == "nowhere":
        return ()
    if where == "older":
        return draw(people.older(offices[0]))
    return draw(people.mailed(draw(people.tables(offices) if where == "table" else people.lines(offices))))


@composite
def _attachments(draw: Draw, scene: Scene) -> tuple[Attachment, ...]:
    titles = draw(choices.lists(choices.sampled_from(words.ENCLOSURES), max_size=3, unique=True))
    filled = [title.format(topic=scene.topic, event=scene.event) for title in titles]
    if len(filled) == 1:
        return (made.attachment(filled[0], draw(choices.sampled_from(("<붙임>", "붙임", "[붙임]")))),)
    first = draw(choices.sampled_from(("붙임  1.", "<붙임> 1.", "별첨  1.")))
    return tuple(
        made.attachment(title, first if number == 1 else f"{number}.") for number, title in enumerate(filled, start=1)
    )
