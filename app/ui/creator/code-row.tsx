import { useState } from 'react'
import type { SerializeFrom } from '@remix-run/node'
import type { CreatorCodeView } from '#app/domain/deals/list-creator-codes.server.ts'
import { codeFailureWords, codeStateWords } from '#app/ui/messages/creator-codes.ts'
import { refusalView } from '#app/ui/messages/refusal-words.ts'
import { shareMessages } from '#app/ui/messages/share-studio.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { formatPercent } from '#app/ui/shared/format.ts'
import { Notice } from '#app/ui/shared/notice.tsx'
import { useToast } from '#app/ui/shared/toasts.tsx'
import { ConfirmSheet } from './confirm-sheet.tsx'
import { CopyButton } from './copy-button.tsx'
import { useCommand } from './use-command.ts'

const looks = { waiting: 'badge-warn', active: 'badge-good', failed: 'badge-bad', ended: '' } as const

/** A code, how much it takes off, how often it was used, and what keeps it from the brand's own shop. */
export function CodeRow({ code }: { code: SerializeFrom<CreatorCodeView> }) {
  const t = useText(shareMessages)
  const locale = useLocale()
  const toast = useToast()
  const [isAsked, setIsAsked] = useState(false)
  const { run, isBusy } = useCommand(() => toast(t('codeEnded')))
  const failure = code.failure && refusalView(locale, codeFailureWords, { code: code.failure, detail: {} })
  return (
    <li className="stack-tight">
      <div className="row-spread">
        <span className="grow">
          <strong className="numbers">
            <bdi>{code.code}</bdi>
          </strong>
          <span className="small soft block">
            <bdi>{code.shopName}</bdi> · {t('off', { rate: formatPercent(code.percentBps, locale) })} ·{' '}
            {t('used', { count: code.usedCount })}
          </span>
        </span>
        <span className={`badge ${looks[code.state]}`}>{codeStateWords[locale][code.state]}</span>
      </div>
      {failure ? (
        <Notice tone="warn" title={failure.title}>
          {failure.next}
        </Notice>
      ) : null}
      {code.state === 'ended' ? null : (
        <div className="row-wrap">
          <CopyButton text={code.code} said={t('codeCopied')} />
          <Button
            type="button"
            look="plain"
            small
            aria-label={`${t('endCode')}: ${code.code}`}
            onClick={() => setIsAsked(true)}
          >
            {t('endCode')}
          </Button>
        </div>
      )}
      <ConfirmSheet
        isOpen={isAsked}
        onClose={() => setIsAsked(false)}
        onConfirm={() => run({ intent: 'end', creatorCodeId: code.id })}
        isBusy={isBusy}
        title={t('endCodeTitle', { code: code.code })}
        action={t('endCode')}
      >
        <p>{t('endCodeText')}</p>
      </ConfirmSheet>
    </li>
  )
}
