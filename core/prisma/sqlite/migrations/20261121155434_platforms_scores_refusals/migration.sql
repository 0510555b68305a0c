-- AlterTable
ALTER TABLE "Job" ADD COLUMN "personId" TEXT;

-- AlterTable
ALTER TABLE "LtiRegistration" ADD COLUMN "legacyKey" TEXT;
ALTER TABLE "LtiRegistration" ADD COLUMN "trustedAudiences" TEXT;

-- AlterTable
ALTER TABLE "LtiInvitation" ADD COLUMN "registrationId" TEXT;

-- AlterTable
ALTER TABLE "LtiToolKey" ADD COLUMN "since" BIGINT;

-- CreateTable
CREATE TABLE "LtiGradeSetting" (
    "place" TEXT NOT NULL PRIMARY KEY,
    "tenantId" TEXT NOT NULL,
    "choice" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "LtiSentScore" (
    "lineItem" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "tenantId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "registrationId" TEXT NOT NULL,
    "contextKey" TEXT,
    "resourceLinkId" TEXT,
    "attempts" INTEGER NOT NULL,
    "lastAt" BIGINT NOT NULL,
    "scoreGiven" REAL,
    "scoreMaximum" REAL,
    "sentAt" BIGINT,
    "keptBack" BOOLEAN NOT NULL,

    PRIMARY KEY ("lineItem", "subject")
);

-- CreateTable
CREATE TABLE "LtiRosterLink" (
    "contextKey" TEXT NOT NULL PRIMARY KEY,
    "tenantId" TEXT NOT NULL,
    "agreedBy" TEXT,
    "link" TEXT NOT NULL,
    "refreshedAt" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "LtiLease" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "expiresAt" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "LtiRefusal" (
    "registrationId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "lastAt" BIGINT NOT NULL,
    "reference" TEXT NOT NULL,

    PRIMARY KEY ("registrationId", "code"),
    CONSTRAINT "LtiRefusal_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "LtiRegistration" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- AlterTable
ALTER TABLE "LtiDeployment" ADD COLUMN "state" TEXT NOT NULL DEFAULT 'active';
ALTER TABLE "LtiDeployment" ADD COLUMN "lastLaunchAt" BIGINT;

-- CreateIndex
CREATE INDEX "LtiSentScore_contextKey_subject_idx" ON "LtiSentScore"("contextKey", "subject");

-- CreateIndex
CREATE INDEX "LtiSentScore_tenantId_personId_idx" ON "LtiSentScore"("tenantId", "personId");

-- CreateIndex
CREATE INDEX "LtiRosterLink_refreshedAt_idx" ON "LtiRosterLink"("refreshedAt");

-- CreateIndex
CREATE INDEX "LtiRosterLink_tenantId_agreedBy_idx" ON "LtiRosterLink"("tenantId", "agreedBy");

-- CreateIndex
CREATE INDEX "LtiLease_expiresAt_idx" ON "LtiLease"("expiresAt");

-- CreateIndex
CREATE INDEX "LtiRefusal_lastAt_idx" ON "LtiRefusal"("lastAt");

-- CreateIndex
CREATE INDEX "Job_tenantId_personId_idx" ON "Job"("tenantId", "personId");
