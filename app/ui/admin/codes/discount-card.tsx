import { Badge, Banner, BlockStack, Box, Button, InlineStack, Text, TextField } from '@shopify/polaris'
import { useAppBridge } from '@shopify/app-bridge-react'
import { useState } from 'react'
import { adminCodesMessages } from '#app/ui/messages/admin-codes.ts'
import { codeFailureWords, codeStateWords } from '#app/ui/messages/creator-codes.ts'
import { refusalView } from '#app/ui/messages/refusal-words.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { FormCard } from '../form-card.tsx'
import { Refused } from '../refused.tsx'
import { useCommand } from '../use-command.ts'
import { useFields } from '../use-fields.ts'
import type { CodesView } from './codes-page.tsx'

type Of = { readonly view: CodesView }
type Discount = NonNullable<CodesView['discount']>

/** What each code takes off; below it, how Shopify stands to that. */
export function DiscountCard({ view }: Of) {
  const t = useText(adminCodesMessages)
  const { discount } = view
  const save = useCommand('setDiscount', { toast: t(discount ? 'saved' : 'switchedOn') })
  const form = useFields({ percent: discount ? String(discount.percentBps / 100) : '10' }, save.fieldErrors)
  return (
    <FormCard
      title={t('discountTitle')}
      text={t('discountText')}
      command={save}
      {...(!discount && { submit: t('switchOn') })}
      onSubmit={() => save.run(form.values)}
    >
      <Box maxWidth="20rem">
        <TextField {...form.text('percent', t('percent'))} suffix="%" inputMode="decimal" helpText={t('percentHelp')} />
      </Box>
      {discount ? <AtShopify view={view} discount={discount} /> : null}
    </FormCard>
  )
}

const tones = { waiting: 'info', active: 'success', failed: 'critical', ended: null } as const

function AtShopify({ view, discount }: Of & { readonly discount: Discount }) {
  const t = useText(adminCodesMessages)
  const locale = useLocale()
  const retry = useCommand('retry', { toast: t('retried') })
  const { state, failure } = discount
  const tone = tones[state]
  const words = failure && refusalView(locale, codeFailureWords, { code: failure, detail: {} })
  const isRightMissing = failure === 'SCOPES_MISSING' || view.missingScopes.length > 0
  return (
    <BlockStack gap="300">
      <InlineStack gap="200" blockAlign="center">
        <Text as="h3" variant="headingSm">
          {t('atShopify')}
        </Text>
        {discount.codesInForce > 0 ? <Badge {...(tone && { tone })}>{codeStateWords[locale][state]}</Badge> : null}
      </InlineStack>
      {words ? null : <Text as="p">{t(...standingOf(discount))}</Text>}
      <Refused refusal={retry.refusal} />
      {isRightMissing ? <RightsBanner scopes={view.scopes} onGranted={() => retry.run()} /> : null}
      {words && !isRightMissing ? (
        <Banner tone="warning" title={words.title}>
          <BlockStack gap="200">
            <Text as="p">{words.next}</Text>
            <InlineStack>
              <Button loading={retry.isRunning} onClick={() => retry.run()}>
                {t('retry')}
              </Button>
            </InlineStack>
          </BlockStack>
        </Banner>
      ) : null}
    </BlockStack>
  )
}

type Standing = [key: 'noCodesYet' | 'noneInForce' | 'onTheWay' | 'allThere', vars: { count: number }]

function standingOf({ state, codesInForce, codesOnTheWay }: Discount): Standing {
  if (codesInForce === 0) return [state === 'ended' ? 'noneInForce' : 'noCodesYet', { count: 0 }]
  if (codesOnTheWay > 0) return ['onTheWay', { count: codesOnTheWay }]
  return ['allThere', { count: codesInForce }]
}

type RightsBannerProps = { readonly scopes: readonly string[]; readonly onGranted: () => void }

/** The right is asked for where it is needed, in Shopify's own dialog; then Shopify is told again. */
function RightsBanner({ scopes, onGranted }: RightsBannerProps) {
  const t = useText(adminCodesMessages)
  const shopify = useAppBridge()
  const [isAsking, setIsAsking] = useState(false)
  const [note, setNote] = useState<'declined' | 'askFailed' | null>(null)
  const ask = () => {
    setIsAsking(true)
    setNote(null)
    shopify.scopes
      .request([...scopes])
      .then(({ result }) => (result === 'granted-all' ? onGranted() : setNote('declined')))
      .catch(() => {
        // What was granted the server sees for itself, so it is told to try all the same.
        setNote('askFailed')
        onGranted()
      })
      .finally(() => setIsAsking(false))
  }
  return (
    <Banner tone="warning">
      <BlockStack gap="200">
        <Text as="p">{t(note ?? 'rightsText')}</Text>
        <InlineStack>
          <Button onClick={ask} loading={isAsking}>
            {t('askRights')}
          </Button>
        </InlineStack>
      </BlockStack>
    </Banner>
  )
}
