-- AlterTable
ALTER TABLE "explanations" ADD COLUMN     "refused_at" TIMESTAMPTZ(3),
ADD COLUMN     "refused_because" TEXT,
ADD COLUMN     "refused_by" TEXT;

-- AlterTable
ALTER TABLE "publications" ADD COLUMN     "rules_hash" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "verdicts" (
    "id" BIGSERIAL NOT NULL,
    "disclosure_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "rules_hash" TEXT NOT NULL,
    "findings" JSONB NOT NULL,
    "by" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verdicts_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "verdicts_disclosure_id_id_idx" ON "verdicts"("disclosure_id", "id");

-- AddForeignKey
ALTER TABLE "explanations" ADD CONSTRAINT "explanations_refused_by_fkey" FOREIGN KEY ("refused_by") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_disclosure_id_fkey" FOREIGN KEY ("disclosure_id") REFERENCES "disclosures"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_by_fkey" FOREIGN KEY ("by") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say: a refusal is whole and says why, nobody both accepts and refuses, and a verdict does not change.
ALTER TABLE "explanations" ADD CONSTRAINT "explanations_refusal_is_whole" CHECK (
  ("refused_at" IS NULL) = ("refused_by" IS NULL) AND ("refused_at" IS NULL) = ("refused_because" IS NULL)
  AND ("refused_because" IS NULL OR btrim("refused_because") <> '')
  AND ("refused_at" IS NULL OR "accepted_at" IS NULL));
CREATE TRIGGER "verdicts_append_only" BEFORE UPDATE OR DELETE ON "verdicts" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
