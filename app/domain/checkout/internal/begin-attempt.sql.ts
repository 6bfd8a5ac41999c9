/**
 * Writes the attempt, a declined card's payment being tried anew, and closes the till for everybody else.
 * $1 payment id, $2 checkout, $3 now, $4 processor, $5 card token, $6 saved card, $7 return url, $8 amount, $9 currency,
 * $10 account, $11 keep the card, $12 confirmed quote
 */
export const beginAttemptSql = `
  WITH closed AS (
    UPDATE "Checkout" SET "state" = 'submitting', "submittedAt" = $3::timestamptz, "failure" = NULL, "accountId" = $10,
      "savedCardId" = $6::text, "keepCard" = $11, "currency" = $9::text, "confirmedQuote" = $12::jsonb,
      "confirmedTotalMinor" = $8::bigint
    WHERE "id" = $2::text
  )
  INSERT INTO "Payment" ("id", "checkoutId", "createdAt", "processor", "state", "cardToken", "savedCardId", "returnUrl", "amountMinor", "currency")
  VALUES ($1, $2::text, $3::timestamptz, $4, 'creating', $5, $6::text, $7, $8::bigint, $9::text)
  ON CONFLICT ("checkoutId") DO UPDATE SET
    "attempt" = "Payment"."attempt" + 1, "processor" = excluded."processor", "processorRef" = NULL, "state" = 'creating',
    "cardToken" = excluded."cardToken", "savedCardId" = excluded."savedCardId", "returnUrl" = excluded."returnUrl",
    "challengeUrl" = NULL, "amountMinor" = excluded."amountMinor", "currency" = excluded."currency", "declineCode" = NULL
  RETURNING *`
