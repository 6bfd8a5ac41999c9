import { db } from '#app/platform/db/database.server.ts'
import type { PaymentProcessor } from '#app/platform/payments/processor.ts'

/**
 * Who an account is at the processor, told to it the first time a card is kept. A processor that does not answer throws.
 * Idempotent on: (account, processor), here and there.
 */
export async function ensureProcessorCustomer(accountId: string, processor: PaymentProcessor): Promise<string> {
  const where = { accountId_processor: { accountId, processor: processor.name } }
  const known = await db.processorCustomer.findUnique({ where })
  if (known) return known.ref
  const { ref } = await processor.ensureCustomer(accountId)
  await db.processorCustomer.createMany({
    data: [{ accountId, processor: processor.name, ref }],
    skipDuplicates: true,
  })
  return ref
}
