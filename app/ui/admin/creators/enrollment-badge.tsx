import { Badge } from '@shopify/polaris'
import { adminEnrollmentMessages } from '#app/ui/messages/admin-enrollments.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { toStatusName } from './status-name.ts'

const tones = { active: 'success', applied: 'attention', paused: 'warning', banned: 'critical' } as const

/** Where a creator stands with the program. */
export function EnrollmentBadge({ status }: { status: string }) {
  const t = useText(adminEnrollmentMessages)
  const name = toStatusName(status)
  const tone = name in tones ? tones[name as keyof typeof tones] : null
  return <Badge {...(tone && { tone })}>{t(`status_${name}`)}</Badge>
}
