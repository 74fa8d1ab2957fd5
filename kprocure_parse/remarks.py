"""What diagnostics say, in English and Korean. A record holds the English message; `explain` says the same in Korean.

Korean puts particles behind words by their last letter: the texts are worded so that none follows a value.
"""

from __future__ import annotations

from kprocure_parse.bilingual import Bilingual
from kprocure_parse.records import Diagnostic, Language, checked_language

REMARKS: dict[str, Bilingual] = {
    "preview_only": Bilingual(
        "read from the preview stream; save the document anew for the whole text",
        "미리보기만 읽었습니다. 전체를 읽으려면 문서를 다시 저장하세요",
    ),
    "partial": Bilingual("could not be read: {parts}", "읽지 못한 부분: {parts}"),
    "partial.more": Bilingual("could not be read: {parts} and {count} more", "읽지 못한 부분: {parts} 외 {count}곳"),
    "not_a_release": Bilingual(
        "no banner, no contacts, no agency that announces anything",
        "보도자료 표시도, 담당자도, 무엇을 알리는 기관도 없습니다",
    ),
    "no_headline": Bilingual("no line is the headline", "제목으로 볼 줄이 없습니다"),
    "no_agency": Bilingual("the text names nobody as issuer", "배포 기관이 적혀 있지 않습니다"),
    "no_contacts": Bilingual("the form names nobody to call", "담당자가 적혀 있지 않습니다"),
    "no_body": Bilingual("nothing is left for the body", "본문으로 볼 내용이 없습니다"),
    "weekday_mismatch": Bilingual("{written}: {date} is a {weekday}", "{written}: {date}의 요일은 {weekday}입니다"),
    "impossible_date": Bilingual("no calendar has {written}", "달력에 없는 날짜: {written}"),
    "embargo_before_distribution": Bilingual(
        "the {medium} lift of {lift} lies before the distribution on {given}",
        "보도시점({medium}) {lift}: 배포 {given}보다 앞섭니다",
    ),
    "lift_before_distribution": Bilingual(
        "the {medium} lift of {lift} lies before the distribution on {given}",
        "보도시점({medium}) {lift}: 배포 {given}보다 앞섭니다",
    ),
    "lift_before_distribution.paper": Bilingual(
        "the morning paper of {lift} is out before the distribution at {clock}",
        "{lift} 조간은 배포 시각 {clock}보다 먼저 나옵니다",
    ),
    "online_after_print": Bilingual("online from {online}, but in print on {printed}", "온라인 {online}, 지면 {printed}: 온라인이 지면보다 늦습니다"),
    "embargo_conflict": Bilingual("the feed says {fed}, the text {stated}", "피드의 보도시점 {fed}, 본문의 보도시점 {stated}: 서로 다릅니다"),
    "year_inferred": Bilingual("read as {date}: {written}", "연도가 없어 다음과 같이 읽었습니다({date}): {written}"),
    "near_duplicate": Bilingual("{share} alike: {first}… / {second}…", "{share} 같은 문단: {first}… / {second}…"),
    "name_spellings": Bilingual("{first} and {second} are one name", "한 이름의 두 표기: {first}, {second}"),
    "agency_by_date": Bilingual(
        "{raw} is read as {name}, not {others}, by the day of the text",
        "{raw}: 글의 날짜에 따라 {name}(으)로 읽었습니다({others} 아님)",
    ),
    "phone_unusual": Bilingual("{number} is not the shape of a Korean number", "{number}: 국내 전화번호의 꼴이 아닙니다"),
    "phone_not_understood": Bilingual("no number of {number} beside {name}", "{name} 옆의 {number}: 전화번호로 읽지 못했습니다"),
    "label_without_value": Bilingual("{label} has no value", "{label}: 값이 없습니다"),
    "label_without_value.unclear": Bilingual("the value of {label} was not understood", "{label}: 값을 이해하지 못했습니다"),
    "language_mismatch": Bilingual("the headline is {title}, the body {body}", "제목의 언어: {title}, 본문의 언어: {body}"),
    "known_differs": Bilingual(
        "the known {what} is {known}, the text says {told}, which is kept",
        "알고 있던 {what}: {known}. 글에는 {told}. 글을 따랐습니다",
    ),
    "lost_character": Bilingual("lost: {places}", "깨진 글자: {places}"),
    "lost_character.more": Bilingual("lost: {places} and {count} more", "깨진 글자: {places} 외 {count}곳"),
    "entity_residue": Bilingual("left of an entity: {places}", "HTML 기호의 찌꺼기: {places}"),
    "entity_residue.more": Bilingual("left of an entity: {places} and {count} more", "HTML 기호의 찌꺼기: {places} 외 {count}곳"),
    "quote_unpaired": Bilingual("one quotation mark is alone: {words}", "짝이 없는 따옴표: {words}"),
}  # fmt: skip
"""Code, or code and variant → what is said; the most specific variant of a code stands last."""

WORDS: dict[str, dict[str, str]] = {
    "weekday": {
        "Monday": "월요일", "Tuesday": "화요일", "Wednesday": "수요일", "Thursday": "목요일", "Friday": "금요일",
        "Saturday": "토요일", "Sunday": "일요일",
    },
    "medium": {"all": "전체", "online": "온라인", "print": "지면", "broadcast": "방송", "photo": "사진", "video": "영상"},
    "title": {"ko": "한국어", "en": "영어"},
    "body": {"ko": "한국어", "en": "영어"},
    "what": {"title": "제목", "agency": "기관"},
}  # fmt: skip
"""Values that are words themselves, by their place in the text."""


def remark(name: str, /, **values: object) -> str:
    """The English message of a diagnostic."""
    return REMARKS[name].say("en", **values)


def explain(diagnostic: Diagnostic, language: Language = "en") -> str:
    """What a diagnostic says (`message`), in English or Korean.

    A message that is none of this version's, as in a record that another version wrote, is returned as it is.
    Raises ValueError for another language.
    """
    checked_language(language)
    if language == "en":
        return diagnostic.message
    variants = [name for name in REMARKS if name.partition(".")[0] == diagnostic.code]
    for name in reversed(variants):
        found = REMARKS[name].read(diagnostic.message)
        if found is not None:
            told = {place: WORDS.get(place, {}).get(words, words) for place, words in found.items()}
            return REMARKS[name].say(language, **told)
    return diagnostic.message
