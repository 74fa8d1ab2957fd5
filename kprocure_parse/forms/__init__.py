"""Decides whether a text is a release, an article or neither, by weighing signs; and how it is written."""
