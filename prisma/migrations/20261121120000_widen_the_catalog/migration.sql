-- AlterTable
ALTER TABLE "Product" ADD COLUMN     "categoryId" TEXT,
ADD COLUMN     "chosenCategoryId" TEXT,
ADD COLUMN     "departmentId" TEXT,
ADD COLUMN     "feedbackSentAt" TIMESTAMPTZ(3),
ADD COLUMN     "feedbackState" TEXT,
ADD COLUMN     "heldContent" JSONB,
ADD COLUMN     "optionTerms" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "problemCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "requiresComponents" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "suggestedCategoryId" TEXT,
ADD COLUMN     "taxonomyGid" TEXT,
ADD COLUMN     "taxonomyName" TEXT,
ADD COLUMN     "videos" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "VariantPrice" ADD COLUMN     "lowestPriorMinor" BIGINT,
ADD COLUMN     "priceSince" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Shop" ADD COLUMN     "autoSubmit" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "feedbackMessage" TEXT,
ADD COLUMN     "feedbackSentAt" TIMESTAMPTZ(3),
ADD COLUMN     "feedbackState" TEXT,
ADD COLUMN     "taxesIncluded" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "SyncRun" ADD COLUMN     "cause" TEXT NOT NULL DEFAULT 'merchant',
ADD COLUMN     "phase" TEXT NOT NULL DEFAULT 'waiting';

-- CreateTable
CREATE TABLE "PriceHistory" (
    "id" BIGSERIAL NOT NULL,
    "variantId" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "priceMinor" BIGINT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PriceHistory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProductOffer" (
    "productId" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "shopId" TEXT NOT NULL,
    "departmentId" TEXT,
    "categoryId" TEXT,
    "currency" CHAR(3) NOT NULL,
    "minPriceMinor" BIGINT NOT NULL,
    "maxPriceMinor" BIGINT NOT NULL,
    "compareAtMinor" BIGINT,
    "variantCount" INTEGER NOT NULL,
    "notIn" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "ProductOffer_pkey" PRIMARY KEY ("productId","country")
);

-- CreateTable
CREATE TABLE "ProductProblem" (
    "id" TEXT NOT NULL,
    "shopId" TEXT NOT NULL,
    "shopifyGid" TEXT NOT NULL,
    "productId" TEXT,
    "rule" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "country" CHAR(2),
    "detail" JSONB NOT NULL DEFAULT '{}',
    "foundAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProductProblem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Collection" (
    "id" TEXT NOT NULL,
    "shopId" TEXT NOT NULL,
    "shopifyGid" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "imageUrl" TEXT,
    "sourceUpdatedAt" TIMESTAMPTZ(3) NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Collection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CollectionProduct" (
    "collectionId" TEXT NOT NULL,
    "productId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "CollectionProduct_pkey" PRIMARY KEY ("collectionId","productId")
);

-- CreateTable
CREATE TABLE "Portfolio" (
    "id" TEXT NOT NULL,
    "shopId" TEXT NOT NULL,
    "collectionId" TEXT NOT NULL,
    "title" TEXT,
    "position" INTEGER NOT NULL,
    "startsAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3),
    "countries" TEXT[],
    "archivedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Portfolio_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CategoryRule" (
    "id" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "categoryId" TEXT NOT NULL,
    "minimumAge" INTEGER NOT NULL,
    "licenceKind" TEXT,
    "effectiveFrom" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3),

    CONSTRAINT "CategoryRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CatalogCount" (
    "shopId" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "live" INTEGER NOT NULL,
    "attention" INTEGER NOT NULL,
    "inReview" INTEGER NOT NULL,
    "paused" INTEGER NOT NULL,
    "unpublished" INTEGER NOT NULL,
    "countedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CatalogCount_pkey" PRIMARY KEY ("shopId")
);

-- CreateTable
CREATE TABLE "SearchWord" (
    "word" TEXT NOT NULL,
    "frequency" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("word")
);

-- CreateTable
CREATE TABLE "SearchSynonym" (
    "term" TEXT NOT NULL,
    "synonym" TEXT NOT NULL,

    CONSTRAINT "SearchSynonym_pkey" PRIMARY KEY ("term","synonym")
);

-- CreateTable
CREATE TABLE "SyncRepair" (
    "id" TEXT NOT NULL,
    "syncRunId" TEXT NOT NULL,
    "shopId" TEXT NOT NULL,
    "shopifyGid" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "fields" TEXT[],
    "cause" TEXT NOT NULL,
    "repairedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SyncRepair_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Market" (
    "shopId" TEXT NOT NULL,
    "shopifyGid" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "isEnabled" BOOLEAN NOT NULL,
    "isPrimary" BOOLEAN NOT NULL,
    "countries" TEXT[],
    "currency" CHAR(3),
    "sourceUpdatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Market_pkey" PRIMARY KEY ("shopId","shopifyGid")
);

-- CreateTable
CREATE TABLE "ShopLocale" (
    "shopId" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "isPrimary" BOOLEAN NOT NULL,
    "isPublished" BOOLEAN NOT NULL,

    CONSTRAINT "ShopLocale_pkey" PRIMARY KEY ("shopId","locale")
);

-- CreateTable
CREATE TABLE "ShopLicence" (
    "id" TEXT NOT NULL,
    "shopId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "number" TEXT NOT NULL,
    "validUntil" TIMESTAMPTZ(3) NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ShopLicence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiBucket" (
    "shopDomain" TEXT NOT NULL,
    "available" DOUBLE PRECISION NOT NULL,
    "maximum" DOUBLE PRECISION NOT NULL,
    "restoreRate" DOUBLE PRECISION NOT NULL,
    "measuredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ApiBucket_pkey" PRIMARY KEY ("shopDomain")
);

-- CreateIndex
CREATE INDEX "prices_before" ON "PriceHistory"("variantId", "country", "endedAt");

-- CreateIndex
CREATE INDEX "offers_newest" ON "ProductOffer"("country", "productId" DESC);

-- CreateIndex
CREATE INDEX "offers_of_department" ON "ProductOffer"("country", "departmentId", "productId" DESC);

-- CreateIndex
CREATE INDEX "offers_of_category" ON "ProductOffer"("country", "categoryId", "productId" DESC);

-- CreateIndex
CREATE INDEX "offers_of_department_by_price" ON "ProductOffer"("country", "departmentId", "minPriceMinor", "productId");

-- CreateIndex
CREATE INDEX "offers_of_shop" ON "ProductOffer"("shopId", "country", "productId" DESC);

-- CreateIndex
CREATE INDEX "problems_page" ON "ProductProblem"("shopId", "id");

-- CreateIndex
CREATE INDEX "ProductProblem_shopId_shopifyGid_idx" ON "ProductProblem"("shopId", "shopifyGid");

-- CreateIndex
CREATE INDEX "ProductProblem_productId_idx" ON "ProductProblem"("productId");

-- CreateIndex
CREATE INDEX "Collection_shopId_id_idx" ON "Collection"("shopId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Collection_shopId_shopifyGid_key" ON "Collection"("shopId", "shopifyGid");

-- CreateIndex
CREATE INDEX "collection_in_order" ON "CollectionProduct"("collectionId", "position", "productId");

-- CreateIndex
CREATE INDEX "CollectionProduct_productId_idx" ON "CollectionProduct"("productId");

-- CreateIndex
CREATE INDEX "Portfolio_shopId_position_idx" ON "Portfolio"("shopId", "position");

-- CreateIndex
CREATE INDEX "CategoryRule_categoryId_country_effectiveFrom_idx" ON "CategoryRule"("categoryId", "country", "effectiveFrom");

-- CreateIndex
CREATE INDEX "SyncRepair_syncRunId_id_idx" ON "SyncRepair"("syncRunId", "id");

-- CreateIndex
CREATE INDEX "ShopLicence_shopId_kind_country_idx" ON "ShopLicence"("shopId", "kind", "country");

-- AddForeignKey
ALTER TABLE "ProductOffer" ADD CONSTRAINT "ProductOffer_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProductProblem" ADD CONSTRAINT "ProductProblem_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CollectionProduct" ADD CONSTRAINT "CollectionProduct_collectionId_fkey" FOREIGN KEY ("collectionId") REFERENCES "Collection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CollectionProduct" ADD CONSTRAINT "CollectionProduct_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Portfolio" ADD CONSTRAINT "Portfolio_collectionId_fkey" FOREIGN KEY ("collectionId") REFERENCES "Collection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SyncRepair" ADD CONSTRAINT "SyncRepair_syncRunId_fkey" FOREIGN KEY ("syncRunId") REFERENCES "SyncRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Market" ADD CONSTRAINT "Market_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShopLocale" ADD CONSTRAINT "ShopLocale_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShopLicence" ADD CONSTRAINT "ShopLicence_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Prices that were here before: they hold at least since their last version.
UPDATE "VariantPrice" SET "priceSince" = "sourceUpdatedAt";
ALTER TABLE "VariantPrice" ALTER COLUMN "priceSince" SET NOT NULL;

ALTER TABLE "PriceHistory" ADD CONSTRAINT "price_held_for_some_time" CHECK ("startedAt" < "endedAt");
ALTER TABLE "Portfolio" ADD CONSTRAINT "portfolio_ends_after_start" CHECK ("endsAt" IS NULL OR "startsAt" IS NULL OR "startsAt" < "endsAt");
ALTER TABLE "CategoryRule" ADD CONSTRAINT "category_rule_age" CHECK ("minimumAge" BETWEEN 0 AND 120);
ALTER TABLE "ProductProblem" ADD CONSTRAINT "problem_severity" CHECK ("severity" IN ('blocking', 'warning'));
ALTER TABLE "Product" ADD CONSTRAINT "listing_state_known"
  CHECK ("listingState" IN ('draft', 'submitted', 'live', 'pausedByMerchant', 'pausedByPlatform', 'frozen', 'removed'));
ALTER TABLE "Product" ADD CONSTRAINT "review_state_known" CHECK ("reviewState" IN ('none', 'inReview', 'failed', 'approved'));

-- The merchant's saved views, each read newest first.
CREATE INDEX "catalog_needs_attention" ON "Product" ("shopId", "id" DESC) WHERE "deletedAt" IS NULL AND "isPublished" AND "problemCount" > 0;
CREATE INDEX "catalog_in_review" ON "Product" ("shopId", "id" DESC) WHERE "deletedAt" IS NULL AND "reviewState" = 'inReview';
CREATE INDEX "catalog_paused" ON "Product" ("shopId", "id" DESC) WHERE "deletedAt" IS NULL AND "listingState" IN ('pausedByMerchant', 'pausedByPlatform', 'frozen');
CREATE INDEX "catalog_unpublished" ON "Product" ("shopId", "id" DESC) WHERE "deletedAt" IS NULL AND NOT "isPublished";
CREATE INDEX "catalog_uncategorised" ON "Product" ("shopId", "id" DESC) WHERE "deletedAt" IS NULL AND "categoryId" IS NULL;
CREATE INDEX "catalog_of_category" ON "Product" ("shopId", "categoryId", "id" DESC) WHERE "deletedAt" IS NULL;
-- Merchants look products up by SKU too.
CREATE INDEX "variant_by_sku" ON "Variant" ("shopId", "sku") WHERE "sku" IS NOT NULL;
-- Shop tab: trending first.
CREATE INDEX "product_trending" ON "Product" ("popularity" DESC, "id" DESC) WHERE "deletedAt" IS NULL AND "isPublished" AND "status" = 'ACTIVE' AND "listingState" = 'live' AND "popularity" > 0;
-- Corrections of typing, and words that begin like what is typed.
CREATE INDEX "search_word_like" ON "SearchWord" USING gin ("word" gin_trgm_ops);
CREATE INDEX "search_word_prefix" ON "SearchWord" ("word" text_pattern_ops);
-- A portfolio is shown once per collection.
CREATE UNIQUE INDEX "one_portfolio_per_collection" ON "Portfolio" ("shopId", "collectionId") WHERE "archivedAt" IS NULL;
-- What the API bucket holds is worth nothing after a crash.
ALTER TABLE "ApiBucket" SET UNLOGGED;
