"""The API reader: answers of data.go.kr's service and RSS in their real shapes, all contents invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kprocure_parse as kp
from kprocure_parse.document import Document, Paragraph, Table
from kprocure_parse.readers import api, registry
from kprocure_parse.readers.limits import Limits

ITEM = """<NewsItem>
<NewsItemId>156000001</NewsItemId><ContentsStatus>U</ContentsStatus><ModifyId>1</ModifyId>
<ModifyDate>04/13/2026 10:00:00</ModifyDate><ApproveDate>04/13/2026 09:00:00</ApproveDate>
<EmbargoDate>04/14/2026 12:00:00</EmbargoDate><GroupingCode>press</GroupingCode>
<Title><![CDATA[가상청, &amp;#039;새 물품&amp;#039; 지정 &quot;R&amp;D 포함&quot;]]></Title>
<SubTitle1><![CDATA[- 물품 열 가지 -]]></SubTitle1><SubTitle2></SubTitle2><SubTitle3/>
<DataContents><![CDATA[<p>가상청, '새 물품' 지정 "R&amp;D 포함"</p>가상청(청장 홍길동)은 물품을 지정했다.<br/><br/>* 문의: 가상과 홍길동 사무관(042-000-0000)
<table><tr><td>가</td><td>나</td></tr></table>]]></DataContents>
<MinisterCode><![CDATA[가상청]]></MinisterCode>
<OriginalUrl><![CDATA[https://www.korea.kr/briefing/pressReleaseView.do?newsId=156000001&call_from=openData]]></OriginalUrl>
<FileName><![CDATA[물품&amp;지정.hwpx]]></FileName><FileUrl>https://example.go.kr/1</FileUrl>
<FileName></FileName><FileUrl>https://example.go.kr/2</FileUrl>
<FileName>물품.pdf</FileName><FileUrl>https://example.go.kr/3</FileUrl>
<Unknown>그대로</Unknown></NewsItem>"""


def answer(*items: str, code: str = "0", message: str = "NORMAL_SERVICE") -> bytes:
    head = f"<header><resultCode>{code}</resultCode><resultMsg>{message}</resultMsg></header>"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<response>{head}<body>{"".join(items)}</body></response>'.encode()


RSS = """<?xml version="1.0" encoding="utf-8"?><!-- 가상 --><rss xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0"><channel>
<title>보도자료</title><link>https://example.go.kr</link>
<item><title>[가상청] 하나 &amp;amp; 둘</title><link>https://example.go.kr/1</link><pubDate>Mon, 13 Apr 2026 09:00:00 +0900</pubDate>
<guid>https://example.go.kr/1</guid><dc:creator>가상청</dc:creator><description><![CDATA[<p>첫 문단.</p><p>둘째 문단.</p>]]></description>
<enclosure url="https://example.go.kr/1.hwpx" /></item>
<item><title>셋</title><description>&lt;p&gt;글&amp;nbsp;하나&lt;/p&gt;</description></item>
</channel></rss>""".encode()


OTHER_ENVELOPE = b"""<OpenAPI_ServiceResponse><cmmMsgHeader><errMsg>SERVICE ERROR</errMsg>
<returnAuthMsg>SERVICE_KEY_IS_NOT_REGISTERED_ERROR</returnAuthMsg><returnReasonCode>30</returnReasonCode>
</cmmMsgHeader></OpenAPI_ServiceResponse>"""


def named(document: Document) -> list[tuple[str | None, str]]:
    return [
        (block.name if isinstance(block, Paragraph) else "table", document.text[block.span.slice])
        for block in document.blocks
    ]


def test_an_item_is_a_document_whose_paragraphs_bear_their_elements_names() -> None:
    (item,) = api.read_feed(answer(ITEM))
    assert named(item.document) == [
        ("Title", "가상청, '새 물품' 지정 \"R&D 포함\""),
        ("SubTitle1", "- 물품 열 가지 -"),
        ("MinisterCode", "가상청"),
        ("ApproveDate", "04/13/2026 09:00:00"),
        ("EmbargoDate", "04/14/2026 12:00:00"),
        ("DataContents", "가상청(청장 홍길동)은 물품을 지정했다."),
        ("DataContents", "* 문의: 가상과 홍길동 사무관(042-000-0000)"),
        ("table", "가\t나"),
        ("FileName", "물품&지정.hwpx"),
        ("FileName", "물품.pdf"),
    ]
    assert item.document.format == "xml"
    assert any(isinstance(block, Table) for block in item.document.blocks)


def test_every_element_is_kept() -> None:
    (item,) = api.read_feed(answer(ITEM))
    assert [name for name, _ in item.fields].count("FileUrl") == 3
    assert item.values("unknown") == ("그대로",)
    assert item.values("SubTitle2", "SubTitle3") == ()
    assert ("SubTitle2", "") in item.fields
    assert item.values("NewsItemId", "GroupingCode") == ("156000001", "press")


def test_files_are_pairs_by_position() -> None:
    (item,) = api.read_feed(answer(ITEM))
    assert item.files == (
        ("물품&지정.hwpx", "https://example.go.kr/1"),
        ("", "https://example.go.kr/2"),
        ("물품.pdf", "https://example.go.kr/3"),
    )


def test_rss() -> None:
    first, second = api.read_feed(RSS)
    assert named(first.document) == [
        ("title", "[가상청] 하나 & 둘"),
        ("creator", "가상청"),
        ("pubDate", "Mon, 13 Apr 2026 09:00:00 +0900"),
        ("description", "첫 문단."),
        ("description", "둘째 문단."),
    ]
    assert first.values("guid", "enclosure") == ("https://example.go.kr/1", "https://example.go.kr/1.hwpx")
    assert named(second.document) == [("title", "셋"), ("description", "글\xa0하나")]


@pytest.mark.parametrize(
    ("raw", "title", "origin"),
    [
        ("<![CDATA[가 &quot;나&quot;]]>", '가 "나"', "entities inside CDATA"),
        ("<![CDATA[가 &amp;#039;나&amp;#039;]]>", "가 '나'", "escaped twice inside CDATA"),
        ("가 &amp;quot;나&amp;quot;", '가 "나"', "escaped twice without CDATA"),
        ("가 &quot;나&quot;", '가 "나"', "escaped as XML asks"),
        ("<![CDATA[R&D AT&T &D;]]>", "R&D AT&T &D;", "what only looks like an entity"),
        ("가 & 나", "가 & 나", "a bare ampersand, not well-formed"),
        ("가&nbsp;나", "가 나", "an entity of HTML, not of XML"),
        ("<![CDATA[ 가\n 나 ]]>", "가 나", "white space"),
        ("<![CDATA[가\x08나]]>", "가나", "a control character that XML forbids"),
    ],
)
def test_titles_are_decoded_as_often_as_needed(raw: str, title: str, origin: str) -> None:
    (item,) = api.read_feed(answer(f"<NewsItem><Title>{raw}</Title></NewsItem>"))
    assert item.document.text == title, origin


@pytest.mark.parametrize(
    ("data", "words", "origin"),
    [
        (answer(code="3", message="NODATA_ERROR"), ["3", "NODATA_ERROR", "no releases"], "no data"),
        (answer(code="03", message="NODATA_ERROR"), ["03", "no releases"], "two digits"),
        (answer(code="98", message="THREE_DAYS_OVER_ERROR"), ["98", "THREE_DAYS_OVER", "three days"], "window"),
        (answer(code="30", message="KEY"), ["30", "KEY", "key"], "key"),
        (
            OTHER_ENVELOPE,
            ["30", "SERVICE ERROR", "NOT_REGISTERED"],
            "the other envelope (DOMAIN 6.1)",
        ),
        (b"<OpenAPI_ServiceResponse/>", ["no message"], "the other envelope, empty"),
    ],
)
def test_error_envelopes_give_code_and_message(data: bytes, words: list[str], origin: str) -> None:
    with pytest.raises(kp.ReadError) as caught:
        api.read_feed(data)
    assert all(word in str(caught.value) for word in words), origin


def test_a_good_answer_without_items_is_empty() -> None:
    assert api.read_feed(answer(code="00")) == ()


def test_one_item_reads_as_a_document() -> None:
    assert registry.read(ITEM.encode()).text.startswith("가상청, '새 물품'")
    assert registry.read(answer(ITEM)).format == "xml"


@pytest.mark.parametrize(
    ("data", "error", "word"),
    [
        (answer(ITEM, ITEM), kp.UnsupportedFormat, "2 releases"),
        (answer(), kp.DamagedDocument, "without a release"),
        (b'<?xml version="1.0"?><plist><a/></plist>', kp.UnsupportedFormat, "plist"),
        (answer(ITEM)[:-40], kp.DamagedDocument, "well-formed"),
        (
            b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><response>&b;</response>',
            kp.DamagedDocument,
            "document type",
        ),
        (b"<response>" + b"<a>" * 300, kp.LimitExceeded, "max_depth"),
    ],
)
def test_what_is_no_item(data: bytes, error: type[kp.ReadError], word: str) -> None:
    with pytest.raises(error) as caught:
        api.read(data)
    assert word in str(caught.value)


def test_cp949_and_utf16_feeds() -> None:
    text = '<?xml version="1.0" encoding="EUC-KR"?><rss><channel><item><title>조달청</title></item></channel></rss>'
    for encoding in ("cp949", "utf-8", "utf-16"):
        assert api.read(text.encode(encoding)).text == "조달청"


def test_limits_are_parameters() -> None:
    for limits in (Limits(max_bytes=5), Limits(max_elements=5), Limits(max_depth=2), Limits(max_characters=5)):
        with pytest.raises(kp.LimitExceeded):
            api.read_feed(answer(ITEM), limits)


@given(st.integers(0, len(answer(ITEM))), st.binary(max_size=5))
def test_cut_and_changed_feeds_give_items_or_a_read_error(at: int, inserted: bytes) -> None:
    data = answer(ITEM)
    for changed in (data[:at], data[:at] + inserted + data[at + len(inserted) :], inserted):
        try:
            api.read_feed(changed)
        except kp.ReadError as error:
            assert str(error)
