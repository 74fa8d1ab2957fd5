-- Which numbers, days, names and agencies differ between the Korean and the English version of a release.
SELECT releases.headline_text AS release, differences.kind, first_words AS first, second_words AS second
FROM differences JOIN releases USING (key)
ORDER BY releases.day, release, number
