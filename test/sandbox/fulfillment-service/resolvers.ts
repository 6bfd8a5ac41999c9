import { pageById, pageOfList, type PageArgs } from '../graphql/connection.ts'
import { userError, type UserError } from '../graphql/errors.ts'
import { gid, numberOf, requireNumber } from '../graphql/gid.ts'
import { runIdempotent } from '../graphql/idempotency.ts'
import { fields, type Rc, type ResolverMap } from '../graphql/resolver.ts'
import { isAbsent } from '../present.ts'
import type { FulfillmentOrder } from '../state/order-types.ts'
import type { Location } from '../state/shop-types.ts'
import { inventoryActivate } from './activate-inventory.ts'
import type { FulfillmentService, MerchantRequest } from './records.ts'
import { answer, closeUnfinished, requestsOf, submitCancellation, submitRequest, type Answered } from './requests.ts'
import {
  checkService,
  createService,
  deleteService,
  serviceAt,
  servicesOf,
  updateService,
  type ServiceInput,
} from './services.ts'

type Lines = { id: string; quantity: number }[]

function create(input: ServiceInput, rc: Rc) {
  const userErrors = checkService(rc.ctx, rc.state, input)
  if (userErrors.length > 0) return { fulfillmentService: null, userErrors }
  return { fulfillmentService: createService(rc.ctx, rc.state, input), userErrors: [] }
}

function findService(id: string, rc: Rc): FulfillmentService | undefined {
  const number = requireNumber(id, 'FulfillmentService')
  return servicesOf(rc.state).find((one) => one.id === number)
}

const MISSING = userError(['id'], 'Fulfillment service could not be found.')

function update({ id, ...input }: ServiceInput & { id: string }, rc: Rc) {
  const service = findService(id, rc)
  if (!service) return { fulfillmentService: null, userErrors: [MISSING] }
  const userErrors = checkService(rc.ctx, rc.state, input, service)
  if (userErrors.length > 0) return { fulfillmentService: null, userErrors }
  updateService(rc.state, service, input)
  return { fulfillmentService: service, userErrors: [] }
}

type DeleteArgs = { id: string; inventoryAction?: string | null; destinationLocationId?: string | null }

function remove(args: DeleteArgs, rc: Rc) {
  const refused = (error: UserError) => ({ deletedId: null, userErrors: [error] })
  const service = findService(args.id, rc)
  if (!service) return refused(MISSING)
  const action = args.inventoryAction ?? 'TRANSFER'
  const destination = isAbsent(args.destinationLocationId) ? null : numberOf(args.destinationLocationId, 'Location')
  const isPlace = rc.state.shop.locations.some((one) => one.id === destination && one.id !== service.locationId)
  if (action === 'TRANSFER' && !isPlace) {
    return refused(userError(['destinationLocationId'], 'Destination location could not be found.'))
  }
  deleteService(rc.ctx, rc.state, service, action, destination)
  return { deletedId: args.id, userErrors: [] }
}

function withOrder(id: string, rc: Rc, act: (one: FulfillmentOrder) => Answered) {
  const one = rc.state.fulfillmentOrders.get(requireNumber(id, 'FulfillmentOrder'))
  if (!one) return { fulfillmentOrder: null, userErrors: [userError(['id'], 'Fulfillment order does not exist.')] }
  const done = act(one)
  if (!done.ok) return { fulfillmentOrder: null, userErrors: [userError(null, done.message)] }
  return { fulfillmentOrder: one, userErrors: [], rest: done.rest ?? null }
}

type SubmitArgs = { id: string; message?: string | null; notifyCustomer?: boolean; fulfillmentOrderLineItems?: Lines }

function submit(args: SubmitArgs, rc: Rc) {
  const done = withOrder(args.id, rc, (one) => {
    const taken = (args.fulfillmentOrderLineItems ?? []).flatMap(({ id, quantity }) => {
      const line = one.lines.find((each) => each.id === numberOf(id, 'FulfillmentOrderLineItem'))
      return line ? [{ line, quantity: Math.min(quantity, line.remaining) }] : []
    })
    return submitRequest(rc.ctx, rc.state, one, taken, args)
  })
  const { fulfillmentOrder, userErrors } = done
  const rest = 'rest' in done ? done.rest : null
  return {
    originalFulfillmentOrder: fulfillmentOrder,
    submittedFulfillmentOrder: fulfillmentOrder,
    unsubmittedFulfillmentOrder: rest,
    userErrors,
  }
}

const assignments: Readonly<Record<string, readonly string[]>> = {
  FULFILLMENT_REQUESTED: ['SUBMITTED'],
  CANCELLATION_REQUESTED: ['CANCELLATION_REQUESTED'],
  FULFILLMENT_ACCEPTED: ['ACCEPTED', 'CANCELLATION_REJECTED'],
  FULFILLMENT_UNSUBMITTED: ['UNSUBMITTED', 'REJECTED'],
}

type AssignedArgs = PageArgs & { assignmentStatus?: string | null; locationIds?: string[] | null }

/** Only what is assigned to a location of the app's own services, and not what is closed. */
function assigned(args: AssignedArgs, rc: Rc) {
  const wanted = isAbsent(args.locationIds) ? null : args.locationIds.map((id) => numberOf(id, 'Location'))
  const statuses = isAbsent(args.assignmentStatus) ? null : (assignments[args.assignmentStatus] ?? [])
  return pageById(rc.state.fulfillmentOrders, args, rc, (one) => {
    if (['CLOSED', 'CANCELLED', 'INCOMPLETE'].includes(one.status)) return false
    if (!serviceAt(rc.state, one.locationId)) return false
    if (wanted && !wanted.includes(one.locationId)) return false
    return statuses === null || statuses.includes(one.requestStatus)
  })
}

const answering = (step: Parameters<typeof answer>[3]) => (_: unknown, args: { id: string }, rc: Rc) =>
  withOrder(args.id, rc, (one) => answer(rc.ctx, rc.state, one, step))

export const fulfillmentServiceResolvers: ResolverMap = {
  QueryRoot: fields<unknown>({
    assignedFulfillmentOrders: (_, args: AssignedArgs, rc) => assigned(args, rc),
    fulfillmentService: (_, args: { id: string }, rc) => findService(args.id, rc) ?? null,
  }),
  Shop: fields<unknown>({ fulfillmentServices: (_, __, rc) => servicesOf(rc.state) }),
  Location: fields<Location>({
    isFulfillmentService: (one, _, rc) => serviceAt(rc.state, one.id) !== undefined,
    fulfillmentService: (one, _, rc) => serviceAt(rc.state, one.id) ?? null,
  }),
  FulfillmentService: fields<FulfillmentService>({
    id: (one) => gid('FulfillmentService', one.id),
    handle: (one) => one.handle,
    serviceName: (one) => one.serviceName,
    callbackUrl: (one) => one.callbackUrl,
    inventoryManagement: (one) => one.inventoryManagement,
    trackingSupport: (one) => one.trackingSupport,
    requiresShippingMethod: (one) => one.requiresShippingMethod,
    type: () => 'THIRD_PARTY',
    fulfillmentOrdersOptIn: () => true,
    location: (one, _, rc) => rc.state.shop.locations.find((place) => place.id === one.locationId) ?? null,
  }),
  FulfillmentOrder: fields<FulfillmentOrder>({
    merchantRequests: (one, args: PageArgs & { kind?: string | null }, rc) => {
      const own = requestsOf(rc.state, one).filter((request) => isAbsent(args.kind) || request.kind === args.kind)
      return pageOfList(own, args, rc, (request) => request.id)
    },
  }),
  FulfillmentOrderMerchantRequest: fields<MerchantRequest>({
    id: (one) => gid('FulfillmentOrderMerchantRequest', one.id),
    kind: (one) => one.kind,
    message: (one) => one.message,
    sentAt: (one) => one.sentAt,
    requestOptions: (one) => ({ notify_customer: one.notifyCustomer }),
    responseData: () => null,
    fulfillmentOrder: (one, _, rc) => rc.state.fulfillmentOrders.get(one.fulfillmentOrderId) ?? null,
  }),
  Mutation: fields<unknown>({
    fulfillmentServiceCreate: (_, args: ServiceInput, rc) => create(args, rc),
    fulfillmentServiceUpdate: (_, args: ServiceInput & { id: string }, rc) => update(args, rc),
    fulfillmentServiceDelete: (_, args: DeleteArgs, rc) => remove(args, rc),
    fulfillmentOrderSubmitFulfillmentRequest: (_, args: SubmitArgs, rc) => submit(args, rc),
    fulfillmentOrderSubmitCancellationRequest: (_, args: { id: string; message?: string | null }, rc) =>
      withOrder(args.id, rc, (one) => submitCancellation(rc.ctx, rc.state, one, args)),
    fulfillmentOrderAcceptFulfillmentRequest: answering('accept'),
    fulfillmentOrderRejectFulfillmentRequest: answering('reject'),
    fulfillmentOrderAcceptCancellationRequest: answering('acceptCancellation'),
    fulfillmentOrderRejectCancellationRequest: answering('rejectCancellation'),
    fulfillmentOrderClose: (_, args: { id: string }, rc) =>
      withOrder(args.id, rc, (one) => closeUnfinished(rc.ctx, rc.state, one)),
    inventoryActivate: (_, args: unknown, rc, info) => runIdempotent(inventoryActivate, args, rc, info),
  }),
}
