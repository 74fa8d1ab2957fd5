"""What exports and links take, and how they refuse what is no record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

import kprocure_parse as kp

DAY = dt.date(2026, 9, 17)
TAKERS: dict[str, Callable[[Any], object]] = {
    "link": kp.link,
    "offices": kp.offices,
    "agenda": lambda given: kp.agenda(given, DAY, DAY),
    "contact_history": lambda given: kp.contact_history(given, "가상과"),
    "to_csv": lambda given: "".join(kp.to_csv(given)),
    "to_ics": kp.to_ics,
}


@pytest.mark.parametrize("taker", TAKERS)
@pytest.mark.parametrize(
    ("given", "named"), [(["a.txt"], "str"), ("a.txt", "str"), ([("a.txt", "b.txt")], "str"), ([None], "NoneType")]
)
def test_what_is_no_record_is_refused_in_words(taker: str, given: Any, named: str) -> None:
    with pytest.raises(TypeError, match=rf"^{named} is no record: .*parse_many yields; .*parse_many\(\[path\]\)$"):
        TAKERS[taker](given)


@pytest.mark.parametrize("given", [(), [], ("a", None), "a.txt", None, {}, kp.Span(0, 1)])
@pytest.mark.parametrize("write", [kp.to_dict, kp.to_json])
def test_one_record_is_written(write: Callable[[Any], object], given: Any) -> None:
    with pytest.raises(TypeError, match=f"^{type(given).__name__} is no record: .*Linked.*for each in records"):
        write(given)


RECORD = kp.Release(kind="press_release", text="", source=kp.Source(format="plain"))
REMARK = kp.Diagnostic(code="headline_missing", severity="warning", message="", span=kp.Span(0, 0), rule="test.rule")
SPEAKERS: dict[str, Callable[[Any], str]] = {
    "to_html": lambda language: kp.to_html(RECORD, language=language),
    "annotate": lambda language: kp.annotate("보도자료".encode(), language=language),
    "explain": lambda language: kp.explain(REMARK, language),
}


@pytest.mark.parametrize("speaker", SPEAKERS)
@pytest.mark.parametrize("language", ["fr", "jp", "EN", "", None])
def test_a_language_that_is_not_spoken_is_refused(speaker: str, language: Any) -> None:
    with pytest.raises(ValueError, match=f"^no language {language!r}; there are ko, en$"):
        SPEAKERS[speaker](language)


@pytest.mark.parametrize("speaker", SPEAKERS)
def test_both_languages_are_spoken(speaker: str) -> None:
    assert all(isinstance(SPEAKERS[speaker](language), str) for language in ("ko", "en"))
