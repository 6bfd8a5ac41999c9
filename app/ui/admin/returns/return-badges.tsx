import { Badge, Text } from '@shopify/polaris'
import type { ReturnOutcome, ReturnState } from '#app/domain/returns/return-states.ts'
import type { ReturnDeadline } from '#app/domain/returns/return-view.ts'
import { adminReturnsMessages } from '#app/ui/messages/admin-returns.ts'
import { returnOutcomeMessages, returnStateMessages } from '#app/ui/messages/returns.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { useInTime } from '../use-in-time.ts'

const toneOf = { requested: 'attention', sent: 'info', received: 'attention', approved: 'info' } as const

type ReturnStateProps = { readonly state: ReturnState; readonly outcome: ReturnOutcome | null }

/** How it ended, once it has; until then where it stands. */
export function ReturnStateBadge({ state, outcome }: ReturnStateProps) {
  const states = useText(returnStateMessages)
  const outcomes = useText(returnOutcomeMessages)
  if (outcome) return <Badge>{outcomes(outcome)}</Badge>
  const tone = state in toneOf ? toneOf[state as keyof typeof toneOf] : null
  return <Badge {...(tone && { tone })}>{states(state)}</Badge>
}

type DeadlineProps = { readonly deadline: ReturnDeadline | null; readonly timeZone: string }

/** I7: what happens by itself, and when. */
export function ReturnDeadlineNote({ deadline, timeZone }: DeadlineProps) {
  return deadline ? <Due deadline={deadline} timeZone={timeZone} /> : <Text as="span">–</Text>
}

function Due({ deadline, timeZone }: { deadline: ReturnDeadline; timeZone: string }) {
  const t = useText(adminReturnsMessages)
  const time = useInTime(deadline.at, timeZone)
  return <Text as="span">{t(`silence_${deadline.silence}`, { time })}</Text>
}
