"""FORMS: every layout we know, in the order in which they are tried; the generic ones end the list."""

from __future__ import annotations

import datetime as dt

from kprocure_parse.forms.form import Form
from kprocure_parse.forms.signs import Evidence
from kprocure_parse.marks.found import Marks

FORMS: tuple[Form, ...] = (
    Form(
        id="press.newspaper",
        title="English newspaper copy: byline, masthead, credited captions, no release row and no contacts",
        family="article",
        needs=("english",),
        any_of=("byline", "masthead", "courtesy", "interview", "aggregator", "wire", "glued_date", "credited_caption"),
        lacks=("release_row", "contact_line", "contact_table", "hangul", "board"),
    ),
    Form(
        id="ko.header.2005",
        title="Big 보도자료 with 보도일시, 배포일시 and contacts in one table, the title below it",
        family="release",
        needs=("contacts_on_top",),
        any_of=("release_row", "distribution_row", "instruction", "banner"),
        style="marked",
        valid_until=dt.date(2023, 3, 31),
    ),
    Form(
        id="ko.cover.2023",
        title="Small 보도자료, one release row 보도시점 / 배포, large title, contact table after the body",
        family="release",
        any_of=("release_row", "distribution_row", "instruction"),
        needs=("banner",),
        valid_from=dt.date(2023, 3, 15),
    ),
    Form(
        id="ko.row",
        title="A release row without a banner: 보도일시 of councils, FSS, personnel and oceans ministries",
        family="release",
        any_of=("release_row", "instruction"),
    ),
    Form(
        id="ko.rebuttal",
        title="보도설명자료: coverage block, then the agency's reply; often no release row",
        family="release",
        needs=("hangul",),
        any_of=("rebuttal_tag", "coverage"),
    ),
    Form(
        id="en.board.2019",
        title="pps.go.kr English board: Writer, Date, Read, Division above the text; □ ○ kept in 2019–20",
        family="release",
        needs=("board", "english"),
        lacks=("hangul",),
        head=("Writer", "Date", "Read", "Division"),
        head_date="Date",
        valid_from=dt.date(2019, 1, 1),
    ),
    Form(
        id="en.web.2026",
        title="English release with its own number and a Korean contact line at the end",
        family="release",
        needs=("english", "contact_line"),
        lacks=("hangul",),
        valid_from=dt.date(2026, 1, 1),
    ),
    Form(
        id="ko.web.2020",
        title="korea.kr text of PPS with □ ○ - * marks and a line * 문의: at the end (2020 – mid-2023)",
        family="release",
        needs=("hangul", "pps", "square_bullets"),
        any_of=("contact_line", "person_phone"),
        style="marked",
        titles="one_line",
        valid_from=dt.date(2020, 1, 1),
        valid_until=dt.date(2023, 8, 31),
    ),
    Form(
        id="ko.web.2023",
        title="korea.kr text of PPS in plain paragraphs, subtitles with a dash, a line * 문의: at the end (since July 2023)",
        family="release",
        needs=("hangul", "pps"),
        any_of=("contact_line", "person_phone"),
        titles="one_line",
        valid_from=dt.date(2023, 7, 1),
    ),
    Form(
        id="generic.ko.marked",
        title="Korean text with □ ○ - marks: the style of 15 of 52 agencies",
        family="release",
        needs=("hangul", "square_bullets"),
        any_of=("round_bullets", "announced", "lead", "authority"),
        style="marked",
    ),
    Form(
        id="generic.ko",
        title="Korean text that announces something in an authority's name",
        family="release",
        needs=("hangul",),
        any_of=(
            "banner",
            "lead",
            "announced",
            "round_bullets",
            "reprint",
            "attachment",
            "authority",
            "inline_bullets",
            "shell",
            "dashed_subtitles",
            "subtitles_alone",
            "head",
            "contact_line",
            "person_phone",
        ),
    ),
    Form(
        id="generic.en",
        title="English text of a Korean authority",
        family="release",
        needs=("english", "korean_state", "office"),
    ),
)
"""First match wins."""

UNKNOWN = Form(id="none", title="Nothing that is known as a release or as coverage of one", family="none")


def recognise(marks: Marks) -> Form:
    """The form of a document: the first entry of FORMS whose evidence is all there, else UNKNOWN."""
    evidence = Evidence(marks)
    return next((form for form in FORMS if _fits(form, evidence)), UNKNOWN)


def _fits(form: Form, evidence: Evidence) -> bool:
    return (
        all(map(evidence.shows, form.needs))
        and (not form.any_of or any(map(evidence.shows, form.any_of)))
        and not any(map(evidence.shows, form.lacks))
    )
