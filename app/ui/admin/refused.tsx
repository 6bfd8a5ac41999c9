import { Banner } from '@shopify/polaris'
import type { RefusalView } from '#app/ui/messages/refusal-words.ts'

/** Why the last command did nothing, and what to do next. */
export function Refused({ refusal }: { refusal: RefusalView | null }) {
  if (!refusal) return null
  return (
    <Banner tone="critical" title={refusal.title}>
      {refusal.next}
    </Banner>
  )
}
