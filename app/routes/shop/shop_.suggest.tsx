import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { suggestSearches } from '#app/domain/search/suggest-searches.server.ts'
import { db } from '#app/web/database.server.ts'
import { negotiateCountry, negotiateLocale } from '#app/web/negotiate-locale.ts'

const limit = 8

/** What to suggest while somebody types. The browser may keep an answer for a minute; nobody else may. */
export async function loader({ request }: LoaderFunctionArgs) {
  const typed = (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, 100).toLowerCase()
  const audience = { country: negotiateCountry(request), language: negotiateLocale(request) }
  const suggestions = typed === '' ? [] : await suggestSearches(db, { ...audience, typed, limit })
  return json(
    { typed, suggestions },
    { headers: { 'Cache-Control': 'private, max-age=60', Vary: 'Cookie, Accept-Language' } },
  )
}
