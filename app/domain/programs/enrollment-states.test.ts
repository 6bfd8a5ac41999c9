import { describe, expect, it } from 'vitest'
import {
  enrollmentSteps,
  enrollmentStatuses,
  mayBePlanned,
  statusAfter,
  type EnrollmentStep,
} from './enrollment-states.ts'

const froms = [null, ...enrollmentStatuses] as const

/** Every step from every status: where it leads, `=` for nothing to do, `-` for not possible. */
const table: Record<EnrollmentStep, string> = {
  //                   none     invited  applied  active declined paused left     banned
  join: '              active   active   active   =      active   -      active   -',
  apply: '             applied  active   =        =      applied  -      applied  -',
  invite: '            invited  =        active   =      invited  =      invited  -',
  acceptInvitation: '  -        active   -        =      -        -      -        -',
  declineInvitation: ' -        declined -        -      =        -      -        -',
  withdrawInvitation: '-        declined -        -      =        -      -        -',
  approve: '           -        -        active   =      -        -      -        -',
  reject: '            -        -        declined -      =        -      -        -',
  pause: '             -        -        -        paused -        =      -        -',
  resume: '            -        -        -        =      -        active -        -',
  leave: '             -        -        left     left   =        left   =        =',
  ban: '               -        banned   banned   banned banned   banned banned   =',
  liftBan: '           -        =        =        =      =        =      =        left',
}

describe('A13: what may become of an enrollment', () => {
  const steps = Object.keys(enrollmentSteps) as EnrollmentStep[]
  const cases = steps.flatMap((step) => {
    const expected = table[step].trim().split(/\s+/)
    return froms.map((from, index) => {
      const sign = expected[index]
      return { step, from, to: sign === '=' ? from : sign === '-' ? null : sign }
    })
  })
  it.each(cases)('$step from $from leads to $to', ({ step, from, to }) => {
    expect(statusAfter(step, from)).toBe(to)
  })

  it('only what ends an active enrollment may be set for later', () => {
    expect(steps.filter(mayBePlanned)).toEqual(['pause', 'leave', 'ban'])
  })
})
