import { adminCatalogMessages } from '#app/ui/messages/admin-catalog.ts'
import { useText } from '#app/ui/messages/use-text.tsx'

const known = ['ACTIVE', 'DRAFT', 'ARCHIVED', 'UNLISTED'] as const

/** Shopify's status in words; one that Shopify invents tomorrow counts as not known. */
export function useStatusWord(status: string): string {
  const t = useText(adminCatalogMessages)
  return t(`status_${known.find((each) => each === status) ?? 'UNKNOWN'}`)
}
