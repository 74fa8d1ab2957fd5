"""Feeds to records: the press-release service of data.go.kr and RSS. All items are invented, the shapes are real."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kprocure_parse as kp
from kprocure_parse.document import Span
from kprocure_parse.lexicon import source_names
from kprocure_parse.readers import api
from kprocure_parse.values.times.feed import read_feed_date

BODY = (
    "<p>조달청, 가상의 물품 &#039;30개&#039; 지정<br/><br/>&nbsp;조달청(청장 홍길동)은 21일 가상의 물품 30개를 새로 지정했다고 밝혔다."
    "<br/><br/>* 문의: 가상구매과 홍길순 사무관(042-724-0000)</p>"
)
ITEM = f"""<NewsItem><NewsItemId>156000001</NewsItemId><ApproveDate>07/21/2026 09:00:00</ApproveDate>
<EmbargoDate>EMBARGO</EmbargoDate><Title><![CDATA[조달청, 가상의 물품 &#039;30개&#039; 지정]]></Title>
<SubTitle1><![CDATA[중소기업 판로 지원]]></SubTitle1><SubTitle2></SubTitle2><DataContents><![CDATA[{BODY}]]></DataContents>
<MinisterCode>조달청</MinisterCode><FileName>가상 자료.hwpx</FileName><FileUrl>https://example.kr/1</FileUrl><Odd>기타</Odd></NewsItem>"""


def answer(*items: str) -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8"?><response><header><resultCode>0</resultCode><resultMsg>NORMAL_SERVICE</resultMsg>'
        f"</header><body>{''.join(items)}</body></response>"
    ).encode()


def releases(data: bytes) -> list[kp.Release]:
    return [record for record in kp.parse_feed(data) if isinstance(record, kp.Release)]


def test_an_item_gives_a_whole_record() -> None:
    (release,) = releases(answer(ITEM.replace("EMBARGO", "")))
    assert release.headline is not None
    assert release.headline.text == "조달청, 가상의 물품 '30개' 지정"
    assert [subtitle.text for subtitle in release.subtitles] == ["중소기업 판로 지원"]
    assert [item.text for item in release.body] == [
        "조달청(청장 홍길동)은 21일 가상의 물품 30개를 새로 지정했다고 밝혔다."
    ]
    assert [agency.name for agency in release.agencies] == ["조달청"]
    assert [(contact.name, contact.rank) for contact in release.contacts] == [("홍길순", "사무관")]
    assert [attachment.title for attachment in release.attachments] == ["가상 자료.hwpx"]
    assert release.release_time is None
    assert release.distributed is not None
    assert (release.distributed.date, release.distributed.time) == (dt.date(2026, 7, 21), dt.time(9))
    assert ("Odd", "기타") in release.source.fields
    assert ("FileUrl", "https://example.kr/1") in release.source.fields
    assert release.unclaimed == ()
    assert kp.from_json(kp.to_json(release)) == release


def test_an_embargo_of_the_feed_is_a_lift() -> None:
    (release,) = releases(answer(ITEM.replace("EMBARGO", "07/21/2026 12:00:00")))
    assert release.release_time is not None
    lifted = release.release_time.lifts_at("online")
    assert lifted is not None
    assert lifted.isoformat() == "2026-07-21T12:00:00+09:00"


@pytest.mark.parametrize(
    ("feed", "stated", "codes"),
    [
        ("07/21/2026 12:00:00", "2026. 7. 21.(화) 12:00", []),
        ("07/21/2026 15:00:00", "2026. 7. 21.(화) 12:00", ["embargo_conflict"]),
    ],
)
def test_an_embargo_in_feed_and_text_is_kept_twice(feed: str, stated: str, codes: list[str]) -> None:
    body = BODY.replace("<p>", f"<p>보도자료<br/>보도시점<br/>{stated}<br/>배포<br/>2026. 7. 21.(화) 09:00<br/>")
    (release,) = releases(answer(ITEM.replace("EMBARGO", feed).replace(BODY, body)))
    assert release.release_time is not None
    assert len(release.release_time.lifts) == 2
    assert [each.code for each in release.diagnostics if each.code == "embargo_conflict"] == codes


def test_many_items_are_many_records_in_order(tmp_path: Path) -> None:
    file = tmp_path / "answer.xml"
    file.write_bytes(answer(*(ITEM.replace("30개", f"{number}개") for number in range(1, 6))))
    headlines = [record.headline.text for record in kp.parse_feed(file) if record.headline]
    assert headlines == [f"조달청, 가상의 물품 '{number}개' 지정" for number in range(1, 6)]


def test_an_item_of_rss() -> None:
    item = (
        "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>가상</title><item><title>[조달청] 가상의 물품 지정</title>"
        "<link>https://example.kr/2</link><pubDate>Tue, 21 Jul 2026 00:00:00 GMT</pubDate><dc:creator>조달청</dc:creator>"
        "<description><![CDATA[조달청(청장 홍길동)은 21일 가상의 물품을 지정했다고 밝혔다.]]></description></item></channel></rss>"
    )
    (release,) = releases(item.encode())
    assert release.distributed is not None
    assert (release.distributed.date, release.distributed.time) == (dt.date(2026, 7, 21), dt.time(9))
    assert [agency.name for agency in release.agencies] == ["조달청"]


def test_an_entry_of_atom() -> None:
    (release,) = releases(
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>보도자료</title><entry><title>가상의 물품 지정</title><id>1</id>"
        "<updated>2026-07-21T09:00:00+09:00</updated><author><name>조달청</name></author><content type='html'>"
        "&lt;p&gt;조달청은 21일 가상의 물품을 지정했다고 밝혔다.&lt;/p&gt;&lt;p&gt;* 문의: 가상구매과 홍길순 사무관(042-724-0000)&lt;/p&gt;"
        "</content></entry></feed>".encode()
    )
    assert release.headline is not None
    assert release.headline.text == "가상의 물품 지정"
    assert release.distributed is not None
    assert (release.distributed.date, release.distributed.time) == (dt.date(2026, 7, 21), dt.time(9))
    assert [(contact.name, contact.rank) for contact in release.contacts] == [("홍길순", "사무관")]
    assert [agency.name for agency in release.agencies] == ["조달청"]
    assert ("id", "1") in release.source.fields


def test_what_the_reader_calls_a_part_the_layout_knows() -> None:
    """The two tables are in packages that may not import each other."""
    assert source_names.TITLES.issuperset(api._TITLES)
    assert source_names.SUBTITLES.issuperset(api._SUBTITLES)
    assert source_names.AGENCIES.issuperset(api._AGENCIES)
    assert source_names.DATES.issuperset(api._DATES)
    assert source_names.EMBARGOES.issuperset(api._EMBARGOES)
    assert source_names.FILES.issuperset(api._FILE_NAMES)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (
            "<response><header><resultCode>98</resultCode><resultMsg>THREE_DAYS_OVER_ERROR</resultMsg></header></response>",
            "98",
        ),
        (
            "<OpenAPI_ServiceResponse><cmmMsgHeader><returnAuthMsg>SERVICE_KEY_IS_NOT_REGISTERED_ERROR</returnAuthMsg></cmmMsgHeader></OpenAPI_ServiceResponse>",
            "SERVICE_KEY_IS_NOT_REGISTERED_ERROR",
        ),
    ],
)
def test_an_error_of_the_service_is_a_read_error(data: str, said: str) -> None:
    with pytest.raises(kp.ReadError, match=said):
        kp.parse_feed(data.encode())


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("07/21/2026 09:00:00", "2026-07-21 09:00:00"),
        ("2026-07-21 09:00:00", "2026-07-21 09:00:00"),
        ("2026-07-21T00:00:00Z", "2026-07-21 09:00:00"),
        ("2026-07-21T23:30:00+00:00", "2026-07-22 08:30:00"),
        ("2026.07.21", "2026-07-21 None"),
        ("20260721", "2026-07-21 None"),
        ("20260721093000", "2026-07-21 09:30:00"),
        ("Tue, 21 Jul 2026 09:00:00 +0900", "2026-07-21 09:00:00"),
        ("Mon, 20 Jul 2026 23:00:00 GMT", "2026-07-21 08:00:00"),
    ],
)
def test_dates_of_feeds(text: str, moment: str) -> None:
    found = read_feed_date(text, Span(0, len(text)))
    assert found is not None
    assert f"{found[0]} {found[1]}" == moment


@pytest.mark.parametrize("text", ["", "어제", "13/45/2026 09:00:00", "2026-02-30", "99999999"])
def test_what_is_no_date_of_a_feed(text: str) -> None:
    assert read_feed_date(text, Span(0, len(text))) is None


@given(st.dates(dt.date(1990, 1, 1), dt.date(2035, 12, 31)), st.times())
def test_every_moment_of_a_feed_is_read(date: dt.date, time: dt.time) -> None:
    text = f"{date:%m/%d/%Y} {time:%H:%M:%S}"
    assert read_feed_date(text, Span(0, len(text))) == (date, time.replace(microsecond=0))
