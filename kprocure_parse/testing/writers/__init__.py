"""Writes sheets as files: one module for each format."""
