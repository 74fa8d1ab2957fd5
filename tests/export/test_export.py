"""Records to dict, JSON and back, and their schema: for records built by hand and for arbitrary records."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from kprocure_parse.document import Span
from kprocure_parse.export import NotARecord, from_json, json_schema, to_dict, to_json
from kprocure_parse.records import (
    Agency,
    Byline,
    Contact,
    Distributed,
    Item,
    Lift,
    Phone,
    Published,
    ReleaseTime,
    Source,
    Text,
)
from kprocure_parse.release import Article, Release, Version
from tests.makers.effort import examples
from tests.makers.records import RECORDS

VALIDATOR = Draft202012Validator(json_schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)
WHERE: dict[str, Any] = {"span": Span(0, 2), "rule": "test.rule"}

# invented: the header of a cover form, its lines and two cells of a table
RELEASE = Release(
    kind="press_release",
    agencies=(Agency(name="조달청", raw="PPS", **WHERE),),
    release_time=ReleaseTime(
        raw="배포즉시 사진 13:00 이후",
        immediate=True,
        lifts=(Lift(medium="photo", date=dt.date(2026, 6, 12), time=dt.time(13), **WHERE),),
        parts=(Span(0, 1), Span(1, 2)),
        **WHERE,
    ),
    distributed=Distributed(date=dt.date(2026, 6, 12), raw="2026.6.12.(금)", **WHERE),
    versions=(
        Version(
            language="ko",
            headline=Text(text="조달청, “따옴표”와 \\ 줄\u2028바꿈", **WHERE),
            body=(Item(kind="table", text="가 나", rows=(("가", "나"), ("", "😀")), **WHERE),),
            **WHERE,
        ),
    ),
    contacts=(
        Contact(
            department=("기획조정관", "국제협력담당관"),
            role="officer",
            name="홍길동",
            phones=(Phone(number="042-000-0000", extension="~6", **WHERE),),
            **WHERE,
        ),
    ),
    unclaimed=(Span(0, 2),),
    text="가나",
    source=Source(format="plain"),
)
ARTICLE = Article(
    outlet=Text(text="The Example Times", **WHERE),
    bylines=(Byline(name="Hong Gil-dong", email="hong@example.com", **WHERE),),
    published=Published(date=None, raw="date 2022-02-30", **WHERE),
    text="ab",
    source=Source(format="plain", engine="plain", pages=1),
)


@settings(max_examples=examples("record"))
@given(RECORDS)
def test_any_record_comes_back_equal_and_fits_the_schema(record: Release | Article) -> None:
    written = to_json(record)
    assert from_json(written) == record
    assert from_json(written.encode("utf-8")) == record
    assert json.loads(written) == to_dict(record)
    VALIDATOR.validate(to_dict(record))


@settings(max_examples=examples("record"))
@given(RECORDS, st.integers(0, 4))
def test_indented_json_says_the_same(record: Release | Article, indent: int) -> None:
    assert from_json(to_json(record, indent=indent)) == record


def test_json_is_one_line_and_keeps_korean() -> None:
    written = to_json(RELEASE)
    assert "\n" not in written
    assert "국제협력담당관" in written
    assert "\n  " in to_json(RELEASE, indent=2)


def test_dict_has_the_shapes_that_json_has() -> None:
    found = to_dict(RELEASE)
    assert found["type"] == "release"
    assert found["distributed"]["date"] == "2026-06-12"
    assert found["release_time"]["lifts"][0]["time"] == "13:00:00"
    assert found["release_time"]["parts"] == [[0, 1], [1, 2]]
    assert found["versions"][0]["body"][0]["rows"] == [["가", "나"], ["", "😀"]]
    assert found["contacts"][0]["department"] == ["기획조정관", "국제협력담당관"]
    assert found["contacts"][0]["rank"] is None
    assert to_dict(ARTICLE)["published"]["date"] is None


def test_dict_keeps_the_declared_order() -> None:
    assert list(to_dict(RELEASE)) == [attribute.name for attribute in attrs.fields(Release)]


def test_dict_takes_any_record() -> None:
    assert to_dict(RELEASE.contacts[0].phones[0]) == {
        "number": "042-000-0000",
        "extension": "~6",
        "span": [0, 2],
        "rule": "test.rule",
    }


def test_confidence_is_a_number_from_nought_to_one() -> None:
    unsure = attrs.evolve(
        RELEASE, kind_confidence=0.5, agencies=(Agency(name="조달청", raw="PPS", confidence=0.75, **WHERE),)
    )
    found = to_dict(unsure)
    assert (found["kind_rule"], found["kind_confidence"], found["agencies"][0]["confidence"]) == ("", 0.5, 0.75)
    assert found["contacts"][0]["confidence"] == 1.0
    assert from_json(to_json(unsure)) == unsure
    VALIDATOR.validate(found)


def test_spans_come_back_as_spans() -> None:
    back = from_json(to_json(RELEASE))
    assert isinstance(back, Release)
    assert isinstance(back.agencies[0].span, Span)
    assert back.text[back.agencies[0].span.slice] == "가나"


def test_keys_of_later_versions_are_skipped() -> None:
    later = to_dict(RELEASE) | {"mood": "cheerful"}
    assert from_json(json.dumps(later)) == RELEASE


FOREIGN = {
    # contents of files named .json, and what the message must say
    "": "malformed JSON",
    "{": "malformed JSON",
    "보도자료": "malformed JSON",
    '{"type": "release"} {"type": "release"}': "malformed JSON",
    "[" * 100_000: "one JSON object",
    '{"a":' * 100_000: "malformed JSON",
    "[]": "one JSON object",
    "null": "one JSON object",
    "{}": "no `type`",
    '{"type": 7}': "one JSON object",
    '{"type": "FeatureCollection", "features": []}': "`type` 'FeatureCollection'",
    '{"type": "release"}': "this is no release as to_json writes it",
    to_json(RELEASE).replace('"2026-06-12"', '"yesterday"'): "this is no release as to_json writes it",
    to_json(ARTICLE).replace('"pages":1', '"pages":"one"'): "$.source.pages",
    "\ud800": "malformed JSON",
}


@pytest.mark.parametrize(("foreign", "reason"), FOREIGN.items(), ids=range(len(FOREIGN)))
def test_foreign_json_is_refused_with_a_reason(foreign: str, reason: str) -> None:
    with pytest.raises(NotARecord) as caught:
        from_json(foreign)
    assert reason in str(caught.value)
    assert isinstance(caught.value, ValueError)


@given(st.binary() | st.text())
def test_anything_else_is_refused_by_the_same_error(data: bytes | str) -> None:
    with pytest.raises(NotARecord):
        from_json(data)


def test_schema_is_a_valid_schema_that_needs_nothing_else() -> None:
    schema = json_schema()
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert "$id" not in schema
    assert set(schema["$defs"]) >= {"Release", "Article", "Version", "Contact", "Span"}
    assert json.loads(json.dumps(schema)) == schema
    assert json_schema() == schema


SPOILED = {
    "an unknown key": {"mood": "cheerful"},
    "an unknown kind": {"kind": "novel"},
    "a list where a record is due": {"release_time": []},
    "a wrong type": {"type": "article"},
    "half a span": {"unclaimed": [[0]]},
    "a clock that is none": {
        "distributed": {"date": None, "time": "noon", "raw": "", "span": [0, 1], "rule": "test.rule"},
    },
}


@pytest.mark.parametrize("spoil", SPOILED.values(), ids=SPOILED)
def test_schema_refuses(spoil: dict[str, object]) -> None:
    assert not VALIDATOR.is_valid(to_dict(RELEASE) | spoil)


@pytest.mark.parametrize("key", [attribute.name for attribute in attrs.fields(Release)])
def test_schema_requires_every_key(key: str) -> None:
    found = to_dict(RELEASE)
    del found[key]
    assert not VALIDATOR.is_valid(found)
