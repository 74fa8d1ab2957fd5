"""Is a text a release, an article or neither, told by signs that are weighed; and the habits in which it is written."""
