"""A look at a line or a word before a pattern costs no mark: what the pattern finds without the look is found with it."""

from __future__ import annotations

from itertools import accumulate

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from kprocure_parse.document import Span
from kprocure_parse.forms import recognition, signs
from kprocure_parse.forms.look import Look
from kprocure_parse.layout import head_lines
from kprocure_parse.lexicon import agencies as agency_lexicon
from kprocure_parse.lexicon import contact_words, glyphs
from kprocure_parse.marks import (
    agencies,
    agency_names,
    breaks,
    bullets,
    contact_labels,
    contact_pieces,
    contact_sentences,
    dates,
    enclosures,
    groups,
    heads,
    phones,
    pictures,
    quotation,
    rebuttals,
    tags,
)
from kprocure_parse.marks.found import Marks
from kprocure_parse.marks.mark import places_of
from kprocure_parse.marks.spaced import GAP, alternation, squeeze
from kprocure_parse.readers import characters

TEXTS = st.lists(
    st.sampled_from((
        "가", "나다라", "a", "1", "12", "1.", "2)", "(3)", "가.", "①", "Ⅰ", "Ⅱ ", "\n", "\n", " ", "  ", "\u3000", "\t", "|", "□", "ㅇ", "○", "◦", "-",
        "->", ">>", "*", "※", "◀", "▶", "\ue000", "<", ">", "[", "]", "(", ")", "【", "】", "#", "##", "·", ".", ":", "=", "붙임", "붙 임", "참고 1", "별첨:",
        "보도자료", "[보도자료]", "(참고)", "담당", "담당자", "담 당 부 서", "문의", "문의처", "책임자", "사진제공=", "(사진 출처: 가상청)", "위원회에서 논의한 내용을 담았다",
    )),
    max_size=24,
).map("".join)  # fmt: skip
BEFORE = st.lists(
    st.sampled_from((
        "가", "홍길동", "제3대", "ㅇ", "o", " ", "\n", ". ", "! ", "。", "(", ")", "□", "미국", "캐나다", "미", "(美)", "（가나）", "연방", "a", "7", "-",
    )),
    max_size=8,
).map("".join)  # fmt: skip
DATED = (
    "2026", "26", "12", "10", "3", "1", "5.", "7. ", ".", ". ", "․", "/", "-", ":", ",", " ", "  ", "\n", "년", "년 ", "월", "월 ", "일", "일 ", "’", "'", "(수)", "(수,",
    "[금]", "금요일", "(fri.)", "Mon ", "~", "가", "억", "%", "(", ")", "까지",
)  # fmt: skip
WORDS_ABROAD = "|".join(sorted(map(regex.escape, agencies._ABROAD)))
ABROAD = regex.compile(rf"(?<![가-힣])(?:{WORDS_ABROAD})(?:[(（][^()（）]{{1,6}}[)）])?\s*+$")
LABELLED = regex.compile(
    rf"[\n\t|][^\S\n]{{0,20}}+[{regex.escape(glyphs.LABEL_SIGNS)}]{{0,4}}+{GAP}[{regex.escape(contact_labels._BRACKETS)}]?+{GAP}"
    rf"(?P<word>{alternation(contact_labels._SORTS)})"
)
"""A label at the start of a line or cell, by a pattern of all labels."""
LABELS = st.lists(
    st.sampled_from((
        *contact_labels._SORTS, *(" ".join(word) for word in contact_labels._SORTS), "담", "당", "문", "\n", "\n", "\t", "|", " ", "\u3000", "\u00a0" * 5,
        "*", "※", "ㅇ", "[", "<", "]", ":", "가", "Contact", "a",
    )),
    max_size=24,
).map("".join)  # fmt: skip
INSTITUTE = regex.compile(
    rf"[\p{{L}}\p{{N}}]*?[가-힣]{{2}}(?:{'|'.join(agency_lexicon.INSTITUTES)})|"
    rf"(?:{'|'.join(agency_lexicon.NATIONAL)})[가-힣]{{2,}}(?:{'|'.join(agency_lexicon.NATIONAL_ENDINGS)})"
)


def starts(text: str) -> list[int]:
    """Where the lines of a text begin."""
    lines = text.split("\n")
    return [end - len(line) - 1 for line, end in zip(lines, accumulate(len(line) + 1 for line in lines), strict=True)]


@given(TEXTS)
def test_bullets(text: str) -> None:
    opened = (bullets._OPENING.match(text, at) or bullets._ALONE.match(text, at) for at in starts(text))
    expected = [match.span() for match in opened if match is not None]
    assert [tuple(mark.span) for mark in bullets.find_bullets(text, (), ())] == expected


@given(TEXTS)
def test_enclosures(text: str) -> None:
    opened = (enclosures._OPENING.match(text, at) for at in starts(text))
    marks = [(match.span(), enclosures._enclosure(text, match)) for match in opened if match is not None]
    expected = [span for span, mark in marks if mark is not None]
    assert [tuple(mark.span) for mark in enclosures.find_enclosures(text, ())] == expected


@given(TEXTS)
def test_cells_that_may_open_with_a_mark(text: str) -> None:
    if bullets._ANYWHERE.match(text) is not None:
        assert bullets._CELL.match(text)
    if enclosures._BEHIND_WALL.match(text) is not None:
        assert enclosures._CELL.match(text)


@given(st.lists(st.sampled_from(DATED), max_size=14).map("".join))
def test_dates_are_found_where_any_may_begin(text: str) -> None:
    expected = [mark for mark in dates._korean(dates._CANDIDATE, text, (), None) if mark.rule != "date.bare"]
    found = [mark for mark in dates._korean(dates._TOLD_CANDIDATE, text, (), None) if mark.rule != "date.bare"]
    assert found == expected


@given(TEXTS)
def test_tags(text: str) -> None:
    expected, end = [], -1
    for match in tags._TAG.finditer(text):
        line = text.rfind("\n", 0, match.start()) + 1
        follows = end > line and not text[end : match.start()].strip()
        known = tags.tag_of(match["word"]) is not None
        if known and (follows or tags._BEFORE_TAG.fullmatch(text, line, match.start())):
            expected.append(match.span())
            end = match.end()
    assert [tuple(mark.span) for mark in tags.find_tags(text, ())] == expected


@given(TEXTS | LABELS)
def test_contact_labels(text: str) -> None:
    text = f"\n{text}"
    expected = [match.span("word") for match in LABELLED.finditer(text)]
    assert [tuple(word) for word in contact_labels._openings(text)] == expected


@given(st.lists(TEXTS, min_size=1, max_size=3).map("".join))
def test_breaks(text: str) -> None:
    for line in text.split("\n"):
        if breaks._inside(line):
            assert breaks._may_hold(line.lstrip())
        if breaks._may_hold(line.lstrip()):
            assert breaks._FIRST_ROMAN in text or breaks._AFTER_WORDS.search(f"\n{text}")


@given(TEXTS)
def test_credits(text: str) -> None:
    expected = [match.span() for match in pictures._CREDIT.finditer(text)]
    assert [tuple(mark.span) for mark in pictures.find_credits(text, ())] == expected


@given(BEFORE)
def test_bodies_that_open_a_sentence_and_those_of_other_states(before: str) -> None:
    opening = agencies._OPENING.search(before)
    alone = opening is not None and not opening["person"] and (opening.start() > 0 or len(before) < agencies.BEFORE)
    assert agencies.opens(before, office=False) == alone
    assert agencies._is_abroad(before) == (ABROAD.search(before) is not None)


@given(st.sampled_from(sorted(agency_names.FORMS)), TEXTS)
def test_names_of_agencies_have_a_known_length(form: str, text: str) -> None:
    assert len(form) in agency_names.LENGTHS[form[:2]]
    word = "".join(text.split())[-30:]
    fits = INSTITUTE.fullmatch(word) is not None
    assert not agency_names.is_institute(word) or fits


@given(
    st.lists(
        st.sampled_from((*agency_lexicon.NATIONAL, *agency_lexicon.INSTITUTES, *agency_lexicon.NATIONAL_ENDINGS, "가", "나다", "A", "1", "ㅇ", "(", "·", "美")),
        max_size=5,
    ).map("".join)
)  # fmt: skip
def test_names_of_institutes(word: str) -> None:
    endings = (*agency_lexicon.INSTITUTES, *agency_lexicon.NATIONAL_ENDINGS)
    named = any(agency_names._is_named(word, ending) for ending in endings if word.endswith(ending))
    assert named == (INSTITUTE.fullmatch(word) is not None)


@given(
    st.lists(
        st.sampled_from(
            (
                "조달청은",
                "조달청",
                " ",
                "(042-724-",
                "042-724-0000",
                "(42)701-",
                "PPS",
                "Public Procurement Service",
                "가",
            )
        )
    ).map("".join)
)
def test_words_of_pps(text: str) -> None:
    assert recognition._names_pps(text) == (recognition._PPS.search(text) is not None)


@given(
    st.lists(
        st.sampled_from(
            (
                *(
                    "배포 즉시 보도하여 주시기",
                    "바로보도해주시",
                    "주시",
                    "\nWriter: Hong\nDate",
                    "\nDivision Read",
                    "Date",
                    "\n",
                ),
                *("첨부", "붙임", "참고", "보도자료", "자료 입니다", "계수입니다", "동향입니다", "입니다", " ", "가"),
            )
        )
    ).map("".join)
)
def test_words_of_signs(text: str) -> None:
    for test in (sign.test for sign in signs.SIGNS):
        if isinstance(test, signs.Sighting) and test.pattern.search(text):
            assert not test.words or any(map(text.__contains__, test.words))


@given(
    st.lists(
        st.sampled_from(("5", "%", "억", " 원", "달러", "만", "명", "조", " 3", "증", "가", "감", "소", "\n", "제1조")),
        max_size=20,
    ).map("".join)
)
def test_figures(text: str) -> None:
    pattern = regex.compile(
        r"[\d억만조증감](?:(?<=\d)%|(?<=억)\s?(?:원|달러|불)|(?<=만)\s?(?:명|톤|호|건)|(?<=조)\s?\d|(?<=증)가|(?<=감)소)"
    )
    assert signs.BY_ID["figures"].test(Look(Marks(text))) == (len(pattern.findall(text)) >= signs.MANY)


HEADINGS = st.lists(
    st.sampled_from((
        "□", "1.", "<", ">", "[", "]", "(", ")", " ", ":", "보도", "내용", "보도 내용", "설명", "입장", "해명 내용", "사실은 이렇습니다", "가상부", "가나일보", "관련 기사",
        "2026. 4. 2.", "밝혔다.", "검토 의견",
    )),
    max_size=9,
).map("".join)  # fmt: skip


@given(HEADINGS)
def test_words_that_end_a_heading_of_coverage_or_reply(text: str) -> None:
    line = text.strip()
    match = rebuttals._HEAD.fullmatch(line)
    if match is not None:
        words = match["words"].rstrip(" :：")
        short = squeeze(words)
        coverage = rebuttals._COVERAGE.fullmatch(short) is not None or rebuttals._of_paper(words)
        if coverage or rebuttals._is_reply(short, set_off=True):
            assert rebuttals._LAST_WORD.search(line)


@given(
    st.lists(st.sampled_from((*contact_words.SENTENCE_SUBJECTS, "보도", "참고", "자료", " ", "취", "재"))).map("".join)
)
def test_words_of_sentences_about_the_release(text: str) -> None:
    if contact_sentences._SUBJECT.search(text):
        assert contact_sentences._RELEASE in text or contact_sentences._COVERAGE in text


@given(TEXTS)
def test_a_date_that_begins_a_line_of_figures(text: str) -> None:
    if text[:1] in set("0123456789") and not dates.may_begin_date(text):
        assert all(mark.span.start > 0 for mark in dates.find_dates(text, ()))


@given(
    st.lists(st.sampled_from(("가", " ", "\n", "\u00a0", "a" * 40, " " * 9, " \n" * 20, "\t" * 64)), max_size=12).map(
        "".join
    )
)
def test_runs_of_white_space_that_are_too_long(text: str) -> None:
    if characters._BLANK.search(text):
        assert characters._RUN.search(text[:: characters._STEP])


@given(st.text(st.sampled_from("  \u00a0내선교환구내번호.:(（,/·~∼～〜-–012345)ㅡ가\n"), max_size=12))
def test_extensions(text: str) -> None:
    match = phones._EXTENSION.match(text)
    if match and match[0]:
        assert text[:3].lstrip(" \u00a0")[:1] in phones._EXTENDS


@given(st.text())
def test_characters_that_are_changed(text: str) -> None:
    if not characters._CHANGED.search(text):
        assert text.translate(characters._CHARACTERS) == text


@given(st.text(st.sampled_from("엠바고없음 이후즉시배포바로보도하여해주시기바랍니다사용")))
def test_words_of_instructions(text: str) -> None:
    if head_lines._INSTRUCTION.search(text):
        assert any(map(text.__contains__, head_lines.INSTRUCTION_WORDS))


SPEECH = st.lists(
    st.sampled_from((
        "가", "밝혔다", "고", "며", "라고", " ", "\n", '"', "“", "”", "‘", "’", "'", "''", "「", "」", "『", "』", "＂", "″", "(", ")", "（", "청장", "홍길동",
        "가상청", ",", ":", "<", ">", "〈", "〉", "[", "]", "총괄", "협조", "☎", "전화", "T", "F", ".", "1", "042-000-0000",
    )),
    max_size=24,
).map("".join)  # fmt: skip


@given(SPEECH, st.text(st.sampled_from('"“(（<'), min_size=1))
def test_places_of_characters(text: str, letters: str) -> None:
    assert places_of(text, dict.fromkeys(letters)) == [place for place, letter in enumerate(text) if letter in letters]


@given(SPEECH)
def test_what_brackets_and_quotation_marks_open_is_found_at_them(text: str) -> None:
    for pattern, letters in (
        (heads._BRACKET, heads._OPENING),
        (heads._OFFICED, heads._OPENING),
        (quotation._AFTER_SPEECH, quotation._CLOSING),
    ):
        matches = (pattern.match(text, place) for place in places_of(text, letters))
        assert [match.span() for match in matches if match] == [match.span() for match in pattern.finditer(text)]
    group = "|".join(pattern.pattern for pattern in (groups._FREE, groups._KNOWN, groups._SLIPPED))
    squeezed = {match.span(): "".join(match["words"].split()) for match in regex.finditer(group, text)}
    assert [tuple(mark.span) for mark in groups.find_groups(text, ())] == [
        span for span, word in squeezed.items() if word not in groups._NO_GROUPS
    ]
    assert [tuple(mark.span) for mark in quotation.find_signs(text, ())] == [
        match.span() for match in quotation._SIGN.finditer(text)
    ]


@given(SPEECH)
def test_what_leads_to_a_number_has_known_letters(text: str) -> None:
    back = contact_pieces._BACK.search(text)
    assert contact_pieces._signs_start(text, Span(0, len(text))) == (back.start() if back else len(text))


@given(st.text(st.sampled_from("’'”」)(（ 가청장은\u2003\n123은는")))
def test_how_the_rest_of_a_name_begins(text: str) -> None:
    for pattern in (agencies._ALIASED, agencies._INNER, agencies._SPEAKER):
        for place in range(len(text)):
            if pattern.match(text, place):
                assert text[place] in agencies._OPENS_REST or text[place].isspace()


@given(
    st.sampled_from((*agency_names._ENDINGS, *agency_lexicon.LOOSE)),
    st.text(st.sampled_from("가나국립한"), max_size=5),
)
def test_ends_of_bodies(ending: str, before: str) -> None:
    word = before + ending
    if agency_names.is_institute(word) or agency_names.is_loose(word):
        assert agency_names.BODY_ENDS & {word[-1:], word[-2:]}
        assert list(agencies._ends(word))


@pytest.mark.parametrize("form", agency_names.FORMS)
def test_ends_of_names(form: str) -> None:
    for tail in ("", "은", "장관은", "에서도"):
        assert list(agencies._ends(f"{form}{tail} 가나")) == [len(form + tail)]


def test_papers_behind_brackets() -> None:
    """What cites a paper is seen by its brackets; 경제 in running text is asked nothing more."""
    for line in ("(가나일보, ’31.5.6.) 관련", "< 5.6.(수) 가나TV >", "( 가나경제 등 5. 6.)"):
        assert rebuttals._CITATION.search(line)
        assert rebuttals._is_behind(line, rebuttals._OPENERS)
    for line in ("<보도내용> 가나일보, 3.4.", "보도내용: 3.4. 가나일보"):
        assert rebuttals._SOURCE.search(line)
        assert rebuttals._is_behind(line, rebuttals._BEFORE_SOURCE)
    assert not rebuttals._is_behind("가상청(청장 홍길동)은 두 시의 사회적 경제 기업을 돕는다.", rebuttals._OPENERS)


@given(st.text(st.sampled_from("가청장ㄱㅇa1① _(.\n")))
def test_where_a_word_starts(text: str) -> None:
    expected = len(text)
    while expected and text[expected - 1].isalnum() and text[expected - 1] not in "ㄱㅇ":
        expected -= 1
    assert agencies._word_start(f"{text}(", len(text)) == expected


@given(
    st.lists(
        st.sampled_from(
            ("2026", "26", "4", "13", "019", "’", " ", ".", ". ", "년", "월 ", "일", "-", "/", "(금)", "가")
        ),
        max_size=9,
    ).map("".join)
)
def test_how_many_figures_a_date_begins_with(text: str) -> None:
    expected = []
    for match in dates._CANDIDATE.finditer(text):
        start = dates._start(text, match.start())
        found = dates._FULL.match(text, start), dates._BARE.match(text, start)
        first = found[0] or found[1]
        expected.append(first and (start, dates._weekday_after(text, first.end(), len(text))[1]))
        read = dates._at(text, start, len(text), match.end() - start)
        assert (read and tuple(read.span)) == expected[-1]
