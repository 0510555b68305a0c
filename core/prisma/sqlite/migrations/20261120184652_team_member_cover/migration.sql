-- DropIndex
DROP INDEX "TeamMember_tenantId_personId_idx";

-- CreateIndex
CREATE INDEX "TeamMember_tenantId_personId_teamId_idx" ON "TeamMember"("tenantId", "personId", "teamId");
