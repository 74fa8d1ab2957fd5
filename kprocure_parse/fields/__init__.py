"""One file per field of the record: an ordered RULES table and extract()."""
