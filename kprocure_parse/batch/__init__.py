"""Many documents in several processes: results in the order of the sources, as they come."""

from kprocure_parse.batch.documents import (
    NAMED,
    OneDocument,
    SourceChoices,
    amount,
    documents,
    files_in,
    nothing_in,
)
from kprocure_parse.batch.many import parse_many, read_documents
from kprocure_parse.batch.table_columns import Columns
from kprocure_parse.outcomes import Failed, Parsed

__all__ = [
    "NAMED",
    "Columns",
    "Failed",
    "OneDocument",
    "Parsed",
    "SourceChoices",
    "amount",
    "documents",
    "files_in",
    "nothing_in",
    "parse_many",
    "read_documents",
]
