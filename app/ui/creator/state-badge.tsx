import type { CommissionState } from '#app/domain/commissions/states.ts'
import { earningsMessages } from '#app/ui/messages/earnings-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'

export const stateKeys = {
  estimated: 'stateEstimated',
  held: 'stateHeld',
  payable: 'statePayable',
  inPayout: 'stateInPayout',
  paid: 'statePaid',
  void: 'stateVoid',
  frozen: 'stateFrozen',
  disputed: 'stateDisputed',
  reversed: 'stateReversed',
} as const satisfies Record<CommissionState, string>

const looks: Readonly<Record<CommissionState, string>> = {
  estimated: '',
  held: 'badge-warn',
  payable: 'badge-good',
  inPayout: 'badge-good',
  paid: 'badge-good',
  void: '',
  frozen: 'badge-bad',
  disputed: 'badge-bad',
  reversed: '',
}

export function StateBadge({ state }: { state: CommissionState }) {
  const t = useText(earningsMessages)
  return <span className={`badge ${looks[state]}`}>{t(stateKeys[state])}</span>
}
