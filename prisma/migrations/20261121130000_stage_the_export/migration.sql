-- Where an export of a shop's catalogue waits to be compared with ours. Worth nothing after a crash, so nothing is logged;
-- only SQL reads and writes it. "syncRunId" is the run, or a single reading of one product.
CREATE UNLOGGED TABLE "ExportProduct" (
  "syncRunId" TEXT NOT NULL,
  "gid" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "updatedAt" TIMESTAMPTZ(3) NOT NULL,
  "handle" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "rawDescription" TEXT NOT NULL,
  "vendor" TEXT NOT NULL,
  "productType" TEXT NOT NULL,
  "tags" TEXT[] NOT NULL,
  "status" TEXT NOT NULL,
  "isPublished" BOOLEAN NOT NULL,
  "isGiftCard" BOOLEAN NOT NULL,
  "requiresSellingPlan" BOOLEAN NOT NULL,
  "options" JSONB NOT NULL,
  "taxonomyGid" TEXT,
  "taxonomyName" TEXT,
  "excludedIn" TEXT[] NOT NULL,
  "texts" JSONB NOT NULL, -- [{language, title, descriptionHtml}]
  PRIMARY KEY ("syncRunId", "gid")
);
CREATE UNLOGGED TABLE "ExportMedia" (
  "syncRunId" TEXT NOT NULL,
  "productGid" TEXT NOT NULL,
  "position" INT NOT NULL,
  "kind" TEXT NOT NULL,
  "media" JSONB NOT NULL,
  PRIMARY KEY ("syncRunId", "productGid", "position")
);
CREATE UNLOGGED TABLE "ExportVariant" (
  "syncRunId" TEXT NOT NULL,
  "productGid" TEXT NOT NULL,
  "gid" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL, -- at Shopify
  "title" TEXT NOT NULL,
  "sku" TEXT,
  "barcode" TEXT,
  "position" INT NOT NULL,
  "selectedOptions" JSONB NOT NULL,
  "imageUrl" TEXT,
  "priceMinor" BIGINT NOT NULL,
  "compareAtMinor" BIGINT,
  "currency" CHAR(3) NOT NULL,
  "taxable" BOOLEAN NOT NULL,
  "requiresShipping" BOOLEAN NOT NULL,
  "requiresComponents" BOOLEAN NOT NULL,
  "weightGrams" INT,
  "itemGid" TEXT NOT NULL,
  "tracked" BOOLEAN NOT NULL,
  "policy" TEXT NOT NULL,
  "prices" JSONB NOT NULL, -- [{country, currency, priceMinor, compareAtMinor, isOffered}]
  PRIMARY KEY ("syncRunId", "productGid", "gid")
);
-- Unreadable lines name a variant or its inventory item.
CREATE INDEX "export_variant_by_gid" ON "ExportVariant" ("syncRunId", "gid");
CREATE UNLOGGED TABLE "ExportLevel" (
  "syncRunId" TEXT NOT NULL,
  "parentGid" TEXT NOT NULL, -- the variant, or its inventory item
  "locationGid" TEXT NOT NULL,
  "available" INT NOT NULL,
  "updatedAt" TIMESTAMPTZ(3) NOT NULL,
  PRIMARY KEY ("syncRunId", "parentGid", "locationGid")
);
CREATE UNLOGGED TABLE "ExportCollection" (
  "syncRunId" TEXT NOT NULL,
  "gid" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "handle" TEXT NOT NULL,
  "imageUrl" TEXT,
  PRIMARY KEY ("syncRunId", "gid")
);
CREATE UNLOGGED TABLE "ExportMember" (
  "syncRunId" TEXT NOT NULL,
  "collectionGid" TEXT NOT NULL,
  "productGid" TEXT NOT NULL,
  "position" INT NOT NULL,
  PRIMARY KEY ("syncRunId", "collectionGid", "productGid")
);
-- What cannot be taken over as it is: lines that could not be read, amounts that are none. "gid" may be anything's.
CREATE UNLOGGED TABLE "ExportDefect" (
  "syncRunId" TEXT NOT NULL,
  "gid" TEXT NOT NULL,
  "rule" TEXT NOT NULL,
  "country" CHAR(2),
  "field" TEXT NOT NULL,
  "detail" JSONB NOT NULL,
  "isWhole" BOOLEAN NOT NULL -- the product as a whole cannot be taken over
);
CREATE INDEX "export_defects" ON "ExportDefect" ("syncRunId", "gid");
