-- CreateTable
CREATE TABLE "LtiInvitation" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "tenantId" TEXT NOT NULL,
    "approved" BOOLEAN NOT NULL,
    "expiresAt" BIGINT NOT NULL
);

-- CreateIndex
CREATE INDEX "LtiInvitation_expiresAt_idx" ON "LtiInvitation"("expiresAt");
