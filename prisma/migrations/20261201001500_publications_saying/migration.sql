-- Which publications have every run of letters and every unproven word, the newest first. The planner takes the letters of a booklet for part of a small
-- row and reads all of them where the index would name a few: here it may not.
CREATE FUNCTION "publications_saying"("asked" tsquery, "unproven" text[], "most" int) RETURNS SETOF uuid LANGUAGE sql STABLE SET enable_seqscan = off AS $$
  SELECT candidate.publication_id
  FROM (SELECT publication_id FROM "publication_texts" WHERE pairs @@ asked ORDER BY publication_id DESC OFFSET 0) AS candidate
  WHERE unproven = '{}' OR (
    SELECT bool_and(position(word IN t.words) > 0) FROM "publication_texts" t, unnest(unproven) AS word WHERE t.publication_id = candidate.publication_id)
  LIMIT most
$$;

-- Three letters in a row besides two: pairs alone let too much through where a number is in a word (2023 has the pairs of 2024, and 23).
CREATE OR REPLACE FUNCTION "letter_pairs"("words" text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  WITH letters AS (
    SELECT letter, lead(letter, 1, '') OVER places AS second, lead(letter, 2, '') OVER places AS third
    FROM string_to_table(words, NULL) WITH ORDINALITY AS each(letter, place) WINDOW places AS (ORDER BY place)
  )
  SELECT array_to_tsvector(coalesce(array_agg(DISTINCT run) FILTER (WHERE run <> ''), '{}')) FROM (
    SELECT regexp_replace(letter || second, '\s', '', 'g') AS run FROM letters
    UNION ALL
    SELECT letter || second || third FROM letters WHERE third <> '' AND letter || second || third !~ '\s'
  ) AS runs
$$;
UPDATE "publication_texts" t SET "pairs" = "letter_pairs"(t.words) || array_to_tsvector(ARRAY['#' || p.fiscal_year]) FROM "publications" p WHERE p.id = t.publication_id;
