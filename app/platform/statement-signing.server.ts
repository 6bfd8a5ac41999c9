import { createHash, createPrivateKey, createPublicKey, hkdfSync, sign, type KeyObject } from 'node:crypto'
import { config } from '#app/config.server.ts'

/** PKCS #8 of an Ed25519 key, up to the 32 bytes of its seed. */
const keyHead = Buffer.from('302e020100300506032b657004220420', 'hex')

let key: KeyObject | undefined

/** Derived, so that what signs statements is good for nothing else. */
function privateKey(): KeyObject {
  const seed = () => Buffer.from(hkdfSync('sha256', config.statementKey, 'vitrine', 'statement signing key', 32))
  return (key ??= createPrivateKey({ key: Buffer.concat([keyHead, seed()]), format: 'der', type: 'pkcs8' }))
}

export type StatementKey = { readonly keyId: string; readonly publicKey: string }

/** What statements are checked with, to be published: the key in SPKI form (base64url) and its short name. */
export function statementKey(): StatementKey {
  const bytes = createPublicKey(privateKey()).export({ format: 'der', type: 'spki' })
  const keyId = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  return { keyId, publicKey: bytes.toString('base64url') }
}

/** Ed25519, base64url. */
export function signStatement(hash: string): string {
  return sign(null, Buffer.from(hash, 'utf8'), privateKey()).toString('base64url')
}
