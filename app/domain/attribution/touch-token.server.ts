import { readSignedText, signText } from '#app/platform/signing.server.ts'

const purpose = 'storefront-touch'

/** The signed name of a recorded touch, for a merchant's own pages: who the shopper is stays with us. */
export function toTouchToken(touchId: string): string {
  return signText(purpose, touchId)
}

/** The touch's id; null for what we did not sign. A touch that was never kept, without consent (A11), names nothing. */
export function readTouchToken(token: string): string | null {
  return token.length > 200 ? null : readSignedText(purpose, token)
}
