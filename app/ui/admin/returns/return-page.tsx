import { BlockStack, Card, InlineStack, Layout, Link, Page, Text, Thumbnail } from '@shopify/polaris'
import type { MerchantReturnView, ReturnLineView } from '#app/domain/returns/return-view.ts'
import { adminReturnsMessages, returnKindMessages } from '#app/ui/messages/admin-returns.ts'
import { returnReasonMessages } from '#app/ui/messages/returns.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatDateTime } from '#app/ui/shared/format.ts'
import { OrderLine } from '../order-line.tsx'
import { AnswerReturnCard } from './answer-return-card.tsx'
import type { SuggestedApproval } from './approval-fields.tsx'
import { InspectCard } from './inspect-card.tsx'
import { ReturnStateBadge } from './return-badges.tsx'
import { ReturnMoneyCard, ReturnStepsCard } from './return-facts.tsx'

export type ReturnPageView = {
  readonly return: Omit<MerchantReturnView, 'photos'> & {
    readonly photos: readonly { readonly url: string; readonly width: number; readonly height: number }[]
  }
  readonly suggested: SuggestedApproval
  readonly timeZone: string
}

export function ReturnPage({ view }: { view: ReturnPageView }) {
  const t = useText(adminReturnsMessages)
  const kind = useText(returnKindMessages)
  const locale = useLocale()
  const { return: one, timeZone } = view
  const facts = [
    t(`openedBy_${one.openedBy}`),
    formatDateTime(one.requestedAt, locale, timeZone),
    one.customerName ? `\u2068${one.customerName}\u2069` : '',
    kind(one.kind),
  ]
  return (
    <Page
      title={t('pageTitle', { number: one.orderNumber })}
      titleMetadata={<ReturnStateBadge state={one.state} outcome={one.outcome} />}
      subtitle={facts.filter(Boolean).join(' · ')}
      backAction={{ content: t('title'), url: adminPaths.returns() }}
    >
      <Layout>
        <Layout.Section>
          <BlockStack gap="400">
            {one.canAnswer ? <AnswerReturnCard view={view} /> : null}
            {one.canInspect ? <InspectCard key={one.state} one={one} /> : null}
            <Lines lines={one.lines} />
            <Photos photos={one.photos} />
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <BlockStack gap="400">
            <ReturnStepsCard view={view} />
            <ReturnMoneyCard one={one} />
          </BlockStack>
        </Layout.Section>
      </Layout>
    </Page>
  )
}

function Lines({ lines }: { lines: readonly ReturnLineView[] }) {
  const t = useText(adminReturnsMessages)
  const reasons = useText(returnReasonMessages)
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t('items')}
        </Text>
        {lines.map((line) => (
          <OrderLine key={line.id} line={line}>
            <Text as="span">
              {t('quantity', { count: line.quantity })} · {reasons(line.reason)}
            </Text>
            {line.note ? (
              <Text as="span" tone="subdued">
                <bdi>{line.note}</bdi>
              </Text>
            ) : null}
            {line.acceptedQuantity === null ? null : (
              <Text as="span" tone="subdued">
                {t('accepted', { accepted: line.acceptedQuantity, count: line.quantity })}
              </Text>
            )}
          </OrderLine>
        ))}
      </BlockStack>
    </Card>
  )
}

function Photos({ photos }: { photos: ReturnPageView['return']['photos'] }) {
  const t = useText(adminReturnsMessages)
  if (photos.length === 0) return null
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t('photos')}
        </Text>
        <InlineStack gap="300">
          {photos.map(({ url }, index) => (
            <Link key={url} url={url} target="_blank">
              <Thumbnail size="large" source={url} alt={t('photo', { count: index + 1 })} />
            </Link>
          ))}
        </InlineStack>
      </BlockStack>
    </Card>
  )
}
