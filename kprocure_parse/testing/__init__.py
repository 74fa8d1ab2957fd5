"""Invented releases in every form and format, labelled with what a reader should find in them."""
