import { Badge } from '@shopify/polaris'
import type { FlatFeeState } from '#app/domain/programs/flat-fee-states.ts'
import { flatFeeStateWords } from '#app/ui/messages/flat-fees.ts'
import { useLocale } from '#app/ui/messages/use-text.tsx'

const tones = { submitted: 'attention', accepted: 'info', approved: 'success', paid: 'success' } as const

export function FeeBadge({ state }: { state: FlatFeeState }) {
  const locale = useLocale()
  const tone = state in tones ? tones[state as keyof typeof tones] : null
  return <Badge {...(tone && { tone })}>{flatFeeStateWords[locale][state]}</Badge>
}
