import { explanationMessages } from '#app/ui/messages/earning-explanation.ts'
import { earningsMessages } from '#app/ui/messages/earnings-studio.ts'
import { transitionMessages } from '#app/ui/messages/transition-reasons.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Moment } from '#app/ui/shared/moment.tsx'
import type { Earning } from './earning-explanation.tsx'
import { stateKeys } from './state-badge.tsx'

/** E1: every state that the line has been in, since when and why. */
export function EarningHistory({ transitions }: { transitions: Earning['transitions'] }) {
  const t = useText(explanationMessages)
  const tState = useText(earningsMessages)
  const tReason = useText(transitionMessages)
  if (transitions.length === 0) return null
  return (
    <section className="panel">
      <h2>{t('historyTitle')}</h2>
      <ol className="lines">
        {transitions.map((step, index) => (
          <li key={index} className="stack-tight">
            <strong>{tState(stateKeys[step.toState])}</strong>
            <p className="small soft">
              <Moment iso={step.at} withTime /> · {tReason(step.reasonCode)}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
