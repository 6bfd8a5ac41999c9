import { BlockStack, Button, Card, InlineStack, Link, Text } from '@shopify/polaris'
import { adminFeesMessages } from '#app/ui/messages/admin-fees.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatMoney } from '#app/ui/shared/format.ts'
import { FeeBadge } from './fee-badge.tsx'
import type { FeeRow } from './fees-page.tsx'

type FeesCardProps = { readonly creatorId: string; readonly fees: readonly FeeRow[]; readonly mayOffer: boolean }

/** The latest fees of one creator, and the way to another. */
export function FeesCard({ creatorId, fees, mayOffer }: FeesCardProps) {
  const t = useText(adminFeesMessages)
  const locale = useLocale()
  if (fees.length === 0 && !mayOffer) return null
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t('recent')}
        </Text>
        {fees.length === 0 ? (
          <Text as="p" tone="subdued">
            {t('noneWith')}
          </Text>
        ) : null}
        {fees.map((fee) => (
          <BlockStack key={fee.feeId} gap="050" inlineAlign="start">
            <InlineStack gap="200" blockAlign="center">
              <Text as="span" fontWeight="semibold">
                {formatMoney(fee.amount, locale)}
              </Text>
              <FeeBadge state={fee.state} />
            </InlineStack>
            <Link url={adminPaths.fee(fee.feeId)} monochrome>
              <bdi>{firstLineOf(fee.brief)}</bdi>
            </Link>
          </BlockStack>
        ))}
        <InlineStack gap="200">
          {mayOffer ? <Button url={adminPaths.offerFee({ creator: creatorId })}>{t('offer')}</Button> : null}
          {fees.length > 0 ? (
            <Button variant="plain" url={adminPaths.fees()}>
              {t('seeAll')}
            </Button>
          ) : null}
        </InlineStack>
      </BlockStack>
    </Card>
  )
}

const shown = 60

function firstLineOf(text: string): string {
  const signs = [...(text.split('\n')[0] ?? '')]
  return signs.length <= shown ? signs.join('') : `${signs.slice(0, shown - 1).join('')}…`
}
