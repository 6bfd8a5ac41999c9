import { getProductForShopper } from '#app/domain/catalog/get-product-for-shopper.server.ts'
import { PostalAddress } from '#app/domain/checkout/inputs.ts'
import { appealSample } from '#app/domain/samples/appeal-sample.server.ts'
import { extendSample } from '#app/domain/samples/extend-sample.server.ts'
import { sampleWords as appealWords } from '#app/domain/samples/inputs.ts'
import { listSampleOffersForCreator } from '#app/domain/samples/list-sample-offers.server.ts'
import { findSample, listSamples } from '#app/domain/samples/list-samples.server.ts'
import type { SampleRefusal } from '#app/domain/samples/refusals.ts'
import { openSampleStates } from '#app/domain/samples/sample-states.ts'
import { requestSample } from '#app/domain/samples/request-sample.server.ts'
import { sampleReliability } from '#app/domain/samples/sample-reliability.server.ts'
import { withdrawSample } from '#app/domain/samples/withdraw-sample.server.ts'
import type { Outcome } from '#app/kernel/outcome.ts'
import type { Locale } from '#app/ui/messages/locale.ts'
import { z } from 'zod'
import { countryOptions } from './country-options.ts'
import { db, inTransaction } from './database.server.ts'
import { withImages } from './image-view.server.ts'
import { notFound } from './respond.server.ts'
import { withTitles } from './with-titles.server.ts'

type Reader = { readonly creatorId: string; readonly locale: Locale; readonly country: string }

/** What a creator may ask for, or what they have asked for; with `ask`, the form for one offer. */
export async function samplesView(
  { creatorId, locale, country }: Reader,
  { view, cursor, ask }: { view: 'offers' | 'mine'; cursor: string | null; ask: string | null },
) {
  const reliability = await sampleReliability(db, creatorId)
  if (view === 'mine') {
    const samples = await listSamples(db, { reader: { creatorId }, cursor, limit: 20 })
    return { view, reliability, offers: null, samples: withImages(await withTitles(samples, locale)), asked: null }
  }
  const offers = await listSampleOffersForCreator(db, { creatorId, cursor, limit: 20 })
  const asked = ask ? await askedOffer({ creatorId, locale, country }, ask) : null
  const page = withImages(await withTitles(offers, locale))
  return { view, reliability, offers: await withOpenRequests(page, creatorId), samples: null, asked }
}

/** G1: what somebody has asked for already leads there instead of asking again. */
async function withOpenRequests<Offer extends { readonly productId: string }>(
  page: { readonly items: readonly Offer[]; readonly nextCursor: string | null },
  creatorId: string,
) {
  const productId = { in: page.items.map((offer) => offer.productId) }
  const open = await db.sampleRequest.findMany({
    where: { creatorId, productId, state: { in: [...openSampleStates] } },
    select: { id: true, productId: true },
  })
  const requests = new Map(open.map((request) => [request.productId, request.id]))
  const items = page.items.map((offer) => ({ ...offer, requestId: requests.get(offer.productId) ?? null }))
  return { ...page, items }
}

/** Enough to find any offer of the programs that somebody is in. */
const mostOffers = 500

async function askedOffer({ creatorId, locale, country }: Reader, offerId: string) {
  const { items } = await listSampleOffersForCreator(db, { creatorId, limit: mostOffers })
  const offer = items.find((one) => one.offerId === offerId)
  const product = offer && (await getProductForShopper(db, { productId: offer.productId, country, language: locale }))
  if (!offer || !product) return null
  const variants = product.variants
    .filter(({ isOfferedInCountry, sellable }) => isOfferedInCountry && sellable > 0)
    .map(({ variantId, title }) => ({ value: variantId, label: title }))
  const { kind, refundAfterUnits } = offer
  return {
    offerId,
    title: product.title,
    kind,
    refundAfterUnits,
    variants,
    country,
    countries: countryOptions(locale, country),
  }
}

export async function sampleView(creatorId: string, requestId: string, locale: Locale) {
  const sample = await findSample(db, requestId, { creatorId })
  if (!sample) throw notFound()
  return withImages(await withTitles(sample, locale))
}

export const sampleRequestForm = z.object({
  offerId: z.string().min(1),
  variantId: z.string().min(1, 'required'),
  note: appealWords.default(''),
  address: PostalAddress,
})

export function askForSample(
  creatorId: string,
  asked: z.infer<typeof sampleRequestForm>,
): Promise<Outcome<{ requestId: string }, SampleRefusal>> {
  return inTransaction('request sample', (tx) => requestSample(tx, { creatorId, ...asked }))
}

export const sampleCommand = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('withdraw') }),
  z.object({ intent: z.literal('extend') }),
  z.object({ intent: z.literal('appeal'), words: appealWords.min(1, 'required') }),
])

/** What a creator does with a sample that they asked for. */
export function commandSample(
  key: { creatorId: string; requestId: string },
  command: z.infer<typeof sampleCommand>,
): Promise<Outcome<unknown, SampleRefusal>> {
  switch (command.intent) {
    case 'withdraw':
      return inTransaction('withdraw sample', (tx) => withdrawSample(tx, key))
    case 'extend':
      return inTransaction('extend sample', (tx) => extendSample(tx, key))
    case 'appeal':
      return inTransaction('appeal sample', (tx) => appealSample(tx, { ...key, words: command.words }))
  }
}
