import { describe, expect, test } from 'vitest'
import { db } from '#app/platform/db/database.server.ts'
import { receiveUpload } from '#app/routes/machine/uploads.server.ts'
import { serveMedia } from '#app/routes/machine/media.server.ts'
import { aCreator, aVideo } from './creator-stage.ts'
import { readMediaFile } from './media-files/read-media-file.ts'

const mp4 = readMediaFile('five-seconds.mp4')

function put(query: string, body: Buffer, headers: Record<string, string>) {
  const init = { method: 'PUT', headers, body: new Uint8Array(body) }
  return receiveUpload(new Request(`http://localhost:3999/creator/uploads?${query}`, init))
}

test('a creator uploads a video and can play it', async () => {
  const { cookie } = await aCreator()
  const answer = await put('kind=video', mp4, { cookie, origin: 'http://localhost:3999' })
  expect(answer.status).toBe(201)
  const { value } = (await answer.json()) as { value: { url: string; mediaId: string; isNew: boolean } }
  expect(value).toMatchObject({ isNew: true, width: 90, height: 160 })
  const played = await serveMedia(new Request(`http://localhost:3999${value.url}`))
  expect(Buffer.from(await played.arrayBuffer()).equals(mp4)).toBe(true)
})

test('a refusal says what is wrong and what to do, in the language of the person', async () => {
  const { cookie } = await aCreator()
  const text = Buffer.from('certainly not a video')
  const english = await put('kind=video', text, { cookie })
  expect(english.status).toBe(422)
  expect(await english.json()).toMatchObject({
    ok: false,
    refusal: { code: 'NOT_A_VIDEO', title: 'This file is not a video.', next: 'Choose an MP4 or WebM video.' },
  })
  const arabic = await put('kind=video', text, { cookie: `${cookie}; vitrine_lang=ar` })
  expect(await arabic.json()).toMatchObject({ refusal: { title: 'هذا الملف ليس فيديو.' } })
})

describe('is not taken', () => {
  test('from another site, whoever is signed in', async () => {
    const { cookie } = await aCreator()
    const answer = await put('kind=video', mp4, { cookie, 'sec-fetch-site': 'cross-site' })
    expect(answer.status).toBe(403)
    expect((await put('kind=video', mp4, { cookie, origin: 'https://evil.example' })).status).toBe(403)
  })
  test('from someone who is not signed in', async () => {
    expect((await put('kind=video', mp4, {})).status).toBe(401)
    expect((await put('kind=video', mp4, { cookie: 'vitrine_session=guess' })).status).toBe(401)
  })
  test('when it is of no known kind', async () => {
    const { cookie } = await aCreator()
    expect((await put('kind=other', mp4, { cookie })).status).toBe(400)
  })
})

test('a poster and an avatar are pictures, stored beside what they belong to', async () => {
  const { cookie, accountId, creatorId } = await aCreator()
  const { mediaId } = await aVideo(accountId)
  const jpeg = readMediaFile('poster.jpg')
  expect((await put(`kind=poster&mediaId=${mediaId}`, jpeg, { cookie })).status).toBe(201)
  expect((await put('kind=avatar', jpeg, { cookie })).status).toBe(201)
  expect((await put('kind=avatar', mp4, { cookie })).status).toBe(422)
  const tooMuch = Buffer.concat([jpeg, Buffer.alloc(2 * 1024 * 1024)])
  expect(await (await put('kind=avatar', tooMuch, { cookie })).json()).toMatchObject({
    refusal: { code: 'IMAGE_TOO_LARGE' },
  })
  expect((await db.mediaAsset.findUniqueOrThrow({ where: { id: mediaId } })).posterKey).toMatch(/^posters\//)
  expect((await db.creator.findUniqueOrThrow({ where: { id: creatorId } })).avatarKey).toMatch(/^avatars\//)
})
