import { unionCountryCodes } from '#app/domain/payouts/vat-treatment.ts'

const codes = unionCountryCodes.map((code) => `'${code}'`).join(', ')

/** F10: numbers of the EU that were never answered for, first, or answered for before $1. $2 most */
export const vatNumbersDueSql = `
  SELECT "creatorId" FROM "PayoutProfile"
  WHERE "vatNumber" IS NOT NULL AND "country" IN (${codes}) AND ("vatCheckedAt" IS NULL OR "vatCheckedAt" < $1::timestamptz)
  ORDER BY "vatCheckedAt" ASC NULLS FIRST, "creatorId" LIMIT $2::int`
