"""Words and marks of Korean press releases, as data: no functions, no patterns."""
