import { Badge, BlockStack, Button, Text } from '@shopify/polaris'
import { useState } from 'react'
import { adminCodesMessages } from '#app/ui/messages/admin-codes.ts'
import { codeFailureWords, codeStateWords } from '#app/ui/messages/creator-codes.ts'
import { refusalView } from '#app/ui/messages/refusal-words.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatDate, formatMoney, formatNumber } from '#app/ui/shared/format.ts'
import { ConfirmModal } from '../confirm-modal.tsx'
import { PersonCell } from '../person-cell.tsx'
import { RowsTable } from '../rows-table.tsx'
import { useCommand } from '../use-command.ts'
import type { CodesView } from './codes-page.tsx'

type Code = CodesView['page']['items'][number]

/** Each code with its creator, how Shopify stands to it, and what was bought with it. */
export function CodesTable({ view }: { view: CodesView }) {
  const t = useText(adminCodesMessages)
  const locale = useLocale()
  const [ending, setEnding] = useState<Code | null>(null)
  const days = view.salesDays
  return (
    <>
      <RowsTable
        name={{ singular: t('code'), plural: t('plural') }}
        columns={[
          { title: t('code') },
          { title: t('creator') },
          { title: t('state') },
          { title: t('since') },
          { title: t('orders', { days }), isNumber: true },
          { title: t('sales', { days }), isNumber: true },
          { title: t('acts'), hidden: true },
        ]}
        rows={view.page.items.map((code) => ({
          id: code.id,
          cells: [
            <Text key="code" as="span" fontWeight="semibold">
              <bdi>{code.code}</bdi>
            </Text>,
            <PersonCell
              key="who"
              handle={code.creatorHandle}
              displayName={code.creatorName}
              avatarUrl={code.avatarUrl}
              url={adminPaths.creatorProfile(code.creatorId)}
            />,
            <State key="state" code={code} />,
            formatDate(code.createdAt, locale, view.timeZone),
            formatNumber(code.sold?.orders ?? 0, locale),
            code.sold ? formatMoney(code.sold.sales, locale) : '–',
            code.endedAt ? null : (
              <Button key="end" variant="plain" tone="critical" onClick={() => setEnding(code)}>
                {t('end')}
              </Button>
            ),
          ],
        }))}
        nextCursor={view.page.nextCursor}
        empty={{ title: t(`none_${view.name}`), text: t(`noneText_${view.name}`) }}
      />
      <EndModal key={ending?.id ?? null} code={ending} onClose={() => setEnding(null)} />
    </>
  )
}

const tones = { waiting: 'info', active: 'success', failed: 'critical', ended: null } as const

function State({ code: { state, failure } }: { code: Code }) {
  const locale = useLocale()
  const tone = tones[state]
  // What keeps the whole program's discount from Shopify stands above the list once.
  const words = state === 'failed' && failure && refusalView(locale, codeFailureWords, { code: failure, detail: {} })
  return (
    <BlockStack gap="050" inlineAlign="start">
      <Badge {...(tone && { tone })}>{codeStateWords[locale][state]}</Badge>
      {words ? (
        <div style={{ maxInlineSize: '18rem', whiteSpace: 'normal' }}>
          <Text as="span" tone="subdued" variant="bodySm">
            {words.title} {words.next}
          </Text>
        </div>
      ) : null}
    </BlockStack>
  )
}

function EndModal({ code, onClose }: { code: Code | null; onClose: () => void }) {
  const t = useText(adminCodesMessages)
  const end = useCommand('end', { toast: t('ended'), onDone: onClose })
  return (
    <ConfirmModal
      isOpen={code !== null}
      title={t('endTitle', { code: `\u2068${code?.code ?? ''}\u2069` })}
      confirm={t('end')}
      isRunning={end.isRunning}
      refusal={end.refusal}
      onConfirm={() => end.run({ creatorCodeId: code?.id ?? '' })}
      onClose={onClose}
    >
      <Text as="p">{t('endText')}</Text>
    </ConfirmModal>
  )
}
