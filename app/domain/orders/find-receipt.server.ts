import type { Reader } from '#app/platform/db/database.server.ts'
import type { MailLocale } from '#app/platform/mail/mail-document.ts'
import type { Sheet } from '#app/platform/pdf/sheet.ts'
import { ownedBy, type OrderOwner } from './internal/owned-by.ts'
import { findReceiptFacts } from './internal/receipt-facts.server.ts'
import { normalizeOrderNumber } from './order-number.ts'
import { toSheet } from './receipt/to-sheet.ts'

type Wanted = { readonly number: string; readonly locale: MailLocale }
export type Receipt = { readonly fileName: string; readonly sheet: Sheet }

/** The receipt of one of the shopper's own orders, in the currency they paid in; null if it is not theirs. */
export async function findReceiptForShopper(db: Reader, wanted: Wanted & OrderOwner): Promise<Receipt | null> {
  return find(db, wanted, { OR: ownedBy(wanted) })
}

/** The receipt that the buyer has, for the shop that sold it; null for another shop's order. */
export async function findReceiptForShop(
  db: Reader,
  { shopId, ...wanted }: Wanted & { readonly shopId: string },
): Promise<Receipt | null> {
  return find(db, wanted, { shopId })
}

type Condition = Parameters<typeof findReceiptFacts>[1]

async function find(db: Reader, { number, locale }: Wanted, whose: Condition): Promise<Receipt | null> {
  const facts = await findReceiptFacts(db, { number: normalizeOrderNumber(number), ...whose }, locale)
  return facts && { fileName: `${facts.number}-${locale}.pdf`, sheet: toSheet(facts, locale) }
}
