import { randomBytes } from 'node:crypto'
import type { Settled } from './options.ts'
import type {
  Account,
  ConfirmationToken,
  Customer,
  Delivery,
  Dispute,
  PaymentIntent,
  PaymentMethod,
  Refund,
  Transfer,
} from './records.ts'
import type { Behaviour } from './test-methods.ts'

export type Saved = { request: string; status: number; body: string }
export type FaultKind =
  | 'timeout-before'
  | 'timeout-after'
  | '502-before'
  | '502-after'
  | '500-saved-before'
  | '500-saved-after'
  | '429'
  | 'duplicate-webhook'
export type Fault = { kind: FaultKind; on?: string; times: number }

export type Visit = { account: string; returnUrl: string; refreshUrl: string; expires: number; isUsed: boolean }

/** Everything this Stripe knows. */
export type World = {
  settings: Settled
  url: string
  intents: Map<string, PaymentIntent>
  methods: Map<string, PaymentMethod>
  behaviours: Map<string, Behaviour>
  /** Methods that may not be used again: detached, or spent on one payment. */
  spent: Set<string>
  tokens: Map<string, ConfirmationToken>
  customers: Map<string, Customer>
  refunds: Map<string, Refund>
  disputes: Map<string, Dispute>
  transfers: Map<string, Transfer>
  accounts: Map<string, Account>
  /** Ways in for one visit to the pages where an account's owner is asked: the last sign of the address -> where. */
  visits: Map<string, Visit>
  /** Connected accounts that take nothing any more. */
  closedAccounts: Set<string>
  /** What the platform has to send, by currency; a currency that is not named never runs out. */
  balances: Map<string, number>
  saved: Map<string, Saved>
  inFlight: Set<string>
  deliveries: Map<string, Delivery>
  faults: Fault[]
  holdsWebhooks: boolean
  webhookUrl: string | undefined
  connectWebhookUrl: string | undefined
  kick(): void
}

export function openWorld(settings: Settled): World {
  return {
    settings,
    url: '',
    intents: new Map(),
    methods: new Map(),
    behaviours: new Map(),
    spent: new Set(),
    tokens: new Map(),
    customers: new Map(),
    refunds: new Map(),
    disputes: new Map(),
    transfers: new Map(),
    accounts: new Map(),
    visits: new Map(),
    closedAccounts: new Set(),
    balances: new Map(),
    saved: new Map(),
    inFlight: new Set(),
    deliveries: new Map(),
    faults: [],
    holdsWebhooks: false,
    webhookUrl: settings.webhookUrl,
    connectWebhookUrl: settings.connectWebhookUrl,
    kick: () => {},
  }
}

export const freshId = (prefix: string) => `${prefix}_${randomBytes(12).toString('hex')}`
export const seconds = (world: World) => Math.floor(world.settings.now().getTime() / 1000)

/** Takes one use out of the oldest matching fault. */
export function strike(world: World, kind: FaultKind, operation?: string): boolean {
  const fault = world.faults.find((each) => each.kind === kind && (!each.on || each.on === operation))
  if (!fault) return false
  fault.times -= 1
  if (fault.times === 0) world.faults.splice(world.faults.indexOf(fault), 1)
  return true
}
