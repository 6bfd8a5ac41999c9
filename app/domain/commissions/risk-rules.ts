import type { JsonObject } from '#app/platform/json.ts'
import { isDisposableMail, isFreeMail, mailDomainOf } from './mail-domains.ts'
import { toKey, type BuyerFacts, type CreatorFacts } from './self-referral.ts'

/** E8-E11, A14: why a person looks at a sale. Each has a sentence in ui/messages/commissions.ts. */
export const riskRuleNames = [
  'SAME_ADDRESS',
  'SAME_NAME',
  'SAME_COMPANY_MAIL',
  'DISPOSABLE_MAIL',
  'AD_CLICK_ON_ORGANIC',
  'BANNED_REFERRER',
  'MANY_TO_ONE_ADDRESS',
  'ORDERS_THEN_DISPUTES',
  'SHARED_PAYOUT_ACCOUNT',
  'CONTENT_TAKEN_DOWN',
] as const

export type RiskRuleName = (typeof riskRuleNames)[number]

/** What the policy says of E10: a program's own version may name campaigns and sites. */
export type RiskPolicy = {
  readonly isOrganicOnly: boolean
  readonly allowedCampaigns: readonly string[]
  /** Globs over the host and path that the buyer came from: `*.coupons.example/*`. */
  readonly bannedReferrers: readonly string[]
}

/** What is known of a sale at the moment it is decided. */
export type RiskFacts = {
  readonly buyer: BuyerFacts & { readonly email: string }
  readonly creator: CreatorFacts & { readonly email: string }
  readonly policy: RiskPolicy
  /** What the buyer came in with: the names of ad-click parameters, the campaign, where from. */
  readonly came: {
    readonly adClickIds: readonly string[]
    readonly campaign: string | null
    readonly referrer: string | null
  }
  /** E11: other creators who are paid to the same account. */
  readonly sharedPayoutCreators: number
  /** A14 */
  readonly isContentBarred: boolean
}

export type Finding = { readonly rule: RiskRuleName; readonly evidence: JsonObject }

/** Never addresses, names or account details in the evidence (K11): only what was compared, and counts. */
type RiskRule = { readonly name: RiskRuleName; readonly find: (facts: RiskFacts) => JsonObject | null }

/** One row a rule: signs that a family, a colleague or a namesake gives as well, so a person looks and silence releases (E6). */
export const riskRules: readonly RiskRule[] = [
  {
    name: 'SAME_ADDRESS',
    find: ({ buyer, creator }) =>
      buyer.addressKey !== null && creator.addressKeys.includes(buyer.addressKey) ? { compared: 'address' } : null,
  },
  {
    name: 'SAME_NAME',
    find: ({ buyer, creator }) =>
      buyer.name !== null && toKey([buyer.name]) === toKey([creator.name]) ? { compared: 'name' } : null,
  },
  {
    name: 'SAME_COMPANY_MAIL',
    find: ({ buyer, creator }) => {
      const domain = mailDomainOf(buyer.email)
      const isCompany = domain !== '' && !isFreeMail(domain) && !isDisposableMail(domain)
      return isCompany && domain === mailDomainOf(creator.email) ? { domain } : null
    },
  },
  {
    name: 'DISPOSABLE_MAIL',
    find: ({ buyer }) => {
      const domain = mailDomainOf(buyer.email)
      return isDisposableMail(domain) ? { domain } : null
    },
  },
  {
    name: 'AD_CLICK_ON_ORGANIC',
    find: ({ policy, came: { adClickIds, campaign } }) => {
      const isAllowed = campaign !== null && policy.allowedCampaigns.includes(campaign)
      return policy.isOrganicOnly && adClickIds.length > 0 && !isAllowed
        ? { adClickIds: [...adClickIds], campaign }
        : null
    },
  },
  {
    name: 'BANNED_REFERRER',
    find: ({ policy, came: { referrer } }) => {
      const glob = referrer === null ? undefined : policy.bannedReferrers.find((one) => matchesGlob(referrer, one))
      return glob === undefined ? null : { referrer, glob }
    },
  },
  {
    name: 'SHARED_PAYOUT_ACCOUNT',
    find: ({ sharedPayoutCreators }) => (sharedPayoutCreators > 0 ? { creators: sharedPayoutCreators + 1 } : null),
  },
  { name: 'CONTENT_TAKEN_DOWN', find: ({ isContentBarred }) => (isContentBarred ? { compared: 'content' } : null) },
]

export function findingsOf(facts: RiskFacts): Finding[] {
  return riskRules.flatMap(({ name, find }) => {
    const evidence = find(facts)
    return evidence ? [{ rule: name, evidence }] : []
  })
}

/** `*` stands for anything; the scheme and a leading www. play no part. A glob without a path means every path of the host. */
export function matchesGlob(referrer: string, glob: string): boolean {
  const bare = (text: string) =>
    text
      .toLowerCase()
      .replace(/^[a-z]+:\/\//, '')
      .replace(/^www\./, '')
      .replace(/\/$/, '')
  const pattern = bare(glob).split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*') // prettier-ignore
  return new RegExp(`^${pattern}${glob.includes('/') && !/^[a-z]+:\/\/[^/]+\/?$/i.test(glob) ? '' : '(/.*)?'}$`).test(
    bare(referrer),
  )
}
