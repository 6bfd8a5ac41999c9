import type { Reader } from '#app/platform/db/database.server.ts'
import { taxFormFor, type TaxFormName } from './tax-form-for.ts'

export type PayoutFacts = {
  readonly hasPayoutMethod: boolean
  readonly hasTaxForm: boolean
  /** E8, E11: blind hash of the account paid to by default; null where there is none. */
  readonly payoutHash: string | null
}

/** E3: what stops a creator's payouts, read from the creator and never copied to a commission. */
export async function payoutFactsOf(db: Reader, creatorId: string): Promise<PayoutFacts> {
  const [profile, methods] = await Promise.all([
    db.payoutProfile.findUnique({ where: { creatorId }, select: { taxFormAt: true } }),
    db.payoutMethod.findMany({
      where: { creatorId, archivedAt: null },
      orderBy: [{ isDefault: 'desc' }, { createdAt: 'desc' }],
      select: { detailsHash: true },
    }),
  ])
  return {
    hasPayoutMethod: methods.length > 0,
    hasTaxForm: Boolean(profile?.taxFormAt),
    payoutHash: methods[0]?.detailsHash ?? null,
  }
}

export type PayoutMethodView = {
  readonly methodId: string
  readonly rail: string
  readonly currency: string
  readonly label: string
  readonly isDefault: boolean
  /** E11: waits until somebody looked. */
  readonly isFlagged: boolean
}

export type PayoutSettings = {
  readonly profile: {
    readonly legalName: string
    readonly entityType: string
    readonly address: unknown
    readonly country: string
    readonly isUsPerson: boolean
    readonly vatNumber: string | null
    readonly taxForm: string | null
    readonly taxFormAt: Date | null
    readonly taxIdLast4: string | null
    readonly selfBillingAgreedAt: Date | null
    readonly wantedForm: TaxFormName
  } | null
  readonly methods: readonly PayoutMethodView[]
}

/** What a creator sees of how they are paid; sealed parts stay sealed (K11). */
export async function getPayoutSettings(db: Reader, creatorId: string): Promise<PayoutSettings> {
  const [profile, methods] = await Promise.all([
    db.payoutProfile.findUnique({
      where: { creatorId },
      omit: { taxIdSealed: true, creatorId: true, updatedAt: true },
    }),
    db.payoutMethod.findMany({
      where: { creatorId, archivedAt: null },
      orderBy: [{ currency: 'asc' }, { createdAt: 'desc' }],
      omit: { detailsSealed: true, detailsHash: true },
    }),
  ])
  return {
    profile: profile && { ...profile, wantedForm: taxFormFor(profile) },
    methods: methods.map(({ id, rail, currency, label, isDefault, flaggedAt, flagResolvedAt }) => ({
      methodId: id, rail, currency, label, isDefault, isFlagged: flaggedAt !== null && flagResolvedAt === null,
    })), // prettier-ignore
  }
}
