import { Badge, InlineStack } from '@shopify/polaris'
import type { RequestSummary } from '#app/domain/warehouse/list-requests.server.ts'
import type { RequestState } from '#app/domain/warehouse/states.ts'
import { adminWarehouseMessages } from '#app/ui/messages/admin-warehouse.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { requestStateMessages } from '#app/ui/messages/warehouse.ts'
import { formatDateTime } from '#app/ui/shared/format.ts'

const toneOf = {
  requested: 'attention',
  accepted: 'info',
  picking: 'info',
  packed: 'info',
  shipped: 'success',
  closed: 'warning',
  rejected: 'warning',
} as const

export function RequestStateBadge({ state }: { state: RequestState }) {
  const t = useText(requestStateMessages)
  const tone = state in toneOf ? toneOf[state as keyof typeof toneOf] : null
  return <Badge {...(tone && { tone })}>{t(state)}</Badge>
}

/** What stands out about a request besides its state. */
export function RequestNotes({
  request,
}: {
  request: Pick<RequestSummary, 'isCancellationAsked' | 'isTelling' | 'hasFailed'>
}) {
  const t = useText(adminWarehouseMessages)
  return (
    <InlineStack gap="100">
      {request.isCancellationAsked ? <Badge tone="attention">{t('cancelAsked')}</Badge> : null}
      {request.hasFailed ? <Badge tone="critical">{t('failed')}</Badge> : null}
      {request.isTelling && !request.hasFailed ? <Badge>{t('telling')}</Badge> : null}
    </InlineStack>
  )
}

const slaTone = { calm: null, soon: 'warning', late: 'critical' } as const

/** What is due next and by when, louder the nearer it is. */
export function SlaBadge({ sla, timeZone }: { sla: RequestSummary['sla']; timeZone: string }) {
  const t = useText(adminWarehouseMessages)
  const locale = useLocale()
  if (!sla) return null
  const tone = slaTone[sla.tone]
  const key = `${sla.kind}${sla.tone === 'late' ? 'Late' : 'Due'}` as const
  return <Badge {...(tone && { tone })}>{t(key, { time: formatDateTime(sla.dueAt, locale, timeZone) })}</Badge>
}
