-- Which releases a newspaper took up, and how many hours after media were free to publish them: from the release time
-- for online media, else from the distribution. Without a clock on the article there are only days.
WITH moments AS (
    SELECT key,
           coalesce(lifts_at.online, (distributed.date + distributed.time) AT TIME ZONE 'Asia/Seoul') AS free,
           (published.date + published.time) AT TIME ZONE 'Asia/Seoul' AS published
    FROM releases
),
taken_up AS (
    SELECT release.headline_text AS release, article.headline_text AS article, article.day - release.day AS days,
           release.key AS release_key, article.key AS article_key
    FROM links AS release JOIN links AS article USING (group_id)
    WHERE article.role = 'article' AND release.role = 'release' AND release.number = 1
)
SELECT release, article, days, round(epoch(it.published - its.free) / 3600, 1) AS hours
FROM taken_up
JOIN (SELECT key AS article_key, published FROM moments) AS it USING (article_key)
JOIN (SELECT key AS release_key, free FROM moments) AS its USING (release_key)
ORDER BY hours, release, article
