import { Badge } from '@shopify/polaris'
import type { OrderState } from '#app/domain/orders/order-state.ts'
import { merchantOrderStateMessages } from '#app/ui/messages/admin-orders.ts'
import { useText } from '#app/ui/messages/use-text.tsx'

const toneOf = {
  toFulfil: 'attention',
  partiallyShipped: 'attention',
  inFulfilment: 'info',
  shipped: 'info',
  delivered: 'success',
  completed: 'success',
  problem: 'critical',
} as const

export function OrderStateBadge({ state }: { state: OrderState }) {
  const t = useText(merchantOrderStateMessages)
  const tone = state in toneOf ? toneOf[state as keyof typeof toneOf] : null
  return <Badge {...(tone && { tone })}>{t(state)}</Badge>
}
