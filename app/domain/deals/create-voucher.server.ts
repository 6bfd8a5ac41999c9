import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { voucherInput, type VoucherInput } from './inputs.ts'
import type { DealRefusal } from './refusals.ts'

/**
 * A code that lowers prices in one shop, and who pays for it (H14). Amounts in minor units of the shop's currency.
 * A platform- or creator-funded one is made where that funding is agreed, never by the merchant's own page.
 * Idempotent on: (shop, code) — a code is never used twice, not even after it was taken off, so old orders stay readable.
 */
export async function createVoucher(
  tx: Tx,
  shopId: string,
  input: VoucherInput,
): Promise<Outcome<{ voucherId: string }, DealRefusal>> {
  const { worth, productIds, creatorId, ...voucher } = voucherInput.parse(input)
  const products = await tx.product.count({ where: { id: { in: productIds }, shopId, deletedAt: null } })
  if (products !== new Set(productIds).size) return refuse('VOUCHER_PRODUCTS_UNKNOWN')
  if (creatorId !== null && !(await tx.creator.findUnique({ where: { id: creatorId }, select: { id: true } }))) {
    return refuse('VOUCHER_CREATOR_UNKNOWN')
  }
  const { currency } = await tx.shop.findUniqueOrThrow({ where: { id: shopId }, select: { currency: true } })
  const id = newId('voucher')
  const { count } = await tx.voucher.createMany({
    data: {
      id,
      shopId,
      ...voucher,
      creatorId,
      kind: worth.kind,
      percentBps: worth.kind === 'percent' ? worth.percentBps : null,
      amountMinor: worth.kind === 'fixed' ? worth.amountMinor : null,
      currency,
      productIds: [...new Set(productIds)],
      createdAt: tx.now,
    },
    skipDuplicates: true,
  })
  return count === 1 ? accept({ voucherId: id }) : refuse('VOUCHER_CODE_TAKEN', { code: voucher.code })
}
