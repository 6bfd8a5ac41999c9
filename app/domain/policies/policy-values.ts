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
