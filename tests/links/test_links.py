"""Releases that belong together: copies, corrections, translations, coverage; and what only looks like them. All texts are invented."""

from __future__ import annotations

import datetime as dt
import random
import subprocess
import sys
import weakref
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kprocure_parse as kp
from kprocure_parse.lexicon import amounts, link_words
from kprocure_parse.links import copies
from kprocure_parse.links.candidates import CROWD
from kprocure_parse.links.shared_numbers import figures, found_numbers
from kprocure_parse.mentions.english_amounts import find_english_amounts
from kprocure_parse.mentions.figures import find_figures
from kprocure_parse.testing import make, render
from kprocure_parse.testing.spellings import amounts_of_won
from tests.makers.records import RECORDS

WHERE: dict[str, Any] = {"span": kp.Span(0, 1), "rule": "test.rule"}
DAY = dt.date(2026, 9, 17)
TITLE = "조달청, 가상 물품 3,402억 원 공급 계획 발표"
BODY = (
    "조달청은 가상 물품 3,402억 원어치를 17개 시·도에 공급한다고 밝혔다.",
    "공급은 10월 12일부터 시작하며 기업 849곳이 참여한다.",
    "올해 첫 시범 공급에서 1,275명이 가상 물품을 써 보았다.",
    "공급 기간은 평균 31일에서 14일로 줄어들 전망이다.",
    "조달청은 나눔터 UNIVIA 누리집에서 신청을 받을 계획이다.",
)
ENGLISH = (
    "The agency will supply goods worth KRW 340.2 billion to 17 cities and provinces.",
    "The supply begins on October 12 and 849 companies take part in it.",
    "A total of 1,275 people tried the goods, it said at the UNIVIA center.",
    "The time of supply falls from 31 days to 14 days on average.",
)


def items(lines: tuple[str, ...]) -> tuple[kp.Item, ...]:
    return tuple(kp.Item(kind="paragraph", text=line, **WHERE) for line in lines)


def headline(words: str | None) -> kp.Text | None:
    return kp.Text(text=words, **WHERE) if words else None


def release(  # noqa: PLR0913 - what tells releases apart
    lines: tuple[str, ...] = BODY,
    title: str | None = TITLE,
    *,
    day: dt.date | None = DAY,
    agency: str = "조달청",
    language: kp.Language = "ko",
    name: str | None = None,
    head: str = "",
) -> kp.Release:
    given = kp.Distributed(date=day, raw="", **WHERE) if day else None
    version = kp.Version(language=language, headline=headline(title), body=items(lines), **WHERE)
    return kp.Release(
        kind="press_release",
        agencies=(kp.Agency(name=agency, raw=agency, **WHERE),),
        distributed=given,
        versions=(version,),
        text="\n".join([head, *lines]),
        source=kp.Source(format="plain", name=name),
    )


def article(lines: tuple[str, ...], day: dt.date | None = DAY) -> kp.Article:
    given = kp.Published(date=day, raw="", **WHERE) if day else None
    title = headline("Imaginary goods for all")
    source = kp.Source(format="plain")
    return kp.Article(headline=title, published=given, body=items(lines), text="\n".join(lines), source=source)


def later(days: int) -> dt.date:
    return DAY + dt.timedelta(days=days)


def changed(old: str, new: str) -> tuple[str, ...]:
    return tuple(line.replace(old, new) for line in BODY)


def told(*records: kp.Record) -> list[tuple[Any, ...]]:
    return [(found.kind, *(member.index for member in found.members)) for found in kp.link(records)]


FORMULA = tuple(
    line.replace("3,402", "3,511").replace("849", "852").replace("1,275", "1,301").replace("12일", "13일")
    for line in BODY
)
OTHER = (
    "관세청은 가상 통관 안내서를 새로 펴냈다고 밝혔다.",
    "안내서는 가상의 절차 61가지를 그림 204장으로 풀이한다.",
    "누구나 가상 도서관에서 내려받을 수 있다고 덧붙였다.",
)

SAME: dict[str, kp.Release] = {
    "the same again": release(),
    "spacing and quotation marks differ": release(
        changed(" 물품", "물품"), "조달청, ‘가상 물품’ 3,402억원 공급 계획 발표"
    ),
    "another agency, the same day": release(agency="관세청"),
    "another agency, another title": release(title="가상 물품 공급 계획, 세 기관이 함께 짰다", agency="관세청"),
    "a sentence less": release(BODY[:4]),
    "given out on Friday, published on Sunday": release(day=later(2)),
    "a day that nobody knows": release(day=None),
}
DIFFERENT: dict[str, kp.Release] = {
    "the formula of the next day": release(FORMULA, day=later(1)),
    "the formula of the same day, by number": release(title="조달청, 가상 물품 3,511억 원 공급 계획 발표"),
    "repeated next month": release(day=later(30)),
    "another release under the same title": release(OTHER),
    "another release": release(OTHER, "관세청, 가상 통관 안내서 발간"),
    "a line is no text": release(BODY[:1], None),
}


@pytest.mark.parametrize("case", SAME)
def test_copies_are_one(case: str) -> None:
    assert told(release(), SAME[case]) == [("same", 0, 1)] or told(release(), SAME[case]) == [("same", 1, 0)]


@pytest.mark.parametrize("case", DIFFERENT)
def test_what_only_looks_alike_is_not_linked(case: str) -> None:
    assert told(release(), DIFFERENT[case]) == []


def test_partner_agencies_are_told() -> None:
    (found,) = kp.link([release(name="a.hwpx"), release(agency="관세청", name="b.pdf")])
    assert [(each.name, each.agency, each.day, each.role) for each in found.members] == [
        ("a.hwpx", "조달청", DAY, "copy"),
        ("b.pdf", "관세청", DAY, "copy"),
    ]
    assert [str(each) for each in found.evidence if each.fact == "agencies"] == ["agencies: 관세청, 조달청"]
    assert found.score == 1.0


CORRECTIONS = [
    *(f"[{word}] {TITLE}" for word in link_words.CORRECTED),
    *(f"{TITLE}(수정{word})" for word in link_words.DOCUMENTS if word in {"본", "판"}),
    *(f"[{word} 정정]{TITLE}" for word in link_words.DOCUMENTS if word not in {"본", "판"}),
    *(f"({word}) {TITLE}" for word in link_words.CORRECTED_EN),
]
HEADS = [
    "※ 2쪽 표 수치 수정(10:20)",
    "2쪽 문구 수정(12.15., 10:20)",
    *(f"* 수정{word} 붉은색 표기" for word in link_words.NOTED),
    *(f"2쪽의 수치를 정정{word}." for word in link_words.TOLD),
]
WRONG = changed("849곳", "894곳")


@pytest.mark.parametrize("title", CORRECTIONS)
def test_a_correction_says_so_in_its_title(title: str) -> None:
    assert told(release(WRONG, title, day=later(1)), release()) == [("correction", 1, 0)]


@pytest.mark.parametrize("head", HEADS)
def test_a_correction_says_so_above_its_text(head: str) -> None:
    assert told(release(), release(WRONG, head=head)) == [("correction", 0, 1)]


@pytest.mark.parametrize("word", link_words.CORRECTED)
def test_a_correction_says_so_in_the_name_of_its_file(word: str) -> None:
    assert told(release(), release(WRONG, name=f"가상 물품_{word}.hwpx")) == [("correction", 0, 1)]


@pytest.mark.parametrize("ending", [*link_words.ENDINGS, "PDF", "HWPX", "Docx", "rtf", "pages"])
def test_a_file_may_end_in_any_way(ending: str) -> None:
    assert told(release(), release(WRONG, name=f"a_수정.{ending}")) == [("correction", 0, 1)]
    assert told(release(), release(WRONG, name=f"bundle.zip#a_수정.{ending}")) == [("correction", 0, 1)]


@pytest.mark.parametrize("ending", [*link_words.ENDINGS, "HWP", "Pdf"])
def test_a_text_may_name_the_file_of_a_correction(ending: str) -> None:
    assert told(release(), release(WRONG, head=f"붙임: 가상 물품_수정.{ending} 1부")) == [("correction", 0, 1)]


@pytest.mark.parametrize("words", ["a_수정.", "a_수정.x", "a_수정.ninety", "a수정.pdf", "a_수정 계획.pdf"])
def test_other_names_are_no_notes(words: str) -> None:
    assert [found.kind for found in kp.link([release(), release(WRONG, name=words)])] == ["same"]


def test_a_text_that_names_no_file_has_no_note() -> None:
    assert [found.kind for found in kp.link([release(), release(WRONG, head="누리집 a_수정.pages 참조")])] == ["same"]


def test_a_correction_shows_what_differs() -> None:
    (found,) = kp.link([release(), release(WRONG, f"[정정] {TITLE}", day=later(1))])
    shown = {each.fact: each.words for each in found.evidence}
    assert shown["note"] == ("[정정]",)
    assert shown["only_original"] == ("849",)
    assert shown["only_correction"] == ("894", "공급은 10월 12일부터 시작하며 기업 894곳이 참여한다.")
    assert [member.role for member in found.members] == ["original", "correction"]


NO_CORRECTIONS: dict[str, tuple[kp.Release, kp.Release]] = {
    "it corrects newspapers": (release(), release(OTHER, "[정정] 가상 물품 보도는 사실이 아닙니다")),
    "it comes before the original": (release(), release(WRONG, f"[정정] {TITLE}", day=later(-1))),
    "it comes a month later": (release(), release(WRONG, f"[정정] {TITLE}", day=later(30))),
    "another day of the formula": (release(), release(FORMULA, f"[정정] {TITLE}", day=later(1))),
}


@pytest.mark.parametrize("case", NO_CORRECTIONS)
def test_a_note_alone_is_no_correction(case: str) -> None:
    assert told(*NO_CORRECTIONS[case]) == []


def test_a_change_without_a_note_is_a_copy() -> None:
    assert told(release(), release(WRONG)) in ([("same", 0, 1)], [("same", 1, 0)])


def test_formats_of_a_correction_are_one_group_beside_the_formats_of_the_original() -> None:
    old = [release(name=f"a.{ending}") for ending in ("hwpx", "pdf")]
    new = [release(WRONG, f"[정정] {TITLE}", day=later(1), name=f"b.{ending}") for ending in ("hwpx", "pdf")]
    assert told(*old, *new) == [("same", 0, 1), ("same", 2, 3), ("correction", 0, 1, 2, 3)]


def english(lines: tuple[str, ...] = ENGLISH, day: dt.date | None = DAY, agency: str = "조달청") -> kp.Release:
    return release(lines, "PPS to supply imaginary goods", language="en", day=day, agency=agency)


def test_a_translation_shares_numbers_dates_and_names() -> None:
    (found,) = kp.link([english(day=later(1)), release()])
    assert (found.kind, [(each.index, each.role) for each in found.members]) == ("translation", [(1, "ko"), (0, "en")])
    shown = {each.fact: each.words for each in found.evidence}
    assert "340200000000" in shown["numbers"]
    assert shown["dates"] == ("10-12",)
    assert shown["names"] == ("univia",)


def test_an_institute_with_only_an_english_name_may_be_any() -> None:
    institute = english(agency="Institute of Imaginary Goods")
    assert told(release(), institute, release(OTHER, "관세청, 가상 통관 안내서 발간")) == [("translation", 0, 1)]
    vague = english((ENGLISH[3], *ENGLISH[3:]), agency="Institute of Imaginary Goods")
    assert told(release(), vague) == []


NO_TRANSLATIONS: dict[str, list[kp.Record]] = {
    "another agency": [release(), english(agency="관세청")],
    "another week": [release(), english(day=later(7))],
    "a day that nobody knows": [release(), english(day=None)],
    "other numbers": [release(), english(("The agency opened 61 imaginary halls for 204 visitors.", *ENGLISH[3:]))],
    "two that it may be of": [
        release(),
        release(changed("다.", "단다."), "조달청, 가상 물품을 널리 알린다"),
        english(),
    ],
}


@pytest.mark.parametrize("case", NO_TRANSLATIONS)
def test_no_translation_is_guessed(case: str) -> None:
    assert [found.kind for found in kp.link(NO_TRANSLATIONS[case]) if found.kind == "translation"] == []


def test_a_newspaper_copies_sentences() -> None:
    copy = article(
        (ENGLISH[0], "Readers asked for imaginary goods in every town, shop owners told this paper."), later(1)
    )
    (found,) = kp.link([copy, english(), release(OTHER)])
    assert (found.kind, [(each.index, each.role) for each in found.members]) == (
        "coverage",
        [(1, "release"), (0, "article")],
    )
    assert found.evidence[0].fact == "sentences"


def test_no_newspaper_comes_before_its_release() -> None:
    assert told(article(ENGLISH, later(-1)), english()) == []
    assert told(article(ENGLISH, later(30)), english()) == []
    assert told(article(ENGLISH, None), english()) == [("coverage", 1, 0)]


FIGURES = [
    ("3,402억원", "KRW 340.2 billion", "340200000000"),
    ("1조 2,000억 원", "1.2 trillion won", "1200000000000"),
    ("100만 달러", "1 million dollars", "1000000"),
    ("5천만원", "50 million won", "50000000"),
    ("12.5%", "12.50 percent", "12.5"),
    ("6천 500억 원", "KRW 650 billion", "650000000000"),
    ("1천2백만 명", "12 million people", "12000000"),
    ("10여만 명", "100 thousand people", "100000"),
    ("17 조달 지표", "17 indices", "17"),
    ("13경기", "13 games", "13"),
]  # fmt: skip


@pytest.mark.parametrize(("korean", "latin", "value"), FIGURES)
def test_a_number_is_one_value_in_both_languages(korean: str, latin: str, value: str) -> None:
    assert figures(f"가상 {korean} 공급").numbers == figures(f"It spent {latin} on goods").numbers == (value,)


@pytest.mark.parametrize(
    ("words", "value", "last"),
    [
        ("3,402억", 340_200_000_000, 8),
        ("1조 2,000억", 1_200_000_000_000, 8),
        ("3.4억", 340_000_000, 7),
        ("340.2 billion", 340_200_000_000, 8),
        ("12.5", Decimal("12.5"), -1),
        ("849", 849, 0),
    ],
)
def test_a_number_tells_how_exactly_it_is_written(words: str, value: Decimal | int, last: int) -> None:
    (found,) = found_numbers(f"약 {words} 규모")
    assert Decimal(found.value).scaleb(-found.places) == value
    assert found.last == last
    assert f"약 {words} 규모"[found.start : found.end] == words


@given(amounts_of_won())
def test_a_number_is_what_mentions_read(amount: tuple[Decimal, str]) -> None:
    value, words = amount
    text = f"가상 물품 {words}어치를 사들였다."
    assert figures(text).numbers == (str(value),)
    assert [found.value for found in find_figures(text)] == [value]


@given(
    st.integers(1, 999), st.sampled_from(sorted(amounts.SCALES_EN)), st.sampled_from([str.lower, str.upper, str.title])
)
def test_a_number_in_english_is_what_mentions_read(count: int, scale: str, spelt: Callable[[str], str]) -> None:
    text = f"It spent KRW {count} {spelt(scale)} on imaginary goods."
    (found,) = find_english_amounts(text)
    assert figures(text).numbers == (str(found.value),)


POWERS = {
    **amounts.SMALL,
    **{word: unit for word, unit in amounts.MYRIADS.items() if word != "경"},  # 13경기
    **amounts.SCALES_EN,
}


@pytest.mark.parametrize(("unit", "power"), POWERS.items())
def test_every_unit_counts(unit: str, power: int) -> None:
    assert figures(f"약 17{unit} 규모").numbers == (str(17 * power),)


@pytest.mark.parametrize("word", sorted(link_words.COMMON_LATIN))
def test_common_words_are_no_names(word: str) -> None:
    assert figures(f"it met {word.capitalize()} there").names == ()
    assert figures(f"it met {word.upper()} there").names == ()


@pytest.mark.parametrize("seed", range(3))
def test_made_releases_in_three_formats_are_found(seed: int) -> None:
    records = [
        (f"{number}.{form}", kp.parse_bytes(render(specimen, form)))
        for number, specimen in enumerate(make(3, seed=seed))
        for form in ("text", "hwpx", "pdf")
    ]
    names = {frozenset((member.name or "").split(".")[0] for member in found.members) for found in kp.link(records)}
    assert names == {frozenset({str(number)}) for number in range(3)}


def content(records: list[kp.Record]) -> list[Any]:
    """The groups with the records themselves in place of their numbers."""
    return [
        (found.kind, found.score, found.evidence, [(each.role, records[each.index]) for each in found.members])
        for found in kp.link(records)
    ]


POOL: list[kp.Record] = [
    *SAME.values(),
    *DIFFERENT.values(),
    release(WRONG, CORRECTIONS[0]),
    english(),
    article(ENGLISH),
    *(release(day=later(days), name=f"{days}.txt") for days in (-3, 3, 5, 6)),
]


@given(st.permutations(POOL), st.integers(0, len(POOL)))
def test_the_order_of_records_does_not_matter(records: list[kp.Record], count: int) -> None:
    some = records[:count]
    first = sorted(map(repr, content(some)))
    assert sorted(map(repr, content(some[::-1]))) == first


@given(st.lists(st.sampled_from([None, *range(12)]), max_size=8))
def test_no_release_is_spread_over_many_days(days: list[int | None]) -> None:
    records = [release(day=None if each is None else later(each), name=str(each)) for each in days]
    for found in kp.link(records):
        known = [member.day for member in found.members if member.day]
        assert not known or (max(known) - min(known)).days <= copies.DAYS


def test_a_chain_of_days_is_parted_where_the_days_are_widest() -> None:
    def parted(*days: int) -> list[list[int]]:
        found = kp.link(release(day=later(each)) for each in days)
        return [[days[member.index] for member in each.members] for each in found]

    assert parted(0, 3, 6, 9) == [[0, 3], [6, 9]]
    assert parted(0, 3, 4, 5) == [[3, 4, 5]]
    assert parted(5, 4, 3, 0) == [[3, 4, 5]]


@given(st.lists(RECORDS, max_size=4))
def test_any_records_can_be_linked(records: list[kp.Record]) -> None:
    for found in kp.link([*records, *records]):
        assert len({member.index for member in found.members}) == len(found.members) >= 2
        assert 0 <= found.score <= 1
        assert all(str(each) for each in found.evidence)


@pytest.mark.parametrize("count", [2, CROWD, 3 * CROWD])
def test_any_number_of_copies_are_one_group(count: int) -> None:
    (found,) = kp.link(release() for _ in range(count))
    assert [member.index for member in found.members] == list(range(count))


def test_records_are_let_go() -> None:
    alive: list[weakref.ref[kp.Record]] = []

    def each() -> Iterator[kp.Record]:
        for number in range(5):
            assert sum(made() is not None for made in alive[:-1]) == 0
            record = release(changed("849", str(900 + number)))
            alive.append(weakref.ref(record))
            yield record
            del record

    assert kp.link(each())


def test_what_was_not_read_is_told() -> None:
    failed: list[kp.Failed] = []
    assert kp.link([kp.Failed("a.pdf", ValueError("no")), release()], failed=failed.append) == ()
    assert [each.source for each in failed] == ["a.pdf"]


def test_the_day_that_the_caller_knows_counts() -> None:
    def known(day: dt.date) -> kp.Parsed:
        return kp.Parsed("t", attrs.evolve(release(), distributed=None), known=kp.Known(published=day))

    assert kp.link([known(DAY), known(DAY)])
    assert kp.link([known(DAY), known(later(30))]) == ()


def monthly(month: int, lines: tuple[str, ...] = BODY, title: str = TITLE) -> kp.Release:
    """A release that states no distribution, only from when media may publish it."""
    lift = kp.Lift(medium="all", date=dt.date(2026, month, 17), **WHERE)
    time = kp.ReleaseTime(raw="", immediate=False, lifts=(lift,), **WHERE)
    return attrs.evolve(release(lines, title, day=None), release_time=time)


def test_the_release_time_dates_what_states_no_distribution() -> None:
    assert told(monthly(3), monthly(9)) == []
    assert told(monthly(9), release()) in ([("same", 0, 1)], [("same", 1, 0)])
    (found,) = kp.link([monthly(9), monthly(9)])
    assert {member.day for member in found.members} == {DAY}


def undated(lines: tuple[str, ...], title: str = TITLE) -> kp.Release:
    """A release without a day whose facts are its headline and whom to call."""
    person = kp.Contact(department=("가상과",), role="officer", name="정마루", **WHERE)
    return attrs.evolve(release(lines, title, day=None), contacts=(person,))


FEWER = changed("올해 첫 시범 공급에서 1,275명이", "올해 첫 시범 공급에서 여럿이")
UNDATED: dict[str, tuple[tuple[str, ...], str, bool]] = {
    "equal facts": (WRONG, TITLE, True),
    "equal numbers": (BODY, f"{TITLE}하다", True),
    "another number": (FEWER, f"{TITLE}하다", False),
}


@pytest.mark.parametrize("case", UNDATED)
def test_without_any_day_a_copy_needs_proof(case: str) -> None:
    lines, title, linked = UNDATED[case]
    assert bool(told(undated(BODY), undated(lines, title))) is linked
    assert told(release(), release(lines, title))


def test_without_any_day_a_correction_needs_proof() -> None:
    assert told(release(day=None), release(BODY, f"[정정] {TITLE}", day=None)) == [("correction", 0, 1)]
    assert told(release(day=None), release(WRONG, f"[정정] {TITLE}", day=None)) == []
    assert told(release(), release(WRONG, f"[정정] {TITLE}", day=None)) == [("correction", 0, 1)]


def test_another_process_says_the_same() -> None:
    code = "import kprocure_parse as kp; print(kp.link(kp.parse_many(['examples/releases', 'examples/texts.jsonl'] * 2, jobs=1)))"
    said = {
        subprocess.run([sys.executable, "-c", code], env={"PYTHONHASHSEED": seed, "PYTHONPATH": "."}, check=True, capture_output=True).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert len(said) == 1
    assert len(next(iter(said))) > 1000


def test_groups_have_an_order_of_their_own() -> None:
    records = POOL.copy()
    random.Random(7).shuffle(records)  # noqa: S311 - no secrets
    kinds = [found.kind for found in kp.link(records)]
    assert kinds == sorted(kinds, key=["same", "correction", "translation", "coverage"].index)
