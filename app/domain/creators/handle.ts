export const handleLimits = { minimum: 3, maximum: 30 } as const

/** Addresses that would pretend to be us, or that collide with pages of ours. */
const reserved = new Set(
  `about account admin administrator api app auth brand brands cart checkout contact creator creators demo deals discover
  explore feed following help home imprint inbox jobs legal live login logout mail me media moderator news null official
  orders owner pay payments payouts post posts press privacy product products profile region root search security settings
  shop shops shopify sign-in sign-up signin signup staff static status streams studio support system team terms test
  undefined verified vitrine webhooks www you`.split(/\s+/),
)

/** What people type becomes what is stored: no leading @, compatibility forms unified, lower case. */
export function normalizeHandle(typed: string): string {
  return typed.normalize('NFKC').trim().replace(/^@+/, '').toLowerCase()
}

/**
 * Plain ASCII on purpose: letters of other scripts that look like Latin ones would let one creator pose as another.
 * Dots and underscores only between letters or digits, and never two in a row.
 */
export function isHandle(handle: string): boolean {
  const { minimum, maximum } = handleLimits
  return handle.length >= minimum && handle.length <= maximum && /^[a-z0-9]+(?:[._][a-z0-9]+)*$/.test(handle)
}

export function isReservedHandle(handle: string): boolean {
  return reserved.has(handle) || reserved.has(handle.replace(/[._]/g, '')) || handle.startsWith('vitrine')
}

/** A first proposal from a name; empty when the name has nothing Latin in it. */
export function suggestHandle(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
  const handle = plain
    .replace(/[^a-z0-9]+/g, '.')
    .replace(/^\.+|\.+$/g, '')
    .slice(0, handleLimits.maximum)
    .replace(/\.+$/, '')
  return isHandle(handle) && !isReservedHandle(handle) ? handle : ''
}
