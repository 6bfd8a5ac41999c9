-- AlterTable
ALTER TABLE "Touch" ADD COLUMN     "adAuthorizationId" TEXT;

-- AlterTable
ALTER TABLE "Link" ADD COLUMN     "adAuthorizationId" TEXT;

-- AlterTable
ALTER TABLE "ShareSet" ADD COLUMN     "marginBps" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "CartLine" ADD COLUMN     "marginBps" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "shareSetId" TEXT;

-- AlterTable
ALTER TABLE "OrderLine" ADD COLUMN     "marginMinor" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "resellerId" TEXT;

-- AlterTable
ALTER TABLE "PayoutProfile" ADD COLUMN     "vatCheckRef" TEXT,
ADD COLUMN     "vatCheckState" TEXT;

-- AlterTable
ALTER TABLE "PayoutMethod" ADD COLUMN     "state" TEXT NOT NULL DEFAULT 'ready',
ADD COLUMN     "stateAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Post" ADD COLUMN     "flatFeeId" TEXT;

-- AlterTable
ALTER TABLE "Program" ADD COLUMN     "marginCapBps" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "paysRenewals" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "RateVersion" ADD COLUMN     "adsBps" INTEGER;

-- AlterTable
ALTER TABLE "SampleRequest" ADD COLUMN     "appealDecideBy" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "AdAuthorization" (
    "id" TEXT NOT NULL,
    "postId" TEXT NOT NULL,
    "shopId" TEXT NOT NULL,
    "creatorId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "days" INTEGER NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3),

    CONSTRAINT "AdAuthorization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExchangeRate" (
    "source" TEXT NOT NULL,
    "base" CHAR(3) NOT NULL,
    "quote" CHAR(3) NOT NULL,
    "day" DATE NOT NULL,
    "rate" TEXT NOT NULL,
    "fetchedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ExchangeRate_pkey" PRIMARY KEY ("source","base","quote","day")
);

-- CreateIndex
CREATE INDEX "merchant_ads_page" ON "AdAuthorization"("shopId", "askedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "creator_ads_page" ON "AdAuthorization"("creatorId", "askedAt" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Link_adAuthorizationId_key" ON "Link"("adAuthorizationId");

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_adAuthorizationId_fkey" FOREIGN KEY ("adAuthorizationId") REFERENCES "AdAuthorization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdAuthorization" ADD CONSTRAINT "AdAuthorization_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdAuthorization" ADD CONSTRAINT "AdAuthorization_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One authorisation that is asked for or in force per video and shop (A17).
CREATE UNIQUE INDEX "one_ad_authorization" ON "AdAuthorization"("postId", "shopId") WHERE "state" IN ('asked', 'granted');
ALTER TABLE "ShareSet" ADD CONSTRAINT "share_set_margin" CHECK ("marginBps" >= 0);
ALTER TABLE "OrderLine" ADD CONSTRAINT "order_line_margin" CHECK ("marginMinor" >= 0);

-- A balance is a sum over one index, without a visit to each posting.
DROP INDEX "posting_balance_debit";
DROP INDEX "posting_balance_credit";
CREATE INDEX "posting_balance_debit" ON "Posting"("debitAccount", "currency") INCLUDE ("amountMinor");
CREATE INDEX "posting_balance_credit" ON "Posting"("creditAccount", "currency") INCLUDE ("amountMinor");

-- What ads brought: a few touches among very many.
CREATE INDEX "touches_of_ads" ON "Touch"("adAuthorizationId") WHERE "adAuthorizationId" IS NOT NULL;
