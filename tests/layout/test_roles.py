"""What a line's own words say about it; a check for a word before a pattern is used must not lose a match."""

from __future__ import annotations

import regex
from hypothesis import given
from hypothesis import strategies as st

from kprocure_parse.layout import lines
from kprocure_parse.layout.captions import is_scene
from kprocure_parse.layout.lines import Line
from kprocure_parse.lexicon import captions, ranks
from kprocure_parse.marks.ranks import is_rank
from kprocure_parse.marks.scripts import has_few_hangul, has_hangul, has_latin, script_of
from tests.makers.lines import read_lines

BITS = st.lists(
    st.sampled_from((*"<>[]【】〈〉≪≫(){}:;-. aZ가1", "바탕글", "body", "FONT-SIZE", "https://a.kr", "<!--[if", *captions.SCENE_ENDS)),
    min_size=1,
    max_size=8,
).map("".join)  # fmt: skip


def _line(text: str) -> Line | None:
    return next(iter(read_lines(text)), None)


@given(BITS)
def test_a_look_in_front_of_a_pattern_costs_no_match(text: str) -> None:
    line = _line(text)
    if line is None:
        return
    assert line.is_bracketed == (lines._BRACKETED.fullmatch(line.text) is not None)
    ends = "|".join(map(regex.escape, sorted(captions.SCENE_ENDS, key=len, reverse=True)))
    assert is_scene(line) == (regex.search(rf"(?:{ends})[)>\]]?$", line.words) is not None)


KINDS = tuple(map(regex.compile, (r"[\u1100-\u11FF\u3131-\u318E가-힣]", r"[A-Za-zÀ-ɏ]", r"\p{Han}", "[ぁ-ヿ]")))


def _script(letter: str) -> tuple[int, ...]:
    return tuple(int(kind.match(letter) is not None) for kind in KINDS)


def test_letters_are_counted_by_their_bytes_as_by_their_kinds() -> None:
    for first in (*range(0x1_0000), *range(0x1_6FE0, 0x1_7000), *range(0x2_0000, 0x2_0010), 0x1_F600, 0x10_FFFF):
        assert script_of(chr(first)) == _script(chr(first)), hex(first)


@given(st.text(st.sampled_from("가힣ㅇㆎ\u318f\ud7b0aÀɏĀ漢々ぁヿ。 1")))
def test_letters_of_a_line_are_those_of_its_letters(text: str) -> None:
    script = script_of(text)
    assert script == tuple(map(sum, zip((0, 0, 0, 0), *map(_script, text), strict=True)))
    assert has_few_hangul(text, 5) == (script.hangul * 5 < len(text))
    assert has_hangul(text) == (script.hangul > 0)
    assert has_latin(text) == (script.latin > 0)


@given(st.sampled_from(sorted(ranks.RANKS)), st.sampled_from(ranks.ACTING), st.sampled_from(("{}", "({})", "（{}）")))
def test_a_rank_is_one_in_acting_capacity(rank: str, acting: str, shape: str) -> None:
    assert is_rank(rank + shape.format(acting))
