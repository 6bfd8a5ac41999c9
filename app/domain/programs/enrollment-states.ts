export const enrollmentStatuses = ['invited', 'applied', 'active', 'declined', 'paused', 'left', 'banned'] as const
export type EnrollmentStatus = (typeof enrollmentStatuses)[number]
export type EnrollmentActor = 'creator' | 'merchant' | 'platform'

type Step = {
  readonly by: EnrollmentActor
  /** From where to where; `none` is a creator who never had to do with the program. */
  readonly moves: Readonly<Partial<Record<EnrollmentStatus | 'none', EnrollmentStatus>>>
  /** Where the step has nothing left to do. */
  readonly done: readonly EnrollmentStatus[]
  /** May be set for a later instant, if the enrollment is active (A13). */
  readonly mayBePlanned?: true
}

/** Who may do what to an enrollment. Whatever is not in here is not possible. */
export const enrollmentSteps = {
  join: {
    by: 'creator',
    moves: { none: 'active', invited: 'active', applied: 'active', declined: 'active', left: 'active' },
    done: ['active'],
  },
  apply: {
    by: 'creator',
    moves: { none: 'applied', invited: 'active', declined: 'applied', left: 'applied' },
    done: ['applied', 'active'],
  },
  invite: {
    by: 'merchant',
    moves: { none: 'invited', applied: 'active', declined: 'invited', left: 'invited' },
    done: ['invited', 'active', 'paused'],
  },
  acceptInvitation: { by: 'creator', moves: { invited: 'active' }, done: ['active'] },
  declineInvitation: { by: 'creator', moves: { invited: 'declined' }, done: ['declined'] },
  withdrawInvitation: { by: 'merchant', moves: { invited: 'declined' }, done: ['declined'] },
  approve: { by: 'merchant', moves: { applied: 'active' }, done: ['active'] },
  reject: { by: 'merchant', moves: { applied: 'declined' }, done: ['declined'] },
  pause: { by: 'merchant', moves: { active: 'paused' }, done: ['paused'], mayBePlanned: true },
  resume: { by: 'merchant', moves: { paused: 'active' }, done: ['active'] },
  leave: {
    by: 'creator',
    moves: { applied: 'left', active: 'left', paused: 'left' },
    done: ['declined', 'left', 'banned'],
    mayBePlanned: true,
  },
  ban: {
    by: 'merchant',
    moves: { invited: 'banned', applied: 'banned', active: 'banned', declined: 'banned', paused: 'banned', left: 'banned' },
    done: ['banned'],
    mayBePlanned: true,
  },
  liftBan: { by: 'merchant', moves: { banned: 'left' }, done: ['active', 'invited', 'applied', 'declined', 'paused', 'left'] },
} as const satisfies Readonly<Record<string, Step>> // prettier-ignore

export type EnrollmentStep = keyof typeof enrollmentSteps

/** Where a step leads from a status; the status itself where it has nothing to do; null where it is not possible. */
export function statusAfter(step: EnrollmentStep, from: EnrollmentStatus | null): EnrollmentStatus | null {
  const { moves, done }: Step = enrollmentSteps[step]
  if (from !== null && done.includes(from)) return from
  return moves[from ?? 'none'] ?? null
}

export function mayBePlanned(step: EnrollmentStep): boolean {
  const { mayBePlanned: may }: Step = enrollmentSteps[step]
  return may === true
}

export function actorOf(step: EnrollmentStep): EnrollmentActor {
  return enrollmentSteps[step].by
}

export function toEnrollmentStatus(stored: string): EnrollmentStatus {
  const found = enrollmentStatuses.find((status) => status === stored)
  if (!found) throw new Error(`not a status of an enrollment: ${stored}`)
  return found
}
