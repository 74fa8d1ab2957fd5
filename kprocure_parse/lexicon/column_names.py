"""The usual names of columns in tables of press releases, by what `Known` calls them; in small letters, without spaces, dots and lines.

Sources: the elements of the press-release service of data.go.kr, the columns of korea.kr, and what people call theirs.
"""

COLUMN_NAMES: dict[str, tuple[str, ...]] = {
    "text": ("text", "fulltext", "datacontents", "contents", "content", "본문", "내용", "전문", "원문"),
    "id": ("id", "newsitemid", "newsid", "releaseid", "docid", "번호", "일련번호", "문서번호", "보도자료번호"),
    "title": ("title", "headline", "subject", "제목", "보도자료명"),
    "agency": ("agency", "ministry", "ministercode", "minister", "organization", "기관", "기관명", "부처", "부처명", "발행기관"),
    "published": ("published", "approved", "approvedate", "publishedat", "publisheddate", "pubdate", "date", "regdate", "승인일시", "승인일", "게시일", "등록일", "발행일", "배포일", "날짜", "일자"),
    "url": ("url", "link", "originalurl", "address", "원문주소", "주소", "링크"),
}  # fmt: skip
"""Attribute of `Known`, or `text` → names, the first one that a table has counts; of a `url` only what has `://`, as 주소 is often that of a building."""

OWN_COLUMNS: tuple[frozenset[str], ...] = (frozenset({"type", "kind", "diagnostics"}), frozenset({"file", "key"}))
"""Columns that stand together only in tables that this package writes: these hold records, not texts."""
