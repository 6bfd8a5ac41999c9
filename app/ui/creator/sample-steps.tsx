import { useState } from 'react'
import { samplesMessages } from '#app/ui/messages/samples-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { TextArea } from '#app/ui/shared/field.tsx'
import { useToast } from '#app/ui/shared/toasts.tsx'
import { ConfirmSheet } from './confirm-sheet.tsx'
import type { Sample } from './sample-list.tsx'
import { useCommand } from './use-command.ts'

const steps = {
  withdraw: { title: 'withdrawTitle', text: 'withdrawText', action: 'withdraw', done: 'withdrawn' },
  extend: { title: 'extendTitle', text: 'extendText', action: 'extend', done: 'extended' },
  appeal: { title: 'appealTitle', text: 'appealText', action: 'appealSend', done: 'appealed' },
} as const
type Step = keyof typeof steps

function stepsOf({ state, isExtended, appealState }: Sample): Step[] {
  const mayWithdraw = state === 'requested' || state === 'approved'
  const mayAppeal = appealState === 'none' && (state === 'delivered' || state === 'missed')
  return [
    ...(mayWithdraw ? (['withdraw'] as const) : []),
    ...(state === 'delivered' && !isExtended ? (['extend'] as const) : []),
    ...(mayAppeal ? (['appeal'] as const) : []),
  ]
}

/** G4: what may be done from here; each is asked once more. */
export function SampleSteps({ sample }: { sample: Sample }) {
  const t = useText(samplesMessages)
  const toast = useToast()
  const [asked, setAsked] = useState<Step | null>(null)
  const [words, setWords] = useState('')
  const { run, isBusy, refused } = useCommand(() => {
    if (asked) toast(t(steps[asked].done))
    setAsked(null)
  })
  const step = asked && steps[asked]
  return (
    <div className="row-wrap">
      {stepsOf(sample).map((one) => (
        <Button key={one} type="button" look="quiet" onClick={() => setAsked(one)}>
          {t(one)}
        </Button>
      ))}
      <ConfirmSheet
        isOpen={step !== null}
        onClose={() => setAsked(null)}
        onConfirm={() => asked && run({ intent: asked, ...(asked === 'appeal' && { words }) })}
        isBusy={isBusy}
        look={asked === 'withdraw' ? 'danger' : 'accent'}
        title={step ? t(step.title) : ''}
        action={step ? t(step.action) : ''}
      >
        <div className="stack">
          <p>{step ? t(step.text) : ''}</p>
          {asked === 'appeal' ? (
            <TextArea
              label={t('appealWords')}
              value={words}
              rows={3}
              maxLength={1_000}
              dir="auto"
              error={refused?.fieldErrors.words}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
          ) : null}
        </div>
      </ConfirmSheet>
    </div>
  )
}
