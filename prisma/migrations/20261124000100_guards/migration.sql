-- What Prisma's schema cannot say. Prisma ignores checks, partial indexes and triggers when it compares.

-- Codes and words
ALTER TABLE "divisions" ADD CONSTRAINT "divisions_code_is_administrative" CHECK ("code" ~ '^\d{6}(\d{3}){0,2}$');
ALTER TABLE "divisions" ADD CONSTRAINT "divisions_name_is_said" CHECK (btrim("name") <> '');
ALTER TABLE "departments" ADD CONSTRAINT "departments_are_named" CHECK (btrim("code") <> '' AND btrim("name") <> '');
ALTER TABLE "units" ADD CONSTRAINT "units_are_named" CHECK (btrim("code") <> '' AND btrim("name") <> '');
ALTER TABLE "explanations" ADD CONSTRAINT "explanations_say_something" CHECK (btrim("words") <> '' AND "cells" IS NOT NULL);
ALTER TABLE "comments" ADD CONSTRAINT "comments_say_something" CHECK (btrim("words") <> '');

-- A role is held towards exactly one thing, and only once
ALTER TABLE "user_roles" ADD CONSTRAINT "user_roles_are_bound" CHECK (
  CASE WHEN "role" IN ('preparer', 'unitHead')
    THEN "unit_id" IS NOT NULL AND "division_code" IS NULL
    ELSE "unit_id" IS NULL AND "division_code" IS NOT NULL
  END);
CREATE UNIQUE INDEX "user_roles_once_per_unit" ON "user_roles" ("user_id", "role", "unit_id") WHERE "unit_id" IS NOT NULL;
CREATE UNIQUE INDEX "user_roles_once_per_division" ON "user_roles" ("user_id", "role", "division_code") WHERE "division_code" IS NOT NULL;

-- Disclosures
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_year_is_plausible" CHECK ("fiscal_year" BETWEEN 2000 AND 2100);
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_version_grows_from_one" CHECK ("version" >= 1);
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_entry_unit_is_known" CHECK ("entry_unit" IN ('元', '万元'));
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_submission_is_whole" CHECK (
  ("submitted_at" IS NULL) = ("submitted_by" IS NULL)
  AND ("state" IN ('draft', 'returned') OR ("submitted_at" IS NOT NULL AND "receipt" IS NOT NULL)));
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_approval_is_whole" CHECK (
  ("approved_at" IS NULL) = ("approved_by" IS NULL)
  AND ("state" NOT IN ('approved', 'published', 'withdrawn') OR "approved_at" IS NOT NULL));

-- A fact has the one value its kind names; a blank fact has no row, so nothing stored is empty
ALTER TABLE "facts" ADD CONSTRAINT "facts_hold_their_kind" CHECK (
  ("kind" = 'amount') = ("amount" IS NOT NULL)
  AND ("kind" = 'count') = ("count" IS NOT NULL)
  AND ("kind" = 'text') = ("text" IS NOT NULL)
  AND "list" IS NOT NULL AND ("kind" = 'list' OR "list" = '{}'));
ALTER TABLE "facts" ADD CONSTRAINT "facts_are_not_blank" CHECK ("key" <> '' AND ("text" IS NULL OR "text" <> ''));
ALTER TABLE "fact_changes" ADD CONSTRAINT "fact_changes_change_something" CHECK ("old" IS DISTINCT FROM "new");

-- One answer counts for one finding
CREATE UNIQUE INDEX "explanations_one_in_force" ON "explanations" ("disclosure_id", "fingerprint") WHERE "superseded_at" IS NULL;

-- Publications
ALTER TABLE "publications" ADD CONSTRAINT "publications_version_grows_from_one" CHECK ("version" >= 1);
ALTER TABLE "publications" ADD CONSTRAINT "publications_withdrawal_is_whole" CHECK (
  ("status" = 'withdrawn') = ("withdrawn_at" IS NOT NULL) AND ("withdrawn_at" IS NULL) = ("withdrawn_by" IS NULL));
CREATE UNIQUE INDEX "publications_one_in_force" ON "publications" ("disclosure_id") WHERE "status" = 'published';
ALTER TABLE "publication_files" ADD CONSTRAINT "publication_files_are_hashed" CHECK ("sha256" ~ '^[0-9a-f]{64}$' AND "size" > 0);
ALTER TABLE "publication_files" ADD CONSTRAINT "publication_files_format_is_known" CHECK ("format" IN ('pdf', 'html', 'json', 'docx', 'xlsx'));

-- History and photographs do not change, whoever asks
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "fact_changes_append_only" BEFORE UPDATE OR DELETE ON "fact_changes" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "events_append_only" BEFORE UPDATE OR DELETE ON "events" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "publication_files_append_only" BEFORE UPDATE OR DELETE ON "publication_files" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "publications_are_kept" BEFORE DELETE ON "publications" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

CREATE FUNCTION "refuse_retouching"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - '{status,withdrawn_at,withdrawn_by,withdrawn_because}'::text[]
     IS DISTINCT FROM to_jsonb(OLD) - '{status,withdrawn_at,withdrawn_by,withdrawn_because}'::text[] THEN
    RAISE EXCEPTION 'a publication is a photograph: only its withdrawal may be written' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "publications_are_not_retouched" BEFORE UPDATE ON "publications" FOR EACH ROW EXECUTE FUNCTION "refuse_retouching"();
