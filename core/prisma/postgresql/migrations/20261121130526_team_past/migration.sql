-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "replacedBy" TEXT,
ADD COLUMN     "replaces" TEXT;

-- CreateTable
CREATE TABLE "TeamPast" (
    "tenantId" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "edition" INTEGER NOT NULL,

    CONSTRAINT "TeamPast_pkey" PRIMARY KEY ("tenantId","teamId")
);

-- CreateTable
CREATE TABLE "TeamSnapshot" (
    "tenantId" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "skillId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "levels" TEXT NOT NULL,

    CONSTRAINT "TeamSnapshot_pkey" PRIMARY KEY ("tenantId","teamId","skillId","day")
);

-- CreateTable
CREATE TABLE "Release" (
    "tenantId" TEXT NOT NULL,
    "keyResultId" TEXT NOT NULL,
    "quarter" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "day" TEXT NOT NULL,
    "step" DOUBLE PRECISION NOT NULL,
    "memberIds" TEXT NOT NULL,
    "figures" TEXT NOT NULL,

    CONSTRAINT "Release_pkey" PRIMARY KEY ("tenantId","keyResultId","quarter","order")
);

-- CreateIndex
CREATE INDEX "Job_doneAt_idx" ON "Job"("doneAt");

-- CreateIndex
CREATE INDEX "LtiScoreTimestamp_lastAt_idx" ON "LtiScoreTimestamp"("lastAt");
