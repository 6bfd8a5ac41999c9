import { loadWebhookTopics } from '#app/shopify/schema/load-schema.ts'
import { grants } from '../../oauth/grants.ts'
import { QuerySyntaxError } from '../../search/parse-query.ts'
import type { WebhookSubscription } from '../../state/shop-types.ts'
import { readFilter } from '../../webhooks/filter.ts'
import { pageOfList, type PageArgs } from '../connection.ts'
import { notModelled, refuseInput, userError, type UserError } from '../errors.ts'
import { gid, numberOf, requireNumber } from '../gid.ts'
import { fields, type Rc, type ResolverMap } from '../resolver.ts'
import { isAbsent, isPresent } from '../../present.ts'

type Input = {
  uri?: string | null
  callbackUrl?: string | null
  format?: string | null
  filter?: string | null
  includeFields?: string[] | null
  metafieldNamespaces?: string[] | null
  name?: string | null
}
type ListArgs = PageArgs & {
  topics?: string[] | null
  uri?: string | null
  callbackUrl?: string | null
  query?: string | null
  sortKey?: string | null
}

const scopesOfTopic = new Map(loadWebhookTopics().map((one) => [one.topic, one.scopes]))
const INTERNAL =
  /(^|\.)(shopify\.com|myshopify\.com|shopifycloud\.com|localhost)$|^127\.|^10\.|^192\.168\.|^\[?::1\]?$|^0\.0\.0\.0$/

/** The field in errors is `callbackUrl` whichever of the two was sent, as recorded. */
function checkAddress(uri: string, rc: Rc): UserError | null {
  const field = ['webhookSubscription', 'callbackUrl']
  if (!URL.canParse(uri)) return userError(field, 'Address is invalid')
  const url = new URL(uri)
  if (rc.ctx.options.allowLoopbackCallbacks && url.origin === new URL(rc.ctx.options.appUrl).origin) return null
  if (url.protocol !== 'https:') return userError(field, `Address protocol ${url.protocol}// is not supported`)
  if (INTERNAL.test(url.hostname)) return userError(field, 'Address cannot be a Shopify or an internal domain')
  return null
}

function checkInput(topic: string, input: Input, rc: Rc, self: WebhookSubscription | null): UserError[] {
  const errors: UserError[] = []
  const uri = input.uri ?? input.callbackUrl ?? self?.uri
  if (isAbsent(uri)) return [userError(['webhookSubscription', 'callbackUrl'], "Address can't be blank")]
  const address = checkAddress(uri, rc)
  if (address) errors.push(address)
  const needed = scopesOfTopic.get(topic) ?? []
  if (needed.length > 0 && !grants(rc.scopes, needed)) {
    errors.push(userError(['webhookSubscription'], 'You cannot create a webhook subscription with the specified topic'))
  }
  if (isPresent(input.filter) && input.filter !== '') {
    try {
      const parsed = readFilter(input.filter)
      if (parsed.kind === 'text') throw new QuerySyntaxError('no field')
    } catch (cause) {
      if (!(cause instanceof QuerySyntaxError)) throw cause
      const message = 'The specified filter is invalid, please ensure you specify the field(s) you wish to filter on.'
      errors.push(userError(['webhookSubscription', 'filter'], message))
    }
  }
  if (isPresent(input.name) && !/^[A-Za-z0-9_-]{1,50}$/.test(input.name)) {
    errors.push(userError(['webhookSubscription', 'name'], 'Name is invalid'))
  }
  const filter = input.filter ?? self?.filter ?? null
  const taken = rc.state.subscriptions.find(
    (one) => one !== self && one.topic === topic && one.uri === uri && one.filter === filter,
  )
  if (taken)
    errors.push(userError(['webhookSubscription', 'callbackUrl'], 'Address for this topic has already been taken'))
  return errors
}

function create(topic: string, input: Input, rc: Rc) {
  refuseInput('WebhookSubscriptionInput', input, ['metafieldNamespaces', 'metafields'])
  if (input.format === 'XML') throw notModelled('webhook format XML')
  const userErrors = checkInput(topic, input, rc, null)
  if (userErrors.length > 0) return { webhookSubscription: null, userErrors }
  const now = rc.ctx.clock.iso()
  const webhookSubscription = rc.state.subscriptions.put({
    id: rc.ctx.store.ids.next(),
    topic,
    uri: input.uri ?? input.callbackUrl ?? '',
    format: 'JSON',
    filter: input.filter ?? null,
    includeFields: input.includeFields ?? [],
    metafieldNamespaces: [],
    name: input.name ?? null,
    apiVersion: rc.version,
    createdAt: now,
    updatedAt: now,
    consecutiveFailures: 0,
  })
  return { webhookSubscription, userErrors: [] }
}

const ABSENT = 'Webhook subscription does not exist'

function update(id: string, input: Input, rc: Rc) {
  const found = rc.state.subscriptions.get(requireNumber(id, 'WebhookSubscription'))
  if (!found) return { webhookSubscription: null, userErrors: [userError(['id'], ABSENT)] }
  const userErrors = checkInput(found.topic, input, rc, found)
  if (userErrors.length > 0) return { webhookSubscription: null, userErrors }
  found.uri = input.uri ?? input.callbackUrl ?? found.uri
  if (input.filter !== undefined) found.filter = input.filter
  if (isPresent(input.includeFields)) found.includeFields = input.includeFields
  if (input.name !== undefined) found.name = input.name
  found.apiVersion = rc.version
  found.updatedAt = rc.ctx.clock.iso()
  rc.state.subscriptions.put(found)
  return { webhookSubscription: found, userErrors: [] }
}

function list(args: ListArgs, rc: Rc) {
  if (isPresent(args.query)) throw notModelled('QueryRoot.webhookSubscriptions(query:)')
  const uri = args.uri ?? args.callbackUrl
  const found = [...rc.state.subscriptions.values()].filter(
    (one) => (isAbsent(args.topics) || args.topics.includes(one.topic)) && (isAbsent(uri) || one.uri === uri),
  )
  return pageOfList(found, args, rc, (one) => one.id)
}

export const webhookResolvers: ResolverMap = {
  QueryRoot: fields<unknown>({
    webhookSubscription: (_, args: { id: string }, rc) =>
      rc.state.subscriptions.get(numberOf(args.id, 'WebhookSubscription') ?? -1) ?? null,
    webhookSubscriptions: (_, args: ListArgs, rc) => list(args, rc),
  }),
  Mutation: fields<unknown>({
    webhookSubscriptionCreate: (_, args: { topic: string; webhookSubscription: Input }, rc) =>
      create(args.topic, args.webhookSubscription, rc),
    webhookSubscriptionUpdate: (_, args: { id: string; webhookSubscription: Input }, rc) =>
      update(args.id, args.webhookSubscription, rc),
    webhookSubscriptionDelete: (_, args: { id: string }, rc) =>
      rc.state.subscriptions.remove(requireNumber(args.id, 'WebhookSubscription'))
        ? { deletedWebhookSubscriptionId: args.id, userErrors: [] }
        : { deletedWebhookSubscriptionId: null, userErrors: [userError(['id'], ABSENT)] },
  }),
  WebhookSubscription: fields<WebhookSubscription>({
    id: (one) => gid('WebhookSubscription', one.id),
    legacyResourceId: (one) => String(one.id),
    topic: (one) => one.topic,
    uri: (one) => one.uri,
    callbackUrl: (one) => one.uri,
    endpoint: (one) => ({ __typename: 'WebhookHttpEndpoint', callbackUrl: one.uri }),
    format: (one) => one.format,
    filter: (one) => one.filter,
    includeFields: (one) => one.includeFields,
    metafieldNamespaces: (one) => one.metafieldNamespaces,
    metafields: () => [],
    name: (one) => one.name,
    apiVersion: (one) => ({ handle: one.apiVersion, displayName: one.apiVersion, supported: true }),
    createdAt: (one) => one.createdAt,
    updatedAt: (one) => one.updatedAt,
  }),
}
