import { inTransaction } from '#app/platform/db/database.server.ts'
import { createDiscount, findDiscountByCode } from '#app/shopify/discounts/code-discount.server.ts'
import type { DiscountPlan } from './read-plan.server.ts'
import { noteDiscount, recordCodes } from './record-codes.server.ts'

const tagOf = ({ programId }: DiscountPlan) => `vitrine-${programId}`

/**
 * The program's discount in Shopify, made with the first code that the shop has nowhere else; null if there is none. One
 * that an earlier try made, whose answer was lost, is found by its code and known by its tag.
 */
export async function openDiscount(plan: DiscountPlan): Promise<string | null> {
  const { programId, shopDomain, title, percentBps, startsAt, live } = plan
  for (const code of live) {
    const found = await findDiscountByCode(shopDomain, code)
    if (found?.tags.includes(tagOf(plan))) return keep(programId, found.discountGid, code)
    if (found) {
      await refuseCode(programId, code)
      continue
    }
    const created = await createDiscount(shopDomain, { title, code, percentBps, startsAt, tag: tagOf(plan) })
    if (created.ok) return keep(programId, created.value.discountGid, code)
    if (created.code === 'CODE_TAKEN') {
      await refuseCode(programId, code)
      continue
    }
    await inTransaction('discount refused', (tx) =>
      noteDiscount(tx, programId, { state: 'failed', failure: 'DISCOUNT_REFUSED' }),
    )
    return null
  }
  return null
}

async function keep(programId: string, discountGid: string, code: string): Promise<string> {
  await inTransaction('discount opened', async (tx) => {
    await tx.programDiscount.update({ where: { programId }, data: { discountGid } })
    await recordCodes(tx, programId, { active: [code], refused: [] })
    await noteDiscount(tx, programId, { state: 'active', failure: null })
  })
  return discountGid
}

const refuseCode = (programId: string, code: string) =>
  inTransaction('code refused', (tx) => recordCodes(tx, programId, { active: [], refused: [code] }))
