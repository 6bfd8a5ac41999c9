import { describe, expect, it } from 'vitest'
import { addDays } from '#app/kernel/clock.ts'
import { blocksThatExpire, payoutBlocksOf, releaseBlocks, standingBlocks } from './blocks.ts'
import { commissionBase } from './commission-base.ts'
import { correctionFor, type CorrectionFacts } from './correction.ts'
import { holdDaysOf, holdOf } from './hold.ts'
import { selfReferralReason, type BuyerFacts, type CreatorFacts } from './self-referral.ts'
import { accountOf, commissionStates, mayBecome, type CommissionState } from './states.ts'

const at = new Date('2026-11-20T12:00:00Z')

describe('C1, C2: the base', () => {
  const sold = {
    quantity: 2,
    unitPriceMinor: 1000n,
    discountMinor: 300n,
    taxMinor: 150n,
    taxesIncluded: false,
    isGiftCard: false,
  }
  it.each([
    ['price times quantity less discounts', {}, 1700n],
    ['less the tax that the price contains', { taxesIncluded: true }, 1550n],
    ['a gift card has none', { isGiftCard: true }, 0n],
    ['a discount above the price makes it negative', { discountMinor: 2100n }, -100n],
  ])('%s', (_, changes, expected) => {
    expect(commissionBase({ ...sold, ...changes }).baseMinor).toBe(expected)
  })
})

describe('E1: states', () => {
  const allowed: Record<CommissionState, CommissionState[]> = {
    estimated: ['held', 'void', 'frozen', 'disputed', 'reversed'],
    held: ['payable', 'void', 'frozen', 'disputed', 'reversed'],
    payable: ['inPayout', 'void', 'frozen', 'reversed'],
    inPayout: ['payable', 'paid'],
    paid: [],
    void: ['estimated'],
    frozen: ['estimated', 'held', 'payable', 'void', 'reversed'],
    disputed: ['estimated', 'held', 'void', 'reversed'],
    reversed: ['held', 'void'],
  }
  it.each(commissionStates)('from %s only to what the table lists', (from) => {
    expect(commissionStates.filter((to) => mayBecome(from, to)).sort()).toEqual([...allowed[from]].sort())
  })
  it('nothing that was not released can be paid', () => {
    for (const from of commissionStates) if (mayBecome(from, 'inPayout')) expect(accountOf(from)).toBe('payable')
  })
})

describe('D1, D5, D6, D9: corrections', () => {
  const facts: CorrectionFacts = {
    state: 'held', netBaseMinor: 1000n,
    terms: { rateBps: 1250, fixedMinor: null, tierBps: null, limitMinor: null, baseMinor: 2000n }, bookedMinor: 250n, borneMinor: 0n, isOrderCancelled: false, paidAt: null,
    occurredAt: at, clawbackDays: 90,
  } // prettier-ignore
  it.each([
    ['held shrinks', {}, { deltaMinor: -125n, kind: 'reversal', account: 'held', nextState: 'held' }],
    ['to nothing', { netBaseMinor: 0n }, { deltaMinor: -250n, account: 'held', nextState: 'reversed' }],
    [
      'payable shrinks',
      { state: 'payable' },
      { deltaMinor: -125n, kind: 'reversal', account: 'payable', nextState: 'payable' },
    ],
    ['in payout: the entry stands beside it', { state: 'inPayout' }, { account: 'payable', nextState: 'inPayout' }],
    ['paid: clawback', { state: 'paid', paidAt: at }, { kind: 'clawback', account: 'payable', nextState: 'paid' }],
    [
      'paid long ago: the merchant bears it',
      { state: 'paid', paidAt: addDays(at, -90) },
      { account: 'merchantAbsorbs', nextState: 'paid' },
    ],
    [
      'D6: a rise first ends what the merchant bore, because the creator kept it',
      { state: 'paid', paidAt: addDays(at, -90), bookedMinor: 0n, borneMinor: 250n },
      { deltaMinor: 125n, returnedMinor: 125n },
    ],
    [
      'D6: only what goes beyond it is new',
      { state: 'paid', paidAt: addDays(at, -90), bookedMinor: 0n, borneMinor: 100n },
      { deltaMinor: 125n, returnedMinor: 100n, account: 'payable' },
    ],
    ['paid a day less ago', { state: 'paid', paidAt: addDays(at, -89) }, { account: 'payable' }],
    ['cancelled: void', { isOrderCancelled: true }, { targetMinor: 0n, deltaMinor: -250n, nextState: 'void' }],
    [
      'refunded to nothing, then cancelled',
      { state: 'reversed', bookedMinor: 0n, isOrderCancelled: true },
      { deltaMinor: 0n, nextState: 'void' },
    ],
    [
      'spread again: a remainder comes back',
      { state: 'reversed', bookedMinor: 0n },
      { deltaMinor: 125n, kind: 'accrual', nextState: 'held' },
    ],
  ] as const)('%s', (_, changes, expected) => {
    expect(correctionFor({ ...facts, ...changes })).toMatchObject(expected)
  })
  it.each([
    ['already at its target', { bookedMinor: 125n }],
    ['void and at zero', { state: 'void', bookedMinor: 0n, netBaseMinor: 0n }],
  ] as const)('%s: nothing to book', (_, changes) => {
    expect(correctionFor({ ...facts, ...changes })).toBeNull()
  })
})

describe('E2: the hold', () => {
  const days = { holdDays: 15, minimumHoldDays: 20, undeliveredDays: 30, digitalDays: 14 }
  const order = { placedAt: at, requiresShipping: true, neededQuantity: 1 }
  const parcel = (shipped: number, delivered: number | null) => ({
    quantity: 1,
    shippedAt: addDays(at, shipped),
    deliveredAt: delivered === null ? null : addDays(at, delivered),
  })
  it.each([
    ['delivery plus hold', [parcel(1, 10)], 25, 'DELIVERED'],
    ['the minimum after placement', [parcel(1, 2)], 20, 'MINIMUM'],
    ['both equal: delivery', [parcel(1, 5)], 20, 'DELIVERED'],
    ['no delivery signal', [parcel(3, null)], 33, 'NO_DELIVERY_SIGNAL'],
    ['the last parcel decides', [parcel(1, 2), parcel(1, null)], 31, 'NO_DELIVERY_SIGNAL'],
  ] as const)('%s', (_, parcels, expectedDay, term) => {
    expect(holdOf({ ...order, parcels }, days)).toMatchObject({ releaseAt: addDays(at, expectedDay), term })
  })
  it('starts only when all units that are still wanted have left', () => {
    expect(holdOf({ ...order, neededQuantity: 2, parcels: [parcel(1, 2)] }, days)).toBeNull()
    expect(holdOf({ ...order, neededQuantity: 0, parcels: [] }, days)).toBeNull()
    expect(holdOf({ ...order, requiresShipping: false, parcels: [] }, days)).toMatchObject({
      releaseAt: addDays(at, 14),
      term: 'DIGITAL',
    })
  })
  it.each([
    ['the return window where it is longer', 30, undefined, 30],
    ['the hold days where they are longer', 6, undefined, 15],
    ["the merchant's own choice, even if shorter", 30, 3, 3],
  ])('holds for %s', (_, returnWindowDays, chosenHoldDays, expected) => {
    expect(holdDaysOf({ holds: { ...days, chosenHoldDays }, orders: { returnWindowDays } }).holdDays).toBe(expected)
  })
})

describe('E3, E6: blocks', () => {
  const block = (kind: string, clockDays: number, clearedAt: Date | null = null) => ({
    kind,
    clockAt: addDays(at, clockDays),
    clearedAt,
  })
  it('stand until cleared; only a review ends by its clock', () => {
    const kinds = (blocks: ReturnType<typeof block>[]) => standingBlocks(blocks, at).map(({ kind }) => kind)
    expect(kinds([block('RETURN_OPEN', -1), block('RISK_REVIEW', 1), block('DISPUTE', 1, at)])).toEqual([
      'RETURN_OPEN',
      'RISK_REVIEW',
    ])
    expect(kinds([block('RISK_REVIEW', 0)])).toEqual([])
    expect(blocksThatExpire.every((kind) => releaseBlocks.includes(kind))).toBe(true)
  })
  it('of the payout are told one by one from what the creator has given', () => {
    expect(payoutBlocksOf({ hasPayoutMethod: false, hasTaxForm: false })).toEqual(['TAX_FORM', 'NO_PAYOUT_METHOD'])
    expect(payoutBlocksOf({ hasPayoutMethod: true, hasTaxForm: false })).toEqual(['TAX_FORM'])
    expect(payoutBlocksOf({ hasPayoutMethod: true, hasTaxForm: true })).toEqual([])
  })
})

describe('E8: buying from oneself', () => {
  const buyer: BuyerFacts = {
    accountId: 'acct_b',
    emailIdentity: 'b@x.example',
    cardFingerprint: 'fp_b',
    name: 'Nour Ali',
    addressKey: '1palmst|12345|us',
  }
  const creator: CreatorFacts = {
    accountId: 'acct_c',
    emailIdentity: 'c@x.example',
    payoutHashes: [],
    name: 'Lina',
    addressKeys: [],
    affiliation: null,
  }
  it.each([
    ['the same account', { accountId: 'acct_c' }, {}, 'SELF_REFERRAL_ACCOUNT'],
    ['the same mailbox', { emailIdentity: 'c@x.example' }, {}, 'SELF_REFERRAL_EMAIL'],
    ['the card that is paid out to', {}, { payoutHashes: ['fp_b'] }, 'SELF_REFERRAL_CARD'],
    ['no card and no payout details are not the same card', { cardFingerprint: null }, {}, null],
    ['a guest is nobody in particular', { accountId: null }, {}, null],
    ['the same address or name alone', {}, { name: 'nour ali', addressKeys: [buyer.addressKey ?? ''] }, null],
  ] as const)('%s', (_, buyerChanges, creatorChanges, expected) => {
    expect(selfReferralReason({ ...buyer, ...buyerChanges }, { ...creator, ...creatorChanges })).toBe(expected)
  })
})
