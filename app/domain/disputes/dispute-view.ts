import type { MoneyView } from '#app/kernel/money.ts'
import type { DisputeState } from './dispute-states.ts'

export type DisputeView = {
  readonly id: string
  readonly state: DisputeState
  readonly amount: MoneyView
  /** The bank's word, for example `fraudulent`; `ui/messages/disputes.ts` has words for the usual ones. */
  readonly reason: string
  readonly evidenceDueBy: string | null
  readonly openedAt: string
  readonly closedAt: string | null
  /** The purchase holds other shops' orders too: the bank is answered by Vitrine. */
  readonly isShared: boolean
  readonly canAnswer: boolean
  /** Numbers of this shop's orders that were paid with it. */
  readonly orderNumbers: readonly string[]
}
