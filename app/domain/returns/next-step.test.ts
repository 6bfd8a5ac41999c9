import { describe, expect, it } from 'vitest'
import { nextStep, type OurReturn } from './next-step.ts'

const ours = (state: OurReturn['state'], outcome: OurReturn['outcome'] = null, acceptedUnits = 0): OurReturn => ({
  state,
  outcome,
  acceptedUnits,
})
const theirs = (status: string, processedUnits = 0) => ({ status, processedUnits })

describe('what Shopify is told next', () => {
  it.each([
    ['a request it does not have', ours('requested'), null, 'open'],
    ['a request it has', ours('requested'), theirs('REQUESTED'), 'done'],
    ['a request it answered already', ours('requested'), theirs('OPEN'), 'mirror'],
    ['approved here', ours('approved'), theirs('REQUESTED'), 'approve'],
    ['approved in both', ours('approved'), theirs('OPEN'), 'done'],
    ['approved here, declined there', ours('approved'), theirs('DECLINED'), 'mirror'],
    ['opened by the shop here', ours('approved'), null, 'open'],
    ['declined here', ours('declined', 'declined'), theirs('REQUESTED'), 'decline'],
    ['declined in both', ours('declined', 'declined'), theirs('DECLINED'), 'done'],
    ['declined before it was told', ours('declined', 'declined'), null, 'done'],
    ['withdrawn as a request', ours('cancelled', 'withdrawn'), theirs('REQUESTED'), 'cancel'],
    ['withdrawn after the approval', ours('cancelled', 'withdrawn'), theirs('OPEN'), 'cancel'],
    ['withdrawn before it was told', ours('cancelled', 'withdrawn'), null, 'done'],
    ['never sent', ours('closed', 'notSent'), theirs('OPEN'), 'cancel'],
    ['refunded, nothing processed', ours('closed', 'refunded', 2), theirs('OPEN'), 'process'],
    ['refunded, half processed', ours('closed', 'refunded', 2), theirs('OPEN', 1), 'process'],
    ['refunded, all processed', ours('closed', 'refunded', 2), theirs('OPEN', 2), 'close'],
    ['refunded and closed', ours('closed', 'refunded', 2), theirs('CLOSED', 2), 'done'],
    ['refunded here, closed there without it', ours('closed', 'refunded', 2), theirs('CLOSED'), 'mirror'],
    ['nothing accepted', ours('closed', 'rejected'), theirs('OPEN'), 'close'],
    ['refunded before the approval was told', ours('closed', 'refunded', 1), theirs('REQUESTED'), 'approve'],
    ['a status of tomorrow', ours('approved'), theirs('ON_HOLIDAY'), 'mirror'],
  ] as const)('%s', (_what, here, there, step) => expect(nextStep(here, there)).toBe(step))
})
