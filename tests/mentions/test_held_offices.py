"""The office of whoever is quoted or named to call. All texts are invented."""

from __future__ import annotations

import pytest

import kprocure_parse as kp

HEAD = "조달청, 가상 물품 지정\n\n조달청(청장 홍길동)은 13일 가상의 물품 30개를 새로 지정했다고 밝혔다.\n\n"
SAID = "“앞으로도 가상의 물품을 늘려 나가겠다”라고 말했다.\n"


@pytest.mark.parametrize(
    ("speaker", "office"),
    [
        ("홍길동 조달청장은", ("조달청", "청장", "홍길동")),
        ("홍길동 청장은", ("조달청", "청장", "홍길동")),
        ("김가람 조달청 차장은", ("조달청", "차장", "김가람")),
        ("김가람 가상정책국장은", ("조달청", "가상정책국장", "김가람")),
        ("김가람 가람대학교 교수는", None),
    ],
)
def test_speakers(speaker: str, office: tuple[str, str, str] | None) -> None:
    record = kp.parse_text(HEAD + f"{speaker} {SAID}")
    found = kp.office_of(record, record.quotes[0])
    assert found == (kp.HeldOffice(agency=office[0], office=office[1], name=office[2]) if office else None)


def test_an_english_quote_is_of_the_same_office() -> None:
    english = (
        "\nPPS Opens a Virtual Window\n\nThe Public Procurement Service (PPS, Administrator Hong Gil-dong) opened a window on May 13.\n\n"
        "PPS Administrator Hong Gil-dong said, “We will open more windows for virtual goods.”\n"
    )
    record = kp.parse_text(HEAD + f"홍길동 조달청장은 {SAID}" + english)
    assert isinstance(record, kp.Release)
    quotes = [quote for version in record.versions for quote in version.quotes]
    assert len(quotes) == 2
    assert len({kp.office_of(record, quote) for quote in quotes}) == 1


def test_who_heads_a_unit() -> None:
    table = (
        "담당 부서\t가상정책국\t책임자\t과장\t김가람 (042-000-0000)\n가상과\t담당자\t사무관\t이나래 (042-000-0001)\n"
    )
    record = kp.parse_text(HEAD + table)
    assert isinstance(record, kp.Release)
    found = [kp.office_of(record, contact) for contact in record.contacts]
    assert found == [kp.HeldOffice(agency="조달청", office="가상과장", name="김가람"), None]


def test_nothing_else_has_an_office() -> None:
    record = kp.parse_text(HEAD)
    with pytest.raises(TypeError, match="takes a Quote or a Contact of the record, not str"):
        kp.office_of(record, "홍길동")  # type: ignore[arg-type]
