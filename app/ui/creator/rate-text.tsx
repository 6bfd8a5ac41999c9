import type { MoneyView } from '#app/kernel/money.ts'
import { marketMessages } from '#app/ui/messages/market-studio.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatMoney, formatPercent } from '#app/ui/shared/format.ts'

type RateTextProps = { rateBps: number | null; perUnit: MoneyView | null }

/** B1: a share of the price, or an amount for each one sold. */
export function RateText({ rateBps, perUnit }: RateTextProps) {
  const t = useText(marketMessages)
  const locale = useLocale()
  if (perUnit) return <bdi>{t('perUnit', { amount: formatMoney(perUnit, locale) })}</bdi>
  return rateBps === null ? null : <bdi className="numbers">{formatPercent(rateBps, locale)}</bdi>
}
