import { BlockStack, Button, Card, ChoiceList, FormLayout, InlineStack, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import { adminPortfolioMessages } from '#app/ui/messages/admin-portfolios.ts'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { intlTagOf } from '#app/ui/messages/locale.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import type { PortfoliosView, PortfolioView } from '#app/web/admin-portfolio-view.ts'
import { CollectionPicker } from './collection-picker.tsx'
import { Refused } from './refused.tsx'
import { useCommand } from './use-command.ts'

type PortfolioFormProps = {
  /** null: a new one. */
  readonly portfolio: PortfolioView | null
  readonly view: PortfoliosView
  readonly onClose: () => void
}

/** One collection of the brand page: which, under which title, when and where. */
export function PortfolioForm({ portfolio, view, onClose }: PortfolioFormProps) {
  const t = useText(adminPortfolioMessages)
  const shared = useText(adminSharedMessages)
  const [picked, setPicked] = useState(portfolio && { id: portfolio.collectionId, title: portfolio.collectionTitle })
  const [title, setTitle] = useState(portfolio?.title ?? '')
  const [startsAt, setStartsAt] = useState(portfolio?.startsAtLocal ?? '')
  const [endsAt, setEndsAt] = useState(portfolio?.endsAtLocal ?? '')
  const [countries, setCountries] = useState<readonly string[]>(portfolio?.countries ?? [])
  const save = useCommand('save', { toast: t('saved'), onDone: onClose })
  const submit = () =>
    save.run({
      portfolioId: portfolio?.portfolioId ?? '',
      collectionId: picked?.id ?? '',
      ...{ title, startsAt, endsAt, countries: countries.join() },
    })
  const { fieldErrors } = save
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          {picked ? <bdi>{picked.title}</bdi> : t('pick')}
        </Text>
        {Object.keys(fieldErrors).length > 0 ? null : <Refused refusal={save.refusal} />}
        {picked ? (
          <FormLayout>
            <TextField
              label={t('name')}
              helpText={t('nameHelp')}
              placeholder={picked.title}
              value={title}
              onChange={setTitle}
              maxLength={60}
              autoComplete="off"
            />
            <FormLayout.Group>
              <LocalTime label={t('startsAt')} value={startsAt} onChange={setStartsAt} error={fieldErrors.startsAt} />
              <LocalTime label={t('endsAt')} value={endsAt} onChange={setEndsAt} error={fieldErrors.endsAt} />
            </FormLayout.Group>
            <Text as="p" tone="subdued">
              {t('scheduleHelp', { timeZone: view.timeZone })}
            </Text>
            <Markets countries={view.countries} chosen={countries} onChange={setCountries} />
          </FormLayout>
        ) : (
          <CollectionPicker onPick={setPicked} taken={view.portfolios.map(({ collectionId }) => collectionId)} />
        )}
        <InlineStack gap="200">
          <Button variant="primary" onClick={submit} loading={save.isRunning} disabled={!picked}>
            {shared('save')}
          </Button>
          <Button onClick={onClose}>{shared('cancel')}</Button>
        </InlineStack>
      </BlockStack>
    </Card>
  )
}

type LocalTimeProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error: string | undefined
}

function LocalTime({ label, value, onChange, error }: LocalTimeProps) {
  return (
    <TextField type="datetime-local" label={label} value={value} onChange={onChange} error={error} autoComplete="off" />
  )
}

type MarketsProps = {
  readonly countries: readonly string[]
  readonly chosen: readonly string[]
  readonly onChange: (countries: readonly string[]) => void
}

function Markets({ countries, chosen, onChange }: MarketsProps) {
  const t = useText(adminPortfolioMessages)
  const locale = useLocale()
  const names = new Intl.DisplayNames([intlTagOf(locale)], { type: 'region' })
  const choices = [...new Set([...countries, ...chosen])].map((value) => ({ value, label: names.of(value) ?? value }))
  return (
    <BlockStack gap="100">
      <ChoiceList allowMultiple title={t('markets')} choices={choices} selected={[...chosen]} onChange={onChange} />
      <Text as="p" tone="subdued">
        {t('marketsHelp')}
      </Text>
    </BlockStack>
  )
}
