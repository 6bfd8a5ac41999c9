import { afterAll, describe, expect, it } from 'vitest'
import { raiseStripe } from './stripe-stage.ts'

const stage = await raiseStripe()
const { stripe, accountOf } = stage
const { db } = await import('#app/platform/db/database.server.ts')
const { connectPayoutAccount } = await import('#app/domain/payouts/connect-payout-account.server.ts')
const { connectedAccounts } = await import('#app/platform/payments/transfers.server.ts')
const settings = await import('#app/routes/creator-money/payouts.settings.tsx')
const connect = await import('#app/routes/creator-money/payouts.connect.$methodId.ts')
const { accepted } = await import('#test/support/money-world.ts')
const { giveForm } = await import('./payouts-world.ts')
const { aCreator: aPerson } = await import('./creator-stage.ts')

if (!connectedAccounts) throw new Error('this installation pays through Stripe')
const accounts = connectedAccounts
afterAll(stage.close)

const connected = async (creatorId: string) =>
  accepted(await connectPayoutAccount(accounts, { creatorId, currency: 'USD' }))

describe('the creator’s settings', () => {
  type Route = (args: { request: Request; params: Record<string, string>; context: object }) => Promise<Response>
  const call = async (route: unknown, path: string, cookie: string, fields?: Record<string, string>, params = {}) => {
    const init = fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}
    const request = new Request(`http://localhost:3999${path}`, { headers: { cookie }, ...init })
    return (route as Route)({ request, params, context: {} })
  }
  const path = '/creator/payouts/settings'

  it('lead to Stripe’s pages and back, where the account stands as Stripe has it', async () => {
    const { creatorId, cookie } = await aPerson()
    await giveForm(creatorId)
    const added = await call(settings.action, path, cookie, { intent: 'connect', currency: 'EUR' })
    const value = { methodId: added.headers.get('location')?.split('/').at(-1) ?? '' }
    expect(added.headers.get('location')).toBe(`/creator/payouts/connect/${value.methodId}`)
    expect(added.headers.get('x-remix-reload-document')).toBe('true')
    const away = await call(connect.loader, `/creator/payouts/connect/${value.methodId}`, cookie, undefined, value)
    expect([away.status, away.headers.get('cache-control')]).toEqual([302, 'no-store'])
    const visit = away.headers.get('location') ?? ''
    expect(visit.startsWith(`${stripe.url}/setup/`)).toBe(true)
    expect(await (await fetch(visit)).text()).toContain('external_account')
    // Somebody who has the address comes again: the way in is made anew, for its owner.
    const again = await fetch(visit, { redirect: 'manual' })
    expect(again.headers.get('location')).toBe(`http://localhost:3999/creator/payouts/connect/${value.methodId}`)
    const done = await fetch(visit, { method: 'POST', body: new URLSearchParams({ decision: 'give' }), redirect: 'manual' })
    const back = done.headers.get('location') ?? ''
    expect(back).toBe(`http://localhost:3999${path}?connected=${value.methodId}`)
    const page = await call(settings.loader, back.slice('http://localhost:3999'.length), cookie)
    expect(await page.json()).toMatchObject({ canConnect: true, methods: [{ account: { state: 'ready' } }], trouble: null })
    const dashboard = await call(connect.loader, `/creator/payouts/connect/${value.methodId}`, cookie, undefined, value)
    expect(dashboard.headers.get('location')).toBe(`${stripe.url}/express/${accountOf(creatorId).id}`)
  }) // prettier-ignore

  it('nobody gets into somebody else’s account, and an outage is said in words', async () => {
    const [owner, other] = [await aPerson(), await aPerson()]
    await giveForm(owner.creatorId)
    const { methodId } = await connected(owner.creatorId)
    const target = `/creator/payouts/connect/${methodId}`
    const stranger = await call(connect.loader, target, other.cookie, undefined, { methodId })
    expect(stranger.headers.get('location')).toBe(`${path}?trouble=METHOD_NOT_FOUND`)
    stripe.fault('502-before', 'account-link')
    const down = await call(connect.loader, target, owner.cookie, undefined, { methodId })
    expect(down.headers.get('location')).toBe(`${path}?trouble=STRIPE_UNREACHABLE`)
    const page = await call(settings.loader, `${path}?trouble=STRIPE_UNREACHABLE`, owner.cookie)
    expect(await page.json()).toMatchObject({ trouble: { title: 'Stripe does not answer right now.' } })
  })

  it('an account at Stripe is never typed', async () => {
    const { creatorId, cookie } = await aPerson()
    const typed = { intent: 'method', kind: 'stripe', currency: 'USD', accountId: 'acct_1SomebodyElse' }
    expect((await call(settings.action, path, cookie, typed)).status).toBeGreaterThanOrEqual(400)
    expect(await db.payoutMethod.count({ where: { creatorId } })).toBe(0)
  })
})
