"""Signs of symbol fonts and of Hancom's private-use area, as releases hold them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kprocure_parse as kp
from kprocure_parse.readers.characters import normal
from kprocure_parse.readers.private_glyphs import PRIVATE, drawn, signs_of_font
from tests.makers import pdf


@pytest.mark.parametrize(
    ("private", "public", "origin"),
    [
        ("\U000f02b1\U000f02ba\U000f02c4", "①⑩⑳", "Hancom: numbers in squares"),
        ("\U000f02ce\U000f02d7\U000f02e1", "❶❿⓴", "Hancom: numbers in dark squares"),
        (
            "\U000f0852말\U000f0853 \U000f0850뜻\U000f0851 \U000f0854책\U000f0855",
            "“말” ‘뜻’ 《책》",
            "Hancom: quotation marks",
        ),
        ("\U000f080f", "━", "Hancom: a frame's line"),
        ("\uf53a글", "흔글", "Hanyang: the brand's syllable"),
        ("\uf06c\uf06d\uf0fc\uf0e8\uf085\uf090", "●❍✓➔⑤❺", "Wingdings"),
        ("\uf0b7", "•", "Symbol: the bullet of word processors"),
        ("시행\uf09e상의", "시행·상의", "Wingdings: typed for a middle dot"),
    ],
)
def test_private_glyphs_are_what_they_draw(private: str, public: str, origin: str) -> None:
    assert normal(private) == public, origin
    assert kp.read(private.encode()).text == public, origin


def test_no_public_sign_is_private_again() -> None:
    signs = "".join(PRIVATE.values())
    assert normal(signs) == signs


@pytest.mark.parametrize(
    ("font", "letters", "signs"),
    [
        ("ABCDEF+Wingdings-Regular", "lnvu§Ÿü", "●■❖◆▪•✓"),
        ("Wingdings 2", "PR", "✓☑"),
        ("Wingdings3", "up", "▶▲"),
        ("Webdings", "gn", "■●"),
        ("SymbolMT", "·", "•"),
        ("SegoeUISymbol", "lnv", "lnv"),
        ("HamchoromBatang", "lnv", "lnv"),
    ],
)
def test_letters_of_symbol_fonts_are_signs(font: str, letters: str, signs: str) -> None:
    assert "".join(drawn(letter, signs_of_font(font)) for letter in letters) == signs


@given(st.text(max_size=3), st.sampled_from(["Wingdings", "Wingdings 2", "Webdings", "Symbol", "Batang"]))
def test_any_letter_of_any_font_shows_something(letter: str, font: str) -> None:
    assert drawn(letter, signs_of_font(font)) or not letter


def test_both_engines_show_the_signs(engine: str) -> None:
    parts = (pdf.Drawn("BT /F2 10 Tf 56 700 Td (l) Tj ET"), pdf.Line(70, 142, "가상청은 밝혔다."))
    font = "/F2 << /Type /Font /Subtype /TrueType /BaseFont /Wingdings /Encoding /WinAnsiEncoding"
    widths = "/FirstChar 108 /LastChar 108 /Widths [800] >>"
    data = pdf.document(parts, fonts=f"{font} {widths}")
    assert "l" not in kp.read(data, pdf_engine=engine).text  # type: ignore[arg-type]  # the fixture gives a str
    assert kp.read(data, pdf_engine=engine).text.startswith("●")  # type: ignore[arg-type]  # likewise
