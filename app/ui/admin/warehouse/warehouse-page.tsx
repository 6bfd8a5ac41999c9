import { Banner, BlockStack, Card, Layout, Page, Tabs, Text } from '@shopify/polaris'
import { useNavigate } from '@remix-run/react'
import { useState } from 'react'
import type { ContractView, ServiceLevels } from '#app/domain/warehouse/get-contract.server.ts'
import type { RequestSummary, RequestView } from '#app/domain/warehouse/list-requests.server.ts'
import type { Page as Rows } from '#app/kernel/cursor.ts'
import { adminWarehouseMessages } from '#app/ui/messages/admin-warehouse.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { ConfirmModal } from '../confirm-modal.tsx'
import { useCommand } from '../use-command.ts'
import { JoinCard } from './join-card.tsx'
import { LevelsCard } from './levels-card.tsx'
import { RequestsTable } from './requests-table.tsx'

export type WarehouseView = {
  readonly contract: ContractView
  readonly view: RequestView
  readonly page: Rows<RequestSummary>
  readonly counts: Readonly<Record<RequestView, number>>
  readonly levels: ServiceLevels
  readonly scopes: readonly string[]
  readonly timeZone: string
}

const views = ['toAnswer', 'toPick', 'toShip', 'cancellations', 'shipped', 'all'] as const

/** What merchants ask the warehouse for, by what is to be done next. */
export function WarehousePage({ warehouse }: { warehouse: WarehouseView }) {
  const t = useText(adminWarehouseMessages)
  const [isLeaving, setIsLeaving] = useState(false)
  const { contract } = warehouse
  if (contract.state === 'none' || contract.state === 'joining' || contract.state === 'ended') {
    return (
      <Page title={t('title')} subtitle={t('subtitle')}>
        <JoinCard contract={contract} scopes={warehouse.scopes} />
      </Page>
    )
  }
  return (
    <Page
      title={t('title')}
      subtitle={t('subtitle')}
      fullWidth
      primaryAction={{ content: t('pickList'), url: adminPaths.warehousePickList() }}
      secondaryActions={[
        { content: t('stock'), url: adminPaths.warehouseStock() },
        { content: t('leave'), destructive: true, onAction: () => setIsLeaving(true) },
      ]}
    >
      <BlockStack gap="400">
        {contract.state === 'ending' ? <Banner tone="info">{t('ending')}</Banner> : null}
        <Layout>
          <Layout.Section>
            <Requests warehouse={warehouse} />
          </Layout.Section>
          <Layout.Section variant="oneThird">
            <LevelsCard levels={warehouse.levels} />
          </Layout.Section>
        </Layout>
      </BlockStack>
      <LeaveModal isOpen={isLeaving} onClose={() => setIsLeaving(false)} />
    </Page>
  )
}

function Requests({ warehouse }: { warehouse: WarehouseView }) {
  const t = useText(adminWarehouseMessages)
  const navigate = useNavigate()
  const tabs = views.map((view) => {
    const count = warehouse.counts[view]
    return { id: view, content: t(view), ...(count > 0 && { badge: String(count) }) }
  })
  return (
    <Card padding="0">
      <Tabs
        tabs={tabs}
        selected={views.indexOf(warehouse.view)}
        onSelect={(index) => navigate(adminPaths.warehouse({ view: views[index] ?? 'all' }))}
      />
      <RequestsTable page={warehouse.page} timeZone={warehouse.timeZone} />
    </Card>
  )
}

function LeaveModal({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useText(adminWarehouseMessages)
  const leave = useCommand('leave', { toast: t('left'), onDone: onClose })
  return (
    <ConfirmModal
      isOpen={isOpen}
      title={t('leaveTitle')}
      confirm={t('leave')}
      isRunning={leave.isRunning}
      refusal={leave.refusal}
      onConfirm={() => leave.run()}
      onClose={onClose}
    >
      <Text as="p">{t('leaveText')}</Text>
    </ConfirmModal>
  )
}
