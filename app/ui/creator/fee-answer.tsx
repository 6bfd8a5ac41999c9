import { useState } from 'react'
import { feesMessages } from '#app/ui/messages/fees-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { TextArea } from '#app/ui/shared/field.tsx'
import { useToast } from '#app/ui/shared/toasts.tsx'
import { ConfirmSheet } from './confirm-sheet.tsx'
import type { Fee } from './fee-list.tsx'
import { useCommand } from './use-command.ts'

const steps = {
  accept: { title: 'acceptTitle', text: 'acceptText', done: 'accepted' },
  decline: { title: 'declineTitle', text: 'declineText', done: 'declined' },
} as const
type Step = keyof typeof steps

/** Taking the work on or not; each is asked once more, because the brand counts on it. */
export function FeeAnswer({ fee: { state } }: { fee: Fee }) {
  const t = useText(feesMessages)
  const toast = useToast()
  const [asked, setAsked] = useState<Step | null>(null)
  const [words, setWords] = useState('')
  const { run, isBusy } = useCommand(() => {
    if (asked) toast(t(steps[asked].done))
    setAsked(null)
  })
  if (state !== 'offered' && state !== 'accepted') return null
  const isOffered = state === 'offered'
  const no = t(isOffered ? 'decline' : 'giveUp')
  const step = asked && steps[asked]
  return (
    <div className={isOffered ? 'row confirm-buttons' : 'row-wrap'}>
      <Button type="button" look={isOffered ? 'quiet' : 'plain'} onClick={() => setAsked('decline')}>
        {no}
      </Button>
      {isOffered ? (
        <Button type="button" look="accent" onClick={() => setAsked('accept')}>
          {t('accept')}
        </Button>
      ) : null}
      <ConfirmSheet
        isOpen={step !== null}
        onClose={() => setAsked(null)}
        onConfirm={() => asked && run({ intent: asked, ...(asked === 'decline' && { words }) })}
        isBusy={isBusy}
        look={asked === 'decline' ? 'danger' : 'accent'}
        title={step ? t(step.title) : ''}
        action={asked === 'decline' ? no : t('accept')}
      >
        <div className="stack">
          <p>{step ? t(step.text) : ''}</p>
          {asked === 'decline' ? (
            <TextArea
              label={t('declineWords')}
              value={words}
              rows={3}
              maxLength={2_000}
              dir="auto"
              onChange={(event) => setWords(event.currentTarget.value)}
            />
          ) : null}
        </div>
      </ConfirmSheet>
    </div>
  )
}
