"""Sheets written as files: one module for each format."""
