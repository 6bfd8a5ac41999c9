import { Banner, List } from '@shopify/polaris'
import { adminCatalogActionMessages } from '#app/ui/messages/admin-catalog-actions.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Refused } from './refused.tsx'
import type { BulkCommand } from './use-bulk-command.ts'

/** Why a command did nothing, or did not apply to some of the products. */
export function BulkOutcome({ bulk: { refusal, skipped } }: { bulk: BulkCommand }) {
  const a = useText(adminCatalogActionMessages)
  const [only] = skipped
  if (refusal) return <Refused refusal={refusal} />
  if (!only) return null
  const count = skipped.reduce((sum, one) => sum + one.count, 0)
  if (count === 1)
    return (
      <Banner tone="warning" title={only.title}>
        {only.next}
      </Banner>
    )
  return (
    <Banner tone="warning" title={a('someSkipped', { count })}>
      <List>
        {skipped.map((one) => (
          <List.Item key={one.code}>
            {a('skippedFor', { count: one.count, reason: `${one.title}. ${one.next}` })}
          </List.Item>
        ))}
      </List>
    </Banner>
  )
}
