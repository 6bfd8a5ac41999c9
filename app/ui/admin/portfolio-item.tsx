import { Badge, BlockStack, Box, Button, ButtonGroup, Card, InlineStack, Text, Thumbnail } from '@shopify/polaris'
import { adminPortfolioMessages } from '#app/ui/messages/admin-portfolios.ts'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { intlTagOf } from '#app/ui/messages/locale.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatDateTime } from '#app/ui/shared/format.ts'
import type { PortfolioView } from '#app/web/admin-portfolio-view.ts'
import { PictureIcon } from './picture-icon.tsx'

type PortfolioItemProps = {
  readonly portfolio: PortfolioView
  readonly timeZone: string
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly isMoving: boolean
  /** -1: one place up; 1: one place down. */
  readonly onMove: (by: -1 | 1) => void
  readonly onEdit: () => void
  readonly onRemove: () => void
}

export function PortfolioItem({ portfolio, timeZone, ...props }: PortfolioItemProps) {
  const t = useText(adminPortfolioMessages)
  const shared = useText(adminSharedMessages)
  const title = portfolio.title || portfolio.collectionTitle
  const { whyHidden } = portfolio
  const isWaiting = whyHidden === 'NOT_STARTED' || whyHidden === 'ENDED'
  return (
    <Card>
      <InlineStack gap="400" align="space-between" blockAlign="center">
        <InlineStack gap="300" blockAlign="center" align="start" wrap={false}>
          <Thumbnail size="small" source={portfolio.imageUrl ?? PictureIcon} alt="" />
          <Box maxWidth="26rem">
            <BlockStack gap="100">
              <InlineStack gap="200" blockAlign="center" align="start">
                <Text as="h2" variant="headingSm">
                  <bdi>{title}</bdi>
                </Text>
                <Badge tone={whyHidden === null ? 'success' : isWaiting ? 'info' : 'warning'}>
                  {whyHidden === null ? t('isShown') : t(whyHidden)}
                </Badge>
              </InlineStack>
              <Text as="p" tone="subdued" variant="bodySm">
                <Details portfolio={portfolio} timeZone={timeZone} />
              </Text>
            </BlockStack>
          </Box>
        </InlineStack>
        <InlineStack gap="200">
          <ButtonGroup variant="segmented">
            <Button
              accessibilityLabel={t('up', { title })}
              disabled={props.isFirst || props.isMoving}
              onClick={() => props.onMove(-1)}
            >
              ↑
            </Button>
            <Button
              accessibilityLabel={t('down', { title })}
              disabled={props.isLast || props.isMoving}
              onClick={() => props.onMove(1)}
            >
              ↓
            </Button>
          </ButtonGroup>
          <Button onClick={props.onEdit}>{shared('edit')}</Button>
          <Button onClick={props.onRemove} tone="critical" variant="tertiary">
            {t('remove')}
          </Button>
        </InlineStack>
      </InlineStack>
    </Card>
  )
}

function Details({ portfolio, timeZone }: { portfolio: PortfolioView; timeZone: string }) {
  const t = useText(adminPortfolioMessages)
  const locale = useLocale()
  const { title, collectionTitle, productCount, startsAt, endsAt, countries } = portfolio
  const names = new Intl.DisplayNames([intlTagOf(locale)], { type: 'region' })
  const list = new Intl.ListFormat(intlTagOf(locale), { type: 'unit' })
  const when = (instant: string) => formatDateTime(instant, locale, timeZone)
  const facts = [
    title ? collectionTitle : '',
    t('products', { count: productCount }),
    startsAt ? t('fromTime', { time: when(startsAt) }) : '',
    endsAt ? t('untilTime', { time: when(endsAt) }) : '',
    countries.length === 0 ? t('everywhere') : list.format(countries.map((code) => names.of(code) ?? code)),
  ]
  return <>{facts.filter(Boolean).join(' · ')}</>
}
