/** Rates of one day as they were published. */
export type PublishedRates = {
  /** Who published them, as it stands on statements. */
  readonly source: string
  readonly base: string
  /** YYYY-MM-DD. */
  readonly day: string
  /** Currency -> plain decimal text: units of it for one of the base. */
  readonly rates: ReadonlyMap<string, string>
}

export interface RateFeed {
  /** Throws `RatesUnreachable` where there is no answer, or none that could be trusted. */
  fetch(): Promise<PublishedRates>
}

/** Nothing was learnt; what was known before stands. */
export class RatesUnreachable extends Error {
  override name = 'RatesUnreachable'
}
