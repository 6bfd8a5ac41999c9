import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { now, useClock } from '#app/platform/clock.server.ts'
import { fetchSource, NoSourceError } from '#app/platform/images/fetch-source.server.ts'
import { toImageKey } from '#app/platform/images/image-key.server.ts'
import { storage } from '#app/platform/storage/storage.server.ts'
import { findLaneHandler } from '#app/routes/machine/lane.server.ts'
import { serveImage } from '#app/routes/machine/images.server.ts'
import { toImageView } from '#app/web/image-view.server.ts'

const chrome = 'image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8'
const colour = { r: 200, g: 90, b: 40 }

let asked = 0
let respond: RequestListener
const server = createServer((request, response) => {
  asked += 1
  respond(request, response)
})
let origin: string
let addresses = 0

/** An address nobody asked for before. */
const anAddress = () => `${origin}/${(addresses += 1)}.jpg`
const world = () => ({ store: storage, trustedOrigins: [origin] })

function sends(bytes: Uint8Array | string, status = 200): void {
  respond = (_, response) => response.writeHead(status).end(bytes)
}

function photo(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: colour } })
}

type Asked = { width?: number | string; accept?: string; method?: string; headers?: Record<string, string> }

function ask(address: string, { width = 320, accept = chrome, method = 'GET', headers = {} }: Asked = {}) {
  const url = `http://localhost:3999/images/${toImageKey(address)}?w=${width}`
  return serveImage(new Request(url, { method, headers: { accept, ...headers } }), world())
}

async function measuresOf(answer: Response) {
  const { format, width, height } = await sharp(await answer.arrayBuffer()).metadata()
  return { format, width, height }
}

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())
beforeEach(async () => {
  asked = 0
  sends(await photo(900, 600).jpeg().toBuffer())
})

test('a picture comes in the width that was asked for, cacheable for good', async () => {
  const answer = await ask(anAddress())
  expect(answer.status).toBe(200)
  const bytes = await answer.clone().arrayBuffer()
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-length': String(bytes.byteLength),
    'content-security-policy': "default-src 'none'; sandbox",
    'content-type': 'image/avif',
    vary: 'Accept',
    'x-content-type-options': 'nosniff',
  })
  expect(await measuresOf(answer)).toEqual({ format: 'heif', width: 320, height: 213 })
})

test.each([
  ['AVIF', chrome, 'image/avif', 'heif'],
  ['WebP', 'image/webp,*/*;q=0.8', 'image/webp', 'webp'],
  ['JPEG', '*/*', 'image/jpeg', 'jpeg'],
])('%s for who accepts it', async (_, accept, contentType, format) => {
  const answer = await ask(anAddress(), { accept })
  expect(answer.headers.get('content-type')).toBe(contentType)
  expect(await measuresOf(answer)).toMatchObject({ format, width: 320 })
})

test('what is transparent stays so without a modern format', async () => {
  const background = { ...colour, alpha: 0.4 }
  sends(
    await sharp({ create: { width: 200, height: 200, channels: 4, background } })
      .png()
      .toBuffer(),
  )
  const answer = await ask(anAddress(), { accept: '*/*' })
  expect(answer.headers.get('content-type')).toBe('image/png')
})

test('no picture is made larger than it was, and an upright one stays upright', async () => {
  sends(await photo(300, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer())
  expect(await measuresOf(await ask(anAddress(), { width: 2048, accept: '*/*' }))).toMatchObject({
    width: 200,
    height: 300,
  })
})

test('of an animation the first frame is shown', async () => {
  const frames = [photo(60, 60), photo(60, 60).negate()].map((frame) => frame.png().toBuffer())
  sends(
    await sharp(await Promise.all(frames), { join: { animated: true } })
      .gif({ delay: [100, 100] })
      .toBuffer(),
  )
  expect(await measuresOf(await ask(anAddress(), { accept: '*/*' }))).toMatchObject({ width: 60, height: 60 })
})

test('a rendition is made once, however many ask for it at once or later', async () => {
  const address = anAddress()
  const answers = await Promise.all(Array.from({ length: 12 }, () => ask(address)))
  const later = await ask(address)
  const bodies = await Promise.all([...answers, later].map(async (answer) => Buffer.from(await answer.arrayBuffer())))
  expect(asked).toBe(1)
  for (const body of bodies) expect(body.equals(bodies[0] ?? Buffer.alloc(0))).toBe(true)
  expect(later.headers.get('content-length')).toBe(String(bodies[0]?.length))
})

test('HEAD tells everything and sends nothing; what the browser has is not sent again', async () => {
  const address = anAddress()
  const [first, head] = [await ask(address), await ask(address, { method: 'HEAD' })]
  expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(first.headers))
  expect(await head.text()).toBe('')
  const etag = first.headers.get('etag') ?? ''
  const known = await ask(address, { headers: { 'if-none-match': `"other", W/${etag}` } })
  expect([known.status, known.headers.get('etag'), known.headers.get('vary')]).toEqual([304, etag, 'Accept'])
  const other = await ask(address, { accept: '*/*', headers: { 'if-none-match': etag } })
  expect(other.status).toBe(200)
})

describe('nothing is shown', () => {
  test.each([
    ['with another signature', (key: string) => `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`],
    [
      'with another address',
      (key: string) => key.replace(/^[^.]+/, Buffer.from('https://a.example/').toString('base64url')),
    ],
    ['without a signature', (key: string) => key.split('.')[0] ?? ''],
    ['for an empty key', () => ''],
  ])('%s', async (_, change) => {
    const key = change(toImageKey(anAddress()))
    const answer = await serveImage(new Request(`http://localhost:3999/images/${key}?w=320`), world())
    expect([answer.status, answer.headers.get('cache-control'), asked]).toEqual([404, 'no-store', 0])
  })

  test.each(['', '0', '321', '1e2', '99999', '0320'])('in the width "%s", and the widths are named', async (width) => {
    const answer = await ask(anAddress(), { width })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('96, 160, 240, 320, 480, 640, 800, 1080, 1440, 2048')
    expect(asked).toBe(0)
  })

  test.each([
    ['is missing', () => sends('', 404)],
    ['is elsewhere', () => (respond = (_, response) => response.writeHead(302, { location: '/b.jpg' }).end())],
    ['is no picture', () => sends('<html>a shop that moved</html>')],
    ['is broken off', () => sends(Buffer.from('ffd8ffe000104a46', 'hex'))],
    [
      'says it is too large',
      () => (respond = (_, response) => response.writeHead(200, { 'content-length': '99999999' }).write('x')),
    ],
    ['is too large without saying so', () => sendsWithoutEnd()],
    ['breaks off on the way', () => (respond = (_, response) => response.destroy())],
  ])('when the original %s, and it is asked for again in a minute', async (_, arrange) => {
    arrange()
    const address = anAddress()
    const answer = await ask(address)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'public, max-age=60'])
    sends(await photo(10, 10).jpeg().toBuffer())
    expect((await ask(address)).status).toBe(404)
    expect(asked).toBe(1)
    const restore = useClock({ now: () => new Date(Date.now() + 61_000) })
    expect((await ask(address)).status).toBe(200)
    restore()
    expect(now().getTime()).toBeLessThan(Date.now() + 1_000)
  })

  test('of more pixels than a camera takes', async () => {
    sends(await photo(9_000, 9_000).png({ compressionLevel: 9 }).toBuffer())
    expect((await ask(anAddress())).status).toBe(404)
  })

  test('drawn by somebody else: SVG is opened for the stand-ins of a demo only', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><rect width="400" height="400"/></svg>'
    sends(svg)
    expect((await ask(anAddress())).status).toBe(200)
    await storage.put('posters/drawn.jpg', Readable.from([Buffer.from(svg)]), {
      contentType: 'image/jpeg',
      maximumBytes: 999,
    })
    expect((await ask('/media/posters/drawn.jpg')).status).toBe(404)
  })
})

function sendsWithoutEnd(): void {
  respond = (_, response) => {
    response.writeHead(200)
    const block = Buffer.alloc(1024 * 1024)
    const more = () =>
      void (response.destroyed || (response.write(block) ? setImmediate(more) : response.once('drain', more)))
    more()
  }
}

test('our own files are shown while they are kept, and no longer', async () => {
  const bytes = await photo(700, 700).webp().toBuffer()
  await storage.put('posters/own.webp', Readable.from([bytes]), { contentType: 'image/webp', maximumBytes: 1e6 })
  expect(await measuresOf(await ask('/media/posters/own.webp', { accept: '*/*' }))).toMatchObject({ width: 320 })
  await storage.remove('posters/own.webp')
  expect((await ask('/media/posters/own.webp', { accept: '*/*' })).status).toBe(404)
  expect(asked).toBe(0)
})

describe('originals come from the open internet only', () => {
  test.each([
    ['http://cdn.shopify.com/a.jpg', 'only https'],
    ['https://cdn.shopify.com:8443/a.jpg', 'only https on its own port'],
    ['https://user:secret@cdn.shopify.com/a.jpg', 'no credentials'],
    ['https://127.0.0.1/a.jpg', 'not on the open internet'],
    ['https://2130706433/a.jpg', 'not on the open internet'],
    ['https://[::1]/a.jpg', 'not on the open internet'],
    ['https://169.254.169.254/latest/meta-data', 'not on the open internet'],
    ['file:///etc/passwd', 'only https'],
  ])('%s: %s', async (address, why) => {
    await expect(fetchSource(address, [])).rejects.toThrow(why)
  })

  test('a name that leads inside is found out after it was resolved', async () => {
    const refused = await fetchSource('https://localhost/a.jpg', []).catch((cause: unknown) => cause)
    expect(refused).toBeInstanceOf(NoSourceError)
    expect(String(refused)).toContain('localhost is not on the open internet')
  })

  test('trust is for an origin, not for its neighbours', async () => {
    const { port } = new URL(origin)
    await expect(fetchSource(`http://localhost:${port}/a.jpg`, [origin])).rejects.toThrow('only https')
    await expect(fetchSource(`${origin}/a.jpg`, [origin])).resolves.toBeInstanceOf(Buffer)
  })
})

describe('the view of a picture', () => {
  test('takes addresses, our own paths and storage keys; the same address has the same key', () => {
    const view = toImageView('https://cdn.shopify.com/s/files/a.jpg?v=1', { width: 10, height: 20, alt: 'A' })
    expect(view).toEqual({
      key: toImageKey('https://cdn.shopify.com/s/files/a.jpg?v=1'),
      width: 10,
      height: 20,
      alt: 'A',
    })
    expect(toImageView('posters/a.webp')?.key).toBe(toImageKey('/media/posters/a.webp'))
    expect(toImageView('/media/posters/a.webp')?.key).toBe(toImageKey('/media/posters/a.webp'))
  })

  test.each([null, '', 'a', '/media/../secret', '/etc/passwd', 'http://a.example/a.jpg', 'javascript:alert(1)'])(
    'of %s is none',
    (address) => expect(toImageView(address)).toBeNull(),
  )
})

test('the lane is open to GET and HEAD alone', async () => {
  expect(findLaneHandler('GET', '/images/abc.def')).not.toBeNull()
  const refused = await findLaneHandler(
    'POST',
    '/images/abc.def',
  )?.(new Request('http://localhost', { method: 'POST' }))
  expect(refused?.status).toBe(405)
})
