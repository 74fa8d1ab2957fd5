"""Words of dates, hours and media in a release time (보도시점), Korean and English.

Sources: 60 headers of April 2026 and 21,713 header rows of all ministries. Spaces inside a word are accepted when reading.
"""

WEEKDAYS_KO = "월화수목금토일"
"""Monday to Sunday, as in brackets after a date."""

WEEKDAYS_EN: tuple[str, ...] = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
"""How English weekdays begin, Monday first."""

APOSTROPHES = "’'‘`´′＇ʼʹ"
"""Signs that are typed for the apostrophe before a year of two digits: ’26, ´26, ′26."""

DOTS = ".․．"
"""Dots of a date: the full stop, the one-dot leader of Hancom's editor, the full-width stop."""

MONTHS_EN: tuple[str, ...] = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
"""How English months begin."""

HALVES: dict[str, tuple[int, int]] = {
    "오전": (0, 0),
    "새벽": (0, 0),
    "아침": (0, 0),
    "오후": (12, 12),
    "저녁": (12, 12),
    "낮": (12, 12),
    "밤": (12, 24),
}
"""Part of the day → the hours to add, and the hour that 12시 means: noon for 낮 12시, the end of the day for 밤 12시."""

NIGHT_BEGINS = 6
"""After 밤, hours below this are after midnight: 밤 2시 is 02:00."""

DAY_BEGINS = 7
"""After 낮, hours from this on are before noon: 낮 11시 is 11:00."""

NOON = ("정오", "noon")
MIDNIGHT = ("자정", "midnight")
"""자정 is 0시 of the day named (국립국어원, 표준국어대사전); 24:00 and 밤 12시 are 0시 of the next day."""

MEDIA: dict[str, tuple[str, ...]] = {
    "online": ("온라인", "인터넷", "누리망", "통신", "뉴미디어", "포털", "뉴스통신"),
    "broadcast": ("방송", "TV", "라디오"),
    "print": ("지면", "신문", "활자", "인쇄"),
    "photo": ("사진",),
    "video": ("영상", "동영상"),
    "all": ("전매체", "모든매체", "전체매체", "전언론"),
}
"""Medium → the words for it; 누리망 is the pure Korean word for the internet (used by the police)."""

EDITIONS: dict[str, str] = {"조간": "morning", "석간": "evening"}

EVENTS: tuple[str, ...] = (
    "종료", "개회", "개최", "개막", "폐회", "폐막", "시작", "의결", "통과", "발표", "체결", "서명", "상정", "결정", "선고", "공포", "확정", "보고",
    "행사", "회의", "브리핑", "제막", "착수", "출발", "도착", "게시", "공고", "부의", "선포", "임명", "재가",
)  # fmt: skip
"""Words for the event that a release waits for: 국무회의 종료 시, 본회의 통과시."""

RELATIVE_DAYS: dict[str, tuple[int, bool]] = {
    "금일": (0, True),
    "오늘": (0, True),
    "명일": (1, True),
    "내일": (1, True),
    "당일": (0, False),
    "익일": (1, False),
}
"""Word → the number of days to add, and whether they count from the distribution (else from the day named before)."""

KOREAN_ZONES: tuple[str, ...] = ("한국", "우리나라", "우리", "국내", "서울")
"""Words for Korean time, which is the form's own: 22:00(한국시간)."""

FOREIGN_ZONES: tuple[str, ...] = (
    "현지", "그리니치", "그리니치표준", "세계", "협정세계", "국제표준", "동부", "서부", "중부", "미국", "미국동부", "미동부", "미국서부", "유럽",
    "중앙유럽", "중부유럽", "영국", "프랑스", "독일", "스위스", "일본", "중국", "뉴욕", "워싱턴", "런던", "파리", "제네바", "브뤼셀", "베를린",
    "빈", "도쿄", "베이징", "싱가포르", "홍콩", "두바이", "하노이", "자카르타", "시드니",
)  # fmt: skip
"""Words for other time zones: (현지시간 14:30), 09:00(뉴욕시간)."""

KOREAN_ZONES_EN: tuple[str, ...] = ("KST", "Korea time", "Korean time", "Seoul time")
FOREIGN_ZONES_EN: tuple[str, ...] = (
    "GMT", "UTC", "EST", "EDT", "ET", "PST", "PDT", "CET", "CEST", "BST", "SGT", "JST", "HKT", "local time",
)  # fmt: skip

EMBARGO_WORDS: tuple[str, ...] = ("국제 엠바고", "엠바고")
"""Words beside a moment that only say that it is binding."""
