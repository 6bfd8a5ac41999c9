import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { Kind, print, type DocumentNode } from 'graphql'
import { ClientError, GraphQLClient, type Variables } from 'graphql-request'
import { shopifyFetch } from './shopify-fetch.server.ts'
import type { Cost } from './throttle.ts'

export type Answer<Data> = {
  /** 0 when there was none. */
  readonly status: number
  readonly data: Data | undefined
  readonly messages: readonly string[]
  readonly codes: readonly string[]
  readonly cost: Cost | undefined
  readonly requestId: string | undefined
  readonly retryAfter: string | null
  /** Set when no answer came: was the request sent at all? */
  readonly failure?: 'unknown' | 'notSent'
  readonly cause?: unknown
}

type Send<Data, Given extends Variables> = {
  readonly url: string
  readonly token: string
  /** How the API wants to be told who asks; the Admin API's way if left out. */
  readonly tokenHeader?: string
  readonly document: TypedDocumentNode<Data, Given>
  readonly variables: Given
  readonly timeoutMilliseconds: number
}

export async function sendOnce<Data, Given extends Variables>(send: Send<Data, Given>): Promise<Answer<Data>> {
  const client = new GraphQLClient(send.url, {
    fetch: shopifyFetch,
    errorPolicy: 'all',
    headers: { [send.tokenHeader ?? 'X-Shopify-Access-Token']: send.token },
    signal: AbortSignal.timeout(send.timeoutMilliseconds),
  })
  try {
    const { data, errors, extensions, headers, status } = await client.rawRequest<Data>(
      print(send.document),
      send.variables,
    )
    return { status, data, ...errorsOf(errors), cost: costOf(extensions), ...traceOf(headers) }
  } catch (cause) {
    if (cause instanceof ClientError) return fromClientError(cause)
    return { ...nothing, failure: wasNeverSent(cause) ? 'notSent' : 'unknown', cause }
  }
}

const nothing = {
  status: 0,
  data: undefined,
  messages: [],
  codes: [],
  cost: undefined,
  requestId: undefined,
  retryAfter: null,
}

function fromClientError(error: ClientError): Answer<never> {
  const { status, errors, extensions, headers } = error.response
  return {
    status,
    data: undefined,
    ...errorsOf(errors),
    cost: costOf(extensions),
    ...traceOf(headers),
  }
}

type GraphQLProblem = { readonly message: string; readonly extensions?: { readonly code?: unknown } }

function errorsOf(errors: unknown) {
  const list = Array.isArray(errors) ? (errors as GraphQLProblem[]) : []
  return {
    messages: list.map((one) => one.message),
    codes: list.flatMap((one) => (typeof one.extensions?.code === 'string' ? [one.extensions.code] : [])),
  }
}

function costOf(extensions: unknown): Cost | undefined {
  return (extensions as { cost?: Cost } | undefined)?.cost
}

function traceOf(headers: { get(name: string): string | null } | undefined) {
  return {
    requestId: headers?.get('x-request-id') ?? undefined,
    retryAfter: headers?.get('retry-after') ?? null,
  }
}

const neverSentCodes = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT', 'EHOSTUNREACH'])

/** No connection was made, so nothing can have happened on the other side. */
function wasNeverSent(error: unknown): boolean {
  const cause =
    error instanceof Error ? (error.cause as { code?: string; errors?: { code?: string }[] } | undefined) : undefined
  return neverSentCodes.has(cause?.code ?? cause?.errors?.[0]?.code ?? '')
}

export function operationName(document: DocumentNode): string {
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  return operation?.name?.value ?? 'anonymous'
}
