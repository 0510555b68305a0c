-- CreateTable
CREATE TABLE "LtiDeviceRequest" (
    "userCodeHash" TEXT NOT NULL,
    "tenantId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "request" TEXT NOT NULL,
    "expiresAt" BIGINT NOT NULL,

    CONSTRAINT "LtiDeviceRequest_pkey" PRIMARY KEY ("userCodeHash")
);

-- CreateIndex
CREATE INDEX "LtiDeviceRequest_tenantId_personId_idx" ON "LtiDeviceRequest"("tenantId", "personId");

-- CreateIndex
CREATE INDEX "LtiDeviceRequest_expiresAt_idx" ON "LtiDeviceRequest"("expiresAt");
