import { Badge, BlockStack, Box, Card, DataTable, InlineStack, Link, Select, Text, TextField } from '@shopify/polaris'
import { useSearchParams } from '@remix-run/react'
import type { ShopCommissionCard } from '#app/domain/commissions/list-commissions-for-shop.server.ts'
import type { MonthLiability } from '#app/domain/commissions/liability-by-month.server.ts'
import { commissionStates } from '#app/domain/commissions/states.ts'
import { adminCommissionsMessages } from '#app/ui/messages/admin-commissions.ts'
import { merchantReasonMessages, merchantStateMessages } from '#app/ui/messages/commissions.ts'
import { intlTagOf } from '#app/ui/messages/locale.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatDate, formatMoney, formatNumber, formatPercent } from '#app/ui/shared/format.ts'
import { DownloadButton } from '../download-button.tsx'
import { RowsTable } from '../rows-table.tsx'
import { SectionPage } from '../section-pages.tsx'
import { merchantBlockMessages } from '#app/ui/messages/admin-commission-page.ts'

type Row = Omit<ShopCommissionCard, 'placedAt' | 'releaseAt'> & {
  readonly placedAt: string
  readonly releaseAt: string | null
}

export type CommissionsView = {
  readonly filters: { readonly state: string; readonly from: string; readonly until: string }
  readonly timeZone: string
  readonly months: readonly MonthLiability[]
  readonly page: { readonly items: readonly Row[]; readonly nextCursor: string | null }
}

/** What the shop's sales cost, by month and line by line; the same entries that creators see. */
export function CommissionsPage({ view }: { view: CommissionsView }) {
  return (
    <SectionPage section="commissions" page="commissions">
      <MonthsCard months={view.months} />
      <Card padding="0">
        <Filters filters={view.filters} />
        <Rows {...view.page} timeZone={view.timeZone} />
      </Card>
    </SectionPage>
  )
}

function MonthsCard({ months }: { months: readonly MonthLiability[] }) {
  const t = useText(adminCommissionsMessages)
  const locale = useLocale()
  const monthName = new Intl.DateTimeFormat(intlTagOf(locale), { year: 'numeric', month: 'long', timeZone: 'UTC' })
  const keys = ['estimated', 'held', 'payable', 'paid', 'total'] as const
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          {t('months')}
        </Text>
        <Text as="p" tone="subdued">
          {t('monthsText')}
        </Text>
        {months.length === 0 ? (
          <Text as="p">{t('noMonths')}</Text>
        ) : (
          <DataTable
            columnContentTypes={['text', 'numeric', 'numeric', 'numeric', 'numeric', 'numeric', 'numeric']}
            headings={[t('month'), t('lines'), ...keys.map((key) => t(key))]}
            rows={months.map((month) => [
              monthName.format(new Date(`${month.month}-01T00:00:00Z`)),
              formatNumber(month.count, locale),
              ...keys.map((key) => formatMoney(month[key], locale)),
            ])}
          />
        )}
      </BlockStack>
    </Card>
  )
}

function Filters({ filters }: { filters: CommissionsView['filters'] }) {
  const t = useText(adminCommissionsMessages)
  const states = useText(merchantStateMessages)
  const [, setSearch] = useSearchParams()
  const change = (name: string, value: string) =>
    setSearch((search) => {
      const next = new URLSearchParams(search)
      next.delete('cursor')
      if (value) next.set(name, value)
      else next.delete(name)
      return next
    })
  const options = commissionStates.map((value) => ({ value, label: states(value) }))
  return (
    <Box padding="400">
      <InlineStack gap="300" blockAlign="end" align="space-between">
        <InlineStack gap="300" blockAlign="end">
          <Select
            label={t('state')}
            options={[{ value: '', label: t('anyState') }, ...options]}
            value={filters.state}
            onChange={(value) => change('state', value)}
          />
          <TextField
            label={t('from')}
            type="date"
            value={filters.from}
            onChange={(value) => change('from', value)}
            autoComplete="off"
          />
          <TextField
            label={t('until')}
            type="date"
            value={filters.until}
            onChange={(value) => change('until', value)}
            autoComplete="off"
          />
        </InlineStack>
        <DownloadButton url={adminPaths.commissionSheet(filters)} fileName="vitrine-commissions.csv" />
      </InlineStack>
    </Box>
  )
}

function Rows({ items, nextCursor, timeZone }: CommissionsView['page'] & { timeZone: string }) {
  const t = useText(adminCommissionsMessages)
  const locale = useLocale()
  return (
    <RowsTable
      name={{ singular: t('commission'), plural: t('commissions') }}
      columns={[
        { title: t('product') },
        { title: t('creator') },
        { title: t('state') },
        { title: t('base'), isNumber: true },
        { title: t('rate'), isNumber: true },
        { title: t('commission'), isNumber: true },
      ]}
      rows={items.map((row) => ({
        id: row.commissionId,
        cells: [
          <BlockStack key="product">
            <Link url={adminPaths.commission(row.commissionId)} monochrome removeUnderline>
              <bdi>{row.title}</bdi>
            </Link>
            <Text as="span" tone="subdued" variant="bodySm">
              <bdi>{row.orderNumber}</bdi> · {formatDate(row.placedAt, locale, timeZone)}
            </Text>
          </BlockStack>,
          <Link key="creator" url={adminPaths.creatorProfile(row.creatorId)} monochrome removeUnderline>
            <bdi>@{row.handle}</bdi>
          </Link>,
          <State key="state" row={row} timeZone={timeZone} />,
          formatMoney(row.base, locale),
          row.fixed ? t('fixed') : formatPercent(row.tierBps ?? row.rateBps, locale),
          formatMoney(row.amount, locale),
        ],
      }))}
      nextCursor={nextCursor}
      empty={{ title: t('none'), text: t('noneText') }}
    />
  )
}

function State({ row, timeZone }: { row: Row; timeZone: string }) {
  const t = useText(adminCommissionsMessages)
  const states = useText(merchantStateMessages)
  const reasons = useText(merchantReasonMessages)
  const blocks = useText(merchantBlockMessages)
  const locale = useLocale()
  const notes = [
    row.reasonCode === 'ATTRIBUTED' ? '' : reasons(row.reasonCode),
    row.state === 'held' && row.releaseAt ? t('dueOn', { date: formatDate(row.releaseAt, locale, timeZone) }) : '',
    ...row.blocks.map((block) => blocks(block)),
  ].filter(Boolean)
  return (
    <BlockStack gap="050">
      <InlineStack>
        <Badge {...(row.state === 'paid' && { tone: 'success' as const })}>{states(row.state)}</Badge>
      </InlineStack>
      {notes.map((note) => (
        <div key={note} style={{ maxInlineSize: '18rem', whiteSpace: 'normal' }}>
          <Text as="span" tone="subdued" variant="bodySm">
            {note}
          </Text>
        </div>
      ))}
    </BlockStack>
  )
}
