import sharp from 'sharp'
import { beforeEach, expect, it } from 'vitest'
import { useClock } from '#app/platform/clock.server.ts'
import { addMilliseconds } from '#app/kernel/clock.ts'
import { db } from '#app/platform/db/database.server.ts'
import { storage } from '#app/platform/storage/storage.server.ts'
import { merchantCreator } from '#app/domain/insights/merchant-creator-market.server.ts'
import { proofToken } from '#app/domain/creators/proof-token.server.ts'
import { photoToken } from '#app/domain/returns/photo-token.server.ts'
import { serveAudienceProof } from '#app/routes/machine/audience-proofs.server.ts'
import { serveMedia } from '#app/routes/machine/media.server.ts'
import { receiveUpload } from '#app/routes/machine/uploads.server.ts'
import { action as saveReach, loader as readReach } from '#app/routes/creator-studio/profile_.reach.tsx'
import { aCreator, aShop } from './creator-stage.ts'

const origin = 'http://localhost:3999'
let today = new Date('2026-11-21T10:00:00Z')
useClock({ now: () => today })
beforeEach(() => {
  today = new Date('2026-11-21T10:00:00Z')
})

const screenshot = () =>
  sharp({ create: { width: 2400, height: 1200, channels: 3, background: '#804020' } })
    .jpeg()
    .withMetadata({ exif: { IFD0: { Copyright: 'Mia lives at 148 Lafayette Street' } } })
    .toBuffer()
type Person = { cookie: string }

function upload({ cookie }: Person, account: Record<string, string>, bytes: Uint8Array) {
  const url = `${origin}/creator/uploads?${new URLSearchParams({ kind: 'proof', ...account })}`
  return receiveUpload(
    new Request(url, {
      method: 'PUT',
      headers: { cookie, origin, 'sec-fetch-site': 'same-origin' },
      body: new Uint8Array(bytes),
    }),
  )
}
const get = (path: string) => new Request(origin + path)
const account = { platform: 'tiktok', handle: 'mia' }

function save({ cookie }: Person, accounts: readonly { platform: string; handle: string; followers: string }[]) {
  const fields = Object.fromEntries(
    accounts.flatMap((one, index) => Object.entries(one).map(([name, value]) => [`audiences.${index}.${name}`, value])),
  )
  const other = { country: 'US', permitNumber: '', permitExpiresAt: '', isListed: 'yes' }
  const body = new URLSearchParams({ ...fields, ...other })
  const request = new Request(`${origin}/creator/profile/reach`, { method: 'POST', headers: { cookie }, body })
  return saveReach({ request, params: {}, context: {} })
}
const proofKeyOf = async (creatorId: string) => {
  const { audiences } = await db.creator.findUniqueOrThrow({ where: { id: creatorId } })
  return (audiences as { proofKey?: string | null }[])[0]?.proofKey ?? null
}

it('a picture shows how many follow an account: to its creator, to merchants who look, and to nobody else', async () => {
  const creator = await aCreator()
  expect(await (await upload(creator, account, await screenshot())).json()).toMatchObject({
    refusal: { code: 'AUDIENCE_NOT_FOUND' },
  })
  expect((await save(creator, [{ ...account, followers: '2000' }])).status).toBe(200)
  expect(await (await upload(creator, account, Buffer.from('no picture'))).json()).toMatchObject({
    refusal: { code: 'NOT_AN_IMAGE' },
  })
  expect((await upload(creator, { platform: 'tiktok', handle: 'Mia' }, await screenshot())).status).toBe(201)

  const request = new Request(`${origin}/creator/profile/reach`, { headers: { cookie: creator.cookie } })
  const seen = (await (await readReach({ request, params: {}, context: {} })).json()) as {
    reach: { audiences: { proofUrl: string | null }[] }
  }
  const served = await serveAudienceProof(get(seen.reach.audiences[0]?.proofUrl ?? '/'))
  expect(served.status).toBe(200)
  expect(served.headers.get('cache-control')).toContain('private')
  const bytes = Buffer.from(await served.arrayBuffer())
  expect(await sharp(bytes).metadata()).toMatchObject({ width: 1600, height: 800 })
  expect(bytes.includes('Lafayette')).toBe(false)

  const { shopId } = await aShop()
  const shown = await merchantCreator(db, { shopId, creatorId: creator.creatorId })
  const key = shown?.audiences[0]?.proofKey ?? ''
  const token = proofToken(key)
  expect((await serveAudienceProof(get(`/audience-proofs/${token}`))).status).toBe(200)
  expect((await serveMedia(get(`/media/${key}`))).status).toBe(404)
  for (const forged of ['x', 'x.y', `${token}x`, key, photoToken(key), proofToken('avatars/a.png')]) {
    expect((await serveAudienceProof(get(`/audience-proofs/${forged}`))).status).toBe(404)
  }
  today = addMilliseconds(today, 3_601_000)
  expect((await serveAudienceProof(get(`/audience-proofs/${token}`))).status).toBe(404)
})

it('a new one takes the place of the one before, has to be looked at again, and goes with its account', async () => {
  const creator = await aCreator()
  await save(creator, [{ ...account, followers: '2000' }])
  await upload(creator, account, await screenshot())
  const first = await proofKeyOf(creator.creatorId)
  const [stored] = (await db.creator.findUniqueOrThrow({ where: { id: creator.creatorId } })).audiences as object[]
  await db.creator.update({
    where: { id: creator.creatorId },
    data: { audiences: [{ ...stored, checkedAt: '2026-11-01T00:00:00.000Z' }] },
  })
  await save(creator, [{ ...account, followers: '2000' }])
  expect(await proofKeyOf(creator.creatorId)).toBe(first)
  await upload(creator, account, await screenshot())
  const second = await proofKeyOf(creator.creatorId)
  expect(second).not.toBe(first)
  expect(await storage.open(first ?? '')).toBeNull()
  expect((await db.creator.findUniqueOrThrow({ where: { id: creator.creatorId } })).audiences).toMatchObject([
    { checkedAt: null },
  ])
  await save(creator, [{ platform: 'instagram', handle: 'mia', followers: '10' }])
  expect(await proofKeyOf(creator.creatorId)).toBeNull()
  expect(await storage.open(second ?? '')).toBeNull()
})
