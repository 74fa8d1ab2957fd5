-- Who held an office when: from the first to the last day of a release that names them in it, how often,
-- who else is named in these days, and from which day on the next one is named.
SELECT agency, office, name, first AS named_from, last AS named_to, times,
       array_to_string(also, ', ') AS also,
       lead(first) OVER (PARTITION BY agency, office ORDER BY first, name) AS next_from
FROM offices
WHERE first IS NOT NULL
ORDER BY agency, office, named_from, name
