import { BlockStack, InlineStack, Layout, Page } from '@shopify/polaris'
import type { RequestDetail } from '#app/domain/warehouse/find-request.server.ts'
import { adminWarehouseMessages } from '#app/ui/messages/admin-warehouse.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatDateTime } from '#app/ui/shared/format.ts'
import { shopifyLinks } from '../shopify-links.ts'
import { AnswerCard } from './answer-card.tsx'
import { CancellationCard } from './cancellation-card.tsx'
import { PackForm } from './pack-form.tsx'
import { ParcelsCard } from './parcels-card.tsx'
import { ReceiverCard } from './receiver-card.tsx'
import { RequestNotes, RequestStateBadge, SlaBadge } from './request-badges.tsx'
import { RequestLinesCard } from './request-lines-card.tsx'
import { TellingCard } from './telling-card.tsx'

export type RequestPageView = { readonly request: RequestDetail; readonly timeZone: string }

/** One request, from the answer to the last parcel. */
export function RequestPage({ view }: { view: RequestPageView }) {
  const t = useText(adminWarehouseMessages)
  const locale = useLocale()
  const { request, timeZone } = view
  const isInHand = ['accepted', 'picking', 'packed'].includes(request.state)
  const isAsked = request.cancellation === 'asked'
  const notes = {
    isCancellationAsked: isAsked,
    isTelling: request.pendingAction !== null,
    hasFailed: request.hasFailed,
  }
  return (
    <Page
      title={request.orderName}
      titleMetadata={
        <InlineStack gap="100" blockAlign="center">
          <RequestStateBadge state={request.state} />
          <RequestNotes request={notes} />
          <SlaBadge sla={request.sla} timeZone={timeZone} />
        </InlineStack>
      }
      subtitle={formatDateTime(request.requestedAt, locale, timeZone)}
      backAction={{ content: t('title'), url: adminPaths.warehouse() }}
      secondaryActions={[{ content: t('openInShopify'), url: shopifyLinks.order(request.orderGid), target: '_top' }]}
    >
      <Layout>
        <Layout.Section>
          <BlockStack gap="400">
            {request.hasFailed ? <TellingCard /> : null}
            {isAsked ? <CancellationCard message={request.merchantMessage} /> : null}
            {request.state === 'requested' && !isAsked ? <AnswerCard message={request.merchantMessage} /> : null}
            <RequestLinesCard request={request} />
            {isInHand && !isAsked ? <PackForm key={request.parcels.length} request={request} /> : null}
            <ParcelsCard request={request} />
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <ReceiverCard request={request} />
        </Layout.Section>
      </Layout>
    </Page>
  )
}
