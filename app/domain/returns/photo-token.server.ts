import { readSigned, sign } from '#app/platform/signing.server.ts'

const purpose = 'return photo'
/** Long enough to look at a page, too short to be passed on. */
const livesSeconds = 3_600

/** A name for a picture that opens it for an hour. Made only for those who may see the return. */
export function photoToken(storageKey: string): string {
  return sign(purpose, storageKey, livesSeconds)
}

/** The storage key behind a token, or null if it is forged or has run out. */
export function readPhotoToken(token: string): string | null {
  try {
    const key = readSigned(purpose, token)
    return typeof key === 'string' ? key : null
  } catch {
    return null // a token that is no JSON was not made by us
  }
}
