"""Quotes (인용): stretches between marks → who said what. Knows nothing of contacts, agencies and times."""

from kprocure_parse.values.quotes.reading import read_quotes

__all__ = ["read_quotes"]
