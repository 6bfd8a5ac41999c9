import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  execute,
  GraphQLError,
  Kind,
  parse,
  validate,
  valueFromASTUntyped,
  type DocumentNode,
  type GraphQLFieldResolver,
  type OperationDefinitionNode,
} from 'graphql'
import type { SandboxContext } from '../context.ts'
import { notModelled, topLevel } from '../graphql/errors.ts'
import { operationOf } from '../graphql/executor.ts'
import { pickVersion } from '../graphql/schemas.ts'
import { shapeValidationError } from '../graphql/validation-errors.ts'
import { readJson, sendJson } from '../http/respond.ts'
import { asText } from '../present.ts'
import type { ShopState } from '../state/shop-state.ts'
import { storefrontResolvers, type StorefrontRequest } from './storefront-resolvers.ts'
import { storefrontSchema } from './storefront-schema.ts'
import { liveTokens } from './storefront-state.ts'

type Answer = { status: number; body: Record<string, unknown>; headers?: Record<string, string>; lose?: boolean }
type Call = { version: string; query: string; variables: Record<string, unknown>; operationName: string | null }

/** What each root field takes of the token. */
const NEEDED: Readonly<Record<string, string>> = {
  cart: 'unauthenticated_write_checkouts',
  cartCreate: 'unauthenticated_write_checkouts',
}

/** POST /api/{version}/graphql.json, with a public storefront token. No cost is counted here, as at Shopify. */
export async function answerStorefrontGraphql(
  ctx: SandboxContext,
  state: ShopState,
  asked: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readJson(request)
  const call: Call = {
    version: pickVersion(asked) ?? '',
    query: asText(body['query']),
    variables: (body['variables'] ?? {}) as Record<string, unknown>,
    operationName: typeof body['operationName'] === 'string' ? body['operationName'] : null,
  }
  const requestId = randomUUID()
  const answer = await answerCall(ctx, state, call, String(request.headers['x-shopify-storefront-access-token'] ?? ''))
  ctx.log.add('graphql', state.shop.domain, {
    requestId,
    api: 'storefront',
    version: call.version,
    operation: call.operationName ?? /(?:query|mutation)\s+(\w+)/.exec(call.query)?.[1] ?? '',
    variables: call.variables,
    status: answer.status,
    errors: answer.body['errors'] ?? null,
    lost: answer.lose ?? false,
  })
  if (answer.lose) return void response.destroy()
  sendJson(response, answer.status, answer.body, { 'x-request-id': requestId, ...answer.headers })
}

async function answerCall(ctx: SandboxContext, state: ShopState, call: Call, header: string): Promise<Answer> {
  const { domain } = state.shop
  const { query } = call
  const slow = ctx.faults.take('slow', domain, query)
  if (slow) await sleep(slow.ms ?? 1000)
  if (ctx.faults.take('outage', domain, query)) return { status: 503, body: { errors: 'Service Unavailable' } }
  if (ctx.faults.take('http429', domain, query)) {
    return { status: 429, body: { errors: 'Too Many Requests' }, headers: { 'retry-after': '0.1' } }
  }
  if (call.version === '') return { status: 404, body: { errors: 'Not Found' } }
  const dead = ctx.faults.take('revoked-token', domain, query)
  const token = dead ? undefined : liveTokens(state).find((one) => one.token === header)
  if (!token) return { status: 401, body: { errors: [{ message: '', extensions: { code: 'UNAUTHORIZED' } }] } }
  const answer = await run(call, { ctx, state, token, country: state.shop.country, language: 'EN' })
  return ctx.faults.take('lost-response', domain, query) ? { ...answer, lose: true } : answer
}

async function run(call: Call, request: StorefrontRequest): Promise<Answer> {
  const { version, variables } = call
  const document = read(call)
  if ('errors' in document) return { status: 200, body: document }
  const operation = operationOf(document, call.operationName)
  if (!operation) return { status: 200, body: { errors: [{ message: 'No operation with this name was found.' }] } }
  const result = await execute({
    schema: storefrontSchema(version),
    document,
    contextValue: { ...request, ...inContext(operation, variables) },
    rootValue: {},
    variableValues: variables,
    operationName: operation.name?.value ?? null,
    fieldResolver,
  })
  return { status: 200, body: { ...(result.errors ? { errors: result.errors } : {}), data: result.data ?? null } }
}

function read({ version, query }: Call): DocumentNode | { errors: unknown[] } {
  try {
    const document = parse(query)
    const errors = validate(storefrontSchema(version), document)
    return errors.length === 0 ? document : { errors: errors.map(shapeValidationError) }
  } catch (cause) {
    if (!(cause instanceof GraphQLError)) throw cause
    return { errors: [{ message: cause.message }] }
  }
}

/** `@inContext(country:, language:)` on the operation: whose prices, in which language. */
function inContext(operation: OperationDefinitionNode, variables: Record<string, unknown>) {
  const directive = operation.directives?.find((one) => one.name.value === 'inContext')
  const given: { country?: string; language?: string } = {}
  for (const { name, value } of directive?.arguments ?? []) {
    if (name.value !== 'country' && name.value !== 'language') throw notModelled(`@inContext(${name.value}:)`)
    const said = value.kind === Kind.VARIABLE ? variables[value.name.value] : valueFromASTUntyped(value)
    if (typeof said === 'string') given[name.value] = said
  }
  return given
}

const fieldResolver: GraphQLFieldResolver<unknown, StorefrontRequest> = (source, args, request, info) => {
  const type = info.parentType.name
  const isRoot = type === 'QueryRoot' || type === 'Mutation'
  const scope = isRoot ? NEEDED[info.fieldName] : undefined
  if (scope && !request.token.scopes.includes(scope)) {
    throw topLevel(`Access denied for ${info.fieldName} field. Required access: ${scope}`, 'ACCESS_DENIED')
  }
  const own = storefrontResolvers[type]
  const resolve = own?.[info.fieldName]
  if (resolve) return resolve(source as never, args as never, request, info)
  const plain = own ? undefined : (source as Record<string, unknown>)[info.fieldName]
  if (plain === undefined) throw notModelled(`${type}.${info.fieldName}`)
  return plain
}
