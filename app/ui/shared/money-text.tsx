import type { MoneyView } from '#app/kernel/money.ts'
import { useLocale } from '#app/ui/messages/use-text.tsx'
import { formatMoney } from './format.ts'

/** Isolated, so that a currency in Latin letters does not reorder Arabic around it. */
export function MoneyText({ money, className }: { money: MoneyView; className?: string }) {
  const locale = useLocale()
  return (
    <bdi className={className ? `numbers ${className}` : 'numbers'} suppressHydrationWarning>
      {formatMoney(money, locale)}
    </bdi>
  )
}
