"""The catalogue of layouts in which releases are published, each dated, told by evidence."""
