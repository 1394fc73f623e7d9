-- AlterTable
ALTER TABLE "comments" ADD COLUMN     "answer" TEXT,
ADD COLUMN     "answered_at" TIMESTAMPTZ(3),
ADD COLUMN     "answered_name" TEXT,
ADD COLUMN     "quote" TEXT,
ADD COLUMN     "resolved_at" TIMESTAMPTZ(3),
ADD COLUMN     "resolved_name" TEXT;

-- AlterTable
ALTER TABLE "disclosures" ADD COLUMN     "leased_until" TIMESTAMPTZ(3),
ADD COLUMN     "publish_at" TIMESTAMPTZ(3),
ADD COLUMN     "publish_failure" TEXT,
ADD COLUMN     "reviewer_id" TEXT,
ADD COLUMN     "scheduled_by" TEXT,
ADD COLUMN     "signed_hash" TEXT;

-- AlterTable
ALTER TABLE "publications" ADD COLUMN     "correction" JSONB;

-- CreateTable
CREATE TABLE "seasons" (
    "division_code" TEXT NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "approved_on" DATE NOT NULL,
    "deadline" DATE NOT NULL,
    "by" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "seasons_pkey" PRIMARY KEY ("division_code","fiscal_year")
);

-- CreateTable
CREATE TABLE "finding_tallies" (
    "disclosure_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "rules_hash" TEXT NOT NULL,
    "errors" INTEGER NOT NULL,
    "warnings" INTEGER NOT NULL,
    "unexplained" INTEGER NOT NULL,
    "notices" INTEGER NOT NULL,
    "by_rule" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "finding_tallies_pkey" PRIMARY KEY ("disclosure_id")
);

-- CreateTable
CREATE TABLE "broadcasts" (
    "id" UUID NOT NULL,
    "division_code" TEXT NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "rule_id" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "broadcasts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inbox_notes" (
    "id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "disclosure_id" UUID,
    "words" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "inbox_notes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_views" (
    "id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,

    CONSTRAINT "saved_views_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "broadcasts_division_code_fiscal_year_idx" ON "broadcasts"("division_code", "fiscal_year");

-- CreateIndex
CREATE INDEX "inbox_notes_user_id_at_idx" ON "inbox_notes"("user_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "saved_views_user_id_place_name_key" ON "saved_views"("user_id", "place", "name");

-- CreateIndex
CREATE INDEX "disclosures_state_publish_at_idx" ON "disclosures"("state", "publish_at");

-- AddForeignKey
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_scheduled_by_fkey" FOREIGN KEY ("scheduled_by") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seasons" ADD CONSTRAINT "seasons_division_code_fkey" FOREIGN KEY ("division_code") REFERENCES "divisions"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding_tallies" ADD CONSTRAINT "finding_tallies_disclosure_id_fkey" FOREIGN KEY ("disclosure_id") REFERENCES "disclosures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "broadcasts" ADD CONSTRAINT "broadcasts_division_code_fkey" FOREIGN KEY ("division_code") REFERENCES "divisions"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbox_notes" ADD CONSTRAINT "inbox_notes_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbox_notes" ADD CONSTRAINT "inbox_notes_disclosure_id_fkey" FOREIGN KEY ("disclosure_id") REFERENCES "disclosures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say: what waits for its day has one, and was passed; only what waits is leased.
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_schedule_is_whole" CHECK (
  ("state" = 'scheduled') = ("publish_at" IS NOT NULL) AND ("publish_at" IS NULL) = ("scheduled_by" IS NULL)
  AND ("leased_until" IS NULL OR "state" = 'scheduled'));
ALTER TABLE "disclosures" DROP CONSTRAINT "disclosures_approval_is_whole";
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_approval_is_whole" CHECK (
  ("approved_at" IS NULL) = ("approved_by" IS NULL)
  AND ("state" NOT IN ('approved', 'scheduled', 'published') OR "approved_at" IS NOT NULL));
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_signature_is_a_hash" CHECK ("signed_hash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "seasons" ADD CONSTRAINT "seasons_end_after_they_begin" CHECK ("deadline" >= "approved_on" AND "fiscal_year" BETWEEN 2000 AND 2100);
ALTER TABLE "broadcasts" ADD CONSTRAINT "broadcasts_say_something" CHECK (btrim("words") <> '');
CREATE UNIQUE INDEX "broadcasts_one_a_rule" ON "broadcasts" ("division_code", "fiscal_year", "rule_id") WHERE "ended_at" IS NULL;
ALTER TABLE "inbox_notes" ADD CONSTRAINT "inbox_notes_say_something" CHECK (btrim("words") <> '');
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_are_named" CHECK (btrim("name") <> '');
ALTER TABLE "comments" ADD CONSTRAINT "comments_answers_are_whole" CHECK (
  ("answered_at" IS NULL) = ("answer" IS NULL) AND ("answered_at" IS NULL) = ("answered_name" IS NULL)
  AND ("resolved_at" IS NULL) = ("resolved_name" IS NULL));
