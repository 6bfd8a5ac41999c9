import type { Reader } from '#app/platform/db/database.server.ts'
import { accountStates, type AccountQuestion, type AccountState } from '#app/platform/payments/connected-accounts.ts'
import { unsealMethod } from './internal/sealed.server.ts'
import { taxFormFor, type TaxFormName } from './tax-form-for.ts'
import { isInUnion, toVatCheckState, type VatCheckState } from './vat-treatment.ts'

export type PayoutFacts = {
  readonly hasPayoutMethod: boolean
  /** At least one of them can be paid to: the rail asks nothing more. */
  readonly isMethodReady: boolean
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
      select: { detailsHash: true, state: true },
    }),
  ])
  return {
    hasPayoutMethod: methods.length > 0,
    isMethodReady: methods.some(({ state }) => state === 'ready'),
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
  /** Of an account at a rail that asks its owner for more than a number. */
  readonly account: PayoutAccountView | null
}

export type PayoutAccountView = {
  readonly state: AccountState
  /** Empty while it is `onboarding`: the rail looks at what it was given. */
  readonly asked: readonly AccountQuestion[]
  readonly dueBy: Date | null
  /** When the rail last said so. */
  readonly heardAt: Date | null
}

export type PayoutSettings = {
  readonly profile: {
    readonly legalName: string
    readonly entityType: string
    readonly address: unknown
    readonly country: string
    readonly isUsPerson: boolean
    readonly vatNumber: string | null
    /** F10: null where the register of the EU has nothing to do with the number. */
    readonly vatCheck: {
      readonly state: VatCheckState | null
      readonly ref: string | null
      readonly at: Date | null
    } | null
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
      omit: { detailsHash: true },
    }),
  ])
  return {
    profile: profile && toProfile(profile),
    methods: methods.map(({ id, rail, currency, label, isDefault, flaggedAt, flagResolvedAt, ...rest }) => ({
      methodId: id, rail, currency, label, isDefault, isFlagged: flaggedAt !== null && flagResolvedAt === null,
      account: rail === 'stripe' ? toAccount(rest) : null,
    })), // prettier-ignore
  }
}

type ProfileRow = {
  isUsPerson: boolean
  entityType: string
  country: string
  vatNumber: string | null
  vatCheckState: string | null
  vatCheckRef: string | null
  vatCheckedAt: Date | null
}

function toProfile<Row extends ProfileRow>({ vatCheckState, vatCheckRef: ref, vatCheckedAt: at, ...profile }: Row) {
  const isChecked = profile.vatNumber !== null && isInUnion(profile.country)
  const vatCheck = isChecked ? { state: toVatCheckState(vatCheckState), ref, at } : null
  return { ...profile, vatCheck, wantedForm: taxFormFor(profile) }
}

/** What the rail asks is read for its owner; the account itself stays sealed. */
function toAccount({ state, stateAt, detailsSealed }: { state: string; stateAt: Date | null; detailsSealed: string }): PayoutAccountView {
  const details = unsealMethod(detailsSealed)
  const { asked = [], dueBy = null } = details.kind === 'stripe' ? details : {}
  return {
    state: accountStates.find((known) => known === state) ?? 'restricted',
    asked,
    dueBy: dueBy ? new Date(dueBy) : null,
    heardAt: stateAt,
  }
} // prettier-ignore
