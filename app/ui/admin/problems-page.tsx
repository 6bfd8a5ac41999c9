import { BlockStack, Card, Link, Page, Pagination, Tabs, Text } from '@shopify/polaris'
import { useNavigate } from '@remix-run/react'
import type { ProblemView } from '#app/domain/fulfillment/list-problems.server.ts'
import type { ResolvedProblem } from '#app/domain/fulfillment/list-resolved-problems.server.ts'
import { adminProblemsMessages } from '#app/ui/messages/admin-problems.ts'
import { problemCauseWords } from '#app/ui/messages/fulfillment.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatDateTime } from '#app/ui/shared/format.ts'
import { Empty } from './empty.tsx'
import { ProblemCard } from './problem-card.tsx'
import { usePaging } from './use-paging.ts'
import { say } from './say.ts'

export type ProblemsView = {
  readonly isResolvedView: boolean
  readonly open: readonly ProblemView[]
  readonly resolved: readonly ResolvedProblem[]
  readonly nextCursor: string | null
  readonly timeZone: string
}

export function ProblemsPage({ problems }: { problems: ProblemsView }) {
  const t = useText(adminProblemsMessages)
  const navigate = useNavigate()
  const paging = usePaging(problems.nextCursor)
  const isEmpty = problems.open.length + problems.resolved.length === 0
  return (
    <Page title={t('title')} subtitle={t('subtitle')}>
      <BlockStack gap="400">
        <Tabs
          tabs={[
            { id: 'open', content: t('open') },
            { id: 'resolved', content: t('resolved') },
          ]}
          selected={problems.isResolvedView ? 1 : 0}
          onSelect={(index) => navigate(adminPaths.problems(index === 1 ? { view: 'resolved' } : {}))}
        />
        {isEmpty ? <Calm isResolvedView={problems.isResolvedView} /> : null}
        {problems.open.map((problem) => (
          <ProblemCard key={problem.id} problem={problem} timeZone={problems.timeZone} />
        ))}
        {problems.resolved.map((problem) => (
          <ResolvedCard key={problem.id} problem={problem} timeZone={problems.timeZone} />
        ))}
        {paging.hasNext || paging.hasPrevious ? <Pagination {...paging} /> : null}
      </BlockStack>
    </Page>
  )
}

function Calm({ isResolvedView }: { isResolvedView: boolean }) {
  const t = useText(adminProblemsMessages)
  return (
    <Card>
      <Empty heading={isResolvedView ? t('noneResolved') : t('emptyTitle')}>{t('emptyText')}</Empty>
    </Card>
  )
}

const resolutions = ['RETRIED', 'REFUNDED', 'CREATED', 'ACKNOWLEDGED'] as const

function ResolvedCard({ problem, timeZone }: { problem: ResolvedProblem; timeZone: string }) {
  const t = useText(adminProblemsMessages)
  const locale = useLocale()
  const how = t(resolutions.find((each) => each === problem.resolution) ?? 'OTHER')
  return (
    <Card>
      <BlockStack gap="100">
        <Text as="h2" variant="headingSm">
          {say(problemCauseWords[locale][problem.cause].title)}
        </Text>
        {problem.order ? (
          <p>
            <Link url={adminPaths.order(problem.order.number)}>{t('order', { number: problem.order.number })}</Link>
          </p>
        ) : null}
        <Text as="p" tone="subdued">
          {how} · {t('settledAt', { time: formatDateTime(problem.resolvedAt, locale, timeZone) })}
        </Text>
      </BlockStack>
    </Card>
  )
}
