"""Every word of the tables of speech, written where its kind stands, reaches a quote or its speaker."""

from __future__ import annotations

from typing import Literal

import pytest

from kprocure_parse.document import Span
from kprocure_parse.lexicon import speech, speech_names, surnames
from kprocure_parse.marks.found import Marks
from kprocure_parse.values.quotes import read_quotes

HOPE = "이번 행사가 가상의 기업에 큰 힘이 되기를 바란다"
EN_HOPE = "This imaginary event will help many small companies find new partners abroad."
OPENERS = {"An", "In"}
"""Family names that are no names where they open a sentence."""


def said(text: str, language: Literal["ko", "en"] = "ko") -> tuple[str | None, str | None]:
    """Speaker and title of the one quote of a sentence."""
    (quote,) = read_quotes(Marks(text), (Span(0, len(text)),), language)
    assert quote.text == (HOPE if language == "ko" else EN_HOPE)
    return quote.speaker, quote.speaker_title


def topic(word: str) -> str:
    """The word as the subject: 은 after a consonant, 는 after a vowel."""
    return word + ("은" if "가" <= word[-1] <= "힣" and (ord(word[-1]) - ord("가")) % 28 else "는")


@pytest.mark.parametrize("verb", speech.VERBS_KO)
def test_verbs_of_saying(verb: str) -> None:
    assert said(f'홍길동 가상청장은 "{HOPE}"고 {verb}했다.') == ("홍길동", "가상청장")


@pytest.mark.parametrize("verb", speech.SURE_VERBS_KO)
def test_verbs_that_need_no_particle(verb: str) -> None:
    assert said(f'홍길동 가상청장은 "{HOPE}" {verb}했다.') == ("홍길동", "가상청장")


@pytest.mark.parametrize("noun", speech.REPORT_NOUNS_KO)
def test_nouns_of_saying(noun: str) -> None:
    assert said(f'홍길동 가상청장은 "{HOPE}"는 {noun}을 전했다.') == ("홍길동", "가상청장")


@pytest.mark.parametrize("noun", speech.TOLD_KO)
def test_what_words_are_called_behind_them(noun: str) -> None:
    assert said(f'이번 결정은 "{HOPE}"는 홍길동 가상청장의 {noun}에 따른 것이다.') == ("홍길동", "가상청장")


@pytest.mark.parametrize("label", speech.REMARKS_KO)
def test_labels_of_what_was_said(label: str) -> None:
    assert said(f'* {label}: "{HOPE}"') == (None, None)


@pytest.mark.parametrize("naming", speech.NAMING_KO)
def test_words_that_name_are_no_speech(naming: str) -> None:
    text = f'홍길동 가상청장은 "{HOPE}"라고 {naming} 것을 보았다.'
    assert read_quotes(Marks(text), (Span(0, len(text)),), "ko") == ()


@pytest.mark.parametrize("office", speech.OFFICES_KO)
def test_offices_behind_a_name(office: str) -> None:
    title = None if office in speech_names.COURTESY_KO else office
    assert said(f'홍길동 {topic(office)} "{HOPE}"고 말했다.') == ("홍길동", title)


@pytest.mark.parametrize("office", sorted(speech.OFFICE_WORDS_KO))
def test_offices_alone(office: str) -> None:
    assert said(f'{topic(office)} "{HOPE}"고 말했다.') == (None, office)


@pytest.mark.parametrize("group", speech.GROUPS_KO)
def test_groups(group: str) -> None:
    assert said(f'{topic(group)} "{HOPE}"고 말했다.') == (None, group)


@pytest.mark.parametrize("ending", speech.ORGANISATIONS_KO)
def test_bodies(ending: str) -> None:
    assert said(f'{topic("가상" + ending)} "{HOPE}"고 말했다.') == (f"가상{ending}", None)


@pytest.mark.parametrize("family", sorted(surnames.SURNAMES | surnames.COMPOUND_SURNAMES))
def test_family_names(family: str) -> None:
    assert said(f'{family}길동 가상청 차장은 "{HOPE}"고 말했다.') == (f"{family}길동", "가상청 차장")


@pytest.mark.parametrize("given", sorted(speech_names.FOREIGN_GIVEN_KO))
def test_foreign_given_names(given: str) -> None:
    assert said(f'{given} 콜베르 소장은 "{HOPE}"고 말했다.') == (f"{given} 콜베르", "소장")


@pytest.mark.parametrize("country", sorted(speech.COUNTRIES_KO))
def test_countries(country: str) -> None:
    assert said(f'토르 콜베르 {country} 장관은 "{HOPE}"고 말했다.') == ("토르 콜베르", f"{country} 장관")


@pytest.mark.parametrize("time", sorted(speech_names.TIMES_KO))
def test_words_of_time_belong_to_nobody(time: str) -> None:
    assert said(f'{time} 가상청 차장은 "{HOPE}"고 말했다.') == (None, "가상청 차장")


@pytest.mark.parametrize("link", speech.LINKS_KO)
def test_links(link: str) -> None:
    text = f'홍길동 가상청장은 "{HOPE}"고 말했다. {link} "{HOPE}"고 했다.'
    assert [quote.speaker for quote in read_quotes(Marks(text), (Span(0, len(text)),), "ko")] == ["홍길동", "홍길동"]


@pytest.mark.parametrize("verb", speech.VERBS_EN)
def test_english_verbs(verb: str) -> None:
    assert said(f'Administrator Hong Gil-dong {verb}, "{EN_HOPE}"', "en") == ("Hong Gil-dong", "Administrator")


@pytest.mark.parametrize("verb", speech.PARTICIPLES_EN)
def test_english_participles(verb: str) -> None:
    text = f'Administrator Hong Gil-dong closed the event, {verb}, "{EN_HOPE}"'
    assert said(text, "en") == ("Hong Gil-dong", "Administrator")


@pytest.mark.parametrize("title", speech.TITLES_EN)
def test_english_titles(title: str) -> None:
    before, behind = f'{title} Hong Gil-dong said, "{EN_HOPE}"', f'Hong Gil-dong, a {title}, said, "{EN_HOPE}"'
    assert said(behind if title.islower() else before, "en") == ("Hong Gil-dong", title)


@pytest.mark.parametrize("family", sorted(speech.SURNAMES_EN - OPENERS))
def test_english_family_names(family: str) -> None:
    assert said(f'{family} Gil-dong said, "{EN_HOPE}"', "en") == (f"{family} Gil-dong", None)


@pytest.mark.parametrize("office", speech.OFFICES_EN)
def test_english_offices(office: str) -> None:
    assert said(f'The {office} said, "{EN_HOPE}"', "en") == (None, office)


@pytest.mark.parametrize("body", speech.BODIES_EN)
def test_english_bodies(body: str) -> None:
    assert said(f'The Garam {body} said, "{EN_HOPE}"', "en") == (f"Garam {body}", None)


@pytest.mark.parametrize("group", speech.GROUPS_EN)
def test_english_groups(group: str) -> None:
    assert said(f'Many {group} said, "{EN_HOPE}"', "en") == (None, f"Many {group}")


@pytest.mark.parametrize("courtesy", speech.COURTESY_EN)
def test_english_courtesy_is_no_title(courtesy: str) -> None:
    assert said(f'{courtesy} Hong Gil-dong said, "{EN_HOPE}"', "en") == ("Hong Gil-dong", None)
