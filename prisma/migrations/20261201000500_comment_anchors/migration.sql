-- A comment points at any named place of the booklet, and keeps what that place was called.
ALTER TABLE "comments" RENAME COLUMN "cell" TO "anchor";
ALTER TABLE "comments" ADD COLUMN "place" TEXT;
ALTER TABLE "comments" ADD COLUMN "of_bureau" BOOLEAN NOT NULL DEFAULT false;

UPDATE "comments" SET "of_bureau" = NOT EXISTS (
  SELECT 1 FROM "user_roles" held JOIN "disclosures" told ON told."unit_id" = held."unit_id"
  WHERE held."user_id" = "comments"."by" AND told."id" = "comments"."disclosure_id");
ALTER TABLE "comments" ALTER COLUMN "of_bureau" DROP DEFAULT;

-- No page has ever anchored one: what stands here came from elsewhere and has no quote to keep its sense.
UPDATE "comments" SET "anchor" = NULL WHERE "anchor" IS NOT NULL;
ALTER TABLE "comments" ADD CONSTRAINT "comments_anchor_has_its_quote" CHECK ("anchor" IS NULL OR ("place" IS NOT NULL AND "quote" IS NOT NULL));
