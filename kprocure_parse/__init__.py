"""Korean government press releases as typed, immutable records."""
