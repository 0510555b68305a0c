-- CreateTable
CREATE TABLE "TeamInvitation" (
    "tenantId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "madeBy" TEXT NOT NULL,
    "expiresAt" BIGINT NOT NULL,

    PRIMARY KEY ("tenantId", "id")
);

-- AlterTable
ALTER TABLE "TeamMember" ADD COLUMN "leads" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "TeamMember" ADD COLUMN "arrival" TEXT;

-- CreateIndex
CREATE INDEX "TeamInvitation_tenantId_teamId_idx" ON "TeamInvitation"("tenantId", "teamId");

-- CreateIndex
CREATE INDEX "TeamInvitation_tenantId_madeBy_idx" ON "TeamInvitation"("tenantId", "madeBy");

-- CreateIndex
CREATE UNIQUE INDEX "TeamInvitation_tenantId_codeHash_key" ON "TeamInvitation"("tenantId", "codeHash");

-- CreateIndex
CREATE INDEX "ContextLink_tenantId_teamId_idx" ON "ContextLink"("tenantId", "teamId");
