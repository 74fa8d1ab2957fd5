"""The two versions of a bilingual release, compared (국·영문 대조). Stands above records and mentions; reads no file."""

from __future__ import annotations

import datetime as dt

from kprocure_parse.collation.collating import collate
from kprocure_parse.collation.compared import (
    ComparedVersions,
    PassagePair,
    ToldOnce,
    ToldValue,
    VersionDifference,
    VersionPassage,
)
from kprocure_parse.collation.sides import VersionSide, read_side
from kprocure_parse.release import Release

__all__ = [
    "ComparedVersions",
    "PassagePair",
    "ToldOnce",
    "ToldValue",
    "VersionDifference",
    "VersionPassage",
    "compare_versions",
]

_BOTH = 2


def compare_versions(release: Release, other: Release | None = None, *, day: dt.date | None = None) -> ComparedVersions:
    """Compares the Korean and the English version of a release, or of two releases that hold one version each.

    `aligned` are the passages (lines of the title, sentences, captions) that stand for one another, in order. `only_in_first` and `only_in_second` are
    what stands in one version only, which is no fault: a translation leaves out and adds. `differences` are the places where passages that
    stand for one another say different things of one thing: amounts (3,402억 원 is KRW 340.2 billion), counts, shares, numbers, moments, names, agencies.
    A difference is reported only where nothing else explains it. `day` is the day of the release where its text does not say it; by it 오는 17일 has a month.

    Raises ValueError for a single release without two versions, and for two of which one has more than one or none; TypeError for what is no release.
    """
    for each in (release,) if other is None else (release, other):
        if not isinstance(each, Release):
            raise TypeError(f"only releases have versions to compare, not {type(each).__name__}")
    if other is None:
        return collate(*_two(release, day))
    return collate(_only(release, day), _only(other, day))


def _two(release: Release, day: dt.date | None) -> tuple[VersionSide, VersionSide]:
    if len(release.versions) != _BOTH:
        raise ValueError(f"the release has {_told(release)}; give the other version as a second release")
    return read_side(release, release.versions[0], day), read_side(release, release.versions[1], day)


def _only(release: Release, day: dt.date | None) -> VersionSide:
    if len(release.versions) != 1:
        raise ValueError(f"of two releases each must hold one version, but one has {_told(release)}; compare it alone")
    return read_side(release, release.versions[0], day)


def _told(release: Release) -> str:
    languages = ", ".join(version.language for version in release.versions)
    return (
        f"{len(release.versions)} versions ({languages})"
        if len(release.versions) != 1
        else f"one version ({languages})"
    )
