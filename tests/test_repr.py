"""How records show themselves: one short line, whatever they hold, and plain dictionaries by attrs."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kprocure_parse as kp
from kprocure_parse.brief import LONGEST
from kprocure_parse.document import Cell, Paragraph, Place, Table
from kprocure_parse.testing import articles
from tests.makers.effort import examples
from tests.makers.records import RECORDS, instances

RELEASES = Path(__file__).parents[1] / "examples" / "releases"
BOUND = 300
LINES = [
    (
        "en_in_korean_form_2026.txt",
        (
            "<Release press_release 'PPS Opens Overseas Test Beds for Korean Innovative Products…', 조달청, "
            "free at once from 2026-07-08 14:30 photo, 1 version, 8 body items, 2 quotes, 2 contacts, 1 diagnostic>"
        ),
    ),
    (
        "ko_cover_form_2026.txt",
        (
            "<Release press_release '조달청, 재난·안전 물자 신속구매 체계 가동… 공급 기간 절반으로 단축', 조달청, "
            "free from 2026-09-17 12:00 all, 2026-09-18 print, 1 version, 7 body items, 2 quotes, 3 contacts, 2 attachments>"
        ),
    ),
]


@pytest.mark.parametrize(("name", "line"), LINES, ids=[name for name, _ in LINES])
def test_a_release_is_one_line(name: str, line: str) -> None:
    assert repr(kp.parse(RELEASES / name)) == line


def test_a_version_a_document_and_an_attachment_are_one_line() -> None:
    path = RELEASES / "ko_cover_form_2026.txt"
    release = kp.parse(path)
    assert isinstance(release, kp.Release)
    assert repr(release.versions[0]) == (
        "<Version ko '조달청, 재난·안전 물자 신속구매 체계 가동… 공급 기간 절반으로 단축', 2 subtitles, 7 body items, 2 quotes>"
    )
    assert repr(kp.read(path)).startswith("<Document plain '조달청 보도자료 보도시점")
    assert "body=(3 of them)" in repr(attrs.evolve(release.attachments[0], body=release.body[:3]))


def test_a_text_that_says_nothing_is_one_line() -> None:
    assert repr(kp.parse_text("")) == "<Release other (no headline), 3 diagnostics>"


def one_line(shown: str) -> None:
    assert len(shown) < BOUND
    assert shown.isprintable()
    assert shown.startswith("<")
    assert shown.endswith(">")


@settings(max_examples=examples("record"))
@given(RECORDS)
def test_any_record_is_one_short_line(record: kp.Record) -> None:
    one_line(repr(record))
    for version in record.versions if isinstance(record, kp.Release) else ():
        one_line(repr(version))


@given(st.text(alphabet=st.sampled_from("가 a\n\t\x00\x85\u2028\ud800'\"\\"), max_size=600))
def test_hostile_words_are_one_short_line(words: str) -> None:
    one_line(repr(kp.parse_text(words)))
    document = kp.Document(text=words, blocks=(), engine=words, missing=(words, words), pages=10**9)
    one_line(repr(document))
    headline = kp.Text(text=words * 100, span=kp.Span(0, 0), rule="")
    one_line(repr(kp.Article(headline=headline, outlet=headline, text="", source=kp.Source(format="plain"))))


def test_the_longest_line_is_below_the_bound() -> None:
    assert LONGEST < BOUND


@settings(max_examples=examples("release"))
@given(articles())
def test_an_article_names_its_paper(specimen: object) -> None:
    article = getattr(specimen, "article", None)
    assert isinstance(article, kp.Article)
    one_line(repr(article))
    assert article.outlet is None or article.outlet.text[:10] in repr(article)


@settings(max_examples=examples("record"))
@given(RECORDS)
def test_attrs_makes_dictionaries_of_any_record(record: kp.Record) -> None:
    found = attrs.asdict(record)
    assert found["unclaimed"] == record.unclaimed
    assert [type(span) for span in found["unclaimed"]] == [kp.Span] * len(record.unclaimed)
    assert list(found) == [attribute.name for attribute in attrs.fields(type(record))]


@settings(max_examples=examples("record"))
@given(instances(kp.ReleaseTime))
def test_attrs_keeps_the_spans_of_a_release_time(told: kp.ReleaseTime) -> None:
    assert attrs.asdict(told)["parts"] == told.parts


def test_attrs_keeps_the_places_of_a_document() -> None:
    place = Place(page=2, box=(0.0, 1.0, 2.0, 3.0))
    inner = Paragraph(span=kp.Span(0, 1), place=place)
    cell = Cell(span=kp.Span(0, 1), row=0, column=0, blocks=(inner,), place=place)
    document = kp.Document(text="가", blocks=(Table(span=kp.Span(0, 1), cells=(cell,)),))
    (table,) = attrs.asdict(document)["blocks"]
    assert table["cells"][0]["place"] == table["cells"][0]["blocks"][0]["place"] == place


def test_a_span_takes_its_two_ends_and_nothing_else() -> None:
    assert kp.Span([1, 2]) == kp.Span(1, 2) == kp.Span(start=1, end=2)  # type: ignore[call-arg, arg-type]  # as attrs does
    for wrong in ((), (1,), (1, 2, 3), ([1],), ([1, 2, 3],)):
        with pytest.raises(TypeError):
            kp.Span(*wrong)


def test_notebooks_show_contacts_as_a_table_and_a_body_as_paragraphs() -> None:
    release = kp.parse(RELEASES / "ko_cover_form_2026.txt")
    assert isinstance(release, kp.Release)
    for record in (release, kp.from_json(kp.to_json(release)), attrs.evolve(release)):
        assert isinstance(record, kp.Release)
        table, body = html(record.contacts), html(record.body)
        assert table.count("<tr>") == 1 + len(record.contacts)
        assert (
            "<td>구매사업국 구매총괄과</td><td>responsible</td><td>과장</td><td>김가람</td><td>042-724-0001</td>"
            in table
        )
        assert body.count("<p") + body.count("<table") == len(record.body)
        assert " ".join(record.body[0].text.split()) in body


def test_notebooks_show_whatever_a_text_contains_as_text() -> None:
    evil = "<script>alert(1)</script>&"
    person = kp.Contact(name=evil, rank=evil, emails=(evil,), department=(evil,), span=kp.Span(0, 0), rule="")
    items = (
        kp.Item(kind="heading", text=evil, marker=evil, level=2, span=kp.Span(0, 0), rule=""),
        kp.Item(kind="table", text=evil, rows=((evil, evil),), span=kp.Span(0, 0), rule=""),
    )
    version = kp.Version(language="ko", body=items, span=kp.Span(0, 0), rule="")
    made = kp.Release(kind="other", contacts=(person,), versions=(version,), text="", source=kp.Source(format="plain"))
    for shown in (html(made.contacts), html(made.body), html(attrs.evolve(version).body)):
        assert "<script" not in shown
        assert "&lt;script&gt;alert(1)&lt;/script&gt;&amp;" in shown


@settings(max_examples=examples("record"))
@given(RECORDS)
def test_any_contacts_and_bodies_are_shown(record: kp.Record) -> None:
    shown = [html(record.contacts)] if isinstance(record, kp.Release) else []
    if isinstance(record, kp.Article) or record.versions:
        shown.append(html(record.body))
    for each in shown:
        assert each.startswith(("<table>", "<div>"))
        assert each.count("<") == each.count(">")


def html(shown: object) -> str:
    """What a notebook asks for."""
    return str(shown._repr_html_())  # type: ignore[attr-defined]  # tuples for type checkers, as they are declared
