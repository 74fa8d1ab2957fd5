"""Release time, distribution and publication (보도시점, 배포, 게재일): marks of dates and clocks to moments. Knows no form, no other value."""
