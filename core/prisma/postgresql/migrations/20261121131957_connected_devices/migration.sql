-- CreateTable
CREATE TABLE "LtiDeviceCode" (
    "codeHash" TEXT NOT NULL,
    "tenantId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "expiresAt" BIGINT NOT NULL,

    CONSTRAINT "LtiDeviceCode_pkey" PRIMARY KEY ("codeHash")
);

-- CreateTable
CREATE TABLE "LtiDevice" (
    "id" TEXT NOT NULL,
    "tenantId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "expiresAt" BIGINT NOT NULL,

    CONSTRAINT "LtiDevice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LtiDeviceCode_tenantId_personId_idx" ON "LtiDeviceCode"("tenantId", "personId");

-- CreateIndex
CREATE INDEX "LtiDeviceCode_expiresAt_idx" ON "LtiDeviceCode"("expiresAt");

-- CreateIndex
CREATE INDEX "LtiDevice_tenantId_personId_idx" ON "LtiDevice"("tenantId", "personId");

-- CreateIndex
CREATE INDEX "LtiDevice_expiresAt_idx" ON "LtiDevice"("expiresAt");
