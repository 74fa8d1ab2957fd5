"""What a careful reader would remark on: one release without errors, one slip per row, and laws for all generated releases."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import kprocure_parse as kp
from kprocure_parse.fields.diagnostics import CODES
from kprocure_parse.testing import FileFormat, Specimen, releases, render
from tests.makers.effort import examples

SOUND = {
    "lift": "2026. 7. 9.(목) 조간",
    "given": "2026. 7. 8.(수)",
    "headline": "조달청, 혁신제품 시험장 12곳 문 연다",
    "subtitle": "7월 9일(목)부터 여섯 달 동안 시범 사용",
    "lead": "조달청(청장 나래온)은 9일(목) 혁신제품 시험장을 연다고 밝혔다.",
    "second": "이번 사업에는 전국 12개 기관이 참여하며, 시제품을 여섯 달 동안 써 보고 그 결과를 누리집에 알린다.",
    "third": "나래온 조달청장은 “현장에서 써 본 기록이 가장 좋은 소개장”이라고 말했다.",
    "phone": "042-724-0051",
}
FORM = """조달청
보도자료
보도시점: {lift}
배포: {given}
{headline}
- {subtitle}
□ {lead}
□ {second}
□ {third}
담당 부서\t혁신조달과\t책임자\t과장\t정마루\t({phone})
"""
ENGLISH = """Press Release
Public Procurement Service
Release: Immediately
Distributed: July 8, 2026

{headline}

{lead}

{second}

{third}
"""
ENGLISH_SOUND = {
    "headline": "PPS Opens Test Beds for Innovative Products in Twelve Places",
    "lead": "The Public Procurement Service (Administrator Hong Gil-dong) opened its test beds for innovative products in Seoul on July 8.",
    "second": "Twelve institutions will use the products for six months and report what they found.",
    "third": "“A record of use is the best letter of introduction,” said Administrator Hong Gil-dong.",
}
MOMENTS = st.builds(
    dt.datetime.combine,
    st.dates(dt.date(2024, 1, 1), dt.date(2026, 12, 31)),
    st.builds(dt.time, st.integers(0, 23), st.integers(0, 59)),
)


def read(**slips: str) -> kp.Release:
    record = kp.parse_text(FORM.format(**{**SOUND, **slips}))
    assert isinstance(record, kp.Release)
    return record


def read_english(**slips: str) -> kp.Release:
    record = kp.parse_text(ENGLISH.format(**{**ENGLISH_SOUND, **slips}))
    assert isinstance(record, kp.Release)
    return record


def told(record: kp.Release | kp.Article) -> list[tuple[str, str, str]]:
    """Code, message and place of every diagnostic."""
    return [(each.code, each.message, record.text[each.span.slice]) for each in record.diagnostics]


def test_a_sound_release_has_no_remark() -> None:
    assert told(read()) == []
    assert told(read_english()) == []


@pytest.mark.parametrize(
    ("slips", "code", "message", "place"),
    [
        (
            {"given": "2026. 7. 8.(목)"},
            "weekday_mismatch",
            "2026. 7. 8.(목): 2026-07-08 is a Wednesday",
            "2026. 7. 8.(목)",
        ),
        (
            {"subtitle": "7월 9일(금)부터 여섯 달 동안 시범 사용"},
            "weekday_mismatch",
            "7월 9일(금): 2026-07-09 is a Thursday",
            "7월 9일(금)",
        ),
        (
            {"given": "2026. 6. 31.(수)"},
            "impossible_date",
            "no calendar has 2026. 6. 31.(수)",
            "2026. 6. 31.(수)",
        ),
        (
            {"lead": "조달청(청장 나래온)은 9월 31일 혁신제품 시험장을 연다고 밝혔다."},
            "impossible_date",
            "no calendar has 9월 31일",
            "9월 31일",
        ),
        (
            {"lift": "2026. 7. 7.(화) 09:00"},
            "embargo_before_distribution",
            "the all lift of 2026-07-07 lies before the distribution on 2026-07-08",
            "2026. 7. 7.(화) 09:00",
        ),
        (
            {"lift": "2026. 7. 8.(수) 09:00", "given": "2026. 7. 8.(수) 11:00"},
            "embargo_before_distribution",
            "the all lift of 2026-07-08 lies before the distribution on 2026-07-08",
            "2026. 7. 8.(수) 09:00",
        ),
        (
            {"lift": "인터넷 7.10.(금) 12:00 / 지면 7.9.(목) 조간"},
            "online_after_print",
            "online from 2026-07-10, but in print on 2026-07-09",
            "7.10.(금) 12:00",
        ),
        (
            {"phone": "042-724-005"},
            "phone_unusual",
            "042-724-005 is not the shape of a Korean number",
            "042-724-005",
        ),
        (
            {"phone": "042-72405-0051"},
            "phone_unusual",
            "042-72405-0051 is not the shape of a Korean number",
            "042-72405-0051",
        ),
        ({"phone": "내선 0001"}, "phone_not_understood", "no number of (내선 0001) beside 정마루", "(내선 0001)"),
        (
            {"lift": "2026. 7. 7.(화)"},
            "lift_before_distribution",
            "the all lift of 2026-07-07 lies before the distribution on 2026-07-08",
            "2026. 7. 7.(화)",
        ),
        (
            {"lift": "2026. 7. 8.(수) 조간", "given": "2026. 7. 8.(수) 14:00"},
            "lift_before_distribution",
            "the morning paper of 2026-07-08 is out before the distribution at 14:00",
            "2026. 7. 8.(수) 조간",
        ),
        (
            {"second": "신청은 2026년 6월 16일(월)까지 누리집에서 받는다."},
            "weekday_mismatch",
            "2026년 6월 16일(월): 2026-06-16 is a Tuesday",
            "2026년 6월 16일(월)",
        ),
        ({"second": "?시범 계약서?를 고친다."}, "lost_character", "lost: . □ ?시범 계, 계약서?를 고친", "?"),
        ({"second": "산?학?연 협력도 늘린다."}, "lost_character", "lost: □ 산?학?연, 산?학?연 협력", "?"),
        ({"second": "연구개발(R&D;) 사업도 늘린다."}, "entity_residue", "left of an entity: 개발(R&D;) 사업", "&D;"),
        (
            {"third": "나래온 조달청장은 “써 본 기록이 가장 좋은 소개장이라고 말했다."},
            "quote_unpaired",
            "one quotation mark is alone: 나래온 조달청장은 “써 본 기록이 가장 좋은 소개장이라고 말했다.",
            "“써 본 기록이",
        ),
        ({"given": ""}, "label_without_value", "배포 has no value", "배포"),
        ({"given": "추후 알림"}, "label_without_value", "the value of 배포 was not understood", "배포"),
        (
            {"headline": ENGLISH_SOUND["headline"]},
            "language_mismatch",
            "the headline is en, the body ko",
            ENGLISH_SOUND["headline"],
        ),
    ],
)
def test_one_slip_gives_one_remark(slips: dict[str, str], code: str, message: str, place: str) -> None:
    (remark,) = told(read(**slips))
    assert remark[:2] == (code, message)
    assert place in remark[2]


@pytest.mark.parametrize(
    "slips",
    [
        {
            "lift": "2026. 7. 8.(수) 11:00",
            "given": "2026. 7. 8.(수)",
        },  # a day without an hour is not before an hour of that day
        {"lift": "2026. 7. 8.(수)", "given": "2026. 7. 8.(수) 11:00"},  # and not after it
        {"lift": "인터넷 7.8.(수) 12:00 / 지면 7.9.(목) 조간"},
        {"headline": "나라장터, NIPA와 업무 협약"},
        {"phone": "02-724-0051"},
        {"phone": "1588-0000"},
    ],
)
def test_what_is_usual_gives_no_remark(slips: dict[str, str]) -> None:
    assert told(read(**slips)) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "보도자료\n보도시점: 배포 즉시\n배포: 2026. 7. 8.(수)\n조달청, 시험장 열어\n\n조달청은 8일 시험장을 연다고 밝혔다.",
            "no_contacts",
        ),
        (
            "□ 조달청(청장 나래온)은 8일 시험장을 연다고 밝혔다. 시험장은 전국 열두 곳에 있다.\n\n□ 시험장은 여섯 달 동안 운영한다.",
            "no_headline",
        ),
        (
            "보도자료\n보도시점: 배포 즉시\n새 시험장 문 연다\n\n시험장을 새로 연다.\n\n문의: 홍길동 사무관(042-724-0051)",
            "no_agency",
        ),
        (
            "조달청\n보도자료\n보도시점: 배포 즉시\n담당 부서\t혁신조달과\t책임자\t과장\t정마루\t(042-724-0051)",
            "no_body",
        ),
    ],
)
def test_what_is_missing_is_told(text: str, code: str) -> None:
    assert code in [each.code for each in kp.parse_text(text).diagnostics]


def test_a_short_name_of_two_agencies_is_read_by_the_day() -> None:
    text = "보도자료\n보도시점: 배포 즉시\n배포: 2024. 7. 8.(월)\n산업부, 시험장 열어\n\n산업부(장관 나래온)는 8일 시험장을 연다고 밝혔다.\n\n문의: 혁신과 홍길동 사무관(044-200-0000)"
    assert [each.code for each in kp.parse_text(text).diagnostics] == ["agency_by_date"]


def test_parallel_facts_of_other_places_are_no_duplicates() -> None:
    second = "가나시 어린이 노래 모임에는 올해 새로 3명이 들어와 단원이 모두 45명이 되었으며 해마다 두 번 공연을 연다."
    third = second.replace("가나시", "다라시").replace("3명", "2명").replace("45명", "18명")
    text = f"조달청, 여름 교실 열어\n\n조달청(청장 나래온)은 여름 교실을 연다고 5일 밝혔다.\n\n{second}\n\n{third}\n"
    assert told(kp.parse_text(text)) == []


def test_points_in_order_are_no_duplicates() -> None:
    second = "첫째, 시험장 이용 신청을 한 번에 할 수 있도록 절차를 바꾸고 필요한 서류를 줄이는 규칙을 새로 마련한다."
    text = f"조달청, 여름 교실 열어\n\n조달청(청장 나래온)은 여름 교실을 연다고 5일 밝혔다.\n\n{second}\n\n{second.replace('첫째', '둘째')}\n"
    assert told(kp.parse_text(text)) == []


def test_two_neighbours_that_say_the_same() -> None:
    second = ENGLISH_SOUND["second"].replace("six months", "six months in their daily work and free of charge")
    third = second.replace("Twelve institutions", "The twelve institutions").replace("what they found", "the results")
    (remark,) = told(read_english(second=second, third=third))
    assert remark[0] == "near_duplicate"
    assert remark[2] == f"{second}\n\n{third}"


def test_one_name_romanised_in_two_ways() -> None:
    (remark,) = told(read_english(third=ENGLISH_SOUND["third"].replace("Hong Gil-dong", "Hong Kil-dong")))
    assert remark == ("name_spellings", "Hong Gil-dong and Hong Kil-dong are one name", "Hong Kil-dong")


def test_a_text_that_is_no_release() -> None:
    assert [code for code, _, _ in told(kp.parse_text("장보기: 두부, 파, 마늘"))] == ["not_a_release"]


@settings(max_examples=examples("release"))
@given(specimen=releases(), form=st.sampled_from(["text", "html"]))
def test_a_sound_release_of_any_form_has_no_wrong_date(specimen: Specimen, form: FileFormat) -> None:
    """The generators guarantee that no date has a wrong weekday and no lift is before the distribution."""
    record = kp.parse_bytes(render(specimen, form))
    assert [each for each in told(record) if each[0] in {"weekday_mismatch", "impossible_date"}] == []


@given(day=st.dates(dt.date(1990, 1, 1), dt.date(2035, 12, 31)), slip=st.integers(0, 6))
def test_a_weekday_is_remarked_on_exactly_when_it_is_wrong(day: dt.date, slip: int) -> None:
    written = "월화수목금토일"[(day.weekday() + slip) % 7]
    record = read(
        lift="배포 즉시",
        given=f"{day.year}. {day.month}. {day.day}.({written})",
        subtitle="여섯 달 동안 시범 사용",
        lead=SOUND["lead"].replace("9일(목) ", ""),
    )
    assert [each.code for each in record.diagnostics] == (["weekday_mismatch"] if slip else [])


@given(
    lift=MOMENTS,
    given_=MOMENTS,
)
def test_an_embargo_is_remarked_on_exactly_when_it_lies_before_the_distribution(
    lift: dt.datetime, given_: dt.datetime
) -> None:
    assume(lift != given_)
    record = read(
        lift=f"{lift:%Y. %m. %d. %H:%M}",
        given=f"{given_:%Y. %m. %d. %H:%M}",
        subtitle="시범 사용",
        lead=SOUND["lead"].replace("9일(목) ", ""),
    )
    assert [each.code for each in record.diagnostics] == (["embargo_before_distribution"] if lift < given_ else [])


def test_every_code_of_the_table_has_a_row_somewhere() -> None:
    """The codes shown in this file; those of the readers (partial, preview_only, embargo_conflict, year_inferred) are tested with the readers, known_differs in test_known."""
    elsewhere = {"partial", "preview_only", "embargo_conflict", "year_inferred", "known_differs"}
    here = {"weekday_mismatch", "impossible_date", "embargo_before_distribution", "online_after_print", "phone_unusual"}
    here |= {"label_without_value", "language_mismatch", "near_duplicate", "name_spellings", "not_a_release"}
    here |= {"phone_not_understood"}
    here |= {"lift_before_distribution", "agency_by_date", "lost_character", "entity_residue", "quote_unpaired"}
    here |= {"no_headline", "no_agency", "no_contacts", "no_body"}
    assert here | elsewhere == set(CODES)
