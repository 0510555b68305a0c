-- CreateTable
CREATE TABLE "LtiInvitation" (
    "tokenHash" TEXT NOT NULL,
    "tenantId" TEXT NOT NULL,
    "approved" BOOLEAN NOT NULL,
    "expiresAt" BIGINT NOT NULL,

    CONSTRAINT "LtiInvitation_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateIndex
CREATE INDEX "LtiInvitation_expiresAt_idx" ON "LtiInvitation"("expiresAt");
