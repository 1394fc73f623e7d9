-- 涉密不公开: what the bureau withholds from the public of a disclosure. The newest row counts; never changed, never deleted.
CREATE TABLE "withholdings" (
    "id" BIGSERIAL NOT NULL,
    "disclosure_id" UUID NOT NULL,
    "parts" TEXT[] NOT NULL,
    "because" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "withholdings_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "withholdings_disclosure_id_id_idx" ON "withholdings"("disclosure_id", "id");
ALTER TABLE "withholdings" ADD CONSTRAINT "withholdings_disclosure_id_fkey" FOREIGN KEY ("disclosure_id") REFERENCES "disclosures"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "withholdings" ADD CONSTRAINT "withholdings_by_fkey" FOREIGN KEY ("by") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER "withholdings_append_only" BEFORE UPDATE OR DELETE ON "withholdings" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- A photograph says which parts it leaves out; totals that stand in such a part are not there at all.
ALTER TABLE "publications" ADD COLUMN "withheld" TEXT[] NOT NULL DEFAULT '{}';
ALTER TABLE "publications" ALTER COLUMN "income_total" DROP NOT NULL;
ALTER TABLE "publications" ALTER COLUMN "expenditure_total" DROP NOT NULL;
ALTER TABLE "publications" ALTER COLUMN "three_public_total" DROP NOT NULL;
ALTER TABLE "publications" ALTER COLUMN "project_count" DROP NOT NULL;
