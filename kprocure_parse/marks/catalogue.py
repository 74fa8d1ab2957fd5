"""KINDS: every kind of mark by its name, for whoever walks over all of them."""

from __future__ import annotations

from typing import Any

from kprocure_parse.marks.agencies import AGENCIES, HEADS
from kprocure_parse.marks.bullets import BULLETS
from kprocure_parse.marks.enclosures import ENCLOSURES, ENDS
from kprocure_parse.marks.english_agencies import ENGLISH_AGENCIES
from kprocure_parse.marks.mails import MAILS
from kprocure_parse.marks.mark import Kind
from kprocure_parse.marks.notices import NOTICES
from kprocure_parse.marks.style_sheets import STYLE_SHEETS

KINDS: dict[str, Kind[Any]] = {
    kind.name: kind
    for kind in (
        AGENCIES,
        BULLETS,
        ENCLOSURES,
        ENDS,
        ENGLISH_AGENCIES,
        HEADS,
        MAILS,
        NOTICES,
        STYLE_SHEETS,
    )
}
