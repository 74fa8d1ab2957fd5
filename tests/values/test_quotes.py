"""Speech and who speaks, in Korean and English. All texts, names and offices are invented, the shapes are real."""

from __future__ import annotations

from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kprocure_parse as kp
from kprocure_parse.document import Span
from kprocure_parse.marks.found import Marks
from kprocure_parse.records import Quote
from kprocure_parse.values.quotes import phrases, read_quotes
from tests.makers.effort import LENGTH

HOPE = "이번 행사가 가상의 기업에 큰 힘이 되기를 바란다"
PLAN = "앞으로도 가상의 제도를 차질 없이 운영하겠다"
WISH = "현장에서 바로 느낄 수 있도록 빈틈없이 준비해 줄 것"
THIRD = "필요한 지원을 아끼지 않겠다"
EN_HOPE = "This imaginary event will help many small companies find new partners abroad"
EN_PLAN = "We will continue to support companies with proven technologies in every market"
Language = Literal["ko", "en"]
Said = tuple[str, str | None, str | None]


def paragraphs(text: str) -> tuple[Span, ...]:
    found, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append(Span(start, start + len(line)))
        start += len(line) + 1
    return tuple(found)


def read(text: str, language: Language = "ko") -> tuple[Quote, ...]:
    return read_quotes(Marks(text), paragraphs(text), language)


def said(text: str, language: Language = "ko") -> list[Said]:
    return [(quote.text, quote.speaker, quote.speaker_title) for quote in read(text, language)]


def spoken(text: str, language: Language = "ko") -> list[str]:
    return [quote.text for quote in read(text, language)]


@pytest.mark.parametrize(
    ("text", "quotes", "origin"),
    [
        (
            f"홍길동 장관은 “{HOPE}”고 말했다.\n아울러 “현장에서 밤낮없이 애쓰는 모든 여러분의 노고에 감사”드린다며 악수했다.",
            2,
            "the verb's ending outside of the marks, nobody in the sentence",
        ),
        ("“모두가 서류를 빠짐없이 갖추어 주기를 당부”하였다.", 1, "당부 inside, 하였다 outside"),
        ("“가상의 원칙을 지키는 모든 이의 노력”하였다.", 0, "a noun that is not said"),
        (
            f"홍길동 장관은 “여름은 물품이 쉽게 상하는 때”로, “{WISH}”을 당부했다.",
            2,
            "the reason for what is said next",
        ),
        (f"홍길동 장관은 “올해는 처음 하는 뜻깊은 해”인 만큼, “{PLAN}”고 말했다.", 2, "so, with 인 만큼"),
        ("가상청은 “가상 새길 사업”으로, “나래 사업”을 이었다.", 0, "names of programmes"),
    ],
)
def test_endings_outside_of_the_marks(text: str, quotes: int, origin: str) -> None:
    assert len(read(text)) == quotes, origin


def test_the_head_of_a_body_in_marks_is_nobody_known() -> None:
    text = f"홍길동 가상위원회 위원장은 “{HOPE}”고 말했다.\n이번 「새길 위원회」 위원장은 “{PLAN}”고 말했다."
    assert [quote.speaker for quote in read(text)] == ["홍길동", None]


@pytest.mark.parametrize(
    ("behind", "rule", "origin"),
    [
        ("고 말했다.", "quote.ko.verb", "고, 1,492 of 3,282 releases"),
        ("라고 밝혔다.", "quote.ko.verb", "라고, 700"),
        ("며 지원을 약속했다.", "quote.ko.going_on", "며, 444"),
        ("이라고 강조했다.", "quote.ko.verb", "이라고, 358"),
        ("면서 격려했다.", "quote.ko.going_on", "면서, 346"),
        ("라며 웃었다.", "quote.ko.going_on", "라며, 321"),
        ("이라면서 회의를 마쳤다.", "quote.ko.going_on", "이라면서, 58"),
        (" 고 말했다.", "quote.ko.verb", "a space before the particle"),
        ("이라 고 말했다.", "quote.ko.verb", "a space inside of it"),
        ("고 영상으로 축사를 전했다.", "quote.ko.verb", "words before the verb"),
        ("고 다시 한번 결의를 다졌다.", "quote.ko.particle", "a verb no table knows"),
        ("이라 밝혔다.", "quote.ko.bare_verb", "이라 without 고"),
        (" 밝혔다.", "quote.ko.bare_verb", "the particle forgotten"),
        ("는 게 홍길동 청장의 설명이다.", "quote.ko.report", "speaker behind"),
        ("는 뜻을 전했다.", "quote.ko.noun", "a noun of saying"),
        ("하겠다고 말했다.", "quote.ko.completed", "the sentence ends outside of the marks"),
        ("해야 한다고 말했다.", "quote.ko.completed", "the same with two verbs"),
        ("임을 강조했다.", "quote.ko.object", "임을 강조"),
        ("는 점을 강조하며, 참여를 요청했다.", "quote.ko.object", "는 점을 강조"),
        ("는 부탁과 함께 상을 주었다.", "quote.ko.noun", "a noun of asking"),
        ("는 말로 회의를 열었다.", "quote.ko.noun", "a noun of saying with 로"),
        ("라 평가하며 웃었다.", "quote.ko.bare_verb", "라 and a verb of judging"),
        ("였다며 웃었다.", "quote.ko.completed", "the copula outside of the marks"),
    ],
)
def test_what_stands_behind_the_mark(behind: str, rule: str, origin: str) -> None:
    quotes = read(f'홍길동 가상청장은 "{HOPE}"{behind}')
    assert [(quote.text, quote.speaker, quote.rule) for quote in quotes] == [(HOPE, "홍길동", rule)], origin


@pytest.mark.parametrize(
    ("text", "expected", "origin"),
    [
        (
            f"홍길동 가상청장은 “{HOPE[:-3]}며,”\n ○ “{PLAN}”고 말했다.",
            [f"{HOPE[:-3]}며,", PLAN],
            "words that break off at a comma inside of the marks go on in the next item",
        ),
        (
            f"홍길동 가상청장은 “{HOPE}”고 말했다.\n또한, “{PLAN[:-4]}므로,”\n - “{THIRD}”고 하였다.",
            [HOPE, f"{PLAN[:-4]}므로,", THIRD],
            "the same after a word that goes on with the speaker",
        ),
        (
            f"홍길동 가상청장은 “{HOPE}”고 강조하며,\n\n ㅇ “가상의 현장을 스스로 살펴 빈틈이 없는지 꼼꼼하게 따져주기”를 당부했다.",
            [HOPE, "가상의 현장을 스스로 살펴 빈틈이 없는지 꼼꼼하게 따져주기"],
            "a sentence runs over a blank line after a comma",
        ),
        (
            f"홍길동 가상청장은 “{HOPE}.‘라고 말했다.\n또한, ”{PLAN}.“라고 덧붙였다.",
            [f"{HOPE}.", f"{PLAN}."],
            "a single mark closes a double one, and the next opens the wrong way round",
        ),
        (
            f"홍길동 가상청장은 “‘가람’이라는 이름의 {HOPE}’라며, “{PLAN}”고 말했다.",
            [f"‘가람’이라는 이름의 {HOPE}", PLAN],
            "the same before more words",
        ),
    ],
)
def test_speech_that_runs_on(text: str, expected: list[str], origin: str) -> None:
    quotes = read(text)
    assert [quote.text for quote in quotes] == expected, origin
    assert {quote.speaker for quote in quotes} == {"홍길동"}


@pytest.mark.parametrize(
    ("words", "origin"),
    [
        ('올해 행사는 "가상의 내일을 함께 여는 우리"를 주제로 열린다.', "a theme"),
        ('"가상의 내일을 함께 여는 우리"라는 주제로 열린다.', "라는 주제"),
        ('이 제도는 "가상의 안전망"이라고 불린다.', "a name"),
        ('홍길동 가상청장은 "가상안전 종합대책 2030"을 발표했다.', "a plan"),
        ('가상청은 "2026 가상의 박람회"에 참가한다.', "an event"),
        ('홍길동 가상청장은 "가상 조달"로 알려진 사업을 소개했다.', "a term"),
        ("참가자 가운데 ‘매우 만족했다’고 답변한 비율은 90%였다.", "the answers of a survey"),
        ('가상일보는 "가상의 제도가 늦어지고 있다"고 보도했다.', "what a paper printed"),
        ('전시장에는 "가상의 물품을 만나 보세요"라고 적힌 현수막이 걸렸다.', "a banner"),
        ('영상에는 "가상의 물품을 널리 알리겠다"는 가상청의 의지를 담았다.', "a resolve, said by nobody"),
        ('지름 12" 관과 15" 관을 새로 지정했다.', "inches"),
    ],
)
def test_names_and_themes_are_no_speech(words: str, origin: str) -> None:
    assert spoken(words) == [], origin


@pytest.mark.parametrize(
    ("lead", "speaker", "title", "origin"),
    [
        ("홍길동 조달청장은", "홍길동", "조달청장", "name and office"),
        ("홍길동 해양수산부 장관은", "홍길동", "해양수산부 장관", "a body in between"),
        ("홍길동 조달청 차장은", "홍길동", "조달청 차장", "PPS, deputy"),
        ("홍길동 부총리 겸 기획재정부장관은", "홍길동", "부총리 겸 기획재정부장관", "two offices"),
        ("홍길동 국가기술표준원장은 이날 축사를 통해", "홍길동", "국가기술표준원장", "words between speaker and quote"),
        ("국민권익위 홍길동 상임위원은", "홍길동", "상임위원", "the body first"),
        ("농촌진흥청 가상연구센터 홍길동 센터장은", "홍길동", "센터장", "two bodies first"),
        ("국회 가상위원회 간사인 홍길동 의원은", "홍길동", "의원", "an attribute first"),
        ("홍길원 금융위원장은", "홍길원", "금융위원장", "a name that ends like the body it leads"),
        ("몽골 측 연수생 대표는", None, "몽골 측 연수생 대표", "연수생 is no name"),
        ("사절단장인 홍길해 외교부 가상정부대표는", "홍길해", "외교부 가상정부대표", "a name that ends like a verb"),
        ("홍길생 과장은", "홍길생", "과장", "a name that ends like 연수생"),
        ("고려대 홍길동 교수는", "홍길동", "교수", "a university that could be a name"),
        ("금감원 홍길동 원장은", "홍길동", "원장", "a body that could be a name"),
        ("홍길동 신성장조달기획관은", "홍길동", "신성장조달기획관", "an office that opens like a name"),
        ("홍길동 전라남도지사는", "홍길동", "전라남도지사", "지사 beside a name is a person"),
        ("홍이은 상무는", "홍이은", "상무", "a name that ends like a particle"),
        ("홍길동(가운데) 조달청장은", "홍길동", "조달청장", "brackets behind the name"),
        ("홍길동 조달청장(왼쪽)은", "홍길동", "조달청장", "brackets behind the office"),
        ("가상산업진흥국장(직무대리 홍길동)은", "홍길동", "가상산업진흥국장 직무대리", "the name in brackets"),
        ("해양수산부 장관 홍길동은", "홍길동", "해양수산부 장관", "the office first"),
        ("홍길동 프로듀서는", "홍길동", "프로듀서", "an office no table knows"),
        ("홍길동은", "홍길동", None, "a bare name"),
        ("홍길동장관은", "홍길동", "장관", "no space"),
        ("남궁길동 대표는", "남궁길동", "대표", "a family name of two syllables"),
        ("홍길 대표는", "홍길", "대표", "a given name of one syllable"),
        ("가상연구소 로라 콜베르 소장은", "로라 콜베르", "소장", "foreign, behind a body"),
        ("토르 콜베르 스넬 이라크 기획부 연수단장은", "토르 콜베르 스넬", "이라크 기획부 연수단장", "foreign, first"),
        ("마리아 콜베르 소장은", "마리아 콜베르", "소장", "a first name that would do for a Korean's"),
        ("연수단 대표인 사라 아민 국장은", "사라 아민", "국장", "no syllable sounds foreign, behind an attribute"),
        ("토르 콜베르 아프리카 가상센터장은", "토르 콜베르", "아프리카 가상센터장", "a continent"),
        (
            "가상청 가상사업부장(고위공무원 홍길동)은",
            "홍길동",
            "가상청 가상사업부장",
            "a rank before the name in brackets",
        ),
        ("가상을 책임지고 있는 가상원장(원장 홍길동)은", "홍길동", "가상원장", "an attribute is no foreign name"),
        ("국기연 홍길동 소장은", "홍길동", "소장", "a shortened body that could be a name"),
        ("홍길연 소장은", "홍길연", "소장", "a name that ends like such a body"),
        ("홍서연 조달청 과장은", "홍서연", "조달청 과장", "the same with a body between"),
        ("Maria M. Hong, 세계은행 지역 매니저는", "Maria M. Hong", "세계은행 지역 매니저", "in Latin letters"),
        ("간담회에 참석한 업체 관계자들은", None, "업체 관계자들", "a group, its attribute left out"),
        ("육군 등 군 관계자들은", None, "육군 등 군 관계자들", "a group with 등"),
        ("조달청 관계자는", None, "조달청 관계자", "an unnamed official"),
        ("재외동포청은", "재외동포청", None, "a body speaks"),
        ("경찰청에서는", "경찰청", None, "a body in the other particle"),
        ("대통령은", None, "대통령", "an office whose holder the text does not name"),
        (
            "홍길동 청장이 김가상 대표를 만난 자리에서 김가상 대표는",
            "김가상",
            "대표",
            "the topic, not the subject of a clause",
        ),
    ],
)
def test_speakers_in_front(lead: str, speaker: str | None, title: str | None, origin: str) -> None:
    assert said(f'{lead} "{HOPE}"고 말했다.') == [(HOPE, speaker, title)], origin


@pytest.mark.parametrize(
    ("text", "expected", "origin"),
    [
        (
            f'□ 홍길동 조달청장은 "{HOPE}"라며 "{PLAN}"고 밝혔다.',
            [(HOPE, "홍길동", "조달청장"), (PLAN, "홍길동", "조달청장")],
            "the second quote of a sentence",
        ),
        (
            f'□ 홍길동 조달청장은 "{HOPE}"며,\n\n ㅇ "{PLAN}"고 말했다.',
            [(HOPE, "홍길동", "조달청장"), (PLAN, "홍길동", "조달청장")],
            "over two bullets",
        ),
        (
            f' 홍길동 조달청장은 "{HOPE}"라며,\n\n * 가상의 설명\n\n ㅇ "{PLAN}"고 말했다.',
            [(HOPE, "홍길동", "조달청장"), (PLAN, "홍길동", "조달청장")],
            "a note in between",
        ),
        (
            f' 홍길동 조달청장은 "{HOPE}"고 강조했다.\n\n 아울러 "{PLAN}"고 밝혔다.',
            [(HOPE, "홍길동", "조달청장"), (PLAN, "홍길동", "조달청장")],
            "아울러 in the next paragraph",
        ),
        (
            f' 홍길동 조달청장은 "{HOPE}"고 말했다. 김 청장은 "{PLAN}"고 덧붙였다.',
            [(HOPE, "홍길동", "조달청장"), (PLAN, "김", "청장")],
            "an unknown family name is not guessed",
        ),
        (
            f' 홍길동 조달청장은 "{HOPE}"고 말했다.\n\n 이어 홍 청장은 "{PLAN}"고 덧붙였다.',
            [(HOPE, "홍길동", "조달청장"), (PLAN, "홍길동", "청장")],
            "family name and office: the name is completed, the title is as written",
        ),
        (
            f' 조달청(청장 홍길동)은 행사를 열었다.\n\n 청장은 "{HOPE}"고 말했다.',
            [(HOPE, "홍길동", "청장")],
            "the office of the head in brackets, as written at the quote",
        ),
        (
            f' 홍길동 조달청장은 현장을 찾았다. 그러면서 "{HOPE}"고 말했다.',
            [(HOPE, "홍길동", "조달청장")],
            "the subject of the sentence before",
        ),
        (
            f' 업체 관계자들은 "{HOPE}"고 건의했고, 홍길동 국장은 "{PLAN}"고 답했다.',
            [(HOPE, None, "업체 관계자들"), (PLAN, "홍길동", "국장")],
            "two speakers in one sentence",
        ),
        (
            f' 홍길동 조달청장은 "{HOPE}" "{PLAN}"고 말했다.',
            [(HOPE, "홍길동", "조달청장"), (PLAN, "홍길동", "조달청장")],
            "no particle between two quotes",
        ),
        (
            f' 홍길동 국장은 "{WISH}"을 당부했다. 또한 "{PLAN}"고 말했다.',
            [(WISH, "홍길동", "국장"), (PLAN, "홍길동", "국장")],
            "an object of asking",
        ),
        (
            f" 홍길동 국장은 이렇게 말했습니다.\n\n “{HOPE}”\n",
            [(HOPE, "홍길동", "국장")],
            "announced in the paragraph before",
        ),
        (
            f'홍길동 부위원장, "{HOPE}"\n\n- 가상의 행사 축사',
            [(HOPE, "홍길동", "부위원장")],
            "a headline that is speech",
        ),
        (
            f"홍길동 청장은 ‘{HOPE}’며 “{PLAN}”고 말했다.",
            [(HOPE, "홍길동", "청장"), (PLAN, "홍길동", "청장")],
            "single marks before a particle",
        ),
        (
            f"홍길동 청장은 ”{HOPE}“라고 말했다.",
            [(HOPE, "홍길동", "청장")],
            "marks the wrong way round",
        ),
        (
            f"홍길동 청장은 \"'가상의 조달'은 {HOPE}\"고 말했다.",
            [(f"'가상의 조달'은 {HOPE}", "홍길동", "청장")],
            "a term in the words spoken",
        ),
        (
            f' 홍길동 국장은 "{HOPE}"고 말했다.\n\n'
            + "\n\n".join(["가상의 제도를 바꾸었다."] * 9)
            + f'\n\n "{PLAN}"고 전망했다.',
            [(HOPE, "홍길동", "국장"), (PLAN, None, None)],
            "nobody is carried over many paragraphs",
        ),
    ],
)
def test_quotes_in_their_order(text: str, expected: list[Said], origin: str) -> None:
    assert said(text) == expected, origin


@pytest.mark.parametrize(
    ("text", "expected", "origin"),
    [
        (
            f'PPS Administrator Hong Gil-dong stated, "{EN_HOPE}."',
            ("Hong Gil-dong", "PPS Administrator"),
            "verb before",
        ),
        (
            f"PPS Administrator Hong Gil-dong said that “{EN_HOPE}.”",
            ("Hong Gil-dong", "PPS Administrator"),
            "said that",
        ),
        (
            f'Hong Gil-dong, Administrator of the Public Procurement Service, stated, "{EN_HOPE}."',
            ("Hong Gil-dong", "Administrator of the Public Procurement Service"),
            "the office behind the name",
        ),
        (
            f'Hong Gil Dong, director of Imaginary Division of PPS stated, "{EN_HOPE}."',
            ("Hong Gil Dong", "director of Imaginary Division of PPS"),
            "no comma behind the office",
        ),
        (
            f'In his remarks, Deputy Prime Minister Hong Gil-dong said in a video message, "{EN_HOPE}."',
            ("Hong Gil-dong", "Deputy Prime Minister"),
            "words around",
        ),
        (
            f'Soloist Hong Gil-dong shared what she hopes for, saying, "{EN_HOPE}."',
            ("Hong Gil-dong", "Soloist"),
            "a participle",
        ),
        (
            f'"{EN_HOPE}," Korea’s PPS Administrator Hong Gil-dong said.',
            ("Hong Gil-dong", "PPS Administrator"),
            "verb behind",
        ),
        (
            f'"{EN_HOPE},” said Hong Gil-dong, the head delegate.',
            ("Hong Gil-dong", "head delegate"),
            "inverted, mixed marks",
        ),
        (
            f'Maria M. Moore, Regional Director (World Fund), emphasized, "{EN_HOPE}."',
            ("Maria M. Moore", "Regional Director (World Fund)"),
            "an initial, a bracket",
        ),
        (f'A PPS official said, "{EN_HOPE}."', (None, "PPS official"), "nobody by name"),
        (f'The PPS said, "{EN_HOPE}."', ("PPS", None), "a body"),
    ],
)
def test_english_speakers(text: str, expected: tuple[str | None, str | None], origin: str) -> None:
    found = said(text, "en")
    assert [quote[1:] for quote in found] == [expected], origin
    assert found[0][0].rstrip(".,") == EN_HOPE


@pytest.mark.parametrize(
    ("second", "title", "origin"),
    [
        (f'"{EN_PLAN}," Hong added.', "PPS Administrator", "the family name"),
        (f'"{EN_PLAN}," he said.', "PPS Administrator", "a pronoun"),
        (f'He added that "{EN_PLAN}."', "PPS Administrator", "a pronoun before"),
        (f'He added,\n\n"{EN_PLAN}."', "PPS Administrator", "the clause in a paragraph of its own"),
        (f'"{EN_PLAN}," the PPS chief said.', "PPS chief", "the office"),
        (f'"{EN_PLAN}."', "PPS Administrator", "a paragraph that says nothing of a speaker"),
        (f'The event was large.\n\n"{EN_PLAN}."', "PPS Administrator", "another paragraph in between"),
        (f'Mr. Hong also stated, "{EN_PLAN}."', "PPS Administrator", "a courtesy"),
    ],
)
def test_english_speakers_carried_forward(second: str, title: str, origin: str) -> None:
    text = f'"{EN_HOPE}," PPS Administrator Hong Gil-dong said.\n\n{second}'
    assert [quote[1:] for quote in said(text, "en")] == [
        ("Hong Gil-dong", "PPS Administrator"),
        ("Hong Gil-dong", title),
    ], origin


def test_english_quotes_of_one_sentence() -> None:
    text = f'PPS Administrator Hong Gil-dong stated, "{EN_HOPE}," adding, "{EN_PLAN}."'
    assert [quote[:2] for quote in said(text, "en")] == [
        (f"{EN_HOPE},", "Hong Gil-dong"),
        (f"{EN_PLAN}.", "Hong Gil-dong"),
    ]


@pytest.mark.parametrize(
    ("words", "origin"),
    [
        ("Under the title of “Gaining Imaginary Insight,” the event will begin on Thursday.", "a title"),
        ("The workshop was held under the theme of “imaginary recovery through public procurement.”", "a theme"),
        ('It aims to promote what it calls "K-imagination."', "a coined term"),
        ('PPS announced that "Imaginary Regional Forum" was held in Seoul.', "the name of an event behind a verb"),
        ('"Imaginary Night Tour" will be held in April.', "a name that opens a paragraph"),
        ("The museum has selected “Imaginary Bowl with Inscription” as its treasure.", "a work"),
    ],
)
def test_english_names_and_themes_are_no_speech(words: str, origin: str) -> None:
    before = f'"{EN_HOPE}," PPS Administrator Hong Gil-dong said.\n\n'
    assert len(read(before + words, "en")) == 1, origin


def test_a_quote_nobody_closed_ends_with_its_paragraph() -> None:
    text = f'He added, "{EN_PLAN}.\n\nAnother paragraph.'
    assert spoken(text, "en") == [f"{EN_PLAN}."]


def test_white_space_in_quotes_is_folded() -> None:
    text = '홍길동 가상청장은 "가상의 제도를\n 함께   가꾸어 나가겠다"고 말했다.'
    quote = read_quotes(Marks(text), (Span(0, len(text)),), "ko")[0]
    assert quote.text == "가상의 제도를 함께 가꾸어 나가겠다"


def test_captions_and_the_lead_say_who_is_meant() -> None:
    text = f'▶ 홍길동 조달청장(가운데)이 행사에 참석했다.\n\n홍 청장은 "{HOPE}"고 말했다.'
    assert read_quotes(Marks(text), paragraphs(text)[1:], "ko")[0].speaker == "홍길동"


@pytest.mark.parametrize(
    "headline", ["홍길동 부위원장, “가상의 산업이 새로운 성장동력이다. 함께 가자”", "가상청, 행사 개최"]
)
def test_a_headline_that_is_speech(headline: str) -> None:
    text = f"{headline}\n\n□ 가상청(청장 홍길동)은 13일 서울에서 행사를 열었다고 밝혔다.\n ㅇ 많은 사람이 참석했다."
    record = kp.parse_text(text)
    assert isinstance(record, kp.Release)
    assert [quote.speaker for quote in record.quotes] == (["홍길동"] if "“" in headline else [])


PIECES = st.sampled_from(
    [
        "홍길동 조달청장은 ", "김 청장은 ", "조달청(청장 홍길동)은 ", "업체 관계자들은 ", "재외동포청은 ", "이어 ", "아울러, ", "라며 ", "고 말했다. ",
        "을 당부했다. ", "는 게 홍 국장의 설명이다. ", "하면서, ", "\n", "\n\n", "□ ", " ㅇ ", '"', "“", "”", "‘", "’", "'", "''", "(", ")", "가상의 제도를 바꾼다.",
        HOPE, PLAN, WISH, "PPS Administrator Hong Gil-dong said, ", "he added. ", "Mr. Hong ", " said that ", "adding, ", f"{EN_HOPE}.", ",", ".", " ",
        "the PPS chief said", "Kim", "은", "는", "이 ", "로라 콜베르 소장은 ", "\u00a0", "\ue000",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=30).map("".join))
LANGUAGES = st.sampled_from(["ko", "en"])


@given(TEXTS, LANGUAGES)
def test_any_text_gives_ordered_quotes_that_re_read_to_their_words(text: str, language: Language) -> None:
    quotes = read(text, language)
    end = 0
    for quote in quotes:
        assert end <= quote.span.start < quote.span.end <= len(text)
        assert quote.text == " ".join(text[quote.span.slice].split())
        assert quote.rule.startswith(f"quote.{language}.")
        assert quote.speaker != ""
        assert quote.speaker_title != ""
        end = quote.span.end


@given(TEXTS, LANGUAGES)
def test_speakers_are_words_of_the_text(text: str, language: Language) -> None:
    for quote in read(text, language):
        for part in (quote.speaker or "").split():
            assert part in text


@given(TEXTS, LANGUAGES)
def test_the_same_text_gives_the_same_quotes(text: str, language: Language) -> None:
    assert read(text, language) == read(text, language)


@given(
    st.integers(0, 4),
    st.sampled_from(["가상의 물품을 새로 지정했다.", "행사는 사흘 동안 열린다.", "* 가상의 설명이다."]),
)
def test_an_unrelated_paragraph_changes_nothing(place: int, words: str) -> None:
    lines = [
        "조달청은 가상의 행사를 열었다.",
        f'홍길동 조달청장은 "{HOPE}"라며 "{PLAN}"고 말했다.',
        f'이어 홍 청장은 "{THIRD}"고 강조했다.',
        f'김가상 대표는 "{WISH}"이라고 답했다.',
    ]
    assert said("\n\n".join([*lines[:place], words, *lines[place:]])) == said("\n\n".join(lines))


@given(st.sampled_from(['""', "“”", "”“", "„”", "〝〞", "＂＂"]), st.sampled_from(["", " "]))
def test_any_pair_of_marks_does(marks: str, space: str) -> None:
    text = f"홍길동 조달청장은{space or ' '}{marks[0]}{HOPE}{marks[1]}{space}라고 말했다."
    assert said(text) == [(HOPE, "홍길동", "조달청장")]


@pytest.mark.parametrize(
    "piece",
    [
        '"',
        '" ',
        "“a ",
        '홍길동 청장은 "',
        '"고 말했다. ',
        '"가 나 다라 마바사 아자차카"',
        f'홍 청장은 "{HOPE}"고 말했다.\n\n',
        "홍길동 ",
        "Hong Gil-dong, ",
        'said, "',
        'he said, "a b c d." ',
        "(",
        "((가",
        "가",
        "A",
        "”“",
    ],
)
@pytest.mark.parametrize("language", ["ko", "en"])
def test_long_hostile_texts_are_read(piece: str, language: Language) -> None:
    quotes = read(piece * (LENGTH // len(piece)), language)
    ends = [0, *(quote.span.end for quote in quotes)]
    assert all(end <= quote.span.start for end, quote in zip(ends, quotes, strict=False))


@given(st.text(st.sampled_from('가홍길동은A1ㅇ한편*＊,\ue000“"'), max_size=9))
def test_a_word_of_letters_and_figures_alone_has_nothing_that_is_taken_out_of_words(word: str) -> None:
    if word.isalnum():
        assert phrases._STARS.sub("", word.replace(phrases._FILL, "")) == word
        assert phrases._LINKED.sub("", word.lstrip('"“')) == word
