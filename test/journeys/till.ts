import { tokeniseCard } from '#test/processor/tokenise-card.ts'
import type { RunningDemo } from '#test/support/running-demo.ts'

/** A guest without a browser: speaks to the web process over HTTP as the pages' forms do, and keeps its cookies. */
export function openGuest(appUrl: string) {
  const cookies = new Map<string, string>()
  return async function send(path: string, fields: Record<string, string>): Promise<Response> {
    const answer = await fetch(appUrl + path, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams(fields),
      headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; '), origin: appUrl },
    })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    return answer
  }
}
export type Guest = ReturnType<typeof openGuest>

const address = {
  'address.firstName': 'Nour',
  'address.lastName': 'Haddad',
  'address.line1': '148 Lafayette Street',
  'address.city': 'New York',
  'address.region': 'NY',
  'address.postalCode': '10013',
  'address.country': 'US',
}

/** Where a guest stands with everything given but the card. */
export async function goToTill(guest: Guest, variantId: string, quantity: number): Promise<string> {
  const begun = await guest('/cart', { intent: 'buy', variantId, quantity: String(quantity) })
  return giveDetails(guest, begun)
}

/** The same with several shops in the cart, to be paid for at once. */
export async function goToTillOf(
  guest: Guest,
  goods: readonly { readonly shopId: string; readonly variantId: string; readonly quantity: number }[],
): Promise<string> {
  for (const { variantId, quantity } of goods) {
    const added = await guest('/cart', { intent: 'add', variantId, quantity: String(quantity) })
    if (!added.ok && added.status !== 302) throw new Error(`the cart answered ${added.status}`)
  }
  const shopId = goods.map((one) => one.shopId).join(',')
  return giveDetails(guest, await guest('/cart', { intent: 'checkout', shopId }))
}

async function giveDetails(guest: Guest, begun: Response): Promise<string> {
  const path = begun.headers.get('location') ?? ''
  if (!path.startsWith('/checkout/')) throw new Error(`the till answered ${begun.status} ${path}`)
  const told = await guest(path, { intent: 'details', email: 'nour@example.com', adult: 'on', ...address })
  if (told.status !== 302) throw new Error(`the address was answered with ${told.status}`)
  return path
}

/** Presses Pay. */
export async function payAt(
  demo: Pick<RunningDemo, 'processorUrl' | 'secrets'>,
  guest: Guest,
  path: string,
  totalMinor: bigint,
): Promise<Response> {
  const { processorUrl: url, secrets } = demo
  const cardToken = await tokeniseCard({ url, publishableKey: secrets.publishable }, '4242424242424242')
  return guest(path, { intent: 'pay', cardToken, totalMinor: String(totalMinor), currency: 'USD' })
}
