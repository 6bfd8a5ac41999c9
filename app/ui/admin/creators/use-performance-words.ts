import type { MarketPerformance } from '#app/domain/insights/merchant-creator-market.server.ts'
import { adminMarketMessages } from '#app/ui/messages/admin-creator-market.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatPercent } from '#app/ui/shared/format.ts'

/** Below these a share says more about chance than about anybody. */
const fewestClicks = 100
const fewestUnits = 20
const fewestSamples = 3

/** Shares only where they were counted from enough, and always with how many that was. */
export function usePerformanceWords(): (performance: MarketPerformance) => readonly string[] {
  const t = useText(adminMarketMessages)
  const locale = useLocale()
  const share = (part: number, whole: number) => formatPercent(Math.round((part * 10_000) / whole), locale)
  return ({ posts, clicks, orders, units, returned, kept, missed }) => {
    const samples = kept + missed
    return [
      t('posts', { count: posts }),
      clicks >= fewestClicks
        ? t('conversion', { rate: share(Math.min(orders, clicks), clicks), count: clicks })
        : t('fewClicks', { count: clicks }),
      t('orders', { count: orders }),
      ...(units >= fewestUnits ? [t('returned', { rate: share(returned, units), count: units })] : []),
      ...(samples >= fewestSamples ? [t('samples', { rate: share(kept, samples), count: samples })] : []),
    ]
  }
}
