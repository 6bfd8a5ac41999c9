import { Readable } from 'node:stream'
import { afterEach, describe, expect, test } from 'vitest'
import { saveCaptions } from '#app/domain/media/save-captions.server.ts'
import { savePoster } from '#app/domain/media/save-poster.server.ts'
import { storeVideoUpload } from '#app/domain/media/store-video-upload.server.ts'
import { db } from '#app/platform/db/database.server.ts'
import { storage } from '#app/platform/storage/storage.server.ts'
import { StorageFullError, type Storage } from '#app/platform/storage/storage.ts'
import { aCreator, aVideo, expectAccepted } from './creator-stage.ts'
import { readMediaFile } from './media-files/read-media-file.ts'

const mp4 = readMediaFile('five-seconds.mp4')
const keys = new Set<string>()

/** The real store, remembering what it was asked to keep and what it still has. */
const watched: Storage = {
  ...storage,
  async put(key, bytes, options) {
    const stored = await storage.put(key, bytes, options)
    keys.add(key)
    return stored
  },
  async remove(key) {
    await storage.remove(key)
    keys.delete(key)
  },
}

afterEach(() => keys.clear())

describe('an upload is refused with its reason, and nothing is left behind', () => {
  const cut = (name: Parameters<typeof readMediaFile>[0]) => {
    const whole = readMediaFile(name)
    return whole.subarray(0, Math.floor(whole.length * 0.6))
  }
  test.each([
    ['nothing at all', Buffer.alloc(0), 'EMPTY_FILE'],
    ['a text that calls itself a video', Buffer.from('this is not a video, whatever its name says'), 'NOT_A_VIDEO'],
    ['a picture', readMediaFile('poster.jpg'), 'NOT_A_VIDEO'],
    ['an MP4 with sound only', readMediaFile('sound-only.mp4'), 'NOT_A_VIDEO'],
    ['a QuickTime file', readMediaFile('quicktime.mov'), 'UNSUPPORTED_CONTAINER'],
    ['HEVC, which most browsers do not play', readMediaFile('hevc.mp4'), 'UNSUPPORTED_CODEC'],
    ['an MP4 that was cut', cut('five-seconds.mp4'), 'BROKEN_VIDEO'],
    ['a WebM that was cut', cut('four-seconds.webm'), 'BROKEN_VIDEO'],
    [
      'an MP4 of which only the first bytes are right',
      Buffer.concat([mp4.subarray(0, 32), Buffer.alloc(5_000, 7)]),
      'BROKEN_VIDEO',
    ],
    ['one second', readMediaFile('too-short.mp4'), 'TOO_SHORT'],
    ['more than three minutes', readMediaFile('too-long.mp4'), 'TOO_LONG'],
  ])('%s', async (_what, bytes, code) => {
    const { accountId } = await aCreator()
    expect(await storeVideoUpload(Readable.from([bytes]), { accountId }, watched)).toMatchObject({ ok: false, code })
    expect(keys).toEqual(new Set())
    expect(await db.mediaAsset.count({ where: { ownerAccountId: accountId } })).toBe(0)
  })

  test('too many bytes, announced: not even read', async () => {
    const { accountId } = await aCreator()
    const declaredBytes = 200 * 1024 * 1024 + 1
    const never = new Readable({ read: () => expect.unreachable('the body was read') })
    expect(await storeVideoUpload(never, { accountId, declaredBytes }, watched)).toMatchObject({ code: 'TOO_LARGE' })
  })

  test('too many bytes, not announced: stopped on the way', async () => {
    const { accountId } = await aCreator()
    const megabyte = Buffer.alloc(1024 * 1024)
    let sent = 0
    const endless = Readable.from(
      (function* () {
        yield mp4
        for (;;) {
          sent++
          yield megabyte
        }
      })(),
    )
    expect(await storeVideoUpload(endless, { accountId }, watched)).toMatchObject({ code: 'TOO_LARGE' })
    expect(sent).toBeLessThan(210)
    expect(keys).toEqual(new Set())
  })

  test('a full disk', async () => {
    const { accountId } = await aCreator()
    const full: Storage = { ...watched, put: () => Promise.reject(new StorageFullError('no room left')) }
    expect(await storeVideoUpload(Readable.from([mp4]), { accountId }, full)).toMatchObject({ code: 'STORAGE_FULL' })
    expect(await db.mediaAsset.count({ where: { ownerAccountId: accountId } })).toBe(0)
  })

  test('a connection that breaks', async () => {
    const { accountId } = await aCreator()
    const broken = new Readable({ read: () => {} })
    broken.push(mp4.subarray(0, 4_000))
    setTimeout(() => broken.destroy(new Error('aborted')), 20)
    expect(await storeVideoUpload(broken, { accountId }, watched)).toMatchObject({ code: 'UPLOAD_INTERRUPTED' })
    expect(keys).toEqual(new Set())
  })
})

describe('an upload that plays', () => {
  test.each([
    ['five-seconds.mp4', 'video/mp4', 5_000],
    ['four-seconds.webm', 'video/webm', 4_000],
  ] as const)('%s is kept with what a player needs to know', async (file, contentType, durationMs) => {
    const { accountId } = await aCreator()
    const video = await aVideo(accountId, file)
    expect(Math.abs(video.durationMs - durationMs)).toBeLessThan(120)
    expect(video).toMatchObject({ width: 90, height: 160, isNew: true })
    const asset = await db.mediaAsset.findUniqueOrThrow({ where: { id: video.mediaId } })
    expect(asset).toMatchObject({ contentType, status: 'ready', kind: 'video', ownerAccountId: accountId })
  })

  test('the same file again is the same asset, and is stored once', async () => {
    const { accountId } = await aCreator()
    const again = () => storeVideoUpload(Readable.from([mp4]), { accountId }, watched)
    const uploads = await Promise.all([again(), again(), again()])
    const stored = uploads.map(expectAccepted)
    expect(new Set(stored.map((video) => video.mediaId)).size).toBe(1)
    expect(stored.filter((video) => video.isNew)).toHaveLength(1)
    expect(keys.size).toBe(1)
  })

  test('two accounts that upload the same file have an asset each', async () => {
    const [one, other] = [await aCreator(), await aCreator()]
    expect((await aVideo(one.accountId)).mediaId).not.toBe((await aVideo(other.accountId)).mediaId)
  })
})

describe('what belongs to a video', () => {
  test('a poster replaces the one before, and only a picture is one', async () => {
    const { accountId } = await aCreator()
    const { mediaId } = await aVideo(accountId)
    const jpeg = readMediaFile('poster.jpg')
    expectAccepted(await savePoster(jpeg, { accountId, mediaId }, watched))
    expectAccepted(await savePoster(Buffer.concat([jpeg, Buffer.from('x')]), { accountId, mediaId }, watched))
    expect(keys.size).toBe(1)
    expect(await savePoster(mp4, { accountId, mediaId }, watched)).toMatchObject({ code: 'NOT_AN_IMAGE' })
    expect(await savePoster(Buffer.alloc(0), { accountId, mediaId }, watched)).toMatchObject({ code: 'EMPTY_FILE' })
    const huge = Buffer.concat([jpeg, Buffer.alloc(2 * 1024 * 1024)])
    expect(await savePoster(huge, { accountId, mediaId }, watched)).toMatchObject({ code: 'IMAGE_TOO_LARGE' })
  })

  test('nobody adds a poster or captions to a video of someone else', async () => {
    const [owner, other] = [await aCreator(), await aCreator()]
    const { mediaId } = await aVideo(owner.accountId)
    const foreign = { accountId: other.accountId, mediaId }
    expect(await savePoster(readMediaFile('poster.jpg'), foreign)).toMatchObject({ code: 'MEDIA_NOT_FOUND' })
    expect(await saveCaptions({ ...foreign, language: 'en', text: 'Hi' })).toMatchObject({ code: 'MEDIA_NOT_FOUND' })
  })

  test('L7: typed words become timed captions that a player reads', async () => {
    const { accountId } = await aCreator()
    const { mediaId } = await aVideo(accountId)
    const saved = await saveCaptions({ accountId, mediaId, language: 'ar', text: 'مرحبا\nهذا كوب' }, watched)
    expect(expectAccepted(saved).cues).toBe(2)
    const asset = await db.mediaAsset.findUniqueOrThrow({ where: { id: mediaId } })
    expect(asset.captionsArKey).toBe(expectAccepted(saved).captionsKey)
    expect(asset.captionsEnKey).toBeNull()
  })
})
