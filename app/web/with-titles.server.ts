import { listTitles } from '#app/domain/catalog/list-titles.server.ts'
import { db } from './database.server.ts'

type Titled = { productId: string; title?: unknown; productTitle?: unknown }

/** What a reader answered, with every product's title, at any depth, in the reader's own language where there is one. */
export async function withTitles<View>(view: View, language: string): Promise<View> {
  const named = [...titledIn(view)]
  if (named.length === 0) return view
  const titles = await listTitles(db, named, language)
  return mapDeep(view, titles) as View
}

function* titledIn(value: unknown): Generator<Titled> {
  if (!isPlain(value)) return
  if (isTitled(value)) yield value
  for (const member of Object.values(value)) yield* titledIn(member)
}

function mapDeep(value: unknown, titles: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one) => mapDeep(one, titles))
  if (!isPlain(value)) return value
  const copy = Object.fromEntries(Object.entries(value).map(([key, member]) => [key, mapDeep(member, titles)]))
  if (!isTitled(copy)) return copy
  const title = titles.get(copy.productId)
  if (title === undefined) return copy
  return { ...copy, [typeof copy.title === 'string' ? 'title' : 'productTitle']: title }
}

function isPlain(value: unknown): value is object {
  if (Array.isArray(value)) return true
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

function isTitled(value: object): value is Titled {
  const { productId, title, productTitle } = value as Partial<Titled>
  return typeof productId === 'string' && (typeof title === 'string' || typeof productTitle === 'string')
}
