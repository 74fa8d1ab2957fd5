"""Every word of contacts, written where its kind stands, reaches a record."""

from __future__ import annotations

import pytest

import kprocure_parse as kp
from kprocure_parse.lexicon import contact_words as words
from kprocure_parse.lexicon import units

BODY = "가상청, 시험용 물품 목록 새로 마련\n\n□ 가상청은 시험용 물품 목록을 새로 마련했다고 5일 밝혔다. 목록은 물품 열두 가지로 되어 있다.\n\n"
TABLE = "담당 부서\t구매총괄과\t책임자\t과장\t홍길동\t(042-000-0001)\n"
PERSON = ("홍길동", "사무관", "042-000-0001")
LABELS = (*words.DEPARTMENT_LABELS, *words.ROLE_LABELS, *words.INQUIRY_LABELS)


def people(text: str) -> list[tuple[str | None, str | None, str]]:
    record = kp.parse_text(BODY + text)
    assert isinstance(record, kp.Release)
    return [(each.name, each.rank, each.phones[0].number) for each in record.contacts]


@pytest.mark.parametrize("label", LABELS)
def test_a_label_opens_a_line(label: str) -> None:
    assert people(f"* {label}: 구매총괄과 홍길동 사무관(042-000-0001)") == [PERSON]
    assert people(f"{' '.join(label)} : 구매총괄과 홍길동 사무관(042-000-0001)") == [PERSON]


@pytest.mark.parametrize("label", words.DEPARTMENT_LABELS)
def test_a_label_of_the_department_opens_a_table(label: str) -> None:
    table = f"{label}\t구매총괄과\t책임자\t과장\t홍길동\t(042-000-0001)\n"
    assert people(table) == [("홍길동", "과장", "042-000-0001")]
    assert people(table.replace("\t", "\n")) == [("홍길동", "과장", "042-000-0001")]


@pytest.mark.parametrize("label", words.ROLE_LABELS)
def test_a_label_of_a_role_fills_a_cell_of_the_header(label: str) -> None:
    header = f"보도자료\n보도일시\t2026. 3. 9.(월) 12:00\n담당부서\t구매총괄과\n{label}\t홍길동(042-000-0001)\n\n"
    record = kp.parse_text(header + BODY)
    assert isinstance(record, kp.Release)
    (person,) = record.contacts
    assert (person.department, person.name, person.role) == (("구매총괄과",), "홍길동", words.ROLE_LABELS[label])
    assert person.rank == words.RANK_IN_LABEL.get(label)


@pytest.mark.parametrize("label", words.MISUSED_LABELS)
def test_a_word_typed_by_mistake_is_believed_before_people(label: str) -> None:
    assert people(f"* {label}: 구매총괄과 홍길동 사무관(042-000-0001)") == [PERSON]


@pytest.mark.parametrize("word", [*words.PHONE_WORDS, *words.PHONE_SIGNS])
def test_a_word_for_the_telephone_stands_before_its_number(word: str) -> None:
    assert people(f"* 문의: 구매총괄과 홍길동 사무관({word} 042-000-0001)") == [PERSON]
    assert people(TABLE.replace("(042", f"{word}\t042")) == [("홍길동", "과장", "042-000-0001")]


@pytest.mark.parametrize("word", words.FAX_WORDS)
def test_a_word_for_the_fax_takes_its_number_away(word: str) -> None:
    (found,) = people(f"* 문의: 구매총괄과 홍길동 사무관(042-000-0001, {word} 042-000-0002)")
    assert found == PERSON


@pytest.mark.parametrize("word", words.MAIL_WORDS)
def test_a_word_for_the_address_is_no_name(word: str) -> None:
    record = kp.parse_text(f"{BODY}* 문의: 구매총괄과 홍길동 사무관(042-000-0001, {word}: hong@example.kr)")
    assert isinstance(record, kp.Release)
    (person,) = record.contacts
    assert (person.name, person.emails) == ("홍길동", ("hong@example.kr",))


@pytest.mark.parametrize("word", words.EXTENSION_WORDS)
def test_a_number_inside_the_house_is_an_extension(word: str) -> None:
    record = kp.parse_text(f"{BODY}* 문의: 구매총괄과 홍길동 사무관(042-000-0001 {word} 123)")
    assert isinstance(record, kp.Release)
    assert record.contacts[0].phones[0].extension == "123"


@pytest.mark.parametrize("group", words.GROUPS)
@pytest.mark.parametrize("brackets", ["<{}>", "({})", "[{}]"])
def test_a_group_mark_stands_before_its_department(group: str, brackets: str) -> None:
    record = kp.parse_text(f"{BODY}* 문의: {brackets.format(group)} 구매총괄과 홍길동 사무관(042-000-0001)")
    assert isinstance(record, kp.Release)
    assert [each.group for each in record.contacts] == [group]


@pytest.mark.parametrize("lead", words.SENTENCE_LEADS)
def test_a_sentence_about_the_release_names_people(lead: str) -> None:
    assert people(f"이 보도자료와 관련하여 {lead} 구매총괄과 홍길동 사무관(☎ 042-000-0001)에게 연락 바랍니다.") == [
        PERSON
    ]


@pytest.mark.parametrize("tail", words.SENTENCE_TAILS)
def test_a_sentence_about_the_release_ends_in_a_request(tail: str) -> None:
    assert people(f"취재를 원하시면 구매총괄과 홍길동 사무관(☎ 042-000-0001){tail}주시기 바랍니다.") == [PERSON]


@pytest.mark.parametrize("ending", [word for word in units.ENDINGS if len(word) > 1])
def test_an_ending_of_a_unit_makes_a_department(ending: str) -> None:
    record = kp.parse_text(f"{BODY}* 문의: 가상{ending} 홍길동 사무관(042-000-0001)")
    assert isinstance(record, kp.Release)
    (person,) = record.contacts
    assert (person.department, person.name, person.rank) == ((f"가상{ending}",), "홍길동", "사무관")
