import type { Shop } from '@prisma/client'
import { portfolioInput } from '#app/domain/catalog/inputs.ts'
import { listMarketsForMerchant } from '#app/domain/catalog/list-markets-for-merchant.server.ts'
import { listPortfolios } from '#app/domain/catalog/list-portfolios.server.ts'
import type { CatalogRefusalCode } from '#app/domain/catalog/refusals.ts'
import { archivePortfolio, movePortfolio, savePortfolio } from '#app/domain/catalog/save-portfolio.server.ts'
import type { Outcome } from '#app/kernel/outcome.ts'
import { adminPortfolioMessages } from '#app/ui/messages/admin-portfolios.ts'
import { catalogWords } from '#app/ui/messages/catalog.ts'
import { text } from '#app/ui/messages/text.ts'
import type { PortfoliosView } from './admin-portfolio-view.ts'
import { db, inTransaction, now } from './database.server.ts'
import { toInstant, toWallClock } from './local-time.ts'
import { readField } from './read-field.ts'
import type { MerchantCaller } from './require-merchant.server.ts'
import { accepted, invalid, notFound, refused } from './respond.server.ts'
import { brandPageUrl } from './shop-address.server.ts'

export async function readPortfolios(shop: Shop): Promise<PortfoliosView> {
  const [rows, { countries }] = await Promise.all([
    listPortfolios(db, { shopId: shop.id, at: now() }),
    listMarketsForMerchant(db, shop.id),
  ])
  const portfolios = rows.map(({ title, startsAt, endsAt, ...row }) => ({
    ...row,
    title: title ?? '',
    startsAt: startsAt?.toISOString() ?? null,
    endsAt: endsAt?.toISOString() ?? null,
    startsAtLocal: toWallClock(startsAt, shop.timeZone),
    endsAtLocal: toWallClock(endsAt, shop.timeZone),
  }))
  return { portfolios, countries, timeZone: shop.timeZone, brandUrl: brandPageUrl(shop.handle) }
}

/** What the page asks for: to save one, to move it, to take it off. */
export async function runPortfolioCommand(caller: MerchantCaller, form: FormData) {
  const { id: shopId } = caller.shop
  const portfolioId = readField(form, 'portfolioId')
  switch (form.get('intent')) {
    case 'save':
      return save(caller, form)
    case 'move':
      return answer(caller, (tx) =>
        movePortfolio(tx, { shopId, portfolioId, toIndex: Number(readField(form, 'toIndex')) }),
      )
    case 'remove':
      return answer(caller, (tx) => archivePortfolio(tx, { shopId, portfolioId }))
    default:
      return notFound()
  }
}

async function save(caller: MerchantCaller, form: FormData) {
  const { shop, locale } = caller
  const when = (name: string) => ({ typed: readField(form, name), at: toInstant(readField(form, name), shop.timeZone) })
  const [starts, ends] = [when('startsAt'), when('endsAt')]
  const words = text(locale, adminPortfolioMessages, 'badTime')
  const fieldErrors = {
    ...(starts.typed && !starts.at ? { startsAt: words } : {}),
    ...(ends.typed && !ends.at ? { endsAt: words } : {}),
  }
  if (Object.keys(fieldErrors).length > 0)
    return invalid(locale, { ok: false, code: 'INVALID_INPUT', detail: {}, fieldErrors })
  const input = portfolioInput.safeParse({
    portfolioId: readField(form, 'portfolioId') || undefined,
    collectionId: readField(form, 'collectionId'),
    title: readField(form, 'title').slice(0, 60),
    startsAt: starts.at,
    endsAt: ends.at,
    countries: readField(form, 'countries').split(',').filter(Boolean),
  })
  if (!input.success) return invalid(locale, { ok: false, code: 'INVALID_INPUT', detail: {}, fieldErrors: {} })
  return answer(caller, (tx) => savePortfolio(tx, { shopId: shop.id, ...input.data }))
}

type Work = Parameters<typeof inTransaction<Outcome<unknown, CatalogRefusalCode>>>[1]

async function answer({ locale }: MerchantCaller, work: Work) {
  const outcome = await inTransaction('change brand page', work)
  return outcome.ok ? accepted(null) : refused(locale, catalogWords, outcome)
}
