import type { LineDiff } from '#app/domain/checkout/cart-diff.ts'
import { cartMessages } from '#app/ui/messages/cart.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatMoney } from '#app/ui/shared/format.ts'
import { Notice } from '#app/ui/shared/notice.tsx'

/** H11: what changed about a line since the shopper saw it, in words. */
export function DiffNote({ diff }: { diff: LineDiff }) {
  const t = useText(cartMessages)
  const locale = useLocale()
  switch (diff.type) {
    case 'gone':
      return <Notice tone="bad" title={t('gone')} />
    case 'soldOut':
      return <Notice tone="bad" title={t('soldOut')} />
    case 'lessStock':
      return <Notice tone="warn" title={t('lessStock', { count: diff.available })} />
    case 'priceUp':
    case 'priceDown': {
      const prices = { before: formatMoney(diff.before, locale), after: formatMoney(diff.after, locale) }
      return <Notice tone={diff.type === 'priceUp' ? 'warn' : 'good'} title={t(diff.type, prices)} />
    }
  }
}
