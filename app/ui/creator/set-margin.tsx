import { useFetcher } from '@remix-run/react'
import { useEffect } from 'react'
import type { MarginCap } from '#app/domain/programs/margin-caps-of.server.ts'
import { shareMessages } from '#app/ui/messages/share-studio.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { TextField } from '#app/ui/shared/field.tsx'
import { formatPercent } from '#app/ui/shared/format.ts'
import { marginOf } from './seller-price.ts'

type Cap = Pick<MarginCap, 'productId' | 'shopName' | 'capBps' | 'why'>
type SetMarginProps = {
  readonly productIds: readonly string[]
  readonly margin: string
  readonly onChange: (margin: string) => void
  readonly error: string | undefined
}

/** What the seller puts on the prices: as much as the merchant who allows least allows, said before it is typed. */
export function SetMargin({ productIds, margin, onChange, error }: SetMarginProps) {
  const t = useText(shareMessages)
  const { data, load } = useFetcher<{ caps: Cap[] }>()
  const url = creatorPaths.shareSetMargins(productIds)
  const isEmpty = productIds.length === 0
  useEffect(() => {
    if (!isEmpty) load(url)
  }, [url, isEmpty, load])
  const [least] = isEmpty ? [] : [...(data?.caps ?? [])].sort((a, b) => a.capBps - b.capBps)
  const words = useCapWords(least)
  const isTooMuch = least !== undefined && (marginOf(margin) ?? 0) > least.capBps
  return (
    <TextField
      label={t('margin')}
      hint={isTooMuch || error ? undefined : (words ?? t('marginHint'))}
      value={margin}
      maxLength={6}
      inputMode="decimal"
      dir="ltr"
      error={error ?? (isTooMuch ? words : undefined)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

/** How much the least generous shop allows, or why nothing. */
function useCapWords(least: Cap | undefined): string | undefined {
  const t = useText(shareMessages)
  const locale = useLocale()
  if (!least) return undefined
  const shop = `\u2068${least.shopName}\u2069`
  if (least.why === 'PAID_AT_SHOPIFY') return t('marginAtShopify', { shop })
  if (least.why !== null) return t('noMargin', { shop })
  return t('marginMost', { shop, most: formatPercent(least.capBps, locale) })
}
