import { useState } from 'react'
import { programsMessages } from '#app/ui/messages/programs-studio.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { formatPercent } from '#app/ui/shared/format.ts'
import { useToast } from '#app/ui/shared/toasts.tsx'
import { ConfirmSheet } from './confirm-sheet.tsx'
import type { ProgramView } from './program-tile.tsx'
import { useCommand } from './use-command.ts'

/** Joining shows the terms first; leaving says what stays and what stops. */
export function ProgramMembership({ program }: { program: ProgramView }) {
  const t = useText(programsMessages)
  const toast = useToast()
  const [asked, setAsked] = useState<'enroll' | 'leave' | null>(null)
  const { shopName: shop } = program
  const { run, isBusy } = useCommand(() => {
    toast(asked === 'leave' ? t('leftToast', { shop }) : t('joinedToast'))
    setAsked(null)
  })
  const close = () => setAsked(null)
  const mayJoin = program.status === 'active' && program.enrollmentStatus !== 'banned'
  return (
    <>
      {program.isEnrolled ? (
        <Button type="button" look="quiet" small onClick={() => setAsked('leave')}>
          {t('leave')}
        </Button>
      ) : mayJoin ? (
        <Button type="button" look="accent" onClick={() => setAsked('enroll')}>
          {t('join')}
        </Button>
      ) : null}
      <ConfirmSheet
        isOpen={asked === 'enroll'}
        onClose={close}
        onConfirm={() => run({ intent: 'enroll' })}
        isBusy={isBusy}
        look="accent"
        title={t('joinTitle', { shop })}
        action={t('agree')}
      >
        <Terms rateBps={program.rateBps} />
      </ConfirmSheet>
      <ConfirmSheet
        isOpen={asked === 'leave'}
        onClose={close}
        onConfirm={() => run({ intent: 'leave' })}
        isBusy={isBusy}
        title={t('leaveTitle', { shop })}
        action={t('leaveYes')}
      >
        <p>{t('leaveText')}</p>
      </ConfirmSheet>
    </>
  )
}

function Terms({ rateBps }: { rateBps: number }) {
  const t = useText(programsMessages)
  const rate = formatPercent(rateBps, useLocale())
  return (
    <div className="stack">
      <p>{t('joinText')}</p>
      <ul className="terms">
        <li>{t('termRate', { rate })}</li>
        <li>{t('termHold')}</li>
        <li>{t('termRefund')}</li>
        <li>{t('termLabel')}</li>
        <li>{t('termSelf')}</li>
      </ul>
    </div>
  )
}
