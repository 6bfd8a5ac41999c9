import { Avatar, Badge, Box, BlockStack, Button, Card, IndexTable, InlineStack, Text } from '@shopify/polaris'
import { useState } from 'react'
import { adminProgramMessages } from '#app/ui/messages/admin-program.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatDate, formatMoney, formatNumber } from '#app/ui/shared/format.ts'
import { Empty } from './empty.tsx'
import { ConfirmModal } from './confirm-modal.tsx'
import type { CreatorRowView, ProgramPageView } from './program-view.ts'
import { useCommand } from './use-command.ts'
import { useIsTurning, usePaging } from './use-paging.ts'

/** Who is in the program, and what each sold. */
export function EnrollmentTable({ view }: { view: ProgramPageView }) {
  const t = useText(adminProgramMessages)
  const paging = usePaging(view.nextCursor)
  const isTurning = useIsTurning()
  const [banning, setBanning] = useState<CreatorRowView | null>(null)
  if (view.creators.length === 0 && !paging.hasPrevious) return <NoCreators brandUrl={view.brandUrl} />
  return (
    <Card padding="0">
      <Box padding="400">
        <InlineStack align="space-between">
          <Text as="h2" variant="headingMd">
            {t('creators')}
          </Text>
          <Text as="span" tone="subdued">
            {t('counts', { count: view.program?.creatorCount ?? 0 })}
          </Text>
        </InlineStack>
      </Box>
      <IndexTable
        resourceName={{ singular: t('creator'), plural: t('creatorPlural') }}
        itemCount={view.creators.length}
        selectable={false}
        loading={isTurning}
        headings={[
          { title: t('creator') },
          { title: t('joined') },
          { title: t('state') },
          { title: t('orders'), alignment: 'end' },
          { title: t('sales'), alignment: 'end' },
          { title: t('commission'), alignment: 'end' },
          { title: t('ban'), hidden: true },
        ]}
        {...((paging.hasNext || paging.hasPrevious) && { pagination: paging })}
      >
        {view.creators.map((row, index) => (
          <CreatorRow
            key={row.enrollmentId}
            row={row}
            index={index}
            timeZone={view.timeZone}
            onBan={() => setBanning(row)}
          />
        ))}
      </IndexTable>
      <BanModal key={banning?.creatorId ?? null} creator={banning} onClose={() => setBanning(null)} />
    </Card>
  )
}

function NoCreators({ brandUrl }: { brandUrl: string }) {
  const t = useText(adminProgramMessages)
  return (
    <Card>
      <Empty heading={t('emptyTitle')} action={{ content: t('visitBrand'), url: brandUrl, external: true }}>
        {t('emptyText')}
      </Empty>
    </Card>
  )
}

type CreatorRowProps = { row: CreatorRowView; index: number; timeZone: string; onBan: () => void }

function CreatorRow({ row, index, timeZone, onBan }: CreatorRowProps) {
  const locale = useLocale()
  const money = (kind: 'sales' | 'commission') =>
    row.sales.length === 0 ? '–' : row.sales.map((entry) => formatMoney(entry[kind], locale)).join(' · ')
  return (
    <IndexTable.Row id={row.enrollmentId} position={index}>
      <IndexTable.Cell>
        <InlineStack gap="300" blockAlign="center" wrap={false}>
          <Avatar
            size="md"
            name={row.displayName}
            initials={row.displayName.slice(0, 1)}
            {...(row.avatarUrl && { source: row.avatarUrl })}
          />
          <BlockStack>
            <Text as="span" fontWeight="semibold">
              <bdi>{row.displayName}</bdi>
            </Text>
            <Text as="span" tone="subdued" variant="bodySm">
              <bdi>@{row.handle}</bdi>
            </Text>
          </BlockStack>
        </InlineStack>
      </IndexTable.Cell>
      <IndexTable.Cell>{formatDate(row.enrolledAt, locale, timeZone)}</IndexTable.Cell>
      <IndexTable.Cell>
        <EnrollmentBadge status={row.status} />
      </IndexTable.Cell>
      <NumberCell>{formatNumber(row.orders, locale)}</NumberCell>
      <NumberCell>{money('sales')}</NumberCell>
      <NumberCell>{money('commission')}</NumberCell>
      <IndexTable.Cell>
        <InlineStack align="end">
          <BanOrLift row={row} onBan={onBan} />
        </InlineStack>
      </IndexTable.Cell>
    </IndexTable.Row>
  )
}

function NumberCell({ children }: { children: string }) {
  return (
    <IndexTable.Cell>
      <Text as="span" alignment="end" numeric>
        {children}
      </Text>
    </IndexTable.Cell>
  )
}

function EnrollmentBadge({ status }: { status: string }) {
  const t = useText(adminProgramMessages)
  if (status === 'active') return <Badge tone="success">{t('enrolled_active')}</Badge>
  return status === 'banned' ? (
    <Badge tone="critical">{t('enrolled_banned')}</Badge>
  ) : (
    <Badge>{t('enrolled_left')}</Badge>
  )
}

function BanOrLift({ row, onBan }: { row: CreatorRowView; onBan: () => void }) {
  const t = useText(adminProgramMessages)
  const lift = useCommand('liftBan', { toast: t('lifted', { handle: row.handle }) })
  if (row.status !== 'banned')
    return (
      <Button variant="plain" tone="critical" onClick={onBan}>
        {t('ban')}
      </Button>
    )
  return (
    <Button variant="plain" loading={lift.isRunning} onClick={() => lift.run({ creatorId: row.creatorId })}>
      {t('lift')}
    </Button>
  )
}

function BanModal({ creator, onClose }: { creator: CreatorRowView | null; onClose: () => void }) {
  const t = useText(adminProgramMessages)
  const handle = creator?.handle ?? ''
  const ban = useCommand('ban', { toast: t('banned', { handle }), onDone: onClose })
  return (
    <ConfirmModal
      isOpen={creator !== null}
      title={t('banTitle', { handle })}
      confirm={t('ban')}
      isRunning={ban.isRunning}
      refusal={ban.refusal}
      onConfirm={() => ban.run({ creatorId: creator?.creatorId ?? '' })}
      onClose={onClose}
    >
      <Text as="p">{t('banText')}</Text>
    </ConfirmModal>
  )
}
