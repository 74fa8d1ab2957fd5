"""Selectors for each part of a page, site by site, the most certain first. Data only: a redesigned site needs one line here."""

BODIES = (
    ".view_cont",  # korea.kr 2020–, on the desk and mobile, inside .article_body
    ".article_body",
    "#viewCont",  # korea.kr, older
    "[itemprop=articleBody]",  # newspapers, schema.org
    "#article-view-content-div",  # newspapers on ND soft
    "#articleBody", "#article_body", "#articleText", "#articletxt", "#newsContent", "#dic_area", ".story-news", ".article-body",
    ".articleBody", ".article-text", ".article-content", ".news_body", ".view_con_t", ".view_article", ".entry-content",
    ".post-content",
)  # fmt: skip
BOARDS = (
    '[class*="board_view"]', '[class*="board-view"]', '[class*="boardView"]', '[class*="bbs_view"]', '[class*="bbs-view"]',
    '[class*="bbs--view"]', '[class*="bbs__view"]', '[class*="bbsView"]', '[class*="view_wrap"]', "#bbsView", "#boardView",
)  # fmt: skip
MAINS = (
    "main article",
    "article",
    "main",
    "[role=main]",
    "#contents",
    "#content",
    "#container",
    ".contents",
    ".content",
)
SHELLS = "iframe#content_press, iframe[src*=docViewer], iframe[src*=synap], iframe[src*=preview]"
"""Elements of document viewers: the body is in the file that they show."""
SKELETON = "nav, header, footer, #header, #footer, #gnb, [role=navigation], [role=banner], link[rel=stylesheet]"

TITLES = (".article_head h1", ".article_head h2", "[itemprop=headline]")
HEADINGS = (
    "h1, h2, h3, h4, .title, .tit, .subject, .headline, .view_title, .view_tit, .view-title, .bbs_tit, .board_tit, .article-title, "
    ".article_title, .news_title, .tit_view"
)
"""Elements that are the title if the page's own title says the same, or if they come first in a board's view."""
DATES = (
    ".article_head .info span",
    "[itemprop=datePublished]",
    "time",
    ".date",
    ".article-date",
    ".view_date",
    ".regdate",
    ".info",
)
DATE_METAS = ('meta[property="article:published_time"]', 'meta[itemprop="datePublished"]')
AGENCIES = (".article_head .gotosite", ".gotosite", ".article_head .ministry", ".article_head .info span")
BYLINES = (
    "[itemprop=author]",
    ".byline",
    ".reporter",
    ".writer_name",
    ".article-byline",
    'meta[property="article:author"]',
)
OUTLETS = ('meta[property="og:site_name"]', "[itemprop=publisher] [itemprop=name]")
NEWS_SIGN = "[itemprop=articleBody], meta[property='article:author'], meta[property='article:published_time'], .byline"
FILE_ROWS = (".filedown p span", ".filedown a.down", '[class*="file"] a', '[class*="attach"] a', 'a[href*="download"]', 'a[href*="FileDown"]')  # fmt: skip

SECTIONS = frozenset(
    {
        "보도자료",
        "정책브리핑",
        "대한민국정책브리핑",
        "현장뉴스",
        "조달청",
        "언론보도",
        "보도·해명자료",
        "PressRelease",
        "PressReleases",
        "News",
        "View",
    }
)
"""Page titles, without white space, that name the site or the board instead of the release."""
