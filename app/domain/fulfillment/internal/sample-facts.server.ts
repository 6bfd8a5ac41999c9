import type { Reader } from '#app/platform/db/database.server.ts'

type Told = { readonly note?: string; readonly tags?: readonly string[] }

/** G7: what the shop reads on an order that is a sample, and finds it by. Nothing: it is none, or the creator bought it. */
export async function sampleFacts(db: Reader, { id, checkoutId, attributionExclusion }: Sample): Promise<Told> {
  if (attributionExclusion !== 'SAMPLE_ORDER' || checkoutId !== null) return {}
  const request = await db.sampleRequest.findUnique({
    where: { orderId: id },
    select: { creator: { select: { handle: true } } },
  })
  return request ? { note: `Sample for @${request.creator.handle}`, tags: ['Vitrine sample'] } : {}
}

type Sample = { readonly id: string; readonly checkoutId: string | null; readonly attributionExclusion: string | null }
