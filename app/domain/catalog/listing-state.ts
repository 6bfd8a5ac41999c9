/** J1: where a product stands on its way to shoppers; independent of what its review said. */
export type ListingState =
  'draft' | 'submitted' | 'live' | 'pausedByMerchant' | 'pausedByPlatform' | 'frozen' | 'removed'
export type ReviewState = 'none' | 'inReview' | 'failed' | 'approved'

export type Standing = { readonly listing: ListingState; readonly review: ReviewState }

/** What the merchant asks for. */
export type MerchantEvent = 'submit' | 'pause' | 'resume'

/**
 * What our rules said of the product as it is now. `failedEdit`: of content that replaces approved content, which is
 * still there. `failed`: of content before which there was none. `ruledOut`: whatever its content, it may not be shown.
 */
export type Verdict = 'passed' | 'failed' | 'failedEdit' | 'ruledOut'

export type ListingRefusal = 'NOT_LIVE_YET' | 'NOT_PAUSED' | 'HELD_BY_PLATFORM' | 'PRODUCT_FROZEN' | 'PRODUCT_REMOVED'

/** The standing after the event, or why it cannot happen. The same standing back: there was nothing to do. */
export type Step = Standing | { readonly refused: ListingRefusal }

/** `frozen` and `removed` (J2) are set by people of the platform: merchants wait for them. */
export function afterMerchant(standing: Standing, event: MerchantEvent): Step {
  const { listing } = standing
  if (listing === 'frozen') return { refused: 'PRODUCT_FROZEN' }
  if (listing === 'removed') return { refused: 'PRODUCT_REMOVED' }
  if (event === 'submit') return afterSubmit(standing)
  if (listing === 'pausedByPlatform') return { refused: 'HELD_BY_PLATFORM' }
  if (event === 'pause') {
    if (listing === 'live') return { ...standing, listing: 'pausedByMerchant' }
    return listing === 'pausedByMerchant' ? standing : { refused: 'NOT_LIVE_YET' }
  }
  if (listing === 'pausedByMerchant') return { ...standing, listing: 'live' }
  return listing === 'live' ? standing : { refused: 'NOT_PAUSED' }
}

/** What is live or paused has an approved version already: it is only looked at again. */
function afterSubmit(standing: Standing): Step {
  return standing.listing === 'draft' ? { listing: 'submitted', review: 'inReview' } : standing
}

/**
 * A verdict fits every state. `goesLiveByItself`: the shop lets products that pass go live without submitting them;
 * otherwise a draft waits for its merchant.
 */
export function afterReview(standing: Standing, verdict: Verdict, goesLiveByItself: boolean): Standing {
  const { listing } = standing
  if (verdict !== 'passed') return { listing: afterFailure(listing, verdict), review: 'failed' }
  if (listing === 'draft' && !goesLiveByItself) return { listing, review: 'none' }
  const isToBeShown = listing === 'draft' || listing === 'submitted' || listing === 'pausedByPlatform'
  return { listing: isToBeShown ? 'live' : listing, review: 'approved' }
}

function afterFailure(listing: ListingState, verdict: Exclude<Verdict, 'passed'>): ListingState {
  if (listing === 'submitted') return 'draft'
  if (verdict === 'ruledOut') return listing === 'live' ? 'pausedByPlatform' : listing
  // Only an edit leaves something approved to show.
  if (verdict === 'failed' && (listing === 'live' || listing === 'pausedByMerchant')) return 'draft'
  return listing
}
