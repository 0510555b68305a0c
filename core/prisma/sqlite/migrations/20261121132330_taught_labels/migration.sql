-- CreateTable
CREATE TABLE "TaughtLabel" (
    "tenantId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "text" TEXT NOT NULL,
    "skillId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "undoneAt" BIGINT,

    PRIMARY KEY ("tenantId", "id")
);
