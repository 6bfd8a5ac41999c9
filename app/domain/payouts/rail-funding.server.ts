import { toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { TransferRail } from '#app/platform/payments/transfers.ts'
import { waitingToSendSql } from './internal/waiting-to-send.sql.ts'

export type RailFunding = {
  readonly currency: string
  /** Payouts whose shop has brought the money, and that have not left. */
  readonly payouts: number
  readonly needed: MoneyView
  /** What the platform has at the rail to send. */
  readonly available: MoneyView
  /** Above zero: so much has to be brought to the rail before all of them leave. */
  readonly missing: MoneyView
}

/**
 * F8: what the platform needs at the rail for payouts that may leave, beside what it has there, by currency. The money of
 * the shops is there in the ledger; at the rail it is only when somebody has brought it.
 */
export async function railFunding(db: Reader, rail: TransferRail): Promise<RailFunding[]> {
  const rows = await sql<{ currency: string; payouts: number; neededMinor: bigint }>(db, waitingToSendSql)
  if (rows.length === 0) return []
  const available = await rail.available()
  return rows.map(({ currency, payouts, neededMinor }) => {
    const availableMinor = available.get(currency) ?? 0n
    const missingMinor = neededMinor > availableMinor ? neededMinor - availableMinor : 0n
    const view = (minor: bigint) => toMoneyView(minor, currency)
    return {
      currency,
      payouts,
      needed: view(neededMinor),
      available: view(availableMinor),
      missing: view(missingMinor),
    }
  })
}
