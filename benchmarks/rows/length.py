"""How the time of parse_text grows with the length of the text."""

from __future__ import annotations

import time
from itertools import cycle

import kprocure_parse as kp
from benchmarks.arithmetic import exponent, spread, steps
from benchmarks.measure import BenchmarkRow, Measured, NotMeasured, Setting, Target

LENGTHS = tuple(round(10 ** (3 + half / 2)) for half in range(9))
"""Bytes of UTF-8: 1 kB to 10 MB, each about three times the one before."""
ENOUGH = 0.3
"""Seconds for which a text is read again and again, so that the clock can be trusted."""
_HEAD = "보도자료\n보도시점 2026. 9. 17.(목) 12:00 배포 2026. 9. 17.(목) 09:00\n조달청, 재난·안전 물자 신속구매 체계 가동\n\n"
_FOOT = "\n\n담당 부서\t구매사업국 구매총괄과\t책임자\t과 장\t김가람\t(042-724-0001)\n"


def grown(texts: list[str], size: int) -> str:
    """One release of about `size` bytes, whose body is what stands between head and foot in as many releases as it takes."""
    parts, left = [_HEAD], size - len((_HEAD + _FOOT).encode())
    for text in cycle(texts):
        part = text.encode()[: max(left, 0)].decode(errors="ignore")
        parts.append(part)
        left -= len(text.encode()) + 1
        if left <= 0:
            break
    return "\n".join([*parts, _FOOT])


def _exponent(setting: Setting) -> Measured:
    texts = [text for text in setting.documents.texts if text.strip()]
    if not texts:
        raise NotMeasured("no text among the documents")
    lengths = LENGTHS[: 5 if setting.quick else None]
    grown_texts = {size: grown(texts, size) for size in lengths}
    rounds = [{size: _seconds(text) for size, text in grown_texts.items()} for _ in range(min(setting.rounds, 3))]
    middle = {size: spread(each[size] for each in rounds).median for size in lengths}
    slopes = tuple(slope for each in rounds if (slope := exponent(each)) is not None)
    return Measured(
        slopes,
        f"{middle[lengths[0]] * 1e3:.2g} ms for {lengths[0]:,} bytes",
        f"{middle[lengths[-1]]:.3g} s for {lengths[-1]:,} bytes",
        {"seconds by bytes": middle, "exponent from each length to the next": steps(middle)},
    )


def _seconds(text: str) -> float:
    begun, count = time.process_time(), 0
    while (took := time.process_time() - begun) < ENOUGH:
        kp.parse_text(text)
        count += 1
    return took / count


ROWS = (
    BenchmarkRow(
        "length", "time of parse_text from 1 kB to 10 MB", "length of the text", Target(1.05, "(exponent)"), _exponent
    ),
)
