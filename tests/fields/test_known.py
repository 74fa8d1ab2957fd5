"""What the caller knows fills what the text does not say, and never overrides it. All texts and people are invented."""

from __future__ import annotations

import datetime as dt

import pytest

import kprocure_parse as kp

BODY = "가상청은 9월 17일 가상 물품을 공개했다고 밝혔다.\n\n이번 공개에는 모두 열두 곳, 많은 이가 참여했다.\n"
TITLED = f"가상 물품, 모두에게 공개\n- 열두 곳 참여 -\n\n{BODY}"
ENGLISH = (
    "The Public Procurement Service (Administrator Hong Gil-dong) announced that virtual goods were shown in Seoul.\n"
)


def read(text: str, **known: object) -> kp.Release:
    record = kp.parse_text(text, known=kp.Known(**known))  # type: ignore[arg-type]
    assert isinstance(record, kp.Release)
    return record


def remarks(release: kp.Release) -> list[str]:
    return [each.message for each in release.diagnostics if each.code == "known_differs"]


HEADLINES = [
    # the text, the known title, the headline, its rule, the words it stands for
    (BODY, "가상 물품 첫 공개", "가상 물품 첫 공개", "known.title", ""),
    (BODY, "[보도자료] 가상 물품 첫 공개", "가상 물품 첫 공개", "known.title", ""),
    (BODY, "‘이번공개’에는 모두 열두곳", "‘이번공개’에는 모두 열두곳", "known.title", "이번 공개에는 모두 열두 곳"),
    (TITLED, "전혀 다른 도로 계획", "가상 물품, 모두에게 공개", "headline.first_line", "가상 물품, 모두에게 공개"),
    ("", "가상 물품 첫 공개", "가상 물품 첫 공개", "known.title", ""),
    ("오늘은 맑다.", "가상 물품 첫 공개", "가상 물품 첫 공개", "known.title", ""),
]


@pytest.mark.parametrize(("text", "title", "words", "rule", "stands"), HEADLINES)
def test_a_known_title_is_the_headline_where_the_text_has_none(
    text: str, title: str, words: str, rule: str, stands: str
) -> None:
    release = read(text, title=title)
    assert release.headline is not None
    assert (release.headline.text, release.headline.rule) == (words, rule)
    assert release.text[release.headline.span.slice] == stands
    assert "no_headline" not in [each.code for each in release.diagnostics]


def test_a_title_goes_to_the_version_in_its_language() -> None:
    text = f"{BODY}\n\n{ENGLISH}It said that twelve firms took part. They will meet again in Busan.\n"
    korean, english = read(text, title="가상 물품 첫 공개"), read(text, title="Virtual Goods Shown")
    assert [(each.language, each.headline and each.headline.text) for each in korean.versions] == [
        ("ko", "가상 물품 첫 공개"),
        ("en", None),
    ]
    assert [(each.language, each.headline and each.headline.text) for each in english.versions] == [
        ("ko", None),
        ("en", "Virtual Goods Shown"),
    ]


KINDS = [
    (BODY, "[보도참고] 가상 물품 첫 공개", "reference", "known.title"),
    (BODY, "가상 물품 첫 공개", "press_release", "kind.default"),
    (f"[설명] {TITLED}", "[보도참고] 가상 물품, 모두에게 공개", "explanation", "kind.tag"),
    (f"보도자료\n{TITLED}", "[보도참고] 가상 물품, 모두에게 공개", "press_release", "kind.banner"),
]


@pytest.mark.parametrize(("text", "title", "kind", "rule"), KINDS)
def test_the_tag_of_a_known_title_tells_the_kind(text: str, title: str, kind: str, rule: str) -> None:
    release = read(text, title=title)
    assert (release.kind, release.kind_rule) == (kind, rule)


AGENCIES = [
    # the text, the known agency, the names found, whether a rule of known spoke
    ("오늘은 맑다.", "조달청", ["조달청"], True),
    ("오늘은 맑다.", "PPS", ["조달청"], True),
    ("오늘은 맑다.", "가상물품원", ["가상물품원"], True),
    ("조달청(청장 홍길동)은 가상 물품을 공개했다고 밝혔다.", "산림청", ["조달청"], False),
    ("조달청(청장 홍길동)은 가상 물품을 공개했다고 밝혔다.", "조달청", ["조달청"], False),
]


@pytest.mark.parametrize(("text", "agency", "names", "filled"), AGENCIES)
def test_a_known_agency_issues_what_names_nobody(text: str, agency: str, names: list[str], filled: bool) -> None:
    release = read(text, agency=agency)
    assert [each.name for each in release.agencies] == names
    assert {each.rule == "known.agency" for each in release.agencies} == {filled}


DIFFER = [
    # the text, what is known, whether that is told
    (TITLED, {"title": "미래 도로 정비 계획 확정"}, True),
    (TITLED, {"title": "(참고) 「가상 물품」, 모두에게 공개"}, False),
    (TITLED, {"title": "가상 물품, 모두에게 공개 - 열두 곳 참여"}, False),
    (TITLED, {"title": "열두 곳 참여"}, False),
    (TITLED, {"title": "가상 물품 공개"}, False),
    (TITLED, {"title": "Roads of the Future"}, False),  # another language
    (BODY, {"title": "미래 도로 정비 계획 확정"}, False),  # nothing to differ from
    ("조달청(청장 홍길동)은 물품을 공개했다.", {"agency": "산림청"}, True),
    ("조달청(청장 홍길동)은 물품을 공개했다. 산림청도 함께했다.", {"agency": "산림청"}, False),
    ("조달청(청장 홍길동)은 물품을 공개했다.", {"agency": "Public Procurement Service"}, False),
    ("국립가상원(원장 홍길동)은 물품을 공개했다.", {"agency": "산림청"}, False),  # may belong to it
    ("조달청(청장 홍길동)은 물품을 공개했다.", {"agency": "가상물품"}, False),
    ("산업통상자원부(장관 홍길동)는 물품을 공개했다.", {"agency": "산업통상부"}, False),  # its name of today
]


@pytest.mark.parametrize(("text", "known", "told"), DIFFER)
def test_only_what_clearly_differs_is_told(text: str, known: dict[str, str], told: bool) -> None:
    assert bool(remarks(read(text, **known))) is told


def test_a_remark_says_both_and_which_is_kept() -> None:
    release = read(TITLED, title="미래 도로 정비 계획 확정")
    assert remarks(release) == [
        "the known title is 미래 도로 정비 계획 확정, the text says 가상 물품, 모두에게 공개, which is kept"
    ]


FORM = "보도자료\n보도시점 {lift}\n배포 {given}\n가상 물품, 모두에게 공개\n\n조달청은 가상 물품을 공개했다고 밝혔다.\n"
DAYS = [
    # 보도시점, 배포, the known day, the day of the lift, the day of distribution
    ("9. 17.(목) 12:00", "9. 16.(수)", dt.date(2026, 9, 16), dt.date(2026, 9, 17), dt.date(2026, 9, 16)),
    ("1. 2.(금) 12:00", "12. 31.(수)", dt.date(2025, 12, 31), dt.date(2026, 1, 2), dt.date(2025, 12, 31)),
    ("9. 17.(목) 12:00", "2026. 9. 16.(수)", dt.date(2021, 3, 1), dt.date(2026, 9, 17), dt.date(2026, 9, 16)),
    ("2026. 9. 17.(목) 12:00", "9. 16.(수)", dt.date(2026, 9, 16), dt.date(2026, 9, 17), dt.date(2026, 9, 16)),
    ("17일(목) 12:00", "9. 16.(수)", dt.date(2026, 9, 20), dt.date(2026, 9, 17), dt.date(2026, 9, 16)),
]


@pytest.mark.parametrize(("lift", "given", "day", "lifted", "distributed"), DAYS)
def test_the_day_of_publication_settles_what_the_header_leaves_open(
    lift: str, given: str, day: dt.date, lifted: dt.date, distributed: dt.date
) -> None:
    release = read(FORM.format(lift=lift, given=given), published=day)
    assert release.release_time is not None
    assert release.distributed is not None
    assert release.release_time.lifts[0].date == lifted
    assert release.distributed.date == distributed
    assert "year_inferred" not in [each.code for each in release.diagnostics]


@pytest.mark.parametrize(
    ("lift", "lifted"),
    [
        ("27일 조간", dt.date(2026, 9, 27)),
        ("12:00 이후", None),
        ("명일 조간", None),
        ("9. 27. 조간", dt.date(2026, 9, 27)),
    ],
)
def test_the_day_of_publication_completes_a_day_and_makes_none(lift: str, lifted: dt.date | None) -> None:
    release = read(FORM.format(lift=lift, given="").replace("배포 \n", ""), published=dt.date(2026, 9, 20))
    assert release.release_time is not None
    assert [each.date for each in release.release_time.lifts] == [lifted]


def test_the_day_of_publication_is_not_the_distribution() -> None:
    assert read(BODY, published=dt.date(2026, 9, 17)).distributed is None


@pytest.mark.parametrize(
    ("day", "name"), [(dt.date(2023, 3, 2), "산업통상자원부"), (dt.date(2026, 3, 2), "산업통상부")]
)
def test_the_day_of_publication_tells_bodies_of_one_name_apart(day: dt.date, name: str) -> None:
    release = read("산업부(장관 홍길동)는 가상 물품을 공개했다고 밝혔다.", published=day)
    assert [agency.name for agency in release.agencies] == [name]


CODE = '{"id": 1, "text": "가상"};\n{"id": 2, "text": "물품"};\n{"id": 3, "text": "공개"};\n'


def test_lines_of_code_are_no_release_whoever_says_so() -> None:
    release = read(CODE, title="가상 물품 첫 공개", agency="조달청", id="1")
    assert (release.kind, release.headline, release.agencies) == ("other", None, ())
    assert release.source.id == "1"


def test_an_article_stays_one() -> None:
    text = (
        "PPS shows virtual goods\nBy Hong Gil-dong\nThe Korea Times\n\nThe Public Procurement Service showed virtual goods in "
        "Seoul on Monday and said that twelve firms had taken part in the show, which will be held again.\n"
    )
    plain = kp.parse_text(text)
    known = kp.parse_text(text, known=kp.Known(title="가상 물품 첫 공개", agency="조달청", id="1"))
    assert isinstance(plain, kp.Article)
    assert isinstance(known, kp.Article)
    assert (known.headline, known.body, known.source.id) == (plain.headline, plain.body, "1")


@pytest.mark.parametrize(
    "known", [None, kp.Known(), kp.Known(title=" ", agency=""), kp.Known(published=dt.date(2026, 3, 2), id="1")]
)
def test_a_number_or_a_day_makes_no_release(known: kp.Known | None) -> None:
    record = kp.parse_text("오늘은 맑다.", known=known)
    assert isinstance(record, kp.Release)
    assert record.kind_rule == "kind.no_release"
