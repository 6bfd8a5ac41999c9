import { Badge, BlockStack, Button, ButtonGroup, Link, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import { adminSamplesMessages } from '#app/ui/messages/admin-samples.ts'
import { sampleStateWords } from '#app/ui/messages/samples.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatDate, formatPercent } from '#app/ui/shared/format.ts'
import { ConfirmModal } from '../confirm-modal.tsx'
import { PersonCell } from '../person-cell.tsx'
import { RowsTable } from '../rows-table.tsx'
import { useCommand } from '../use-command.ts'
import type { SampleRow } from './samples-page.tsx'

type Act = 'approve' | 'decline' | 'grant' | 'refuse'
type Asking = { readonly sample: SampleRow; readonly act: Act }
type RequestsTableProps = {
  readonly samples: { readonly items: readonly SampleRow[]; readonly nextCursor: string | null }
  readonly timeZone: string
}

export function RequestsTable({ samples, timeZone }: RequestsTableProps) {
  const t = useText(adminSamplesMessages)
  const [asking, setAsking] = useState<Asking | null>(null)
  return (
    <>
      <RowsTable
        name={{ singular: t('request'), plural: t('requests') }}
        columns={[
          { title: t('creator') },
          { title: t('product') },
          { title: t('state') },
          { title: t('acts'), hidden: true },
        ]}
        rows={samples.items.map((sample) => ({
          id: sample.requestId,
          cells: [
            <Who key="who" sample={sample} />,
            <What key="what" sample={sample} />,
            <State key="state" sample={sample} timeZone={timeZone} />,
            <Acts key="acts" sample={sample} onAsk={(act) => setAsking({ sample, act })} />,
          ],
        }))}
        nextCursor={samples.nextCursor}
        empty={{ title: t('none'), text: t('noneText') }}
      />
      <AnswerModal
        key={asking ? asking.sample.requestId + asking.act : null}
        asking={asking}
        onClose={() => setAsking(null)}
      />
    </>
  )
}

/** G4: how reliably they show what they are sent, with how many that says. */
function Who({ sample }: { sample: SampleRow }) {
  const t = useText(adminSamplesMessages)
  const locale = useLocale()
  const { fulfilled, missed, shareBps } = sample.reliability
  const count = fulfilled + missed
  return (
    <BlockStack gap="100">
      <PersonCell {...sample} url={adminPaths.creatorProfile(sample.creatorId)} />
      <Text as="span" tone="subdued" variant="bodySm">
        {shareBps === null ? t('notYetJudged') : t('reliability', { rate: formatPercent(shareBps, locale), count })}
      </Text>
    </BlockStack>
  )
}

function What({ sample }: { sample: SampleRow }) {
  return (
    <div style={{ maxInlineSize: '22rem', whiteSpace: 'normal' }}>
      <BlockStack gap="050">
        <span>
          <bdi>{sample.title}</bdi>
        </span>
        {[sample.note, sample.appeal ?? ''].filter(Boolean).map((words) => (
          <Text key={words} as="span" tone="subdued" variant="bodySm">
            <bdi>“{words}”</bdi>
          </Text>
        ))}
      </BlockStack>
    </div>
  )
}

function State({ sample, timeZone }: { sample: SampleRow; timeZone: string }) {
  const t = useText(adminSamplesMessages)
  const states = useText(sampleStateWords)
  const locale = useLocale()
  const day = (iso: string) => formatDate(iso, locale, timeZone)
  const notes = [
    sample.state === 'requested' ? t('decideBy', { date: day(sample.decideBy) }) : '',
    sample.state === 'delivered' && sample.contentDueAt ? t('contentDue', { date: day(sample.contentDueAt) }) : '',
    sample.appealState === 'open' && sample.appealDecideBy ? t('appealBy', { date: day(sample.appealDecideBy) }) : '',
    sample.isExtended ? t('extended') : '',
    sample.kind === 'refundable' ? t('kind_refundable') : '',
  ].filter(Boolean)
  return (
    <BlockStack gap="050" inlineAlign="start">
      <Badge {...(sample.state === 'fulfilled' && { tone: 'success' as const })}>{states(sample.state)}</Badge>
      {sample.appealState === 'open' ? <Badge tone="attention">{t('appealOpen')}</Badge> : null}
      {notes.map((note) => (
        <Text key={note} as="span" tone="subdued" variant="bodySm">
          {note}
        </Text>
      ))}
      {sample.orderNumber ? (
        <Link url={adminPaths.order(sample.orderNumber)} removeUnderline>
          <bdi>{sample.orderNumber}</bdi>
        </Link>
      ) : null}
    </BlockStack>
  )
}

function Acts({ sample, onAsk }: { sample: SampleRow; onAsk: (act: Act) => void }) {
  const t = useText(adminSamplesMessages)
  const acts: readonly [Act, Act] | null =
    sample.state === 'requested' ? ['approve', 'decline'] : sample.appealState === 'open' ? ['grant', 'refuse'] : null
  if (!acts) return null
  const [yes, no] = acts
  return (
    <ButtonGroup>
      <Button onClick={() => onAsk(yes)}>{t(yes)}</Button>
      <Button variant="plain" tone="critical" onClick={() => onAsk(no)}>
        {t(no)}
      </Button>
    </ButtonGroup>
  )
}

function AnswerModal({ asking, onClose }: { asking: Asking | null; onClose: () => void }) {
  const t = useText(adminSamplesMessages)
  const act = asking?.act ?? 'approve'
  const [reason, setReason] = useState('')
  const answer = useCommand(act, { toast: t(`${act}Done`), onDone: onClose })
  return (
    <ConfirmModal
      isOpen={asking !== null}
      title={t(`${act}Title`)}
      confirm={t(act)}
      isCritical={act === 'decline' || act === 'refuse'}
      isRunning={answer.isRunning}
      refusal={answer.refusal}
      onConfirm={() => answer.run({ requestId: asking?.sample.requestId ?? '', reason })}
      onClose={onClose}
    >
      <Text as="p">{t(`${act}Text`)}</Text>
      <TextField
        label={t('reason')}
        value={reason}
        onChange={setReason}
        multiline={2}
        maxLength={1000}
        autoComplete="off"
      />
    </ConfirmModal>
  )
}
