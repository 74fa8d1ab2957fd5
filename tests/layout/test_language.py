"""Languages of lines and runs. All texts are invented."""

import subprocess
import sys

import pytest

from kprocure_parse.layout.language import is_english, language_of, languages_of
from tests.makers.lines import read_lines

SENTENCE_KO = "조달청은 13일 서울에서 가상의 설명회를 열었다."
SENTENCE_EN = "The Public Procurement Service held an imaginary briefing for suppliers in Seoul on Monday."


def languages(text: str) -> list[str | None]:
    return list(languages_of(read_lines(text)))


@pytest.mark.parametrize(
    ("line", "language", "origin"),
    [
        (SENTENCE_KO, "ko", "Korean prose"),
        (SENTENCE_EN, "en", "English prose"),
        ("9월 19일부터 21일까지 'Imaginary Nation Expo 2023' 참여", "ko", "Korean subtitle full of an English name"),
        (
            "Hong Gil-dong (홍길동), Administrator of the PPS, said so on Monday in Seoul.",
            "en",
            "a Korean name in English",
        ),
        ("http://www.example.kr/notice", None, "an address speaks no language"),
        ("- [www.example.kr](http://www.example.kr)", None, "a Markdown link"),
        ("2026. 4. 13.", None, "figures"),
        ("(영문본)", "en", "a tag announces the language of what follows"),
        ("これは日本語の文章です。", None, "kana"),
        (
            "La Administración de Contratación Pública celebró ayer una reunión con los proveedores extranjeros.",
            None,
            "Spanish",
        ),
        (
            "Cơ quan mua sắm công đã tổ chức cuộc họp với các nhà cung cấp nước ngoài tại thủ đô hôm qua.",
            None,
            "Vietnamese",
        ),
    ],
)
def test_language_of_a_line(line: str, language: str | None, origin: str) -> None:
    (found,) = read_lines(line)
    assert language_of(found) == language, origin


@pytest.mark.parametrize(
    ("text", "expected", "origin"),
    [
        (
            f"{SENTENCE_KO}\n * Ministry of Science, Technology and Innovation\n{SENTENCE_KO}",
            ["ko"] * 3,
            "one English footnote",
        ),
        (f"{SENTENCE_KO}\nhttp://www.example.kr\n{SENTENCE_KO}", ["ko"] * 3, "an address"),
        (f"{SENTENCE_KO}\nG-PASS\n{SENTENCE_KO}", ["ko"] * 3, "an acronym on a line of its own"),
        (f"{SENTENCE_EN}\n홍길동 (Hong Gil-dong)\n{SENTENCE_EN}", ["en"] * 3, "a Korean name inside English"),
        (
            f"{SENTENCE_KO}\n{SENTENCE_EN}\n{SENTENCE_EN}",
            ["ko", "en", "en"],
            "Korean, then English without a separator",
        ),
        (
            f"{SENTENCE_EN}\n* 문의: 가상과 홍길동 사무관(042-724-0000)",
            ["en", "ko"],
            "English with a Korean contact line",
        ),
        (f"{SENTENCE_EN}\n< 홍보물 >", ["en", "ko"], "a short Korean line without a Latin letter"),
    ],
)
def test_languages_of_a_text(text: str, expected: list[str | None], origin: str) -> None:
    assert languages(text) == expected, origin


def test_headlines_are_english_without_function_words() -> None:
    assert is_english("Imaginary Procurement Agency Signs Memorandum With Invented Development Bank Tuesday Morning")


def test_the_letters_of_an_address_are_not_asked_about(monkeypatch: pytest.MonkeyPatch) -> None:
    """73 of the detector's calls in 217 bilingual texts were for such lines and for style sheets, 6 are left."""
    monkeypatch.setattr("kprocure_parse.layout.language._detected", pytest.fail)
    assert is_english("* Imaginary museum videos: https://www.example.com/imaginarymuseum/videos/of/all/halls")


ALONE = """
from langdetect import DetectorFactory, detector_factory
from kprocure_parse.layout.language import is_english
is_english("zonder twijfel hebben wij gisteren een bijeenkomst gehouden over aanbestedingen in het buitenland vandaag")
assert DetectorFactory.seed is None, DetectorFactory.seed
assert detector_factory._factory is None
"""
"""In a separate process, since other tests may ask the global detector."""


def test_the_private_detector_leaves_the_global_one_alone() -> None:
    found = subprocess.run([sys.executable, "-c", ALONE], check=False, capture_output=True, encoding="utf-8")
    assert found.returncode == 0, found.stderr
