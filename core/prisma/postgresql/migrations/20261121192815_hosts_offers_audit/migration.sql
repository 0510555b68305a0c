-- AlterTable
ALTER TABLE "LtiRegistration" ADD COLUMN     "hosts" TEXT,
ADD COLUMN     "offers" TEXT;

-- CreateTable
CREATE TABLE "AuditEntry" (
    "tenantId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "change" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "by" TEXT,
    "subject" TEXT,
    "value" TEXT,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateIndex
CREATE INDEX "AuditEntry_tenantId_at_idx" ON "AuditEntry"("tenantId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_tenantId_by_idx" ON "AuditEntry"("tenantId", "by");

-- CreateIndex
CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry"("at");
