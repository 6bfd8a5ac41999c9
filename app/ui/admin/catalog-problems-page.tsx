import {
  Banner,
  BlockStack,
  Box,
  Button,
  Card,
  IndexTable,
  InlineStack,
  Link,
  Page,
  Select,
  Text,
} from '@shopify/polaris'
import { useAppBridge } from '@shopify/app-bridge-react'
import { useSearchParams } from '@remix-run/react'
import { ruleEffects } from '#app/domain/catalog/problem-rules.ts'
import { adminCatalogMessages } from '#app/ui/messages/admin-catalog.ts'
import { adminProductProblemMessages } from '#app/ui/messages/admin-problem-words.ts'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { ruleName } from '#app/ui/messages/admin-rule-names.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatDateTime } from '#app/ui/shared/format.ts'
import type { ProblemView } from '#app/web/admin-problem-view.ts'
import { Empty } from './empty.tsx'
import { fixOf } from './fix-of.ts'
import { ProblemWords } from './problems-card.tsx'
import { shopifyLinks } from './shopify-links.ts'
import { useDownload } from './use-download.ts'
import { useIsTurning } from './use-paging.ts'
import { useTwoWayPaging } from './use-two-way-paging.ts'

export type ProblemRowView = ProblemView & {
  readonly shopifyGid: string
  readonly productId: string | null
  readonly title: string | null
  readonly foundAt: string
}

export type CatalogProblemsView = {
  readonly rule: string
  readonly rows: readonly ProblemRowView[]
  readonly nextCursor: string | null
  readonly previousCursor: string | null
  readonly timeZone: string
}

/** J3: the problems of all products, by kind, and all of them as a file. */
export function CatalogProblemsPage({ problems, isLive }: { problems: CatalogProblemsView; isLive: boolean }) {
  const t = useText(adminProductProblemMessages)
  const c = useText(adminCatalogMessages)
  const shared = useText(adminSharedMessages)
  const shopify = useAppBridge()
  const { rule, rows } = problems
  const file = useDownload(adminPaths.catalogProblemSheet({ rule }), 'vitrine-problems.csv', () =>
    shopify.toast.show(t('exported')),
  )
  return (
    <Page
      title={t('title')}
      subtitle={t('subtitle')}
      fullWidth
      backAction={{ content: c('title'), url: adminPaths.catalog() }}
      primaryAction={{
        content: t('export'),
        onAction: file.start,
        loading: file.isRunning,
        disabled: rows.length === 0,
      }}
      secondaryActions={[{ content: t('inBulk'), url: shopifyLinks.bulkEditor(), target: '_top' }]}
    >
      <BlockStack gap="400">
        {isLive ? null : <Banner tone="info">{shared('notLive')}</Banner>}
        {file.hasFailed ? <Banner tone="critical">{t('exportFailed')}</Banner> : null}
        <Card padding="0">
          <RuleSelect rule={rule} />
          {rows.length === 0 ? (
            <Empty heading={t('none')}>{rule ? t('noneOfRule') : t('noneText')}</Empty>
          ) : (
            <Problems problems={problems} />
          )}
        </Card>
      </BlockStack>
    </Page>
  )
}

function RuleSelect({ rule }: { rule: string }) {
  const t = useText(adminProductProblemMessages)
  const locale = useLocale()
  const [, setSearch] = useSearchParams()
  const options = Object.keys(ruleEffects).map((value) => ({ value, label: ruleName(locale, value) }))
  return (
    <Box padding="300" maxWidth="28rem">
      <Select
        label={t('rule')}
        labelInline
        options={[{ value: '', label: t('allRules') }, ...options]}
        value={rule}
        onChange={(value) => setSearch(value ? { rule: value } : {})}
      />
    </Box>
  )
}

function Problems({ problems }: { problems: CatalogProblemsView }) {
  const t = useText(adminProductProblemMessages)
  const paging = useTwoWayPaging(problems)
  const isTurning = useIsTurning()
  return (
    <IndexTable
      resourceName={{ singular: t('problem'), plural: t('problems') }}
      itemCount={problems.rows.length}
      selectable={false}
      loading={isTurning}
      headings={[{ title: t('product') }, { title: t('problem') }, { title: t('found') }, { title: t('fix') }]}
      {...((paging.hasNext || paging.hasPrevious) && { pagination: paging })}
    >
      {problems.rows.map((problem, index) => (
        <ProblemRow key={problem.id} problem={problem} index={index} timeZone={problems.timeZone} />
      ))}
    </IndexTable>
  )
}

function ProblemRow({ problem, index, timeZone }: { problem: ProblemRowView; index: number; timeZone: string }) {
  const t = useText(adminProductProblemMessages)
  const locale = useLocale()
  return (
    <IndexTable.Row id={problem.id} position={index}>
      <IndexTable.Cell>
        <Box maxWidth="16rem">
          <Text as="span" fontWeight="semibold" truncate>
            {problem.productId ? (
              <Link url={adminPaths.catalogProduct(problem.productId)} monochrome removeUnderline dataPrimaryLink>
                <bdi>{problem.title || '–'}</bdi>
              </Link>
            ) : (
              t('notStored')
            )}
          </Text>
        </Box>
      </IndexTable.Cell>
      <IndexTable.Cell>
        <div style={{ whiteSpace: 'normal', minInlineSize: '16rem' }}>
          <ProblemWords problem={problem} />
        </div>
      </IndexTable.Cell>
      <IndexTable.Cell>{formatDateTime(problem.foundAt, locale, timeZone)}</IndexTable.Cell>
      <IndexTable.Cell>
        <FixLink problem={problem} />
      </IndexTable.Cell>
    </IndexTable.Row>
  )
}

/** Where the problem is put right; what is done here stands on the product's own page. */
function FixLink({ problem }: { problem: ProblemRowView }) {
  const t = useText(adminProductProblemMessages)
  const fix = fixOf(problem.rule)
  if (fix === 'nothing') return <Text as="span">–</Text>
  if (fix === 'licence') return <Button url={adminPaths.licences()}>{t('addLicence')}</Button>
  if (fix === 'markets')
    return (
      <Button url={shopifyLinks.markets()} target="_top">
        {t('inMarkets')}
      </Button>
    )
  if (fix === 'category' && problem.productId)
    return <Button url={adminPaths.catalogProduct(problem.productId)}>{t('choose')}</Button>
  return (
    <InlineStack gap="200" wrap={false}>
      <Button url={shopifyLinks.product(problem.shopifyGid)} target="_top">
        {t('inShopify')}
      </Button>
    </InlineStack>
  )
}
