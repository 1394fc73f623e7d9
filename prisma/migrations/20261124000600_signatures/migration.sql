-- CreateTable
CREATE TABLE "publication_signatures" (
    "publication_id" UUID NOT NULL,
    "key_id" TEXT NOT NULL,
    "public_key" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "signature" TEXT NOT NULL,

    CONSTRAINT "publication_signatures_pkey" PRIMARY KEY ("publication_id")
);

-- CreateIndex
CREATE INDEX "publication_signatures_key_id_idx" ON "publication_signatures"("key_id");

-- AddForeignKey
ALTER TABLE "publication_signatures" ADD CONSTRAINT "publication_signatures_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say: what was signed stays signed.
CREATE TRIGGER "publication_signatures_append_only" BEFORE UPDATE OR DELETE ON "publication_signatures" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
