import type { Reader } from '#app/platform/db/database.server.ts'

/** What Shopify shall have of a program's codes. */
export type DiscountPlan = {
  readonly programId: string
  readonly shopDomain: string
  readonly title: string
  readonly percentBps: number
  readonly startsAt: Date
  readonly discountGid: string | null
  /** In force, oldest first; upper case. */
  readonly live: readonly string[]
  readonly ended: ReadonlySet<string>
}

/** Null where there is nothing to push: no discount was ever agreed, or the shop has gone. */
export async function readPlan(db: Reader, programId: string): Promise<DiscountPlan | null> {
  const program = await db.program.findUnique({
    where: { id: programId },
    include: { shop: true, discount: true, codes: { orderBy: { id: 'asc' } } },
  })
  if (!program?.discount || program.shop.uninstalledAt !== null) return null
  const { shop, discount, codes } = program
  return {
    programId,
    shopDomain: shop.domain,
    title: `Vitrine: ${program.name}`.slice(0, 255),
    percentBps: discount.percentBps,
    startsAt: discount.updatedAt,
    discountGid: discount.discountGid,
    live: codes.filter(({ endedAt }) => endedAt === null).map(({ code }) => code),
    ended: new Set(codes.filter(({ endedAt }) => endedAt !== null).map(({ code }) => code)),
  }
}
