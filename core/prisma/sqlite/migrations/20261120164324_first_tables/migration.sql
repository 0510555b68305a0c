-- CreateTable
CREATE TABLE "Tenant" (
    "tenantId" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "euMode" BOOLEAN NOT NULL
);

-- CreateTable
CREATE TABLE "Person" (
    "tenantId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT,
    "locale" TEXT,
    "timeZone" TEXT,
    "active" BOOLEAN NOT NULL,

    PRIMARY KEY ("tenantId", "id")
);

-- CreateTable
CREATE TABLE "Team" (
    "tenantId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    PRIMARY KEY ("tenantId", "id")
);

-- CreateTable
CREATE TABLE "TeamMember" (
    "tenantId" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,

    PRIMARY KEY ("tenantId", "teamId", "personId"),
    CONSTRAINT "TeamMember_tenantId_teamId_fkey" FOREIGN KEY ("tenantId", "teamId") REFERENCES "Team" ("tenantId", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Objective" (
    "tenantId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "due" TEXT NOT NULL,
    "ownerTeamId" TEXT,

    PRIMARY KEY ("tenantId", "id")
);

-- CreateTable
CREATE TABLE "KeyResult" (
    "tenantId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "objectiveId" TEXT,
    "title" TEXT NOT NULL,
    "unitName" TEXT NOT NULL,
    "unitSuffix" TEXT NOT NULL,
    "unitDecimals" INTEGER NOT NULL,
    "direction" TEXT NOT NULL,
    "baseline" REAL NOT NULL,
    "target" REAL NOT NULL,
    "current" REAL NOT NULL,
    "currentAt" BIGINT,
    "tolerance" REAL,
    "start" TEXT NOT NULL,
    "due" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "ownerTeamIds" TEXT NOT NULL,
    "behaviours" TEXT NOT NULL,
    "requirements" TEXT NOT NULL,
    "versionReason" TEXT,

    PRIMARY KEY ("tenantId", "id")
);

-- CreateTable
CREATE TABLE "PastKeyResult" (
    "tenantId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "document" TEXT NOT NULL,

    PRIMARY KEY ("tenantId", "id", "version"),
    CONSTRAINT "PastKeyResult_tenantId_id_fkey" FOREIGN KEY ("tenantId", "id") REFERENCES "KeyResult" ("tenantId", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "KeyResultTeam" (
    "tenantId" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "keyResultId" TEXT NOT NULL,

    PRIMARY KEY ("tenantId", "teamId", "keyResultId"),
    CONSTRAINT "KeyResultTeam_tenantId_keyResultId_fkey" FOREIGN KEY ("tenantId", "keyResultId") REFERENCES "KeyResult" ("tenantId", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "KeyResultSkill" (
    "tenantId" TEXT NOT NULL,
    "skillId" TEXT NOT NULL,
    "keyResultId" TEXT NOT NULL,

    PRIMARY KEY ("tenantId", "skillId", "keyResultId"),
    CONSTRAINT "KeyResultSkill_tenantId_keyResultId_fkey" FOREIGN KEY ("tenantId", "keyResultId") REFERENCES "KeyResult" ("tenantId", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CheckIn" (
    "tenantId" TEXT NOT NULL,
    "keyResultId" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "value" REAL NOT NULL,

    PRIMARY KEY ("tenantId", "keyResultId", "at"),
    CONSTRAINT "CheckIn_tenantId_keyResultId_fkey" FOREIGN KEY ("tenantId", "keyResultId") REFERENCES "KeyResult" ("tenantId", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Skill" (
    "tenantId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "bucket" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "aliases" TEXT NOT NULL,
    "prerequisites" TEXT NOT NULL,
    "related" TEXT NOT NULL,
    "halfLifeDays" REAL NOT NULL,

    PRIMARY KEY ("tenantId", "id")
);

-- CreateTable
CREATE TABLE "Lesson" (
    "tenantId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "minutes" REAL NOT NULL,
    "kind" TEXT NOT NULL,
    "teaches" TEXT NOT NULL,
    "apply" TEXT,
    "reviewedAt" TEXT NOT NULL,
    "blocks" TEXT NOT NULL,
    "sources" TEXT NOT NULL,

    PRIMARY KEY ("tenantId", "id")
);

-- CreateTable
CREATE TABLE "LessonSkill" (
    "tenantId" TEXT NOT NULL,
    "skillId" TEXT NOT NULL,
    "lessonId" TEXT NOT NULL,

    PRIMARY KEY ("tenantId", "skillId", "lessonId"),
    CONSTRAINT "LessonSkill_tenantId_lessonId_fkey" FOREIGN KEY ("tenantId", "lessonId") REFERENCES "Lesson" ("tenantId", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Evidence" (
    "tenantId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "skillId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "outcome" REAL NOT NULL,
    "weight" REAL NOT NULL,
    "at" BIGINT NOT NULL,
    "itemId" TEXT,
    "lessonId" TEXT,
    "source" TEXT NOT NULL,

    PRIMARY KEY ("tenantId", "id")
);

-- CreateTable
CREATE TABLE "MasteryState" (
    "tenantId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "skillId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "lastAt" BIGINT NOT NULL,

    PRIMARY KEY ("tenantId", "personId", "skillId")
);

-- CreateTable
CREATE TABLE "Difficulty" (
    "tenantId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "difficulty" REAL NOT NULL,
    "n" REAL NOT NULL,

    PRIMARY KEY ("tenantId", "kind", "id")
);

-- CreateTable
CREATE TABLE "Sprint" (
    "tenantId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "items" TEXT NOT NULL,

    PRIMARY KEY ("tenantId", "personId", "day")
);

-- CreateTable
CREATE TABLE "Intervention" (
    "tenantId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "keyResultId" TEXT NOT NULL,
    "skillId" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "reviewOn" TEXT NOT NULL,
    "expectedLow" REAL,
    "expectedHigh" REAL,

    PRIMARY KEY ("tenantId", "id")
);

-- CreateTable
CREATE TABLE "ContextLink" (
    "tenantId" TEXT NOT NULL,
    "contextKey" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "keyResultId" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,

    PRIMARY KEY ("tenantId", "contextKey")
);

-- CreateTable
CREATE TABLE "Job" (
    "tenantId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "runAt" BIGINT NOT NULL,
    "dueAt" BIGINT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "doneAt" BIGINT,
    "deadAt" BIGINT,
    "lastError" TEXT,

    PRIMARY KEY ("tenantId", "id")
);

-- CreateTable
CREATE TABLE "LtiRegistration" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tenantId" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "clientId" TEXT NOT NULL,
    "authEndpoint" TEXT NOT NULL,
    "tokenEndpoint" TEXT NOT NULL,
    "jwksUri" TEXT NOT NULL,
    "tokenAudience" TEXT,
    "deploymentPolicy" TEXT NOT NULL,
    "allowAnonymous" BOOLEAN NOT NULL,
    "active" BOOLEAN NOT NULL,
    "product" TEXT
);

-- CreateTable
CREATE TABLE "LtiDeployment" (
    "registrationId" TEXT NOT NULL,
    "deploymentId" TEXT NOT NULL,

    PRIMARY KEY ("registrationId", "deploymentId"),
    CONSTRAINT "LtiDeployment_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "LtiRegistration" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LtiLogin" (
    "stateHash" TEXT NOT NULL PRIMARY KEY,
    "bindingHash" TEXT NOT NULL,
    "nonce" TEXT NOT NULL,
    "registrationId" TEXT NOT NULL,
    "targetLinkUri" TEXT NOT NULL,
    "deploymentId" TEXT,
    "storageTarget" TEXT,
    "loginHint" TEXT NOT NULL,
    "messageHint" TEXT,
    "expiresAt" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "LtiSessionCode" (
    "codeHash" TEXT NOT NULL PRIMARY KEY,
    "tenantId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "session" TEXT NOT NULL,
    "expiresAt" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "LtiSession" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "tenantId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "session" TEXT NOT NULL,
    "expiresAt" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "LtiToolKey" (
    "kid" TEXT NOT NULL PRIMARY KEY,
    "state" TEXT NOT NULL,
    "publicJwk" TEXT NOT NULL,
    "sealedPrivateKey" TEXT NOT NULL,
    "createdAt" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "LtiScoreTimestamp" (
    "lineItem" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "lastAt" BIGINT NOT NULL,

    PRIMARY KEY ("lineItem", "subject")
);

-- CreateIndex
CREATE INDEX "TeamMember_tenantId_personId_idx" ON "TeamMember"("tenantId", "personId");

-- CreateIndex
CREATE INDEX "KeyResultTeam_tenantId_keyResultId_idx" ON "KeyResultTeam"("tenantId", "keyResultId");

-- CreateIndex
CREATE INDEX "KeyResultSkill_tenantId_keyResultId_idx" ON "KeyResultSkill"("tenantId", "keyResultId");

-- CreateIndex
CREATE INDEX "LessonSkill_tenantId_lessonId_idx" ON "LessonSkill"("tenantId", "lessonId");

-- CreateIndex
CREATE INDEX "Evidence_tenantId_personId_skillId_idx" ON "Evidence"("tenantId", "personId", "skillId");

-- CreateIndex
CREATE INDEX "Intervention_tenantId_keyResultId_idx" ON "Intervention"("tenantId", "keyResultId");

-- CreateIndex
CREATE INDEX "Job_dueAt_idx" ON "Job"("dueAt");

-- CreateIndex
CREATE INDEX "Job_deadAt_idx" ON "Job"("deadAt");

-- CreateIndex
CREATE INDEX "LtiRegistration_tenantId_idx" ON "LtiRegistration"("tenantId");

-- CreateIndex
CREATE UNIQUE INDEX "LtiRegistration_issuer_clientId_key" ON "LtiRegistration"("issuer", "clientId");

-- CreateIndex
CREATE INDEX "LtiLogin_expiresAt_idx" ON "LtiLogin"("expiresAt");

-- CreateIndex
CREATE INDEX "LtiSessionCode_tenantId_personId_idx" ON "LtiSessionCode"("tenantId", "personId");

-- CreateIndex
CREATE INDEX "LtiSessionCode_expiresAt_idx" ON "LtiSessionCode"("expiresAt");

-- CreateIndex
CREATE INDEX "LtiSession_tenantId_personId_idx" ON "LtiSession"("tenantId", "personId");

-- CreateIndex
CREATE INDEX "LtiSession_expiresAt_idx" ON "LtiSession"("expiresAt");
