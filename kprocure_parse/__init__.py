"""Korean government press releases (보도자료) as typed, immutable records.

>>> import kprocure_parse as kp
>>> release = kp.parse("examples/releases/en_in_korean_form_2026.txt")
>>> release.headline.text
'PPS Opens Overseas Test Beds for Korean Innovative Products in Three Cities'
>>> release.release_time.immediate, release.release_time.lifts_at("photo").isoformat()
(True, '2026-07-08T14:30:00+09:00')
>>> person = release.contacts[0]
>>> person.department, person.name, person.rank, person.phones[0].number
(('기획조정관', '국제협력담당관'), '정마루', '과장', '042-724-0051')
>>> release.quotes[0].speaker, release.quotes[0].text
('Hong Gil-dong', 'A record of use in a public institution abroad is the best letter of introduction a small company can carry.')
>>> release.text[release.distributed.span.slice]
'2026.7.8.(수)'
>>> kp.parse("examples/releases/bilingual_contact_at_end_2025.txt").version("en").headline.text
'PPS and Global Procurement Institute Sign MOU on Innovation Procurement Research'
"""

from importlib import import_module
from typing import TYPE_CHECKING

from kprocure_parse.clearance import Clearance, ClearanceState
from kprocure_parse.document import Document, PagePicture, Place, Span
from kprocure_parse.errors import (
    DamagedDocument,
    EncryptedDocument,
    LimitExceeded,
    NoTextLayer,
    ReadError,
    UnexpectedError,
    UnsupportedFormat,
    WorkerDied,
    WrongPassword,
)
from kprocure_parse.readers.limits import Limits
from kprocure_parse.records import (
    Agency,
    Attachment,
    Byline,
    Caption,
    Contact,
    Diagnostic,
    Distributed,
    Item,
    Kind,
    Known,
    Label,
    Language,
    Lift,
    Medium,
    Phone,
    Published,
    Quote,
    ReleaseTime,
    Section,
    Source,
    Text,
)
from kprocure_parse.release import Article, Record, Release, Version

if TYPE_CHECKING:
    from kprocure_parse import arrow as arrow
    from kprocure_parse.batch import Columns, parse_many
    from kprocure_parse.collation import (
        ComparedVersions,
        PassagePair,
        ToldOnce,
        ToldValue,
        VersionDifference,
        VersionPassage,
        compare_versions,
    )
    from kprocure_parse.export import (
        NotARecord,
        from_json,
        json_schema,
        to_csv,
        to_dict,
        to_html,
        to_ics,
        to_json,
        to_markdown,
    )
    from kprocure_parse.export.agenda import Agenda, AgendaDay, AgendaEntry, agenda
    from kprocure_parse.export.chunks import Chunk, chunks
    from kprocure_parse.export.contact_history import ContactChange, ContactHistory, contact_history
    from kprocure_parse.export.office_holders import OfficeDisagreement, OfficeHistory, OfficeHolder, offices
    from kprocure_parse.links import Linked, LinkEvidence, LinkMember, link
    from kprocure_parse.mentions.finding import find_mentions, mentions_of
    from kprocure_parse.mentions.held_offices import HeldOffice, office_of
    from kprocure_parse.mentions.kinds import (
        Amount,
        Bound,
        Count,
        Law,
        LawKind,
        Mention,
        Moment,
        Notice,
        Organisation,
        Percent,
        Person,
        Purpose,
    )
    from kprocure_parse.outcomes import Failed, Parsed
    from kprocure_parse.pipeline import parse, parse_bytes, parse_document, parse_feed, parse_text, read
    from kprocure_parse.remarks import explain
    from kprocure_parse.view import annotate, page_pictures
else:
    _ROOMS = {
        "batch": ("Columns", "parse_many"),
        "collation": (
            "ComparedVersions",
            "PassagePair",
            "ToldOnce",
            "ToldValue",
            "VersionDifference",
            "VersionPassage",
            "compare_versions",
        ),
        "export": (
            "NotARecord",
            "from_json",
            "json_schema",
            "to_csv",
            "to_dict",
            "to_html",
            "to_ics",
            "to_json",
            "to_markdown",
        ),
        "export.agenda": ("Agenda", "AgendaDay", "AgendaEntry", "agenda"),
        "export.chunks": ("Chunk", "chunks"),
        "export.contact_history": ("ContactChange", "ContactHistory", "contact_history"),
        "export.office_holders": ("OfficeDisagreement", "OfficeHistory", "OfficeHolder", "offices"),
        "links": ("LinkEvidence", "LinkMember", "Linked", "link"),
        "mentions.finding": ("find_mentions", "mentions_of"),
        "mentions.held_offices": ("HeldOffice", "office_of"),
        "mentions.kinds": (
            "Amount",
            "Bound",
            "Count",
            "Law",
            "LawKind",
            "Mention",
            "Moment",
            "Notice",
            "Organisation",
            "Percent",
            "Person",
            "Purpose",
        ),
        "outcomes": ("Failed", "Parsed"),
        "pipeline": ("parse", "parse_bytes", "parse_document", "parse_feed", "parse_text", "read"),
        "remarks": ("explain",),
        "view": ("annotate", "page_pictures"),
    }
    _HOMES = {name: room for room, names in _ROOMS.items() for name in names}

    def __getattr__(name: str) -> object:
        """Functions are loaded when first used, each with only what it needs (PEP 562); `arrow` needs its extra."""
        if name == "arrow":
            return import_module("kprocure_parse.arrow")
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = globals()[name] = getattr(import_module(f"kprocure_parse.{_HOMES[name]}"), name)
        return found

    def __dir__() -> list[str]:
        return sorted({*__all__, "arrow"})


__version__ = "0.1.0"

__all__ = [
    "Agency",
    "Agenda",
    "AgendaDay",
    "AgendaEntry",
    "Amount",
    "Article",
    "Attachment",
    "Bound",
    "Byline",
    "Caption",
    "Chunk",
    "Clearance",
    "ClearanceState",
    "Columns",
    "ComparedVersions",
    "Contact",
    "ContactChange",
    "ContactHistory",
    "Count",
    "DamagedDocument",
    "Diagnostic",
    "Distributed",
    "Document",
    "EncryptedDocument",
    "Failed",
    "HeldOffice",
    "Item",
    "Kind",
    "Known",
    "Label",
    "Language",
    "Law",
    "LawKind",
    "Lift",
    "LimitExceeded",
    "Limits",
    "LinkEvidence",
    "LinkMember",
    "Linked",
    "Medium",
    "Mention",
    "Moment",
    "NoTextLayer",
    "NotARecord",
    "Notice",
    "OfficeDisagreement",
    "OfficeHistory",
    "OfficeHolder",
    "Organisation",
    "PagePicture",
    "Parsed",
    "PassagePair",
    "Percent",
    "Person",
    "Phone",
    "Place",
    "Published",
    "Purpose",
    "Quote",
    "ReadError",
    "Record",
    "Release",
    "ReleaseTime",
    "Section",
    "Source",
    "Span",
    "Text",
    "ToldOnce",
    "ToldValue",
    "UnexpectedError",
    "UnsupportedFormat",
    "Version",
    "VersionDifference",
    "VersionPassage",
    "WorkerDied",
    "WrongPassword",
    "__version__",
    "agenda",
    "annotate",
    "chunks",
    "compare_versions",
    "contact_history",
    "explain",
    "find_mentions",
    "from_json",
    "json_schema",
    "link",
    "mentions_of",
    "office_of",
    "offices",
    "page_pictures",
    "parse",
    "parse_bytes",
    "parse_document",
    "parse_feed",
    "parse_many",
    "parse_text",
    "read",
    "to_csv",
    "to_dict",
    "to_html",
    "to_ics",
    "to_json",
    "to_markdown",
]
