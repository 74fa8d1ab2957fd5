"""Every rank of the lexicon, written where ranks belong, reaches a contact."""

from __future__ import annotations

from itertools import product

import pytest

import kprocure_parse as kp
from kprocure_parse.lexicon import ranks
from kprocure_parse.marks.ranks import is_rank

BODY = "가상청, 시험용 물품 목록 새로 마련\n\n가상청은 시험용 물품 목록을 새로 마련했다고 5일 밝혔다.\n\n"
COMPOSED = tuple(
    first + last
    for firsts, lasts in ((ranks.SERIES, ranks.GRADES), (ranks.STANDINGS, ranks.STANDING_RANKS))
    for first, last in (*((each, lasts[0]) for each in firsts), *((firsts[0], each) for each in lasts))
)
"""Each series and each grade once, each standing and what it stands before once."""


@pytest.mark.parametrize("rank", sorted({*ranks.RANKS, *COMPOSED}))
def test_a_rank_behind_a_name(rank: str) -> None:
    release = kp.parse_text(f"{BODY}문의: 운영지원과 홍길동 {rank}(042-000-0000)\n")
    assert isinstance(release, kp.Release)
    assert [(each.name, each.rank) for each in release.contacts] == [("홍길동", rank)]


@pytest.mark.parametrize("acting", ranks.ACTING)
def test_who_stands_in(acting: str) -> None:
    assert is_rank(f"과장{acting}")
    assert is_rank(f"과장({acting})")


def test_pairs_are_ranks_whether_a_text_has_them_or_not() -> None:
    assert all(is_rank(series + grade) for series, grade in product(ranks.SERIES, ranks.GRADES))
    assert not is_rank("행정과장들")
    assert not is_rank("교육정책관실")
