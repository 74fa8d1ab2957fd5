"""Laws that hold for every text, release or not."""

from __future__ import annotations

import datetime as dt
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import attrs
import regex
from hypothesis import given
from hypothesis import strategies as st

import kprocure_parse as kp
from kprocure_parse.document import Span
from kprocure_parse.fields.unclaimed import spans_of

SYLLABLES = st.text(alphabet=st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1, max_size=8)
PIECES = st.sampled_from(
    [
        "보도자료", "보도시점", "배포", "배포 즉시", "2026. 4. 13.(월) 12:00", "(4. 14.(화) 조간)", "담당 부서", "책임자", "담당자", "과 장", "사무관",
        "홍길동", "(042-724-0000)", "\t", "\n", "\n\n", "□ ", " ㅇ ", " - ", "* ", "※ ", "▶ ", "* 문의: ", "<붙임> ", "붙임 1. ", "끝.",
        "조달청(청장 홍길동)은 13일 ", "물품을 지정했다고 밝혔다.", '"앞으로도 노력하겠다"고 말했다.', "라며 ", "“", "”", '"', "'", "(", ")",
        "The Public Procurement Service ", "said on Monday that “we will ", "continue.”", " he added. ", "By Hong Gil-dong", "Courtesy of PPS",
        "The Korea Times\n", "date 2022-04-12 ", "- 1 -", "## ", "![]() |", "\u00a0\u00a0\u00a0\u00a0", "（금）", "２０２６", "&quot;", "◇", "①", "<", ">",
    ]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(st.one_of(PIECES, SYLLABLES, st.text(max_size=12)), max_size=40).map("".join),
    st.lists(st.one_of(PIECES, SYLLABLES), max_size=40).map(" ".join),
    st.lists(st.one_of(PIECES, SYLLABLES), max_size=40).map("\n".join),
)

RELEASE = """보도자료

보도시점\t2026. 4. 13.(월) 12:00\t배포\t2026. 4. 13.(월) 09:00

조달청, 가상의 물품 30개 신규 지정
- 중소기업 판로 지원 기대

□ 조달청(청장 홍길동)은 13일 서울에서 가상의 물품 30개를 새로 지정했다고 밝혔다.
 ㅇ 이번에 지정된 물품은 3년 동안 공공기관에 공급할 수 있다.
 * 가상의 심사를 거친 물품

□ 홍길동 조달청장은 "앞으로도 중소기업의 판로를 넓히겠다"고 말했다.

<붙임> 지정 물품 현황

담당 부서\t구매사업국 가상구매과\t책임자\t과 장\t홍길순\t(042-724-0000)
\t\t담당자\t사무관\t김가상\t(042-724-0001)
"""


def folded(text: str) -> str:
    return regex.sub(r"\s+", " ", text).strip()


def records_of(record: Any) -> list[Any]:
    found = [record]
    for field in attrs.fields(type(record)):
        child = getattr(record, field.name)
        for each in child if isinstance(child, tuple) and not isinstance(child, Span) else (child,):
            if attrs.has(type(each)):
                found.extend(records_of(each))
    return found


HOW = {"span", "parts", "rule", "confidence", "raw"}


def values(record: Any) -> dict[str, Any]:
    """What a record says, without where and how it was found."""
    hidden = {"kind_rule", "kind_confidence", "text", "unclaimed", "sections", "labels", "diagnostics", "source"}
    return {key: _bare(value) for key, value in kp.to_dict(record).items() if key not in hidden}


def _bare(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _bare(each) for key, each in value.items() if key not in HOW}
    if isinstance(value, list):
        return [_bare(each) for each in value]
    return value


@given(TEXTS)
def test_parse_text_never_raises_and_partitions(text: str) -> None:
    record = kp.parse_text(text)
    ends = 0
    for section in record.sections:
        assert section.span.start == ends
        assert section.span.end > section.span.start
        ends = section.span.end
    assert ends == len(record.text)


@given(TEXTS)
def test_claimed_and_unclaimed_make_the_text(text: str) -> None:
    record = kp.parse_text(text)
    covered = bytearray(len(record.text))
    chrome = [section.span for section in record.sections if section.role in ("notice", "furniture", "attachment")]
    for span in (*spans_of(_claims(record)), *chrome):
        covered[span.slice] = b"\x01" * len(covered[span.slice])
    for span in record.unclaimed:
        assert not any(covered[span.slice][index] for index in (0, -1))
        covered[span.slice] = b"\x01" * len(covered[span.slice])
    left = "".join(letter for letter, mark in zip(record.text, covered, strict=True) if not mark)
    assert regex.search(r"[\p{L}\p{N}]", left) is None


def _claims(record: Any) -> list[Any]:
    names: tuple[str, ...] = (
        "agencies",
        "release_time",
        "distributed",
        "versions",
        "contacts",
        "attachments",
        "labels",
    )
    if isinstance(record, kp.Article):
        names = ("outlet", "headline", "subheads", "bylines", "published", "captions", "body", "labels")
    found: list[Any] = []
    for name in names:
        value = getattr(record, name)
        found.extend(value if isinstance(value, tuple) else () if value is None else (value,))
    return found


@given(TEXTS)
def test_spans_re_read_to_their_values(text: str) -> None:
    record = kp.parse_text(text)
    for each in records_of(record):
        span = getattr(each, "span", None)
        if span is None:
            continue
        assert 0 <= span.start <= span.end <= len(record.text)
        words = folded(record.text[span.slice])
        if isinstance(each, (kp.Text, kp.Quote)):
            assert each.text == words
        elif isinstance(each, kp.Agency):
            assert each.raw == words
        elif isinstance(each, kp.Item) and each.kind != "table":
            assert words.replace(" ", "") == f"{each.marker or ''}{each.text}".replace(" ", "")
        elif isinstance(each, (kp.Caption, kp.Attachment)):
            assert folded(each.text if isinstance(each, kp.Caption) else each.title) in words
        elif isinstance(each, kp.Contact):
            assert (each.name or "") in regex.sub(r"\s", "", words)
        elif isinstance(each, kp.Phone):
            assert regex.sub(r"\D", "", each.number) in regex.sub(r"\D", "", words)
        elif isinstance(each, kp.ReleaseTime):
            assert each.raw == " ".join(folded(record.text[part.slice]) for part in each.parts)


@given(TEXTS)
def test_claims_nest_or_are_disjoint(text: str) -> None:
    record = kp.parse_text(text)
    spans = sorted({span for span in spans_of(_claims(record)) if span}, key=lambda span: (span.start, -span.end))
    open_ends: list[int] = []
    for span in spans:
        while open_ends and open_ends[-1] <= span.start:
            open_ends.pop()
        assert not open_ends or span.end <= open_ends[-1], (span, record.text[span.slice])
        open_ends.append(span.end)


@given(TEXTS)
def test_json_round_trip(text: str) -> None:
    record = kp.parse_text(text)
    assert kp.from_json(kp.to_json(record)) == record


@given(TEXTS)
def test_the_same_text_gives_the_same_record(text: str) -> None:
    assert kp.parse_text(text) == kp.parse_text(text)


def test_eight_threads_at_once_give_what_one_gives() -> None:
    texts = [RELEASE.replace("13일", f"{day}일") for day in range(1, 29)] * 4
    alone = [kp.parse_text(text) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(kp.parse_text, texts)) == alone


def test_decomposed_hangul_gives_the_same_values() -> None:
    assert values(kp.parse_text(unicodedata.normalize("NFD", RELEASE))) == values(kp.parse_text(RELEASE))


def test_full_width_figures_and_brackets_give_the_same_values() -> None:
    wide = str.maketrans({chr(code): chr(code + 0xFEE0) for code in (*range(0x30, 0x3A), *map(ord, "():.,"))})
    assert values(kp.parse_text(RELEASE.translate(wide))) == values(kp.parse_text(RELEASE))


def test_line_ends_of_windows_give_the_same_values() -> None:
    assert values(kp.parse_text(RELEASE.replace("\n", "\r\n"))) == values(kp.parse_text(RELEASE))


@given(st.integers(0, 23), st.integers(0, 59))
def test_every_minute_of_the_day_in_a_release_row(hour: int, minute: int) -> None:
    record = kp.parse_text(RELEASE.replace("12:00", f"{hour:02d}:{minute:02d}"))
    assert isinstance(record, kp.Release)
    assert record.release_time is not None
    lift = record.release_time.lifts_at("online")
    assert lift is not None
    assert (lift.date(), lift.time()) == (dt.date(2026, 4, 13), dt.time(hour, minute))
    assert lift.utcoffset() == dt.timedelta(hours=9)


@given(st.integers(1, 6))
def test_an_unrelated_paragraph_changes_no_header_field_and_no_contact(place: int) -> None:
    lines = RELEASE.split("\n")
    start = lines.index('□ 홍길동 조달청장은 "앞으로도 중소기업의 판로를 넓히겠다"고 말했다.')
    changed = [*lines[:start], *["□ 관계없는 가상의 문단이 여기에 더 들어갔다."] * place, *lines[start:]]
    before, after = kp.parse_text(RELEASE), kp.parse_text("\n".join(changed))
    assert isinstance(before, kp.Release)
    assert isinstance(after, kp.Release)
    for key in ("kind", "release_time", "distributed", "contacts", "attachments", "agencies"):
        assert values(before)[key] == values(after)[key]
    assert values(before)["versions"][0]["headline"] == values(after)["versions"][0]["headline"]
