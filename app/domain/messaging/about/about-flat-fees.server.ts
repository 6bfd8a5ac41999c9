import type { FlatFeeState } from '#app/domain/programs/flat-fee-states.ts'
import { toMoneyView } from '#app/kernel/money.ts'
import { textIn } from '#app/platform/queue/payload.ts'
import type { CreatorNoticeKind, ShopNoticeKind } from '../notice-kinds.ts'
import type { About } from './about.ts'
import { namesOf } from './names.server.ts'

type Told<Kind> = Readonly<Partial<Record<`${FlatFeeState | 'none'} ${FlatFeeState}`, Kind>>>

const toCreator: Told<CreatorNoticeKind> = {
  'none offered': 'feeOffered',
  'offered withdrawn': 'feeWithdrawn',
  'submitted accepted': 'feeSentBack',
  'submitted approved': 'feeApproved',
  'approved refunded': 'feeRefunded',
}

const toShop: Told<ShopNoticeKind> = {
  'offered accepted': 'feeAccepted',
  'offered declined': 'feeDeclined',
  'accepted declined': 'feeDeclined',
  'accepted submitted': 'feeSubmitted',
  'submitted submitted': 'feeSubmitted',
}

/** B10: each side hears of what the other did. That it was paid, the payout says. */
export const aboutFlatFees: About = {
  'program.flatFeeChanged': async (tx, payload) => {
    const fee = await tx.flatFee.findUniqueOrThrow({ where: { id: textIn(payload, 'feeId') } })
    const from = typeof payload.from === 'string' ? payload.from : 'none'
    const move = `${from} ${textIn(payload, 'to')}` as keyof Told<unknown>
    const { shop, creator } = await namesOf(tx, fee)
    const reason = textIn(payload, 'reason')
    const at = textIn(payload, 'at')
    const more = { ...toMoneyView(fee.amountMinor, fee.currency), ...(reason && { quote: reason }), at, about: fee.id }
    const key = `${fee.id}:${at}`
    const [kind, shopKind] = [toCreator[move], toShop[move]]
    return [
      ...(kind
        ? [{ key, recipientKind: 'creator', recipientId: fee.creatorId, kind, params: { shop, ...more } } as const]
        : []),
      ...(shopKind
        ? [
            {
              key,
              recipientKind: 'shop',
              recipientId: fee.shopId,
              kind: shopKind,
              params: { creator, ...more },
            } as const,
          ]
        : []),
    ]
  },
}
