import { beforeEach, describe, expect, it } from 'vitest'
import sharp from 'sharp'
import { addReturnPhoto } from '#app/domain/returns/add-return-photo.server.ts'
import { getReturnForShopper } from '#app/domain/returns/get-return-for-shopper.server.ts'
import { requestReturn } from '#app/domain/returns/request-return.server.ts'
import { db } from '#app/platform/db/database.server.ts'
import { serveMedia } from '#app/routes/machine/media.server.ts'
import { serveReturnPhoto } from '#app/routes/machine/return-photos.server.ts'
import { accepted } from '#test/support/money-world.ts'
import { anArrivedOrder, passDays, run, withStoppedClock } from './returns-world.ts'

beforeEach(withStoppedClock)

const picture = () =>
  sharp({ create: { width: 2400, height: 1200, channels: 3, background: '#804020' } })
    .jpeg()
    .withMetadata({ exif: { IFD0: { Copyright: 'Nour lives at 148 Lafayette Street' } } })
    .toBuffer()

async function aReturn() {
  const { owner, lineId } = await anArrivedOrder()
  const lines = [{ lineId, quantity: 1, reason: 'damaged' as const }]
  const { returnId } = accepted(
    await run((tx) => requestReturn(tx, { ...owner, requestKey: 'a', kind: 'refund', lines })),
  )
  return { ...owner, returnId }
}
const get = (path: string) => new Request(`http://localhost:3999${path}`)

describe('pictures of a return', () => {
  it('are drawn anew without their metadata, opened by a signed token for an hour, and by nothing else', async () => {
    const own = await aReturn()
    accepted(await addReturnPhoto(own, await picture()))
    const view = await getReturnForShopper(db, own)
    const [photo] = view?.photos ?? []
    expect(photo).toMatchObject({ width: 1600, height: 800 })
    const served = await serveReturnPhoto(get(`/return-photos/${photo?.token}`))
    expect(served.status).toBe(200)
    expect(served.headers.get('cache-control')).toContain('private')
    const bytes = Buffer.from(await served.arrayBuffer())
    expect((await sharp(bytes).metadata()).exif).toBeUndefined()
    expect(bytes.includes('Lafayette')).toBe(false)
    const { storageKey } = await db.returnPhoto.findFirstOrThrow({ where: { returnId: own.returnId } })
    expect((await serveMedia(get(`/media/${storageKey}`))).status).toBe(404)
    for (const token of ['x', 'x.y', `${photo?.token}x`, storageKey]) {
      expect((await serveReturnPhoto(get(`/return-photos/${token}`))).status).toBe(404)
    }
    passDays(0.1)
    expect((await serveReturnPhoto(get(`/return-photos/${photo?.token}`))).status).toBe(404)
  })

  it('are four at most, pictures, and the buyer’s own', async () => {
    const own = await aReturn()
    const bytes = await picture()
    const stranger = { ...own, shopperKey: 'spk_stranger' as never }
    expect(await addReturnPhoto(stranger, bytes)).toMatchObject({ code: 'RETURN_NOT_FOUND' })
    expect(await addReturnPhoto(own, Buffer.from('no picture'))).toMatchObject({ code: 'NOT_AN_IMAGE' })
    expect(await addReturnPhoto(own, new Uint8Array(13 * 1024 * 1024))).toMatchObject({ code: 'IMAGE_TOO_LARGE' })
    const added = await Promise.all(Array.from({ length: 6 }, () => addReturnPhoto(own, bytes)))
    expect(added.filter(({ ok }) => ok)).toHaveLength(4)
    expect(await db.returnPhoto.count({ where: { returnId: own.returnId } })).toBe(4)
    await db.return.update({ where: { id: own.returnId }, data: { state: 'declined' } })
    expect(await addReturnPhoto(own, bytes)).toMatchObject({ code: 'NOT_AT_THIS_STAGE' })
  })
})
