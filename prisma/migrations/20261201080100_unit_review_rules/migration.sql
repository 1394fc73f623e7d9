-- What was never submitted has no receipt, at the head of the unit either.
ALTER TABLE "disclosures" DROP CONSTRAINT "disclosures_submission_is_whole";
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_submission_is_whole" CHECK (
  ("submitted_at" IS NULL) = ("submitted_by" IS NULL)
  AND ("state" IN ('draft', 'unitReview', 'returned') OR ("submitted_at" IS NOT NULL AND "receipt" IS NOT NULL)));

ALTER TABLE "seasons" ADD COLUMN "head_must_sign" BOOLEAN NOT NULL DEFAULT false;
