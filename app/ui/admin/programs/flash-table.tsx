import {
  Badge,
  BlockStack,
  Box,
  Button,
  ButtonGroup,
  Form,
  FormLayout,
  InlineStack,
  Select,
  Text,
  TextField,
} from '@shopify/polaris'
import { useState } from 'react'
import { adminRatesMessages } from '#app/ui/messages/admin-program-rates.ts'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatDateTime, formatPercent } from '#app/ui/shared/format.ts'
import type { Choice } from '../choice-search.tsx'
import { ConfirmModal } from '../confirm-modal.tsx'
import { outOfRange } from '../out-of-range.ts'
import { Refused } from '../refused.tsx'
import { RowsTable } from '../rows-table.tsx'
import { useCommand } from '../use-command.ts'
import { useFields } from '../use-fields.ts'
import { CreatorPicker, ProductPicker } from './pickers.tsx'
import type { FlashRow, ShopClock } from './rate-views.ts'

type FlashTableProps = {
  readonly page: { readonly items: readonly FlashRow[]; readonly nextCursor: string | null }
  readonly clock: ShopClock
}

/** B7: rates for a while. */
export function FlashTable({ page, clock }: FlashTableProps) {
  const t = useText(adminRatesMessages)
  const [isAdding, setIsAdding] = useState(false)
  const [ending, setEnding] = useState<FlashRow | null>(null)
  if (isAdding) return <FlashForm clock={clock} onClose={() => setIsAdding(false)} />
  return (
    <>
      <Box padding="400">
        <InlineStack align="space-between" blockAlign="center" gap="300">
          <Text as="p" tone="subdued">
            {t('flashText')}
          </Text>
          <Button variant="primary" onClick={() => setIsAdding(true)}>
            {t('addFlash')}
          </Button>
        </InlineStack>
      </Box>
      <RowsTable
        name={{ singular: t('flash'), plural: t('flashes') }}
        columns={[
          { title: t('rate') },
          { title: t('forWhom') },
          { title: t('when') },
          { title: t('state') },
          { title: t('change'), hidden: true },
        ]}
        rows={page.items.map((flash) => ({
          id: flash.flashRateId,
          cells: [
            <FlashRate key="rate" flash={flash} />,
            <FlashScope key="scope" flash={flash} />,
            <FlashTime key="time" flash={flash} timeZone={clock.timeZone} />,
            <Badge key="state" {...(flash.state === 'running' && { tone: 'success' as const })}>
              {t(`state_${flash.state}`)}
            </Badge>,
            flash.state === 'running' || flash.state === 'planned' ? (
              <Button key="end" variant="plain" tone="critical" onClick={() => setEnding(flash)}>
                {t('endFlash')}
              </Button>
            ) : null,
          ],
        }))}
        nextCursor={page.nextCursor}
        empty={{ title: t('noFlash'), text: t('noFlashText') }}
      />
      <EndFlash key={ending?.flashRateId ?? null} flash={ending} onClose={() => setEnding(null)} />
    </>
  )
}

function FlashRate({ flash: { kind, rateBps } }: { flash: FlashRow }) {
  const t = useText(adminRatesMessages)
  const rate = formatPercent(rateBps, useLocale())
  return <>{kind === 'add' ? t('flashAdds', { rate }) : t('flashReplaces', { rate })}</>
}

function FlashScope({ flash: { creatorHandle, productTitle } }: { flash: FlashRow }) {
  const t = useText(adminRatesMessages)
  const who = creatorHandle ? `\u2068@${creatorHandle}\u2069` : t('everyone')
  return <>{t('scope', { who, what: productTitle ? `\u2068${productTitle}\u2069` : t('everything') })}</>
}

function FlashTime({ flash, timeZone }: { flash: FlashRow; timeZone: string }) {
  const t = useText(adminRatesMessages)
  const locale = useLocale()
  const at = (iso: string) => formatDateTime(iso, locale, timeZone)
  return <>{t('fromTo', { from: at(flash.startsAt), to: at(flash.endsAt) })}</>
}

function EndFlash({ flash, onClose }: { flash: FlashRow | null; onClose: () => void }) {
  const t = useText(adminRatesMessages)
  const end = useCommand('cancelFlash', { toast: t('flashEnded'), onDone: onClose })
  return (
    <ConfirmModal
      isOpen={flash !== null}
      title={t('endFlashTitle')}
      confirm={t('endFlash')}
      isRunning={end.isRunning}
      refusal={end.refusal}
      onConfirm={() => end.run({ flashRateId: flash?.flashRateId ?? '' })}
      onClose={onClose}
    >
      <Text as="p">{t('endFlashText')}</Text>
    </ConfirmModal>
  )
}

const blank = { flashKind: 'add', percent: '', startsAt: '', endsAt: '' }

function FlashForm({ clock, onClose }: { clock: ShopClock; onClose: () => void }) {
  const t = useText(adminRatesMessages)
  const shared = useText(adminSharedMessages)
  const add = useCommand('addFlash', { toast: t('flashAdded'), onDone: onClose })
  const form = useFields<string>(blank, add.fieldErrors)
  const [creator, setCreator] = useState<Choice | null>(null)
  const [product, setProduct] = useState<Choice | null>(null)
  const rateError = outOfRange(add.refusal)
  const isMarked = Object.keys(add.fieldErrors).length > 0 || rateError !== undefined
  const percent = form.text('percent', t('percent'))
  const submit = () => add.run({ ...form.values, creatorId: creator?.id ?? '', product: product?.id ?? '' })
  const kinds = (['add', 'replace'] as const).map((value) => ({ value, label: t(`flash_${value}`) }))
  return (
    <Box padding="400">
      <Form onSubmit={submit}>
        <BlockStack gap="400">
          <Text as="h2" variant="headingMd">
            {t('addFlash')}
          </Text>
          {isMarked ? null : <Refused refusal={add.refusal} />}
          <FormLayout>
            <FormLayout.Group>
              <Select {...form.choice('flashKind', t('flashKind'))} options={kinds} />
              <TextField {...percent} error={percent.error ?? rateError} suffix="%" inputMode="decimal" />
            </FormLayout.Group>
            <FormLayout.Group>
              <TextField
                {...form.text('startsAt', t('startsAt'))}
                type="datetime-local"
                helpText={t('startsHelp', { timeZone: clock.timeZone })}
              />
              <TextField {...form.text('endsAt', t('endsAt'))} type="datetime-local" />
            </FormLayout.Group>
            <CreatorPicker chosen={creator} onChange={setCreator} />
            <ProductPicker chosen={product} onChange={setProduct} />
          </FormLayout>
          <ButtonGroup>
            <Button submit variant="primary" loading={add.isRunning}>
              {shared('save')}
            </Button>
            <Button onClick={onClose}>{shared('cancel')}</Button>
          </ButtonGroup>
        </BlockStack>
      </Form>
    </Box>
  )
}
