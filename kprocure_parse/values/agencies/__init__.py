"""Who issues a release. Knows names and their places in a text; no document, no form, no other value."""

from kprocure_parse.values.agencies.issuers import read_agencies
from kprocure_parse.values.agencies.places import Places

__all__ = ["Places", "read_agencies"]
