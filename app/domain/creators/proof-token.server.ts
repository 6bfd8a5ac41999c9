import { readSigned, sign } from '#app/platform/signing.server.ts'

const purpose = 'audience proof'
/** Long enough to look at a page, too short to be passed on. */
const livesSeconds = 3_600

/** A name for a proof that opens it for an hour. Made only for its creator, and for merchants who may see their profile. */
export function proofToken(proofKey: string): string {
  return sign(purpose, proofKey, livesSeconds)
}

/** The storage key behind a token, or null if it is forged or has run out. */
export function readProofToken(token: string): string | null {
  try {
    const key = readSigned(purpose, token)
    return typeof key === 'string' && key.startsWith(proofFolder) ? key : null
  } catch {
    return null // a token that is no JSON was not made by us
  }
}

/** Where proofs are kept; no public address leads there. */
export const proofFolder = 'private/audience-proofs/'
