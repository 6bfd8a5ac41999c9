import { config } from '#app/config.server.ts'
import { machinePaths, shopPaths } from '#app/ui/paths.ts'

/** Where shoppers find a shop's own page; absolute, because the admin shows it inside a frame. */
export function brandPageUrl(shopHandle: string): string {
  return `${config.appUrl}${shopPaths.brand(shopHandle)}`
}

export function productPageUrl(productId: string): string {
  return `${config.appUrl}${shopPaths.product(productId)}`
}

/** A video by itself, as shoppers see it. */
export function postPageUrl(postId: string): string {
  return `${config.appUrl}${shopPaths.post(postId)}`
}

/** A creator's own page, as shoppers see it. */
export function creatorPageUrl(handle: string): string {
  return `${config.appUrl}${shopPaths.creator(handle)}`
}

/** What a creator shows of an account's followers. */
export function audienceProofUrl(token: string): string {
  return `${config.appUrl}${machinePaths.audienceProof(token)}`
}
