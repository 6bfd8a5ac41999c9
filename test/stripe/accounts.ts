import { Failure, malformed, refused } from './failure.ts'
import type { Params } from './params.ts'
import type { Account } from './records.ts'
import { emit } from './send-events.ts'
import { freshId, seconds, type World } from './world.ts'

/** Where an account can be paid from the platform's home, with its money; what is not named is refused. */
const COUNTRIES: Readonly<Record<string, string>> = {
  AT: 'eur', BE: 'eur', CA: 'cad', CH: 'chf', DE: 'eur', ES: 'eur', FR: 'eur', GB: 'gbp', IE: 'eur', IT: 'eur', LV: 'eur', NL: 'eur',
  US: 'usd',
} // prettier-ignore

const ASKED = {
  individual: ['individual.address.line1', 'individual.dob.day', 'individual.first_name', 'individual.id_number'],
  company: ['company.address.line1', 'company.name', 'company.tax_id', 'representative.first_name'],
}

export function getAccount(world: World, id: string): Account {
  const account = world.accounts.get(id)
  if (account && !world.closedAccounts.has(id)) return account
  const message = `The provided key does not have access to account '${id}' (or that account does not exist).`
  throw new Failure(403, 'invalid_request_error', message, { code: 'account_invalid' })
}

/** Only Express, said by its properties, for being sent money. */
export function createAccount(world: World, params: Params): Account {
  const country = params.require('country')
  const currency = COUNTRIES[country]
  if (!currency) throw malformed(`Country '${country}' is unsupported`, 'country_unsupported', 'country')
  const kind = params.require('business_type')
  if (kind !== 'individual' && kind !== 'company') throw unfit('business_type')
  for (const [name, only] of [
    ['controller[fees][payer]', 'application'],
    ['controller[losses][payments]', 'application'],
    ['controller[stripe_dashboard][type]', 'express'],
    ['capabilities[transfers][requested]', 'true'],
  ] as const) {
    if (params.require(name) !== only) throw unfit(name)
  }
  const agreement = params.find('tos_acceptance[service_agreement]') ?? 'full'
  if (agreement !== 'full' && agreement !== 'recipient') throw unfit('tos_acceptance[service_agreement]')
  if ((country === world.settings.country) === (agreement === 'recipient')) {
    throw unfit('tos_acceptance[service_agreement]')
  }
  const account = toNew(world, { country, currency, kind, agreement, metadata: params.metadata() })
  world.accounts.set(account.id, account)
  return account
}

type New = {
  country: string
  currency: string
  kind: Account['business_type']
  agreement: 'full' | 'recipient'
  metadata: Account['metadata']
}

function toNew(world: World, { country, currency, kind, agreement, metadata }: New): Account {
  const due = ['external_account', ...ASKED[kind], 'tos_acceptance.date']
  return {
    id: freshId('acct').replace('acct_', 'acct_1'),
    object: 'account',
    business_type: kind,
    capabilities: { transfers: 'inactive' },
    charges_enabled: false,
    controller: {
      fees: { payer: 'application' },
      is_controller: true,
      losses: { payments: 'application' },
      requirement_collection: 'stripe',
      stripe_dashboard: { type: 'express' },
      type: 'application',
    },
    country,
    created: seconds(world),
    default_currency: currency,
    details_submitted: false,
    metadata,
    payouts_enabled: false,
    requirements: requirements({ currently_due: due, past_due: due, disabled_reason: 'requirements.past_due' }),
    tos_acceptance: { date: null, service_agreement: agreement },
    type: 'express',
  }
}

function requirements(some: Partial<Account['requirements']>): Account['requirements'] {
  return {
    alternatives: [],
    current_deadline: null,
    currently_due: [],
    disabled_reason: null,
    errors: [],
    eventually_due: [],
    past_due: [],
    pending_verification: [],
    ...some,
  }
}

export function completeAccount(world: World, id: string): Account {
  const date = seconds(world)
  return change(world, id, {
    capabilities: { transfers: 'active' },
    details_submitted: true,
    payouts_enabled: true,
    requirements: requirements({}),
    tos_acceptance: { ...getAccount(world, id).tos_acceptance, date },
  })
}

/** With a day it goes on until then; without one it is late already, and stops. */
export function askAccount(world: World, id: string, fields: readonly string[], deadline?: Date): Account {
  const current = deadline ? Math.floor(deadline.getTime() / 1000) : null
  const asked = { currently_due: [...fields], current_deadline: current }
  if (deadline) return change(world, id, { requirements: requirements(asked) })
  const late = { ...asked, past_due: [...fields], disabled_reason: 'requirements.past_due' }
  return change(world, id, {
    capabilities: { transfers: 'inactive' },
    payouts_enabled: false,
    requirements: requirements(late),
  })
}

export function rejectAccount(world: World, id: string, reason = 'rejected.other'): Account {
  return change(world, id, {
    capabilities: { transfers: 'inactive' },
    payouts_enabled: false,
    requirements: requirements({ disabled_reason: reason }),
  })
}

function change(world: World, id: string, changes: Partial<Account>): Account {
  const changed = { ...getAccount(world, id), ...changes }
  world.accounts.set(id, changed)
  emit(world, 'account.updated', changed, id)
  return changed
}

export function createLoginLink(world: World, id: string) {
  const account = getAccount(world, id)
  if (!account.details_submitted) {
    throw refused('Cannot create a login link for an account that has not completed onboarding.')
  }
  return { object: 'login_link', created: seconds(world), url: `${world.url}/express/${id}` }
}

const unfit = (name: string) => malformed(`Invalid ${name}: not modelled here, or refused`, 'parameter_invalid', name)
