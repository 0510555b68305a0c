-- CreateTable
CREATE TABLE "Offer" (
    "tenantId" TEXT NOT NULL,
    "interventionId" TEXT NOT NULL,
    "keyResultId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "proposedBy" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "decidedAt" BIGINT,
    "reason" TEXT,

    PRIMARY KEY ("tenantId", "interventionId")
);

-- CreateTable
CREATE TABLE "CauseDecision" (
    "tenantId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "keyResultId" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "decidedBy" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "note" TEXT,

    PRIMARY KEY ("tenantId", "id")
);

-- CreateTable
CREATE TABLE "Contest" (
    "tenantId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "keyResultId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "text" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "answeredBy" TEXT,
    "answeredAt" BIGINT,
    "answer" TEXT,

    PRIMARY KEY ("tenantId", "id")
);

-- CreateIndex
CREATE INDEX "Offer_tenantId_keyResultId_idx" ON "Offer"("tenantId", "keyResultId");

-- CreateIndex
CREATE INDEX "Offer_tenantId_learnerId_idx" ON "Offer"("tenantId", "learnerId");

-- CreateIndex
CREATE INDEX "Offer_tenantId_proposedBy_idx" ON "Offer"("tenantId", "proposedBy");

-- CreateIndex
CREATE INDEX "CauseDecision_tenantId_keyResultId_idx" ON "CauseDecision"("tenantId", "keyResultId");

-- CreateIndex
CREATE INDEX "CauseDecision_tenantId_decidedBy_idx" ON "CauseDecision"("tenantId", "decidedBy");

-- CreateIndex
CREATE INDEX "Contest_tenantId_keyResultId_idx" ON "Contest"("tenantId", "keyResultId");

-- CreateIndex
CREATE INDEX "Contest_tenantId_personId_idx" ON "Contest"("tenantId", "personId");
