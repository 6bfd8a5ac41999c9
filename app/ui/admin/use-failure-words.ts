import { adminSyncMessages } from '#app/ui/messages/admin-syncs.ts'
import { useText } from '#app/ui/messages/use-text.tsx'

const known = ['NOT_CONNECTED', 'SHOPIFY_UNREACHABLE', 'ACCESS_REVOKED', 'SHOP_CLOSED'] as const

/** Why a sync failed, in words; what has none of its own is our fault. */
export function useFailureWords(): (failure: string | null) => string {
  const t = useText(adminSyncMessages)
  return (failure) => t(`failure_${known.find((one) => one === failure) ?? 'other'}`)
}
