-- CreateEnum
CREATE TYPE "bundle_state" AS ENUM ('waiting', 'running', 'finished', 'failed', 'cancelled', 'expired');

-- CreateEnum
CREATE TYPE "bundle_scope" AS ENUM ('published', 'all');

-- CreateTable
CREATE TABLE "bundles" (
    "id" UUID NOT NULL,
    "division_code" TEXT NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "scope" "bundle_scope" NOT NULL,
    "state" "bundle_state" NOT NULL DEFAULT 'waiting',
    "by" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "lease" TEXT,
    "leased_until" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "written" BIGINT NOT NULL DEFAULT 0,
    "finished_at" TIMESTAMPTZ(3),
    "sha256" TEXT,
    "failure" TEXT,

    CONSTRAINT "bundles_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bundle_items" (
    "bundle_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "disclosure_id" UUID NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "made" JSONB,
    "failure" TEXT,

    CONSTRAINT "bundle_items_pkey" PRIMARY KEY ("bundle_id","position")
);

-- CreateIndex
CREATE INDEX "bundles_division_code_fiscal_year_at_idx" ON "bundles"("division_code", "fiscal_year", "at");

-- CreateIndex
CREATE INDEX "bundles_state_leased_until_idx" ON "bundles"("state", "leased_until");

-- CreateIndex
CREATE INDEX "bundle_items_disclosure_id_idx" ON "bundle_items"("disclosure_id");

-- AddForeignKey
ALTER TABLE "bundles" ADD CONSTRAINT "bundles_division_code_fkey" FOREIGN KEY ("division_code") REFERENCES "divisions"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bundles" ADD CONSTRAINT "bundles_by_fkey" FOREIGN KEY ("by") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bundle_items" ADD CONSTRAINT "bundle_items_bundle_id_fkey" FOREIGN KEY ("bundle_id") REFERENCES "bundles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bundle_items" ADD CONSTRAINT "bundle_items_disclosure_id_fkey" FOREIGN KEY ("disclosure_id") REFERENCES "disclosures"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What Prisma's schema cannot say.
ALTER TABLE "bundles" ADD CONSTRAINT "bundles_count" CHECK ("total" > 0 AND "done" BETWEEN 0 AND "total" AND "written" >= 0 AND "attempts" >= 0);
ALTER TABLE "bundles" ADD CONSTRAINT "bundles_finished_have_a_hash" CHECK ("state" <> 'finished' OR ("sha256" ~ '^[0-9a-f]{64}$' AND "finished_at" IS NOT NULL));
ALTER TABLE "bundle_items" ADD CONSTRAINT "bundle_items_made_or_failed" CHECK (("done_at" IS NULL) = ("made" IS NULL AND "failure" IS NULL) AND ("made" IS NULL OR "failure" IS NULL));
-- Pressed twice, a bundle is made once.
CREATE UNIQUE INDEX "bundles_one_open" ON "bundles" ("division_code", "fiscal_year", "scope") WHERE "state" IN ('waiting', 'running');
