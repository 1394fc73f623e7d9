-- What the index names is put in order afterwards: asked for in order, the planner walks the whole table by its key and reads the letters of every booklet.
CREATE OR REPLACE FUNCTION "publications_saying"("asked" tsquery, "unproven" text[], "most" int) RETURNS SETOF uuid LANGUAGE sql STABLE SET enable_seqscan = off AS $$
  WITH named AS MATERIALIZED (SELECT publication_id FROM "publication_texts" WHERE pairs @@ asked)
  SELECT candidate.publication_id
  FROM (SELECT publication_id FROM named ORDER BY publication_id DESC OFFSET 0) AS candidate
  WHERE unproven = '{}' OR (
    SELECT bool_and(position(word IN t.words) > 0) FROM "publication_texts" t, unnest(unproven) AS word WHERE t.publication_id = candidate.publication_id)
  LIMIT most
$$;
