"""Names of attributes and of the words that are their values, in English and Korean: what pages, summaries and agendas call things."""

from __future__ import annotations

from kprocure_parse.bilingual import Bilingual
from kprocure_parse.records import Language

FIELDS: dict[str, str] = {
    "agencies": "기관", "attachments": "붙임", "body": "본문", "bylines": "기자", "captions": "사진 설명", "code": "코드",
    "confidence": "확신도", "contacts": "담당자", "credit": "출처", "date": "날짜", "department": "부서", "diagnostics": "진단",
    "distributed": "배포", "edition": "판", "email": "전자우편", "emails": "전자우편", "engine": "엔진", "event": "조건",
    "extension": "내선", "fields": "피드 항목", "format": "형식", "group": "담당 구분", "headline": "제목", "id": "번호",
    "immediate": "즉시", "key": "라벨 종류", "kind": "종류", "kind_confidence": "종류의 확신도", "kind_rule": "종류의 규칙",
    "labels": "서식의 말", "language": "언어", "level": "단계", "lifts": "매체별 보도시점", "marker": "기호", "medium": "매체",
    "message": "내용", "name": "이름", "number": "번호", "outlet": "매체명", "pages": "쪽 수", "phones": "전화", "published": "게재",
    "quotes": "인용", "rank": "직급", "raw": "원문", "release_time": "보도시점", "role": "역할", "rows": "표", "sections": "구역",
    "severity": "정도", "source": "출처", "speaker": "말한 사람", "speaker_title": "직함", "subheads": "부제", "subtitles": "부제",
    "text": "글", "time": "시각", "title": "제목", "type": "갈래", "unclaimed": "해석하지 못한 글", "url": "주소", "versions": "언어판",
}  # fmt: skip
"""Attribute → its Korean name; the English one is the attribute itself, in words."""

KINDS: dict[str, Bilingual] = {
    "press_release": Bilingual("press release (보도자료)", "보도자료"),
    "reference": Bilingual("reference to the press (보도참고자료)", "보도참고자료"),
    "explanation": Bilingual("explanation or rebuttal (보도설명자료)", "보도설명자료"),
    "notice_of_activity": Bilingual("notice of activity (동정자료)", "동정자료"),
    "joint_press_release": Bilingual("joint press release (공동보도자료)", "공동보도자료"),
    "other": Bilingual("other text, not recognised as a press release", "보도자료로 보이지 않는 글"),
    "article": Bilingual("newspaper article", "신문 기사"),
}
MEDIA: dict[str, Bilingual] = {
    "all": Bilingual("all media", "모든 매체"),
    "online": Bilingual("online", "온라인"),
    "print": Bilingual("print", "지면"),
    "broadcast": Bilingual("broadcast", "방송"),
    "photo": Bilingual("photos", "사진"),
    "video": Bilingual("video", "영상"),
}
EDITIONS: dict[str, Bilingual] = {
    "morning": Bilingual("morning edition (조간)", "조간"),
    "evening": Bilingual("evening edition (석간)", "석간"),
}
LANGUAGES: dict[str, Bilingual] = {"ko": Bilingual("Korean", "한국어"), "en": Bilingual("English", "영어")}
FORMATS: dict[str, Bilingual] = {"plain": Bilingual("plain text", "일반 텍스트")}
ROLES: dict[str, Bilingual] = {
    "header": Bilingual("header", "머리"),
    "release": Bilingual("release", "보도자료 글"),
    "contacts": Bilingual("contacts", "담당자"),
    "captions": Bilingual("captions", "사진 설명"),
    "attachment": Bilingual("attachment", "붙임"),
    "notice": Bilingual("notice", "안내"),
    "furniture": Bilingual("furniture", "쪽 번호 등"),
    "responsible": Bilingual("responsible", "책임자"),
    "officer": Bilingual("officer", "담당자"),
}
SEVERITIES: dict[str, Bilingual] = {"info": Bilingual("info", "참고"), "warning": Bilingual("warning", "주의")}
ITEMS: dict[str, Bilingual] = {
    "paragraph": Bilingual("paragraph", "문단"),
    "bullet": Bilingual("bullet", "글머리"),
    "note": Bilingual("note", "주석"),
    "heading": Bilingual("heading", "소제목"),
    "table": Bilingual("table", "표"),
}
LINKS: dict[str, Bilingual] = {
    "same": Bilingual("same", "같은 보도자료"),
    "correction": Bilingual("correction", "정정"),
    "translation": Bilingual("translation", "다른 언어판"),
    "coverage": Bilingual("coverage", "신문 기사"),
    "copy": Bilingual("copy", "같은 글"),
    "original": Bilingual("original", "원본"),
    "ko": Bilingual("ko", "한국어판"),
    "en": Bilingual("en", "영어판"),
    "release": Bilingual("release", "보도자료"),
    "article": Bilingual("article", "기사"),
}
"""Kinds of groups, and what their members are."""
EVIDENCE: dict[str, Bilingual] = {
    "agencies": Bilingual("agencies", "기관"),
    "facts": Bilingual("facts", "항목이 모두 같음"),
    "headline": Bilingual("headline", "제목이 같음"),
    "sentences": Bilingual("sentences", "같은 문장의 글자"),
    "numbers": Bilingual("numbers", "숫자"),
    "dates": Bilingual("dates", "날짜"),
    "names": Bilingual("names", "이름"),
    "note": Bilingual("note", "정정 표시"),
    "only_original": Bilingual("only original", "원본에만"),
    "only_correction": Bilingual("only correction", "정정본에만"),
}
"""What speaks for a link."""
PURPOSES: dict[str, Bilingual] = {
    "contract": Bilingual("contract", "계약"),
    "tender": Bilingual("tender", "입찰"),
    "budget": Bilingual("budget", "예산"),
    "sales": Bilingual("sales", "매출"),
    "exports": Bilingual("exports", "수출"),
    "investment": Bilingual("investment", "투자"),
    "support": Bilingual("support", "지원"),
    "penalty": Bilingual("penalty", "과징금 등"),
    "loan": Bilingual("loan", "융자"),
    "prize": Bilingual("prize", "상금"),
}
"""What an amount of money counts."""
VALUES: dict[str, dict[str, Bilingual]] = {
    "edition": EDITIONS,
    "kind": ITEMS,
    "language": LANGUAGES,
    "medium": MEDIA,
    "role": ROLES,
    "severity": SEVERITIES,
}
"""Attribute → the words that are its values."""


def said(name: str, language: Language = "en") -> str:
    """The name of an attribute in words: `release_time` is "Release time", 보도시점 in Korean."""
    return FIELDS.get(name, name) if language == "ko" else name.replace("_", " ").capitalize()


def named(table: dict[str, Bilingual], word: str, language: Language) -> str:
    """What a word of the record is called; a word that the table lacks stands as it is."""
    return table[word].say(language) if word in table else word
