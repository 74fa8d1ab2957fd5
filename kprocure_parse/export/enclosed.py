"""Leaves the contents of attachments out of a record, for users who want the release alone."""

from __future__ import annotations

from attrs import evolve

from kprocure_parse.release import Article, Release


def without_enclosed(record: Release | Article) -> Release | Article:
    """The record with the titles of its attachments but without their contents."""
    if isinstance(record, Article) or not any(enclosure.body for enclosure in record.attachments):
        return record
    return evolve(record, attachments=tuple(evolve(enclosure, body=()) for enclosure in record.attachments))
