import { Badge, Banner, BlockStack, Box, Card, IndexTable, Text } from '@shopify/polaris'
import { adminProductMessages } from '#app/ui/messages/admin-product.ts'
import { notShownWords } from '#app/ui/messages/admin-not-shown.ts'
import { intlTagOf } from '#app/ui/messages/locale.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatMoney } from '#app/ui/shared/format.ts'
import type { MarketOfferView, ProductView } from '#app/web/admin-catalog-view.ts'
import { say } from './say.ts'

/** What each market's shoppers read, pay and can get at this moment. */
export function ProductMarkets({ product }: { product: ProductView }) {
  const t = useText(adminProductMessages)
  const locale = useLocale()
  const words = product.whyHidden && notShownWords[locale][product.whyHidden]
  return (
    <Card padding="0">
      <Box padding="400">
        <BlockStack gap="200">
          <Text as="h2" variant="headingMd">
            {t('verdict')}
          </Text>
          {words ? (
            <Banner tone="warning" title={say(words.title)}>
              {say(words.next)}
            </Banner>
          ) : (
            <Text as="p" tone="subdued">
              {t('marketsText')}
            </Text>
          )}
        </BlockStack>
      </Box>
      <IndexTable
        resourceName={{ singular: t('market'), plural: t('markets') }}
        itemCount={product.markets.length}
        selectable={false}
        headings={[
          { title: t('market') },
          { title: t('shoppersRead') },
          { title: t('price'), alignment: 'end' },
          { title: t('availability') },
        ]}
      >
        {product.markets.map((market, index) => (
          <MarketRow key={`${market.country}${market.language}`} market={market} index={index} />
        ))}
      </IndexTable>
    </Card>
  )
}

function MarketRow({ market, index }: { market: MarketOfferView; index: number }) {
  const t = useText(adminProductMessages)
  const locale = useLocale()
  const countries = new Intl.DisplayNames([intlTagOf(locale)], { type: 'region' })
  const languages = new Intl.DisplayNames([intlTagOf(locale)], { type: 'language' })
  const { country, language, offer } = market
  return (
    <IndexTable.Row id={`${country}${language}`} position={index}>
      <IndexTable.Cell>
        <BlockStack>
          <Text as="span">{country === 'ZZ' ? t('elsewhere') : (countries.of(country) ?? country)}</Text>
          <Text as="span" tone="subdued" variant="bodySm">
            {languages.of(language) ?? language}
          </Text>
        </BlockStack>
      </IndexTable.Cell>
      <IndexTable.Cell>
        <BlockStack gap="100" inlineAlign="start">
          <Box maxWidth="14rem">
            <Text as="span" truncate>
              <bdi>{market.title}</bdi>
            </Text>
          </Box>
          {market.isFallback ? <Badge tone="attention">{t('fallback')}</Badge> : null}
        </BlockStack>
      </IndexTable.Cell>
      <IndexTable.Cell>
        <Text as="span" alignment="end" numeric>
          <Price offer={offer} />
        </Text>
      </IndexTable.Cell>
      <IndexTable.Cell>
        {offer ? (
          <Badge tone={offer.isAvailable ? 'success' : 'warning'}>
            {offer.isAvailable ? t('available') : t('soldOut')}
          </Badge>
        ) : (
          <Badge>{t('notSold')}</Badge>
        )}
      </IndexTable.Cell>
    </IndexTable.Row>
  )
}

function Price({ offer }: { offer: MarketOfferView['offer'] }) {
  const t = useText(adminProductMessages)
  const locale = useLocale()
  if (!offer) return <>–</>
  const price = formatMoney(offer.lowest, locale)
  return (
    <>
      {offer.compareAt ? (
        <>
          <Text as="span" visuallyHidden>
            {t('was')}
          </Text>
          <s>{formatMoney(offer.compareAt, locale)}</s>{' '}
        </>
      ) : null}
      {offer.hasRange ? t('from', { price }) : price}
    </>
  )
}
