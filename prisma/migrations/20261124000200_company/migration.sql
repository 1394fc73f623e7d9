-- AlterTable
ALTER TABLE "fact_changes" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "presences" (
    "disclosure_id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "edits" BOOLEAN NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "presences_pkey" PRIMARY KEY ("disclosure_id","user_id")
);

-- CreateIndex
CREATE INDEX "presences_seen_at_idx" ON "presences"("seen_at");

-- CreateIndex
CREATE INDEX "fact_changes_disclosure_id_version_idx" ON "fact_changes"("disclosure_id", "version");

-- AddForeignKey
ALTER TABLE "presences" ADD CONSTRAINT "presences_disclosure_id_fkey" FOREIGN KEY ("disclosure_id") REFERENCES "disclosures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presences" ADD CONSTRAINT "presences_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
