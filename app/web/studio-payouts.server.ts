import { listReleases } from '#app/domain/insights/list-releases.server.ts'
import { balancesOfCreator } from '#app/domain/payouts/balances-of-creator.server.ts'
import { findInvoice } from '#app/domain/payouts/get-invoice.server.ts'
import {
  findStatementCsv,
  findStatementJson,
  findStatementSheet,
  getStatement,
} from '#app/domain/payouts/get-statement.server.ts'
import { listPayoutsOfCreator, type PayoutView } from '#app/domain/payouts/list-payouts.server.ts'
import { payoutFactsOf } from '#app/domain/payouts/payout-facts-of.server.ts'
import { invoiceSheet } from '#app/domain/payouts/statement-sheet.ts'
import { kindInWords } from '#app/domain/payouts/statement-words.ts'
import { encodeCursor } from '#app/kernel/cursor.ts'
import { toMoneyView } from '#app/kernel/money.ts'
import type { Sheet } from '#app/platform/pdf/sheet.ts'
import { renderSheet } from '#app/platform/pdf/render-sheet.server.tsx'
import type { Locale } from '#app/ui/messages/locale.ts'
import { vatReasonWords, vatTreatmentWords } from '#app/ui/messages/vat.ts'
import { db, now } from './database.server.ts'
import { notFound } from './respond.server.ts'

/** Balances, what comes when, what is missing, and what was paid. */
export async function payoutsView(creatorId: string, cursor: string | null) {
  const [balances, facts, releases, page] = await Promise.all([
    balancesOfCreator(db, creatorId),
    payoutFactsOf(db, creatorId),
    listReleases(db, creatorId, now()),
    listPayoutsOfCreator(db, { creatorId, cursor, limit: 20 }),
  ])
  const { hasPayoutMethod, isMethodReady, hasTaxForm } = facts
  return { balances, releases, page, hasPayoutMethod, isMethodReady, hasTaxForm }
}

async function findPayout(creatorId: string, payoutId: string): Promise<PayoutView> {
  const row = await db.payout.findFirst({ where: { id: payoutId, creatorId }, select: { claimedAt: true } })
  if (!row) throw notFound()
  // The page that begins with this one: its key is the first below this cursor.
  const cursor = encodeCursor([row.claimedAt.toISOString(), `${payoutId}~`])
  const { items } = await listPayoutsOfCreator(db, { creatorId, cursor, limit: 1 })
  const payout = items.find((one) => one.payoutId === payoutId)
  if (!payout) throw notFound()
  return payout
}

const mostLines = 500

/** F6: one payout; once it has arrived, with every line of its statement. */
export async function payoutView(creatorId: string, payoutId: string, locale: Locale) {
  const payout = await findPayout(creatorId, payoutId)
  const file = payout.statementId ? await getStatement(db, payout.statementId, { creatorId }) : null
  if (!file) return { payout, statement: null }
  const { head, entries } = file.statement
  const money = (minor: string) => toMoneyView(BigInt(minor), head.currency)
  return {
    payout,
    statement: {
      sequence: head.sequence,
      total: money(head.totalMinor),
      fees: head.fees.map(({ id, at, amountMinor }) => ({ id, at, amount: money(amountMinor) })),
      bank: toMoneyView(BigInt(head.bank.amountMinor), head.bank.currency),
      hash: file.hash,
      lineCount: entries.length,
      lines: entries.slice(0, mostLines).map(({ id, kind, at, order, product, amountMinor }) => ({
        id, kind: kindInWords(kind, locale), at, order, product, amount: money(amountMinor),
      })), // prettier-ignore
    },
  }
}

const downloads: Readonly<Record<string, { find: typeof findStatementCsv; type: string }>> = {
  'statement.csv': { find: findStatementCsv, type: 'text/csv; charset=utf-8' },
  'statement.json': { find: findStatementJson, type: 'application/json' },
}

/** statement.pdf, statement.csv, statement.json or invoice.pdf of a payout; 404 for everybody else's. */
export async function payoutFile(creatorId: string, payoutId: string, file: string, locale: Locale): Promise<Response> {
  const { statementId, invoiceId } = await findPayout(creatorId, payoutId)
  const reader = { creatorId }
  if (file === 'invoice.pdf') return invoiceResponse(creatorId, invoiceId, locale)
  if (!statementId) throw notFound()
  if (file === 'statement.pdf') {
    const found = await findStatementSheet(db, statementId, { ...reader, locale })
    if (!found) throw notFound()
    return sheetResponse(found.sheet, found.fileName)
  }
  const known = downloads[file]
  const found = known && (await known.find(db, statementId, reader))
  if (!found) throw notFound()
  return fileResponse(found.text, found.fileName, known.type, 'attachment')
}

async function invoiceResponse(creatorId: string, invoiceId: string | null, locale: Locale): Promise<Response> {
  const invoice = invoiceId ? await findInvoice(db, invoiceId, { creatorId }) : null
  if (!invoice) throw notFound()
  const { number, issuedAt, vatBps, body, treatment, treatmentReason } = invoice
  const words = [vatTreatmentWords[locale][treatment], vatReasonWords[locale][treatmentReason]]
  const sheet = invoiceSheet({ number, issuedAt, vatBps, body, treatment: words }, locale)
  return sheetResponse(sheet, `invoice-${number}.pdf`)
}

async function sheetResponse(sheet: Sheet, fileName: string): Promise<Response> {
  return fileResponse(await renderSheet(sheet), fileName, 'application/pdf', 'inline')
}

/** Seen by its owner and kept by nobody on the way. */
function fileResponse(body: BodyInit, fileName: string, type: string, way: 'inline' | 'attachment'): Response {
  return new Response(body, {
    headers: {
      'Cache-Control': 'private, no-store',
      'Content-Disposition': `${way}; filename="${fileName}"`,
      'Content-Type': type,
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex',
    },
  })
}
