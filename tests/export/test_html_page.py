"""The annotated page: whatever a record contains, its text is shown as it is, every claim is marked, and nothing in it is run."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import io
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, get_args, get_type_hints

import attrs
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image
from selectolax.lexbor import LexborHTMLParser, LexborNode

import kprocure_parse as kp
from kprocure_parse.document import Paragraph, Table
from kprocure_parse.export.html.claims import NO_CLAIM
from kprocure_parse.testing import ArticleSpecimen, Specimen, articles, make, releases, render
from tests.makers import pdf
from tests.makers.effort import examples

ROOT = Path(__file__).parents[2]
RELEASES = sorted((ROOT / "examples" / "releases").iterdir())
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</style></title></textarea></script><!--",
    "]]>\u2028&amp;&lt;&#0;",
    "<svg/onload=alert(1)>",
    "{{7*7}} ${7*7} %s {0}",
    "\x00\r\ud800 end",
)
LONG = "https://example.go.kr/" + "a" * 2_000


def parsed(page: str) -> LexborHTMLParser:
    return LexborHTMLParser(page)


def node(page: LexborHTMLParser, selector: str) -> LexborNode:
    found = page.css_first(selector)
    assert found is not None, selector
    return found


def pane(page: LexborHTMLParser) -> str:
    return node(page, "#source").text(deep=True, separator="", strip=False)


def marked(page: LexborHTMLParser) -> dict[str, str]:
    """The words of every mark in the text, by the number of its claim."""
    found: dict[str, str] = {}
    for mark in page.css("#source .m"):
        number = str(mark.attributes["data-c"])
        found[number] = found.get(number, "") + mark.text(deep=True, separator="", strip=False)
    return found


def claimed(record: object) -> Iterator[tuple[str, str, str]]:
    """Every claim of a record, from the classes: its field, its rule, its words. Independent of the page's own walk, which is tested."""
    text: str = record.text  # type: ignore[attr-defined]

    def walk(thing: Any) -> Iterator[tuple[str, str, str]]:
        for attribute in attrs.fields(type(thing)):
            value = getattr(thing, attribute.name)
            if attribute.name in {"span", "parts", "sections"}:
                continue
            for part in value if isinstance(value, tuple) and not isinstance(value, kp.Span) else (value,):
                if isinstance(part, kp.Span):
                    yield attribute.name, "none", text[part.slice]
                elif attrs.has(type(part)):
                    if hasattr(part, "span") and not isinstance(part, kp.Version):
                        spans = getattr(part, "parts", ()) or (part.span,)
                        yield attribute.name, part.rule, "".join(text[span.slice] for span in spans)
                    yield from walk(part)

    yield from walk(record)


def as_html(text: str) -> str:
    """A text as an HTML file can hold it."""
    return re.sub("[\x00\ud800-\udfff]", "\ufffd", text)


def lawful(record: kp.Release | kp.Article) -> None:
    written = kp.to_html(record)
    page = parsed(written)
    assert pane(page) == as_html(record.text)
    said = {str(value.attributes["data-c"]): value for value in page.css("a.value")}
    words = marked(page)
    found = [
        (value.attributes["data-path"], value.attributes["data-rule"], words.get(number, ""))
        for number, value in said.items()
    ]
    expected = [(field, rule, as_html(claim)) for field, rule, claim in claimed(record)]
    fields = [re.sub(r"\[\d+\]$", "", str(path)).rpartition(".")[2] for path, _, _ in found]
    assert [(field, rule, claim) for field, (_, rule, claim) in zip(fields, found, strict=True)] == expected
    assert set(words) <= set(said)
    assert [script.attributes for script in page.css("script")] == [{}]
    assert not page.css("[onclick], [onload], [onerror], [onmouseover], iframe, object, embed, link, form, base")
    targets = {str(anchor.attributes["href"]) for anchor in page.css("a")}
    assert targets <= {f"#{target.attributes['id']}" for target in page.css("[id]")}
    written.encode("utf-8")
    assert kp.to_html(record) == written


@given(st.text(max_size=400))
@example("\n\n")
@example("보도자료\n<b>굵게</b>\n")
def test_any_text_has_its_page(text: str) -> None:
    lawful(kp.parse_text(text))


@settings(max_examples=examples("release"))
@given(releases())
def test_every_invented_release_has_its_page(specimen: Specimen) -> None:
    lawful(kp.parse_bytes(render(specimen, "text")))


@settings(max_examples=examples("release"))
@given(articles())
def test_every_invented_article_has_its_page(specimen: ArticleSpecimen) -> None:
    lawful(kp.parse_bytes(render(specimen, "text")))


@pytest.mark.parametrize("path", RELEASES, ids=lambda path: path.stem)
def test_pages_of_the_examples_are_small(path: Path) -> None:
    record = kp.parse(path)
    lawful(record)
    size = len(kp.to_html(record).encode())
    assert size < 60_000  # measured: 44 kB for a release of 2,000 characters


SPANS = st.tuples(st.integers(-3, 40), st.integers(-3, 40)).map(lambda ends: kp.Span(*ends))
WORDS = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=12))


def texts() -> st.SearchStrategy[kp.Text]:
    return st.builds(kp.Text, text=WORDS, span=SPANS, rule=WORDS)


@st.composite
def odd_records(draw: st.DrawFn) -> kp.Release:
    """Records that no parser makes: spans that cross, point nowhere or backwards, hostile words everywhere."""
    where: dict[str, Any] = {"span": SPANS, "rule": WORDS}
    items = st.builds(
        kp.Item, kind=st.just("table"), text=WORDS, rows=st.tuples(st.tuples(WORDS, WORDS)), marker=WORDS, **where
    )
    quotes = st.builds(kp.Quote, text=WORDS, speaker=WORDS, **where)
    versions = st.builds(
        kp.Version,
        language=st.sampled_from(["ko", "en"]),
        headline=texts(),
        body=st.lists(items, max_size=4).map(tuple),
        quotes=st.lists(quotes, max_size=4).map(tuple),
        **where,
    )
    sections = st.builds(
        kp.Section,
        language=st.sampled_from(["ko", "en", None]),
        role=st.sampled_from(["header", "release", "contacts"]),
        **where,
    )
    remarks = st.builds(kp.Diagnostic, code=WORDS, severity=st.just("info"), message=WORDS, **where)
    return kp.Release(
        kind="other",
        versions=draw(st.lists(versions, max_size=2).map(tuple)),
        sections=draw(st.lists(sections, max_size=5).map(tuple)),
        diagnostics=draw(st.lists(remarks, max_size=2).map(tuple)),
        unclaimed=draw(st.lists(SPANS, max_size=3).map(tuple)),
        text=draw(st.lists(WORDS, max_size=4).map("\n".join)),
        source=kp.Source(format="plain", engine=draw(WORDS), fields=((draw(WORDS), draw(WORDS)),)),
    )


@settings(max_examples=examples("record"))
@given(odd_records())
def test_odd_records_have_pages(record: kp.Release) -> None:
    written = kp.to_html(record)
    page = parsed(written)
    assert pane(page) == as_html(record.text)
    assert len(page.css("script")) == 1
    assert not page.css("img, [onerror], [onload], [onmouseover], main script, aside script, main style")
    written.encode("utf-8")
    for number, words in marked(page).items():
        assert page.css_first(f"#s{number}") is not None
        assert words in as_html(record.text)


@pytest.mark.parametrize("words", HOSTILE)
def test_everything_is_shown_as_text(words: str) -> None:
    where: dict[str, Any] = {"span": kp.Span(0, len(words)), "rule": words}
    record = kp.Release(
        kind="press_release",
        versions=(kp.Version(language="ko", headline=kp.Text(text=words, **where), **where),),
        contacts=(kp.Contact(department=(words, words), name=words, emails=(words,), **where),),
        diagnostics=(kp.Diagnostic(code=words, severity="info", message=words, **where),),
        text=words,
        source=kp.Source(format="plain", engine=words, fields=((words, words),)),
    )
    shown = " ".join(as_html(words).split())
    for title in (None, words):
        page = parsed(kp.to_html(record, title=title))
        assert pane(page) == as_html(words)
        assert node(page, "title").text(strip=False) == shown
        assert node(page, "h1").text(strip=False) == shown
        assert {value.attributes["data-rule"] for value in page.css("a.value")} == {as_html(words)}
        assert len(page.css("script")) == len(page.css("style")) == len(page.css("title")) == 1
        assert not page.css("img, svg")


def test_nothing_but_the_page_s_own_script_and_style_may_run() -> None:
    page = parsed(kp.to_html(kp.parse(RELEASES[0])))
    policy = str(node(page, "meta[http-equiv]").attributes["content"])
    for kind in ("script", "style"):
        digest = hashlib.sha256(node(page, kind).text(strip=False).encode()).digest()
        assert f"{kind}-src 'sha256-{base64.b64encode(digest).decode()}'" in policy
    assert policy.startswith("default-src 'none'")
    assert not page.css("[style]")


def test_nothing_is_loaded() -> None:
    written = kp.to_html(kp.parse(RELEASES[0]))
    assert not re.findall(r"""(?:src|href|action)=["']?(?!#|data:)\w""", written)
    assert not re.findall(r"@import|url\(|fetch\(|XMLHttp|innerHTML|eval\(|document\.write", written)


@pytest.mark.parametrize("record", [kp.Release, kp.Article])
def test_every_field_has_a_colour(record: type) -> None:
    css = (ROOT / "kprocure_parse" / "export" / "html" / "page.css").read_text(encoding="utf-8")
    coloured = set(re.findall(r"^\.f-(\w+) \{ --c", css, flags=re.MULTILINE))
    assert set(fields(record)) <= coloured
    assert coloured <= {*fields(kp.Release), *fields(kp.Article)}


def fields(cls: type) -> Iterator[str]:
    """The attributes of a class, and of the classes in it, that claim a stretch of text."""
    hints = get_type_hints(cls)
    for attribute in attrs.fields(cls):
        held = [part for hint in (hints[attribute.name], *get_args(hints[attribute.name])) for part in (hint,)]
        for part in held:
            if part is kp.Span and not hasattr(cls, "span"):
                yield attribute.name
            elif isinstance(part, type) and attrs.has(part):
                names = {each.name for each in attrs.fields(part)}
                if "span" in names and part not in NO_CLAIM:
                    yield attribute.name
                yield from fields(part)


LANGUAGES: list[tuple[str, list[list[str]]]] = [
    ("bilingual_contact_at_end_2025", [["1", "2"]]),  # the contacts stand below both
    ("bilingual_contact_between_2024", [["1", "2"]]),  # the contacts end the Korean version
    ("ko_cover_form_2026", []),
    ("en_in_korean_form_2026", []),
]


@pytest.mark.parametrize(("name", "columns"), LANGUAGES)
def test_two_languages_stand_side_by_side(name: str, columns: list[list[str]]) -> None:
    page = parsed(kp.to_html(kp.parse(ROOT / "examples" / "releases" / f"{name}.txt")))
    found = [
        [str(column.attributes["class"]).removeprefix("column") for column in pair.css("div[class^=column]")]
        for pair in page.css(".pair")
    ]
    assert found == columns
    for number, language in (("1", "ko"), ("2", "en")) if columns else ():
        assert {part.attributes["lang"] for part in page.css(f".column{number} .stretch")} == {language}


def test_values_are_said_as_people_read_them() -> None:
    where: dict[str, Any] = {"span": kp.Span(0, 2), "rule": "test.rule"}
    record = kp.Release(
        kind="press_release",
        release_time=kp.ReleaseTime(
            raw="가나",
            immediate=True,
            lifts=(kp.Lift(medium="photo", date=dt.date(2026, 6, 12), time=dt.time(13), **where),),
            **where,
        ),
        contacts=(kp.Contact(department=("기획조정관", "국제협력담당관"), **where),),
        text="가나다",
        source=kp.Source(format="plain"),
    )
    side = node(parsed(kp.to_html(record)), "aside")
    facts = {(term.text(), term.next.text()) for term in side.css("dt") if term.next is not None}
    assert {
        ("Medium", "photo"),
        ("Date", "2026-06-12"),
        ("Time", "13:00"),
        ("Immediate", "yes"),
        ("Department", "기획조정관 › 국제협력담당관"),
        ("Format", "plain"),
    } <= facts
    assert "Nothing found: Agencies, Distributed, Versions" in side.text()


def test_an_unbroken_line_and_many_claims_take_no_more_than_their_room() -> None:
    text = "\n".join([LONG] * 20)
    claims = tuple(
        kp.Text(text="x", span=kp.Span(start, start + 700), rule="test.rule") for start in range(0, 39_000, 100)
    )
    record = kp.Article(subheads=claims, text=text, source=kp.Source(format="plain"))
    page = parsed(kp.to_html(record))
    assert pane(page) == text
    assert all(len(words) == 700 for words in marked(page).values())


def test_notebooks_show_the_page_in_a_frame() -> None:
    record = kp.parse(RELEASES[0])
    shown = parsed(record._repr_html_())
    frame = node(shown, "iframe")
    assert frame.attributes["srcdoc"] == kp.to_html(record)
    assert frame.attributes["sandbox"] == "allow-scripts"


# ------------------------------------------------------------------------------------------ pages of PDFs


@cache
def grey(data: bytes) -> Image.Image:
    """The picture, decoded once for all its letters."""
    return Image.open(io.BytesIO(data)).convert("L")


def ink(picture: kp.PagePicture, box: tuple[float, float, float, float]) -> int:
    """Dark pixels of a picture within a box in points."""
    image = grey(picture.data)
    scale = image.width / picture.width
    cut = image.crop((int(box[0] * scale), int(box[1] * scale), int(box[2] * scale) + 1, int(box[3] * scale) + 1))
    return sum(cut.histogram()[:128])


@pytest.fixture(scope="module")
def korean() -> bytes:
    return render(make(1, form="ko.cover.2023", seed=3)[0], "pdf")


def test_places_lie_on_the_pictures(korean: bytes, tmp_path: Path) -> None:
    file = tmp_path / "보도자료.pdf"
    file.write_bytes(korean)
    pictures = kp.page_pictures(file)
    document = kp.read(file)
    assert [picture.page for picture in pictures] == list(range(1, (document.pages or 0) + 1))
    seen = 0
    for block in document.blocks:
        place = document.place(block.span)
        if place is None or place.page is None or place.box is None or isinstance(block, Table):
            continue
        seen += 1
        assert ink(pictures[place.page - 1], place.box) > 20, document.text[block.span.slice]
    assert seen > 5
    for picture in pictures:  # and ink lies in boxes, except the ruling lines between them
        places = [document.place(block.span) for block in document.blocks]
        boxes = [place.box for place in places if place and place.page == picture.page and place.box]
        everything = ink(picture, (0, 0, picture.width, picture.height))
        assert sum(ink(picture, box) for box in boxes) > 0.8 * everything


UPRIGHT = pdf.hexadecimal("seventeen letters")
TURNS = {
    "": f"100 740 85 10 re f BT /F1 10 Tf 100 742 Td {UPRIGHT} Tj ET",
    "/CropBox [40 30 500 800]": f"100 740 85 10 re f BT /F1 10 Tf 100 742 Td {UPRIGHT} Tj ET",
    "/Rotate 90": f"92 200 10 85 re f BT /F1 10 Tf 0 1 -1 0 100 200 Tm {UPRIGHT} Tj ET",
    "/Rotate 180": f"315 92 85 10 re f BT /F1 10 Tf -1 0 0 -1 400 100 Tm {UPRIGHT} Tj ET",
    "/Rotate 270 /CropBox [40 30 500 800]": f"392 315 10 85 re f BT /F1 10 Tf 0 -1 1 0 394 400 Tm {UPRIGHT} Tj ET",
}
"""A line of words on a black bar of its own size, upright as the page is shown."""


@pytest.mark.parametrize("page", TURNS)
def test_places_lie_on_pages_that_are_turned_or_cropped(page: str, tmp_path: Path) -> None:
    file = tmp_path / "turned.pdf"
    file.write_bytes(pdf.document([pdf.Drawn(TURNS[page])], page=page))
    document, (picture,) = kp.read(file), kp.page_pictures(file)
    place = document.place(document.blocks[0].span)
    assert place is not None
    assert place.box is not None
    left, top, right, bottom = place.box
    scale = Image.open(io.BytesIO(picture.data)).width / picture.width
    assert ink(picture, place.box) > 0.85 * (right - left) * (bottom - top) * scale**2 > 500


def test_the_page_of_a_pdf_shows_its_pages(korean: bytes) -> None:
    page = parsed(kp.annotate(korean))
    assert len(page.css("figure img")) == 2
    assert {str(image.attributes["src"])[:23] for image in page.css("figure img")} == {"data:image/jpeg;base64,"}
    boxed = {str(box.attributes["data-c"]) for box in page.css(".box, .dot")}
    claims = {str(value.attributes["data-c"]) for value in page.css("a.value")}
    assert boxed == claims
    stops = [box.attributes["data-c"] for box in page.css("#pages [tabindex]")]
    assert len(stops) == len(set(stops))
    assert not parsed(kp.annotate(korean, pictures=False)).css("figure")
    assert kp.annotate(korean) == kp.annotate(korean)


def test_other_files_have_no_pictures() -> None:
    assert not parsed(kp.annotate(RELEASES[0], pictures=True)).css("figure")
    with pytest.raises(kp.UnsupportedFormat, match="pictures are made of the pages of a PDF"):
        kp.page_pictures(RELEASES[0])


def test_pictures_need_the_extra(korean: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kprocure_parse.readers.pdf_pictures.find_spec", lambda _: None)
    with pytest.raises(ImportError, match=r"pip install 'kprocure-parse\[view\]'"):
        kp.page_pictures(korean)
    assert not parsed(kp.annotate(korean)).css("figure")


def test_pictures_keep_the_limits(korean: bytes) -> None:
    with pytest.raises(kp.LimitExceeded, match="max_pages"):
        kp.page_pictures(korean, limits=kp.Limits(max_pages=1))
    with pytest.raises(kp.DamagedDocument):
        kp.page_pictures(b"%PDF-1.7 and nothing more")
    narrow = kp.page_pictures(korean, width=200)
    assert [Image.open(io.BytesIO(picture.data)).width for picture in narrow] == [200, 200]


@pytest.mark.parametrize("colour", [(204, 26, 26), (240, 244, 250)], ids=["a seal", "a pale ground"])
def test_small_things_keep_their_colour(colour: tuple[int, int, int]) -> None:
    paint = " ".join(str(part / 255) for part in colour)
    thing = pdf.Drawn(f"{paint} rg 500 100 20 20 re f 0 g BT /F1 10 Tf 100 742 Td {UPRIGHT} Tj ET")
    (picture,) = kp.page_pictures(pdf.document([thing]))
    image = Image.open(io.BytesIO(picture.data)).convert("RGB")
    scale = image.width / picture.width
    found = image.getpixel((round(510 * scale), round((pdf.HEIGHT - 110) * scale)))
    assert isinstance(found, tuple)
    assert max(abs(one - other) for one, other in zip(found, colour, strict=True)) < 6


def test_a_very_long_page_has_a_small_picture() -> None:
    data = pdf.document([pdf.Line(10, 100, "words")], page="/MediaBox [0 0 100 14000]")
    for picture in kp.page_pictures(data):
        assert Image.open(io.BytesIO(picture.data)).height <= 4_000


def test_blocks_without_a_place_have_no_box() -> None:
    document = kp.Document(text="가나다", blocks=(Paragraph(span=kp.Span(0, 3)),))
    picture = kp.PagePicture(page=1, width=100, height=100, data=b"")
    page = parsed(kp.to_html(kp.parse_document(document), document=document, pictures=[picture]))
    assert not page.css(".box")
    assert len(page.css("figure")) == 1


# ------------------------------------------------------------------------------------ what the head says, tables, languages


@pytest.mark.parametrize(
    ("lines", "english", "korean"),
    [
        ("보도시점: 2026. 9. 17.(목) 12:00", ["All media: from 2026-09-17 12:00"], ["모든 매체: 2026-09-17 12:00부터"]),
        (
            "보도시점: 온라인 2026. 9. 17.(목) 12:00 / 지면 2026. 9. 18.(금) 조간",
            ["Online: from 2026-09-17 12:00", "Print: from 2026-09-18"],
            ["온라인: 2026-09-17 12:00부터", "지면: 2026-09-18부터"],
        ),
        (
            "보도시점: 국무회의 종료 시",
            ["All media: on condition: 국무회의 종료 시"],
            ["모든 매체: 조건부(국무회의 종료 시)"],
        ),
        ("담당: 구매총괄과", ["All media: not stated"], ["모든 매체: 적혀 있지 않음"]),
    ],
)
def test_the_page_says_when_media_may_publish(lines: str, english: list[str], korean: list[str]) -> None:
    release = kp.parse_text(
        f"보도자료\n{lines}\n\n조달청, 공급 기간 단축\n\n조달청은 17일 공급 기간을 줄인다고 밝혔다."
    )
    for told, language in ((english, "en"), (korean, "ko")):
        page = parsed(kp.to_html(release, language=language))  # type: ignore[arg-type]
        assert [line.text() for line in page.css(".publishable li")] == told


def test_a_text_that_is_no_release_has_no_such_line() -> None:
    assert not parsed(kp.to_html(kp.parse_text("아무 말도 아닌 글"))).css(".publishable")


def test_the_page_names_its_file_and_has_the_language_of_the_record() -> None:
    english = parsed(kp.annotate(RELEASES[0].parent / "en_in_korean_form_2026.txt", language="ko"))
    assert node(english, ".file").text() == "en_in_korean_form_2026.txt"
    assert node(english, "html").attributes["lang"] == "en"
    assert node(english, "aside").attributes["lang"] == "ko"
    assert node(english, "aside h2").text() == "레코드"
    assert node(english, ".chip.f-headline").text() == "제목1"


def test_tables_are_tables_and_the_text_stays_whole() -> None:
    data = render(make(1, form="ko.cover.2023", seed=3)[0], "hwpx")
    page, record = parsed(kp.annotate(data)), kp.parse_bytes(data)
    assert pane(page) == as_html(record.text)
    assert [len(row.css("td")) for row in page.css("#source .grid")[0].css("tr")] == [4]
    other = kp.parse_text("다른 글")
    assert not parsed(kp.to_html(other, document=kp.read(data))).css(".grid")


def test_boxes_on_pages_go_around_words(korean: bytes) -> None:
    document, pictures = kp.read(korean), kp.page_pictures(korean)
    release = kp.parse_bytes(korean)
    assert isinstance(release, kp.Release)
    assert release.distributed is not None
    page = parsed(kp.to_html(release, document=document, pictures=pictures))
    for phone, rect in zip(
        (phone for each in release.contacts for phone in each.phones), page.css("rect.f-phones"), strict=True
    ):
        place = document.place(phone.span)
        assert place is not None
        assert place.box is not None
        assert float(str(rect.attributes["width"])) < place.box[2] - place.box[0] - 5
        left, top, wide, high = (float(str(rect.attributes[side])) for side in ("x", "y", "width", "height"))
        assert ink(pictures[(place.page or 1) - 1], (left, top, left + wide, top + high)) > 20


def test_letters_stand_on_the_ink_of_their_page(korean: bytes) -> None:
    for picture in kp.page_pictures(korean):
        assert len(picture.letters) == len(picture.boxes)
        seen = [
            ink(picture, box) > 0
            for letter, box in zip(picture.letters, picture.boxes, strict=True)
            if letter not in ".,-·"
        ]
        assert sum(seen) > 0.98 * len(seen) > 50


def test_progress_of_pictures_is_told(korean: bytes) -> None:
    told: list[tuple[int, int]] = []
    kp.page_pictures(korean, progress=lambda *far: told.append(far))
    assert told == [(1, 2), (2, 2)]
