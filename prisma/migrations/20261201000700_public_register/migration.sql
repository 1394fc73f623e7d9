-- What the public looks things up by, made by the database itself out of the photographs in force: it cannot say otherwise than they do.

-- Servers keep lists of what is public. Names, places and seasons change them too, and a table emptied at once; an empty
-- payload means: of anybody.
CREATE FUNCTION "tell_of_names"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('publications', '');
  RETURN NULL;
END $$;
CREATE TRIGGER "publications_emptied_are_told" AFTER TRUNCATE ON "publications" FOR EACH STATEMENT EXECUTE FUNCTION "tell_of_names"();
CREATE TRIGGER "divisions_are_told" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "divisions" FOR EACH STATEMENT EXECUTE FUNCTION "tell_of_names"();
CREATE TRIGGER "departments_are_told" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "departments" FOR EACH STATEMENT EXECUTE FUNCTION "tell_of_names"();
CREATE TRIGGER "units_are_told" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "units" FOR EACH STATEMENT EXECUTE FUNCTION "tell_of_names"();
CREATE TRIGGER "seasons_are_told" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "seasons" FOR EACH STATEMENT EXECUTE FUNCTION "tell_of_names"();

-- CreateTable
CREATE TABLE "publication_figures" (
    "publication_id" UUID NOT NULL,
    "cell" TEXT NOT NULL,
    "exact" DECIMAL(20,2),
    "printed" TEXT NOT NULL,

    CONSTRAINT "publication_figures_pkey" PRIMARY KEY ("publication_id","cell")
);

-- CreateTable
CREATE TABLE "publication_texts" (
    "publication_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "pairs" tsvector NOT NULL,

    CONSTRAINT "publication_texts_pkey" PRIMARY KEY ("publication_id")
);

-- CreateIndex
CREATE INDEX "publication_texts_pairs_idx" ON "publication_texts" USING GIN ("pairs");

-- AddForeignKey
ALTER TABLE "publication_figures" ADD CONSTRAINT "publication_figures_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication_texts" ADD CONSTRAINT "publication_texts_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The cells that are compared (lib/publication/measures.ts; a test holds the two together).
CREATE FUNCTION "compared_cells"() RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ARRAY['T01!L31:c1', 'T01!R62:c2', 'T03!total:c1', 'T03!total:c2', 'T03!total:c3', 'T09!row:c1', 'T09!row:c7', 'T09!row:c8', 'T09!row:c9', 'T09!row:c12', 'N5!initial-budget:total', 'T05!total:c1']
$$;

-- The words of a booklet, a line a paragraph, heading, name or text of a sheet; figures of tables are left out, and what is said twice stands once.
CREATE FUNCTION "booklet_words"("booklet" jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(string_agg(line, E'\n' ORDER BY first), '') FROM (
    SELECT line, min(block * 100000 + place) AS first FROM (
      SELECT block, 0 AS place, value ->> 'text' AS line FROM jsonb_array_elements(booklet -> 'blocks') WITH ORDINALITY AS b(value, block) WHERE value ->> 'kind' IN ('part', 'heading')
      UNION ALL
      SELECT block, 0, (SELECT string_agg(span ->> 'text', '' ORDER BY n) FROM jsonb_array_elements(value -> 'spans') WITH ORDINALITY AS s(span, n))
      FROM jsonb_array_elements(booklet -> 'blocks') WITH ORDINALITY AS b(value, block) WHERE value ->> 'kind' = 'paragraph'
      UNION ALL
      SELECT block, place, line FROM jsonb_array_elements(booklet -> 'blocks') WITH ORDINALITY AS b(value, block),
        LATERAL (
          SELECT 0 AS place, coalesce(value #>> '{table,title}', value #>> '{sheet,title}') AS line
          UNION ALL
          SELECT place, cell ->> 'text' FROM jsonb_path_query(value, 'lax $.*.*[*][*] ? (@.type() == "object" && exists (@.text) && !exists (@.ref))') WITH ORDINALITY AS c(cell, place)
        ) AS cells
      WHERE value ->> 'kind' IN ('table', 'sheet')
    ) AS lines WHERE btrim(line) <> '' GROUP BY line
  ) AS once
$$;

-- Chinese has no blanks between words: each letter with the next is what is looked for. Words come in small letters.
CREATE FUNCTION "letter_pairs"("words" text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_to_tsvector(coalesce(array_agg(DISTINCT pair) FILTER (WHERE pair <> ''), '{}')) FROM (
    SELECT regexp_replace(letter || lead(letter, 1, '') OVER (ORDER BY place), '\s', '', 'g') AS pair
    FROM string_to_table(words, NULL) WITH ORDINALITY AS letters(letter, place)
  ) AS pairs
$$;

CREATE FUNCTION "look_up_publication"("publication" "publications") RETURNS void LANGUAGE sql AS $$
  INSERT INTO "publication_figures" ("publication_id", "cell", "exact", "printed")
  SELECT publication.id, cell, nullif(replace(traces -> cell ->> 'exact', ',', ''), '')::numeric, coalesce(traces -> cell ->> 'printed', '')
  -- Joined with nothing, the traces are unpacked once and not for every cell.
  FROM (SELECT publication.traces || '{}'::jsonb AS traces OFFSET 0) AS unpacked, unnest("compared_cells"()) AS cell;
  INSERT INTO "publication_texts" ("publication_id", "words", "pairs")
  -- The year stands beside the pairs, longer than any of them, so that the index knows it too.
  SELECT publication.id, words, "letter_pairs"(words) || array_to_tsvector(ARRAY['#' || publication.fiscal_year]) FROM lower("booklet_words"(publication.booklet)) AS words
$$;

CREATE FUNCTION "keep_looked_up"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.status = 'published' AND NEW.status <> 'published' THEN
    DELETE FROM "publication_figures" WHERE "publication_id" = NEW.id;
    DELETE FROM "publication_texts" WHERE "publication_id" = NEW.id;
  ELSIF NEW.status = 'published' AND (TG_OP = 'INSERT' OR OLD.status <> 'published') THEN
    PERFORM "look_up_publication"(NEW);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "publications_are_looked_up" AFTER INSERT OR UPDATE ON "publications" FOR EACH ROW EXECUTE FUNCTION "keep_looked_up"();

-- What is public already.
SELECT "look_up_publication"(p) FROM "publications" p WHERE p.status = 'published';
