"""Items inside a line that has lost its line ends: where they begin, and what only looks like one (invented texts)."""

from __future__ import annotations

import pytest

from kprocure_parse.marks.breaks import BREAKS
from kprocure_parse.marks.found import Marks

LISTED = "□ 시범청은 가을 창구의 이용 실적을 발표함○ 이용은 지난해보다 1,200건 늘어남○ 상담은 340건으로 조금 줄어듦※ 숫자는 잠정임"
TYPED = "□ 7월 이용은 지난해보다 3.2% 늘어남 o 봄보다는 0.1% 늘어남 o 지난해보다는 3.2% 늘어남□ 상담은 1.3% 줄어듦 o 봄보다는 1.1% 늘어남"
RINGED = "◎ 이용 동향□ 이용은 1,200건으로 지난해보다 3.2% 하락◎ 상담 동향□ 상담은 340건으로 1.3% 상승"
ROMAN = (
    "Ⅰ 인구와 가구 - 가구는 지난해보다 조금 늘어난 것으로 나타남 - 한 사람 가구가 가장 많음Ⅱ 주거와 건강 - 집은 좁아짐"
)
LABELLED = (
    "□ 시범청은 새 창구에서 일할 사람을 모집함[지원 내용]□ 한 사람에게 오십만 원을 지원함[신청 방법]□ 누리집에서 신청함"
)


@pytest.mark.parametrize(
    ("text", "begins", "origin"),
    [
        (LISTED, ["○ 이용은", "○ 상담은", "※ 숫자는"], "statistics: marks directly after the clause"),
        (ROMAN, ["- 가구는", "- 한 사람", "Ⅱ 주거와", "- 집은"], "Roman numbers over dashes"),
        (LABELLED, ["[지원 내용]", "□ 한 사람에게", "[신청 방법]", "□ 누리집에서"], "labels between brackets"),
        (
            "□ 시범청(청장 김하늘)은 가나 - 다라 구간(-1.7km)을 오는 가을에 모두 개통한다고 밝혔다. 길이는 12km이다.",
            [],
            "a dash in a name",
        ),
        (
            "시범청은 ○○시와 △△군의 이름을 밝히지 않기로 하였으며 이 지역의 실태는 ○ 기호로 나타내어 공개하였다.",
            [],
            "masked names",
        ),
        (TYPED, ["o 봄보다는", "o 지난해보다는", "□ 상담은", "o 봄보다는 1"], "a typed o between squares (statistics)"),
        (RINGED, ["□ 이용은", "◎ 상담", "□ 상담은"], "◎ directly after the clause, above squares"),
        (
            "[2031년 7월 이용동향]▣ 이용률은 67.3%로 지난해보다 1.4%p 상승▣ 상담률은 2.8%로 0.9%p 하락 ○ 상담은 788건으로 조금 감소",
            ["▣ 이용률은", "▣ 상담률은", "○ 상담은"],
            "monthly figures of statistics, whose headline swallowed them",
        ),
        ("□ 하나 ○ 둘 ○ 셋", [], "a short line"),
        ("▷ 창구를 넓혀 대책 마련▷ 상담을 늘려 제도 개선", ["▷ 상담을"], "two subtitles on one line (climate)"),
        ("▷ 창구를 넓혀 대책 마련 ▷ 상담을 늘려 제도 개선", ["▷ 상담을"], "the same, with a blank"),
        ("시범청은 ▷ 창구를 넓히고▷ 상담을 늘린다.", [], "triangles in a sentence"),
    ],
)
def test_breaks(text: str, begins: list[str], origin: str) -> None:
    found = [text[mark.span.start :] for mark in Marks(text).of(BREAKS)]
    assert len(found) == len(begins), (origin, found)
    assert all(rest.startswith(words) for rest, words in zip(found, begins, strict=True)), origin
