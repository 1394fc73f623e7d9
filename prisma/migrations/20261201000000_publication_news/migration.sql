-- Every server keeps rendered public pages; whoever publishes, corrects or withdraws tells all of them at the moment of COMMIT.
CREATE FUNCTION "tell_of_publication"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('publications', NEW."unit_id"::text);
  RETURN NULL;
END $$;

CREATE TRIGGER "publications_are_told" AFTER INSERT OR UPDATE ON "publications" FOR EACH ROW EXECUTE FUNCTION "tell_of_publication"();
