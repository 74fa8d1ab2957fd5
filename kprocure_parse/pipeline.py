"""The way from bytes to a record: read, recognise, cut, extract. No other module puts these together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias

from attrs import evolve

from kprocure_parse.document import Document, Span
from kprocure_parse.fields import (
    agencies,
    attachments,
    body,
    captions,
    contacts,
    diagnostics,
    distributed,
    headline,
    kind,
    labels,
    quotes,
    release_time,
    subtitles,
    unclaimed,
    versions,
)
from kprocure_parse.forms.form import Form
from kprocure_parse.forms.recognition import recognise
from kprocure_parse.intake import DocumentBytes, DocumentSource, bytes_alone, file_name, source_bytes, text_alone
from kprocure_parse.layout.sections import cut
from kprocure_parse.layout.zones import Sections
from kprocure_parse.marks.found import Marks
from kprocure_parse.readers import plain
from kprocure_parse.readers.limits import DEFAULT, Limits
from kprocure_parse.records import Known, Language, Source
from kprocure_parse.release import Article, Release, Version
from kprocure_parse.values.known import Given, read_known

PdfEngine: TypeAlias = Literal["pdfminer", "pypdfium2"]


def parse(
    path: DocumentSource,
    *,
    known: Known | None = None,
    limits: Limits = DEFAULT,
    pdf_engine: PdfEngine | None = None,
    password: str | None = None,
) -> Release | Article:
    """A file → its record: a path, never text; a file open for reading bytes and bytes are taken, too. The format is recognised by content, not by name.

    `known` is what the caller knows besides (제목, 기관, 승인일시): it fills what the text does not say. The name of the file
    is in `source.name`, unless `known` has another. `pdf_engine` is "pypdfium2" (extra `fast`, used when it is installed) or "pdfminer"; `limits` bounds
    what is read. `password` opens a document that needs one (PDF; HWPX, HWP, ODT, DOCX with the extra `password`); others are read as without it. Raises ReadError (or a child) when the bytes cannot be read, OSError when the file cannot, TypeError for what is no source.
    """
    return parse_document(read(path, limits=limits, pdf_engine=pdf_engine, password=password), known=named(path, known))


def named(source: DocumentSource, known: Known | None = None) -> Known | None:
    """What is known of a source: what the caller knows, and the name of the file itself if the caller gives none."""
    told, name = _checked(known), file_name(source)
    if name is None:
        return told
    return evolve(told or Known(), source=(told.source if told else None) or name)


def _checked(known: Known | None) -> Known | None:
    """What the caller knows, if it is of the right type. Raises TypeError."""
    if not isinstance(known, Known | None):
        raise TypeError(f"known is a Known or None, not {type(known).__name__}: Known(title=…, agency=…, published=…)")
    return known


def parse_bytes(
    data: DocumentBytes,
    *,
    known: Known | None = None,
    limits: Limits = DEFAULT,
    pdf_engine: PdfEngine | None = None,
    password: str | None = None,
) -> Release | Article:
    """The bytes of a document, or a file open for reading them → its record; the rest is as for `parse`.

    Raises ReadError (or a child) when they cannot be read, TypeError for a path or text.
    """
    from kprocure_parse.readers import registry

    document = registry.read(bytes_alone(data, limits), limits, pdf_engine, password)
    return parse_document(document, known=named(data, known))


def read(
    source: DocumentSource,
    *,
    limits: Limits = DEFAULT,
    pdf_engine: PdfEngine | None = None,
    password: str | None = None,
) -> Document:
    """A file, or its bytes → the neutral Document alone: text, paragraphs, tables, places. Raises as `parse` does."""
    from kprocure_parse.readers import registry

    return registry.read(source_bytes(source, limits), limits, pdf_engine, password)


def parse_text(text: str, *, known: Known | None = None) -> Release | Article:
    """Plain text → a record; `known` as for `parse`. No text raises: one that is no release gives kind "other" and unclaimed text.

    Raises TypeError for what is no text.
    """
    return parse_document(plain.read_text(text_alone(text)), known=known)


def parse_feed(source: DocumentSource, *, limits: Limits = DEFAULT) -> Iterator[Release | Article]:
    """A feed → one record for each item: the press-release service of data.go.kr (NewsItem) and its sisters, RSS, Atom.

    `source` is a path, the bytes of the answer, or a file open for reading them. All elements of an item stand in `source.fields`. Raises ReadError
    with the service's code and message for an answer that is an error, before the first record.
    """
    from kprocure_parse.readers import api

    data = source_bytes(source, limits)
    return (_with_fields(parse_document(item.document), item.fields) for item in api.read_feed(data, limits))


def _with_fields(record: Release | Article, fields: tuple[tuple[str, str], ...]) -> Release | Article:
    return evolve(record, source=evolve(record.source, fields=fields))


def parse_document(document: Document, *, known: Known | None = None) -> Release | Article:
    """A Document, from a reader or made by hand → a record; `known` as for `parse`.

    Raises TypeError for an argument of another type, and nothing else.
    """
    if not isinstance(document, Document):
        raise TypeError(f"parse_document takes a Document, as read gives it, not {type(document).__name__}")
    known = _checked(known)
    told = None if known is None else _normal(known)
    given = read_known(told)
    marks = Marks(document.text, document.walls())
    form = recognise(document, marks, known=given.vouches)
    source = _source(document, told)
    if form.family == "article":
        return _article(document, form, marks, source)
    return _release(document, form, cut(document, form, marks), source, given)


def _normal(known: Known) -> Known:
    """Titles and agencies in the characters that readers give to texts; names and addresses as they are, if UTF-8 can hold them."""
    return evolve(
        known,
        title=plain.normalise(known.title or ""),
        agency=plain.normalise(known.agency or ""),
        id=_encodable(known.id),
        url=_encodable(known.url),
        source=_encodable(known.source),
    )


def _encodable(name: str | None) -> str | None:
    return None if name is None else name.encode("utf-8", "backslashreplace").decode("utf-8")


def _source(document: Document, known: Known | None) -> Source:
    return Source(
        format=document.format,
        engine=document.engine,
        pages=document.pages,
        name=known.source if known else None,
        id=known.id if known else None,
        url=known.url if known else None,
    )


def title_reasons(document: Document, span: Span) -> tuple[str, ...]:
    """Why the lines at `span` are headline or subtitle: the five facts that counted most; () if words prove it."""
    from kprocure_parse.layout.title_reasons import reasons

    marks = Marks(document.text, document.walls())
    return reasons(cut(document, recognise(document, marks), marks), span)


def _release(document: Document, form: Form, sections: Sections, source: Source, given: Given) -> Release:
    written = tuple(_version(sections, form, language) for language in sections.languages)
    when = distributed.extract(sections, given.day)
    lifted = release_time.extract(sections, when.date if when else None, given.day)
    people, words = contacts.extract(sections)
    issuers = agencies.extract(sections, written, given) if form.family == "release" else ()
    found = headline.fill(sections, written, given) if form.family == "release" else written
    files = attachments.extract(sections)
    marks = (*labels.extract(sections), *words)
    parts = sections.partition()
    what, kind_rule = kind.extract(sections, form, given.kind)
    values = (*found, *people, *issuers, *files, *marks, *(value for value in (when, lifted) if value is not None))
    return Release(
        kind=what,
        kind_rule=kind_rule,
        kind_confidence=kind.confidence(kind_rule, form),
        agencies=issuers,
        release_time=lifted,
        distributed=when,
        versions=found,
        contacts=people,
        attachments=files,
        labels=marks,
        sections=parts,
        diagnostics=diagnostics.extract(sections, found, issuers, when, lifted, people, document, given),
        unclaimed=unclaimed.extract(document.text, values, parts),
        text=document.text,
        source=source,
    )


def _version(sections: Sections, form: Form, language: Language) -> Version:
    items = body.extract(sections, form, language)
    return Version(
        language=language,
        headline=headline.extract(sections, language),
        subtitles=subtitles.extract(sections, language),
        body=items,
        quotes=quotes.extract(sections, language, items),
        captions=captions.extract(sections, language),
        span=versions.extract(sections, language),
        rule="version.language",
    )


def _article(document: Document, form: Form, marks: Marks, source: Source) -> Article:
    from kprocure_parse.fields import bylines, outlet, press_captions, published, subheads
    from kprocure_parse.layout.press import cut_press

    sections = cut_press(document, form, marks)
    items = body.extract(sections, form, "en")
    shown, repeated = press_captions.extract(sections)
    title, paper = headline.extract(sections, "en"), outlet.extract(sections)
    writers, heads = bylines.extract(sections), subheads.extract(sections)
    when = published.extract(sections)
    spoken = quotes.extract(sections, "en", items)
    words = (*labels.extract(sections), *repeated)
    parts = sections.partition()
    values = (*items, *shown, *writers, *heads, *words, *(value for value in (title, paper, when) if value is not None))
    return Article(
        outlet=paper,
        headline=title,
        subheads=heads,
        bylines=writers,
        published=when,
        captions=shown,
        body=items,
        quotes=spoken,
        labels=words,
        sections=parts,
        diagnostics=diagnostics.extract_press(sections, items, shown, spoken, document),
        unclaimed=unclaimed.extract(document.text, values, parts),
        text=document.text,
        source=source,
    )
