import { Badge, BlockStack, Box, Button, ButtonGroup, InlineStack, Link, Text } from '@shopify/polaris'
import { useState } from 'react'
import { adminRatesMessages } from '#app/ui/messages/admin-program-rates.ts'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatDateTime, formatMoney } from '#app/ui/shared/format.ts'
import { ConfirmModal } from '../confirm-modal.tsx'
import { RowsTable } from '../rows-table.tsx'
import { useCommand } from '../use-command.ts'
import { PlanEditor } from './plan-editor.tsx'
import { PlanForm } from './plan-form.tsx'
import type { PlanRow, ShopClock } from './rate-views.ts'
import { useRateWords, useScopeWords } from './use-rate-words.ts'

type PlansTableProps = {
  readonly page: { readonly items: readonly PlanRow[]; readonly nextCursor: string | null }
  readonly clock: ShopClock
  readonly campaign: string
}

const isDefault = ({ kind, product, collection }: PlanRow) => kind === 'open' && !product && !collection

export function PlansTable({ page, clock, campaign }: PlansTableProps) {
  const t = useText(adminRatesMessages)
  const [isAdding, setIsAdding] = useState(false)
  const [editing, setEditing] = useState<string | null>(null)
  const [archiving, setArchiving] = useState<PlanRow | null>(null)
  const edited = page.items.find(({ planId }) => planId === editing)
  if (isAdding) return <PlanForm clock={clock} onClose={() => setIsAdding(false)} />
  if (edited) return <PlanEditor plan={edited} clock={clock} onClose={() => setEditing(null)} />
  return (
    <>
      <Box padding="400">
        <InlineStack align="space-between" blockAlign="center" gap="300">
          <Text as="p" tone="subdued">
            {campaign ? t('ofCampaign', { name: `\u2068${campaign}\u2069` }) : t('plansText')}
          </Text>
          <ButtonGroup>
            {campaign ? <Button url={adminPaths.programRates()}>{t('allPlans')}</Button> : null}
            <Button variant="primary" onClick={() => setIsAdding(true)}>
              {t('addPlan')}
            </Button>
          </ButtonGroup>
        </InlineStack>
      </Box>
      <RowsTable
        name={{ singular: t('plan'), plural: t('plans') }}
        columns={[
          { title: t('plan') },
          { title: t('rate') },
          { title: t('cap') },
          { title: t('change'), hidden: true },
        ]}
        rows={page.items.map((plan) => ({
          id: plan.planId,
          cells: [
            <PlanName key="name" plan={plan} />,
            <PlanRate key="rate" plan={plan} timeZone={clock.timeZone} />,
            <Cap key="cap" plan={plan} />,
            <Actions
              key="acts"
              plan={plan}
              onEdit={() => setEditing(plan.planId)}
              onArchive={() => setArchiving(plan)}
            />,
          ],
        }))}
        nextCursor={page.nextCursor}
        empty={{ title: t('noPlans'), text: t('noPlansText') }}
      />
      <ArchiveModal key={archiving?.planId ?? null} plan={archiving} onClose={() => setArchiving(null)} />
    </>
  )
}

function PlanName({ plan }: { plan: PlanRow }) {
  const t = useText(adminRatesMessages)
  const scopeOf = useScopeWords()
  const name = plan.name || (isDefault(plan) ? t('default') : '')
  return (
    <BlockStack gap="050">
      {name ? (
        <Text as="span" fontWeight="semibold">
          <bdi>{name}</bdi>
        </Text>
      ) : null}
      <Text as="span">{scopeOf(plan)}</Text>
      <InlineStack gap="100">
        {plan.archivedAt ? <Badge>{t('ended')}</Badge> : null}
        {plan.campaign ? (
          <Link url={adminPaths.programRates({ campaign: plan.campaign })} removeUnderline>
            <bdi>{plan.campaign}</bdi>
          </Link>
        ) : null}
      </InlineStack>
    </BlockStack>
  )
}

function PlanRate({ plan, timeZone }: { plan: PlanRow; timeZone: string }) {
  const t = useText(adminRatesMessages)
  const locale = useLocale()
  const say = useRateWords()
  const [next] = plan.planned
  return (
    <BlockStack gap="050">
      <Text as="span">{plan.rate ? say(plan.rate) : '–'}</Text>
      {next ? (
        <Text as="span" tone="subdued" variant="bodySm">
          {t('fromThen', { rate: say(next), date: formatDateTime(next.startsAt, locale, timeZone) })}
        </Text>
      ) : null}
    </BlockStack>
  )
}

function Cap({ plan: { cap } }: { plan: PlanRow }) {
  const t = useText(adminRatesMessages)
  const locale = useLocale()
  if (!cap) return <>{t('noCap')}</>
  const amount = formatMoney(cap.amount, locale)
  return (
    <BlockStack>
      <span>{cap.period === 'month' ? t('capMonth', { amount }) : t('capTotal', { amount })}</span>
      <Text as="span" tone="subdued" variant="bodySm">
        {t('capSpent', { amount: formatMoney(cap.spent, locale) })}
      </Text>
    </BlockStack>
  )
}

type ActionsProps = { readonly plan: PlanRow; readonly onEdit: () => void; readonly onArchive: () => void }

function Actions({ plan, onEdit, onArchive }: ActionsProps) {
  const t = useText(adminRatesMessages)
  const shared = useText(adminSharedMessages)
  if (plan.archivedAt) return null
  return (
    <InlineStack gap="300" align="end">
      <Button variant="plain" onClick={onEdit}>
        {shared('edit')}
      </Button>
      {isDefault(plan) ? null : (
        <Button variant="plain" tone="critical" onClick={onArchive}>
          {t('archive')}
        </Button>
      )}
    </InlineStack>
  )
}

function ArchiveModal({ plan, onClose }: { plan: PlanRow | null; onClose: () => void }) {
  const t = useText(adminRatesMessages)
  const scopeOf = useScopeWords()
  const archive = useCommand('archivePlan', { toast: t('archived'), onDone: onClose })
  return (
    <ConfirmModal
      isOpen={plan !== null}
      title={t('archiveTitle')}
      confirm={t('archive')}
      isRunning={archive.isRunning}
      refusal={archive.refusal}
      onConfirm={() => archive.run({ planId: plan?.planId ?? '' })}
      onClose={onClose}
    >
      <Text as="p" fontWeight="semibold">
        {plan ? scopeOf(plan) : ''}
      </Text>
      <Text as="p">{t('archiveText')}</Text>
    </ConfirmModal>
  )
}
