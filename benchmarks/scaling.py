"""How the time of parse_text and parse_bytes grows with length: exponents of 1 are linear, of 2 quadratic.

python benchmarks/scaling.py [--largest 1000000] [--pages 200] [--only WORDS] [--every]

Each shape is written at growing lengths (characters, or pages of a file); the exponent is the slope of log time over
log length, by least squares, over the upper sizes. A repeated unit stands where it can do harm: alone, before a
release, in its body, among its contacts, after it. The table shows the worst place of each unit, or all of them.
"""

from __future__ import annotations

import argparse
import gc
import math
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # the makers of the tests

import kprocure_parse as kp
from tests.makers import hwpx, pdf

LIMIT = 1.1
"""The exponent no shape may exceed."""
STEP = 10**0.5
"""How each size grows over the one before."""
UPPER = 4
"""Sizes, from the largest down, over which an exponent is fitted."""
PATIENCE = 20.0
"""Seconds after which a shape is not made any larger."""
TRIFLE = 0.02
"""Seconds below which a time says nothing about a slope."""

_HEAD = "보도자료\n보도시점 2026. 9. 17.(목) 12:00 배포 2026. 9. 17.(목) 09:00\n"
_TITLE = (
    "조달청, 재난·안전 물자 신속구매 체계 가동… 공급 기간 절반으로 단축\n- 응급 복구 12개 품목 단가계약 미리 체결\n\n"
)
_LEAD = "조달청(청장 홍길동)은 재난 물자를 제때 공급하기 위해 ‘신속구매 체계’를 10월 1일부터 가동한다고 17일 밝혔다.\n"
_SAID = "홍길동 조달청장은 “필요한 물자가 제때 도착하도록 하겠다”라고 말했다.\n"
_FILES = "\n붙임 1. 재난·안전 물자 신속구매 체계 개요 1부.  끝.\n"
_PEOPLE = "\n담당 부서\t구매사업국 구매총괄과\t책임자\t과 장\t김가람\t(042-724-0001)\n"
_ENGLISH = (
    "PPS Opens Fast Track for Relief Goods\n\n"
    "The Public Procurement Service (PPS), led by Administrator Hong Gil-dong, said on September 17 that it opens a fast track.\n"
)

PLACES: dict[str, tuple[str, str]] = {
    "alone": ("", ""),
    "head": ("", f"\n{_HEAD}{_TITLE}{_LEAD}{_SAID}{_FILES}{_PEOPLE}"),
    "row": (_HEAD.rstrip("\n") + " ", f"\n{_TITLE}{_LEAD}{_SAID}{_FILES}{_PEOPLE}"),
    "title": (_HEAD + "조달청, ", f"\n{_LEAD}{_SAID}{_FILES}{_PEOPLE}"),
    "body": (f"{_HEAD}{_TITLE}{_LEAD}{_SAID}", f"\n{_SAID}{_FILES}{_PEOPLE}"),
    "people": (f"{_HEAD}{_TITLE}{_LEAD}{_SAID}{_FILES}{_PEOPLE}", ""),
    "asked": (f"{_TITLE}{_LEAD}{_SAID}\n* 문의: 구매총괄과 김가람 사무관(042-724-0001), ", ""),
    "files": (f"{_HEAD}{_TITLE}{_LEAD}{_SAID}{_FILES}", ""),
    "article": ("The Korea Times\nBy Hong Gil-dong\n" + _ENGLISH, "\n“We will be fast,” Hong said. (Yonhap)\n"),
    "english": (_ENGLISH, "\nAdministrator Hong said, “We will be fast.”\n"),
}
"""What stands before a repeated unit and after it."""

UNITS: dict[str, str] = {
    # quotes and speakers
    "quote openers": "“",
    "straight marks": '"',
    "straight marks, spaced": ' "',
    "single marks": "'",
    "single openers": " '가나다라마바사아자차카타",
    "quotes": "“필요한 물자를 보내겠다”라고 말했다. ",
    "quotes, lines": "“필요한 물자를 보내겠다”라고 말했다.\n",
    "quotes of people": "홍길동 조달청장은 “필요한 물자를 보내겠다”며 “곧 도착한다”고 밝혔다. ",
    "quotes of people, lines": "홍길동 조달청장은 “필요한 물자를 보내겠다”며 “곧 도착한다”고 밝혔다.\n",
    "quotes of many people": "김가람 대표는 “좋다”고 했고 이나래 청장은 “빠르다”고 했다.\n",
    "quotes never closed": "홍길동 청장은 “필요한 물자를\n",
    "quotes without speech": "“가” 나 ",
    "marked terms": "‘신속구매’ ",
    "대표": "대표 ",
    "대표, lines": "대표\n",
    "청장은": "청장은 ",
    "홍길동 청장은": "홍길동 청장은 ",
    "홍길동 청장, glued": "홍길동청장",
    "장": "장",
    "장 ": "장 ",
    "heads": "조달청(청장 홍길동)은 ",
    "open heads": "조달청(청장 ",
    "또한": "또한 ",
    "라고": "라고 ",
    "의 말": "”라는 홍길동 교수의 말 ",
    "English quotes": "“We will be fast,” said Administrator Hong Gil-dong. ",
    "English quotes, lines": "Administrator Hong Gil-dong said, “We will be fast.”\n",
    "he said": "“We will be fast,” he said. ",
    "Mr. Hong said, lines": "Mr. Hong said, “We will be fast.”\n",
    "Hong said": "said Hong ",
    "English names": "Hong Gil-dong ",
    "English names, lines": "Hong Gil-dong\n",
    "distinct English names": "Minister Hong {} ",
    "distinct English names, lines": "Mr. Hong {} said, “We will be fast, {}.”\n",
    "distinct captions": "Minister Hong {} shakes hands. Courtesy of PPS\n",
    "distinct people": "과장 김가람 ({}@example.org), ",
    "distinct people, lines": "구매총괄과 김가람 과장 ({}@example.org)\n",
    "distinct entries, lines": "붙임 {}\n",
    "tables of one row": "가\t{}\n나{}\n",
    "ends in sentences": "물자를 보낸다.  끝.\n",
    "책임자 in columns": "책임자\t",
    "책임자 and units": "책임자\t구매{}과\t",
    "units then people": "구매{}국 구매{}과 김가람 과장(042-724-0001)\n",
    "English titles": "Administrator of the ",
    "the Director of": "the Director of the Public Procurement Service ",
    "capitals": "A ",
    "capitals, glued": "A",
    "capitals and marks": "A.",
    "lower words": "the ",
    "and": "and ",
    "he": "he ",
    # brackets
    "round brackets": "(",
    "nested round brackets": "(가",
    "square brackets": "[",
    "angle brackets": "<",
    "corner brackets": "「",
    "brackets of every kind": "(<[「『《〈【",
    "brackets, closed": "(가) ",
    "brackets, closed, angle": "<가> ",
    "brackets, closed, lines": "<가>\n",
    "closing brackets": ")",
    "links": "[가](",
    # lines and bullets
    "blank lines": "\n",
    "blank lines with spaces": " \n",
    "spaces": " ",
    "no-break spaces": "\u00a0",
    "tabs": "\t",
    "rows of tabs": "가\t나\t다\n",
    "rows of bars": "| 가 | 나 |\n",
    "bullets": "□ 재난 물자\n",
    "bullets, inline": " □ 재난 물자를 제때 공급하기 위해",
    "round bullets": "○ 재난 물자를 공급한다.\n",
    "round bullets, inline": " ○ 재난 물자를 공급하기",
    "dashes": "- ",
    "dash lines": "- 응급 복구 물자\n",
    "dashes without end": "-",
    "stars": "*",
    "notes": "* 양수기, 천막\n",
    "numbers": "1. ",
    "numbers, lines": "1. 개요\n",
    "circled": "① 개요 ",
    "circled, lines": "① 개요\n",
    "headings": "# 개요\n",
    "letters": "가",
    "letters and spaces": "가 ",
    "short lines": "가\n",
    "sentences": "필요한 물자를 보낸다. ",
    "sentences, lines": "필요한 물자를 보낸다.\n",
    "titles without end": "조달청 재난 물자 신속구매\n",
    "stops": ". ",
    "commas": ", ",
    "middle dots": "·",
    "colons": ": ",
    "slashes": "/ ",
    "digits": "1",
    "digits and stops": "1.",
    "Han": "漢",
    "other scripts": "あ ",
    "surrogates of Hancom": "\U000f0000",
    "zero-width": "\u200b",
    "jamo": "\u1100\u1161",
    "entities": "&amp;",
    "entities, open": "&",
    "ends": "끝. ",
    "ends, lines": "끝.\n",
    "markdown": "**가** ",
    "markup": "<p>",
    "walls": "\u00a0\u00a0가",
    "English lines": "The Service will deliver relief goods.\n",
    "English sentences": "The Service will deliver relief goods. ",
    "mixed lines": "조달청은 물자를 보낸다.\nThe Service will deliver goods.\n",
    "language-less lines": "Les biens seront livres demain matin\n",
    # labels and times
    "보도시점": "보도시점 ",
    "보도시점, lines": "보도시점\n",
    "보도시점 with dates": "보도시점 2026. 9. 17.(목) ",
    "보도시점 with dates, lines": "보도시점 2026. 9. 17.(목) 12:00\n",
    "배포": "배포 ",
    "배포, lines": "배포 2026. 9. 17.\n",
    "spaced 보 도": "보 ",
    "보도자료": "보도자료 ",
    "보도자료, lines": "보도자료\n",
    "즉시": "즉시 ",
    "이후": "이후 보도 ",
    "방송 인터넷": "방송·인터넷 ",
    "조간": "(조간) ",
    "dates": "2026. 9. 17.(목) ",
    "dates, lines": "2026. 9. 17.(목)\n",
    "dates, glued": "2026.9.17.",
    "short dates": "9. 17. ",
    "days": "17일 ",
    "clocks": "12:00 ",
    "clocks, Korean": "오전 9시 30분 ",
    "English dates": "September 17, 2026 ",
    "English dates, lines": "September 17, 2026\n",
    "ranges": "9. 17.~",
    "weekdays": "(목)",
    "events": "회의 종료 ",
    "event words": "가나다 ",
    # contacts
    "phones": "042-724-0001 ",
    "phones, lines": "042-724-0001\n",
    "phones, glued": "042-724-0001",
    "phones, ranges": "042-724-0001~2, ",
    "phones, open": "042-",
    "phones, listed": "0001, ",
    "addresses": "hong@example.org ",
    "addresses, open": "hong@",
    "addresses, dotted": "a.",
    "* 문의": "* 문의 ",
    "* 문의, lines": "* 문의: 구매총괄과 김가람 사무관(042-724-0001)\n",
    "문의, empty lines": "* 문의\n",
    "담당": "담당 ",
    "담당 부서": "담당 부서\t구매총괄과\t책임자\t과 장\t김가람\t(042-724-0001)\n",
    "담당자, lines": "담당자\n",
    "책임자": "책임자 ",
    "과장": "과장 김가람 ",
    "사무관 with phones": "김가람 사무관(042-724-0001), ",
    "사무관 with phones, lines": "김가람 사무관(042-724-0001)\n",
    "departments": "구매사업국 구매총괄과 ",
    "departments, lines": "구매총괄과\n",
    "groups": "<총괄> ",
    "groups, lines": "<총괄>\n",
    "협조": "(협조) ",
    "☎": "☎ ",
    "name cells": "김가람\n사무관\n042-724-0001\n",
    # attachments
    "붙임": "붙임 ",
    "붙임, lines": "붙임\n",
    "붙임 with titles": "붙임 1. 신속구매 체계 개요 1부.\n",
    "entries": "2. 품목 현황 1부. ",
    "entries, lines": "2. 품목 현황 1부.\n",
    "참고": "<참고> ",
    "참고, lines": "참고 1\n",
    # agencies, captions and the rest
    "조달청": "조달청 ",
    "조달청, glued": "조달청",
    "조달청·": "조달청·",
    "ministries": "조달청, 행정안전부, ",
    "ministries, lines": "행정안전부\n",
    "청": "청",
    "가상청": "가상청 ",
    "연구원": "가상연구원 ",
    "Ministry of": "Ministry of ",
    "Ministries": "Public Procurement Service (PPS) ",
    "of and": "The Agency of and for the ",
    "captions": "▶ 홍길동 조달청장(왼쪽)이 서명한 뒤 악수하고 있다.\n",
    "captions, tags": "<사진> ",
    "captions, English": "Hong Gil-dong, left, shakes hands. (PPS)\n",
    "positions": "(왼쪽 ",
    "credits": "(사진=조달청) ",
    "보도내용": "보도내용\n",
    "이 자료는": "이 자료는 ",
    "By": "By Hong Gil-dong\n",
    "Courtesy of": "Courtesy of ",
    "Korea Times": "The Korea Times\n",
    "said Monday": "said Monday ",
    "(END)": "(END)\n",
    "관계부처 합동": "관계부처 합동 ",
    "관련 보도자료": "관련 보도자료 내용입니다 ",
}
"""What is repeated: something that each pattern and each loop could stumble over."""


class Shape(NamedTuple):
    """One thing to measure: how it is made at a size and read, and the smallest and the largest size."""

    name: str
    place: str
    run: Callable[[int], Callable[[], object]]
    sizes: tuple[int, int]


class Outcome(NamedTuple):
    """Sizes with their seconds, and the exponent they make; None when all of them are trifles."""

    shape: Shape
    seconds: dict[int, float]
    exponent: float | None


def main(arguments: Sequence[str]) -> int:
    """Print the table; 1 if an exponent is above the limit."""
    asked = _asked(arguments)
    shapes = (each for each in _shapes(asked.largest, asked.pages) if asked.only in f"{each.name}/{each.place}")
    print(f"{'shape':34}{'place':>9}{'size':>11}{'seconds':>9}{'per unit':>10}{'exponent':>10}")
    count, above = 0, []
    for _, places in groupby(shapes, key=lambda shape: shape.name):
        outcomes = [_measured(shape) for shape in places]
        count += len(outcomes)
        above += [outcome for outcome in outcomes if (outcome.exponent or 0) > LIMIT]
        for outcome in outcomes if asked.every else [max(outcomes, key=_harm)]:
            _print(outcome)
    print(f"{count} measured; {len(above)} above {LIMIT}")
    for outcome in above:
        _print(outcome)
    return 1 if above else 0


def _asked(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--largest", type=int, default=1_000_000, help="characters of the longest text")
    parser.add_argument("--pages", type=int, default=200, help="pages of the longest file")
    parser.add_argument("--only", default="", help="measure shapes with these words in NAME/PLACE")
    parser.add_argument("--every", action="store_true", help="print every place, not the worst of each unit")
    return parser.parse_args(arguments)


# ---------------------------------------------------------------------------------------------- shapes


def _shapes(largest: int, pages: int) -> Iterator[Shape]:
    texts = (1000, largest)
    for path in sorted((Path(__file__).parent.parent / "examples/releases").glob("*.txt")):
        yield Shape(f"release {path.stem}", "grown", _grown(path.read_text(encoding="utf-8")), texts)
    for name, unit in UNITS.items():
        for place, (before, after) in PLACES.items():
            yield Shape(name, place, _repeated(unit, before, after), texts)
    for name, maker in (("HWPX", _hwpx), ("HWPX, one table", _hwpx_table), ("PDF", _pdf), ("PDF, tables", _pdf_tables)):
        yield Shape(name, "pages", _file(maker), (1, pages))


def _grown(release: str) -> Callable[[int], Callable[[], object]]:
    """A release whose body is repeated, as in long releases; its head and its foot occur once."""
    blocks = release.split("\n\n")
    head, body, foot = blocks[: len(blocks) // 3], blocks[len(blocks) // 3 : -2], blocks[-2:]
    once = "\n\n".join(body) + "\n\n"

    def write(size: int) -> Callable[[], object]:
        text = "\n\n".join([*head, once * max(1, size // len(once)), *foot])
        return lambda: kp.parse_text(text)

    return write


def _repeated(unit: str, before: str, after: str) -> Callable[[int], Callable[[], object]]:
    def write(size: int) -> Callable[[], object]:
        count = max(1, (size - len(before) - len(after)) // len(unit))
        text = before + "".join(unit.replace("{}", _word(number)) for number in range(count)) + after
        return lambda: kp.parse_text(text)

    return write


def _word(number: int) -> str:
    """A word of small letters for each number, so that no two units are equal."""
    return "".join(chr(ord("a") + number // 26**place % 26) for place in range(4))


def _file(maker: Callable[[int], bytes]) -> Callable[[int], Callable[[], object]]:
    def write(pages: int) -> Callable[[], object]:
        data = maker(pages)
        return lambda: kp.parse_bytes(data)

    return write


def _lines(page: int) -> list[str]:
    said = f"{page}쪽의 물자를 제때 보내기 위해 ‘신속구매 체계’를 10월 {page % 28 + 1}일부터 가동한다고 밝혔다."
    return [f"□ {said}", f"○ {said}", said, f"홍길동 조달청장은 “{said}”라고 말했다."] * 8


def _hwpx(pages: int) -> bytes:
    front = [hwpx.paragraph(line) for line in (_HEAD + _TITLE + _LEAD).splitlines()]
    rest = [hwpx.paragraph(line, page_break=not at) for page in range(pages) for at, line in enumerate(_lines(page))]
    return hwpx.document(hwpx.section(*front, *rest))


def _hwpx_table(pages: int) -> bytes:
    rows = [(f"{at}", line, "042-724-0001") for page in range(pages) for at, line in enumerate(_lines(page))]
    return hwpx.document(hwpx.section(*(_HEAD + _TITLE + _LEAD).splitlines(), hwpx.table(*rows)))


def _pdf(pages: int) -> bytes:
    return pdf.document(*(pdf.paragraph(60, 60, _lines(page), leading=22) for page in range(pages)))


def _pdf_tables(pages: int) -> bytes:
    tops = [60 + 22 * at for at in range(31)]
    lines: list[list[pdf.Part]] = [
        [
            *pdf.grid([60, 100, 530], tops),
            *pdf.paragraph(64, 66, ["가"] * 30, 22),
            *pdf.paragraph(104, 66, _lines(page)[:30], 22),
        ]
        for page in range(pages)
    ]
    return pdf.document(*lines)


# ---------------------------------------------------------------------------------------------- measuring


def _measured(shape: Shape) -> Outcome:
    seconds: dict[int, float] = {}
    for size in _sizes(*shape.sizes):
        run = shape.run(size)
        gc.collect()
        begun = time.process_time()
        run()
        seconds[size] = time.process_time() - begun
        if seconds[size] > PATIENCE:
            break
    return Outcome(shape, seconds, _exponent(seconds))


def _sizes(smallest: int, largest: int) -> Iterable[int]:
    """Sizes from the smallest to the largest, each STEP times the one before; the largest itself is the last."""
    count = round(math.log(largest / smallest, STEP))
    return sorted({round(largest / STEP**down) for down in range(count + 1)})


def _exponent(seconds: dict[int, float]) -> float | None:
    points = [(math.log(size), math.log(took)) for size, took in [*seconds.items()][-UPPER:] if took > TRIFLE]
    if len(points) < 2:  # noqa: PLR2004 — a slope needs two points
        return None
    mean_x, mean_y = (sum(axis) / len(points) for axis in zip(*points, strict=True))
    rise = math.fsum((x - mean_x) * (y - mean_y) for x, y in points)
    return rise / math.fsum((x - mean_x) ** 2 for x, _ in points)


def _harm(outcome: Outcome) -> tuple[float, float]:
    return (max(outcome.exponent or 0, LIMIT), max(outcome.seconds.values()))


def _print(outcome: Outcome) -> None:
    size, took = [*outcome.seconds.items()][-1]
    slope = "-" if outcome.exponent is None else f"{outcome.exponent:.2f}"
    million = 1e6 if outcome.shape.sizes[0] > 1 else 1e3
    print(
        f"{outcome.shape.name[:33]:34}{outcome.shape.place:>9}{size:>11,}{took:>9.2f}{took / size * million:>10.2f}{slope:>10}",
        flush=True,
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
