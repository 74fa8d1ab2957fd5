"""Running heads and feet of a document with several sections, each shown once. Knows no format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import define, field

from kprocure_parse.readers.draft import DraftBlock


@define
class RunningParts:
    """The heads, or the feet, shown so far: LibreOffice writes the same one again for each section."""

    _shown: list[list[DraftBlock]] = field(factory=list)

    def new(self, parts: Iterable[list[DraftBlock]]) -> Iterator[DraftBlock]:
        """The blocks of those parts that were not shown yet."""
        for blocks in parts:
            if blocks not in self._shown:
                self._shown.append(blocks)
                yield from blocks
