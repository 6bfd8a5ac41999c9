import { config } from '#app/config.server.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { adminRequest } from '../admin-client.server.ts'
import {
  CreateFulfillmentServiceDocument,
  DeleteFulfillmentServiceDocument,
  ListFulfillmentServicesDocument,
} from '../generated/operations.ts'
import { callbackPath, serviceName, serviceScopes } from './registration-facts.ts'

export type ServiceAtShopify = { readonly serviceGid: string; readonly locationGid: string }
export type ServiceState = {
  /** What the merchant still has to grant. */
  readonly missingScopes: readonly string[]
  readonly service: ServiceAtShopify | null
}

const callbackUrl = () => new URL(callbackPath, config.appUrl).href

/** Our service as this shop has it now, and whether we may run one. */
export async function readService(shopDomain: string): Promise<ServiceState> {
  const { shop, currentAppInstallation } = await adminRequest(shopDomain, ListFulfillmentServicesDocument, {})
  const granted = new Set(currentAppInstallation.accessScopes.map((scope) => scope.handle))
  const own = shop.fulfillmentServices.find((one) => one.callbackUrl === callbackUrl() && one.location)
  return {
    missingScopes: serviceScopes.filter((scope) => !granted.has(scope)),
    service: own?.location ? { serviceGid: own.id, locationGid: own.location.id } : null,
  }
}

/** Creates the service with its location. Not idempotent: look with `readService` first. */
export async function createService(shopDomain: string): Promise<Outcome<ServiceAtShopify, 'SERVICE_REFUSED'>> {
  const { fulfillmentServiceCreate } = await adminRequest(
    shopDomain,
    CreateFulfillmentServiceDocument,
    { name: serviceName, callbackUrl: callbackUrl() },
    { retry: false },
  )
  const created = fulfillmentServiceCreate?.fulfillmentService
  if (created?.location) return accept({ serviceGid: created.id, locationGid: created.location.id })
  return refuse('SERVICE_REFUSED', { message: fulfillmentServiceCreate?.userErrors[0]?.message.slice(0, 200) ?? '' })
}

/** Takes the service away with its location, which must be empty by then. Idempotent on: the service. */
export async function deleteService(
  shopDomain: string,
  serviceGid: string,
): Promise<Outcome<{ serviceGid: string }, 'SERVICE_REFUSED'>> {
  const { fulfillmentServiceDelete } = await adminRequest(shopDomain, DeleteFulfillmentServiceDocument, {
    id: serviceGid,
  })
  if (fulfillmentServiceDelete?.deletedId) return accept({ serviceGid })
  const state = await readService(shopDomain)
  if (state.service?.serviceGid !== serviceGid) return accept({ serviceGid })
  return refuse('SERVICE_REFUSED', { message: fulfillmentServiceDelete?.userErrors[0]?.message.slice(0, 200) ?? '' })
}
