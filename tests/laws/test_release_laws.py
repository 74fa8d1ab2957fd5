"""Laws over whole invented releases: what was written in any form and format is what is read.

The releases come from kprocure_parse.testing. HYPOTHESIS_PROFILE (tests/conftest.py) says how many are tried.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

import attrs
import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kprocure_parse as kp
from kprocure_parse.testing import (
    FORMATS,
    FORMS,
    PRESS_FORMATS,
    ArticleSpecimen,
    FileFormat,
    FormId,
    Specimen,
    articles,
    differences,
    facts,
    make,
    releases,
    render,
)
from tests.makers.effort import DEEP, examples

OFFICE: Final[tuple[FileFormat, ...]] = ("odt", "docx")
"""Formats in which a release has the blocks that it has in HWPX: that all formats agree is tried with them, more is not needed."""
OTHERS: Final = tuple(each for each in FORMATS if each not in OFFICE)
SCHEMA = jsonschema.Draft202012Validator(kp.json_schema())


def read(data: bytes, file_format: FileFormat) -> kp.Release:
    record = next(iter(kp.parse_feed(data))) if file_format == "xml" else kp.parse_bytes(data)
    assert isinstance(record, kp.Release)
    return record


@pytest.mark.parametrize("file_format", OTHERS)
@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=examples("one of many"))
@given(data=st.data())
def test_what_is_written_is_read(form: FormId, file_format: FileFormat, data: st.DataObject) -> None:
    specimen = data.draw(releases(form))
    found = read(render(specimen, file_format), file_format)
    assert differences(specimen.release, found, written_as=file_format) == []
    lawful(found)


@pytest.mark.parametrize("file_format", PRESS_FORMATS)
@settings(max_examples=examples("release"))
@given(specimen=articles())
def test_what_a_newspaper_writes_is_read(file_format: FileFormat, specimen: ArticleSpecimen) -> None:
    found = kp.parse_bytes(render(specimen, file_format))
    assert differences(specimen.article, found, written_as=file_format) == []
    lawful(found)


def test_no_service_carries_articles() -> None:
    specimen = make(1, form="press.newspaper")[0]
    with pytest.raises(ValueError, match="no article is written as xml"):
        render(specimen, "xml")


def lawful(record: kp.Release | kp.Article) -> None:
    """Sections partition the text, JSON brings the record back, the schema accepts it."""
    ends = [0, *(section.span.end for section in record.sections)]
    assert [section.span.start for section in record.sections] == ends[:-1]
    assert ends[-1] == len(record.text)
    assert kp.from_json(kp.to_json(record)) == record
    SCHEMA.validate(json.loads(kp.to_json(record)))


@settings(max_examples=examples("every format"))
@given(releases())
def test_all_formats_of_a_release_agree(specimen: Specimen) -> None:
    first, *others = (read(render(specimen, each), each) for each in FORMATS)
    for other, each in zip(others, FORMATS[1:], strict=True):
        assert differences(first, other, written_as=each) == []


def _doubled(text: str) -> str:
    return text.replace(" ", "  ")


CHANGES: dict[str, Callable[[str], str]] = {
    "NFD, as macOS writes names": lambda text: unicodedata.normalize("NFD", text),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "ideographic spaces": lambda text: text.replace(" ", "\u3000"),
    "doubled spaces": _doubled,
    "line ends of Windows": lambda text: text.replace("\n", "\r\n"),
    "line ends of old Macs": lambda text: text.replace("\n", "\r"),
    "white space at line ends": lambda text: text.replace("\n", " \n"),
    "byte order mark": lambda text: "\ufeff" + text,
    "full-width brackets and colons": lambda text: text.replace("(", "（").replace(")", "）").replace(":", "："),
}


@pytest.mark.parametrize("change", CHANGES)
@settings(max_examples=examples("one of many"))
@given(specimen=releases())
def test_spelling_of_the_text_changes_no_value(change: str, specimen: Specimen) -> None:
    text = render(specimen, "text").decode()
    before, after = kp.parse_text(text), kp.parse_text(CHANGES[change](text))
    assert isinstance(before, kp.Release)
    assert isinstance(after, kp.Release)
    plain = json.dumps(facts(before), ensure_ascii=False)
    assert _folded(json.dumps(facts(after), ensure_ascii=False)) == _folded(plain)


def _folded(text: str) -> str:
    """The text with ASCII brackets and colons, since values keep the writer's own."""
    return text.replace("（", "(").replace("）", ")").replace("：", ":")


LABELS = {
    "release_label": (
        "보도시점",
        "보도 시점",
        "보도시점:",
        "보 도 시 점",
        "보도일시",
        "보도 일시",
        "보\u3000도\u3000일\u3000시",
    ),
    "distributed_label": ("배포", "배 포", "배포:", "배포일시", "배포 일시", "배포일"),
    "department_label": ("담당 부서", "담당부서", "담 당 부 서", "담당\u00a0부서"),
}


@pytest.mark.parametrize(("label", "spelling"), [(label, each) for label, words in LABELS.items() for each in words])
@settings(max_examples=examples("one of many in every format"))
@given(specimen=releases("ko.cover.2023"))
def test_spellings_of_a_label_are_synonyms(label: str, spelling: str, specimen: Specimen) -> None:
    manner = attrs.evolve(specimen.manner, **{label: spelling})  # type: ignore[arg-type]  # names of labels, all str
    for file_format in OTHERS:
        found = read(render(attrs.evolve(specimen, manner=manner), file_format), file_format)
        assert differences(specimen.release, found, written_as=file_format) == []


INSERTED = {
    "ko": "한편, 가상연구원은 지난해 같은 기간의 자료를 모아 비교하는 연구를 올해 안에 마칠 계획이라고 전했다.",
    "en": "Meanwhile, a study that compares the figures of last year with those of other countries will be finished this year.",
}


@settings(max_examples=examples("release"))
@given(releases(), st.data())
def test_a_paragraph_more_in_the_body_changes_nothing_else(specimen: Specimen, data: st.DataObject) -> None:
    version = specimen.release.versions[0]
    at = data.draw(st.integers(1, len(version.body)))
    marker, level = version.body[0].marker, version.body[0].level
    more = attrs.evolve(version.body[0], text=INSERTED[version.language], marker=marker, level=level)
    body = (*version.body[:at], more, *version.body[at:])
    after = tuple(place + (place >= at) for place in specimen.manner.caption_after[0])
    longer = attrs.evolve(
        specimen,
        release=attrs.evolve(
            specimen.release, versions=(attrs.evolve(version, body=body), *specimen.release.versions[1:])
        ),
        manner=attrs.evolve(specimen.manner, caption_after=(after, *specimen.manner.caption_after[1:])),
    )
    found = facts(read(render(longer, "text"), "text"))
    expected = facts(specimen.release)
    for field in ("kind", "agencies", "release_time", "distributed", "contacts", "attachments"):
        assert found[field] == expected[field]


@settings(max_examples=examples("release"))
@given(releases("ko.cover.2023"), st.randoms())
def test_contacts_keep_their_order(specimen: Specimen, random: object) -> None:
    contacts = specimen.release.contacts
    departments = list(dict.fromkeys(each.department for each in contacts))
    random.shuffle(departments)  # type: ignore[attr-defined]  # hypothesis types its Random as object
    shuffled = tuple(each for department in departments for each in contacts if each.department == department)
    again = attrs.evolve(specimen, release=attrs.evolve(specimen.release, contacts=shuffled))
    found = read(render(again, "text"), "text")
    assert [each.name for each in found.contacts] == [each.name for each in shuffled]


@settings(max_examples=examples("release"))
@given(releases())
def test_parsing_twice_at_once_and_from_threads_gives_the_same(specimen: Specimen) -> None:
    data = bytearray(render(specimen, "hwpx"))
    kept = bytes(data)
    once = kp.parse_bytes(bytes(data))
    with ThreadPoolExecutor(4) as pool:
        assert all(each == once for each in pool.map(kp.parse_bytes, [bytes(data)] * 4))
    assert bytes(data) == kept


_DIGEST = """
import hashlib, pathlib, sys
import kprocure_parse as kp
digest = hashlib.sha256()
for path in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    digest.update(kp.to_json(kp.parse(path)).encode())
print(digest.hexdigest())
"""


def test_every_process_gives_the_same(tmp_path: Path) -> None:
    for number, specimen in enumerate(make(12 if DEEP else 2, seed=3)):
        for file_format in FORMATS:
            (tmp_path / f"{number:02}.{file_format}").write_bytes(render(specimen, file_format))
    digest = hashlib.sha256()
    for path in sorted(tmp_path.iterdir()):
        digest.update(kp.to_json(kp.parse(path)).encode())
    for hash_seed in ("0", "1"):
        done = subprocess.run(
            [sys.executable, "-c", _DIGEST, str(tmp_path)],
            env={**os.environ, "PYTHONHASHSEED": hash_seed, "TZ": "America/New_York", "LC_ALL": "C"},
            check=True,
            capture_output=True,
            text=True,
        )
        assert done.stdout.strip() == digest.hexdigest()
