"""KINDS: every kind of mark by its name, for whoever walks over all of them."""

from __future__ import annotations

from typing import Any

from kprocure_parse.marks.agencies import AGENCIES
from kprocure_parse.marks.breaks import BREAKS
from kprocure_parse.marks.bullets import BULLETS
from kprocure_parse.marks.clocks import CLOCKS, ZONES
from kprocure_parse.marks.contact_labels import CONTACT_LABELS
from kprocure_parse.marks.dates import BARE_DATES, DATES, DAYS, YEARS
from kprocure_parse.marks.enclosures import ENCLOSURES, ENDS
from kprocure_parse.marks.english_agencies import ENGLISH_AGENCIES
from kprocure_parse.marks.form_labels import BANNERS, FORM_LABELS
from kprocure_parse.marks.groups import GROUPS
from kprocure_parse.marks.heads import ALIASES, HEADS
from kprocure_parse.marks.mails import MAILS
from kprocure_parse.marks.mark import Kind
from kprocure_parse.marks.notices import NOTICES
from kprocure_parse.marks.phones import PHONES
from kprocure_parse.marks.pictures import CREDITS, PICTURES
from kprocure_parse.marks.quotation import QUOTATION, SPOKEN
from kprocure_parse.marks.rebuttals import REBUTTALS
from kprocure_parse.marks.release_times import EDITIONS, EVENTS, IMMEDIATE, MEDIA, RELATIVE_DAYS
from kprocure_parse.marks.style_sheets import STYLE_SHEETS
from kprocure_parse.marks.tags import DATELINES, TAGS

KINDS: dict[str, Kind[Any]] = {
    kind.name: kind
    for kind in (
        AGENCIES,
        ALIASES,
        BANNERS,
        BARE_DATES,
        BREAKS,
        BULLETS,
        CLOCKS,
        CONTACT_LABELS,
        DATELINES,
        DATES,
        DAYS,
        EDITIONS,
        CREDITS,
        ENCLOSURES,
        ENDS,
        ENGLISH_AGENCIES,
        EVENTS,
        FORM_LABELS,
        GROUPS,
        HEADS,
        IMMEDIATE,
        MAILS,
        MEDIA,
        NOTICES,
        QUOTATION,
        PHONES,
        REBUTTALS,
        RELATIVE_DAYS,
        SPOKEN,
        PICTURES,
        STYLE_SHEETS,
        TAGS,
        YEARS,
        ZONES,
    )
}
