import { describe, expect, it } from 'vitest'
import {
  afterMerchant,
  afterReview,
  type ListingState,
  type MerchantEvent,
  type ReviewState,
  type Standing,
  type Verdict,
} from './listing-state.ts'

const listings: ListingState[] = [
  'draft',
  'submitted',
  'live',
  'pausedByMerchant',
  'pausedByPlatform',
  'frozen',
  'removed',
]
const reviews: ReviewState[] = ['none', 'inReview', 'failed', 'approved']
const standings = listings.flatMap((listing) => reviews.map((review): Standing => ({ listing, review })))

describe('J1: what merchants ask for', () => {
  const table: Record<MerchantEvent, Record<ListingState, string>> = {
    submit: {
      draft: 'submitted',
      submitted: 'submitted',
      live: 'live',
      pausedByMerchant: 'pausedByMerchant',
      pausedByPlatform: 'pausedByPlatform',
      frozen: 'PRODUCT_FROZEN',
      removed: 'PRODUCT_REMOVED',
    },
    pause: {
      draft: 'NOT_LIVE_YET',
      submitted: 'NOT_LIVE_YET',
      live: 'pausedByMerchant',
      pausedByMerchant: 'pausedByMerchant',
      pausedByPlatform: 'HELD_BY_PLATFORM',
      frozen: 'PRODUCT_FROZEN',
      removed: 'PRODUCT_REMOVED',
    },
    resume: {
      draft: 'NOT_PAUSED',
      submitted: 'NOT_PAUSED',
      live: 'live',
      pausedByMerchant: 'live',
      pausedByPlatform: 'HELD_BY_PLATFORM',
      frozen: 'PRODUCT_FROZEN',
      removed: 'PRODUCT_REMOVED',
    },
  }
  for (const event of ['submit', 'pause', 'resume'] as const) {
    it.each(listings.map((listing) => [listing, table[event][listing]]))(`${event}: %s -> %s`, (listing, expected) => {
      for (const review of reviews) {
        const step = afterMerchant({ listing, review }, event)
        expect('refused' in step ? step.refused : step.listing).toBe(expected)
        if ('refused' in step) continue
        expect(step.review).toBe(event === 'submit' && listing === 'draft' ? 'inReview' : review)
        expect(afterMerchant(step, event), 'asking twice changes nothing').toEqual(step)
      }
    })
  }
})

describe('J1: what the rules say', () => {
  const table: Record<Verdict, Record<ListingState, ListingState>> = {
    passed: same({ draft: 'live', submitted: 'live', pausedByPlatform: 'live' }),
    failed: same({ submitted: 'draft', live: 'draft', pausedByMerchant: 'draft' }),
    failedEdit: same({ submitted: 'draft' }),
    ruledOut: same({ submitted: 'draft', live: 'pausedByPlatform' }),
  }
  for (const verdict of ['passed', 'failed', 'failedEdit', 'ruledOut'] as const) {
    it.each(listings.map((listing) => [listing, table[verdict][listing]]))(
      `${verdict}: %s -> %s`,
      (listing, expected) => {
        for (const review of reviews) {
          const after = afterReview({ listing, review }, verdict, true)
          expect(after).toEqual({ listing: expected, review: verdict === 'passed' ? 'approved' : 'failed' })
          expect(afterReview(after, verdict, true), 'the same verdict again changes nothing').toEqual(after)
        }
      },
    )
  }

  it('a draft of a shop that submits by itself waits, and everything else is as in other shops', () => {
    for (const standing of standings) {
      const after = afterReview(standing, 'passed', false)
      if (standing.listing === 'draft') expect(after).toEqual({ listing: 'draft', review: 'none' })
      else expect(after).toEqual(afterReview(standing, 'passed', true))
    }
  })

  it('J1: a failed edit never takes what is live from shoppers', () => {
    expect(afterReview({ listing: 'live', review: 'approved' }, 'failedEdit', true)).toEqual({
      listing: 'live',
      review: 'failed',
    })
  })

  it('J2: nothing that merchants or rules do brings back what is removed or frozen', () => {
    for (const standing of standings.filter(({ listing }) => listing === 'removed' || listing === 'frozen')) {
      for (const verdict of ['passed', 'failed', 'failedEdit', 'ruledOut'] as const)
        expect(afterReview(standing, verdict, true).listing).toBe(standing.listing)
    }
  })
})

function same(changes: Partial<Record<ListingState, ListingState>>): Record<ListingState, ListingState> {
  return {
    ...(Object.fromEntries(listings.map((one) => [one, one])) as Record<ListingState, ListingState>),
    ...changes,
  }
}
