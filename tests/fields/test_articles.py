"""Newspaper copies. All texts are invented."""

from __future__ import annotations

import pytest

import kprocure_parse as kp

LEAD = "The Public Procurement Service (PPS) will open test beds for Korean products in 12 countries, its head said, Monday."
SECOND = "About 30 companies applied for the program, according to the agency, three times as many as a year earlier."
TITLE = "PPS opens test beds for small exporters"


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        (
            f"{TITLE}\n![]()\n{TITLE}\nBy Hong Gil-dong\n\n{LEAD}\n\n{SECOND}",
            "a page: title of the page and of the text",
        ),
        (f"{TITLE}\nThe Korea Times\n{TITLE}\nBY Hong Gil-dong\n\n{LEAD}\n\n{SECOND}", "the same, masthead between"),
    ],
)
def test_a_title_said_twice_is_one(text: str, origin: str) -> None:
    article = kp.parse_text(text)
    assert isinstance(article, kp.Article), origin
    assert article.headline is not None
    assert article.headline.text == TITLE
    assert [item.text for item in article.body] == [LEAD, SECOND]
    assert [byline.name for byline in article.bylines] == ["Hong Gil-dong"]
    assert article.unclaimed == ()
