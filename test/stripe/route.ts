import type { Params } from './params.ts'
import type { World } from './world.ts'

export const EXPAND = 'expand[]'
export const PAGE = ['limit', 'starting_after', 'created[gte]', 'created[lte]', EXPAND]

export type Route = {
  method: 'GET' | 'POST'
  path: RegExp
  /** For faults: the word they are planned with. Absent: a question that changes nothing. */
  operation?: string
  params: readonly string[]
  answer(world: World, params: Params, ids: string[]): unknown
}

export function get(path: RegExp, params: readonly string[], answer: Route['answer']): Route {
  return { method: 'GET', path, params, answer }
}

export function post(path: RegExp, operation: string, params: readonly string[], answer: Route['answer']): Route {
  return { method: 'POST', path, operation, params, answer }
}

export const matches = (params: Params, name: string, value: string | null) => (params.find(name) ?? value) === value

/** Newest first, a hundred at most, as Stripe pages. */
export function page(params: Params, rows: { id: string; created: number }[]) {
  const limit = Math.min(100, Number(params.find('limit') ?? 10))
  const [from, until] = [Number(params.find('created[gte]') ?? 0), Number(params.find('created[lte]') ?? Infinity)]
  const fitting = rows.toReversed().filter(({ created }) => created >= from && created <= until)
  const after = params.find('starting_after')
  const start = after ? fitting.findIndex(({ id }) => id === after) + 1 : 0
  const data = fitting.slice(start, start + limit)
  return { object: 'list', data, has_more: start + limit < fitting.length, url: '/v1' }
}
