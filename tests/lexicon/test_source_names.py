"""Every name of lexicon/source_names.py puts its paragraph into the zone that it names."""

from __future__ import annotations

import pytest

from kprocure_parse.document import Document, Paragraph, Span
from kprocure_parse.lexicon import source_names
from kprocure_parse.pipeline import parse_document
from kprocure_parse.release import Release

LEAD = "조달청(청장 홍길동)은 13일 서울에서 가상의 물품 30개를 새로 지정했다고 밝혔다."
VALUES = {
    "TITLES": "가상 물품 새로 지정",
    "SUBTITLES": "내년까지 두 배로 늘려",
    "AGENCIES": "조달청",
    "DATES": "2026-03-05 09:00",
    "EMBARGOES": "2026-03-06 12:00",
    "FILES": "가상물품.hwpx",
    "NOTICES": "이 자료는 가상의 자료입니다",
    "FRAMES": "가상구매과",
}
ROLES = {
    "TITLES": "release",
    "SUBTITLES": "release",
    "AGENCIES": "header",
    "DATES": "header",
    "EMBARGOES": "header",
    "FILES": "attachment",
    "NOTICES": "notice",
    "FRAMES": "header",
}


@pytest.mark.parametrize(
    ("table", "name"), [(table, name) for table in VALUES for name in sorted(getattr(source_names, table))]
)
def test_every_name_has_its_zone(table: str, name: str) -> None:
    value = VALUES[table]
    text = f"{value}\n{LEAD}"
    parts = (Paragraph(span=Span(0, len(value)), name=name), Paragraph(span=Span(len(value) + 1, len(text))))
    record = parse_document(Document(text=text, blocks=parts))
    assert isinstance(record, Release)
    assert record.sections[0].role == ROLES[table]
    found = {
        "TITLES": record.headline and record.headline.text,
        "SUBTITLES": record.subtitles and record.subtitles[0].text,
        "AGENCIES": record.agencies[0].name,
        "DATES": record.distributed and f"{record.distributed.date} 09:00",
        "EMBARGOES": record.release_time and record.release_time.raw,
        "FILES": record.attachments and record.attachments[0].title,
    }
    assert found.get(table, value) == value
