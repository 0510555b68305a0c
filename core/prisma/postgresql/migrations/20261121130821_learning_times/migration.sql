-- CreateTable
CREATE TABLE "LearningTime" (
    "tenantId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "feedHash" TEXT,
    "settings" TEXT NOT NULL,

    CONSTRAINT "LearningTime_pkey" PRIMARY KEY ("tenantId","personId")
);

-- CreateTable
CREATE TABLE "LearningPolicy" (
    "tenantId" TEXT NOT NULL,
    "settings" TEXT NOT NULL,

    CONSTRAINT "LearningPolicy_pkey" PRIMARY KEY ("tenantId")
);

-- CreateIndex
CREATE INDEX "LearningTime_tenantId_feedHash_idx" ON "LearningTime"("tenantId", "feedHash");
