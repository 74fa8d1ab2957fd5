"""Word documents (DOCX; ISO/IEC 29500) → Document: a zip of parts that name each other. Knows the package, not paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from posixpath import join, normpath, split
from xml.etree.ElementTree import Element

from attrs import define, evolve, field

from kprocure_parse.document import Document
from kprocure_parse.errors import DamagedDocument
from kprocure_parse.readers.archive import Archive, open_archive
from kprocure_parse.readers.docx_body import DocxBody, DocxNotes
from kprocure_parse.readers.docx_styles import DocxNumbering, DocxStyles, switched, value
from kprocure_parse.readers.draft import DraftBlock, assemble
from kprocure_parse.readers.limits import DEFAULT, Limits, bounded_depth
from kprocure_parse.readers.markup import parse_xml, whole_number
from kprocure_parse.readers.running_parts import RunningParts

_MAIN = "word/document.xml"
_KINDS = ("first", "default", "even")


def read(data: bytes, limits: Limits = DEFAULT) -> Document:
    """Bytes of a Word document (.docx, .docm, .dotx) → Document. Pages are not counted: the file does not have them.

    Raises DamagedDocument where nothing can be read, LimitExceeded. A document with a password is no zip and does not come here.
    """
    with bounded_depth("docx"):
        return _read(_Package(open_archive(data, "docx", limits), limits), limits)


@define
class _Package:
    """The parts of one document, read when they are asked for."""

    _archive: Archive
    _limits: Limits
    missing: list[str] = field(factory=list)
    _elements: int = 0

    def main(self) -> str:
        """The name of the document's part, which need not be `word/document.xml`."""
        try:
            targets = self.targets("", "officeDocument")
        except DamagedDocument:
            targets = {}
        return next(iter(targets.values()), _MAIN)

    def part(self, name: str) -> Element:
        """The root of a part. Raises DamagedDocument."""
        data = self._archive.read(name)
        if data is None:
            raise DamagedDocument("docx", f"the archive holds no {name}")
        root = parse_xml(data, "docx", self._limits)
        self._elements += sum(1 for _ in root.iter())
        self._limits.check("docx", "max_elements", self._elements, "elements in all parts")
        return root

    def other(self, name: str) -> Element:
        """The root of a part without which the text can be read; an empty one if it is damaged or lost, which is noted."""
        try:
            return self.part(name)
        except DamagedDocument:
            self.missing.append(name)
            return Element("none")

    def targets(self, part: str, kind: str) -> dict[str, str]:
        """The parts of a kind that a part refers to, by the ids of its references. Raises DamagedDocument."""
        folder, name = split(part)
        data = self._archive.read(join(folder, "_rels", f"{name}.rels"))
        if data is None:
            return {}
        each_one = parse_xml(data, "docx", self._limits).iter("Relationship")
        own = (
            each
            for each in each_one
            if each.get("Type", "").endswith(f"/{kind}") and each.get("TargetMode") != "External"
        )
        return {each.get("Id", ""): normpath(join("/", folder, each.get("Target", ""))).lstrip("/") for each in own}


def _read(package: _Package, limits: Limits) -> Document:
    main = package.main()
    root = package.part(main).find("body")
    if root is None:
        raise DamagedDocument("docx", f"{main} holds no body of a document")
    kinds = ("styles", "numbering", "settings", "footnotes", "endnotes")
    styles, numbering, settings, *notes = (_one(package, main, kind) for kind in kinds)
    told = {
        f"{kind}Reference": DocxNotes(
            {each.get("id", ""): each for each in holder.iter(kind)}, *_numbers(kind, root, settings)
        )
        for kind, holder in zip(("footnote", "endnote"), notes, strict=True)
    }
    body = DocxBody(DocxStyles.of(styles), DocxNumbering.of(numbering), told, limits)
    drafts = list(_blocks(root, body, package, main, both=bool(switched(settings, "evenAndOddHeaders"))))
    return evolve(assemble(drafts, format="docx", limits=limits), missing=(*package.missing, *body.missing))


def _one(package: _Package, main: str, kind: str) -> Element:
    """The part of a kind that the document has; an empty one if it has none."""
    name = next(iter(_targets(package, main, kind).values()), "")
    return package.other(name) if name else Element("none")


def _targets(package: _Package, main: str, kind: str) -> Mapping[str, str]:
    try:
        return package.targets(main, kind)
    except DamagedDocument:
        if (name := f"the parts that {main} refers to") not in package.missing:
            package.missing.append(name)
        return {}


def _numbers(kind: str, body: Element, settings: Element) -> tuple[str, int]:
    """The format and the first number of a kind of note: as its section says, else the document."""
    holders = [*body.iter("sectPr"), settings]
    own = [found for each in holders if (found := each.find(f"{kind}Pr")) is not None]
    form = next(filter(None, (value(each, "numFmt") for each in own)), "lowerRoman" if kind == "endnote" else "decimal")
    return form, next(
        (whole_number(each.find("numStart"), "val", 1) for each in own if each.find("numStart") is not None), 1
    )


def _blocks(root: Element, body: DocxBody, package: _Package, main: str, *, both: bool) -> Iterator[DraftBlock]:
    """The body, before each of its sections the running heads, at the end the running feet, each part once."""
    heads, feet = (_targets(package, main, kind) for kind in ("header", "footer"))
    sections = list(_sections(root))
    told: set[str] = set()
    above, below = RunningParts(), RunningParts()
    body.begin(root)
    for looks, blocks in sections:
        names = _named(looks, "headerReference", heads, told, both=both)
        yield from above.new(body.story(package.other(name)) for name in names)
        yield from body.blocks(blocks)
    for looks, _ in sections:
        names = _named(looks, "footerReference", feet, told, both=both)
        yield from below.new(body.story(package.other(name)) for name in names)


def _sections(root: Element) -> Iterator[tuple[Element, list[Element]]]:
    """The sections of a body: their properties, which stand in their last paragraph or at the very end, and their blocks."""
    blocks: list[Element] = []
    for block in root:
        looks = block if block.tag == "sectPr" else block.find("pPr/sectPr")
        blocks.append(block)
        if looks is not None:
            yield looks, blocks
            blocks = []
    if blocks:
        yield Element("sectPr"), blocks


def _named(section: Element, kind: str, names: Mapping[str, str], told: set[str], *, both: bool) -> Iterator[str]:
    """The parts of running heads or feet that a section refers to and shows, without those told before."""
    used = {"first": bool(switched(section, "titlePg")), "default": True, "even": both}
    for use in _KINDS:
        for each in section.findall(kind):
            name = names.get(each.get("id", ""), "")
            if used[use] and each.get("type", "default") == use and name and name not in told:
                told.add(name)
                yield name
