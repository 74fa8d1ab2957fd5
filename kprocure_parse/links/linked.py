"""What `link` returns: groups of records that belong together, why, and how sure that is."""

from __future__ import annotations

import datetime as dt
from typing import Literal, TypeAlias

from attrs import frozen

LinkKind: TypeAlias = Literal["same", "correction", "translation", "coverage"]
MemberRole: TypeAlias = Literal["copy", "original", "correction", "ko", "en", "release", "article"]
EvidenceFact: TypeAlias = Literal[
    "agencies", "facts", "headline", "sentences", "numbers", "dates", "names", "note", "only_original", "only_correction"
]  # fmt: skip


@frozen(kw_only=True)
class LinkMember:
    """A record of a group: its place among those given, counted from 0, and what names it.

    `name` is what it was read from, `id` what the caller calls it (`Known.id`). `role` says what it is in the group.
    """

    index: int
    role: MemberRole
    name: str | None = None
    id: str | None = None
    agency: str | None = None
    day: dt.date | None = None
    headline: str | None = None


@frozen(kw_only=True)
class LinkEvidence:
    """One thing that speaks for a link: how many of how many are shared, and words that show it.

    `sentences`: letters in equal sentences, of the letters of the larger text. `numbers`, `dates`, `names`: those of both, of those of the shorter list.
    `agencies`: who issued the members, if that is not one. `facts`: `same_facts` holds. `note`: the
    words by which the later one says that it corrects. `only_original`, `only_correction`: numbers, and of the correction sentences, that the other has not.
    """

    fact: EvidenceFact
    shared: int = 0
    of: int = 0
    words: tuple[str, ...] = ()

    def __str__(self) -> str:
        count = f" {self.shared} of {self.of}" if self.of else ""
        return f"{self.fact.replace('_', ' ')}{count}{': ' if self.words else ''}{', '.join(self.words)}"


@frozen(kw_only=True)
class Linked:
    """Records that belong together.

    `kind`: `same`, one release in several formats or from several agencies; `correction`, a release and the one that corrects it; `translation`, the
    Korean and the English one; `coverage`, a release and a newspaper's article on it. `score`, from 0 to 1, is that of one link: the weakest of `same`, the strongest of the others.
    """

    kind: LinkKind
    members: tuple[LinkMember, ...]
    score: float
    evidence: tuple[LinkEvidence, ...] = ()
