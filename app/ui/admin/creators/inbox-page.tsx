import { Badge, Box, Button, Card, Checkbox, InlineStack, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import type { EnrollmentStatus } from '#app/domain/programs/enrollment-states.ts'
import { adminEnrollmentMessages } from '#app/ui/messages/admin-enrollments.ts'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatDate } from '#app/ui/shared/format.ts'
import { BulkBar } from '../bulk-bar.tsx'
import { PersonCell } from '../person-cell.tsx'
import { Refused } from '../refused.tsx'
import { RowsTable } from '../rows-table.tsx'
import { NoProgramYet, SectionPage } from '../section-pages.tsx'
import { SectionTabs } from '../section-tabs.tsx'
import { useCommand } from '../use-command.ts'
import { useSelection } from '../use-selection.ts'
import { useTypedQuery } from '../use-typed-query.ts'
import { EnrollmentBadge } from './enrollment-badge.tsx'
import { inboxOrder } from './status-name.ts'
import { StepModal, type AskedStep } from './step-modal.tsx'

type Row = {
  readonly enrollmentId: string
  readonly handle: string
  readonly displayName: string
  readonly avatarUrl: string | null
  readonly status: string
  readonly note: string
  readonly inactiveFrom: string | null
  readonly updatedAt: string
  readonly unreadMessages: number
}

export type InboxView = {
  readonly name: EnrollmentStatus
  readonly query: string
  readonly counts: Readonly<Partial<Record<EnrollmentStatus, number>>>
  readonly timeZone: string
  readonly page: { readonly items: readonly Row[]; readonly nextCursor: string | null }
}

/** Who asks to be in, who is, and who was. */
export function InboxPage({ view }: { view: InboxView | null }) {
  const t = useText(adminEnrollmentMessages)
  return (
    <SectionPage
      section="creators"
      page="inbox"
      secondaryActions={[{ content: t('find'), url: adminPaths.creatorMarket() }]}
    >
      {view ? <Inbox view={view} /> : <NoProgramYet />}
    </SectionPage>
  )
}

/** What can be done with many at once, by where they stand. */
const bulkSteps: Readonly<Partial<Record<EnrollmentStatus, readonly AskedStep[]>>> = {
  applied: ['reject'],
  active: ['pause', 'ban'],
  invited: ['withdraw'],
  paused: ['ban'],
}

function Inbox({ view }: { view: InboxView }) {
  const t = useText(adminEnrollmentMessages)
  const { query, setQuery } = useTypedQuery(view.query)
  const { items, nextCursor } = view.page
  const selection = useSelection(items.map(({ enrollmentId }) => enrollmentId))
  const [asking, setAsking] = useState<AskedStep | null>(null)
  const tabs = inboxOrder.map((id) => ({
    id,
    content: t(`status_${id}`),
    url: adminPaths.creators({ view: id }),
    count: view.counts[id] ?? 0,
  }))
  return (
    <Card padding="0">
      <SectionTabs tabs={tabs} selected={view.name} />
      <Box paddingInline="400" paddingBlockStart="200">
        <TextField
          label={t('search')}
          labelHidden
          placeholder={t('search')}
          value={query}
          onChange={setQuery}
          autoComplete="off"
        />
      </Box>
      <BulkBar selection={selection}>
        {view.name === 'applied' ? <Approve enrollmentIds={selection.selected} onDone={selection.clear} /> : null}
        {(bulkSteps[view.name] ?? []).map((step) => (
          <Button key={step} tone="critical" onClick={() => setAsking(step)}>
            {t(step)}
          </Button>
        ))}
      </BulkBar>
      <Rows items={items} nextCursor={nextCursor} selection={selection} timeZone={view.timeZone} />
      <StepModal
        key={asking}
        step={asking}
        enrollmentIds={selection.selected}
        timeZone={view.timeZone}
        onClose={() => setAsking(null)}
        onDone={selection.clear}
      />
    </Card>
  )
}

type ApproveProps = { readonly enrollmentIds: readonly string[]; readonly onDone: () => void }

function Approve({ enrollmentIds, onDone }: ApproveProps) {
  const t = useText(adminEnrollmentMessages)
  const approve = useCommand('approve', { toast: t('approveDone'), onDone })
  return (
    <>
      <Refused refusal={approve.refusal} />
      <Button variant="primary" loading={approve.isRunning} onClick={() => approve.run({ enrollmentIds })}>
        {t('approve')}
      </Button>
    </>
  )
}

type RowsProps = InboxView['page'] & {
  readonly selection: ReturnType<typeof useSelection>
  readonly timeZone: string
}

function Rows({ items, nextCursor, selection, timeZone }: RowsProps) {
  const t = useText(adminEnrollmentMessages)
  const shared = useText(adminSharedMessages)
  const locale = useLocale()
  return (
    <RowsTable
      name={{ singular: t('creator'), plural: t('creators') }}
      columns={[{ title: t('creator') }, { title: t('state') }, { title: t('note') }, { title: t('changed') }]}
      rows={items.map((row) => ({
        id: row.enrollmentId,
        cells: [
          <InlineStack key="who" gap="300" blockAlign="center" wrap={false}>
            <Checkbox
              label={shared('choose', { name: row.displayName })}
              labelHidden
              checked={selection.selected.includes(row.enrollmentId)}
              onChange={() => selection.toggle(row.enrollmentId)}
            />
            <PersonCell {...row} url={adminPaths.enrollment(row.enrollmentId)} />
          </InlineStack>,
          <InlineStack key="state" gap="100">
            <EnrollmentBadge status={row.status} />
            {row.unreadMessages > 0 ? <Badge tone="info">{t('unread', { count: row.unreadMessages })}</Badge> : null}
            {row.inactiveFrom && row.status === 'active' ? (
              <Badge tone="attention">{t('until', { date: formatDate(row.inactiveFrom, locale, timeZone) })}</Badge>
            ) : null}
          </InlineStack>,
          <div key="note" style={{ maxInlineSize: '24rem' }}>
            <Text as="span" truncate>
              <bdi>{row.note}</bdi>
            </Text>
          </div>,
          formatDate(row.updatedAt, locale, timeZone),
        ],
      }))}
      nextCursor={nextCursor}
      empty={{ title: t('none'), text: t('noneText') }}
    />
  )
}
