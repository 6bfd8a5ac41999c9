-- Problems of one rule, page by page.
CREATE INDEX "ProductProblem_shopId_rule_id_idx" ON "ProductProblem"("shopId", "rule", "id");
