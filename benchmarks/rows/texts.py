"""Plain texts, against a detector of languages and against a handful of patterns."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import chain
from types import ModuleType

import kprocure_parse as kp
from benchmarks.measure import BenchmarkRow, Measured, NotMeasured, Setting, Target, compared, over
from kprocure_parse.layout import language

RUN, QUICK = 2_000, 20
"""Texts of the long run that are asked about the detector; in a quick run."""
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


@contextmanager
def counted(module: ModuleType, name: str) -> Iterator[list[int]]:
    """A list of one number: how often the function `name` of a module is called meanwhile; afterwards it is as it was."""
    function, calls = getattr(module, name), [0]

    def count(*given: object) -> object:
        calls[0] += 1
        return function(*given)

    setattr(module, name, count)
    try:
        yield calls
    finally:
        setattr(module, name, function)


def _asked(setting: Setting) -> Measured:
    """Percent of texts, counted once: the same texts ask the same every time."""
    asked: list[int] = []
    with counted(language, "_detected") as calls:
        for text in chain(setting.documents.run(QUICK if setting.quick else RUN), setting.documents.texts):
            before = calls[0]
            kp.parse_text(text)
            asked.append(calls[0] - before)
    if not asked:
        raise NotMeasured("no text among the documents")
    texts = sum(map(bool, asked))
    return Measured(
        (100 * texts / len(asked),),
        f"{texts:,} texts, {sum(asked):,} calls",
        f"{len(asked):,} texts",
        {"texts": len(asked), "texts that ask": texts, "calls": sum(asked)},
    )


def _texts(setting: Setting, other: Callable[[str], None]) -> Measured:
    texts = setting.documents.texts
    if not texts:
        raise NotMeasured("no text among the documents")
    ours, theirs = over(texts, kp.parse_text), over(texts, other)
    return compared(ours, theirs, setting.rounds, count=len(texts), unit="text")


ROWS = (
    BenchmarkRow("text-langdetect", "parse_text", "one langdetect.detect of the same text", Target(0.15), _detected),
    BenchmarkRow("text-patterns", "parse_text", "splitlines and five anchored patterns a line", Target(8), _matched),
    BenchmarkRow(
        "langdetect-asked", "texts for which parse_text asks langdetect", "all texts", Target(1, "% of texts"), _asked
    ),
)
