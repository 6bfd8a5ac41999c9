-- A creator's lines in one state, newest first, however rare the state is; and what is not handed over yet, by itself.
CREATE INDEX "creator_earnings_by_state" ON "Commission" ("creatorId", "state", "placedAt" DESC, "id" DESC)
  WHERE "creatorId" IS NOT NULL;

-- Which shops and currencies have something to pay: one step for each of them.
CREATE INDEX "commissions_payable" ON "Commission" ("shopId", "currency") WHERE "state" = 'payable';

-- A sum over an index alone needs to know which pages are settled; postings are only ever added.
ALTER TABLE "Posting" SET (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_vacuum_insert_threshold = 10000);
