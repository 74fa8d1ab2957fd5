"""How fast the parser is: every promise as a ratio, measured in one run on the same documents. `python -m benchmarks`."""
