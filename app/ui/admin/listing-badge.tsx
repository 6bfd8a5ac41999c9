import { Badge, type BadgeProps } from '@shopify/polaris'
import type { HiddenReason } from '#app/domain/catalog/visibility.ts'
import { adminCatalogMessages } from '#app/ui/messages/admin-catalog.ts'
import { useText } from '#app/ui/messages/use-text.tsx'

type ListingBadgeProps = {
  readonly listingState: string
  readonly reviewState: string
  readonly whyHidden: HiddenReason | null
}

const tones = {
  draft: 'new',
  failed: 'critical',
  submitted: 'info',
  live: 'success',
  hidden: 'warning',
  pausedByMerchant: 'attention',
  pausedByPlatform: 'critical',
  frozen: 'critical',
  removed: 'critical',
} as const satisfies Readonly<Record<string, NonNullable<BadgeProps['tone']>>>
type Standing = keyof typeof tones

/** Where a product stands with us (J1); live in our books and kept from shoppers by Shopify's facts is "hidden". */
export function ListingBadge(props: ListingBadgeProps) {
  const t = useText(adminCatalogMessages)
  const standing = standingOf(props)
  return <Badge tone={tones[standing]}>{t(`listing_${standing}`)}</Badge>
}

function standingOf({ listingState, reviewState, whyHidden }: ListingBadgeProps): Standing {
  if (listingState === 'live') return whyHidden === null ? 'live' : 'hidden'
  if (listingState === 'draft' && reviewState === 'failed') return 'failed'
  return listingState in tones ? (listingState as Standing) : 'draft'
}
