"""What `compare_versions` returns: which passages stand for which, what stands in one version only, and where the two differ."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, TypeAlias

from attrs import evolve, frozen

from kprocure_parse.bilingual import Bilingual
from kprocure_parse.document import Span
from kprocure_parse.records import Language, checked_language

DifferenceKind: TypeAlias = Literal["amount", "count", "percent", "number", "date", "name", "organisation"]
ToldKind: TypeAlias = Literal["passage", "amount", "count", "percent", "date", "name", "organisation"]
PassagePart: TypeAlias = Literal["headline", "subtitle", "body", "caption"]

DIFFERENCES: dict[str, Bilingual] = {
    "amount": Bilingual("two amounts: {first} and {second}", "금액이 서로 다릅니다: {first} / {second}"),
    "count": Bilingual("two counts of one thing: {first} and {second}", "수가 서로 다릅니다: {first} / {second}"),
    "percent": Bilingual("two shares: {first} and {second}", "비율이 서로 다릅니다: {first} / {second}"),
    "number": Bilingual("two numbers: {first} and {second}", "번호가 서로 다릅니다: {first} / {second}"),
    "date": Bilingual("two moments: {first} and {second}", "일시가 서로 다릅니다: {first} / {second}"),
    "name": Bilingual("two names that no spelling makes one: {first} and {second}", "같은 이름의 표기로 볼 수 없습니다: {first} / {second}"),
    "organisation": Bilingual("two agencies: {first} and {second}", "기관이 서로 다릅니다: {first} / {second}"),
}  # fmt: skip
"""What is said of a difference."""


@frozen(kw_only=True)
class VersionPassage:
    """A line of the title, a caption, or sentences of the body, as the text has them; `span` lies in the text of its own record."""

    part: PassagePart
    text: str
    span: Span


@frozen(kw_only=True)
class PassagePair:
    """Passages that say the same in both versions. `score`, from 0 to 1, says how much speaks for it."""

    first: VersionPassage
    second: VersionPassage
    score: float


@frozen(kw_only=True)
class ToldValue:
    """What one version tells: its words and where they stand. `value`: a Decimal for figures; else the date or hour in figures, the name as written, the official name."""

    words: str
    value: Decimal | str
    span: Span


@frozen(kw_only=True)
class ToldOnce:
    """What stands in one version only: a passage that nothing of the other stands for, or a value that the other tells nowhere."""

    kind: ToldKind
    words: str
    value: Decimal | str | None = None
    span: Span


@frozen(kw_only=True)
class VersionDifference:
    """The two versions say different things of one thing. `pair` is the place of its passages among those aligned, `code` is `versions_differ.amount` and the like."""

    kind: DifferenceKind
    first: ToldValue
    second: ToldValue
    pair: int

    @property
    def code(self) -> str:
        """`versions_differ.` and the kind."""
        return f"versions_differ.{self.kind}"

    @property
    def message(self) -> str:
        """What differs, in English."""
        return self.say()

    def say(self, language: Language = "en") -> str:
        """What differs, in English or Korean. Raises ValueError for another language."""
        checked_language(language)
        return DIFFERENCES[self.kind].say(language, first=self.first.words, second=self.second.words)


@frozen(kw_only=True)
class ComparedVersions:
    """Two versions of one release, compared: `first` and `second` throughout are the versions in the order of `languages`."""

    languages: tuple[Language, Language]
    aligned: tuple[PassagePair, ...] = ()
    only_in_first: tuple[ToldOnce, ...] = ()
    only_in_second: tuple[ToldOnce, ...] = ()
    differences: tuple[VersionDifference, ...] = ()

    def to_html(self, *, language: Language = "en") -> str:
        """A page that shows both versions side by side with what differs marked; `language` is that of its own words. It loads nothing.

        Raises ValueError for a language that is neither "en" nor "ko".
        """
        from kprocure_parse.collation.side_by_side import page  # noqa: PLC0415 - it stands on this module

        return page(self, language)

    def mirrored(self) -> ComparedVersions:
        """The same with the versions in the other order."""
        return ComparedVersions(
            languages=(self.languages[1], self.languages[0]),
            aligned=tuple(evolve(each, first=each.second, second=each.first) for each in self.aligned),
            only_in_first=self.only_in_second,
            only_in_second=self.only_in_first,
            differences=tuple(evolve(each, first=each.second, second=each.first) for each in self.differences),
        )
