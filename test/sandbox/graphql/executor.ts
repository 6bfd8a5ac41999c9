import {
  execute,
  getNamedType,
  GraphQLError,
  isLeafType,
  Kind,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type OperationDefinitionNode,
} from 'graphql'
import { notModelled } from './errors.ts'
import { refuseDirective } from './idempotency.ts'
import type { Rc, Resolver } from './resolver.ts'
import { resolvers } from './resolvers/index.ts'
import { executableSchema } from './schemas.ts'
import { requireScopes } from './scopes.ts'
import { shapeValidationError } from './validation-errors.ts'

export type Prepared = { document: DocumentNode | null; errors: unknown[] }

const cache = new Map<string, Prepared>()
const CACHED_DOCUMENTS = 500
/** Mutations whose resolver deals with `@idempotent` itself. */
export const IDEMPOTENT_MUTATIONS = new Set(['refundCreate', 'inventoryActivate', 'inventorySetQuantities'])

/** Parsed and checked against the real schema, once per text and version. */
export function prepare(version: string, query: string): Prepared {
  const key = `${version}\n${query}`
  const known = cache.get(key)
  if (known) return known
  if (cache.size >= CACHED_DOCUMENTS) cache.clear()
  const prepared = check(version, query)
  cache.set(key, prepared)
  return prepared
}

function check(version: string, query: string): Prepared {
  try {
    const document = parse(query)
    const errors = validate(executableSchema(version), document)
    return { document: errors.length === 0 ? document : null, errors: errors.map(shapeValidationError) }
  } catch (cause) {
    if (!(cause instanceof GraphQLError)) throw cause
    const locations = [...(cause.locations ?? [])].map(({ line, column }) => ({ line, column }))
    return { document: null, errors: [{ message: cause.message, locations }] }
  }
}

export function operationOf(document: DocumentNode, name: string | null): OperationDefinitionNode | null {
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION)
  if (name === null) return operations.length === 1 ? (operations[0] ?? null) : null
  return operations.find((operation) => operation.name?.value === name) ?? null
}

/** What a field needs to be answered, looked up once: exports answer millions of them. */
type KnownField = {
  scopeKey: string
  returned: string
  own: Resolver<unknown> | undefined
  isPlain: boolean
  refusesDirective: boolean
}

const knownFields = new WeakMap<GraphQLObjectType, Map<string, KnownField>>()

function knownField({ parentType, fieldName, returnType }: GraphQLResolveInfo): KnownField {
  let ofType = knownFields.get(parentType)
  if (!ofType) knownFields.set(parentType, (ofType = new Map()))
  const known = ofType.get(fieldName)
  if (known) return known
  const returned = getNamedType(returnType)
  const found: KnownField = {
    scopeKey: `${parentType.name}.${fieldName}`,
    returned: isLeafType(returned) ? '' : returned.name,
    own: resolvers[parentType.name]?.[fieldName] as Resolver<unknown> | undefined,
    isPlain: !resolvers[parentType.name],
    refusesDirective: parentType.name === 'Mutation' && !IDEMPOTENT_MUTATIONS.has(fieldName),
  }
  ofType.set(fieldName, found)
  return found
}

const fieldResolver: GraphQLFieldResolver<unknown, Rc> = (source, args, rc, info) => {
  const known = knownField(info)
  const { fieldName } = info
  if (!rc.allowed.has(known.scopeKey)) {
    requireScopes(rc.scopes, info.parentType.name, fieldName, known.returned, rc.allowed)
  }
  if (known.refusesDirective) refuseDirective(info)
  if (known.own) return known.own(source, args as never, rc, info)
  if (known.isPlain && source !== null && typeof source === 'object') {
    const value = (source as Record<string, unknown>)[fieldName]
    if (value !== undefined) return value
  }
  throw notModelled(known.scopeKey)
}

export async function run(
  document: DocumentNode,
  rc: Rc,
  variables: Record<string, unknown>,
  operationName: string | null,
): Promise<ExecutionResult> {
  return execute({
    schema: executableSchema(rc.version),
    document,
    contextValue: rc,
    rootValue: {},
    variableValues: variables,
    operationName,
    fieldResolver,
  })
}
