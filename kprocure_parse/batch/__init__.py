"""Many documents in several processes: results in the order of the sources, as they come."""

from kprocure_parse.batch.many import Failed, Parsed, parse_many

__all__ = ["Failed", "Parsed", "parse_many"]
