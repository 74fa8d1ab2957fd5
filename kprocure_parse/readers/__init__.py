"""Readers turn bytes into a Document; the only rooms that know file formats."""
