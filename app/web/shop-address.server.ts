import { config } from '#app/config.server.ts'
import { shopPaths } from '#app/ui/paths.ts'

/** Where shoppers find a shop's own page; absolute, because the admin shows it inside a frame. */
export function brandPageUrl(shopHandle: string): string {
  return `${config.appUrl}${shopPaths.brand(shopHandle)}`
}

export function productPageUrl(productId: string): string {
  return `${config.appUrl}${shopPaths.product(productId)}`
}

/** A creator's own page, as shoppers see it. */
export function creatorPageUrl(handle: string): string {
  return `${config.appUrl}${shopPaths.creator(handle)}`
}
