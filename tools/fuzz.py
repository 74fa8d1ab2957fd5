"""Coverage-guided fuzzing of the readers and of the parser, with atheris (extra `fuzz`).

python tools/fuzz.py text|hwpx|hwp|html [FOLDER…] [-max_total_time=480 -rss_limit_mb=2048 …]

Whatever the bytes, only ReadError may be raised, and every record keeps the laws of tests/laws/test_laws.py: sections
partition the text, spans lie inside it. The first byte of an input says how the rest is read: as the bytes of a file,
or as the content of a whole one (records of HWP, elements of HWPX, tags of a page, words of a release).
"""

from __future__ import annotations

import struct
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

import atheris
import attrs

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # the makers of the tests
with atheris.instrument_imports(include=["kprocure_parse"]):
    import kprocure_parse as kp
    from kprocure_parse.readers import api, hwp, hwpx, pdf  # noqa: F401 - loaded lazily, and then without instruments
    from kprocure_parse.readers import html as pages  # noqa: F401 - likewise
    from kprocure_parse.testing.writers.hwpx_markup import Xml
    from kprocure_parse.testing.writers.hwpx_package import package
    from tests.makers import hwp as hwp_maker
    from tests.makers import hwpx as hwpx_maker

LIMITS = kp.Limits(max_unpacked=4_000_000, max_characters=100_000, max_elements=20_000, max_cells=2_000, max_depth=60)
LETTER = 0x80
"""Bytes from this value on are the first of two that make a letter."""

WORDS = (
    "\n", " ", "\t", "\n\n", "□ ", "○ ", "- ", "* ", "※ ", "① ", "1. ", "▶ ", "<", ">", "(", ")", "[", "]", "“", "”", '"', "‘", "’", "'",
    ".", ",", ":", "·", "~", "…", "보도자료", "보도시점", "배포", "배포시", "즉시", "이후", "조간", "석간", "온라인", "방송", "보도",
    "2026. 9. 17.(목)", "9. 17.", "17일", "12:00", "오전 9시", "09", "담당 부서", "담당자", "책임자", "문의", "* 문의: ", "과장", "사무관",
    "(042-724-0001)", "042-724-0002", "~3", "hong@example.org", "☎", "<총괄>", "구매총괄과", "구매사업국", "조달청", "조달청(청장 홍길동)은 ",
    "행정안전부", "홍길동 ", "홍길동 청장은 ", "김 청장은 ", "라고 ", "며 ", "말했다.", "밝혔다.", "또한 ", "대표 ", "붙임", "붙임 1. ", "별첨",
    "참고", "1부.", "끝.", "사진", "사진=", "(왼쪽)", "하고 있다.", "관계부처 합동", "공동", "설명자료", "보도내용", "이 자료는 ", "##",
    "PPS", "Public Procurement Service", "The ", "Administrator ", "Hong Gil-dong ", "Mr. Hong ", "said, ", "said ", "he ", "September 17, 2026",
    "(Yonhap)", "By ", "The Korea Times", "Courtesy of ", "(END)", "&nbsp;", "&#x41;", "\u00a0", "漢", "😀", "\u200b", "\ufeff",
)  # fmt: skip
ELEMENTS = (
    "<hp:p><hp:run><hp:t>", "<hp:p>", "<hp:run>", "<hp:t>", "<hp:tbl>", "<hp:tbl><hp:tr><hp:tc>", "<hp:tr>", "<hp:tc>", '<hp:tc name="보도시점">',
    '<hp:cellAddr colAddr="0" rowAddr="0">', '<hp:cellAddr colAddr="9" rowAddr="-1">', '<hp:cellAddr colAddr="1" rowAddr="0">',
    '<hp:cellSpan colSpan="2" rowSpan="1">', '<hp:cellSpan colSpan="x" rowSpan="99999999">', "<hp:subList>", "<hp:subList><hp:p><hp:run><hp:t>",
    "<hp:ctrl>", "<hp:tab>", "<hp:lineBreak>", "<hp:nbSpace>", "<hp:rect>", "<hp:drawText>", '<hp:caption side="TOP">', '<hp:footNote number="1">',
    '<hp:endNote number="2" suffixChar="41">', '<hp:autoNum num="1" numType="PICTURE">', '<hp:autoNumFormat type="DIGIT" suffixChar=")">',
    '<hp:autoNumFormat type="HANGUL_SYLLABLE" prefixChar="(">', '<hp:p paraPrIDRef="1" pageBreak="1">', '<hp:fieldBegin id="1" type="CLICK_HERE">',
    '<hp:fieldEnd beginIDRef="1">', "<hp:linesegarray>", '<hp:lineseg vertpos="0" vertsize="1000">', "<hp:header>", "<hp:footer>", "<hp:dutmal>", "<hp:mainText>",
    "<hp:subText>", "<hp:deleteBegin>", "<hp:deleteEnd>", "<hp:equation>", "<hp:script>", "<hp:container>", "<hp:textart text='가'>", '<hp:parameters cnt="1">',
    '<hp:stringParam name="Direction">', '<hp:secPr outlineShapeIDRef="1">', "<hp:switch>", "<hp:case>", "<hp:default>", "<hp:pic>", "<hp:shapeComment>",
    "<hh:refList>", '<hh:numbering id="1" start="0">', '<hh:paraHead level="1" start="1" numFormat="DIGIT">', '<hh:bullet id="1" char="□">',
    '<hh:paraPr id="1">', '<hh:heading type="BULLET" idRef="1" level="0">', '<hh:heading type="OUTLINE" idRef="0" level="9">', '<hh:heading type="NUMBER" idRef="1" level="1">',
)  # fmt: skip
TAGS = (
    "<p>", "</p>", "<br>", "<div>", "</div>", '<div class="view_cont">', '<div class="article_body">', '<div id="content">', "<table>", "</table>", "<tr>", "</tr>",
    "<td>", "</td>", '<td rowspan="3" colspan="0">', "<th>", "</th>", "<ul>", "<li>", "</ul>", "<h1>", "</h1>", "<title>", "</title>", "<head>", "</head>", "<body>",
    '<a href="/file.hwpx">', "</a>", "<script>", "</script>", "<style>", "</style>", '<meta charset="euc-kr">', '<meta property="og:title" content="조달청">', "<!--",
    "-->", "<b>", "</b>", "<span style='display:none'>", "</span>", "<pre>", "</pre>", "<svg>", "</svg>", "<template>", "</template>", "<select>", "<option>",
    "<iframe>", "<textarea>", "</textarea>", "<dl>", "<dt>", "<dd>", "<caption>", "</caption>", "<img alt='가'>", "<sup>", "</sup>", "&lt;", "&nbsp;", "<", ">", '"',
)  # fmt: skip
RECORDS = (0x42, 0x43, 0x44, 0x45, 0x47, 0x48, 0x49, 0x4C, 0x4D, 0x4E, 0x4F, 0x50, 0x55, 0x57, 0x5A, 0x5F)
CONTROLS = (
    "tbl ",
    "gso ",
    "secd",
    "cold",
    "head",
    "foot",
    "fn  ",
    "en  ",
    "atno",
    "nwno",
    "%clk",
    "%hlk",
    "eqed",
    "tdut",
)


def text(data: bytes) -> object:
    """Any characters, or words of releases."""
    return kp.parse_text(
        written(data[1:], WORDS)
        if data[:1] < b"\x80"
        else data[1:].decode("utf-8", "surrogateescape" if data[0] & 1 else "replace")
    )


def hwpx_file(data: bytes) -> object:
    """Any bytes, any bytes as the section of a package, or elements of OWPML."""
    kind, rest = data[0] % 4, data[1:]
    if kind == 0:
        return parsed(rest)
    if kind == 1:
        return parsed(package({"Contents/section0.xml": rest, "Contents/header.xml": hwpx_maker.header()}))
    made = Xml(nested(rest, (*ELEMENTS, *WORDS)[:LETTER]))
    if kind == 2:  # noqa: PLR2004 - the third kind
        return parsed(hwpx_maker.document(hwpx_maker.section(made)))
    shaped = hwpx_maker.paragraph("가", shape="1")
    return parsed(hwpx_maker.document(hwpx_maker.section(shaped, shaped), head=hwpx_maker.header(made)))


def hwp_file(data: bytes) -> object:
    """Any bytes, any bytes as a stream of records, or records with true headers."""
    kind, rest = data[0] % 4, data[1:]
    if kind == 0:
        return parsed(rest)
    if kind == 1:
        return parsed(hwp_maker.document(rest, flags=0))
    stream = b"".join(records(rest))
    if kind == 2:  # noqa: PLR2004 - the third kind
        return parsed(hwp_maker.document(stream, flags=0))
    return parsed(hwp_maker.document(hwp_maker.stream(hwp_maker.paragraph("가")), info=stream, flags=0))


def page(data: bytes) -> object:
    """Any bytes, or tags and words between the tags of a page."""
    if data[0] % 2:
        return parsed(data[1:])
    return parsed(f"<!DOCTYPE html><html>{written(data[1:], (*TAGS, *WORDS)[:LETTER])}</html>".encode())


TARGETS: dict[str, Callable[[bytes], object]] = {"text": text, "hwpx": hwpx_file, "hwp": hwp_file, "html": page}


def _record(kind: int, deeper: int, content: bytes = b"") -> bytes:
    return bytes([kind, deeper, len(content)]) + content


_PARAGRAPH = _record(0x80, 1) + _record(1, 2, "가상청은 밝혔다.\r".encode("utf-16-le"))
_TABLE = (
    _record(0x84, 2)
    + _record(0x88, 2)
    + _record(0x85, 1)
    + _record(0x80, 1)
    + _record(1, 2, "가\r".encode("utf-16-le"))
)
SEEDS = {
    "hwp": tuple(
        b"\2" + part
        for part in (_PARAGRAPH, _PARAGRAPH + _record(0x84, 1), _record(0x80, 1) + _TABLE, _PARAGRAPH + _TABLE * 2)
    ),
    "hwpx": (b"\2\0", b"\2\0\x41", b"\2\5\x0f", b"\3\x34\x35"),
}
"""Inputs to start from, for formats that random bytes hardly reach; written into the first folder if that is empty."""


def parsed(data: bytes) -> object:
    """The record of a file; None if it cannot be read."""
    try:
        return kp.parse_bytes(data, limits=LIMITS)
    except kp.ReadError:
        return None


def written(data: bytes, words: Sequence[str]) -> str:
    """Bytes as words of a list, or pairs of bytes as letters."""
    made, place = [], 0
    while place < len(data):
        code = data[place]
        place += 1
        if code < LETTER:
            made.append(words[code % len(words)])
        else:
            made.append(chr(0xAC00 + (code & 0x7F) * 80 + (data[place] % 80 if place < len(data) else 0)))
            place += 1
    return "".join(made)


def nested(data: bytes, parts: Sequence[str]) -> str:
    """Bytes as well-formed elements of a list and words: a zero closes the open element, and the end closes all."""
    made: list[str] = []
    opened: list[str] = []
    for code in data:
        part = parts[code % len(parts)]
        if code == 0:
            made.append(f"</{opened.pop()}>" if opened else "")
        elif part.startswith("<h"):
            made.append(part)
            opened += [each.split()[0].rstrip(">") for each in part.split("<")[1:]]
        else:
            made.append(escape(part))
    return "".join((*made, *(f"</{name}>" for name in reversed(opened))))


def records(data: bytes) -> Iterator[bytes]:
    """Bytes as records of HWP: three for kind, depth and size, then the content, padded if the kind needs it."""
    place = depth = 0
    while place + 3 <= len(data):
        kind, deeper, size = data[place : place + 3]
        tag = RECORDS[kind % len(RECORDS)]
        size &= 0x3F
        depth = max(0, depth + deeper % 4 - 1) if deeper < LETTER else deeper & 15
        content = data[place + 3 : place + 3 + size]
        if tag == hwp_maker.CTRL_HEADER and kind & LETTER:
            content = CONTROLS[deeper % len(CONTROLS)].encode()[::-1] + content
        elif tag != hwp_maker.PARA_TEXT and kind & LETTER:
            content = content.ljust(48, b"\0")
        yield struct.pack("<I", tag | depth << 10 | len(content) << 20) + content
        place += 3 + size


# ---------------------------------------------------------------------------------------------- laws


def check(record: object) -> None:
    """Raises AssertionError for a record that breaks a law."""
    if not isinstance(record, kp.Release | kp.Article):
        return
    size, place = len(record.text), 0
    for section in record.sections:
        _hold(section.span.start == place, section)
        place = section.span.end
    _hold(place == size, "the sections end before the text")
    for span in spans(record):
        _hold(0 <= span.start <= span.end <= size, span)


def _hold(holds: bool, what: object) -> None:  # noqa: FBT001 - the law itself
    if not holds:
        raise AssertionError(what)


def spans(value: object) -> Iterator[kp.Span]:
    """Every span in a record, at any depth."""
    if isinstance(value, kp.Span):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from spans(each)
    elif (kind := type(value)) and attrs.has(kind):
        for each in attrs.fields(kind):
            yield from spans(getattr(value, each.name))


def main(arguments: Sequence[str]) -> None:
    """Hand the target to libFuzzer, which does not return."""
    if len(arguments) < 2 or arguments[1] not in TARGETS:  # noqa: PLR2004 - the command and a target
        sys.exit(__doc__)
    target = TARGETS[arguments[1]]
    for folder in [Path(each) for each in arguments[2:3] if not each.startswith("-")]:
        if not any(folder.iterdir()):
            for number, seed in enumerate(SEEDS.get(arguments[1], ())):
                (folder / f"seed{number}").write_bytes(seed)
    atheris.Setup([arguments[0], *arguments[2:]], lambda data: check(target(data)) if data else None)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv)
