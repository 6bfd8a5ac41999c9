import { Readable } from 'node:stream'
import { beforeAll, describe, expect, test } from 'vitest'
import { storage } from '#app/platform/storage/storage.server.ts'
import { serveMedia } from '#app/routes/machine/media.server.ts'

const body = 'abcdefghijklmnopqrstuvwxyz'
const key = 'videos/letters-1.mp4'

beforeAll(async () => {
  await storage.put(key, Readable.from([Buffer.from(body)]), { contentType: 'video/mp4', maximumBytes: 100 })
})

function ask(path = key, headers: Record<string, string> = {}, method = 'GET') {
  return serveMedia(new Request(`http://localhost/media/${path}`, { method, headers }))
}

test('the whole file, cacheable for good because a key never changes its bytes', async () => {
  const answer = await ask()
  expect(answer.status).toBe(200)
  expect(await answer.text()).toBe(body)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'accept-ranges': 'bytes',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-length': '26',
    'content-type': 'video/mp4',
  })
})

describe('one range', () => {
  test.each([
    ['bytes=0-3', 'abcd', 'bytes 0-3/26'],
    ['bytes=23-', 'xyz', 'bytes 23-25/26'],
    ['bytes=-2', 'yz', 'bytes 24-25/26'],
    ['bytes=-99', body, 'bytes 0-25/26'],
    ['bytes=20-999', 'uvwxyz', 'bytes 20-25/26'],
    ['bytes=0-', body, 'bytes 0-25/26'],
  ])('%s gives %s', async (range, part, contentRange) => {
    const answer = await ask(key, { range })
    expect(answer.status).toBe(206)
    expect(answer.headers.get('content-range')).toBe(contentRange)
    expect(answer.headers.get('content-length')).toBe(String(part.length))
    expect(await answer.text()).toBe(part)
  })

  test.each(['bytes=26-', 'bytes=99-120', 'bytes=-0'])('%s lies outside: 416 with the true length', async (range) => {
    const answer = await ask(key, { range })
    expect(answer.status).toBe(416)
    expect(answer.headers.get('content-range')).toBe('bytes */26')
    expect(await answer.text()).toBe('')
  })

  test.each(['bytes=9-3', 'bytes=a-b', 'letters=0-3', 'bytes=0-1,4-5', 'bytes=-'])(
    '%s is ignored: the whole',
    async (range) => {
      const answer = await ask(key, { range })
      expect(answer.status).toBe(200)
      expect(await answer.text()).toBe(body)
    },
  )

  test('of another version (If-Range) is ignored, of this one is served', async () => {
    const etag = (await ask()).headers.get('etag') ?? ''
    expect((await ask(key, { range: 'bytes=0-1', 'if-range': '"other"' })).status).toBe(200)
    expect((await ask(key, { range: 'bytes=0-1', 'if-range': etag })).status).toBe(206)
  })
})

test('HEAD tells everything and sends nothing', async () => {
  const [whole, part] = [await ask(key, {}, 'HEAD'), await ask(key, { range: 'bytes=0-3' }, 'HEAD')]
  expect([whole.status, whole.headers.get('content-length'), await whole.text()]).toEqual([200, '26', ''])
  expect([part.status, part.headers.get('content-length'), await part.text()]).toEqual([206, '4', ''])
})

test('what the browser already has is not sent again', async () => {
  const etag = (await ask()).headers.get('etag') ?? ''
  for (const known of [etag, `"a", W/${etag}`, '*'])
    expect((await ask(key, { 'if-none-match': known })).status).toBe(304)
  expect((await ask(key, { 'if-none-match': '"a"' })).status).toBe(200)
})

test.each([
  'videos/nothing.mp4',
  '',
  '..%2f..%2fetc%2fpasswd',
  'videos/../../secret',
  'videos/%E0%A4%A',
  'videos/.hidden',
])('/media/%s is not there', async (path) => {
  const answer = await ask(path)
  expect(answer.status).toBe(404)
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

test('a file that was removed is gone although it was served before', async () => {
  const gone = 'posters/gone.jpg'
  await storage.put(gone, Readable.from([Buffer.from('x')]), { contentType: 'image/jpeg', maximumBytes: 9 })
  expect((await ask(gone)).status).toBe(200)
  await storage.remove(gone)
  expect((await ask(gone)).status).toBe(404)
})
