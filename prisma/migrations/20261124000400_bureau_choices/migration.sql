-- CreateTable
CREATE TABLE "bureau_choices" (
    "id" BIGSERIAL NOT NULL,
    "division_code" TEXT NOT NULL,
    "template_id" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "because" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bureau_choices_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "bureau_choices_division_code_template_id_id_idx" ON "bureau_choices"("division_code", "template_id", "id");

-- AddForeignKey
ALTER TABLE "bureau_choices" ADD CONSTRAINT "bureau_choices_division_code_fkey" FOREIGN KEY ("division_code") REFERENCES "divisions"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bureau_choices" ADD CONSTRAINT "bureau_choices_by_fkey" FOREIGN KEY ("by") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say: a choice chooses something else than before, and does not change afterwards: the next one does.
ALTER TABLE "bureau_choices" ADD CONSTRAINT "bureau_choices_choose" CHECK ("from" <> "to");
CREATE TRIGGER "bureau_choices_append_only" BEFORE UPDATE OR DELETE ON "bureau_choices" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
