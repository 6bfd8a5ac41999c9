import { cancelFulfillmentOrder, settleFulfillmentOrder } from '../orders/fulfillment-orders.ts'
import { levelAt } from '../catalog/stock.ts'
import type { SandboxContext } from '../context.ts'
import { userError, type UserError } from '../graphql/errors.ts'
import type { FulfillmentOrder } from '../state/order-types.ts'
import type { ShopState } from '../state/shop-state.ts'
import type { FulfillmentService } from './records.ts'

export type ServiceInput = {
  name?: string | null
  callbackUrl?: string | null
  inventoryManagement?: boolean | null
  trackingSupport?: boolean | null
  requiresShippingMethod?: boolean | null
}

export function servicesOf(state: ShopState): FulfillmentService[] {
  return (state.shop.fulfillmentServices ??= [])
}

export function serviceAt(state: ShopState, locationId: number): FulfillmentService | undefined {
  return servicesOf(state).find((one) => one.locationId === locationId)
}

export function serviceOf(state: ShopState, one: FulfillmentOrder): FulfillmentService | undefined {
  return serviceAt(state, one.locationId)
}

/** What stands against these facts; a service is not compared with itself. */
export function checkService(
  ctx: SandboxContext,
  state: ShopState,
  input: ServiceInput,
  self?: FulfillmentService,
): UserError[] {
  const errors: UserError[] = []
  if (input.name !== undefined || !self) {
    const name = (input.name ?? '').trim()
    const taken = servicesOf(state).some((one) => one !== self && one.serviceName.toLowerCase() === name.toLowerCase())
    const isPlace = state.shop.locations.some((one) => one.name === name && one.id !== self?.locationId)
    if (name === '') errors.push(userError(['name'], "Name can't be blank"))
    else if (taken || isPlace) errors.push(userError(['name'], 'Name has already been taken'))
  }
  const { callbackUrl } = input
  if (callbackUrl && !isAllowed(ctx, callbackUrl))
    errors.push(userError(['callbackUrl'], 'Callback url is not allowed'))
  return errors
}

function isAllowed(ctx: SandboxContext, address: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  if (ctx.options.allowLoopbackCallbacks && url.origin === new URL(ctx.options.appUrl).origin) return true
  return url.protocol === 'https:'
}

export function createService(ctx: SandboxContext, state: ShopState, input: ServiceInput): FulfillmentService {
  const name = (input.name ?? '').trim()
  const [primary] = state.shop.locations
  const locationId = ctx.store.ids.next()
  state.shop.locations.push({
    id: locationId,
    name,
    address1: primary?.address1 ?? '',
    city: primary?.city ?? '',
    zip: primary?.zip ?? '',
    countryCode: state.shop.country,
    phone: null,
    isActive: true,
    fulfillsOnlineOrders: true,
  })
  const service: FulfillmentService = {
    id: ctx.store.ids.next(),
    handle: name.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    serviceName: name,
    callbackUrl: input.callbackUrl ?? null,
    inventoryManagement: input.inventoryManagement ?? false,
    trackingSupport: input.trackingSupport ?? false,
    requiresShippingMethod: input.requiresShippingMethod ?? true,
    locationId,
  }
  servicesOf(state).push(service)
  state.save()
  return service
}

export function updateService(state: ShopState, service: FulfillmentService, input: ServiceInput): void {
  const name = input.name?.trim()
  const location = state.shop.locations.find((one) => one.id === service.locationId)
  if (name) service.serviceName = name
  if (name && location) location.name = name
  service.callbackUrl = input.callbackUrl === undefined ? service.callbackUrl : input.callbackUrl
  service.inventoryManagement = input.inventoryManagement ?? service.inventoryManagement
  service.trackingSupport = input.trackingSupport ?? service.trackingSupport
  service.requiresShippingMethod = input.requiresShippingMethod ?? service.requiresShippingMethod
  state.save()
}

/** KEEP leaves the location with its stock as an ordinary one; otherwise the location goes with the service. */
export function deleteService(
  ctx: SandboxContext,
  state: ShopState,
  service: FulfillmentService,
  action: string,
  destination: number | null,
): void {
  state.shop.fulfillmentServices = servicesOf(state).filter((one) => one !== service)
  if (action !== 'KEEP') {
    for (const product of state.products.values()) {
      let changed = false
      for (const variant of product.variants) {
        const level = levelAt(variant, service.locationId)
        if (!level) continue
        const target = action === 'TRANSFER' && destination !== null ? levelAt(variant, destination) : undefined
        if (target) target.available += level.available
        variant.levels = variant.levels.filter((one) => one !== level)
        changed = true
      }
      if (changed) state.putProduct(product)
    }
    state.shop.locations = state.shop.locations.filter((one) => one.id !== service.locationId)
  }
  // What nobody had asked the service for yet is the merchant's own again; what it had in hand is called off.
  const next = destination ?? state.shop.locations[0]?.id
  for (const one of state.fulfillmentOrders.values()) {
    if (one.locationId !== service.locationId || ['CLOSED', 'CANCELLED', 'INCOMPLETE'].includes(one.status)) continue
    if (one.requestStatus === 'UNSUBMITTED' && next !== undefined) {
      one.locationId = next
      settleFulfillmentOrder(ctx, state, one)
    } else cancelFulfillmentOrder(ctx, state, one)
  }
  state.save()
}
