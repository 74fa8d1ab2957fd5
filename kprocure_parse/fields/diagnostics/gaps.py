"""Remarks on what is missing or incomplete: values, values of labels, readable parts, anything that shows a release."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kprocure_parse.document import Span, span_of
from kprocure_parse.fields.diagnostics.facts import Facts, Remark
from kprocure_parse.layout.header import labels_without_value
from kprocure_parse.marks.agencies import AGENCIES
from kprocure_parse.patterns import deferred
from kprocure_parse.records import Item, Language
from kprocure_parse.release import Version
from kprocure_parse.remarks import remark
from kprocure_parse.values.contacts.numbers import is_unusual

NAMED = 5
"""Most unreadable parts that a message names."""
TITLE_WORDS = 3
"""Fewest words of a headline that show its language; fewer may be the name of a programme."""

_LOST_PHONE = deferred(r"[ \u00a0\t]{0,3}(?P<number>[(（][^()（）\n]{0,10}\d[^()（）\n]{0,20}[)）])")
_HANGUL_WORD = deferred(r"\p{Hangul}++")
_LATIN_WORD = deferred(r"[A-Za-z][A-Za-z'’-]*+")


def headline(facts: Facts) -> Iterator[Remark]:
    """No version has a headline."""
    if _told(facts) and not any(version.headline for version in facts.versions):
        yield remark("no_headline"), _whole(facts)


def agency(facts: Facts) -> Iterator[Remark]:
    """Nobody issues the release."""
    if _told(facts) and not facts.agencies:
        yield remark("no_agency"), _whole(facts)


def contacts(facts: Facts) -> Iterator[Remark]:
    """A form that prints contacts has none; in the text of a web page, which often omits them, this means nothing."""
    if _told(facts) and not facts.contacts and facts.sections.of("banner", "release_row"):
        yield remark("no_contacts"), _whole(facts)


def body(facts: Facts) -> Iterator[Remark]:
    """No version has a body."""
    if _told(facts) and not any(version.body for version in facts.versions):
        yield remark("no_body"), _whole(facts)


def _told(facts: Facts) -> bool:
    return facts.release and not facts.sections.of("unknown")


def _whole(facts: Facts) -> Span:
    return Span(0, len(facts.sections.text))


def renamed(facts: Facts) -> Iterator[Remark]:
    """A short name that two agencies had, one after the other; the day of the text decided between them."""
    for each in facts.agencies:
        mark = facts.sections.marks.at(AGENCIES, each.span.start)
        others = [name for name in mark.value.names if name != each.name] if mark is not None else []
        if mark is not None and others and each.name in mark.value.names:
            yield remark("agency_by_date", raw=each.raw, name=each.name, others=", ".join(others)), each.span


def phones(facts: Facts) -> Iterator[Remark]:
    """A telephone number with an unusual pattern."""
    for contact in facts.contacts:
        for phone in contact.phones:
            if is_unusual(phone):
                yield remark("phone_unusual", number=phone.number), phone.span


def lost_phones(facts: Facts) -> Iterator[Remark]:
    """A person with something after the name that looks like a number but is not a telephone number."""
    text = facts.sections.text
    for contact in facts.contacts:
        if contact.phones or contact.emails or contact.name is None:
            continue
        match = _LOST_PHONE.match(text, contact.span.end)
        if match is not None:
            yield (
                remark("phone_not_understood", number=match["number"], name=contact.name),
                span_of(match.span("number")),
            )


def labels(facts: Facts) -> Iterator[Remark]:
    """A label whose value is missing or was not understood."""
    understood = {"release_time": facts.release_time, "distributed": facts.distributed}
    for key, span in labels_without_value(facts.sections.form_words, facts.sections.rows):
        yield remark("label_without_value", label=facts.words(span)), span
        understood.pop(key, None)
    for row in facts.sections.rows:
        if row.label is not None and row.key in understood and understood[row.key] is None:
            yield remark("label_without_value.unclear", label=facts.words(row.label)), row.label


def languages(facts: Facts) -> Iterator[Remark]:
    """A headline in the language of the other version."""
    for version in facts.versions:
        if version.headline is not None and _is_foreign(version.headline.text, version.language) and _prose(version):
            other = "en" if version.language == "ko" else "ko"
            yield remark("language_mismatch", title=other, body=version.language), version.headline.span


def _is_foreign(title: str, language: Language) -> bool:
    """Whether a headline is wholly in the other script; a single name or term does not make another language."""
    own, other = (_HANGUL_WORD, _LATIN_WORD) if language == "ko" else (_LATIN_WORD, _HANGUL_WORD)
    return own.search(title) is None and len(other.findall(title)) >= TITLE_WORDS


def _prose(version: Version) -> Sequence[Item]:
    return [item for item in version.body if item.kind in ("paragraph", "bullet")]


def preview(facts: Facts) -> Iterator[Remark]:
    """Only the preview was read."""
    if facts.engine == "preview":
        yield remark("preview_only"), _whole(facts)


def partial(facts: Facts) -> Iterator[Remark]:
    """Parts that could not be read."""
    if facts.missing:
        named = ", ".join(facts.missing[:NAMED])
        more = len(facts.missing) - NAMED
        name = "partial.more" if more > 0 else "partial"
        yield remark(name, parts=named, count=more), _whole(facts)


def unknown(facts: Facts) -> Iterator[Remark]:
    """Nothing shows a release."""
    if facts.sections.of("unknown"):
        yield remark("not_a_release"), _whole(facts)
