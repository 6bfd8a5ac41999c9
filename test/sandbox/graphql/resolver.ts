import type { GraphQLResolveInfo } from 'graphql'
import type { SandboxContext } from '../context.ts'
import type { ShopState } from '../state/shop-state.ts'
import type { AccessToken } from '../state/shop-types.ts'

/** One request to the Admin API: whose data, on whose behalf, and in which mode. */
export type Rc = {
  ctx: SandboxContext
  state: ShopState
  scopes: readonly string[]
  tokenKind: AccessToken['kind']
  version: string
  /** In a bulk operation connections are whole: page arguments do not count. */
  bulk: boolean
  /** The part of the root connection that a bulk operation reads now; `last` is filled in when more follows. */
  bulkWindow?: { after: number; size: number; last: number | null; taken: boolean }
  /** Fields whose scopes were already found sufficient. */
  allowed: Set<string>
}

export type Resolver<S> = (source: S, args: never, rc: Rc, info: GraphQLResolveInfo) => unknown
export type TypeResolvers = Record<string, Resolver<never>>
export type ResolverMap = Record<string, TypeResolvers>

/** Resolvers of one type, written against the record that stands for it. */
export function fields<S>(resolvers: Record<string, Resolver<S>>): TypeResolvers {
  return resolvers
}

const types = new WeakMap<object, string>()

/** Marks a record with its GraphQL type, for places that can hold several types. */
export function typed<T extends object>(typeName: string, record: T): T {
  types.set(record, typeName)
  return record
}

export function typeNameOf(value: unknown): string | undefined {
  if (value === null || typeof value !== 'object') return undefined
  const own = (value as { __typename?: unknown }).__typename
  return types.get(value) ?? (typeof own === 'string' ? own : undefined)
}
