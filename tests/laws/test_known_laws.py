"""Laws of what the caller knows: it fills gaps, changes nothing that the text says, and needs to be said only once."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

import kprocure_parse as kp
from kprocure_parse.marks.likeness import letters
from kprocure_parse.testing import FORMS, Specimen, releases, render
from tests.makers.effort import examples
from tests.makers.other_texts import FORMS as OTHER_KINDS
from tests.makers.other_texts import others

SPECIMENS = st.sampled_from(tuple(FORMS)).flatmap(releases)
TITLES = st.one_of(
    st.none(),
    st.text(max_size=40),
    st.sampled_from(["[보도참고] 가상 물품 첫 공개", "(설명) 미래 도로 계획", "Virtual Goods Shown"]),
)
AGENCIES = st.one_of(
    st.none(), st.text(max_size=12), st.sampled_from(["조달청", "PPS", "산업부", "환경부·국토부", "가상물품원"])
)
DAYS = st.one_of(st.none(), st.dates(), st.datetimes(), st.datetimes(timezones=st.just(dt.UTC)))
WORDS = st.one_of(st.none(), st.text(max_size=20))
KNOWN = st.builds(kp.Known, title=TITLES, agency=AGENCIES, published=DAYS, id=WORDS, url=WORDS, source=WORDS)
TEXTS = st.one_of(SPECIMENS.map(lambda specimen: render(specimen, "text").decode()), st.text(max_size=200))


def values(record: kp.Release | kp.Article) -> dict[str, Any]:
    """What is read from the text: without the source, and without how sure the kind is, which a caller's word can only raise."""
    left_out = {"source", "kind_confidence", "diagnostics"}
    return {each.name: getattr(record, each.name) for each in attrs.fields(type(record)) if each.name not in left_out}


def from_text(record: kp.Release) -> tuple[Any, ...]:
    """The values of a release that the text gives, each alone."""
    headlines = [each.headline for each in record.versions if each.headline and each.headline.rule != "known.title"]
    versions = [attrs.evolve(each, headline=None) for each in record.versions if each.rule != "known.title"]
    agencies = [each for each in record.agencies if each.rule != "known.agency"]
    return (headlines, versions, [each.span for each in agencies], record.contacts, record.attachments, record.labels)


@settings(max_examples=examples("release"))
@given(specimen=SPECIMENS)
def test_what_the_text_says_itself_changes_only_the_source(specimen: Specimen) -> None:
    data = render(specimen, "text")
    alone = kp.parse_bytes(data)
    assert isinstance(alone, kp.Release)
    known = kp.Known(
        title=alone.headline.text if alone.headline else None,
        agency=alone.agencies[0].name if alone.agencies else None,
        published=alone.distributed.date if alone.distributed else None,
        id="1",
    )
    found = kp.parse_bytes(data, known=known)
    assert values(found) == values(alone)
    assert found.diagnostics == alone.diagnostics
    assert found.source == attrs.evolve(alone.source, id="1")


@settings(max_examples=examples("release"))
@given(text=TEXTS, known=KNOWN)
def test_no_value_of_the_text_is_changed(text: str, known: kp.Known) -> None:
    alone, found = kp.parse_text(text), kp.parse_text(text, known=attrs.evolve(known, published=None))
    if isinstance(alone, kp.Article):
        assert values(found) == values(alone)
        return
    assert isinstance(found, kp.Release)
    if alone.kind_rule != "kind.no_release":
        assert from_text(found) == from_text(alone)
        assert found.release_time == alone.release_time
        assert found.kind_confidence >= alone.kind_confidence
        assert alone.kind_rule in {"kind.default", found.kind_rule}


@settings(max_examples=examples("release"))
@given(text=TEXTS, known=KNOWN)
def test_a_record_survives_what_is_known(text: str, known: kp.Known) -> None:
    record = kp.parse_text(text, known=known)
    assert record == kp.parse_text(text, known=known)
    assert kp.from_json(kp.to_json(record)) == record
    for version in record.versions if isinstance(record, kp.Release) else ():
        headline = version.headline
        if headline is not None and headline.rule == "known.title" and headline.span:
            assert letters(record.text[headline.span.slice]) == letters(headline.text)


@settings(max_examples=examples("release"))
@given(text=TEXTS, known=KNOWN)
def test_what_was_filled_in_is_filled_in_again(text: str, known: kp.Known) -> None:
    record = kp.parse_text(text, known=known)
    if isinstance(record, kp.Article) or record.headline is None or record.headline.rule != "known.title":
        return
    again = kp.parse_text(text, known=attrs.evolve(known, title=record.headline.text))
    assert isinstance(again, kp.Release)
    assert again.headline == record.headline
    assert again.agencies == record.agencies


@settings(max_examples=examples("processes"))
@given(st.lists(st.tuples(TEXTS.map(lambda text: text.encode("utf-8", "replace")), KNOWN), max_size=5))
def test_many_documents_are_read_with_what_is_known_of_each(asked: list[tuple[bytes, kp.Known]]) -> None:
    alone = list(kp.parse_many(asked, jobs=1))
    assert list(map(repr, kp.parse_many(asked, jobs=2))) == list(map(repr, alone))


def test_texts_of_other_kinds_do_not_fail() -> None:
    known = kp.Known(title="가상 물품 첫 공개", agency="조달청")
    for other in others(7, 2 * len(OTHER_KINDS)):
        assert kp.parse_text(other.text, known=known).text == kp.parse_text(other.text).text
