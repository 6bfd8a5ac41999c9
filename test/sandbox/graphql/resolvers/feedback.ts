import type { ProductFeedback, ShopFeedback } from '../../state/shop-types.ts'
import { topLevel, userError, type UserError } from '../errors.ts'
import { gid, requireNumber } from '../gid.ts'
import { fields, type Rc, type ResolverMap } from '../resolver.ts'
import { isAbsent } from '../../present.ts'

type ProductInput = {
  productId: string
  channelId?: string | null
  state: 'ACCEPTED' | 'REQUIRES_ACTION'
  feedbackGeneratedAt: string
  productUpdatedAt: string
  messages?: string[] | null
}
type ShopInput = Pick<ProductInput, 'channelId' | 'state' | 'feedbackGeneratedAt' | 'messages'>
const MAX_MESSAGES = 10
const MAX_LENGTH = 100
const MAX_FEEDBACK = 50

/** The scope alone is not enough: only sales channels may give feedback. */
function requireChannel(rc: Rc, field: string): void {
  if (rc.state.shop.channels.length > 0) return
  const requiredAccess =
    '`write_resource_feedbacks` access scope. Also: App must be configured to use the Storefront API or as a Sales Channel.'
  throw topLevel(`Access denied for ${field} field. Required access: ${requiredAccess}`, 'ACCESS_DENIED', {
    requiredAccess,
  })
}

function checkMessages(input: ShopInput, path: readonly (string | number)[]): UserError[] {
  const messages = input.messages ?? []
  const errors: UserError[] = []
  if (input.state === 'REQUIRES_ACTION' && messages.length === 0) {
    errors.push(userError([...path, 'messages'], "Messages can't be blank", 'BLANK'))
  }
  if (input.state === 'ACCEPTED' && messages.length > 0) {
    errors.push(userError([...path, 'messages'], 'Messages must be blank', 'PRESENT'))
  }
  messages.forEach((message, index) => {
    if (message.trim() === '') errors.push(userError([...path, 'messages', index], "Message can't be blank", 'BLANK'))
    if (message.length > MAX_LENGTH) {
      const text = `Message is too long (maximum is ${MAX_LENGTH} characters)`
      errors.push(userError([...path, 'messages', index], text, 'INVALID'))
    }
  })
  return errors
}

/** Feedback on a later state of the product, or given later, was taken already. */
function isOlder<K extends 'feedbackGeneratedAt' | 'productUpdatedAt'>(
  input: Record<K, string>,
  known: Record<K, string>,
  key: K,
): boolean {
  return Date.parse(known[key]) > Date.parse(input[key])
}

function feedbackOnProduct(
  input: ProductInput,
  index: number,
  rc: Rc,
): { feedback: ProductFeedback | null; errors: UserError[] } {
  const path = ['feedbackInput', index]
  const productId = requireNumber(input.productId, 'Product')
  const errors = checkMessages(input, path)
  if (!rc.state.products.get(productId))
    errors.push(userError([...path, 'productId'], 'Product does not exist', 'PRODUCT_NOT_FOUND'))
  if ((input.messages ?? []).length > MAX_MESSAGES) {
    errors.push(userError([...path, 'messages'], `Messages is too long (maximum is ${MAX_MESSAGES})`, 'INVALID'))
  }
  const known = rc.state.feedbackOnProduct(productId)
  if (known && (isOlder(input, known, 'feedbackGeneratedAt') || isOlder(input, known, 'productUpdatedAt'))) {
    errors.push(userError(path, 'Feedback is outdated', 'OUTDATED_FEEDBACK'))
  }
  if (errors.length > 0) return { feedback: null, errors }
  const feedback: ProductFeedback = {
    id: known?.id ?? rc.ctx.store.ids.next(),
    productId,
    channelId: isAbsent(input.channelId) ? null : requireNumber(input.channelId, 'Channel'),
    state: input.state,
    messages: input.messages ?? [],
    feedbackGeneratedAt: input.feedbackGeneratedAt,
    productUpdatedAt: input.productUpdatedAt,
  }
  return { feedback: rc.state.putFeedback(feedback), errors: [] }
}

function feedbackOnProducts(inputs: ProductInput[], rc: Rc) {
  requireChannel(rc, 'bulkProductResourceFeedbackCreate')
  if (inputs.length > MAX_FEEDBACK) {
    const message = `Cannot create more than ${MAX_FEEDBACK} product feedback at once`
    return { feedback: null, userErrors: [userError(['feedbackInput'], message, 'MAXIMUM_FEEDBACK_LIMIT_EXCEEDED')] }
  }
  const results = inputs.map((input, index) => feedbackOnProduct(input, index, rc))
  return {
    feedback: results.flatMap((one) => (one.feedback ? [one.feedback] : [])),
    userErrors: results.flatMap((one) => one.errors),
  }
}

function feedbackOnShop(input: ShopInput, rc: Rc) {
  requireChannel(rc, 'shopResourceFeedbackCreate')
  const refused = (...userErrors: UserError[]) => ({ feedback: null, userErrors })
  const errors = checkMessages(input, ['input'])
  const [message = ''] = input.messages ?? []
  if ((input.messages ?? []).length > 1)
    errors.push(userError(['input', 'messages'], 'Exactly one message is expected', 'INVALID'))
  if (input.state === 'REQUIRES_ACTION' && message !== '' && !message.endsWith('.')) {
    errors.push(userError(['input', 'messages'], 'Message must end with a period', 'INVALID'))
  }
  if (Date.parse(input.feedbackGeneratedAt) > rc.ctx.clock.now() + 1000) {
    errors.push(
      userError(['input', 'feedbackGeneratedAt'], 'Feedback date is in the future', 'FEEDBACK_DATE_IN_FUTURE'),
    )
  }
  const known = rc.state.shop.feedback
  if (known && Date.parse(known.feedbackGeneratedAt) > Date.parse(input.feedbackGeneratedAt)) {
    errors.push(userError(['input'], 'Feedback is outdated', 'OUTDATED_FEEDBACK'))
  }
  if (errors.length > 0) return refused(...errors)
  rc.state.shop.feedback = {
    channelId: isAbsent(input.channelId) ? null : requireNumber(input.channelId, 'Channel'),
    state: input.state,
    messages: input.messages ?? [],
    feedbackGeneratedAt: input.feedbackGeneratedAt,
  }
  rc.state.save()
  return { feedback: rc.state.shop.feedback, userErrors: [] }
}

export const feedbackResolvers: ResolverMap = {
  QueryRoot: fields<unknown>({
    productResourceFeedback: (_, args: { id: string }, rc) => {
      const productId = requireNumber(args.id, 'Product')
      return rc.state.feedbackOnProduct(productId) ?? null
    },
  }),
  Mutation: fields<unknown>({
    bulkProductResourceFeedbackCreate: (_, args: { feedbackInput: ProductInput[] }, rc) =>
      feedbackOnProducts(args.feedbackInput, rc),
    shopResourceFeedbackCreate: (_, args: { input: ShopInput }, rc) => feedbackOnShop(args.input, rc),
  }),
  ProductResourceFeedback: fields<ProductFeedback>({
    productId: (one) => gid('Product', one.productId),
    channel: (one, _, rc) => rc.state.shop.channels.find((channel) => channel.id === one.channelId) ?? null,
    state: (one) => one.state,
    messages: (one) => one.messages,
    feedbackGeneratedAt: (one) => one.feedbackGeneratedAt,
    productUpdatedAt: (one) => one.productUpdatedAt,
  }),
  AppFeedback: fields<ShopFeedback>({
    app: (_, __, rc) => ({ ctx: rc.ctx, installation: rc.state.shop.installation }),
    channel: (one, _, rc) => rc.state.shop.channels.find((channel) => channel.id === one.channelId) ?? null,
    state: (one) => one.state,
    link: () => null,
    messages: (one) => one.messages.map((message) => ({ field: null, message })),
    feedbackGeneratedAt: (one) => one.feedbackGeneratedAt,
  }),
}
