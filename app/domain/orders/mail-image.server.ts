import { toImageKey } from '#app/platform/images/image-key.server.ts'
import { appLink } from '#app/platform/mail/app-link.server.ts'

/** A product's picture through our own signed address: no other server learns who opened a mail. */
export function mailImageUrl(address: string | null): string | null {
  return address ? appLink(`/images/${toImageKey(address)}?w=160`) : null
}
