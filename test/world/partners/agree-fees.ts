import { acceptFlatFee, submitFlatFee } from '#app/domain/programs/answer-flat-fee.server.ts'
import { approveFlatFee } from '#app/domain/programs/decide-flat-fee.server.ts'
import { offerFlatFee } from '#app/domain/programs/offer-flat-fee.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import { daysAgo } from '../days-ago.ts'
import { does, staff, type Cast, type CreatorName, type ShopName } from './cast.ts'

type Fee = {
  readonly shop: ShopName
  readonly by: CreatorName
  readonly amountMinor: bigint
  readonly brief: string
  readonly offered: number
  readonly accepted?: number
  readonly handedIn?: { readonly on: number; readonly post: string; readonly words: string }
  readonly approved?: number
}

const fees: readonly Fee[] = [
  {
    shop: 'aurora', by: 'maya', amountMinor: 15_000n, offered: 40, accepted: 39, approved: 30,
    brief: 'One vertical video of the morning routine with the serum, thirty seconds, daylight.',
    handedIn: { on: 33, post: 'morning-serum', words: 'The daylight cut, as agreed.' },
  },
  {
    shop: 'aurora', by: 'noor', amountMinor: 9_500n, offered: 12, accepted: 11, approved: 1,
    brief: 'Three photos of the mugs by a window, for our brand page.',
    handedIn: { on: 4, post: 'mug-unboxed', words: 'The photos are in the folder that you shared.' },
  },
  {
    shop: 'aurora', by: 'maya', amountMinor: 22_000n, offered: 2,
    brief: 'A winter shelf with three things that you finished this year. Ours may be one of them.',
  },
  {
    shop: 'aurora', by: 'noor', amountMinor: 18_000n, offered: 14, accepted: 13,
    brief: 'The lamp at dusk in your own room, no script.',
    handedIn: { on: 3, post: 'halo-at-dusk', words: 'Filmed on Sunday at 17:10. Is the second shot too dark?' },
  },
  {
    shop: 'dana', by: 'lina', amountMinor: 40_000n, offered: 6, accepted: 5,
    brief: 'مقطع عن المبخرة في المجلس قبل وصول الضيوف، دقيقة واحدة.',
  },
] // prettier-ignore

/** Fees for agreed work: one that the first payout takes along, one that waits for the next, one to answer, one to look at, one under way. */
export async function agreeFees(cast: Cast): Promise<void> {
  for (const fee of fees) await agree(cast, fee)
}

async function agree(cast: Cast, fee: Fee): Promise<void> {
  const { shopId, programId } = cast.shops[fee.shop]
  const { creatorId } = cast.creators[fee.by]
  const { amountMinor, brief, accepted, handedIn, approved } = fee
  const dueAt = accepted !== undefined && approved !== undefined ? null : addDays(new Date(), 12)
  const offer = { shopId, programId, creatorId, amountMinor, brief, dueAt, actor: staff }
  const { feeId } = await daysAgo(fee.offered, () => does('offering a fee', (tx) => offerFlatFee(tx, offer)))
  const own = { creatorId, feeId }
  if (accepted !== undefined) await daysAgo(accepted, () => does('taking a fee', (tx) => acceptFlatFee(tx, own)))
  if (handedIn) {
    const { on, post, words } = handedIn
    const postId = cast.posts.get(post)?.postId ?? null
    await daysAgo(on, () => does('handing work in', (tx) => submitFlatFee(tx, { ...own, words, postId })))
  }
  if (approved === undefined) return
  await daysAgo(approved, () => does('approving work', (tx) => approveFlatFee(tx, { shopId, feeId, actor: staff })))
}
