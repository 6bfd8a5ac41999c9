import { describe, expect, it } from 'vitest'
import { findingsOf, matchesGlob, riskRules, type RiskFacts } from './risk-rules.ts'
import { toKey } from './self-referral.ts'

const palm = toKey(['1 Palm St.', '123 45', 'US'])
const quiet: RiskFacts = {
  buyer: {
    accountId: 'acct_b', email: 'b@buyers.test', emailIdentity: 'b@buyers.test', cardFingerprint: null, name: 'Nour Ali',
    addressKey: palm,
  },
  creator: {
    accountId: 'acct_c', email: 'c@creators.test', emailIdentity: 'c@creators.test', payoutHashes: [], name: 'Lina',
    addressKeys: [], affiliation: null,
  },
  policy: { isOrganicOnly: false, allowedCampaigns: [], bannedReferrers: [] },
  came: { adClickIds: [], campaign: null, referrer: null },
  sharedPayoutCreators: 0,
  isContentBarred: false,
} // prettier-ignore

const { buyer, creator, policy, came } = quiet
const organic = { ...policy, isOrganicOnly: true }

describe('risk rules: each gives a reason by name, and nothing without one', () => {
  it('an ordinary sale gives none', () => expect(findingsOf(quiet)).toEqual([]))

  it.each<[string, string, Partial<RiskFacts>]>([
    ['E8', 'SAME_ADDRESS', { creator: { ...creator, addressKeys: [palm] } }],
    ['E8', 'SAME_NAME', { creator: { ...creator, name: 'NOUR ALI' } }],
    [
      'E9',
      'SAME_COMPANY_MAIL',
      { buyer: { ...buyer, email: 'b@acme.test' }, creator: { ...creator, email: 'c@acme.test' } },
    ],
    ['E10', 'DISPOSABLE_MAIL', { buyer: { ...buyer, email: 'x@eu.mailinator.com' } }],
    ['E10', 'AD_CLICK_ON_ORGANIC', { policy: organic, came: { ...came, adClickIds: ['gclid'] } }],
    ['E10', 'AD_CLICK_ON_ORGANIC', { policy: organic, came: { ...came, adClickIds: ['gclid'], campaign: 'other' } }],
    [
      'E10',
      'BANNED_REFERRER',
      {
        policy: { ...policy, bannedReferrers: ['*.coupons.test/*'] },
        came: { ...came, referrer: 'best.coupons.test/a' },
      },
    ],
    ['E11', 'SHARED_PAYOUT_ACCOUNT', { sharedPayoutCreators: 1 }],
    ['A14', 'CONTENT_TAKEN_DOWN', { isContentBarred: true }],
  ])('%s: %s', (_, rule, changes) => {
    expect(findingsOf({ ...quiet, ...changes }).map((found) => found.rule)).toEqual([rule])
  })

  it.each<[string, Partial<RiskFacts>]>([
    ['E8: nobody gave a name or an address', { buyer: { ...buyer, name: null, addressKey: null } }],
    [
      'E9: a free mailbox is no company',
      { buyer: { ...buyer, email: 'b@gmail.com' }, creator: { ...creator, email: 'c@gmail.com' } },
    ],
    ['E10: an ad click where ads are welcome', { came: { ...came, adClickIds: ['gclid'] } }],
    [
      'E10: a campaign that is allowed',
      {
        policy: { ...organic, allowedCampaigns: ['spring'] },
        came: { ...came, adClickIds: ['gclid'], campaign: 'spring' },
      },
    ],
    [
      'E10: from somewhere else',
      { policy: { ...policy, bannedReferrers: ['coupons.test'] }, came: { ...came, referrer: 'coupons.test.shop/' } },
    ],
  ])('%s raises nothing', (_, changes) => {
    expect(findingsOf({ ...quiet, ...changes })).toEqual([])
  })

  it('K11: no address, name, mailbox or account stands in the evidence', () => {
    const everything = findingsOf({
      ...quiet,
      buyer: { ...buyer, name: 'Nour Ali' },
      creator: { ...creator, name: 'Nour Ali', addressKeys: [palm] },
      sharedPayoutCreators: 2,
    })
    expect(JSON.stringify(everything)).not.toMatch(/palm|nour|b@buyers/i)
  })

  it('names no rule twice', () => {
    expect(new Set(riskRules.map(({ name }) => name)).size).toBe(riskRules.length)
  })
})

describe('E10: globs of referrers', () => {
  it.each([
    ['https://www.coupons.test/deal', 'coupons.test', true],
    ['coupons.test/', 'coupons.test', true],
    ['a.coupons.test/x', 'coupons.test', false],
    ['a.coupons.test/x', '*.coupons.test', true],
    ['coupons.test/codes/1', 'coupons.test/codes/*', true],
    ['coupons.test/blog', 'coupons.test/codes/*', false],
    ['couponsxtest/', 'coupons.test', false],
  ])('%s against %s: %s', (referrer, glob, expected) => {
    expect(matchesGlob(referrer, glob)).toBe(expected)
  })
})
