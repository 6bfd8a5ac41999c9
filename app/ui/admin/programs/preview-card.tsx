import { Badge, BlockStack, Box, Card, InlineGrid, InlineStack, Select, Text, TextField } from '@shopify/polaris'
import { useFetcher } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import type { EarningPart, EarningPreview } from '#app/domain/programs/preview-earning.server.ts'
import { adminRatesMessages } from '#app/ui/messages/admin-program-rates.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatDate, formatMoney, formatPercent } from '#app/ui/shared/format.ts'
import type { Choice } from '../choice-search.tsx'
import { CreatorPicker, ProductPicker } from './pickers.tsx'

type Preview = Omit<EarningPreview, 'lockedUntil' | 'flash'> & {
  readonly isFlash: boolean
  readonly lockedUntil: string | null
}

type Query = Omit<Parameters<typeof adminPaths.programPreview>[0], 'product'>

const typingPauseMilliseconds = 300

/** What one sale of a product would bring a creator, by today's rates or by one that is only being thought about. */
export function PreviewCard({ currency }: { currency: string }) {
  const t = useText(adminRatesMessages)
  const [product, setProduct] = useState<Choice | null>(null)
  const [creator, setCreator] = useState<Choice | null>(null)
  const [kind, setKind] = useState('')
  const [value, setValue] = useState('')
  const thought: Query = value && kind ? { kind, [kind === 'fixed' ? 'amount' : 'percent']: value } : {}
  const preview = usePreview(product, { creator: creator?.id ?? '', ...thought })
  return (
    <Card>
      <InlineGrid columns={{ xs: 1, md: 2 }} gap="600">
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">
            {t('preview')}
          </Text>
          <ProductPicker chosen={product} onChange={setProduct} all="" />
          <CreatorPicker chosen={creator} onChange={setCreator} all={t('anyCreator')} />
          <InlineStack gap="300" blockAlign="end">
            <Select
              label={t('thought')}
              options={[
                { value: '', label: t('thought_none') },
                { value: 'percent', label: t('kind_percent') },
                { value: 'fixed', label: t('kind_fixed') },
              ]}
              value={kind}
              onChange={setKind}
            />
            {kind ? (
              <Box maxWidth="9rem">
                <TextField
                  label={kind === 'percent' ? t('percent') : t('amount')}
                  value={value}
                  onChange={setValue}
                  inputMode="decimal"
                  autoComplete="off"
                  {...(kind === 'percent' ? { suffix: '%' } : { prefix: currency })}
                />
              </Box>
            ) : null}
          </InlineStack>
        </BlockStack>
        <Result preview={preview} hasProduct={product !== null} />
      </InlineGrid>
    </Card>
  )
}

function usePreview(product: Choice | null, query: Query): Preview | null {
  const fetcher = useFetcher<{ preview: Preview | null }>()
  const load = useRef(fetcher.load)
  load.current = fetcher.load
  const url = product ? adminPaths.programPreview({ product: product.id, ...query }) : null
  useEffect(() => {
    if (!url) return
    const timer = setTimeout(() => load.current(url), typingPauseMilliseconds)
    return () => clearTimeout(timer)
  }, [url])
  return product ? (fetcher.data?.preview ?? null) : null
}

function Result({ preview, hasProduct }: { preview: Preview | null; hasProduct: boolean }) {
  const t = useText(adminRatesMessages)
  const locale = useLocale()
  if (!preview)
    return (
      <Text as="p" tone="subdued">
        {hasProduct ? t('previewNone') : t('previewText')}
      </Text>
    )
  const { unitPrice, base, cap, holdDays, lockedUntil } = preview
  const notes = [
    preview.isTaxInPrice ? t('previewTax') : '',
    cap ? t(cap.period === 'month' ? 'capMonth' : 'capTotal', { amount: formatMoney(cap.amount, locale) }) : '',
    lockedUntil ? t('previewLock', { date: formatDate(lockedUntil, locale) }) : '',
    t('previewHold', { count: holdDays }),
  ].filter(Boolean)
  return (
    <Box background="bg-surface-secondary" padding="400" borderRadius="200">
      <BlockStack gap="200">
        <InlineStack gap="200" blockAlign="center">
          <Text as="h3" variant="headingSm">
            <bdi>{preview.title}</bdi>
          </Text>
          {preview.isFlash ? <Badge tone="info">{t('flash')}</Badge> : null}
        </InlineStack>
        <Text as="p" tone="subdued">
          {t('previewBase', { price: formatMoney(unitPrice, locale), base: formatMoney(base, locale) })}
        </Text>
        <Part label={t('onVitrine')} part={preview.onVitrine} />
        <Part label={t('onStorefront')} part={preview.onStorefront} />
        {notes.map((note) => (
          <Text key={note} as="p" tone="subdued" variant="bodySm">
            {note}
          </Text>
        ))}
      </BlockStack>
    </Box>
  )
}

function Part({ label, part }: { label: string; part: EarningPart }) {
  const t = useText(adminRatesMessages)
  const locale = useLocale()
  const rates = [
    part.rateBps > 0 ? formatPercent(part.rateBps, locale) : '',
    part.perUnit ? t('perUnit', { amount: formatMoney(part.perUnit, locale) }) : '',
  ].filter(Boolean)
  return (
    <InlineStack align="space-between" gap="300">
      <Text as="span">
        {label}
        {rates.length > 0 ? ` (${rates.join(' + ')})` : ''}
      </Text>
      <Text as="span" fontWeight="semibold" numeric>
        {formatMoney(part.earns, locale)}
      </Text>
    </InlineStack>
  )
}
