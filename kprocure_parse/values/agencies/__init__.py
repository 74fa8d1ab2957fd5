"""Who issues a release. Knows names and their places in a text; no document, no form, no other value."""

from kprocure_parse.values.agencies.issuers import Places, read_agencies

__all__ = ["Places", "read_agencies"]
