import type { SerializeFrom } from '@remix-run/node'
import type { EnrollmentStepView } from '#app/domain/programs/find-enrollment.server.ts'
import { programsMessages } from '#app/ui/messages/programs-studio.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatDate } from '#app/ui/shared/format.ts'
import { Moment } from '#app/ui/shared/moment.tsx'

const actors: Readonly<Record<string, 'stepCreator' | 'stepMerchant' | 'stepPlatform'>> = {
  creator: 'stepCreator',
  merchant: 'stepMerchant',
  platform: 'stepPlatform',
}
const steps = {
  invited: 'statusInvited',
  applied: 'statusApplied',
  active: 'stepActive',
  declined: 'statusDeclined',
  paused: 'stepPaused',
  left: 'stepLeft',
  banned: 'stepBanned',
} as const
const stepOf = (status: string) => Object.entries(steps).find(([name]) => name === status)?.[1] ?? null

/** A13, E13: every step of an enrollment, who took it and why. */
export function ProgramHistory({ history }: { history: readonly SerializeFrom<EnrollmentStepView>[] }) {
  const t = useText(programsMessages)
  const locale = useLocale()
  if (history.length === 0) return null
  return (
    <details className="panel">
      <summary>
        <h2>{t('historyTitle')}</h2>
      </summary>
      <ol className="lines">
        {history.map((step, index) => {
          const what = stepOf(step.to)
          return (
            <li key={index} className="stack-tight">
              <span>
                {t('stepTo', { who: t(actors[step.actor] ?? 'stepPlatform'), what: what ? t(what) : step.to })}
                {step.effectiveAt > step.at ? (
                  <> · {t('stepFrom', { date: formatDate(step.effectiveAt, locale, 'UTC') })}</>
                ) : null}
              </span>
              {step.reason ? (
                <span className="small" dir="auto">
                  {step.reason}
                </span>
              ) : null}
              <span className="small soft">
                <Moment iso={step.at} withTime />
              </span>
            </li>
          )
        })}
      </ol>
    </details>
  )
}
