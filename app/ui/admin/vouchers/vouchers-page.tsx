import { Card, Page, Tabs } from '@shopify/polaris'
import { useNavigate } from '@remix-run/react'
import { useState } from 'react'
import type { VoucherView } from '#app/domain/deals/list-vouchers.server.ts'
import type { Page as Rows } from '#app/kernel/cursor.ts'
import { adminVouchersMessages } from '#app/ui/messages/admin-vouchers.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { VoucherForm } from './voucher-form.tsx'
import { VouchersTable } from './vouchers-table.tsx'

export type VouchersView = {
  readonly isArchived: boolean
  readonly page: Rows<VoucherView>
  readonly currency: string
  readonly timeZone: string
  /** Now, as the shop's clock shows it. */
  readonly startsAt: string
}

export function VouchersPage({ view }: { view: VouchersView }) {
  const t = useText(adminVouchersMessages)
  const navigate = useNavigate()
  const [isMaking, setIsMaking] = useState(false)
  const tabs = [
    { id: 'current', content: t('current') },
    { id: 'archived', content: t('archived') },
  ]
  if (isMaking) {
    const close = () => setIsMaking(false)
    return (
      <Page title={t('create')} backAction={{ content: t('title'), onAction: close }}>
        <VoucherForm view={view} onClose={close} />
      </Page>
    )
  }
  return (
    <Page
      title={t('title')}
      subtitle={t('subtitle')}
      fullWidth
      primaryAction={{ content: t('create'), onAction: () => setIsMaking(true) }}
    >
      <Card padding="0">
        <Tabs
          tabs={tabs}
          selected={view.isArchived ? 1 : 0}
          onSelect={(index) => navigate(adminPaths.vouchers(index === 1 ? { view: 'archived' } : {}))}
        />
        <VouchersTable view={view} />
      </Card>
    </Page>
  )
}
