"""A specimen: an invented release, all that a reader should find in it, and the manner in which it is written down."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from kprocure_parse.document import Span
from kprocure_parse.records import Source
from kprocure_parse.release import Release

NOWHERE = Span(0, 0)
"""The span of values that are not written yet."""
RULE = "testing"
"""The rule of every value of a specimen."""
UNWRITTEN = Source(format="plain")

FormId = Literal[
    "ko.header.2005",
    "ko.cover.2023",
    "ko.row",
    "ko.rebuttal",
    "en.board.2019",
    "en.web.2026",
    "ko.web.2020",
    "ko.web.2023",
    "generic.ko.marked",
    "generic.ko",
    "generic.en",
]
"""The ids of the layouts of releases."""
PressId = Literal["press.newspaper"]
"""The id of the layout of newspaper articles."""
FileFormat = Literal["text", "korea.kr", "html", "xml", "hwpx", "odt", "docx", "pdf"]
"""The formats in which specimens are written."""


@frozen(kw_only=True)
class Manner:
    """How a specimen is spelled: choices that change no value.

    `headlines` has the lines of each version's headline, `tag` is printed before the first of them (`[보도참고] `), `subtitle`
    is a pattern with `{}` for its words. `banner`, the line `above_banner` (관계부처 합동) and the labels are printed as given
    (`보 도 시 점`); `time_lines` are the lines in the cell of the release time, `distributed` is the text in the cell of the
    distribution. `roles` are the labels of 책임자 and 담당자, `wide` puts spaces inside ranks (`과  장`), `phone` is a pattern
    with `{}` for the number, `mail_below` puts e-mail addresses on a line of their own in the cell. `inquiry` opens the line
    of contacts, `inquiry_between` puts it between two versions instead of at the end. `caption_mark` opens captions, `credit`
    is a pattern for the credit; `caption_after` has for each caption of each version the index of the body item before it
    (-1: above the body). `indent` says whether items are indented, `closing` ends the list of attachments, `notice` is a
    sentence at the very end.
    """

    headlines: tuple[tuple[str, ...], ...] = ()
    tag: str = ""
    above_banner: str = ""
    banner: str = "보도자료"
    release_label: str = "보도시점"
    distributed_label: str = "배포"
    department_label: str = "담당 부서"
    time_lines: tuple[str, ...] = ()
    distributed: str | None = None
    roles: tuple[str, str] = ("책임자", "담당자")
    wide: bool = False
    phone: str = "({})"
    mail_below: bool = False
    inquiry: str = "* 문의: "
    inquiry_between: bool = False
    caption_mark: str = "▶ "
    credit: str = " (사진제공={})"
    caption_after: tuple[tuple[int, ...], ...] = ()
    subtitle: str = "- {}"
    closing: str = "  끝."
    indent: bool = True
    notice: str = ""


@frozen(kw_only=True)
class Specimen:
    """An invented release.

    `release` holds every value that a reader should find, with empty spans, no text and no sections; see `facts`.
    """

    form: FormId
    release: Release
    manner: Manner

    @property
    def record(self) -> Release:
        """The release, under the name that articles have too."""
        return self.release
