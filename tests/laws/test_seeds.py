"""The five documents that the project began with; skipped if they are absent."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

import kprocure_parse as kp

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason=f"no seed documents at {SEEDS}")


def seed(number: str) -> kp.Release | kp.Article:
    return kp.parse(next(SEEDS.glob(f"{number}_*")))


@pytest.mark.parametrize(
    ("number", "paragraphs", "captions", "quotes", "subheads"),
    [("000", 10, 1, 2, 0), ("001", 22, 1, 5, 2), ("002", 12, 2, 1, 0), ("003", 15, 3, 4, 0)],
)
def test_newspaper_copies(number: str, paragraphs: int, captions: int, quotes: int, subheads: int) -> None:
    article = seed(number)
    assert isinstance(article, kp.Article)
    assert (len(article.body), len(article.captions), len(article.quotes), len(article.subheads)) == (
        paragraphs,
        captions,
        quotes,
        subheads,
    )
    assert article.unclaimed == ()


def test_the_date_glued_to_a_caption() -> None:
    article = seed("002")
    assert isinstance(article, kp.Article)
    assert article.published is not None
    assert article.published.date == dt.date(2022, 4, 12)


def test_two_spellings_of_one_name_are_reported() -> None:
    assert "name_spellings" in [diagnostic.code for diagnostic in seed("000").diagnostics]


def test_english_release_in_a_korean_frame() -> None:
    release = seed("004")
    assert isinstance(release, kp.Release)
    assert release.release_time is not None
    photo = release.release_time.lifts_at("photo")
    assert photo is not None
    assert photo.isoformat() == "2026-06-12T13:00:00+09:00"
    assert release.release_time.lifts_at("online") is None
    assert release.release_time.immediate
    assert [version.language for version in release.versions] == ["en"]
    assert len(release.body) == 12
    assert [contact.role for contact in release.contacts] == ["responsible", "officer"]
    assert "near_duplicate" in [diagnostic.code for diagnostic in release.diagnostics]
    assert release.unclaimed == ()
