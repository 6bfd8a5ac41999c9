import { randomFillSync } from 'node:crypto'
import { assert } from './assert.ts'

const prefixes = {
  account: 'acct',
  accountSession: 'sess',
  adAuthorization: 'ada',
  address: 'addr',
  auditEntry: 'aud',
  cancelRequest: 'ccr',
  cart: 'cart',
  cartLine: 'cl',
  categoryRule: 'crl',
  checkout: 'chk',
  click: 'clk',
  collection: 'col',
  commission: 'com',
  commissionDispute: 'cds',
  commissionEntry: 'cen',
  connection: 'chn',
  consent: 'cons',
  creator: 'crt',
  creatorCode: 'ccd',
  dispute: 'dsp',
  enrollment: 'enr',
  enrollmentEvent: 'eev',
  enrollmentMessage: 'ems',
  event: 'evt',
  flashRate: 'fla',
  flatFee: 'fee',
  fulfillment: 'ful',
  funding: 'fun',
  invoice: 'inv',
  ledgerEntry: 'len',
  licence: 'lic',
  link: 'lnk',
  mail: 'mail',
  media: 'med',
  notice: 'ntc',
  obligation: 'obl',
  order: 'ord',
  orderDiscount: 'odc',
  orderLine: 'oln',
  orderReconciliation: 'orc',
  orderTaxLine: 'otx',
  payment: 'pay',
  paymentRefund: 'prf',
  payout: 'pyt',
  payoutMethod: 'pym',
  payoutRun: 'pyr',
  plan: 'pln',
  policyVersion: 'pol',
  portfolio: 'pfl',
  post: 'post',
  postTag: 'tag',
  posting: 'pst',
  problem: 'prb',
  product: 'prd',
  productProblem: 'ppr',
  program: 'prg',
  rateVersion: 'rtv',
  receipt: 'rcp',
  refund: 'rfd',
  reservation: 'rsv',
  return: 'ret',
  returnLine: 'rtl',
  returnPhoto: 'rtp',
  riskFinding: 'rsk',
  sampleOffer: 'smo',
  sampleRequest: 'smr',
  savedCard: 'scd',
  shareSet: 'shs',
  shippingOption: 'shp',
  shop: 'shop',
  shopper: 'spk',
  showcaseItem: 'shw',
  statement: 'stm',
  storefrontCheckout: 'sfc',
  syncRepair: 'srp',
  syncRun: 'syn',
  taxRate: 'txr',
  taxReport: 'txp',
  tierScheme: 'tis',
  touch: 'tch',
  transition: 'trn',
  variant: 'var',
  voucher: 'vch',
  warehouseMovement: 'whm',
  warehouseParcel: 'whp',
  warehouseRequest: 'whr',
} as const

export type IdKind = keyof typeof prefixes
export type Id<Kind extends IdKind> = `${(typeof prefixes)[Kind]}_${string}`

/** Yields the 26 characters behind a prefix. Swappable so that tests can predict ids. */
export type IdSource = () => string

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const randomLength = 16
/** Drawn for many ids at once: asking the system for sixteen bytes costs more than all the rest of an id. */
const random = new Uint8Array(256 * randomLength)
let drawn = random.length

/** 48 bits of milliseconds then 80 random bits, base 32: ids sort by creation, so indexes grow at one end. */
export const timeOrderedIds: IdSource = () => {
  let time = Date.now()
  let head = ''
  for (let digit = 0; digit < 10; digit++) {
    head = alphabet.charAt(time % 32) + head
    time = Math.floor(time / 32)
  }
  if (drawn === random.length) {
    randomFillSync(random)
    drawn = 0
  }
  let tail = ''
  for (const end = drawn + randomLength; drawn < end; drawn++) tail += alphabet.charAt((random[drawn] ?? 0) & 31)
  return head + tail
}

let source: IdSource = timeOrderedIds

/** For tests: replaces where ids come from and returns a function that puts it back. */
export function useIdSource(replacement: IdSource): () => void {
  const previous = source
  source = replacement
  return () => {
    source = previous
  }
}

export function newId<Kind extends IdKind>(kind: Kind): Id<Kind> {
  return `${prefixes[kind]}_${source()}`
}

export function isId<Kind extends IdKind>(kind: Kind, value: string): value is Id<Kind> {
  return value.startsWith(`${prefixes[kind]}_`) && value.length > prefixes[kind].length + 1
}

/** Narrows a string that we stored ourselves; crashes if it is of another kind. */
export function asId<Kind extends IdKind>(kind: Kind, value: string): Id<Kind> {
  assert(isId(kind, value), `expected a ${kind} id`)
  return value
}
