import { Box, Card, InlineStack, Select, Text } from '@shopify/polaris'
import { useNavigate } from '@remix-run/react'
import type { CreatorPerformance } from '#app/domain/insights/merchant-creators.server.ts'
import { adminPerformanceMessages } from '#app/ui/messages/admin-performance.ts'
import { intlTagOf } from '#app/ui/messages/locale.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatMoney, formatNumber } from '#app/ui/shared/format.ts'
import { DownloadButton } from '../download-button.tsx'
import { PersonCell } from '../person-cell.tsx'
import { RowsTable } from '../rows-table.tsx'
import { SectionPage } from '../section-pages.tsx'

type Row = Omit<CreatorPerformance, 'avatarKey'>

export type PerformanceView = {
  readonly days: 30 | 90 | 365
  readonly page: { readonly items: readonly Row[]; readonly nextCursor: string | null }
}

/** What each creator sold, what came back, and what it cost. */
export function PerformancePage({ view }: { view: PerformanceView }) {
  const t = useText(adminPerformanceMessages)
  const navigate = useNavigate()
  const days = String(view.days)
  return (
    <SectionPage section="creators" page="performance">
      <Card padding="0">
        <Box padding="400">
          <InlineStack align="space-between" blockAlign="end" gap="300">
            <Select
              label={t('span')}
              options={(['30', '90', '365'] as const).map((value) => ({ value, label: t(`days_${value}`) }))}
              value={days}
              onChange={(value) => navigate(adminPaths.creatorPerformance({ days: value }))}
            />
            <DownloadButton url={adminPaths.creatorSheet({ days })} fileName={`vitrine-creators-${days}-days.csv`} />
          </InlineStack>
          <Box paddingBlockStart="200">
            <Text as="p" tone="subdued">
              {t('text')}
            </Text>
          </Box>
        </Box>
        <Rows {...view.page} />
      </Card>
    </SectionPage>
  )
}

function Rows({ items, nextCursor }: PerformanceView['page']) {
  const t = useText(adminPerformanceMessages)
  const locale = useLocale()
  const times = new Intl.NumberFormat(intlTagOf(locale), { minimumFractionDigits: 1 })
  return (
    <RowsTable
      name={{ singular: t('creator'), plural: t('creators') }}
      columns={[
        { title: t('creator') },
        { title: t('orders'), isNumber: true },
        { title: t('posts'), isNumber: true },
        { title: t('sales'), isNumber: true },
        { title: t('refunded'), isNumber: true },
        { title: t('commission'), isNumber: true },
        { title: t('returnOn'), isNumber: true },
      ]}
      rows={items.map((row) => ({
        id: `${row.creatorId}${row.sales.currency}`,
        cells: [
          <PersonCell key="who" {...row} url={adminPaths.creatorProfile(row.creatorId)} />,
          formatNumber(row.orders, locale),
          formatNumber(row.posts, locale),
          formatMoney(row.sales, locale),
          formatMoney(row.refunded, locale),
          formatMoney(row.commission, locale),
          row.returnTenths === null ? '–' : `${times.format(row.returnTenths / 10)}×`,
        ],
      }))}
      nextCursor={nextCursor}
      empty={{ title: t('none'), text: t('noneText') }}
    />
  )
}
