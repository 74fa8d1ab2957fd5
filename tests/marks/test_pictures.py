"""Labels before the words of a caption and credits after them (invented captions)."""

from __future__ import annotations

import pytest

from kprocure_parse.lexicon import captions
from kprocure_parse.marks.found import Marks
from kprocure_parse.marks.pictures import CREDITS, PICTURES


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[그림1] 강가의 봄", "강가의 봄"),
        ("<사진 1> 강가의 봄", "강가의 봄"),
        ("  사진 2. 강가의 봄", "강가의 봄"),
        ("사진 1, 2 : 강가의 봄", "강가의 봄"),
        ("사진설명: 강가의 봄", "강가의 봄"),
        ("[사진] 강가의 봄", "강가의 봄"),
    ],
)
def test_labels(text: str, words: str) -> None:
    (label,) = Marks(text).of(PICTURES)
    assert text[label.span.end :] == words


@pytest.mark.parametrize("text", ["사진 열 장이 함께 나온다.", "그림 1.5배로 늘려", "[사진]", "이번 사진: 강가"])
def test_words_that_are_no_label(text: str) -> None:
    assert not Marks(text).of(PICTURES)


@pytest.mark.parametrize("word", captions.CREDIT_KO)
@pytest.mark.parametrize(
    "frame", ["강가의 봄({}=시범청)", "강가의 봄 /{}: 시범청", "< 강가의 봄 ({} : 시범청) >", "강가의 봄 [{}=시범청]"]
)
def test_every_word_of_a_credit(word: str, frame: str) -> None:
    text = frame.format(word)
    (credit,) = Marks(text).of(CREDITS)
    assert credit.value == "시범청"
    assert "강가의 봄" in text[: credit.span.start]
