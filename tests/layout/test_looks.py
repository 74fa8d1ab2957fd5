"""A check for a letter or a word before a pattern is used loses no match: whatever the pattern finds contains it."""

from __future__ import annotations

import regex
from hypothesis import given
from hypothesis import strategies as st

from kprocure_parse.fields.attachments import _alike
from kprocure_parse.fields.diagnostics.wording import _DIGITS, _FIGURE, _same_facts
from kprocure_parse.layout import (
    captions,
    cells,
    contacts,
    headings,
    joins,
    notices,
    part_headings,
    title_asides,
    title_ends,
    title_facts,
    title_parts,
)
from kprocure_parse.layout.contact_rows import asks_for_calls
from kprocure_parse.layout.pieces import BodyPiece
from kprocure_parse.lexicon import glyphs, title_words
from kprocure_parse.lexicon.headings import ENDS
from kprocure_parse.marks.contact_labels import CONTACT_LABELS
from kprocure_parse.marks.form_labels import EDGE, bare, last_letter
from kprocure_parse.marks.mails import MAILS
from kprocure_parse.marks.notices import NOTICES
from kprocure_parse.marks.phones import PHONES
from kprocure_parse.marks.pictures import CREDITS, PICTURES
from tests.makers.lines import read_lines

WORDS = st.lists(
    st.sampled_from((
        "가", "밝혔다", "입니다", "요", "까", ".", ". ", "\n", " ", "  ", "\u00a0", "ㅇ", "관련 국정과제", "【", "】", "[", "]", "(", ")", "<",
        ">", "단위", "출처", ":", "1", "20", "2026. 4. 2.", "12일", "4월", "-", "–", "※", "* ", "수정", "/", "페이지", "”", "다", "개요", *ENDS[:3],
    )),
    max_size=9,
).map("".join)  # fmt: skip


@given(WORDS)
def test_what_a_pattern_of_the_title_block_finds_holds_the_sign_looked_for(text: str) -> None:
    if title_facts._INNER_STOP.search(text):
        assert any(map(text.__contains__, title_facts._STOPS_INSIDE))
    if title_facts._SAID.search(text):
        assert "다" in text[-title_facts._SAID_WITHIN :]
    if title_facts._DAY.search(text):
        assert "일" in text or "." in text
    if title_asides._POLICY.match(text):
        assert text.startswith(title_asides._POLICY_FRAMES)
    assert title_parts._BEHIND.search(text) is None or any(map(text.__contains__, glyphs.DASHES))
    assert title_ends._NOTE.search(text) is None or any(map(text.__contains__, "※*"))
    if title_parts._CLOSING_DASH.search(text):
        assert any(map(text[-2:].__contains__, glyphs.DASHES))


@given(WORDS)
def test_what_a_pattern_of_the_body_finds_holds_the_sign_looked_for(text: str) -> None:
    assert joins._is_closed(text) == (joins._CLOSED.search(text) is not None)
    assert headings._BOXED.fullmatch(text) is None or text[0] in headings._OPENING
    if cells._NOTE.fullmatch(text.strip()):
        assert text.strip()[0] in cells._NOTE_STARTS
    if headings._UNENDED.search(text):
        assert headings._UNENDED.search(text, max(0, len(text) - 2))


@given(WORDS)
def test_a_line_that_ends_in_another_letter_than_headings_is_none(text: str) -> None:
    for line in read_lines(text):
        core = line.text.strip(part_headings.FRAME).lstrip(part_headings.NUMBER).strip(part_headings.FRAME)
        word = bare(core)
        known = word in title_words.HEADINGS or (len(word) <= part_headings.HEADING and word.endswith("개요"))
        assert not known or last_letter(line.text.rstrip(part_headings.FRAME)) in part_headings._LAST


@given(st.text(st.sampled_from(f"{EDGE}가ㅇaÀ漢ぁ1 \u2003\n")))
def test_a_title_that_is_repeated_has_the_same_last_letter(text: str) -> None:
    assert bare(text)[-1:] == last_letter(text)


@given(WORDS)
def test_letters_that_mean_the_same_are_changed_one_by_one(text: str) -> None:
    assert title_facts._SIGNS.sub(title_facts._same, text) == text.translate(title_facts._SAME)


@given(WORDS)
def test_the_words_of_a_piece_have_one_space_for_many(text: str) -> None:
    for line in read_lines(text):
        piece = BodyPiece(lines=(line,), bullet=None, content=line.span, kind="paragraph")
        assert piece.words == regex.sub(r"[^\S\n]+", " ", line.text)
        assert piece.folded == " ".join(line.text.split())


@given(WORDS, WORDS)
def test_paragraphs_of_the_same_figures_have_the_same_digits(first: str, second: str) -> None:
    if set(_FIGURE.findall(first)) == set(_FIGURE.findall(second)):
        assert all((digit in first) == (digit in second) for digit in _DIGITS)
    assert _same_facts(first, first)


@given(st.text("가나다", min_size=1, max_size=12), st.text("가나다", max_size=12))
def test_titles_of_other_lengths_are_never_alike(title: str, listed: str) -> None:
    short, long = sorted((len(title), len(listed)))
    assert not _alike(title, listed) or 2 * short >= 0.8 * (short + long) - 1e-9


@given(
    st.lists(
        st.sampled_from((
            "첨부파일을 참고하시기 바랍니다.", "[가](http://example.kr)", "- https://example.kr", "☞ 가나", "관련 보도자료 내용입니다", "저작권자 ⓒ", "가상청은 밝혔다.",
            "무단 전재", "\n", "\n", " ", "담당자", "042-000-0000", "hong@example.kr", "이 보도자료와 관련하여", "취재", "담당 부서",
        )),
        max_size=9,
    ).map("".join)
)  # fmt: skip
def test_what_a_text_has_not_none_of_its_lines_has(text: str) -> None:
    lines = read_lines(text)
    for line in lines:
        noticed = notices.is_notice(line) or notices.shell_title(line.text) is not None
        assert not noticed or line.of(NOTICES) or any(sign in line.text for sign in notices.SIGNS)
    signs = contacts._signs(lines)
    for place, line in enumerate(lines):
        marked = (bool(line.of(CONTACT_LABELS)), bool(line.of(PHONES)), bool(line.of(MAILS)))
        assert (place in signs.marked) == any(marked)
        assert place in signs.asking or not asks_for_calls(line, None)


@given(
    st.lists(
        st.sampled_from((
            "[사진] ", "사진 1. ", "▲ ", "▶", "□ ", "< ", "| ", "현장 사진", "모습", "전시관 전경", "청장이 발표를 듣고 있다.", "사진제공=가상청", "(왼쪽 세 번째)", "(second from left)",
            " >", "]", ")", " |", " ", "\u3000", "\n", "\n", "가상청은 밝혔다.",
        )),
        max_size=9,
    ).map("".join),
    st.booleans(),
    st.booleans(),
)  # fmt: skip
def test_a_line_without_any_sign_of_a_caption_is_none(text: str, between_marked: bool, outside: bool) -> None:
    lines = read_lines(text)
    pictures = {mark.span.start for mark in lines[0].marks.of(PICTURES)} if lines else set()
    credited = {line.number for line in lines if line.of(CREDITS)}
    for line in lines:
        rule = captions._rule(line, pictures, between_marked=between_marked, outside=outside)
        assert rule is None or captions._may_be_caption(line, pictures, credited)


@given(WORDS)
def test_a_pattern_takes_the_same_from_each_word_as_a_walk_over_the_words(text: str) -> None:
    words = text.split(" ")
    assert title_facts._STARTS.findall(text) == [word[:2] for word in words if len(word) > 1]
    particles = sum(word[-1:] in frozenset("은는이가을를의에로와과도서") for word in words if word)
    assert len(title_facts._PARTICLE_ENDS.findall(f"{text} ")) == particles
