import { MessageCircle } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { programsMessages } from '#app/ui/messages/programs-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { Button, ButtonLink } from '#app/ui/shared/button.tsx'
import { TextArea } from '#app/ui/shared/field.tsx'
import { useToast } from '#app/ui/shared/toasts.tsx'
import { ConfirmSheet } from './confirm-sheet.tsx'
import { ProgramTerms } from './program-terms.tsx'
import type { ProgramView } from './program-tile.tsx'
import { useCommand } from './use-command.ts'

type Step = 'join' | 'apply' | 'accept' | 'decline' | 'leave' | 'withdraw'

const steps = {
  join: { intent: 'enroll', title: 'joinTitle', action: 'agree', done: 'joinedToast', field: null },
  apply: { intent: 'enroll', title: 'applyTitle', action: 'applyYes', done: 'appliedToast', field: 'note' },
  accept: { intent: 'accept', title: 'acceptTitle', action: 'acceptYes', done: 'joinedToast', field: null },
  decline: { intent: 'decline', title: 'declineTitle', action: 'decline', done: 'declinedToast', field: 'reason' },
  leave: { intent: 'leave', title: 'leaveTitle', action: 'leaveYes', done: 'leftToast', field: 'reason' },
  withdraw: { intent: 'leave', title: 'leaveTitle', action: 'withdraw', done: 'withdrawnToast', field: null },
} as const

/** What somebody may do from where they stand with a program; the first is what most want. */
function stepsOf({ status, approval, enrollmentStatus }: ProgramView): readonly Step[] {
  switch (enrollmentStatus) {
    case 'active':
    case 'paused':
      return ['leave']
    case 'applied':
      return ['withdraw']
    case 'invited':
      return status === 'active' ? ['accept', 'decline'] : ['decline']
    case 'banned':
      return []
    default:
      return status === 'active' ? [approval === 'open' ? 'join' : 'apply'] : []
  }
}

/** Joining shows the terms first; leaving says what stays and what stops. */
export function ProgramMembership({ program, isEligible }: { program: ProgramView; isEligible: boolean }) {
  const t = useText(programsMessages)
  const toast = useToast()
  const [asked, setAsked] = useState<Step | null>(null)
  const [words, setWords] = useState('')
  const { shopName: shop, enrollmentId } = program
  const { run, isBusy } = useCommand(() => {
    if (asked) toast(t(steps[asked].done, { shop }))
    setAsked(null)
    setWords('')
  })
  const step = asked && steps[asked]
  const confirm = () => step && run({ intent: step.intent, ...(step.field && { [step.field]: words }) })
  return (
    <div className="row-wrap">
      {stepsOf(program).map((one) => (
        <StepButton key={one} step={one} isOpen={isEligible} onPress={() => setAsked(one)} />
      ))}
      {enrollmentId && program.enrollmentStatus !== 'banned' ? (
        <ButtonLink look="quiet" small to={creatorPaths.thread(enrollmentId)}>
          <MessageCircle size={18} aria-hidden="true" />
          {t('messages')}
        </ButtonLink>
      ) : null}
      <ConfirmSheet
        isOpen={step !== null}
        onClose={() => setAsked(null)}
        onConfirm={confirm}
        isBusy={isBusy}
        look={asked === 'decline' || asked === 'leave' || asked === 'withdraw' ? 'danger' : 'accent'}
        title={step ? t(step.title, { shop }) : ''}
        action={step ? t(step.action) : ''}
      >
        <div className="stack">
          {asked ? <StepText step={asked} program={program} /> : null}
          {step?.field ? (
            <TextArea
              label={t(step.field === 'note' ? 'applyNote' : 'reason')}
              value={words}
              maxLength={step.field === 'note' ? 1_000 : 500}
              rows={3}
              dir="auto"
              onChange={(event) => setWords(event.currentTarget.value)}
            />
          ) : null}
        </div>
      </ConfirmSheet>
    </div>
  )
}

function StepButton({ step, isOpen, onPress }: { step: Step; isOpen: boolean; onPress: () => void }) {
  const t = useText(programsMessages)
  const isMain = step === 'join' || step === 'apply' || step === 'accept'
  const mayNot = (step === 'join' || step === 'apply') && !isOpen
  return (
    <Button type="button" look={isMain ? 'accent' : 'quiet'} small={!isMain} disabled={mayNot} onClick={onPress}>
      {t(step)}
    </Button>
  )
}

function StepText({ step, program }: { step: Step; program: ProgramView }): ReactNode {
  const t = useText(programsMessages)
  const { rateBps, fixedAmounts, terms } = program
  if (step === 'leave') return <p>{t('leaveText')}</p>
  if (step === 'withdraw' || step === 'decline') return <p>{t('declineText')}</p>
  return (
    <>
      <p>{t(step === 'apply' ? 'applyText' : 'joinText')}</p>
      <ProgramTerms rateBps={rateBps} perUnit={fixedAmounts[0] ?? null} own={terms} />
    </>
  )
}
