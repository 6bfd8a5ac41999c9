import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  getVariableValues,
  Kind,
  OperationTypeNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql'
import type { SandboxContext } from '../context.ts'
import { readJson, sendJson } from '../http/respond.ts'
import { useAccessToken } from '../oauth/installation.ts'
import type { ShopState } from '../state/shop-state.ts'
import { costOf, MAX_QUERY_COST } from './cost.ts'
import { operationOf, prepare, run } from './executor.ts'
import type { Rc } from './resolver.ts'
import { executableSchema, pickVersion } from './schemas.ts'
import { shapeVariableErrors } from './validation-errors.ts'
import { asText } from '../present.ts'

const MAX_INPUT_ARRAY = 250
const UNAUTHORIZED = '[API] Invalid API key or access token (unrecognized login or wrong password)'

type Call = {
  ctx: SandboxContext
  state: ShopState
  version: string
  query: string
  variables: Record<string, unknown>
  operationName: string | null
}
type Answer = { status: number; body: Record<string, unknown>; headers?: Record<string, string>; lose?: boolean }

/** POST /admin/api/{version}/graphql.json */
export async function answerGraphql(
  ctx: SandboxContext,
  state: ShopState,
  asked: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const startedAt = Date.now()
  const body = await readJson(request)
  const variables = body['variables']
  const call: Call = {
    ctx,
    state,
    version: pickVersion(asked) ?? '',
    query: asText(body['query']),
    variables: variables !== null && typeof variables === 'object' ? (variables as Record<string, unknown>) : {},
    operationName: typeof body['operationName'] === 'string' ? body['operationName'] : null,
  }
  const token = String(request.headers['x-shopify-access-token'] ?? '')
  const requestId = randomUUID()
  const answer = (await faultBefore(call)) ?? (await authorized(call, token))
  ctx.log.add('graphql', state.shop.domain, {
    requestId,
    version: call.version,
    operation: nameOf(call),
    variables: call.variables,
    status: answer.status,
    errors: answer.body['errors'] ?? null,
    cost: (answer.body['extensions'] as { cost?: unknown } | undefined)?.cost ?? null,
    lost: answer.lose ?? false,
    ms: Date.now() - startedAt,
  })
  if (answer.lose) return void response.destroy()
  sendJson(response, answer.status, answer.body, {
    'x-request-id': requestId,
    'x-shopify-api-version': call.version,
    ...answer.headers,
  })
}

function nameOf(call: Call): string {
  return call.operationName ?? /(?:query|mutation)\s+(\w+)/.exec(call.query)?.[1] ?? call.query.trim().slice(0, 80)
}

async function faultBefore({ ctx, state, version, query }: Call): Promise<Answer | null> {
  const { domain } = state.shop
  const slow = ctx.faults.take('slow', domain, query)
  if (slow) await sleep(slow.ms ?? 1000)
  if (ctx.faults.take('outage', domain, query)) return { status: 503, body: { errors: 'Service Unavailable' } }
  if (ctx.faults.take('http429', domain, query)) {
    const errors = 'Exceeded 2 calls per second for api client. Reduce request rates to resume uninterrupted service.'
    return { status: 429, body: { errors }, headers: { 'retry-after': '2.0' } }
  }
  if (ctx.faults.take('5xx-before', domain, query)) return { status: 502, body: { errors: 'Bad Gateway' } }
  if (version === '' || ctx.faults.take('sunset-version', domain, query)) {
    return { status: 404, body: { errors: 'Not Found' } }
  }
  return null
}

async function authorized(call: Call, header: string): Promise<Answer> {
  const { ctx, state, query } = call
  const { domain } = state.shop
  const token = ctx.faults.take('revoked-token', domain, query) ? null : useAccessToken(ctx, state, header)
  if (!token) return { status: 401, body: { errors: UNAUTHORIZED } }
  const missing = ctx.faults.take('missing-scope', domain, query)
  const rc: Rc = {
    ctx,
    state,
    scopes: missing ? token.scopes.filter((scope) => scope !== missing.scope) : token.scopes,
    tokenKind: token.kind,
    version: call.version,
    bulk: false,
    allowed: new Set(),
  }
  const answer = await answerQuery(call, rc)
  if (ctx.faults.take('5xx-after', domain, query)) return { status: 502, body: { errors: 'Bad Gateway' } }
  if (ctx.faults.take('lost-response', domain, query)) return { ...answer, lose: true }
  return answer
}

async function answerQuery(call: Call, rc: Rc): Promise<Answer> {
  const { ctx, state } = call
  const { document, errors } = prepare(rc.version, call.query)
  if (!document) return { status: 200, body: { errors } }
  const operation = operationOf(document, call.operationName)
  if (!operation) return { status: 200, body: { errors: [{ message: 'No operation with this name was found.' }] } }
  const schema = executableSchema(rc.version)
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], call.variables)
  if (coerced.errors)
    return { status: 200, body: { errors: shapeVariableErrors(coerced.errors, operation, call.variables) } }
  const tooLong = longestArray(call.variables)
  if (tooLong > MAX_INPUT_ARRAY) return oversized(tooLong)
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one)
  const root = rootTypeOf(schema, operation)
  const walk = { schema, variables: coerced.coerced, fragments }
  const requested = Math.max(1, costOf(walk, operation, root))
  if (requested > MAX_QUERY_COST) return tooDear(requested)
  const { domain, plan } = state.shop
  if (ctx.faults.take('throttled', domain, call.query) || !ctx.buckets.reserve(domain, plan, requested)) {
    return throttled(call, requested)
  }
  const result = await run(document, rc, call.variables, operation.name?.value ?? null)
  const actual = Math.min(requested, costOf(walk, operation, root, result.data ?? {}))
  ctx.buckets.add(domain, requested - actual)
  const cost = {
    requestedQueryCost: requested,
    actualQueryCost: actual,
    throttleStatus: ctx.buckets.status(domain, plan),
  }
  return { status: 200, body: { ...result, extensions: { cost } } }
}

function rootTypeOf(schema: ReturnType<typeof executableSchema>, operation: OperationDefinitionNode) {
  const root = operation.operation === OperationTypeNode.MUTATION ? schema.getMutationType() : schema.getQueryType()
  if (!root) throw new Error('The Admin schema has no root type')
  return root
}

function oversized(length: number): Answer {
  const message = `The input array size of ${length} is greater than the maximum allowed of ${MAX_INPUT_ARRAY}.`
  return { status: 200, body: { errors: [{ message, extensions: { code: 'MAX_INPUT_SIZE_EXCEEDED' } }] } }
}

function tooDear(cost: number): Answer {
  const message = `Query cost is ${cost}, which exceeds the single query max cost limit (${MAX_QUERY_COST}).`
  const extensions = { code: 'MAX_COST_EXCEEDED', cost, maxCost: MAX_QUERY_COST }
  return { status: 200, body: { errors: [{ message, extensions }] } }
}

function throttled({ ctx, state }: Call, requested: number): Answer {
  const errors = [
    {
      message: 'Throttled',
      extensions: { code: 'THROTTLED', documentation: 'https://shopify.dev/api/usage/rate-limits' },
    },
  ]
  const throttleStatus = ctx.buckets.status(state.shop.domain, state.shop.plan)
  return {
    status: 200,
    body: { errors, extensions: { cost: { requestedQueryCost: requested, actualQueryCost: null, throttleStatus } } },
  }
}

function longestArray(value: unknown): number {
  if (Array.isArray(value)) return Math.max(value.length, ...value.map(longestArray))
  if (value === null || typeof value !== 'object') return 0
  return Math.max(0, ...Object.values(value).map(longestArray))
}
