import { toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import type { InvoiceBody } from './invoice-body.ts'
import type { StatementReader } from './get-statement.server.ts'
import type { VatReason, VatTreatment } from './vat-treatment.ts'

export type InvoiceView = {
  readonly invoiceId: string
  readonly number: string
  readonly sequence: number
  readonly treatment: VatTreatment
  readonly treatmentReason: VatReason
  readonly vatBps: number
  readonly issuedAt: Date
  readonly net: MoneyView
  readonly vat: MoneyView
  readonly gross: MoneyView
  readonly body: InvoiceBody
}

/** F10: an invoice as it was issued; null where it is not theirs. `invoiceSheet` prints it. */
export async function findInvoice(db: Reader, invoiceId: string, reader: StatementReader): Promise<InvoiceView | null> {
  const owner = 'creatorId' in reader ? reader : { legalEntity: reader.shopId }
  const row = await db.selfBilledInvoice.findFirst({ where: { id: invoiceId, ...owner } })
  if (!row) return null
  const body = row.body as InvoiceBody
  const view = (minor: string) => toMoneyView(BigInt(minor), body.currency)
  return {
    invoiceId, number: row.number, sequence: row.sequence, vatBps: row.vatBps, issuedAt: row.issuedAt, body,
    treatment: row.treatment as VatTreatment, treatmentReason: row.treatmentReason as VatReason,
    net: view(body.netMinor), vat: view(body.vatMinor), gross: view(body.grossMinor),
  } // prettier-ignore
}
