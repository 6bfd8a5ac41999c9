import type { Collection } from '../state/collection.ts'
import { notModelled, topLevel } from './errors.ts'
import type { Rc } from './resolver.ts'
import { isAbsent, isPresent } from '../present.ts'

export type PageArgs = {
  first?: number | null
  last?: number | null
  after?: string | null
  before?: string | null
  reverse?: boolean | null
}
export type Page<T> = {
  nodes: T[]
  edges: { node: T; cursor: string }[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
}
const MAX_PAGE = 250

export function toCursor(id: number, value?: string): string {
  return Buffer.from(JSON.stringify({ last_id: id, last_value: value })).toString('base64')
}

function fromCursor(cursor: string): number {
  return readCursor(cursor).last_id
}

function readCursor(cursor: string): { last_id: number; last_value?: string } {
  try {
    const read = JSON.parse(Buffer.from(cursor, 'base64').toString('utf8')) as {
      last_id?: unknown
      last_value?: string
    }
    if (typeof read.last_id === 'number') return { ...read, last_id: read.last_id }
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause
  }
  throw topLevel('Invalid cursor for current pagination sort.', 'BAD_REQUEST')
}

/**
 * A page by a value that changes: the cursor says where the last one stood then, so one that has moved on since is met
 * again further down, and none is skipped.
 */
export function pageByValue<T extends { id: number }>(
  items: readonly T[],
  args: PageArgs,
  rc: Rc,
  valueOf: (item: T) => string,
): Page<T> {
  if (isPresent(args.last) || isPresent(args.before)) throw notModelled('last and before in this order')
  const direction = args.reverse ? -1 : 1
  const compare = (one: readonly [string, number], other: readonly [string, number]) =>
    one[0] < other[0] ? -1 : one[0] > other[0] ? 1 : one[1] - other[1]
  const keyOf = (item: T) => [valueOf(item), item.id] as const
  const ordered = [...items].sort((one, other) => direction * compare(keyOf(one), keyOf(other)))
  const id = (item: T) => item.id
  if (rc.bulk) return toPage(ordered, false, false, id)
  const last = isPresent(args.after) ? readCursor(args.after) : null
  const rest = last
    ? ordered.filter((item) => direction * compare(keyOf(item), [last.last_value ?? '', last.last_id]) > 0)
    : ordered
  const size = sizeOf(args)
  return toPage(rest.slice(0, size), rest.length > size, last !== null, id, (item) => item, valueOf)
}

function sizeOf(args: PageArgs): number {
  const size = args.first ?? args.last ?? null
  if (size === null) throw topLevel('you must provide one of first or last', 'BAD_REQUEST')
  if (isPresent(args.first) && isPresent(args.last)) {
    throw topLevel('providing both first and last is not supported', 'BAD_REQUEST')
  }
  if (size < 0) throw topLevel('first and last must not be negative', 'BAD_REQUEST')
  if (size > MAX_PAGE) {
    throw topLevel(`${isPresent(args.first) ? 'first' : 'last'} cannot exceed ${MAX_PAGE}`, 'BAD_REQUEST')
  }
  return size
}

/** A page of a list that is at hand, in its order. */
export function pageOfList<T, U = T>(
  items: readonly T[],
  args: PageArgs,
  rc: Rc,
  idOf: (item: T) => number,
  wrap: (item: T) => U = (item) => item as unknown as U,
): Page<U> {
  const ordered = args.reverse ? [...items].reverse() : items
  if (rc.bulk) return toPage(ordered, false, false, idOf, wrap)
  const size = sizeOf(args)
  let from = 0
  let to = ordered.length
  if (isPresent(args.after)) from = afterIndex(ordered, fromCursor(args.after), idOf)
  if (isPresent(args.before)) {
    const id = fromCursor(args.before)
    const index = ordered.findIndex((item) => idOf(item) === id)
    if (index >= 0) to = index
  }
  const start = isPresent(args.last) ? Math.max(from, to - size) : from
  const end = isPresent(args.last) ? to : Math.min(to, from + size)
  return toPage(ordered.slice(start, end), end < ordered.length, start > 0, idOf, wrap)
}

function afterIndex<T>(ordered: readonly T[], id: number, idOf: (item: T) => number): number {
  const index = ordered.findIndex((item) => idOf(item) === id)
  if (index < 0) throw topLevel('Invalid cursor for current pagination sort.', 'BAD_REQUEST')
  return index + 1
}

/** A page of a collection by id: reads only as many records as the page needs. */
export function pageById<T extends { id: number }>(
  collection: Collection<T>,
  args: PageArgs,
  rc: Rc,
  matches: (record: T) => boolean,
): Page<T> {
  if (rc.bulk) return bulkPage(collection, rc, matches)
  const size = sizeOf(args)
  const ids = collection.ids()
  // Walking forward through ascending ids, or backward for exactly one of `reverse` and `last`.
  const isLast = isPresent(args.last)
  const backward = Boolean(args.reverse) !== isLast
  const edge = isLast ? args.before : args.after
  if (isPresent(isLast ? args.after : args.before)) throw notModelled('after with last, before with first')
  const start = isAbsent(edge) ? (backward ? ids.length - 1 : 0) : startAt(ids, fromCursor(edge), backward)
  const found: T[] = []
  let more = false
  for (let at = start; backward ? at >= 0 : at < ids.length; at += backward ? -1 : 1) {
    const record = collection.get(ids[at] as number)
    if (!record || !matches(record)) continue
    if (found.length === size) {
      more = true
      break
    }
    found.push(record)
  }
  if (isLast) found.reverse()
  return toPage(found, isLast ? isPresent(edge) : more, isLast ? more : isPresent(edge), (record) => record.id)
}

function bulkPage<T extends { id: number }>(
  collection: Collection<T>,
  rc: Rc,
  matches: (record: T) => boolean,
): Page<T> {
  return toPage(bulkWindowOf(collection, rc, matches), false, false, (record) => record.id)
}

/** A bulk operation reads its root connection window by window: these are the records of the one at hand. */
export function bulkWindowOf<T extends { id: number }>(
  collection: Collection<T>,
  rc: Rc,
  matches: (record: T) => boolean,
): T[] {
  const window = rc.bulkWindow
  if (window?.taken) throw notModelled('a nested connection over a whole collection in a bulk query')
  if (window) window.taken = true
  const ids = collection.ids()
  const found: T[] = []
  for (let at = window ? startAt(ids, window.after, false) : 0; at < ids.length; at++) {
    const record = collection.get(ids[at] as number)
    if (!record || !matches(record)) continue
    found.push(record)
    if (window && found.length === window.size) {
      if (at + 1 < ids.length) window.last = record.id
      break
    }
  }
  return found
}

/** First index strictly past the id, in walking direction. */
function startAt(ids: readonly number[], id: number, backward: boolean): number {
  let low = 0
  let high = ids.length
  while (low < high) {
    const middle = (low + high) >> 1
    const value = ids[middle] as number
    if (backward ? value < id : value <= id) low = middle + 1
    else high = middle
  }
  return backward ? low - 1 : low
}

function toPage<T, U = T>(
  items: readonly T[],
  hasNextPage: boolean,
  hasPreviousPage: boolean,
  idOf: (item: T) => number,
  wrap: (item: T) => U = (item) => item as unknown as U,
  valueOf?: (item: T) => string,
): Page<U> {
  const first = items[0]
  const last = items[items.length - 1]
  const nodes = items.map(wrap)
  const cursorOf = (item: T) => toCursor(idOf(item), valueOf?.(item))
  return {
    nodes,
    // Made only when asked for: bulk reads never look at them.
    get edges() {
      return nodes.map((node, index) => ({
        node,
        get cursor() {
          return cursorOf(items[index] as T)
        },
      }))
    },
    get pageInfo() {
      return {
        hasNextPage,
        hasPreviousPage,
        startCursor: first === undefined ? null : cursorOf(first),
        endCursor: last === undefined ? null : cursorOf(last),
      }
    },
  }
}
