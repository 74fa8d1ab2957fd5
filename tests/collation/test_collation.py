"""Versions compared: what is told, what is aligned, what differs and what only looks so. All texts are invented."""

from __future__ import annotations

import datetime as dt
import html
import re
import subprocess
import sys
from decimal import Decimal
from typing import Any

import pytest

import kprocure_parse as kp
from kprocure_parse.collation.agreement import agrees
from kprocure_parse.collation.passages import passages
from kprocure_parse.collation.statements import PartialDate
from kprocure_parse.collation.stating import read_statements

WHERE: dict[str, Any] = {"span": kp.Span(0, 1), "rule": "test.rule"}
KOREAN = "조달청(청장 홍길동)은 오는 10월 12일 오후 2시 서울지방조달청에서 기업 60개사와 340억 원 규모의 설명회를 연다."
ENGLISH = (
    "The Public Procurement Service (Administrator Hong Gil-dong) will hold a briefing worth KRW 34 billion with 60 companies "
    "at the Seoul Regional Office at 2 p.m. on October 12."
)


def release(*lines: str, language: kp.Language = "ko") -> kp.Release:
    """A release whose only version has these lines as its body."""
    text = "\n".join(lines)
    places = [text.index(line) for line in lines]
    body = tuple(
        kp.Item(kind="paragraph", text=line, span=kp.Span(place, place + len(line)), rule="test.rule")
        for line, place in zip(lines, places, strict=True)
    )
    version = kp.Version(language=language, body=body, **WHERE)
    return kp.Release(kind="press_release", versions=(version,), text=text, source=kp.Source(format="plain"))


SENTENCE = "조달청은 9월 19일부터 21일까지 가상 물품 UNIVIA 전시회에서 가상 물품 48점을 공개한다."
TRANSLATED = "PPS will present 48 imaginary goods at the UNIVIA exhibition from September 19 to 21."


def differences(korean: str, english: str) -> list[tuple[str, str, str]]:
    found = kp.compare_versions(release(korean), release(english, language="en"))
    return [(each.kind, each.first.words, each.second.words) for each in found.differences]


def test_versions_that_say_the_same_differ_in_nothing() -> None:
    found = kp.compare_versions(release(KOREAN), release(ENGLISH, language="en"))
    (pair,) = found.aligned
    assert (pair.first.text, pair.second.text) == (KOREAN, ENGLISH)
    assert (found.differences, found.only_in_first, found.only_in_second) == ((), (), ())
    assert pair.score > 0.9


@pytest.mark.parametrize(
    ("kind", "korean", "told", "english", "instead"),
    [
        ("amount", "340억 원", "340억 원", "KRW 34 billion", "KRW 34.9 billion"),
        ("amount", "340억 원", "340억 원", "KRW 34 billion", "3.4 billion won"),
        ("date", "10월 12일", "10월 12일", "October 12", "October 13"),
        ("date", "오후 2시", "오후 2시", "2 p.m.", "3 p.m."),
        ("count", "60개사", "60개사", "60", "16"),
        ("count", "60개사", "60개사", "60", "sixteen"),
        ("name", "홍길동", "홍길동", "Hong Gil-dong", "Kim Gil-dong"),
        ("name", "홍길동", "홍길동", "Hong Gil-dong", "Hong Mi-rae"),
    ],
)
def test_one_difference_is_found(kind: str, korean: str, told: str, english: str, instead: str) -> None:
    assert korean in KOREAN
    ((found, first, second),) = differences(KOREAN, ENGLISH.replace(english, instead, 1))
    assert (found, first) == (kind, told)
    assert second in instead or instead in second


@pytest.mark.parametrize(
    ("korean", "english", "expected"),
    [
        (SENTENCE, TRANSLATED, []),
        (SENTENCE, TRANSLATED.replace("21", "22"), [("date", "21일", "22")]),
        (SENTENCE, TRANSLATED.replace("48", "43"), [("count", "48점", "43")]),  # nothing else is open
        (SENTENCE, TRANSLATED.replace("48", "43rd"), []),  # an ordinal counts nothing
        (SENTENCE, TRANSLATED.replace("48", "43").replace("21", "22"), [("date", "21일", "22")]),
        (SENTENCE.replace("48점", "48m"), TRANSLATED.replace("48", "43-meter"), [("number", "48m", "43-meter")]),
        (SENTENCE.replace("48점", "48m"), TRANSLATED.replace("48", "43 kg of"), []),
        (SENTENCE.replace("48점", "제48호"), TRANSLATED.replace("48", "No. 43"), [("number", "48호", "43")]),
        (
            SENTENCE.replace("48점", "48주년"),
            TRANSLATED.replace("48", "fifty-third anniversary"),
            [("number", "48주년", "fifty-third")],
        ),
        ("조달청은 1418년 UNIVIA를 세웠다.", "PPS set up UNIVIA in 1428.", [("date", "1418", "1428")]),
        ("가상 박물관은 1418년 문을 열었다.", "The museum moved in 1428.", []),  # a year alone, and nothing besides
        (  # two slips
            "UNIVIA(1418~1450)와 NARAON(1461~1493)",
            "UNIVIA (1418-1480) and NARAON (1491-1493)",
            [("date", "1450", "1480"), ("date", "1461", "1491")],
        ),
        ("UNIVIA(1418~1450)와 NARAON(1461~1493)", "UNIVIA (1418-1537) and NARAON (1602-1493)", []),  # which is which?
        ("1418년(1397~1450)에 세운 UNIVIA", "UNIVIA, set up in 1418 (13971450)", []),  # the dash was lost
        ("자세한 사항은 https://x.kr/1092 UNIVIA 참조", "See UNIVIA at https://x.kr/2024", []),
    ],
)
def test_differences_are_of_one_thing(korean: str, english: str, expected: list[tuple[str, str, str]]) -> None:
    assert differences(korean, english) == expected


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("60개사", "sixty"),  # in words
        ("340억 원", "34 billion won"),
        ("약 343억 원", "about KRW 34 billion"),  # rounded
        ("343억 2,900만 원", "KRW 34.3 billion"),
        ("60여 개사", "more than 60"),
        ("10월 12일", "the 12th of October"),
        ("12일", "October 12"),  # the month is left out
        ("오후 2시", "14:00"),
        ("홍길동", "Hong, Gil Dong"),
        ("홍길동", "Hong Gil-dang"),  # mistyped, perhaps
    ],
)
def test_other_spellings_are_no_difference(korean: str, english: str) -> None:
    told = {"개사": "60개사", "원": "340억 원", "일": "10월 12일", "시": "오후 2시", "동": "홍길동"}
    written = {"개사": "60", "원": "KRW 34 billion", "일": "October 12", "시": "2 p.m.", "동": "Hong Gil-dong"}
    kind = next(each for each in told if korean.endswith(each))
    assert differences(KOREAN.replace(told[kind], korean), ENGLISH.replace(written[kind], english)) == []


@pytest.mark.parametrize(
    "english",
    [
        ENGLISH.replace(" with 60 companies", ""),  # left out
        ENGLISH.replace(" worth KRW 34 billion", " on 3 days"),  # left out, and something else added
        ENGLISH.replace("60 companies", "16 tents"),  # another thing is counted
        ENGLISH.replace("60 companies", "16 companies and 17 suppliers"),  # which of the two?
        ENGLISH.replace("October 12", "fall"),
        ENGLISH.replace("Administrator Hong Gil-dong", "Administrator Maria Lopez"),  # no Korean name
        "PPS supplies 12 companies with imaginary goods.",  # another sentence
    ],
)
def test_what_is_left_out_or_told_of_something_else_is_no_difference(english: str) -> None:
    assert differences(KOREAN, english) == []


def test_what_stands_in_one_version_only_is_told() -> None:
    korean = release(KOREAN, "신청은 9월 30일까지 누리집에서 받는다.")
    found = kp.compare_versions(korean, release(ENGLISH.replace(" worth KRW 34 billion", ""), language="en"))
    assert [(each.kind, each.words, each.value) for each in found.only_in_first] == [
        ("amount", "340억 원", Decimal(34_000_000_000)),
        ("passage", "신청은 9월 30일까지 누리집에서 받는다.", None),
    ]
    assert [korean.text[each.span.slice] for each in found.only_in_first] == [
        each.words for each in found.only_in_first
    ]
    assert found.only_in_second == ()


def test_values_are_told_in_figures() -> None:
    (found,) = kp.compare_versions(release(KOREAN), release(ENGLISH.replace("12.", "13."), language="en")).differences
    assert (found.code, found.first.value, found.second.value) == ("versions_differ.date", "10-12", "10-13")
    assert found.message == found.say("en")
    assert found.say("ko").startswith("일시가 서로 다릅니다")
    with pytest.raises(ValueError, match="no language 'de'"):
        found.say("de")  # type: ignore[arg-type]


def test_the_day_of_the_release_gives_a_month() -> None:
    korean, english = (
        release(KOREAN.replace("10월 12일", "12일")),
        release(ENGLISH.replace("12.", "13."), language="en"),
    )
    for day, value in ((None, "12"), (dt.date(2026, 10, 1), "10-12")):
        (found,) = kp.compare_versions(korean, english, day=day).differences
        assert (found.first.words, found.first.value, found.second.value) == ("12일", value, "10-13")


def test_both_versions_of_one_release_are_compared() -> None:
    record = kp.parse("examples/versions/bilingual_that_differs_2026.txt")
    assert isinstance(record, kp.Release)
    found = kp.compare_versions(record)
    assert found.languages == ("ko", "en")
    assert [(each.kind, each.first.value, each.second.value) for each in found.differences] == [
        ("date", "10-12", "10-13"),
        ("count", Decimal(150), Decimal(115)),
    ]
    for each in found.differences:
        pair = found.aligned[each.pair]
        for told, passage in ((each.first, pair.first), (each.second, pair.second)):
            assert record.text[told.span.slice] == told.words
            assert passage.span.start <= told.span.start < told.span.end <= passage.span.end


def test_one_version_needs_another() -> None:
    with pytest.raises(ValueError, match=r"one version \(ko\); give the other version as a second release"):
        kp.compare_versions(release(KOREAN))
    both = kp.parse("examples/versions/bilingual_that_differs_2026.txt")
    assert isinstance(both, kp.Release)
    with pytest.raises(ValueError, match=r"2 versions \(ko, en\); compare it alone"):
        kp.compare_versions(release(KOREAN), both)
    with pytest.raises(TypeError, match="only releases have versions to compare, not str"):
        kp.compare_versions("text")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("3,402억 원", "KRW 340.2 billion", True),
        ("3,402억 원", "KRW 340.3 billion", False),
        ("1조 2,000억 원", "1.2 trillion won", True),
        ("100여 명", "over 100 people", True),
        ("100여 명", "90 people", False),
        ("2019년", "2019", True),
        ("’19년", "2019", True),
        ("5.8.~6.15.", "May 8", True),
        ("500여 점", "five hundred pieces", True),
        ("35주년", "thirty-fifth", True),
        ("세 차례", "three times", True),
        ("3.5%", "3.5 percent", True),
        ("3.5%", "3.6 percent", False),
    ],
)
def test_statements_agree_whatever_their_spelling(one: str, other: str, agree: Any) -> None:
    first, second = read_statements(one), read_statements(other)
    assert any(agrees(here, there) for here in first for there in second) is agree


def test_partial_dates_are_written_as_far_as_they_are_known() -> None:
    assert [str(PartialDate(*each)) for each in ((2026, 4, 24), (None, 4, 24), (2026, None, None), (2026, 4))] == [
        "2026-04-24",
        "04-24",
        "2026",
        "2026-04",
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Mr. Hong came on Sept. 3. He left at once.", 2),
        ("King Imaginary (r. 1400–1418) ruled. He died.", 2),
        ("조달청은 공급한다. 기업은 참여한다.", 2),
        ("조달청은 “공급한다. 참여한다.”라고 밝혔다.", 2),
        ("It opened in 2019. It closed.", 2),
        ("Version 1.5 of 3.4.", 1),
    ],
)
def test_sentences_end_where_they_end(line: str, expected: int) -> None:
    record = release(line)
    found = passages(record.text, record.versions[0])
    assert len(found) == expected
    assert all(record.text[each.span.slice] == each.text for each in found)


@pytest.mark.parametrize("seed", ["0", "7"])
def test_the_result_is_the_same_in_every_process(seed: str) -> None:
    script = "import kprocure_parse as kp; print(kp.compare_versions(kp.parse('examples/versions/bilingual_that_differs_2026.txt')))"
    environment = {"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(filter(None, sys.path)), "PYTHONUTF8": "1"}
    found = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, encoding="utf-8", env=environment
    )
    record = kp.parse("examples/versions/bilingual_that_differs_2026.txt")
    assert isinstance(record, kp.Release)
    assert found.stdout.strip() == str(kp.compare_versions(record))


def test_the_page_shows_both_versions_with_what_differs_marked() -> None:
    record = kp.parse("examples/versions/bilingual_that_differs_2026.txt")
    assert isinstance(record, kp.Release)
    found = kp.compare_versions(record)
    page = found.to_html()
    assert re.findall(r"<mark>(.*?)</mark>", page) == ["10월 12일", "October 13", "150명", "115"]
    assert [
        text
        for each in found.aligned
        for text in (each.first.text, each.second.text)
        if html.escape(text) not in re.sub("</?mark>", "", page)
    ] == []
    assert page.count('<tr class="told">') == len(found.differences)
    assert '<th scope="col">한국어</th>' in found.to_html(language="ko")
    with pytest.raises(ValueError, match="no language 'de'"):
        found.to_html(language="de")  # type: ignore[arg-type]


def test_the_page_shows_what_stands_in_one_version_where_it_stands_and_runs_nothing() -> None:
    lost = "<script>alert(1)</script> 신청은 누리집에서 받는다."
    page = kp.compare_versions(release(lost, KOREAN), release(ENGLISH, language="en")).to_html()
    assert "<script" not in page
    assert page.index(html.escape(lost)) < page.index(html.escape(KOREAN)) < page.index(html.escape(ENGLISH))
