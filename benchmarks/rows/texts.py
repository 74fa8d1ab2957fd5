"""Plain texts, against a detector of languages and against a handful of patterns."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress

import kprocure_parse as kp
from benchmarks.measure import Measured, NotMeasured, Row, Setting, Target, compared, over

PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        r"\s*[□○◦ㅇ■●▪*※-]\s*\S",
        r"\s*(?:\d{1,2}|[가-하])[.)]\s",
        r"\s*<?(?:붙임|별첨|참고)\s*\d*",
        r"\s*\(?(?:담당|문의|책임자)\s*(?:부서|자)?",
        r"\s*(?:보도\s*시점|배포)\s*:?\s*\d{4}\.",
    )
)
"""What a script of an afternoon would ask each line: a bullet, a number, an attachment, a contact, a time."""


def _detected(setting: Setting) -> Measured:
    import langdetect  # noqa: PLC0415 - loaded when measured

    def detect(text: str) -> None:
        with suppress(langdetect.LangDetectException):
            langdetect.detect(text)

    before, langdetect.DetectorFactory.seed = langdetect.DetectorFactory.seed, 0
    try:
        return _texts(setting, detect)
    finally:
        langdetect.DetectorFactory.seed = before


def _matched(setting: Setting) -> Measured:
    def match(text: str) -> None:
        for line in text.splitlines():
            for pattern in PATTERNS:
                pattern.match(line)

    return _texts(setting, match)


def _texts(setting: Setting, other: Callable[[str], None]) -> Measured:
    texts = setting.documents.texts
    if not texts:
        raise NotMeasured("no text among the documents")
    ours, theirs = over(texts, kp.parse_text), over(texts, other)
    return compared(ours, theirs, setting.rounds, count=len(texts), unit="text")


ROWS = (
    Row("text-langdetect", "parse_text", "one langdetect.detect of the same text", Target(0.15), _detected),
    Row("text-patterns", "parse_text", "splitlines and five anchored patterns a line", Target(8), _matched),
)
