-- Amounts of money by agency and month, with what they count. An amount is taken once from a release,
-- and from a release once: not from its other copies, its English version, what it corrects, or newspapers.
WITH told_elsewhere AS (
    SELECT key FROM links WHERE (kind = 'same' AND number > 1) OR role IN ('original', 'en', 'article')
),
told AS (
    SELECT key, agency_text, day, currency, value,
           coalesce(first(purpose ORDER BY start) FILTER (purpose IS NOT NULL), 'not stated') AS counts
    FROM amounts ANTI JOIN told_elsewhere USING (key)
    GROUP BY ALL
)
SELECT agency_text AS agency, strftime(day, '%Y-%m') AS month, counts, currency,
       count(*) AS amounts, sum(value)::DECIMAL(38, 0) AS total
FROM told
WHERE agency_text IS NOT NULL
GROUP BY ALL
ORDER BY agency, month, counts, currency
