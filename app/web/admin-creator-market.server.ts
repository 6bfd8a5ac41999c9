import type { Shop } from '@prisma/client'
import { isCategoryId } from '#app/domain/catalog/category-tree.ts'
import { addToShortlist, removeFromShortlist } from '#app/domain/creators/shortlist.server.ts'
import { merchantCreator, merchantCreatorMarket, type MarketCreator } from '#app/domain/insights/merchant-creator-market.server.ts' // prettier-ignore
import { proofToken } from '#app/domain/creators/proof-token.server.ts'
import { findProgramSettings } from '#app/domain/programs/find-program-settings.server.ts'
import { inviteCreators } from '#app/domain/programs/invite-creators.server.ts'
import { accept, refuse } from '#app/kernel/outcome.ts'
import { programFieldWords } from '#app/ui/messages/admin-program-fields.ts'
import { planForm, rateForm, toCap } from './admin-program-forms.ts'
import { answerProgram, noProgram } from './admin-program.server.ts'
import { productOf } from './admin-rate-commands.server.ts'
import { avatarOf } from './avatar-of.ts'
import { db, inTransaction } from './database.server.ts'
import { judgeForm } from './parse-form.server.ts'
import { readField } from './read-field.ts'
import type { MerchantCaller } from './require-merchant.server.ts'
import { invalid, notFound } from './respond.server.ts'
import { audienceProofUrl, creatorPageUrl } from './shop-address.server.ts'

const longestSearch = 100

/** One page of the creators whom a merchant may invite. */
export async function readCreatorMarket(shop: Shop, search: URLSearchParams) {
  const read = (name: string) => (search.get(name) ?? '').trim().slice(0, longestSearch)
  const country = read('country').toUpperCase()
  const language = read('language').toLowerCase()
  const filters = {
    query: read('q'),
    category: isCategoryId(read('category')) ? read('category') : '',
    country: /^[A-Z]{2}$/.test(country) ? country : '',
    language: /^[a-z]{2}$/.test(language) ? language : '',
    followers: /^\d{1,9}$/.test(read('followers')) ? read('followers') : '',
  }
  const isShortlist = search.get('view') === 'shortlist'
  const page = await merchantCreatorMarket(db, {
    shopId: shop.id,
    query: filters.query,
    categoryId: filters.category || null,
    country: filters.country || null,
    language: filters.language || null,
    minimumFollowers: filters.followers ? Number(filters.followers) : null,
    isShortlist,
    cursor: search.get('cursor'),
  })
  const program = await findProgramSettings(db, shop.id)
  const items = page.items.map(toCard)
  return { filters, isShortlist, hasProgram: program !== null, currency: shop.currency, page: { ...page, items } }
}

function toCard({ avatarKey, avatarUrl, permitExpiresAt, audiences, ...creator }: MarketCreator) {
  return {
    ...creator,
    avatarUrl: avatarOf({ avatarKey, avatarUrl }),
    permitExpiresAt: permitExpiresAt?.toISOString() ?? null,
    audiences: audiences.map(({ platform, handle, followers, proofKey, checkedAt }) => ({
      ...{ platform, handle, followers },
      isProven: proofKey !== null,
      /** Opens for an hour, in a window of its own. */
      proofUrl: proofKey && audienceProofUrl(proofToken(proofKey)),
      isChecked: checkedAt !== null,
    })),
  }
}

/** What a merchant may know of one creator; null where there is nobody to be found. */
export async function readCreatorProfile(shop: Shop, creatorId: string) {
  const creator = await merchantCreator(db, { shopId: shop.id, creatorId })
  if (!creator) return null
  const program = await findProgramSettings(db, shop.id)
  const { currency, timeZone } = shop
  const pageUrl = creatorPageUrl(creator.handle)
  return { creator: toCard(creator), pageUrl, hasProgram: program !== null, currency, timeZone }
}

/** Remembering creators, and inviting them with an offer of their own or without. */
export async function runMarketCommand(caller: MerchantCaller, form: FormData) {
  const intent = readField(form, 'intent')
  if (intent === 'invite') return invite(caller, form)
  if (intent !== 'shortlist' && intent !== 'unlist') return notFound()
  const creatorIds = creatorIdsIn(form)
  for (const creatorId of creatorIds) {
    const entry = { shopId: caller.shop.id, creatorId }
    const change = intent === 'shortlist' ? addToShortlist : removeFromShortlist
    const outcome = await inTransaction('change shortlist', (tx) => change(tx, entry))
    if (!outcome.ok) return answerProgram(caller, refuse('CREATOR_NOT_FOUND'))
  }
  return answerProgram(caller, accept({ changed: creatorIds.length }))
}

const creatorIdsIn = (form: FormData) => form.getAll('creatorIds').filter((id) => typeof id === 'string')

async function invite(caller: MerchantCaller, form: FormData) {
  const { shop, locale, staffId: actor } = caller
  const program = await findProgramSettings(db, shop.id)
  if (!program) return noProgram(caller)
  const offer =
    readField(form, 'hasOffer') === 'true' ? await readOffer(caller, form) : { ok: true as const, value: null }
  if (!offer.ok) return 'fieldErrors' in offer ? invalid(locale, offer) : answerProgram(caller, offer)
  const note = readField(form, 'note').trim().slice(0, 500)
  const invitation = {
    programId: program.programId, shopId: shop.id, actor, creatorIds: creatorIdsIn(form), note, offer: offer.value,
  } // prettier-ignore
  const outcome = await inTransaction('invite creators', (tx) => inviteCreators(tx, invitation))
  if (!outcome.ok) return answerProgram(caller, outcome)
  const { invited, refused: [first, ...others] } = outcome.value // prettier-ignore
  if (invited.length === 0 && first) return answerProgram(caller, refuse(first.code, { minimumAge: 18 }))
  return answerProgram(caller, accept({ invited: invited.length, left: first ? others.length + 1 : 0 }))
}

async function readOffer({ shop, locale }: MerchantCaller, form: FormData) {
  const scope = judgeForm(form, planForm(shop.currency), locale, programFieldWords)
  if (!scope.ok) return scope
  const rate = judgeForm(form, rateForm(shop.currency), locale, programFieldWords)
  if (!rate.ok) return rate
  const productId = await productOf(shop.id, scope.value.product)
  if (productId === undefined) return refuse('PRODUCT_NOT_FOUND')
  const { campaign } = scope.value
  return accept({ ...rate.value, productId, cap: toCap(scope.value), ...(campaign && { campaign }) })
}
