-- How often somebody asked for something, one row each. Unlogged: written often, worth nothing after a crash, and never part of a backup's promise.
CREATE UNLOGGED TABLE "rate_limits" (
    "key" TEXT NOT NULL,
    "full_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "rate_limits_full_until_idx" ON "rate_limits"("full_until");
