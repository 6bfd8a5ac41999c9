import { readSignedText, signText } from '#app/platform/signing.server.ts'

const purpose = 'picture'

/** A picture's address in a form that only we can have written: nobody can make us fetch what we never showed. */
export function toImageKey(address: string): string {
  return signText(purpose, address)
}

/** The address, or null if the key is not ours. */
export function readImageKey(key: string): string | null {
  return readSignedText(purpose, key)
}
