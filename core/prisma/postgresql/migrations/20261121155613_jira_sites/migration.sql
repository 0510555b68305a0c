-- CreateTable
CREATE TABLE "JiraCode" (
    "codeHash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "tenantId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "expiresAt" BIGINT NOT NULL,

    CONSTRAINT "JiraCode_pkey" PRIMARY KEY ("codeHash")
);

-- CreateTable
CREATE TABLE "JiraSite" (
    "installationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "tenantId" TEXT NOT NULL,
    "cloudId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "tiedAt" BIGINT NOT NULL,

    CONSTRAINT "JiraSite_pkey" PRIMARY KEY ("installationId")
);

-- CreateTable
CREATE TABLE "JiraLink" (
    "siteId" TEXT NOT NULL,
    "accountHash" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "tenantId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "linkedAt" BIGINT NOT NULL,

    CONSTRAINT "JiraLink_pkey" PRIMARY KEY ("siteId","accountHash")
);

-- CreateIndex
CREATE INDEX "JiraCode_tenantId_personId_idx" ON "JiraCode"("tenantId", "personId");

-- CreateIndex
CREATE INDEX "JiraCode_expiresAt_idx" ON "JiraCode"("expiresAt");

-- CreateIndex
CREATE INDEX "JiraSite_tenantId_id_idx" ON "JiraSite"("tenantId", "id");

-- CreateIndex
CREATE INDEX "JiraLink_tenantId_personId_id_idx" ON "JiraLink"("tenantId", "personId", "id");
