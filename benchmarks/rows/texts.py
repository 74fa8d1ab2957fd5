"""Plain texts, against a detector of languages and against what no parser can go below."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import chain
from types import ModuleType

import kprocure_parse as kp
from benchmarks.measure import BenchmarkRow, Measured, NotMeasured, Setting, Target, compared, over
from kprocure_parse.document import Span
from kprocure_parse.export.walk import walk
from kprocure_parse.layout import language
from kprocure_parse.readers.plain import normalise
from kprocure_parse.records import Text

RUN, QUICK = 2_000, 20
"""Texts of the long run that are asked about the detector; in a quick run."""
MARKS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?m)^\s*[□○◦ㅇ■●▪*※-]\s*\S",
        r"(?m)^\s*(?:\d{1,2}|[가-하])[.)]\s",
        r"(?m)^\s*<?(?:붙임|별첨|참고)\s*\d*",
        r"담당|문의|책임자",
        r"보도\s*시점|배포",
        r"\d{2,3}-\d{3,4}-\d{4}",
        r"[\w.+-]+@[\w-]+\.[\w.-]+",
        r"\d{4}\.\s*\d{1,2}\.\s*\d{1,2}",
        r"[“\"][^”\"\n]{2,}[”\"]",
        r"[가-힣]{2,}(?:청|부|처|위원회)",
    )
)
"""Ten kinds of marks, each by a simple pattern: bullets, numbers, attachments, contacts, times, telephones, e-mail, dates, quotes, agencies."""


def _detected(kind: str) -> Callable[[Setting], Measured]:
    def measure(setting: Setting) -> Measured:
        import langdetect  # noqa: PLC0415 - loaded when measured

        def detect(text: str) -> None:
            with suppress(langdetect.LangDetectException):
                langdetect.detect(text)

        before, langdetect.DetectorFactory.seed = langdetect.DetectorFactory.seed, 0
        try:
            return _compared(setting, setting.documents.texts_of(kind), detect)
        finally:
            langdetect.DetectorFactory.seed = before

    return measure


def _floor(setting: Setting) -> Measured:
    """What no parser of this kind can go below: the characters made one, the lines, ten kinds of marks, as many records; and no judgement."""
    texts = setting.documents.texts_of("pps")
    records = {text: sum(1 for _ in walk(kp.parse_text(text))) for text in texts}

    def least(text: str) -> list[object]:
        normal = normalise(text)
        lines = normal.splitlines()
        places = [match.span() for pattern in MARKS for match in pattern.finditer(normal)]
        return [lines, places, [Text(text=normal[:9], span=Span(0, 9), rule="") for _ in range(records[text])]]

    return _compared(setting, texts, least)


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


def _mentioned(setting: Setting) -> Measured:
    """Both in one run: what a mention costs beside the reading that it is no part of."""
    texts = setting.documents.texts_of("pps")
    if not texts:
        raise NotMeasured("no text among the documents")
    ours, theirs = over([kp.parse_text(text) for text in texts], kp.find_mentions), over(texts, kp.parse_text)
    return compared(ours, theirs, setting.rounds, count=len(texts), unit="text")


def _linked(setting: Setting) -> Measured:
    """All texts linked at once, as what is compared grows with their number."""
    texts = setting.documents.texts_of("pps")
    if not texts:
        raise NotMeasured("no text among the documents")
    ours, theirs = over([[kp.parse_text(text) for text in texts]], kp.link), over(texts, kp.parse_text)
    return compared(ours, theirs, setting.rounds, count=len(texts), unit="text")


def _compared(setting: Setting, texts: Sequence[str], other: Callable[[str], object]) -> Measured:
    if not texts:
        raise NotMeasured("no text among the documents")
    ours, theirs = over(texts, kp.parse_text), over(texts, other)
    return compared(ours, theirs, setting.rounds, count=len(texts), unit="text")


_DETECTOR = "langdetect.detect of the same texts"
ROWS = (
    BenchmarkRow("text-langdetect", "parse_text, releases of PPS", _DETECTOR, Target(0.48), _detected("pps")),
    BenchmarkRow(
        "ministries-langdetect", "parse_text, releases of ministries", _DETECTOR, Target(0.4), _detected("ministries")
    ),
    BenchmarkRow(
        "text-floor",
        "parse_text, releases of PPS",
        "characters, lines, ten kinds of marks and as many records, without judgement",
        Target(7),
        _floor,
    ),
    BenchmarkRow("mentions", "find_mentions", "parse_text of the same texts", Target(0.5), _mentioned),
    BenchmarkRow("links", "link", "parse_text of the same texts", Target(0.5), _linked),
    BenchmarkRow(
        "langdetect-asked", "texts for which parse_text asks langdetect", "all texts", Target(1, "% of texts"), _asked
    ),
)
