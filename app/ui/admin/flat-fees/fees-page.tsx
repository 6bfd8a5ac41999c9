import { BlockStack, Box, Card, Link, Text } from '@shopify/polaris'
import type { SerializeFrom } from '@remix-run/node'
import type { FlatFeeView } from '#app/domain/programs/list-flat-fees.server.ts'
import { adminFeesMessages } from '#app/ui/messages/admin-fees.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatDate, formatMoney } from '#app/ui/shared/format.ts'
import { PersonCell } from '../person-cell.tsx'
import { RowsTable } from '../rows-table.tsx'
import { NoProgramYet, SectionPage } from '../section-pages.tsx'
import { SectionTabs } from '../section-tabs.tsx'
import { FeeBadge } from './fee-badge.tsx'

export type FeeRow = SerializeFrom<FlatFeeView>
const views = ['toApprove', 'open', 'owed', 'closed'] as const
export type FeesView = {
  readonly name: (typeof views)[number]
  readonly toApprove: number
  readonly page: {
    readonly items: readonly (FeeRow & { readonly avatarUrl: string | null })[]
    readonly nextCursor: string | null
  }
  readonly timeZone: string
}

/** B10: what the shop offers its creators for agreed work, and what became of it. */
export function FeesPage({ view }: { view: FeesView | null }) {
  const t = useText(adminFeesMessages)
  const tabs = views.map((id) => ({
    id,
    content: t(`view_${id}`),
    url: adminPaths.fees({ view: id }),
    count: id === 'toApprove' ? (view?.toApprove ?? 0) : 0,
  }))
  return (
    <SectionPage
      section="creators"
      page="fees"
      {...(view && { primaryAction: { content: t('offer'), url: adminPaths.offerFee() } })}
    >
      {view ? (
        <Card padding="0">
          <SectionTabs tabs={tabs} selected={view.name} />
          <Box paddingInline="400" paddingBlock="300">
            <Text as="p" tone="subdued">
              {t('intro')}
            </Text>
          </Box>
          <FeesTable view={view} />
        </Card>
      ) : (
        <NoProgramYet />
      )}
    </SectionPage>
  )
}

function FeesTable({ view: { name, page, timeZone } }: { view: FeesView }) {
  const t = useText(adminFeesMessages)
  const locale = useLocale()
  return (
    <RowsTable
      name={{ singular: t('fee'), plural: t('plural') }}
      columns={[
        { title: t('creator') },
        { title: t('work') },
        { title: t('state') },
        { title: t('amount'), isNumber: true },
      ]}
      rows={page.items.map((fee) => ({
        id: fee.feeId,
        cells: [
          <PersonCell key="who" {...fee} url={adminPaths.creatorProfile(fee.creatorId)} />,
          <Work key="work" fee={fee} />,
          <State key="state" fee={fee} timeZone={timeZone} />,
          formatMoney(fee.amount, locale),
        ],
      }))}
      nextCursor={page.nextCursor}
      empty={{ title: t(`none_${name}`), text: t(`noneText_${name}`) }}
    />
  )
}

const oneLine = {
  maxInlineSize: '26rem',
  overflow: 'hidden',
  textAlign: 'match-parent',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
} as const

function Work({ fee: { feeId, brief } }: { fee: FeeRow }) {
  return (
    <Link url={adminPaths.fee(feeId)} removeUnderline>
      {/* Cut at its own end, whichever way it reads. */}
      <div dir="auto" style={oneLine}>
        {brief}
      </div>
    </Link>
  )
}

function State({ fee, timeZone }: { fee: FeeRow; timeZone: string }) {
  const t = useText(adminFeesMessages)
  const locale = useLocale()
  const { state, dueAt, submittedAt, offeredAt } = fee
  const day = (iso: string) => formatDate(iso, locale, timeZone)
  const isOpen = state === 'offered' || state === 'accepted'
  const note =
    state === 'submitted' && submittedAt
      ? t('handedIn', { date: day(submittedAt) })
      : isOpen && dueAt
        ? t('due', { date: day(dueAt) })
        : t('offered', { date: day(offeredAt) })
  return (
    <BlockStack gap="050" inlineAlign="start">
      <FeeBadge state={state} />
      <Text as="span" tone="subdued" variant="bodySm">
        {note}
      </Text>
    </BlockStack>
  )
}
