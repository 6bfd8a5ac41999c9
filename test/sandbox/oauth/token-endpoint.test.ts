import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KEY, SECRET, startWorld, USD_SHOP, type World } from '../testing/sandbox-client.ts'

type Tokens = { access_token: string; refresh_token: string; expires_in: number; scope: string; error?: string }

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

const refresh = async (refreshToken: string) => {
  const body = { client_id: KEY, client_secret: SECRET, grant_type: 'refresh_token', refresh_token: refreshToken }
  const answer = await world.call('POST', `/shops/${USD_SHOP}/admin/oauth/access_token`, body)
  return { status: answer.status, body: answer.body as Tokens }
}
const isAccepted = async (token: string) => (await world.graphql(token, '{ shop { name } }')).status === 200

describe('the token endpoint', () => {
  it('exchanges a session token for an expiring offline token', async () => {
    await world.install()
    const { status, body } = await world.exchange(USD_SHOP, await world.idToken(USD_SHOP))
    expect(status).toBe(200)
    expect(body).toMatchObject({ expires_in: expect.any(Number) as number, refresh_token_expires_in: 7_776_000 })
    expect(await isAccepted((body as Tokens).access_token)).toBe(true)
  })

  it('gives two exchanges of the same moment the same token', async () => {
    const subject = await world.idToken(USD_SHOP)
    const answers = await Promise.all([world.exchange(USD_SHOP, subject), world.exchange(USD_SHOP, subject)])
    const [one, other] = answers.map(({ body }) => (body as Tokens).access_token)
    expect(one).toBe(other)
  })

  it('refuses a session token of another shop, and garbage, by the error the library knows', async () => {
    const foreign = await world.idToken('dana-oud.myshopify.com')
    for (const subject of [foreign, 'garbage', `${foreign}x`]) {
      const { status, body } = await world.exchange(USD_SHOP, subject)
      expect(status).toBe(400)
      expect((body as Tokens).error).toBe('invalid_subject_token')
    }
  })

  it('rotates refresh tokens, lets a lost answer be repeated, and ends that with the first use of the new token', async () => {
    const first = (await world.exchange(USD_SHOP, await world.idToken(USD_SHOP))).body as Tokens
    const second = await refresh(first.refresh_token)
    const repeated = await refresh(first.refresh_token)
    expect(repeated.body.access_token).toBe(second.body.access_token)
    expect(await isAccepted(second.body.access_token)).toBe(true)
    const late = await refresh(first.refresh_token)
    expect(late).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
  })

  it('ends tokens with their hour', async () => {
    const token = await world.install()
    await world.ok('POST', '/__sandbox/clock', { advanceMs: 3_601_000 })
    expect(await isAccepted(token)).toBe(false)
  })

  it('hands out an online token with its user', async () => {
    const online = 'urn:shopify:params:oauth:token-type:online-access-token'
    const { body } = await world.exchange(USD_SHOP, await world.idToken(USD_SHOP), { requested_token_type: online })
    expect(body).toMatchObject({ associated_user: { id: 1, account_owner: true }, expires_in: 86_399 })
  })

  it('migrates a non-expiring token once', async () => {
    const plain = (await world.exchange(USD_SHOP, await world.idToken(USD_SHOP), { expiring: '0' })).body as Tokens
    expect(plain.expires_in).toBeUndefined()
    const type = 'urn:shopify:params:oauth:token-type:offline-access-token'
    const migrated = await world.exchange(USD_SHOP, plain.access_token, { subject_token_type: type })
    expect((migrated.body as Tokens).refresh_token).toBeDefined()
    expect(await isAccepted(plain.access_token)).toBe(false)
  })

  it('answers invalid_grant and 401 after the merchant has removed the app', async () => {
    const token = (await world.exchange(USD_SHOP, await world.idToken(USD_SHOP))).body as Tokens
    await world.ok('POST', `/__sandbox/shops/${USD_SHOP}/uninstall`, {})
    expect(await refresh(token.refresh_token)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
    expect(await isAccepted(token.access_token)).toBe(false)
  })
})
