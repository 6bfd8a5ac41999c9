import { createHash } from 'node:crypto'
import type { SandboxContext } from '../context.ts'
import { isAbsent } from '../present.ts'

/** The app's number at Shopify, made from its key so that it never changes. */
export function appId(ctx: SandboxContext): number {
  const digest = createHash('sha256').update(ctx.options.apiKey).digest()
  return 1_000_000_000 + (digest.readUInt32BE(0) % 1_000_000_000)
}

/** `$app` and `$app:x` are private to the app: other apps of the shop have their own. */
export function metafieldNamespace(ctx: SandboxContext, namespace: string | null | undefined): string {
  if (isAbsent(namespace) || namespace === '' || namespace === '$app') return `app--${appId(ctx)}`
  return namespace.startsWith('$app:') ? `app--${appId(ctx)}--${namespace.slice('$app:'.length)}` : namespace
}
