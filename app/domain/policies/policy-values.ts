import { z } from 'zod'

const days = z.int().min(0).max(365)
/** A5: a program may set its windows between 1 and 90 days. */
const windowDays = z.int().min(1).max(90)
const bps = z.int().min(0).max(10_000)

/** The numbers of one policy version. Always complete: a row for a market or a program replaces the general one whole. */
export const policyValues = z.object({
  attribution: z.object({
    liveTailHours: z.int().min(0).max(168),
    tagWindowDays: windowDays,
    linkWindowDays: windowDays,
    /** Share of the rate that a touch on another product of the shop earns; 10000 = all of it (A3 step 5). */
    indirectRateFactorBps: bps,
  }),
  rates: z.object({ minimumBps: bps, maximumBps: bps, decreaseLockDays: days, lockNoticeDays: days }),
  holds: z.object({
    holdDays: days,
    minimumHoldDays: days,
    undeliveredDays: days,
    digitalDays: days,
    clawbackDays: days,
    riskReviewDays: days,
    /** E2: the merchant's own choice; where present it stands instead of max(holdDays, return window). */
    chosenHoldDays: z.int().min(1).max(90).optional(),
  }),
  reservations: z.object({ ttlSeconds: z.int().min(120).max(900) }),
  orders: z.object({
    graceMinutes: z.int().min(0),
    returnWindowDays: days,
    assumeDeliveredDays: days,
    pushGraceSeconds: z.int().min(0),
    /** I4: what cannot be brought into Shopify for so long is paid back without anyone asking. */
    refundAfterHours: z.int().min(1).max(24),
    /** I6: a cancellation asked for after the grace time is answered in so long, else granted if nothing was sent. */
    cancelAnswerHours: z.int().min(1).default(48),
    /** I10: sent so many days after the grace time; after that the shopper may cancel, and later it ends by itself. */
    shipWithinDays: days.default(5),
    autoCancelDays: days.default(10),
    /** A bank's page left open this long is not coming back. */
    challengeMinutes: z.int().min(1).default(30),
    idleCheckoutHours: z.int().min(1).default(24),
    parkedNewsDays: z.int().min(1).default(7),
    problemAlarmMinutes: z.int().min(1).default(15),
    /** What Shopify takes from a trial or development shop (SHOPIFY.md D1). */
    trialOrdersPerMinute: z.int().min(1).default(5),
  }),
  /** I7. Versions written before there were returns mean these. */
  returns: z
    .object({
      answerHours: z.int().min(1),
      sendDays: days,
      inspectDays: days,
      /** Delivered from this month on: may be sent back until this day of the next year, if that is later. */
      seasonFromMonth: z.int().min(1).max(12),
      seasonUntil: z.string().regex(/^\d{2}-\d{2}$/),
    })
    .default({ answerHours: 48, sendDays: 14, inspectDays: 8, seasonFromMonth: 11, seasonUntil: '01-31' }),
  /** E5: how long somebody has to answer, and when silence decides for the creator. */
  commissionDisputes: z.object({ answerDays: days, decideDays: days }).default({ answerDays: 14, decideDays: 30 }),
  /** E10: from how many on something looks like a pattern; and what a program that wants no paid traffic looks at. */
  risk: z
    .object({
      ordersToOneAddress: z.int().min(2),
      disputesOfBuyer: z.int().min(1),
      patternDays: days,
      isOrganicOnly: z.boolean().default(false),
      allowedCampaigns: z.array(z.string()).default([]),
      /** Globs over host and path: `*.coupons.example/*`. */
      bannedReferrers: z.array(z.string()).default([]),
    })
    .default({
      ordersToOneAddress: 5, disputesOfBuyer: 2, patternDays: 30,
      isOrganicOnly: false, allowedCampaigns: [], bannedReferrers: [],
    }), // prettier-ignore
  /** G1-G5. A creator's tier grows with the units they sold in the last 90 days. */
  samples: z
    .object({
      openRequests: z.array(z.object({ fromUnits: z.int().min(0), most: z.int().min(0) })).min(1),
      againAfterDays: days,
      decideDays: days,
      contentDays: days,
      extensionDays: days,
      reminderDays: z.array(days),
      publicDays: days,
      liveMinutes: z.int().min(1),
      refundDays: days,
    })
    .default({
      openRequests: [{ fromUnits: 0, most: 5 }, { fromUnits: 50, most: 20 }, { fromUnits: 500, most: 50 }],
      againAfterDays: 30, decideDays: 7, contentDays: 14, extensionDays: 7, reminderDays: [3, 1], publicDays: 3,
      liveMinutes: 10, refundDays: 90,
    }), // prettier-ignore
  /** F2, F5, F7, F8. Amounts in minor units of the currency that names them; a currency that is not named has no floor. */
  payouts: z
    .object({
      floors: z.record(z.string().length(3), z.string().regex(/^\d+$/)),
      failureFees: z.record(z.string().length(3), z.string().regex(/^\d+$/)),
      /** What the platform keeps, of the commissions a shop pays out, on top of them. */
      platformFeeBps: bps,
      fundingDays: days,
      /** C8: how old a published exchange rate may be; a long weekend of the banks is five days. */
      rateDays: days.default(5),
      /** F10: after so long the register is asked again whether a VAT number is in force. */
      vatCheckDays: days.default(90),
      /** 1099-NEC, USD cents paid in a calendar year, from the year on. */
      necThresholds: z.array(z.object({ fromYear: z.int(), minor: z.string().regex(/^\d+$/) })).min(1),
    })
    .default({
      floors: { USD: '1000', EUR: '1000', GBP: '1000', AED: '4000', SAR: '4000', KWD: '3000', JPY: '1000' },
      failureFees: {}, platformFeeBps: 0, fundingDays: 7, rateDays: 5, vatCheckDays: 90,
      necThresholds: [{ fromYear: 0, minor: '60000' }, { fromYear: 2026, minor: '200000' }],
    }), // prettier-ignore
  content: z.object({ maximumTags: z.int().min(1) }),
  /** What products are judged by before they are shown (J3). Versions written before there were any mean these. */
  catalog: z
    .object({
      maximumTitleLength: z.int().min(1),
      maximumVariants: z.int().min(1),
      /** The shorter side of a picture, in pixels. */
      minimumImagePixels: z.int().min(1),
    })
    .default({ maximumTitleLength: 255, maximumVariants: 2048, minimumImagePixels: 500 }),
})

export type PolicyValues = z.infer<typeof policyValues>
