"""Laws by name and abbreviation, notices by number, bodies and their heads."""

from __future__ import annotations

import kprocure_parse as kp
from kprocure_parse.mentions.finding import find_mentions
from kprocure_parse.mentions.kinds import Law, Notice, Organisation, Person
from kprocure_parse.mentions.laws import find_laws, find_notices


def test_an_abbreviation_stands_for_the_law_that_gave_it() -> None:
    text = "「가상물품의 구매에 관한 법률」(이하 ‘가상물품법’)을 고쳤다. 가상물품법 제3조, 옛가상물품법"
    assert [(law.raw, law.name, law.rule) for law in find_laws(text)] == [
        ("가상물품의 구매에 관한 법률", "가상물품의 구매에 관한 법률", "law.brackets"),
        ("가상물품법", "가상물품의 구매에 관한 법률", "law.short"),
    ]
    assert [law.abbreviation for law in find_laws("「가상유통발전법(이하 가상법)」에 따라")] == ["가상법"]


def test_kinds_of_laws() -> None:
    text = "「가상법」 「가상법 시행령」 「가상법 시행규칙」 「가상시 주차 조례」 「물품 적격심사 세부기준」"
    assert [law.kind for law in find_laws(text)] == ["act", "decree", "rule", "rule", "administrative_rule"]


def test_laws_that_end_like_other_words() -> None:
    """약사법 ends like 사법, 항공법 like 공법: the whole last word decides."""
    text = "「가상약사법」 「항공법」 「노동조합법」 「가상정비법」 「가상소방법」"
    assert [law.kind for law in find_laws(text)] == ["act"] * 5


def test_what_stands_in_corner_brackets_and_is_no_law() -> None:
    assert find_laws("「협의체 회의」 「에너지 절약 방법」 「입찰방법」 「가상 시공방법」 「가상 박람회」 방법") == []


def test_notices() -> None:
    found = list(find_notices("조달청 공고 제2026-00호, 가상고시 제12호, 제3호, 대통령령 제00000호 1호선", None))
    assert [(each.kind, each.number, each.issuer) for each in found] == [
        ("공고", "2026-00", "조달청"),
        ("고시", "12", None),
        ("대통령령", "00000", None),
    ]


def test_bodies_and_their_heads() -> None:
    record = kp.parse_text("조달청(청장 홍길동)은 국토부와 한국가상연구원(원장 이나래), 추진단, 중학교를 찾았다.")
    found = find_mentions(record)
    assert {each.name for each in found if isinstance(each, Organisation)} >= {"조달청", "국토교통부", "한국가상연구원"}
    assert {each.name for each in found if isinstance(each, Organisation)}.isdisjoint({"추진단", "중학교"})
    people = [(each.name, each.office, each.organisation) for each in found if isinstance(each, Person)]
    assert people == [("홍길동", "청장", "조달청"), ("이나래", "원장", "한국가상연구원")]


def test_the_record_itself_is_as_before() -> None:
    record = kp.parse("examples/releases/ko_cover_form_2026.txt")
    before = kp.to_json(record)
    assert record.mentions == find_mentions(record)
    assert record.mentions
    assert (kp.to_json(record), "mentions" in kp.to_dict(record)) == (before, False)
    assert not [each for each in record.mentions if isinstance(each, Law | Notice)]
