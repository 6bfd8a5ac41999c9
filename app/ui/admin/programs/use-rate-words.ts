import { adminRatesMessages } from '#app/ui/messages/admin-program-rates.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatMoney, formatPercent } from '#app/ui/shared/format.ts'
import type { PlanRow, RateVersionView } from './rate-views.ts'

type Rate = Pick<RateVersionView, 'rateBps' | 'fixedAmounts' | 'storefrontBps' | 'adsBps'>

/** A rate in words: its percentage, or its amounts for each unit, and what the merchant's own storefront and ads pay if that differs. */
export function useRateWords(): (rate: Rate) => string {
  const t = useText(adminRatesMessages)
  const locale = useLocale()
  return ({ rateBps, fixedAmounts, storefrontBps, adsBps }) => {
    const amounts = fixedAmounts.map((amount) => formatMoney(amount, locale)).join(' · ')
    const own = fixedAmounts.length > 0 ? t('perUnit', { amount: amounts }) : formatPercent(rateBps, locale)
    const there =
      storefrontBps === null ? own : t('withStorefront', { own, rate: formatPercent(storefrontBps, locale) })
    return adsBps === null ? there : t('withAds', { own: there, rate: formatPercent(adsBps, locale) })
  }
}

/** Whom and what a plan is for. */
export function useScopeWords(): (plan: Pick<PlanRow, 'kind' | 'creator' | 'product' | 'collection'>) => string {
  const t = useText(adminRatesMessages)
  return ({ creator, product, collection }) => {
    const who = creator ? `\u2068@${creator.handle}\u2069` : t('everyone')
    const what = product?.title ?? collection?.title
    return t('scope', { who, what: what ? `\u2068${what}\u2069` : t('everything') })
  }
}
