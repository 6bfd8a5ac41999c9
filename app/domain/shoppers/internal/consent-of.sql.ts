/** Index consent_in_force. $1 browser, $2 purpose */
export const consentOfSql = `
  SELECT "granted" FROM "ConsentRecord" WHERE "shopperKey" = $1 AND "purpose" = $2 ORDER BY "at" DESC, "id" DESC LIMIT 1`
