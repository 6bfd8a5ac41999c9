import { Badge, BlockStack, Box, Button, Card, Divider, InlineStack, Text } from '@shopify/polaris'
import { Fragment } from 'react'
import { adminProductProblemMessages } from '#app/ui/messages/admin-problem-words.ts'
import { intlTagOf } from '#app/ui/messages/locale.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import type { ProductView } from '#app/web/admin-catalog-view.ts'
import { fixOf } from './fix-of.ts'
import type { ProblemView } from '#app/web/admin-problem-view.ts'
import { shopifyLinks } from './shopify-links.ts'
import type { BulkCommand } from './use-bulk-command.ts'
import { useCategoryName } from './use-category-name.ts'
import type { Command } from './use-command.ts'
import { useProblemWords } from './use-problem-words.ts'

type ProblemsCardProps = {
  readonly product: ProductView
  readonly bulk: BulkCommand
  readonly refresh: Command
  readonly onChoose: () => void
}

/** J3: every problem with where it is, what to do, and the way there. */
export function ProblemsCard(props: ProblemsCardProps) {
  const t = useText(adminProductProblemMessages)
  const { problems } = props.product
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t('problems')}
        </Text>
        {problems.length === 0 ? (
          <Text as="p" tone="subdued">
            {t('noneHere')}
          </Text>
        ) : null}
        {problems.map((problem, index) => (
          <Fragment key={problem.id}>
            {index > 0 ? <Divider /> : null}
            <InlineStack align="space-between" blockAlign="center" gap="300">
              <Box maxWidth="40rem">
                <ProblemWords problem={problem} />
              </Box>
              <Fix {...props} problem={problem} />
            </InlineStack>
          </Fragment>
        ))}
      </BlockStack>
    </Card>
  )
}

export function ProblemWords({ problem }: { problem: ProblemView }) {
  const t = useText(adminProductProblemMessages)
  const locale = useLocale()
  const { title, next } = useProblemWords()(problem)
  const names = new Intl.DisplayNames([intlTagOf(locale)], { type: 'region' })
  const isBlocking = problem.severity === 'blocking'
  return (
    <BlockStack gap="100">
      <InlineStack gap="200" blockAlign="center" align="start">
        <Badge tone={isBlocking ? 'critical' : 'attention'}>{isBlocking ? t('blocking') : t('warning')}</Badge>
        {problem.country ? <Badge>{names.of(problem.country) ?? problem.country}</Badge> : null}
        <Text as="h3" variant="headingSm">
          {title}
        </Text>
      </InlineStack>
      <Text as="p">{next}</Text>
      <Text as="p" tone="subdued" variant="bodySm">
        {t('field')}: <bdi dir="ltr">{problem.field}</bdi>
      </Text>
    </BlockStack>
  )
}

function Fix({ product, problem, bulk, refresh, onChoose }: ProblemsCardProps & { problem: ProblemView }) {
  const t = useText(adminProductProblemMessages)
  const name = useCategoryName()
  const suggested = product.suggestedCategoryId
  switch (fixOf(problem.rule)) {
    case 'category':
      return (
        <InlineStack gap="200">
          {suggested ? (
            <Button onClick={() => bulk.run('acceptSuggested')} loading={bulk.isRunning}>
              {t('acceptCategory', { category: name(suggested) })}
            </Button>
          ) : null}
          <Button onClick={onChoose}>{t('choose')}</Button>
        </InlineStack>
      )
    case 'licence':
      return <Button url={adminPaths.licences()}>{t('addLicence')}</Button>
    case 'markets':
      return (
        <Button url={shopifyLinks.markets()} target="_top">
          {t('inMarkets')}
        </Button>
      )
    case 'refresh':
      return (
        <Button onClick={() => refresh.run()} loading={refresh.isRunning}>
          {t('readAgain')}
        </Button>
      )
    case 'product':
      return (
        <Button url={shopifyLinks.product(product.shopifyGid)} target="_top">
          {t('inShopify')}
        </Button>
      )
    case 'nothing':
      return null
  }
}
