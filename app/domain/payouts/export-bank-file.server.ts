import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { renderBankCsv, type BankFileFacts, type BankTransfer } from './bank-file.ts'
import { amountsOf } from './internal/amounts.server.ts'
import { noteRunSending } from './internal/end-run.server.ts'
import { lockRunSql } from './internal/locks.sql.ts'
import { unsealDebtor, unsealMethod } from './internal/sealed.server.ts'
import { renderPain001 } from './pain001.ts'
import type { PayoutRefusal } from './refusals.ts'

export type BankFile = { readonly fileName: string; readonly contentType: string; readonly text: string }

export type ExportBankFile = {
  readonly shopId: string
  readonly runId: string
  readonly actor: string
  readonly format: 'pain001' | 'csv'
}

const parts = { method: true, exchange: true, creator: { select: { handle: true } } } as const

/**
 * The file with which the merchant's bank pays a funded run; what is in it is on its way from then on. K11: account
 * numbers leave sealing here and nowhere else, and the export is noted.
 * Idempotent on: nothing left to send gives the last file again, the same to the letter, so that the bank knows it.
 */
export async function exportBankFile(
  tx: Tx,
  { shopId, runId, actor, format }: ExportBankFile,
): Promise<Outcome<BankFile, PayoutRefusal>> {
  await sql(tx, lockRunSql, [runId])
  const run = await tx.payoutRun.findFirst({
    where: { id: runId, shopId },
    include: { funding: true, payouts: { include: parts, orderBy: { id: 'asc' } } },
  })
  if (!run) return refuse('RUN_NOT_FOUND')
  if (run.payouts.some(({ rail }) => rail !== 'bankFile')) return refuse('NOT_A_BANK_FILE')
  if (run.approvedAt === null || run.state === 'cancelled') return refuse('RUN_NOT_APPROVED')
  if (run.funding?.state !== 'paid') return refuse('FUNDING_OPEN')
  const terms = await tx.payoutTerms.findUnique({ where: { shopId } })
  if (!terms?.debtorSealed) return refuse('DEBTOR_MISSING')
  const picked = pick(run.payouts)
  if (!picked) return refuse('NOTHING_TO_SEND')
  const at = picked.sentAt ?? tx.now
  if (picked.sentAt === null) {
    const ids = picked.payouts.map(({ id }) => id)
    await tx.payout.updateMany({
      where: { id: { in: ids }, state: 'approved' },
      data: { state: 'sending', sentAt: at, attempts: { increment: 1 } },
    })
    await noteRunSending(tx, { runId, shopId })
  }
  const transfers = toTransfers(picked.payouts, await amountsOf(tx, picked.payouts.map(({ id }) => id))) // prettier-ignore
  const facts = { runId, batch: picked.batch, createdAt: at, debtor: unsealDebtor(terms.debtorSealed), transfers }
  await noteAudit(tx, { shopId, actor, action: 'payoutRun.export', subject: runId, after: { format, payouts: transfers.length } }) // prettier-ignore
  return accept(toFile(facts, format))
}

type Row = {
  id: string
  state: string
  sentAt: Date | null
  currency: string
  method: { currency: string; detailsSealed: string } | null
  exchange: { toCurrency: string; toMinor: bigint } | null
  creator: { handle: string }
}

/** What can leave now, or else the last batch that did. A payout is in one file only. */
function pick(rows: readonly Row[]): { payouts: readonly Row[]; sentAt: Date | null; batch: number } | null {
  const batches = [...new Set(rows.flatMap(({ sentAt }) => (sentAt ? [sentAt.getTime()] : [])))].sort((a, b) => a - b)
  const ready = rows.filter(
    ({ state, method, currency, exchange }) =>
      state === 'approved' && method !== null && (method.currency === currency || exchange !== null),
  )
  if (ready.length > 0) return { payouts: ready, sentAt: null, batch: batches.length + 1 }
  const last = batches.at(-1)
  if (last === undefined) return null
  const payouts = rows.filter(({ sentAt }) => sentAt?.getTime() === last)
  return { payouts, sentAt: new Date(last), batch: batches.length }
}

function toTransfers(rows: readonly Row[], amounts: ReadonlyMap<string, bigint>): BankTransfer[] {
  return rows.flatMap(({ id, method, exchange, currency, creator }) => {
    const account = method && unsealMethod(method.detailsSealed)
    if (account?.kind !== 'iban' && account?.kind !== 'ach') return []
    return [{
      payoutId: id, account, reference: `Vitrine @${creator.handle}`,
      amountMinor: exchange?.toMinor ?? amounts.get(id) ?? 0n, currency: exchange?.toCurrency ?? currency,
    }] // prettier-ignore
  })
}

function toFile(facts: BankFileFacts, format: ExportBankFile['format']): BankFile {
  const name = `payouts-${facts.createdAt.toISOString().slice(0, 10)}-${facts.runId.slice(-6)}-${facts.batch}`
  return format === 'csv'
    ? { fileName: `${name}.csv`, contentType: 'text/csv; charset=utf-8', text: renderBankCsv(facts) }
    : { fileName: `${name}.xml`, contentType: 'application/xml; charset=utf-8', text: renderPain001(facts) }
}
