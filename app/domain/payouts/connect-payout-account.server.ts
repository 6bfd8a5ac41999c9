import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { db, inTransaction, type Reader } from '#app/platform/db/database.server.ts'
import type { ConnectedAccount, ConnectedAccounts, LinkBack } from '#app/platform/payments/connected-accounts.ts'
import { ProcessorUnreachable } from '#app/platform/payments/processor.ts'
import { addPayoutMethod } from './add-payout-method.server.ts'
import { unsealMethod } from './internal/sealed.server.ts'
import type { PayeeRefusal } from './refusals.ts'
import { notePayoutAccount } from './refresh-payout-account.server.ts'

type Wanted = { readonly creatorId: string; readonly currency: string }

/**
 * Makes the creator's account at the rail, or takes the one they have, and keeps it as a method for one currency: not
 * ready until the rail says so (METHOD_NOT_READY). Never inside a transaction.
 * Idempotent on: the creator's account at the rail, and (creator, currency, account) here.
 */
export async function connectPayoutAccount(
  accounts: ConnectedAccounts,
  { creatorId, currency }: Wanted,
): Promise<Outcome<{ methodId: string; isShared: boolean }, PayeeRefusal>> {
  const profile = await db.payoutProfile.findUnique({ where: { creatorId } })
  if (!profile) return refuse('PROFILE_MISSING')
  const account = await orUnreachable(async () => {
    const known = await findAccountRef(db, creatorId)
    const found = known && (await accounts.get(known))
    if (found) return accept(found)
    return accounts.create({
      ownerKey: creatorId,
      country: profile.country,
      isCompany: profile.entityType === 'company',
    })
  })
  if (!account.ok) return refuse(account.code === 'COUNTRY_UNSUPPORTED' ? 'STRIPE_COUNTRY_UNSUPPORTED' : account.code)
  return inTransaction('connect payout account', (tx) => {
    const details = { kind: 'stripe' as const, currency, accountId: account.value.ref }
    return addPayoutMethod(tx, { creatorId, details, account: account.value })
  })
}

type Own = { readonly creatorId: string; readonly methodId: string }

/**
 * Where the creator goes on at the rail: to its questions, or to what they gave once none is left. For one visit and
 * for nobody else, so it is never kept or logged.
 */
export async function payoutAccountUrl(
  accounts: ConnectedAccounts,
  own: Own,
  back: LinkBack,
): Promise<Outcome<{ url: string }, PayeeRefusal>> {
  const refreshed = await refreshOwn(accounts, own)
  if (!refreshed.ok) return refreshed
  const { ref, state, asked } = refreshed.value
  const isDone = state === 'ready' && asked.length === 0
  return orUnreachable(async () =>
    accept({ url: isDone ? await accounts.dashboardUrl(ref) : await accounts.onboardingUrl(ref, back) }),
  )
}

/** Asks the rail how the account stands: coming back from its pages says nothing about what was given there. */
export async function refreshOwn(
  accounts: ConnectedAccounts,
  { creatorId, methodId }: Own,
): Promise<Outcome<ConnectedAccount, PayeeRefusal>> {
  const method = await db.payoutMethod.findFirst({ where: { id: methodId, creatorId, rail: 'stripe', archivedAt: null } })
  const details = method && unsealMethod(method.detailsSealed)
  if (details?.kind !== 'stripe') return refuse('METHOD_NOT_FOUND')
  const { accountId } = details
  return orUnreachable(async () => {
    const account = await accounts.get(accountId)
    await inTransaction('note payout account', (tx) => notePayoutAccount(tx, accountId, account))
    return account ? accept(account) : refuse('METHOD_NOT_FOUND')
  })
} // prettier-ignore

/** The account of one creator serves all their currencies, also after a method was taken away. */
async function findAccountRef(reader: Reader, creatorId: string): Promise<string | null> {
  const method = await reader.payoutMethod.findFirst({
    where: { creatorId, rail: 'stripe' },
    orderBy: { createdAt: 'desc' },
  })
  const details = method && unsealMethod(method.detailsSealed)
  return details?.kind === 'stripe' ? details.accountId : null
}

async function orUnreachable<Value, Code extends string>(
  ask: () => Promise<Outcome<Value, Code>>,
): Promise<Outcome<Value, Code | 'STRIPE_UNREACHABLE'>> {
  try {
    return await ask()
  } catch (cause) {
    if (cause instanceof ProcessorUnreachable) return refuse('STRIPE_UNREACHABLE')
    throw cause
  }
}
