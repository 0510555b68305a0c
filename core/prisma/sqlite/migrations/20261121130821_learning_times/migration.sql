-- CreateTable
CREATE TABLE "LearningTime" (
    "tenantId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "feedHash" TEXT,
    "settings" TEXT NOT NULL,

    PRIMARY KEY ("tenantId", "personId")
);

-- CreateTable
CREATE TABLE "LearningPolicy" (
    "tenantId" TEXT NOT NULL PRIMARY KEY,
    "settings" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "LearningTime_tenantId_feedHash_idx" ON "LearningTime"("tenantId", "feedHash");
