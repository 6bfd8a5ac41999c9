/** $1 payment, $2 now, $3 the processor's name for it, $4 card brand, $5 last digits, $6 fingerprint */
export const recordAuthorizationSql = `
  UPDATE "Payment" SET "state" = 'authorized', "authorizedAt" = $2::timestamptz, "cardToken" = NULL, "challengeUrl" = NULL,
    "processorRef" = $3, "cardBrand" = $4, "cardLast4" = $5, "cardFingerprint" = $6
  WHERE "id" = $1`
