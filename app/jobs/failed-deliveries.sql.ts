/** Index receipts_unprocessed, in which only failures stay for long. $1 shop's domain, $2 gids */
export const failedDeliveriesOfSql = `
  SELECT asked."gid" FROM unnest($2::text[]) AS asked("gid")
  WHERE EXISTS (SELECT 1 FROM "WebhookReceipt" receipt WHERE receipt."processedAt" IS NULL AND receipt."attempts" > 0
    AND receipt."shopDomain" = $1 AND position('"' || asked."gid" || '"' IN receipt."rawBody") > 0)`
