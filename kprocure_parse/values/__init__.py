"""Strings to values: times, phones, people, quotes. Know no document and no form."""
