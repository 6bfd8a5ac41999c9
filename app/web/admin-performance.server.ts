import type { Shop } from '@prisma/client'
import { merchantCreators, type CreatorPerformance } from '#app/domain/insights/merchant-creators.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import { adminPerformanceMessages } from '#app/ui/messages/admin-performance.ts'
import type { Locale } from '#app/ui/messages/locale.ts'
import { text } from '#app/ui/messages/text.ts'
import { avatarOf } from './avatar-of.ts'
import { csvResponse } from './csv-response.ts'
import { db, now } from './database.server.ts'

export const performanceSpans = [30, 90, 365] as const

const spanIn = (search: URLSearchParams) =>
  performanceSpans.find((days) => String(days) === search.get('days')) ?? performanceSpans[0]

/** One page of what each creator sold and cost in the span. */
export async function readPerformance(shop: Shop, search: URLSearchParams) {
  const days = spanIn(search)
  const until = now()
  const question = { shopId: shop.id, from: addDays(until, -days), until, cursor: search.get('cursor') }
  const page = await merchantCreators(db, question)
  return { days, page: { ...page, items: page.items.map(toRow) } }
}

function toRow({ avatarKey, avatarUrl, ...row }: CreatorPerformance) {
  return { ...row, avatarUrl: avatarOf({ avatarKey, avatarUrl }) }
}

const columns = ['creator', 'orders', 'posts', 'currency', 'sales', 'refunded', 'commission', 'returnOn'] as const

/** The same, all of it, as a file. */
export function performanceSheet(shop: Shop, search: URLSearchParams, locale: Locale): Response {
  const days = spanIn(search)
  return csvResponse(`vitrine-creators-${days}-days.csv`, linesOf(shop.id, days, locale))
}

async function* linesOf(shopId: string, days: number, locale: Locale) {
  yield columns.map((key) => text(locale, adminPerformanceMessages, key))
  const until = now()
  const from = addDays(until, -days)
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof merchantCreators>> = await merchantCreators(db, { shopId, from, until, cursor, limit: 200 }) // prettier-ignore
    for (const { handle, orders, posts, sales, refunded, commission, returnTenths } of page.items) {
      const returnOn = returnTenths === null ? '' : `${Math.trunc(returnTenths / 10)}.${returnTenths % 10}`
      yield [`@${handle}`, String(orders), String(posts), sales.currency, sales.amount, refunded.amount, commission.amount, returnOn] // prettier-ignore
    }
    cursor = page.nextCursor
  } while (cursor)
}
