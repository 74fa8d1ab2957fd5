"""Numbers and addresses split over two lines of a PDF are joined, and separate ones are not. All contents are invented."""

from __future__ import annotations

import pytest

from kprocure_parse.readers.pdf_addresses import is_parted

PARTED = [
    # origin: contact tables whose last column is narrow
    ("(042-000-", "0001)"),
    ("042-", "000-0001"),
    ("042-000", "-0001"),
    ("(042-000-00", "01)"),
    ("garam@", "example.go.kr"),
    ("garam@example.", "go.kr"),
    ("garam@example", ".go.kr"),
    ("garam", "@example.go.kr"),
    ("in000000000_ho", "ng01@example.kr"),
    # origin: addresses of sites in running text
    ("누리집(www.", "example.go.kr)에서"),
    ("https://www.example.go.kr/", "news/1에서"),
    ("가상누리(example.", "or.kr)에서"),
]
WHOLE = [
    ("(042-000-0001)", "042-000-0002"),
    ("042-000-0001", "0002"),
    ("2026", "-1번 물품"),
    ("제1-", "2026호"),
    ("garam@example.go.kr", "nare@example.go.kr"),
    ("홍길동", "hong@example.go.kr"),
    ("Hong Gil-dong", "hong@example.go.kr"),
    ("It was held in Seoul.", "The next one is in Busan."),
    ("as it said in May.", "or later"),
    ("www.example.go.kr", "for more"),
    ("물품 1,", "000개"),
]


@pytest.mark.parametrize(("before", "after"), PARTED)
def test_what_a_line_end_parts(before: str, after: str) -> None:
    assert is_parted(before, after)


@pytest.mark.parametrize(("before", "after"), WHOLE)
def test_what_stands_on_two_lines(before: str, after: str) -> None:
    assert not is_parted(before, after)
