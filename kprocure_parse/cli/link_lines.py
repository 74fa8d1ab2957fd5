"""A group of records that belong together, in lines for people: what it is, its members, what speaks for it."""

from __future__ import annotations

from collections.abc import Iterator

from kprocure_parse.cli.spoken_language import say, spoken
from kprocure_parse.export.names import EVIDENCE, LINKS
from kprocure_parse.export.phrasebook import padded, phrase
from kprocure_parse.links import Linked, LinkEvidence

_ROLE = 10
"""Columns of what a member is; a syllable of Hangul takes two."""


def link_lines(found: Linked) -> Iterator[str]:
    """`same  1.00`, a line for each member (role, day, name, headline) and one for each piece of evidence."""
    yield f"{spoken(LINKS[found.kind])}  {found.score:.2f}"
    for member in found.members:
        role, name = padded(spoken(LINKS[member.role]), _ROLE), phrase(member.name or member.id or "")
        yield f"  {role}  {member.day or '----------'}  {name}  {phrase(member.headline or '')}".rstrip()
    for each in found.evidence:
        yield f"    {phrase(_told(each))}"


def _told(each: LinkEvidence) -> str:
    told = spoken(EVIDENCE[each.fact])
    if each.of:
        told = say("shared_of", fact=told, shared=each.shared, of=each.of)
    return f"{told}: {', '.join(each.words)}" if each.words else told
