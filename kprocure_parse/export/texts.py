"""TEXTS: what summaries, agendas and the annotated page say, in English and Korean."""

from __future__ import annotations

from kprocure_parse.bilingual import Bilingual
from kprocure_parse.records import Language

SUMMARY: dict[str, Bilingual] = {
    "agency": Bilingual("agency", "기관"),
    "attachment": Bilingual("attachment", "붙임"),
    "byline": Bilingual("byline", "기자"),
    "contact": Bilingual("contact", "담당자"),
    "distributed": Bilingual("distributed", "배포"),
    "headline": Bilingual("headline", "제목"),
    "holds": Bilingual("holds", "내용"),
    "outlet": Bilingual("outlet", "매체명"),
    "published": Bilingual("published", "게재"),
    "release_time": Bilingual("release time", "보도시점"),
    "remark": Bilingual("remark", "진단"),
    "subhead": Bilingual("subhead", "부제"),
    "no_agency": Bilingual("(no agency found)", "(기관을 찾지 못함)"),
    "no_contacts": Bilingual("(no contacts found)", "(담당자를 찾지 못함)"),
    "no_headline": Bilingual("(no headline found)", "(제목을 찾지 못함)"),
    "immediately": Bilingual("immediately, once distributed", "배포 즉시"),
    "on_condition": Bilingual("on condition: {event}", "조건: {event}"),
    "unclear": Bilingual("unclear: {raw}", "불분명: {raw}"),
    "of_which_bullets": Bilingual("{body} ({bullets})", "{body}({bullets})"),
}
COUNTS: dict[str, tuple[Bilingual, Bilingual, Bilingual]] = {
    "body": (
        Bilingual("no body items", "본문 없음"),
        Bilingual("{count} body item", "본문 {count}단락"),
        Bilingual("{count} body items", "본문 {count}단락"),
    ),
    "bullet": (
        Bilingual("no bullets", "글머리 없음"),
        Bilingual("{count} bullet", "글머리 {count}개"),
        Bilingual("{count} bullets", "글머리 {count}개"),
    ),
    "caption": (
        Bilingual("no captions", "사진 설명 없음"),
        Bilingual("{count} caption", "사진 설명 {count}개"),
        Bilingual("{count} captions", "사진 설명 {count}개"),
    ),
    "character": (
        Bilingual("no characters", "글자 없음"),
        Bilingual("{count} character", "{count}자"),
        Bilingual("{count} characters", "{count}자"),
    ),
    "diagnostic": (
        Bilingual("No diagnostics", "진단 없음"),
        Bilingual("{count} diagnostic", "진단 {count}건"),
        Bilingual("{count} diagnostics", "진단 {count}건"),
    ),
    "other": (
        Bilingual("no texts that no release is: not listed", "보도자료가 아닌 글 없음"),
        Bilingual("{count} text that no release is: not listed", "보도자료가 아닌 글 {count}건은 뺐습니다"),
        Bilingual("{count} texts that no release is: not listed", "보도자료가 아닌 글 {count}건은 뺐습니다"),
    ),
    "page": (
        Bilingual("no pages", "0쪽"),
        Bilingual("{count} page", "{count}쪽"),
        Bilingual("{count} pages", "{count}쪽"),
    ),
    "quote": (
        Bilingual("no quotes", "인용 없음"),
        Bilingual("{count} quote", "인용 {count}건"),
        Bilingual("{count} quotes", "인용 {count}건"),
    ),
    "unclaimed": (
        Bilingual("Nothing unclaimed", "모두 해석함"),
        Bilingual("{count} character unclaimed", "{count}자 해석 못 함"),
        Bilingual("{count} characters unclaimed", "{count}자 해석 못 함"),
    ),
}
"""What is counted → none, one, several of it."""
AGENDA: dict[str, Bilingual] = {
    "at_once": Bilingual("at once", "즉시"),
    "condition_not_before": Bilingual("{condition}, not before {when}", "{condition}, {when} 이후"),
    "embargo": Bilingual("embargo", "엠바고"),
    "no_headline": Bilingual("(no headline)", "(제목 없음)"),
    "no_time_stated": Bilingual("No time stated", "보도시점이 적혀 있지 않음"),
    "nothing_anytime": Bilingual("Nothing at any time", "해당하는 보도자료 없음"),
    "nothing_between": Bilingual("Nothing from {first} to {last}", "{first}부터 {last}까지 해당하는 보도자료 없음"),
    "nothing_from": Bilingual("Nothing from {first}", "{first}부터 해당하는 보도자료 없음"),
    "nothing_to": Bilingual("Nothing to {last}", "{last}까지 해당하는 보도자료 없음"),
    "on_condition_title": Bilingual("On condition", "조건부"),
}
LINES: dict[str, Bilingual] = {
    "range": Bilingual("{value} to {upper}", "{value}에서 {upper}까지"),
}
"""Lines of `amounts`."""
WEEKDAYS = (
    Bilingual("Mon", "월"),
    Bilingual("Tue", "화"),
    Bilingual("Wed", "수"),
    Bilingual("Thu", "목"),
    Bilingual("Fri", "금"),
    Bilingual("Sat", "토"),
    Bilingual("Sun", "일"),
)
PAGE: dict[str, Bilingual] = {
    "at_this_place": Bilingual("(at this place)", "(이 자리)"),
    "fields": Bilingual("Fields", "항목"),
    "fields_to_mark": Bilingual("Fields to mark in the text", "글에 표시할 항목"),
    "hide_all": Bilingual("Hide all", "모두 숨기기"),
    "holds": Bilingual("holds {fields}", "안에 있는 것: {fields}"),
    "no": Bilingual("no", "아니요"),
    "no_headline_found": Bilingual("No headline found", "제목을 찾지 못함"),
    "not_in_text": Bilingual("(not in the text)", "(글에 없음)"),
    "not_stated": Bilingual("{media}: not stated", "{media}: 적혀 있지 않음"),
    "nothing_found": Bilingual("Nothing found: {fields}", "찾지 못한 것: {fields}"),
    "number": Bilingual("Number {id}", "번호 {id}"),
    "on_condition": Bilingual("{media}: on condition: {condition}", "{media}: 조건부({condition})"),
    "page": Bilingual("Page {number}", "{number}쪽"),
    "page_of_document": Bilingual("Page {number} of the document", "문서 {number}쪽"),
    "pages": Bilingual("Pages", "쪽"),
    "read_by": Bilingual("{format} by {engine}", "{format}({engine} 사용)"),
    "record": Bilingual("Record", "레코드"),
    "rule": Bilingual("rule {rule}", "규칙 {rule}"),
    "rule_confidence": Bilingual("rule {rule}, confidence {confidence}", "규칙 {rule}, 확신도 {confidence}"),
    "show_all": Bilingual("Show all", "모두 보이기"),
    "skip_to_record": Bilingual("Skip to the record", "레코드로 건너뛰기"),
    "skip_to_text": Bilingual("Skip to the text", "글로 건너뛰기"),
    "text": Bilingual("Text", "글"),
    "values_on_page": Bilingual("Values on page {number}", "{number}쪽에 있는 값"),
    "what_to_show": Bilingual("What to show", "볼 것"),
    "within": Bilingual("within {fields}", "바깥: {fields}"),
    "yes": Bilingual("yes", "예"),
    "copied": Bilingual("Copied", "복사했습니다"),
    "copy": Bilingual("Copy", "복사"),
    "find": Bilingual("Find in record and text", "레코드와 글에서 찾기"),
    "find_none": Bilingual("Not found", "없음"),
    "find_of": Bilingual("{here} of {count}", "{count}개 중 {here}"),
    "free_from": Bilingual("{media}: from {when}", "{media}: {when}부터"),
    "link": Bilingual("Link", "링크"),
    "next": Bilingual("Next", "다음"),
    "previous": Bilingual("Previous", "이전"),
    "publishable": Bilingual("May be published", "보도 가능"),
    "on_condition_from": Bilingual(
        "{media}: on condition: {condition}, not before {when}", "{media}: 조건부({condition}), {when} 이후"
    ),
}


def counted(what: str, count: int, language: Language = "en") -> str:
    """`no quotes`, `1 quote`, `1,200 quotes`."""
    return COUNTS[what][min(max(count, 0), 2)].say(language, count=f"{count:,}")
