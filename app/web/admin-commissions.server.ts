import type { Shop } from '@prisma/client'
import { getShopCommission } from '#app/domain/commissions/get-earning.server.ts'
import { liabilityByMonth } from '#app/domain/commissions/liability-by-month.server.ts'
import { listCommissionDisputes } from '#app/domain/commissions/list-commission-disputes.server.ts'
import { listCommissionsForShop, type ShopCommissionCard } from '#app/domain/commissions/list-commissions-for-shop.server.ts' // prettier-ignore
import { listFindings } from '#app/domain/commissions/list-findings.server.ts'
import { commissionStates } from '#app/domain/commissions/states.ts'
import { payoutFactsOf } from '#app/domain/payouts/payout-facts-of.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import { adminCommissionsMessages } from '#app/ui/messages/admin-commissions.ts'
import { merchantReasonMessages, merchantStateMessages } from '#app/ui/messages/commissions.ts'
import type { Locale } from '#app/ui/messages/locale.ts'
import { text } from '#app/ui/messages/text.ts'
import { csvResponse } from './csv-response.ts'
import { db, now } from './database.server.ts'
import { toInstant } from './local-time.ts'

const liabilityDays = 370

/** What a list of commissions is narrowed to, as its address holds it. */
function filtersIn(shop: Shop, search: URLSearchParams) {
  const day = (name: string) => (/^\d{4}-\d{2}-\d{2}$/.test(search.get(name) ?? '') ? (search.get(name) ?? '') : '')
  const state = commissionStates.find((one) => one === search.get('state')) ?? ''
  const typed = { state, from: day('from'), until: day('until') }
  const last = typed.until ? toInstant(typed.until, shop.timeZone) : null
  const question = {
    shopId: shop.id,
    state: state || null,
    from: typed.from ? toInstant(typed.from, shop.timeZone) : null,
    // The day that is named counts whole.
    until: last && addDays(last, 1),
  }
  return { typed, question }
}

/** One page of what the shop's sales cost, and what that comes to by month. */
export async function readCommissions(shop: Shop, search: URLSearchParams) {
  const { typed, question } = filtersIn(shop, search)
  const [page, months] = await Promise.all([
    listCommissionsForShop(db, { ...question, cursor: search.get('cursor') }),
    liabilityByMonth(db, { shopId: shop.id, from: addDays(now(), -liabilityDays) }),
  ])
  const { timeZone } = shop
  return { filters: typed, timeZone, months, page: { ...page, items: page.items.map(toRow) } }
}

function toRow({ placedAt, releaseAt, ...card }: ShopCommissionCard) {
  return { ...card, placedAt: placedAt.toISOString(), releaseAt: releaseAt?.toISOString() ?? null }
}

/** One line with everything that explains it, as the creator sees it; null where it is not the shop's. */
export async function readCommission(shop: Shop, commissionId: string) {
  const asked = { shopId: shop.id, commissionId }
  const earning = await getShopCommission(db, { ...asked, payoutFactsOf: (creatorId) => payoutFactsOf(db, creatorId) })
  return earning && { earning, timeZone: shop.timeZone }
}

export async function readCommissionDisputes(shop: Shop, search: URLSearchParams) {
  const isOpen = search.get('view') !== 'closed'
  const page = await listCommissionDisputes(db, { shopId: shop.id, isOpen, cursor: search.get('cursor') })
  return { isOpen, page, timeZone: shop.timeZone, now: now() }
}

export async function readFindings(shop: Shop, search: URLSearchParams) {
  const isOpen = search.get('view') !== 'closed'
  const page = await listFindings(db, { shopId: shop.id, isOpen, cursor: search.get('cursor') })
  const items = page.items.map(({ evidence: _evidence, ...finding }) => finding)
  return { isOpen, page: { ...page, items }, timeZone: shop.timeZone }
}

const columns = [
  'date',
  'order',
  'product',
  'creator',
  'state',
  'reason',
  'rate',
  'currency',
  'base',
  'commission',
] as const

/** The same list, all of it, as a file. */
export function commissionSheet(shop: Shop, search: URLSearchParams, locale: Locale): Response {
  return csvResponse('vitrine-commissions.csv', linesOf(filtersIn(shop, search).question, locale))
}

async function* linesOf(question: ReturnType<typeof filtersIn>['question'], locale: Locale) {
  yield columns.map((key) => text(locale, adminCommissionsMessages, key))
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof listCommissionsForShop>> = await listCommissionsForShop(db, { ...question, cursor, limit: 200 }) // prettier-ignore
    for (const row of page.items) {
      const { state, reasonCode, amount, base, rateBps } = row
      yield [
        row.placedAt.toISOString(), row.orderNumber, row.title, `@${row.handle}`,
        text(locale, merchantStateMessages, state), text(locale, merchantReasonMessages, reasonCode),
        String((row.tierBps ?? rateBps) / 100), amount.currency, base.amount, amount.amount,
      ] // prettier-ignore
    }
    cursor = page.nextCursor
  } while (cursor)
}
