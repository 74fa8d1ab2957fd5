"""Records to dict, JSON, JSON Schema, tables, Markdown, HTML, calendars, chunks and a summary for people. Walks any record."""

from kprocure_parse.export.agenda import Agenda, AgendaDay, AgendaEntry, agenda
from kprocure_parse.export.chunks import Chunk, chunks
from kprocure_parse.export.csv import to_csv
from kprocure_parse.export.dicts import to_dict
from kprocure_parse.export.html import to_html
from kprocure_parse.export.ics import to_ics
from kprocure_parse.export.json import NotARecord, from_json, to_json
from kprocure_parse.export.markdown import to_markdown
from kprocure_parse.export.schema import json_schema
from kprocure_parse.export.summary import LABEL_WIDTH, SummaryRow, rows, summary

__all__ = [
    "LABEL_WIDTH",
    "Agenda",
    "AgendaDay",
    "AgendaEntry",
    "Chunk",
    "NotARecord",
    "SummaryRow",
    "agenda",
    "chunks",
    "from_json",
    "json_schema",
    "rows",
    "summary",
    "to_csv",
    "to_dict",
    "to_html",
    "to_ics",
    "to_json",
    "to_markdown",
]
