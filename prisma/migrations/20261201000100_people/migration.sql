-- CreateEnum
CREATE TYPE "link_purpose" AS ENUM ('invitation', 'recovery');

-- AlterTable
ALTER TABLE "users" ADD COLUMN     "mail" TEXT,
ADD COLUMN     "two_factor_enabled" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "auth_sessions" ADD COLUMN     "second_factor" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "seen_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "two_factors" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "backup_codes" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL DEFAULT true,
    "failed_verification_count" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),

    CONSTRAINT "two_factors_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "second_factor_rules" (
    "division_code" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "by" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "second_factor_rules_pkey" PRIMARY KEY ("division_code","role")
);

-- CreateTable
CREATE TABLE "access_links" (
    "id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "purpose" "link_purpose" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "access_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "former_passwords" (
    "id" BIGSERIAL NOT NULL,
    "user_id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "former_passwords_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "administration_events" (
    "id" BIGSERIAL NOT NULL,
    "division_code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "note" TEXT,
    "by" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "administration_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_messages" (
    "id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "queued_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "leased_until" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "given_up_at" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "mail_messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unlock_requests" (
    "id" UUID NOT NULL,
    "disclosure_id" UUID NOT NULL,
    "because" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "answered_name" TEXT,
    "granted" BOOLEAN,
    "answer" TEXT,

    CONSTRAINT "unlock_requests_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "two_factors_user_id_key" ON "two_factors"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "access_links_token_hash_key" ON "access_links"("token_hash");

-- CreateIndex
CREATE INDEX "access_links_user_id_idx" ON "access_links"("user_id");

-- CreateIndex
CREATE INDEX "former_passwords_user_id_id_idx" ON "former_passwords"("user_id", "id");

-- CreateIndex
CREATE INDEX "administration_events_division_code_id_idx" ON "administration_events"("division_code", "id");

-- CreateIndex
CREATE INDEX "mail_messages_sent_at_given_up_at_due_at_idx" ON "mail_messages"("sent_at", "given_up_at", "due_at");

-- CreateIndex
CREATE INDEX "unlock_requests_disclosure_id_idx" ON "unlock_requests"("disclosure_id");

-- AddForeignKey
ALTER TABLE "two_factors" ADD CONSTRAINT "two_factors_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "second_factor_rules" ADD CONSTRAINT "second_factor_rules_division_code_fkey" FOREIGN KEY ("division_code") REFERENCES "divisions"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_links" ADD CONSTRAINT "access_links_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "former_passwords" ADD CONSTRAINT "former_passwords_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "administration_events" ADD CONSTRAINT "administration_events_division_code_fkey" FOREIGN KEY ("division_code") REFERENCES "divisions"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unlock_requests" ADD CONSTRAINT "unlock_requests_disclosure_id_fkey" FOREIGN KEY ("disclosure_id") REFERENCES "disclosures"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- What Prisma's schema cannot say.
ALTER TABLE "users" ADD CONSTRAINT "users_mail_is_an_address" CHECK ("mail" ~ '^[^@\s]+@[^@\s]+$');
ALTER TABLE "access_links" ADD CONSTRAINT "access_links_are_hashed" CHECK ("token_hash" ~ '^[0-9a-f]{64}$' AND "expires_at" > "at");
CREATE UNIQUE INDEX "access_links_one_open" ON "access_links" ("user_id") WHERE "used_at" IS NULL AND "ended_at" IS NULL;
ALTER TABLE "administration_events" ADD CONSTRAINT "administration_events_say_whom" CHECK (btrim("kind") <> '' AND btrim("subject") <> '' AND "hash" ~ '^[0-9a-f]{64}$');
CREATE TRIGGER "administration_events_append_only" BEFORE UPDATE OR DELETE ON "administration_events" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
ALTER TABLE "mail_messages" ADD CONSTRAINT "mail_messages_end_once" CHECK ("sent_at" IS NULL OR "given_up_at" IS NULL);
ALTER TABLE "unlock_requests" ADD CONSTRAINT "unlock_requests_say_something" CHECK (btrim("because") <> '');
ALTER TABLE "unlock_requests" ADD CONSTRAINT "unlock_requests_answers_are_whole" CHECK (
  ("answered_at" IS NULL) = ("answered_name" IS NULL) AND ("granted" IS NULL OR "answered_at" IS NOT NULL));
CREATE UNIQUE INDEX "unlock_requests_one_open" ON "unlock_requests" ("disclosure_id") WHERE "answered_at" IS NULL;
