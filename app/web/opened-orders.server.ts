import { config } from '#app/config.server.ts'
import { readSigned, sign } from '#app/platform/signing.server.ts'
import { readCookie, writeCookie } from './cookies.ts'
import { readCaller, type Caller } from './sessions.server.ts'

const openedCookie = 'vitrine_opened_orders'
const livesSeconds = 30 * 86_400
/** A cookie has its limits; the orders opened last are kept. */
const atMost = 20

/** The orders that this browser opened by the signed links of their mails. */
export function readOpenedOrders(request: Request): readonly string[] {
  const cookie = readCookie(request.headers.get('cookie'), openedCookie)
  const ids = cookie === null ? null : readSigned(openedCookie, cookie)
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []
}

/** The header that keeps one more order open in this browser. */
export function keepOpenedOrder(request: Request, orderId: string): Headers {
  const others = readOpenedOrders(request).filter((id) => id !== orderId)
  const value = sign(openedCookie, [orderId, ...others].slice(0, atMost), livesSeconds)
  const secure = config.appUrl.startsWith('https://')
  return new Headers({ 'Set-Cookie': writeCookie(openedCookie, value, { maxAgeSeconds: livesSeconds, secure }) })
}

export type OrderCaller = Caller & {
  /** Whose orders the caller may see and act on: for every command and reader of orders and returns. */
  readonly owner: {
    readonly shopperKey: string | null
    readonly accountId: string | null
    readonly openedOrderIds: readonly string[]
  }
}

/** Who asks, and which orders are theirs: by browser, by account, or opened by a signed link. */
export async function readOrderCaller(request: Request): Promise<OrderCaller> {
  const caller = await readCaller(request)
  const { shopperKey, account } = caller
  return { ...caller, owner: { shopperKey, accountId: account?.id ?? null, openedOrderIds: readOpenedOrders(request) } }
}
